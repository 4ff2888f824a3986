#include "batch/watched_files.h"

#include "batch/digest.h"

namespace quoin {
namespace {

constexpr std::size_t longest_answer = std::size_t{64} << 20;  // no file that a build reads is larger

std::string digest_of(FileStatus status) {
  return std::to_string(static_cast<int>(status));
}

std::string digest_of(const FileText& file) {
  return digest_of(file.status) + ' ' + sha256(file.bytes);
}

std::string digest_of(const Blob& blob) {
  return blob ? sha256({blob.data, blob.size}) : "-";
}

std::string digest_of(bool is) {
  return is ? "yes" : "no";
}

std::string digest_of(const std::optional<std::string>& path) {
  return path.value_or("-");
}

std::string digest_of(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += name + '/';
  return sha256(all);
}

/// Never the value itself: the ledger is a file.
std::string digest_of_variable(const std::string& name, const Variables& look_up) {
  const std::optional<std::string> value = look_up ? look_up(name) : std::nullopt;
  return value ? sha256(name + "=" + *value) : "-";
}

/// A question is one of these words, a space and a path.
std::string answer_to(const std::string& question, const Files& files, const Variables& look_up) {
  const std::size_t space = question.find(' ');
  if (space == std::string::npos) return {};
  const std::string asked = question.substr(0, space), path = question.substr(space + 1);
  if (asked == "read") return digest_of(files.read(path, longest_answer));
  if (asked == "map") return digest_of(files.map(path));
  if (asked == "folder") return digest_of(files.is_directory(path));
  if (asked == "probe") return digest_of(files.probe(path));
  if (asked == "real") return digest_of(files.canonical(path));
  if (asked == "variable") return digest_of_variable(path, look_up);
  if (asked == "list") return digest_of(files.list(path));
  return {};
}

}  // namespace

FileText WatchedFiles::read(const std::string& path, std::size_t limit) const {
  FileText file = files_.read(path, limit);
  asked_["read " + path] = digest_of(file);
  return file;
}

Blob WatchedFiles::map(const std::string& path) const {
  Blob blob = files_.map(path);
  asked_["map " + path] = digest_of(blob);
  return blob;
}

bool WatchedFiles::is_directory(const std::string& path) const {
  const bool is = files_.is_directory(path);
  asked_["folder " + path] = digest_of(is);
  return is;
}

FileStatus WatchedFiles::probe(const std::string& path) const {
  const FileStatus status = files_.probe(path);
  asked_["probe " + path] = digest_of(status);
  return status;
}

std::optional<std::string> WatchedFiles::canonical(const std::string& path) const {
  std::optional<std::string> real = files_.canonical(path);
  asked_["real " + path] = digest_of(real);
  return real;
}

std::vector<std::string> WatchedFiles::list(const std::string& folder) const {
  std::vector<std::string> names = files_.list(folder);
  asked_["list " + folder] = digest_of(names);
  return names;
}

std::optional<std::string> WatchedFiles::variable(const std::string& name, const Variables& look_up) const {
  asked_["variable " + name] = digest_of_variable(name, look_up);
  return look_up ? look_up(name) : std::nullopt;
}

bool same_answers(const Asked& asked, const Files& files, const Variables& look_up) {
  for (const auto& [question, answer] : asked)
    if (answer_to(question, files, look_up) != answer) return false;
  return true;
}

}  // namespace quoin
