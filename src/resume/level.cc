// Five steps, as people know them from language certificates (the Council of Europe's names for its grades) and from
// profiles on the web: beginner, elementary, intermediate, advanced, native or expert.
#include "resume/level.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "base/small_letters.h"

namespace quoin {
namespace {

constexpr std::size_t longest_level = 100;  // bytes: what is longer is a sentence

struct Step {
  std::string_view word;  ///< in small letters
  double share;
};

constexpr std::array grades = std::to_array<Step>(
    {{"a1", 0.2}, {"a2", 0.4}, {"b1", 0.6}, {"b2", 0.7}, {"c1", 0.8}, {"c2", 1}});

constexpr std::array step_words = std::to_array<Step>({
    // English
    {"beginner", 0.2}, {"novice", 0.2}, {"elementary proficiency", 0.2},
    {"elementary", 0.4}, {"basic", 0.4}, {"basic knowledge", 0.4}, {"familiar", 0.4},
    {"limited working proficiency", 0.4},
    {"intermediate", 0.6}, {"conversational", 0.6}, {"competent", 0.6}, {"good", 0.6}, {"independent", 0.6},
    {"professional", 0.6}, {"working proficiency", 0.6}, {"professional working proficiency", 0.6},
    {"upper intermediate", 0.7}, {"upper-intermediate", 0.7},
    {"advanced", 0.8}, {"fluent", 0.8}, {"proficient", 0.8}, {"very good", 0.8}, {"full professional proficiency", 0.8},
    {"near-native", 0.9}, {"expert", 1}, {"native", 1}, {"native speaker", 1}, {"bilingual", 1}, {"mother tongue", 1},
    {"native or bilingual", 1}, {"native or bilingual proficiency", 1}, {"first language", 1},
    // German
    {"anfänger", 0.2}, {"grundkenntnisse", 0.4}, {"gut", 0.6}, {"gute kenntnisse", 0.6}, {"fortgeschritten", 0.8},
    {"fließend", 0.8}, {"fliessend", 0.8}, {"sehr gut", 0.8}, {"verhandlungssicher", 0.9}, {"experte", 1},
    {"expertin", 1}, {"muttersprache", 1}, {"muttersprachlich", 1}, {"zweisprachig", 1},
    // French
    {"débutant", 0.2}, {"notions", 0.4}, {"élémentaire", 0.4}, {"intermédiaire", 0.6}, {"bon niveau", 0.6},
    {"avancé", 0.8}, {"courant", 0.8}, {"langue maternelle", 1}, {"bilingue", 1}, {"natif", 1},
    // Spanish, Italian, Portuguese
    {"principiante", 0.2}, {"iniciante", 0.2}, {"básico", 0.4}, {"elementare", 0.4}, {"intermedio", 0.6},
    {"intermediário", 0.6}, {"avanzado", 0.8}, {"avanzato", 0.8}, {"avançado", 0.8}, {"fluido", 0.8}, {"fluente", 0.8},
    {"lengua materna", 1}, {"nativo", 1}, {"nativa", 1}, {"madrelingua", 1}, {"língua materna", 1},
    // Dutch, Polish, Russian, Swedish
    {"basis", 0.4}, {"gemiddeld", 0.6}, {"gevorderd", 0.8}, {"vloeiend", 0.8}, {"moedertaal", 1},
    {"podstawowy", 0.4}, {"średniozaawansowany", 0.6}, {"zaawansowany", 0.8}, {"biegły", 0.8}, {"ojczysty", 1},
    {"начальный", 0.2}, {"базовый", 0.4}, {"средний", 0.6}, {"продвинутый", 0.8}, {"свободно", 0.8}, {"родной", 1},
    // Chinese, Japanese, Korean; Greek, Turkish, Finnish, Czech, Hungarian, Vietnamese; Arabic, Hebrew, Hindi
    {"母语", 1}, {"母語", 1}, {"流利", 0.8}, {"精通", 0.9}, {"熟练", 0.8}, {"ネイティブ", 1}, {"ビジネスレベル", 0.8}, {"日常会話", 0.6}, {"日常会話レベル", 0.6},
    {"모국어", 1}, {"원어민", 1}, {"유창", 0.8}, {"유창함", 0.8}, {"비즈니스", 0.8}, {"일상회화", 0.6},
    {"μητρική", 1}, {"μητρική γλώσσα", 1}, {"άριστα", 1}, {"πολύ καλά", 0.8}, {"καλά", 0.6}, {"ana dil", 1}, {"ana dili", 1}, {"anadil", 1}, {"anadili", 1},
    {"ileri", 0.8}, {"orta", 0.6}, {"başlangıç", 0.2}, {"äidinkieli", 1}, {"sujuva", 0.8}, {"hyvä", 0.6}, {"tyydyttävä", 0.4}, {"rodilý mluvčí", 1},
    {"mateřský jazyk", 1}, {"materinský jazyk", 1}, {"anyanyelv", 1}, {"anyanyelvi", 1}, {"felsőfok", 0.8}, {"középfok", 0.6}, {"alapfok", 0.4},
    {"bản ngữ", 1}, {"tiếng mẹ đẻ", 1}, {"thành thạo", 0.8}, {"اللغة الأم", 1}, {"لغة أم", 1}, {"ممتاز", 0.9}, {"جيد جدا", 0.8}, {"جيد", 0.6},
    {"שפת אם", 1}, {"רמת שפת אם", 1}, {"שוטף", 0.8}, {"मातृभाषा", 1}, {"рідна", 1}, {"рідна мова", 1},
    {"grundläggande", 0.4}, {"god", 0.6}, {"flytande", 0.8}, {"modersmål", 1},
});

template <std::size_t count>
std::optional<double> find_step(const std::array<Step, count>& steps, std::string_view word) {
  const auto found = std::find_if(steps.begin(), steps.end(), [&](const Step& step) { return step.word == word; });
  return found == steps.end() ? std::nullopt : std::optional(found->share);
}

/// The one grade among the text's words; nothing where there are two.
std::optional<double> grade_in(std::string_view text) {
  std::optional<double> found;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && (ascii::is_alnum(text[end]) || static_cast<unsigned char>(text[end]) >= 0x80)) ++end;
    if (const std::optional<double> grade = find_step(grades, text.substr(at, end - at))) {
      if (found && *found != *grade) return std::nullopt;
      found = grade;
    }
    at = end + 1;
  }
  return found;
}

