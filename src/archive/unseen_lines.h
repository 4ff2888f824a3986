// Lines that no page shows, gathered one by one, each with the reason.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "archive/unseen.h"

namespace quoin {

/// In the order in which they are told.
enum class WhyUnseen : std::uint8_t { comment, left_out, marks, not_printed, replaced, folders };
inline constexpr std::array<std::string_view, 6> unseen_reasons = {
    "comments",    "left out to fit",       "ids, tags and priorities",
    "not printed", "replaced by an option", "folders of this machine"};

/// UnseenLines by reason, gathered one by one.
class UnseenLines {
 public:
  void add(WhyUnseen why, std::uint32_t first, std::uint32_t last) {
    of_[static_cast<std::size_t>(why)].push_back({first, std::max(first, last)});
  }
  void add(WhyUnseen why, const Span& span) { add(why, span.begin.line, span.end.line); }

  bool empty() const {
    return std::all_of(of_.begin(), of_.end(), [](const auto& lines) { return lines.empty(); });
  }

  std::vector<Unseen> of_file(const std::string& name) && {
    std::vector<Unseen> out;
    for (std::size_t i = 0; i < unseen_reasons.size(); ++i)
      if (!of_[i].empty()) out.push_back({name, std::string(unseen_reasons[i]), joined(std::move(of_[i]))});
    return out;
  }

 private:
  static std::vector<LineRange> joined(std::vector<LineRange> all) {
    std::sort(all.begin(), all.end(), [](const LineRange& a, const LineRange& b) { return a.first < b.first; });
    std::vector<LineRange> out;
    for (const LineRange& one : all) {
      if (!out.empty() && one.first <= out.back().last + 1)
        out.back().last = std::max(out.back().last, one.last);
      else
        out.push_back(one);
    }
    return out;
  }

  std::array<std::vector<LineRange>, unseen_reasons.size()> of_;
};

}  // namespace quoin
