// A résumé's text → its export, parsed again: shared by the tests of the export.
#pragma once

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "export/json_resume/write.h"
#include "resume/resume_outcome.h"

namespace quoin {

inline nlohmann::json exported(const std::string& text) {
  const Outcome outcome = read(text);
  EXPECT_FALSE(outcome.diagnostics.has_errors()) << said(outcome);
  return nlohmann::json::parse(json_resume(outcome.resume));
}

/// A résumé of one section with one entry.
inline std::string with_entry(const std::string& kind, const std::string& entry) {
  return me + "[[section]]\ntitle = \"T\"\nkind = \"" + kind + "\"\n[[section.entry]]\n" + entry;
}

/// `list` is what such a résumé has under that name, null for nothing.
inline void check_list(const std::string& kind, const std::string& entry, const std::string& list,
                       const char* expected) {
  const nlohmann::json all = exported(with_entry(kind, entry));
  EXPECT_EQ(all.value(list, nlohmann::json()), nlohmann::json::parse(expected)) << all.dump(2);
}

}  // namespace quoin
