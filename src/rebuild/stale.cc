#include "rebuild/stale.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/ascii.h"
#include "base/words.h"
#include "verify/text_difference.h"

namespace quoin {
namespace {

using What = StaleReason::What;

constexpr std::size_t shown = 60;  // characters of a text

std::string quoted_text(const std::string& text) {
  return text.empty() ? "nothing" : "“" + one_line(text, shown) + "”";
}

/// Of one fact of the file: what it says there and now.
std::string told(std::string_view name, const std::string& there, const std::string& now) {
  return fmt::format("its {} is {} and would be {}", name, quoted_text(there), quoted_text(now));
}

/// The words of a text, however they stand. One character beyond ASCII alone is a sign that a layout puts between them.
std::vector<std::string_view> sorted_words(std::string_view text) {
  std::vector<std::string_view> out;
  constexpr std::size_t longest_sign = 3;  // bytes: a dash, a bullet
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  const auto is_letter = [&](char c) { return ascii::is_alnum(c) || !is_ascii(c); };
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_letter(text[end])) ++end;
    const std::string_view word = text.substr(at, end - at);
    if (word.size() > longest_sign || std::any_of(word.begin(), word.end(), is_ascii)) out.push_back(word);
    at = std::max(end, at + 1);
  }
  std::sort(out.begin(), out.end());
  return out;
}

/// Untagged pages are read line by line, with their heads and feet: a text of both kinds says nothing.
bool read_alike(const ComparedPdf& there, const ComparedPdf& now) {
  return (there.claims.pdf_ua != 0) == (now.claims.pdf_ua != 0);
}

std::optional<TextDifference> difference_of_texts(const ComparedPdf& there, const ComparedPdf& now) {
  return there.text && now.text ? text_difference(*there.text, *now.text) : std::nullopt;
}

void compare_content(const ComparedPdf& there, const ComparedPdf& now, std::vector<StaleReason>& out) {
  if (there.text.has_value() != now.text.has_value())
    out.push_back({What::foreign, "its pages are not as quoin writes them"});
  const std::optional<TextDifference> difference = difference_of_texts(there, now);
  if (difference && read_alike(there, now)) {
    if (sorted_words(*there.text) == sorted_words(*now.text))
      out.push_back({What::layout, "the same words stand in another order"});
    else
      out.push_back({What::content, fmt::format("the page says {} where the source says {}",
                                                quoted_text(difference->on_pages), quoted_text(difference->in_source))});
  }
  for (std::size_t i = 0; i < std::min(there.anatomy.facts.size(), now.anatomy.facts.size()); ++i)
    if (const auto& [name, text] = there.anatomy.facts[i]; text != now.anatomy.facts[i].second)
      out.push_back({What::content, told(name, text, now.anatomy.facts[i].second)});
  if (there.claims.creation_date != now.claims.creation_date)
    out.push_back({What::content, told("date", there.claims.creation_date, now.claims.creation_date)});
}

using Fonts = std::map<std::string, PdfAnatomy::Font>;

Fonts by_name(const ComparedPdf& parts) {
  Fonts out;
  for (const PdfAnatomy::Font& one : parts.anatomy.fonts) out.emplace(one.name, one);
  return out;
}

/// The faces of `some` that `others` have not.
std::string only_in(const Fonts& some, const Fonts& others) {
  std::string out;
  for (const auto& [name, font] : some)
    if (!others.contains(name)) out += (out.empty() ? "" : ", ") + name;
  return out;
}

void compare_faces(const Fonts& there, const Fonts& now, std::vector<StaleReason>& out) {
  const std::string gone = only_in(there, now), fresh = only_in(now, there);
  if (gone.empty() && fresh.empty()) return;
  out.push_back({What::layout, fresh.empty()  ? "it has a face that is not used any more: " + gone
                               : gone.empty() ? "it lacks a face that is used now: " + fresh
                                              : fmt::format("it is set in {} and would be in {}", gone, fresh)});
}

/// Other outlines of the same characters; a subset of others is another program, too, which says nothing.
void compare_programs(const Fonts& there, const Fonts& now, std::vector<StaleReason>& out) {
  for (const auto& [name, font] : there) {
    const auto same = now.find(name);
    if (same != now.end() && same->second.codes == font.codes && same->second.program != font.program)
      out.push_back({What::fonts, name + " has other outlines"});
  }
}

