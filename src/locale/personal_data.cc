#include "locale/personal_data.h"

#include <array>
#include <string>

#include "base/bar_list.h"
#include "base/small_letters.h"

namespace quoin {
namespace {

/// Labels in small letters, parted by bars.
struct Words {
  std::string_view language, birth, nationality, driving_licence;
};

constexpr auto words = std::to_array<Words>({
    {"ar", "تاريخ الميلاد", "الجنسية", "رخصة القيادة"},
    {"cs", "datum narození|narozen|narozena", "státní příslušnost|národnost|občanství", "řidičský průkaz"},
    {"da", "fødselsdato|født", "nationalitet|statsborgerskab", "kørekort"},
    {"de", "geburtsdatum|geboren|geboren am|geburtstag|geburtsdatum und -ort",
     "nationalität|staatsangehörigkeit|staatsbürgerschaft", "führerschein|fahrerlaubnis|führerausweis"},
    {"el", "ημερομηνία γέννησης|γέννηση", "υπηκοότητα|ιθαγένεια|εθνικότητα", "δίπλωμα οδήγησης|άδεια οδήγησης"},
    {"en", "date of birth|birth date|birthdate|birthday|born|dob",
     "nationality|nationalities|citizenship|citizenships|citizen",
     "driving licence|driving license|driver’s license|driver’s licence|driver's license|driver's licence|drivers "
     "license|driver license|driver licence"},
    {"es", "fecha de nacimiento|nacimiento|nacido|nacida", "nacionalidad|ciudadanía",
     "permiso de conducir|carnet de conducir|carné de conducir|licencia de conducir"},
    {"fi", "syntymäaika|syntynyt", "kansalaisuus", "ajokortti"},
    {"fr", "date de naissance|naissance|né le|née le|né|née", "nationalité|citoyenneté", "permis de conduire|permis"},
    {"he", "תאריך לידה", "אזרחות|לאום", "רישיון נהיגה"},
    {"hi", "जन्म तिथि|जन्मतिथि", "राष्ट्रीयता", "ड्राइविंग लाइसेंस"},
    {"hu", "születési idő|született|születési dátum", "állampolgárság|nemzetiség", "jogosítvány|vezetői engedély"},
    {"it", "data di nascita|nascita|nato il|nata il", "nazionalità|cittadinanza", "patente|patente di guida"},
    {"ja", "生年月日|誕生日", "国籍", "運転免許|普通自動車免許"},
    {"ko", "생년월일|생일", "국적", "운전면허"},
    {"nb", "fødselsdato|født", "nasjonalitet|statsborgerskap", "førerkort"},
    {"nl", "geboortedatum|geboren", "nationaliteit", "rijbewijs"},
    {"no", "fødselsdato|født", "nasjonalitet|statsborgerskap", "førerkort"},
    {"pl", "data urodzenia|urodzony|urodzona", "narodowość|obywatelstwo", "prawo jazdy"},
    {"pt", "data de nascimento|nascimento|nascido|nascida", "nacionalidade|cidadania",
     "carta de condução|carteira de motorista|cnh"},
    {"ru", "дата рождения", "гражданство|национальность", "водительское удостоверение|водительские права"},
    {"sk", "dátum narodenia|narodený|narodená", "štátna príslušnosť|národnosť|občianstvo", "vodičský preukaz"},
    {"sv", "födelsedatum|född", "nationalitet|medborgarskap", "körkort"},
    {"tr", "doğum tarihi", "uyruk|uyruğu|vatandaşlık", "ehliyet|sürücü belgesi"},
    {"uk", "дата народження", "громадянство|національність", "водійське посвідчення|водійські права"},
    {"vi", "ngày sinh", "quốc tịch", "giấy phép lái xe|bằng lái xe"},
    {"zh", "出生日期|出生年月|生日", "国籍|國籍", "驾照|驾驶证|駕照"},
});

}  // namespace

std::optional<PersonalDatum> personal_datum(std::string_view label, std::string_view language) {
  constexpr std::size_t longest = 60;  // bytes
  while (label.ends_with(':') || label.ends_with(' ')) label.remove_suffix(1);
  if (label.empty() || label.size() > longest) return std::nullopt;
  const std::string word = small_letters(label);
  for (const Words& row : words) {
    if (row.language != language && row.language != "en") continue;
    if (in_list(row.birth, word)) return PersonalDatum::birth;
    if (in_list(row.nationality, word)) return PersonalDatum::nationality;
    if (in_list(row.driving_licence, word)) return PersonalDatum::driving_licence;
  }
  return std::nullopt;
}

}  // namespace quoin
