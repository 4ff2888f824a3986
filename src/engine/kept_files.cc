#include "engine/kept_files.h"

namespace quoin {
namespace {

// What is missing is not kept: there is no end of names that nobody has.
bool is_there(FileStatus status) {
  return status != FileStatus::missing;
}
bool is_there(const Blob& blob) {
  return static_cast<bool>(blob);
}
bool is_there(const std::vector<std::string>& names) {
  return !names.empty();
}

}  // namespace

/// The files behind are asked without the lock: two threads may ask for one thing, and get the same.
template <class Answer, class Ask>
Answer KeptFiles::kept(std::map<std::string, Answer>& answers, const std::string& path, const Ask& ask) const {
  {
    const std::lock_guard lock(guard_);
    if (const auto known = answers.find(path); known != answers.end()) return known->second;
  }
  Answer answer = ask();
  if (!is_there(answer)) return answer;
  const std::lock_guard lock(guard_);
  return answers.try_emplace(path, std::move(answer)).first->second;
}

FileText KeptFiles::read(const std::string& path, std::size_t limit) const {
  const Blob bytes = map(path);
  if (!bytes) return files_->read(path, limit);
  if (bytes.size > limit) return {FileStatus::too_large, {}, "the file is too large"};
  return {FileStatus::ok, {bytes.data, bytes.size}, {}};
}

Blob KeptFiles::map(const std::string& path) const {
  return kept(blobs_, path, [&] { return files_->map(path); });
}

FileStatus KeptFiles::probe(const std::string& path) const {
  return kept(statuses_, path, [&] { return files_->probe(path); });
}

bool KeptFiles::is_directory(const std::string& path) const {
  return probe(path) == FileStatus::directory;
}

std::vector<std::string> KeptFiles::list(const std::string& folder) const {
  return kept(lists_, folder, [&] { return files_->list(folder); });
}

}  // namespace quoin
