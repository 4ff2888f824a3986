// Files that remember what they were asked and a digest of each answer, so that it can be seen later whether the same
// questions have the same answers.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "quoin/files.h"

namespace quoin {

/// A question, as "read resume.toml", and the digest of its answer.
using Asked = std::map<std::string, std::string>;

/// As Request::variable.
using Variables = std::function<std::optional<std::string>(const std::string& name)>;

/// For one thread. Never waits for a FIFO: what is no regular file cannot be read. Borrows `files`.
class WatchedFiles : public Files {
 public:
  explicit WatchedFiles(const Files& files) : files_(files) {}

  FileText read(const std::string& path, std::size_t limit) const override;
  Blob map(const std::string& path) const override;
  bool is_directory(const std::string& path) const override;
  FileStatus probe(const std::string& path) const override;
  std::optional<std::string> canonical(const std::string& path) const override;
  std::vector<std::string> list(const std::string& folder) const override;

  /// What `look_up`, which may be empty, says of a variable of the environment.
  std::optional<std::string> variable(const std::string& name, const Variables& look_up) const;

  const Asked& asked() const { return asked_; }

 private:
  const Files& files_;
  mutable Asked asked_;
};

/// Whether all of it would be answered in the same way by `files` and `look_up`. Reads what was read then.
bool same_answers(const Asked& asked, const Files& files, const Variables& look_up);

}  // namespace quoin
