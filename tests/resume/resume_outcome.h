// What reading a text gives, and the words for its faults: shared by the tests of the reader.
#pragma once

#include <string>
#include <vector>

#include "resume/read.h"
#include "support/memory_world.h"
#include "support/pipeline.h"

namespace quoin {

struct Outcome {
  Resume resume;
  Sources sources;
  Diagnostics diagnostics;
};

/// Reads `text` as cv/resume.toml on a small disk in memory.
inline Outcome read(const std::string& text, const Request& request) {
  Outcome out;
  MemoryWorld world;
  world.files = {{"cv/papers.bib", "@article{a, title = {T}}\n"},
                 {"cv/me.jpg", testing::read_file(testing::source_folder() + "/tests/image/color.jpg")},
                 {"cv/note.jpg", "x"},
                 {"secret.bib", "x"},
                 {"cv/.env", "@article{a, title = {T}}\n"},
                 {"cv/.me/me.jpg", testing::read_file(testing::source_folder() + "/tests/image/color.jpg")},
                 {"cv/folder/x", "x"}};
  const SourceId id = out.sources.add("resume.toml", text);
  out.resume = read_resume(id, "cv", request, out.sources, world, out.diagnostics);
  out.diagnostics.sort_by_place();
  return out;
}

inline Outcome read(const std::string& text, const std::vector<Setting>& settings = {}) {
  Request request;
  request.settings = settings;
  return read(text, request);
}

/// One line for each fault: "LINE:COLUMN error[CODE] MESSAGE | HINT". Other sources than the file are named.
inline std::string said(const Outcome& outcome) {
  std::string out;
  for (const Diagnostic& one : outcome.diagnostics.all) {
    if (one.span.source != 0) out += outcome.sources.name(one.span.source) + ":";
    out += std::to_string(one.span.begin.line) + ":" + std::to_string(one.span.begin.column);
    out += std::string(one.severity == Severity::error ? " error[" : " warning[") + one.code + "] " + one.message;
    out += (one.hint.empty() ? "" : " | " + one.hint) + "\n";
  }
  return out;
}

inline const std::string me = "[basics]\nname = \"Ada\"\n";
inline const std::string award =
    "[[section]]\ntitle = \"Awards\"\nkind = \"awards\"\n[[section.entry]]\ntitle = \"Prize\"\n";
inline const std::string job =
    "[[section]]\ntitle = \"Work\"\nkind = \"experience\"\n[[section.entry]]\norganization = \"Acme\"\n";
inline const std::string degree =
    "[[section]]\ntitle = \"School\"\nkind = \"education\"\n[[section.entry]]\ninstitution = \"UT\"\n";
inline const std::string paper_section = "[[section]]\ntitle = \"Papers\"\nkind = \"publications\"\n";
inline const std::string paper = paper_section + "[[section.entry]]\ntitle = \"On X\"\n";

}  // namespace quoin