std::optional<double> plain_number(std::string_view text) {
  text = ascii::trimmed(text);
  double value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  const bool whole = fault == std::errc() && end == text.data() + text.size();
  return whole && value >= 0 ? std::optional(value) : std::nullopt;
}

/// "4/5" or "80 %".
std::optional<double> share_in_numbers(std::string_view text) {
  const std::size_t sign = text.find_first_of("/%");
  if (sign == std::string_view::npos) return std::nullopt;
  const bool percent = text[sign] == '%';
  if (percent && sign + 1 != text.size()) return std::nullopt;
  const std::optional<double> part = plain_number(text.substr(0, sign));
  const std::optional<double> whole = percent ? std::optional(100.0) : plain_number(text.substr(sign + 1));
  return part && whole && *whole > 0 && *part <= *whole ? std::optional(*part / *whole) : std::nullopt;
}

}  // namespace

std::optional<double> share_of_level(std::string_view text) {
  if (text.size() > longest_level) return std::nullopt;
  const std::string folded = small_letters(text);
  const std::string_view level = ascii::trimmed(folded);
  if (const std::optional<double> grade = grade_in(level)) return grade;
  if (const std::optional<double> share = share_in_numbers(level)) return share;
  const std::size_t open = level.find('('), close = level.find(')', open == std::string_view::npos ? 0 : open);
  if (const std::optional<double> step = find_step(step_words, ascii::trimmed(level.substr(0, open)))) return step;
  if (open == std::string_view::npos || close == std::string_view::npos) return std::nullopt;
  return find_step(step_words, ascii::trimmed(level.substr(open + 1, close - open - 1)));
}

}  // namespace quoin
