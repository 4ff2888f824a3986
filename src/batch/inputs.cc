#include "batch/inputs.h"

#include <algorithm>
#include <new>
#include <utility>

#include "base/paths.h"

namespace quoin {
namespace {

constexpr std::size_t longest_row = std::size_t{64} << 20;  // a résumé is of 16 MB, and escapes take room
constexpr int standard_input = 0;

Job job_of_file(std::string path) {
  Job job;
  job.id = stem_of(base_name(path));
  job.resume = std::move(path);
  return job;
}

Job job_at_fault(std::string fault) {
  Job job;
  job.fault = std::move(fault);
  return job;
}

}  // namespace

Inputs::Inputs(std::vector<std::string> arguments, const Files& files) : arguments_(std::move(arguments)), files_(files) {}

std::vector<std::string> Inputs::files_of(const std::string& folder) const {
  std::vector<std::string> names = files_.list(folder);
  std::erase_if(names, [](const std::string& name) { return !name.ends_with(".toml") || name.starts_with('.'); });
  return names;
}

std::optional<std::uint64_t> Inputs::count() const {
  std::uint64_t all = 0;
  for (const std::string& one : arguments_) {
    if (one == "-") return std::nullopt;
    all += files_.is_directory(one) ? std::max<std::size_t>(1, files_of(one).size()) : 1;
  }
  return all;
}

std::optional<Job> Inputs::next_row(const std::stop_token& stop) {
  if (!rows_) rows_.emplace(standard_input, longest_row);
  while (std::optional<LineReader::Line> line = rows_->next(stop)) {
    ++row_;
    if (line->too_long) return job_at_fault("row " + std::to_string(row_) + ": it is longer than 64 MB");
    if (line->text.find_first_not_of(" \t\r") == std::string::npos) continue;
    try {
      return job_of_row(line->text, row_);
    } catch (const std::bad_alloc&) {
      return job_at_fault("row " + std::to_string(row_) + ": there is not enough memory for it");
    }
  }
  rows_.reset();
  return std::nullopt;
}

std::optional<Job> Inputs::next(const std::stop_token& stop) {
  for (; argument_ < arguments_.size() && !stop.stop_requested(); ++argument_, names_.reset(), name_ = 0) {
    const std::string& one = arguments_[argument_];
    if (one == "-") {
      if (std::optional<Job> job = next_row(stop)) return job;
      continue;
    }
    if (!names_ && !files_.is_directory(one)) {
      ++argument_;
      return job_of_file(one);
    }
    if (!names_) names_ = files_of(one);
    if (name_ < names_->size()) return job_of_file(path_below(one, (*names_)[name_++]));
    if (names_->empty()) {
      Job job = job_of_file(one);
      job.fault = "the folder " + one + " holds no .toml file";
      ++argument_;
      names_.reset();
      return job;
    }
  }
  return std::nullopt;
}

}  // namespace quoin