/// How the same text is set. Of another text that cannot be told.
void compare_setting(const ComparedPdf& there, const ComparedPdf& now, std::vector<StaleReason>& out) {
  const auto has = [&](What what) {
    return std::any_of(out.begin(), out.end(), [&](const StaleReason& one) { return one.what == what; });
  };
  const std::vector<PartDigest>&a = there.anatomy.pages, &b = now.anatomy.pages;
  if (a == b || has(What::layout) || has(What::foreign) || !read_alike(there, now)) return;
  const bool same_text = there.text && now.text && !difference_of_texts(there, now);
  if (same_text && !has(What::fonts)) {
    const auto first = std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(std::min(a.size(), b.size())), b.begin());
    out.push_back({What::layout, a.size() != b.size() ? fmt::format("it has {} and would have {}", counted(a.size(), "page"), counted(b.size(), "page"))
                                                      : fmt::format("page {} is set otherwise", first.first - a.begin() + 1)});
  } else if (!out.empty()) {
    out.front().detail += fmt::format("; whether the layout differs too cannot be told while the {} {}", has(What::content) ? "text" : "fonts",
                                      has(What::content) ? "does" : "do");
  }
}

std::string claim_of(const PdfClaims& claims) {
  const std::string a = claims.pdf_a == 0 ? "" : fmt::format("PDF/A-{}", claims.pdf_a);
  const std::string ua = claims.pdf_ua == 0 ? "" : fmt::format("PDF/UA-{}", claims.pdf_ua);
  return a.empty() && ua.empty() ? "no standard" : a + (a.empty() || ua.empty() ? "" : " and ") + ua;
}

void compare_carried(const ComparedPdf& there, const ComparedPdf& now, std::vector<StaleReason>& out) {
  if (const std::string a = claim_of(there.claims), b = claim_of(now.claims); a != b)
    out.push_back({What::carried, fmt::format("it claims {} and would claim {}", a, b)});
  if (there.files == now.files) return;
  const auto names = [](const ComparedPdf& parts) {
    std::string all;
    for (const auto& [name, digest] : parts.files) all += (all.empty() ? "" : ", ") + name;
    return all.empty() ? std::string("no file") : one_line(all, shown);
  };
  const std::string a = names(there), b = names(now);
  out.push_back({What::carried, a == b ? "a file that rides along is another: " + a
                                       : fmt::format("it carries {} and would carry {}", a, b)});
}

/// The parts of one PDF, with its own faults.
std::optional<ComparedPdf> parts_alone(const UnreadPdf& pdf, Helper& helper, World& world, std::string& fault) {
  Run run{world};
  run.sources.add(pdf.path, {});
  std::optional<ComparedPdf> out = parts_of(pdf, helper, run);
  if (!out && !run.diagnostics.all.empty()) fault = run.diagnostics.all.front().message;
  return out;
}

}  // namespace

std::string_view word_of(What what) {
  constexpr std::array<std::string_view, 8> words = {"missing", "foreign", "content", "layout",
                                                     "fonts",   "program", "carried", "unknown"};
  return words[static_cast<std::size_t>(what)];
}

std::vector<StaleReason> compare_parts(const ComparedPdf& there, const ComparedPdf& now) {
  std::vector<StaleReason> out;
  if (there.anatomy.producer != now.anatomy.producer)
    out.push_back({there.anatomy.producer.starts_with("quoin ") ? What::program : What::foreign,
                   fmt::format("{} made it, and this is {}", there.anatomy.producer.empty() ? "another program" : one_line(there.anatomy.producer, shown),
                               now.anatomy.producer)});
  if (!out.empty() && out.front().what == What::foreign) return out;
  compare_content(there, now, out);
  const Fonts fonts_there = by_name(there), fonts_now = by_name(now);
  compare_faces(fonts_there, fonts_now, out);
  compare_programs(fonts_there, fonts_now, out);
  compare_setting(there, now, out);
  compare_carried(there, now, out);
  return out;
}

std::vector<StaleReason> reasons_of_stale(const std::string& path, const std::string& made, Helper& helper, World& world) {
  Run run{world};
  const std::optional<UnreadPdf> there = open_pdf(path, run);
  if (!there) {
    const bool missing = run.diagnostics.all.front().code == "missing-file";
    return {{missing ? What::missing : What::foreign, run.diagnostics.all.front().message}};
  }
  if (there->bytes == made) return {};
  if (!made.starts_with("%PDF-")) return {{What::unknown, "it says something else"}};
  std::string fault;
  const std::optional<ComparedPdf> old = parts_alone(*there, helper, world, fault);
  if (!old) return {{What::foreign, "it cannot be read: " + fault}};
  const std::optional<ComparedPdf> fresh = parts_alone({path, made}, helper, world, fault);
  if (!fresh) return {{What::unknown, "what differs cannot be told: " + fault}};
  std::vector<StaleReason> out = compare_parts(*old, *fresh);
  if (out.empty())
    out.push_back({What::unknown, "what differs cannot be told apart: not what the pages say, nor how they are set, nor fonts, program or files"});
  return out;
}

std::string describe_stale(const std::string& path, const std::vector<StaleReason>& reasons) {
  if (reasons.empty()) return fmt::format("{} is what the résumé makes\n", path);
  std::string out = fmt::format("{} is not what the résumé makes\n", path);
  for (const StaleReason& one : reasons) out += fmt::format("  {}: {}\n", word_of(one.what), one.detail);
  return out;
}

}  // namespace quoin
