#include "verify/xhtml.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>
#include <vector>

#include "base/utf8.h"

namespace quoin {
namespace {

enum class Division { page, annotation, other };

constexpr std::array<std::pair<std::string_view, char>, 5> entities = {
    {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}}};

/// What `&NAME;` stands for; an unknown one as it stands.
void append_entity(std::string& out, std::string_view name) {
  const auto known = std::find_if(entities.begin(), entities.end(), [&](const auto& one) { return one.first == name; });
  if (known != entities.end()) {
    out += known->second;
    return;
  }
  const bool hex = name.starts_with("#x");
  std::uint32_t code = 0;
  const char* const begin = name.data() + std::min(name.size(), std::size_t{hex ? 2u : 1u});
  const char* const end = name.data() + name.size();
  const bool number = name.starts_with('#') && std::from_chars(begin, end, code, hex ? 16 : 10).ptr == end;
  if (number && begin != end && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF))
    append_utf8(out, code);
  else
    out.append("&").append(name).append(";");
}

Division division_of(std::string_view tag) {
  if (tag.find("class=\"page\"") != tag.npos) return Division::page;
  return tag.find("class=\"annotation\"") != tag.npos ? Division::annotation : Division::other;
}

class Reader {
 public:
  std::string read(std::string_view xhtml) {
    for (std::size_t i = 0; i < xhtml.size();) {
      const char c = xhtml[i];
      const std::size_t end = c == '<' ? xhtml.find('>', i) : c == '&' ? xhtml.find(';', i) : i;
      if (end == xhtml.npos) break;
      if (c == '<')
        tag(xhtml.substr(i + 1, end - i - 1));
      else if (printed() && c == '&')
        append_entity(out_, xhtml.substr(i + 1, end - i - 1));
      else if (printed())
        out_ += c;
      i = end + 1;
    }
    return std::move(out_);
  }

 private:
  bool printed() const { return in_page_ > 0 && in_annotation_ == 0; }

  std::size_t* counter(Division division) {
    return division == Division::page ? &in_page_ : division == Division::annotation ? &in_annotation_ : nullptr;
  }

  void tag(std::string_view tag) {
    if (tag.starts_with("div") && !tag.ends_with('/')) {
      open_.push_back(division_of(tag));
      if (std::size_t* in = counter(open_.back())) ++*in;
    } else if (tag.starts_with("/div") && !open_.empty()) {
      if (std::size_t* in = counter(open_.back())) --*in;
      if (open_.back() == Division::page) out_ += '\f';
      open_.pop_back();
    } else if (printed() && (tag.starts_with("/p") || tag.starts_with("br"))) {
      out_ += '\n';
    }
  }

  std::string out_;
  std::vector<Division> open_;
  std::size_t in_page_ = 0, in_annotation_ = 0;
};

}  // namespace

std::string pages_of_xhtml(std::string_view xhtml) {
  return Reader().read(xhtml);
}

}  // namespace quoin
