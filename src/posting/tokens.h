// The words of a text as the Unicode standard parts them (UAX 29), put together again where a name has a sign in it:
// C++, Node.js, CI/CD, .NET; with what stands between them.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace quoin::posting {

/// What stands before a word, the strongest of it.
enum class Gap : std::uint8_t {
  hyphen,  ///< a hyphen alone, which makes two words one
  space,
  list,      ///< what parts the members of a list: a comma, a bracket
  line,      ///< the end of a line that is not broken by an editor, or a bullet
  sentence,  ///< what ends a sentence
};

struct Token {
  std::size_t begin = 0, end = 0;  ///< bytes
  Gap before = Gap::line;
  bool number = false;   ///< figures alone
  bool marked = false;   ///< a name by its looks: a figure or a sign in it, or capitals behind its first letter
  bool capital = false;  ///< begins with one
};

/// Without what an apostrophe parts from them ("l'", "'s"). Links and addresses are none of them. In a line of capitals
/// alone they say nothing. Linear.
std::vector<Token> tokens_of(std::string_view text);

/// Folded case and compatible characters (NFKC_Casefold), without what an apostrophe parts.
std::string fold(std::string_view word);

/// Each word of letters, as it stands.
void for_each_word(std::string_view text, const std::function<void(std::string_view)>& use);

}  // namespace quoin::posting
