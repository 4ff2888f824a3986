// A sorted table; the longest row that begins the tag counts, so a row may name a script.
#include "locale/words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace quoin {
namespace {

using Row = std::pair<std::string_view, std::string_view>;

constexpr std::array present_words = std::to_array<Row>({
    {"af", "hede"},        {"ar", "الآن"},
    {"be", "цяпер"},       {"bg", "досега"},
    {"bn", "বর্তমান"},      {"bs", "danas"},
    {"ca", "actualitat"},  {"cs", "současnost"},
    {"cy", "presennol"},   {"da", "nu"},
    {"de", "heute"},       {"el", "σήμερα"},
    {"en", "present"},     {"eo", "nun"},
    {"es", "actualidad"},  {"et", "praegu"},
    {"eu", "gaur egun"},   {"fa", "اکنون"},
    {"fi", "nykyhetki"},   {"fil", "kasalukuyan"},
    {"fr", "aujourd’hui"}, {"gl", "actualidade"},
    {"he", "היום"},        {"hi", "वर्तमान"},
    {"hr", "danas"},       {"hu", "jelenleg"},
    {"hy", "առ այսօր"},    {"id", "sekarang"},
    {"is", "í dag"},       {"it", "oggi"},
    {"ja", "現在"},        {"ka", "დღემდე"},
    {"kk", "қазір"},       {"ko", "현재"},
    {"lt", "dabar"},       {"lv", "šobrīd"},
    {"mk", "денес"},       {"ms", "kini"},
    {"nb", "nå"},          {"nl", "heden"},
    {"nn", "no"},          {"no", "nå"},
    {"pl", "obecnie"},     {"pt", "presente"},
    {"ro", "prezent"},     {"ru", "настоящее время"},
    {"sk", "súčasnosť"},   {"sl", "danes"},
    {"sq", "sot"},         {"sr", "данас"},
    {"sr-Latn", "danas"},  {"sv", "nu"},
    {"sw", "sasa"},        {"th", "ปัจจุบัน"},
    {"tr", "günümüz"},     {"uk", "теперішній час"},
    {"ur", "حال"},         {"vi", "nay"},
    {"yue", "至今"},       {"zh", "至今"},
});
static_assert(std::is_sorted(present_words.begin(), present_words.end()));

}  // namespace

std::string_view word_for_present(std::string_view tag) {
  while (!tag.empty()) {
    const auto row =
        std::lower_bound(present_words.begin(), present_words.end(), tag,
                         [](const Row& candidate, std::string_view wanted) { return candidate.first < wanted; });
    if (row != present_words.end() && row->first == tag) return row->second;
    const std::size_t cut = tag.rfind('-');
    tag = tag.substr(0, cut == std::string_view::npos ? 0 : cut);
  }
  return "present";
}

}  // namespace quoin
