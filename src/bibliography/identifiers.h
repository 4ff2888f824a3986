// Numbers under which a publication is found: DOIs, and those of arXiv in all the ways in which people write them.
#pragma once

#include <string>
#include <string_view>

namespace quoin::bibliography {

/// A DOI without its resolver: "https://doi.org/10.1145/1" is "10.1145/1". Empty where it is none.
std::string doi_of(std::string_view text);

/// "2101.00123", "2101.00123v2" or "cs/0112017" out of "arXiv:2101.00123 [cs.LG]", "https://arxiv.org/abs/2101.00123"
/// and "10.48550/arXiv.2101.00123"; empty where the text does not name arXiv, or `named` says that it need not.
std::string arxiv_of(std::string_view text, bool named = false);

inline std::string arxiv_url(const std::string& id) {
  return "https://arxiv.org/abs/" + id;
}

}  // namespace quoin::bibliography
