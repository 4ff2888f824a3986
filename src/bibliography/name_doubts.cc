#include "bibliography/name_doubts.h"

#include <algorithm>
#include <vector>

#include "base/ascii.h"
#include "base/words.h"
#include "bibliography/names.h"

namespace quoin::bibliography {
namespace {

/// With a word in the place of what braces hold, and a letter in that of a character reference other than `&amp;`.
std::string without_braces(std::string_view text) {
  std::string out;
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '{' && depth++ == 0) out += "Xx";
    if (c == '}' && depth > 0 && depth-- > 0) continue;
    if (depth > 0) continue;
    const std::size_t end = c == '&' ? text.substr(0, i + 10).find(';', i) : std::string_view::npos;
    const std::string_view inside = end == std::string_view::npos ? std::string_view() : text.substr(i + 1, end - i - 1);
    const bool reference = !inside.empty() && std::all_of(inside.begin(), inside.end(), [](char one) { return ascii::is_alnum(one) || one == '#'; });
    out += reference && inside != "amp" ? 'x' : c;
    if (reference) i = end;
  }
  return out;
}

std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> out;
  bool open = false;
  for (const char c : text) {
    const bool parts = ascii::is_space(c) || c == '~';
    if (!parts && !open) out.emplace_back();
    if (!parts) out.back() += c;
    open = !parts;
  }
  return out;
}

/// "J", "J.", "J.-P.", "J.M."
bool is_initial(std::string_view word) {
  std::size_t letters = 0, longest = 0;
  for (const char c : word) {
    const auto byte = static_cast<unsigned char>(c);
    const bool continues = byte >= 0x80 && byte < 0xC0;
    const bool letter = byte >= 0x80 || ascii::is_letter(c);
    if (!letter && c != '.' && c != '-') return false;
    letters = !letter ? 0 : continues ? letters : letters + 1;
    longest = std::max(longest, letters);
  }
  return longest == 1 && !(word[0] >= 'a' && word[0] <= 'z');
}

bool is_suffix(std::string_view word) {
  const std::string low = ascii::lowered(word.substr(0, word.find_last_not_of('.') + 1));
  return low == "jr" || low == "sr" || low == "ii" || low == "iii" || low == "iv" || low == "phd" || low == "md" || low == "xx";
}

/// One of the names of the list, at commas.
struct WrittenName {
  std::string_view whole;
  std::string bare;
  std::vector<std::vector<std::string>> parts;
};

WrittenName written_name(std::string_view whole) {
  WrittenName out{whole, without_braces(whole), {}};
  for (std::size_t begin = 0; begin <= out.bare.size();) {
    const std::size_t end = std::min(out.bare.find(',', begin), out.bare.size());
    out.parts.push_back(words_in(std::string_view(out.bare).substr(begin, end - begin)));
    begin = end + 1;
  }
  return out;
}

/// "N. Smith, J. Brown": no family name begins with an initial. "Ada Okafor, Bo Li" may be one, as "García Márquez, Gabriel José" is.
bool are_two_names(const WrittenName& name) {
  if (name.parts.size() != 2) return false;
  const std::vector<std::string>&first = name.parts[0], &second = name.parts[1];
  if (first.size() < 2 || second.empty() || is_suffix(first.back())) return false;
  return is_initial(first.front()) && (second.size() > 1 || is_initial(second.front()));
}

/// Of "A. Smith, B. Jones, C. Wu" and "Smith, J., Jones" the middle is no "Jr".
bool are_three_names(const WrittenName& name) {
  if (name.parts.size() != 3 || name.parts[1].empty()) return false;
  return name.parts[1].size() > 1 ? !is_suffix(name.parts[1].front()) : is_initial(name.parts[1].front()) && !is_suffix(name.parts[1].front());
}

bool says_et_al(const WrittenName& name) {
  std::string low = ascii::lowered(name.bare);
  while (low.ends_with('.') || low.ends_with(' ') || low.ends_with(',')) low.pop_back();
  return low == "et al" || low.ends_with(" et al");
}

bool has_sign(const WrittenName& name, char sign) {
  const std::size_t at = name.bare.find(sign);
  return at != std::string::npos && at > 0 && at + 1 < name.bare.size();
}

bool is_by_keys(const WrittenName& name) {
  return name.bare.substr(0, name.bare.find(',')).find('=') != std::string::npos;
}

}  // namespace

std::optional<NameDoubt> doubt_of_names(std::string_view text, std::string_view role) {
  constexpr const char* parted = "names are parted by the word and: Ada Okafor and Bo Li";
  constexpr const char* parted_or_one = "names are parted by the word and: Ada Okafor and Bo Li; one name that has it stands in braces";
  std::vector<WrittenName> all;
  for (const std::string_view one : parts_at_and(text)) all.push_back(written_name(one));
  for (const WrittenName& one : all) {
    if (is_by_keys(one)) continue;
    const std::string shown = "`" + one_line(one.whole, 60) + "` of `" + std::string(role) + "`";
    if (one.parts.size() > 3) return NameDoubt{"a name of `" + std::string(role) + "` has more than two commas", parted};
    if (says_et_al(one)) return NameDoubt{shown + " is read as a name", "whoever is not named is written and others: Ada Okafor and others"};
    if (has_sign(one, '&') || has_sign(one, ';')) return NameDoubt{shown + " is read as one name", parted_or_one};
    if (one.parts.size() > 1 && one.parts.back().empty())
      return NameDoubt{shown + " ends with a comma", "names are parted by the word and alone: Okafor, Ada and Li, Bo"};
    if (are_two_names(one) || are_three_names(one))
      return NameDoubt{shown + " is read as one name, the family name first",
                       "names are parted by the word and: Ada Okafor and Bo Li; a family name of several words stands in braces"};
  }
  return std::nullopt;
}

}  // namespace quoin::bibliography
