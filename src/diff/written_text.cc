#include "diff/written_text.h"

#include <fmt/format.h>

#include <cstdint>

#include "base/overloaded.h"

namespace quoin {
namespace {

std::string marked(const InlineRun& run) {
  std::string out = run.code ? '`' + run.text + '`' : run.text;
  if (run.emphasis) out = '*' + out + '*';
  if (run.strong) out = "**" + out + "**";
  return out;
}

std::uint32_t checksum(std::string_view bytes) {
  std::uint32_t hash = 2166136261U;  // FNV-1a
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash;
}

}  // namespace

std::string marked_text(const Text& text) {
  std::string out;
  for (std::size_t begin = 0, end = 0; begin < text.runs.size(); begin = end) {
    const SharedString& url = text.runs[begin].url;
    std::string words;
    for (end = begin; end < text.runs.size() && text.runs[end].url == url; ++end) words += marked(text.runs[end]);
    out += url.empty() ? words : '[' + words + "](" + url.str() + ')';
  }
  return out;
}

std::string date_text(const DateValue& value) {
  return std::visit(
      Overloaded{[](const Date& date) { return iso_text(date); }, [](Present) { return std::string("present"); },
                 [](const std::string& text) { return text; }},
      value.value);
}

std::string dates_text(const Dates& dates) {
  if (dates.date) return date_text(*dates.date);
  if (dates.start && dates.end) return date_text(*dates.start) + " – " + date_text(*dates.end);
  if (dates.start) return "from " + date_text(*dates.start);
  return dates.end ? "until " + date_text(*dates.end) : std::string();
}

std::string picture_text(const Image& image) {
  return fmt::format("{} × {} pixels, {:08x}", image.width, image.height, checksum(image.bytes));
}

}  // namespace quoin
