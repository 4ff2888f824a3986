// Names compare by what they say: in normalisation form KC (UAX 15), with single spaces, without trailing footnote
// marks. Plain ASCII takes a short way that needs no Unicode tables.
#include "resume/is_owner.h"

#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include <algorithm>

#include "base/utf8.h"
#include "quoin/failure.h"

namespace quoin {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_superscript_figure(char32_t c) {
  return c == 0xB2 || c == 0xB3 || c == 0xB9 || c == 0x2070 || (c >= 0x2074 && c <= 0x2079);
}

/// A mark that points to a footnote, what parts two of them, or a space.
bool is_trailing(char32_t c) {
  return std::u32string_view(U"*†‡§ \t\n\u00A0\u202F").find(c) != std::u32string_view::npos ||
         is_superscript_figure(c);
}

/// A comma belongs to the marks only between two of them: "Ann¹,²", not "Ann,".
std::string_view without_trailing_marks(std::string_view name) {
  std::size_t kept = 0, marks = 0;  // `kept` ends after the last character that is no mark
  bool in_marks = false;
  for (std::size_t i = 0; i < name.size();) {
    const Decoded next = decode_utf8(name, i);
    const bool mark = is_trailing(next.code_point);
    if (!mark && !(next.code_point == ',' && in_marks && marks > 0)) {
      kept = i + next.length;
      marks = 0;
    }
    if (mark && next.code_point > ' ') ++marks;
    in_marks = mark;
    i += next.length;
  }
  return name.substr(0, kept);
}

/// Runs of white space become one space; none stands at the ends.
std::string fold_spaces(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || (c >= '\t' && c <= '\r');
    if (space && (out.empty() || out.back() == ' ')) continue;
    out.push_back(space ? ' ' : c);
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

/// Spaces of every kind become U+0020 by it.
std::string normalised(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* normalizer = unorm2_getNFKCInstance(&status);
  const auto length = static_cast<std::int32_t>(text.size());
  std::u16string wide(text.size() + 1, u'\0');
  std::int32_t wide_length = 0;
  u_strFromUTF8WithSub(wide.data(), length + 1, &wide_length, text.data(), length, 0xFFFD, nullptr, &status);
  // A code unit grows to at most 18 by NFKC; nothing else can fail here but memory.
  std::u16string normal(static_cast<std::size_t>(wide_length) * 18 + 1, u'\0');
  const std::int32_t normal_length = unorm2_normalize(normalizer, wide.data(), wide_length, normal.data(),
                                                      static_cast<std::int32_t>(normal.size()), &status);
  std::string out(static_cast<std::size_t>(std::max(normal_length, 0)) * 3 + 1, '\0');
  std::int32_t out_length = 0;
  u_strToUTF8(out.data(), static_cast<std::int32_t>(out.size()), &out_length, normal.data(), normal_length, &status);
  if (U_FAILURE(status)) throw Failure("ICU cannot normalise a name: its data is missing or there is no memory.");
  out.resize(static_cast<std::size_t>(out_length));
  return out;
}

/// A name as it compares. Marks go first: normalising would turn a superscript figure into a plain one.
std::string compared_name(std::string_view name) {
  const std::string_view bare = without_trailing_marks(name);
  return fold_spaces(is_ascii(bare) ? std::string(bare) : normalised(bare));
}

/// "Jane Doe" of "Dr. Jane Doe, PhD": titles stand beside a name in a header, and hardly ever among authors.
std::string_view without_titles(std::string_view name) {
  constexpr std::string_view titles[] = {"Dr", "Prof", "Professor", "Mr", "Mrs", "Ms", "Sir", "Dame", "Rev", "Dipl", "Ing", "Mag"};
  name = name.substr(0, name.find(", "));
  for (std::size_t space = name.find(' '); space != std::string_view::npos; space = name.find(' ')) {
    const std::string_view word = name.substr(0, name.find_first_of(" .-"));
    if (std::find(std::begin(titles), std::end(titles), word) == std::end(titles)) break;
    name.remove_prefix(space + 1);
  }
  return name;
}

/// "J.M. Smith" as J, M, Smith; "Jean-Luc" stays whole.
std::vector<std::string_view> name_words(std::string_view name) {
  std::vector<std::string_view> out;
  for (std::size_t begin = 0; begin < name.size();) {
    const std::size_t end = std::min(name.find_first_of(" .", begin), name.size());
    if (end > begin) out.push_back(name.substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

/// One of them is the other's first letter, or they are the same.
bool given_names_agree(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (a.size() > b.size()) std::swap(a, b);
  return a.size() == decode_utf8(a, 0).length && b.starts_with(a);
}

/// The last words are the same, the first ones agree, and what stands between in the shorter name stands in the longer one too.
bool may_stand_for(std::string_view name, std::string_view own) {
  std::vector<std::string_view> a = name_words(name), b = name_words(own);
  if (a.size() < 2 || b.size() < 2 || a.back() != b.back() || a.back().size() < 2) return false;
  if (!given_names_agree(a.front(), b.front())) return false;
  if (a.size() > b.size()) std::swap(a, b);
  std::size_t at = 1;
  for (std::size_t i = 1; i + 1 < a.size(); ++i, ++at) {
    while (at + 1 < b.size() && !given_names_agree(a[i], b[at])) ++at;
    if (at + 1 >= b.size()) return false;
  }
  return true;
}

}  // namespace

OwnerNames::OwnerNames(const Basics& basics) {
  const std::string own = compared_name(basics.name.plain());
  names_.insert(own);
  if (const std::string_view bare = without_titles(own); bare.find(' ') != std::string_view::npos) names_.emplace(bare);
  for (const Literal& alias : basics.aliases) names_.insert(compared_name(alias.value));
  names_.erase("");
}

bool OwnerNames::has(const Text& author) const {
  return names_.contains(compared_name(author.plain()));
}

bool OwnerNames::abbreviated(const Text& author) const {
  const std::string name = compared_name(author.plain());
  return std::any_of(names_.begin(), names_.end(), [&](const std::string& own) { return may_stand_for(name, own); });
}

void mark_cited_owner(const OwnerNames& names, Entry& entry) {
  entry.owner.resize(entry.authors.size(), false);
  const auto is_marked = [](bool owner) { return owner; };
  for (std::size_t i = 0; i < entry.authors.size(); ++i)
    if (names.has(entry.authors[i])) entry.owner[i] = true;
  if (std::any_of(entry.owner.begin(), entry.owner.end(), is_marked)) return;
  std::vector<std::size_t> perhaps;
  for (std::size_t i = 0; i < entry.authors.size(); ++i)
    if (names.abbreviated(entry.authors[i])) perhaps.push_back(i);
  if (perhaps.size() == 1) entry.owner[perhaps.front()] = true;
}

void mark_owners(Resume& resume) {
  const OwnerNames names(resume.basics);
  for (Section& section : resume.sections)
    for (Entry& entry : section.entries)
      if (entry.owner.empty())
        for (const Text& author : entry.authors) entry.owner.push_back(names.has(author));
}

}  // namespace quoin
