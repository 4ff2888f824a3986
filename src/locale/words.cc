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

constexpr std::array summary_words = std::to_array<Row>({
    {"ar", "نبذة"},        {"bg", "Резюме"},
    {"bs", "Sažetak"},     {"ca", "Resum"},
    {"cs", "Shrnutí"},     {"cy", "Crynodeb"},
    {"da", "Resumé"},      {"de", "Profil"},
    {"el", "Περίληψη"},    {"en", "Summary"},
    {"es", "Resumen"},     {"et", "Kokkuvõte"},
    {"eu", "Laburpena"},   {"fa", "خلاصه"},
    {"fi", "Yhteenveto"},  {"fr", "Profil"},
    {"gl", "Resumo"},      {"he", "תקציר"},
    {"hi", "सारांश"},       {"hr", "Sažetak"},
    {"hu", "Összefoglaló"}, {"id", "Ringkasan"},
    {"is", "Samantekt"},   {"it", "Profilo"},
    {"ja", "概要"},        {"ko", "요약"},
    {"lt", "Santrauka"},   {"lv", "Kopsavilkums"},
    {"nb", "Sammendrag"},  {"nl", "Profiel"},
    {"nn", "Samandrag"},   {"no", "Sammendrag"},
    {"pl", "Podsumowanie"}, {"pt", "Resumo"},
    {"ro", "Rezumat"},     {"ru", "О себе"},
    {"sk", "Zhrnutie"},    {"sl", "Povzetek"},
    {"sr", "Резиме"},      {"sr-Latn", "Rezime"},
    {"sv", "Sammanfattning"}, {"th", "สรุป"},
    {"tr", "Özet"},        {"uk", "Про себе"},
    {"ur", "خلاصہ"},       {"vi", "Tóm tắt"},
    {"yue", "簡介"},       {"zh", "个人简介"},
    {"zh-Hant", "個人簡介"},
});
static_assert(std::is_sorted(summary_words.begin(), summary_words.end()));

/// "CV" where a language is missing.
constexpr std::array cv_words = std::to_array<Row>({
    {"ar", "السيرة الذاتية"},
    {"be", "Рэзюмэ"},
    {"bg", "Автобиография"},
    {"bs", "Životopis"},
    {"ca", "Currículum"},
    {"cs", "Životopis"},
    {"de", "Lebenslauf"},
    {"el", "Βιογραφικό σημείωμα"},
    {"es", "Currículum"},
    {"eu", "Curriculuma"},
    {"fa", "رزومه"},
    {"fi", "Ansioluettelo"},
    {"gl", "Currículo"},
    {"he", "קורות חיים"},
    {"hr", "Životopis"},
    {"hu", "Önéletrajz"},
    {"is", "Ferilskrá"},
    {"it", "Curriculum vitae"},
    {"ja", "履歴書"},
    {"ka", "რეზიუმე"},
    {"ko", "이력서"},
    {"lt", "Gyvenimo aprašymas"},
    {"pt", "Currículo"},
    {"ru", "Резюме"},
    {"sk", "Životopis"},
    {"sl", "Življenjepis"},
    {"tr", "Özgeçmiş"},
    {"uk", "Резюме"},
    {"yue", "履歷"},
    {"zh", "简历"},
    {"zh-HK", "履歷"},
    {"zh-Hant", "履歷"},
    {"zh-TW", "履歷"},
});
static_assert(std::is_sorted(cv_words.begin(), cv_words.end()));

constexpr std::array letter_words = std::to_array<Row>({
    {"ar", "رسالة"},        {"bg", "Писмо"},
    {"bs", "Pismo"},        {"ca", "Carta"},
    {"cs", "Průvodní dopis"}, {"da", "Brev"},
    {"de", "Anschreiben"},  {"el", "Επιστολή"},
    {"es", "Carta"},        {"et", "Kiri"},
    {"eu", "Gutuna"},       {"fa", "نامه"},
    {"fi", "Kirje"},        {"fr", "Lettre"},
    {"gl", "Carta"},        {"he", "מכתב"},
    {"hr", "Pismo"},        {"hu", "Levél"},
    {"id", "Surat"},        {"is", "Bréf"},
    {"it", "Lettera"},      {"ja", "手紙"},
    {"ko", "편지"},         {"lt", "Laiškas"},
    {"lv", "Vēstule"},      {"nb", "Brev"},
    {"nl", "Brief"},        {"nn", "Brev"},
    {"no", "Brev"},         {"pl", "List"},
    {"pt", "Carta"},        {"ro", "Scrisoare"},
    {"ru", "Письмо"},       {"sk", "Sprievodný list"},
    {"sl", "Pismo"},        {"sr", "Писмо"},
    {"sr-Latn", "Pismo"},   {"sv", "Brev"},
    {"tr", "Mektup"},       {"uk", "Лист"},
    {"vi", "Thư"},          {"zh", "求职信"},
    {"zh-Hant", "求職信"},
});
static_assert(std::is_sorted(letter_words.begin(), letter_words.end()));

