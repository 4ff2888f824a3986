#include "revision/git.h"

#include <algorithm>
#include <chrono>
#include <string_view>
#include <utility>

#include "base/words.h"
#include "quoin/failure.h"

namespace quoin {
namespace {

constexpr std::size_t most_listed = 64u << 20;  // bytes of a tree's listing

/// Takes the text up to the next NUL.
std::string_view cut(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\0'), rest.size());
  const std::string_view out = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return out;
}

bool is_object(std::string_view id) {
  return id.size() >= 40 && id.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace

ProcessResult Git::run(std::vector<std::string> arguments, std::size_t limit) const {
  ProcessRequest request{
      "git", {"-C", folder_, "-c", "core.fsmonitor=false", "--no-optional-locks", "--literal-pathspecs"}, 20};
  request.arguments.insert(request.arguments.end(), arguments.begin(), arguments.end());
  ProcessLimits limits;
  limits.output = limit;
  limits.time = std::chrono::seconds(30);
  return std::move(processes_.run_all({request}, limits).front());
}

ProcessResult Git::ask(std::vector<std::string> arguments, std::size_t limit) const {
  ProcessResult result = run(std::move(arguments), limit);
  switch (result.status) {
    case ProcessResult::Status::exited:
    case ProcessResult::Status::too_much:
      return result;
    case ProcessResult::Status::absent:
      throw Failure("a revision is read through git, which is not installed");
    case ProcessResult::Status::signalled:
      throw Failure("git broke down while it read the repository");
    default:
      throw Failure("git takes too long to read the repository");
  }
}

std::optional<std::string> Git::line(std::vector<std::string> arguments) const {
  ProcessResult result = ask(std::move(arguments), most_listed);
  if (result.status != ProcessResult::Status::exited || result.code != 0) return std::nullopt;
  if (result.output.ends_with('\n')) result.output.pop_back();
  return std::move(result.output);
}

Git::State Git::state() const {
  const ProcessResult result = run({"rev-parse", "--git-dir"}, most_listed);
  if (result.status == ProcessResult::Status::absent) return {};
  if (result.status == ProcessResult::Status::exited && result.code == 0) return {true, {}};
  std::string_view said = result.complaint;
  said = said.substr(0, said.find('\n'));
  constexpr std::string_view fatal = "fatal: ";
  if (said.starts_with(fatal)) said.remove_prefix(fatal.size());
  return {true, said.empty() ? "git cannot read the repository" : one_line(said, 300)};
}

std::string Git::prefix() const {
  return line({"rev-parse", "--show-prefix"}).value_or("");
}

std::optional<std::string> Git::top() const {
  return line({"rev-parse", "--show-toplevel"});
}

std::optional<std::string> Git::tree_of(const std::string& revision) const {
  if (revision.empty() || revision.starts_with('-')) return std::nullopt;
  std::optional<std::string> tree = line({"rev-parse", "--verify", "--quiet", revision + "^{tree}"});
  return tree && is_object(*tree) ? tree : std::nullopt;
}

bool Git::is_shallow() const {
  return line({"rev-parse", "--is-shallow-repository"}) == "true";
}

bool Git::has_commits() const {
  return tree_of("HEAD").has_value();
}

std::optional<std::vector<GitEntry>> Git::entries(const std::string& tree) const {
  const ProcessResult result = ask({"ls-tree", "--full-tree", "-z", tree}, most_listed);
  if (result.status != ProcessResult::Status::exited || result.code != 0) return std::nullopt;
  std::vector<GitEntry> out;
  for (std::string_view rest = result.output; !rest.empty();) {  // "MODE TYPE OBJECT\tNAME"
    const std::string_view row = cut(rest);
    const std::size_t type = row.find(' '), object = row.find(' ', type + 1), name = row.find('\t');
    if (name == std::string_view::npos || object > name) return std::nullopt;
    const std::string_view mode = row.substr(0, type), kind = row.substr(type + 1, object - type - 1);
    if (kind != "blob" && kind != "tree") continue;
    out.push_back({std::string(row.substr(name + 1)), std::string(row.substr(object + 1, name - object - 1)),
                   kind == "tree" ? GitKind::folder : GitKind::file, mode == "120000"});
  }
  return out;
}

Git::Bytes Git::bytes(const std::string& object, std::size_t limit) const {
  ProcessResult result = ask({"cat-file", "blob", object}, limit);
  if (result.status == ProcessResult::Status::too_much) return {Bytes::Status::too_large, {}};
  if (result.code != 0) return {Bytes::Status::unreadable, {}};
  return {Bytes::Status::ok, std::move(result.output)};
}

std::optional<std::string> Git::earlier_name(const std::string& tree, const std::string& path) const {
  for (auto& [before, after] : renamings(tree))
    if (after == path) return std::move(before);
  return std::nullopt;
}

std::optional<std::string> Git::later_name(const std::string& tree, const std::string& path) const {
  for (auto& [before, after] : renamings(tree))
    if (before == path) return std::move(after);
  return std::nullopt;
}

std::vector<std::pair<std::string, std::string>> Git::renamings(const std::string& tree) const {
  std::vector<std::pair<std::string, std::string>> out;
  const ProcessResult result = ask(
      {"diff-index", "--cached", "--no-ext-diff", "-M", "--diff-filter=R", "--name-status", "-z", tree}, most_listed);
  if (result.status != ProcessResult::Status::exited || result.code != 0) return out;
  for (std::string_view rest = result.output; !rest.empty();) {  // "R100", the old name, the new one
    cut(rest);
    const std::string_view before = cut(rest), after = cut(rest);
    out.emplace_back(before, after);
  }
  return out;
}

}  // namespace quoin
