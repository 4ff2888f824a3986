// A job posting of any text, and a text that is looked through for its terms.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/utf8.h"
#include "posting/find_terms.h"
#include "posting/terms.h"
#include "posting/tokens.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace quoin;
  const std::string text(reinterpret_cast<const char*>(data), size);
  if (!valid_utf8(text)) return 0;
  std::size_t end = 0;
  for (const posting::Token& one : posting::tokens_of(text)) {
    if (one.begin < end || one.begin > one.end || one.end > size) std::abort();
    if (!valid_utf8(posting::fold(text.substr(one.begin, one.end - one.begin)))) std::abort();
    end = one.end;
  }
  const posting::PostingTerms terms = posting::terms_of(text);
  for (const posting::Term& one : terms.terms)
    if (one.text.empty() || one.keys.empty() || one.count == 0 || !valid_utf8(one.text) ||
        text.compare(one.at, one.text.size(), one.text) != 0)
      std::abort();
  posting::TermFinder finder(terms);
  std::size_t found = 0;
  finder.find(text, [&](std::size_t term) {
    if (term >= terms.terms.size()) std::abort();
    ++found;
  });
  if (!terms.terms.empty() && found == 0) std::abort();  // it has its own terms
  return 0;
}