constexpr std::array enclosure_words = std::to_array<Row>({
    {"ca", "Document adjunt"}, {"cs", "Příloha"},
    {"da", "Bilag"},        {"de", "Anlage"},
    {"de-AT", "Beilage"},   {"de-CH", "Beilage"},
    {"es", "Anexo"},        {"fi", "Liite"},
    {"fr", "Pièce jointe"}, {"hr", "Prilog"},
    {"hu", "Melléklet"},    {"it", "Allegato"},
    {"ja", "同封書類"},     {"ko", "첨부 서류"},
    {"nb", "Vedlegg"},      {"nl", "Bijlage"},
    {"nn", "Vedlegg"},      {"no", "Vedlegg"},
    {"pl", "Załącznik"},    {"pt", "Anexo"},
    {"ro", "Anexă"},        {"ru", "Приложение"},
    {"sk", "Príloha"},      {"sl", "Priloga"},
    {"sv", "Bilaga"},       {"tr", "Ek"},
    {"uk", "Додаток"},      {"zh", "附件"},
});
static_assert(std::is_sorted(enclosure_words.begin(), enclosure_words.end()));

constexpr std::array enclosures_words = std::to_array<Row>({
    {"ca", "Documents adjunts"}, {"cs", "Přílohy"},
    {"da", "Bilag"},        {"de", "Anlagen"},
    {"de-AT", "Beilagen"},  {"de-CH", "Beilagen"},
    {"es", "Anexos"},       {"fi", "Liitteet"},
    {"fr", "Pièces jointes"}, {"hr", "Prilozi"},
    {"hu", "Mellékletek"},  {"it", "Allegati"},
    {"ja", "同封書類"},     {"ko", "첨부 서류"},
    {"nb", "Vedlegg"},      {"nl", "Bijlagen"},
    {"nn", "Vedlegg"},      {"no", "Vedlegg"},
    {"pl", "Załączniki"},   {"pt", "Anexos"},
    {"ro", "Anexe"},        {"ru", "Приложения"},
    {"sk", "Prílohy"},      {"sl", "Priloge"},
    {"sv", "Bilagor"},      {"tr", "Ekler"},
    {"uk", "Додатки"},      {"zh", "附件"},
});
static_assert(std::is_sorted(enclosures_words.begin(), enclosures_words.end()));

template <std::size_t size>
std::string_view word_in(const std::array<Row, size>& words, std::string_view tag, std::string_view otherwise) {
  while (!tag.empty()) {
    const auto row =
        std::lower_bound(words.begin(), words.end(), tag,
                         [](const Row& candidate, std::string_view wanted) { return candidate.first < wanted; });
    if (row != words.end() && row->first == tag) return row->second;
    const std::size_t cut = tag.rfind('-');
    tag = tag.substr(0, cut == std::string_view::npos ? 0 : cut);
  }
  return otherwise;
}

}  // namespace

std::string_view word_for_present(std::string_view tag) {
  return word_in(present_words, tag, "present");
}

std::string_view word_for_cv(std::string_view tag) {
  return word_in(cv_words, tag, "CV");
}

std::string_view word_for_letter(std::string_view tag) {
  return word_in(letter_words, tag, "Letter");
}

std::string_view word_for_enclosures(std::string_view tag, bool several) {
  return several ? word_in(enclosures_words, tag, "Enclosures") : word_in(enclosure_words, tag, "Enclosure");
}

std::string_view word_for_summary(std::string_view tag) {
  return word_in(summary_words, tag, "Summary");
}

}  // namespace quoin
