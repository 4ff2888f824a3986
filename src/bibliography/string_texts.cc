#include "bibliography/string_texts.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/nearest.h"

namespace quoin::bibliography {
namespace {

constexpr std::size_t most_put_in = 32u << 20;  ///< bytes

/// What every style of BibTeX's own defines: months, and journals of computer science (plain.bst).
constexpr std::pair<std::string_view, std::string_view> known_strings[] = {
    {"jan", "January"},
    {"feb", "February"},
    {"mar", "March"},
    {"apr", "April"},
    {"may", "May"},
    {"jun", "June"},
    {"jul", "July"},
    {"aug", "August"},
    {"sep", "September"},
    {"oct", "October"},
    {"nov", "November"},
    {"dec", "December"},
    {"acmcs", "ACM Computing Surveys"},
    {"acta", "Acta Informatica"},
    {"cacm", "Communications of the ACM"},
    {"ibmjrd", "IBM Journal of Research and Development"},
    {"ibmsj", "IBM Systems Journal"},
    {"ieeese", "IEEE Transactions on Software Engineering"},
    {"ieeetc", "IEEE Transactions on Computers"},
    {"ieeetcad", "IEEE Transactions on Computer-Aided Design of Integrated Circuits"},
    {"ipl", "Information Processing Letters"},
    {"jacm", "Journal of the ACM"},
    {"jcss", "Journal of Computer and System Sciences"},
    {"scp", "Science of Computer Programming"},
    {"sicomp", "SIAM Journal on Computing"},
    {"tocs", "ACM Transactions on Computer Systems"},
    {"tods", "ACM Transactions on Database Systems"},
    {"tog", "ACM Transactions on Graphics"},
    {"toms", "ACM Transactions on Mathematical Software"},
    {"toois", "ACM Transactions on Office Information Systems"},
    {"toplas", "ACM Transactions on Programming Languages and Systems"},
    {"tcs", "Theoretical Computer Science"}};

}  // namespace

StringTexts::StringTexts() {
  for (const auto& [name, text] : known_strings) texts_.emplace(name, text);
}

StringTexts::Put StringTexts::put(std::string_view name, std::string& value) {
  const auto found = texts_.find(ascii::lowered(name));
  if (found == texts_.end()) return Put::unknown;
  put_in_ += found->second.size();
  if (put_in_ > most_put_in) return Put::too_much;
  value += found->second;
  return Put::done;
}

std::string StringTexts::nearest_to(std::string_view name) const {
  std::vector<std::string_view> names;
  for (const auto& [known, text] : texts_) names.push_back(known);
  std::sort(names.begin(), names.end());
  return nearest(ascii::lowered(name), names);
}

}  // namespace quoin::bibliography
