#include "resume/synonyms.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "resume/kinds.h"

namespace quoin {
namespace {

constexpr std::string_view list_kinds = "section";  // what only the top of a résumé knows
constexpr std::string_view as_detail = "write [[basics.detail]] with label = \"…\" and text = \"…\"";

/// {theirs, ours, beside, hint}. A word is read as the first of ours that its table knows.
constexpr Synonym keys[] = {
    // [basics]
    {"fullname", "name"}, {"firstname", "name"}, {"label", "headline"}, {"tagline", "headline"}, {"jobtitle", "headline"},
    {"title", "headline"}, {"position", "headline"}, {"occupation", "headline"}, {"mail", "email"}, {"emailaddress", "email"},
    {"telephone", "phone"}, {"tel", "phone"}, {"mobile", "phone"}, {"cell", "phone"}, {"phonenumber", "phone"},
    {"picture", "photo"}, {"image", "photo"}, {"avatar", "photo"}, {"about", "summary", "headline"}, {"bio", "summary", "headline"},
    {"objective", "summary", "headline"}, {"profiles", "profile"}, {"social", "profile"}, {"socials", "profile"},
    {"socialnetworks", "profile"}, {"accounts", "profile"},
    {"linkedin", "", "profile", "write [[basics.profile]] with network = \"LinkedIn\" and your username"},
    {"github", "", "profile", "write [[basics.profile]] with network = \"GitHub\" and your username"},
    {"gitlab", "", "profile", "write [[basics.profile]] with network = \"GitLab\" and your username"},
    {"orcid", "", "profile", "write [[basics.profile]] with network = \"ORCID\" and your number as username"},
    {"twitter", "", "profile", "write [[basics.profile]] with network = \"X\" and your username"},
    {"mastodon", "", "profile", "write [[basics.profile]] with network = \"Mastodon\" and your username"},
    {"nationality", "", "profile", "write [[basics.detail]] with label = \"Nationality\" and text = \"…\""},
    {"birthday", "", "profile", "write [[basics.detail]] with label = \"Date of birth\" and text = \"…\""},
    {"birthdate", "", "profile", "write [[basics.detail]] with label = \"Date of birth\" and text = \"…\""},
    {"dateofbirth", "", "profile", "write [[basics.detail]] with label = \"Date of birth\" and text = \"…\""},
    {"pronouns", "", "profile", as_detail}, {"visa", "", "profile", as_detail}, {"workauthorization", "", "profile", as_detail},
    {"clearance", "", "profile", as_detail}, {"securityclearance", "", "profile", as_detail}, {"gender", "", "profile", as_detail},
    {"maritalstatus", "", "profile", as_detail}, {"age", "", "profile", as_detail}, {"drivinglicense", "", "profile", as_detail},
    {"drivinglicence", "", "profile", as_detail}, {"dob", "", "profile", "write [[basics.detail]] with label = \"Date of birth\" and text = \"…\""},
    {"linkedinurl", "", "profile", "write [[basics.profile]] with network = \"LinkedIn\" and your username"},
    {"githuburl", "", "profile", "write [[basics.profile]] with network = \"GitHub\" and your username"},
    {"portfolio", "url", "profile"}, {"blog", "url", "profile"},
    {"lastname", "name", "profile", "write given and family name together: name = \"…\""},
    {"surname", "name", "profile", "write given and family name together: name = \"…\""},
    {"familyname", "name", "profile", "write given and family name together: name = \"…\""},
    {"givenname", "name", "profile", "write given and family name together: name = \"…\""},
    {"email2", "", "profile", "several are a list: email = [\"…\", \"…\"]"}, {"phone2", "", "profile", "several are a list: phone = [\"…\", \"…\"]"},
    {"url2", "", "profile", "several are a list: url = [\"…\", \"…\"]"}, {"website2", "", "profile", "several are a list: url = [\"…\", \"…\"]"},
    {"customfields", "detail"}, {"customconnections", "detail"},
    // a profile
    {"user", "username"}, {"handle", "username"}, {"id", "username"}, {"service", "network"}, {"platform", "network"},
    {"site", "network"},
    // [document]
    {"theme", "layout"}, {"template", "layout"}, {"lang", "language"}, {"locale", "language"}, {"papersize", "paper"},
    {"pagesize", "paper"}, {"color", "accent"}, {"colour", "accent"}, {"primarycolor", "accent"}, {"fontfamily", "font"},
    {"lastmodified", "last-updated"}, {"date", "last-updated"},
    // the top
    {"settings", "document", list_kinds}, {"meta", "document", list_kinds},
    {"metadata", "document", list_kinds}, {"personal", "basics", list_kinds}, {"header", "basics", list_kinds},
    {"contact", "basics", list_kinds}, {"personalinfo", "basics", list_kinds}, {"sections", "section"},
    {"cv", "", list_kinds, "write [basics] for what stands in the header, and [[section]] for the rest"},
    {"content", "", list_kinds, "write [basics] and [[section]] without a table around them"},
{"name", "", list_kinds, "write name = \"…\" below the line [basics]"},
    {"headline", "", list_kinds, "write headline = \"…\" below the line [basics]"},
    {"email", "", list_kinds, "write email = \"…\" below the line [basics]"},
    {"phone", "", list_kinds, "write phone = \"…\" below the line [basics]"},
    {"url", "", list_kinds, "write url = \"…\" below the line [basics]"},
    {"location", "", list_kinds, "write location = \"…\" below the line [basics]"},
    {"photo", "", list_kinds, "write photo = \"…\" below the line [basics]"},
    {"summary", "", list_kinds, "write summary = \"…\" below the line [basics]"},
    {"about", "", list_kinds, "write summary = \"…\" below the line [basics]"},
    {"socials", "", list_kinds, "write [[basics.profile]] for each"}, {"social", "", list_kinds, "write [[basics.profile]] for each"},
    {"profile", "", list_kinds, "write [[basics.profile]]"}, {"detail", "", list_kinds, "write [[basics.detail]]"},
    {"entry", "", list_kinds, "write [[section.entry]], below the [[section]] that it belongs to"},
    {"design", "", list_kinds, "how it looks is a layout's: write [document] with layout = \"…\""},
    {"rendercvsettings", "", list_kinds, "how it looks is a layout's: write [document] with layout = \"…\""},
    // a section
    {"heading", "title"}, {"name", "title", "kind"}, {"type", "kind"}, {"entries", "entry"}, {"items", "entry", "kind"},
    {"content", "text", "kind"}, {"summary", "text", "kind"}, {"description", "text", "kind"}, {"paragraphs", "text", "kind"},
    {"body", "text", "kind"},
    {"keywords", "", "kind", "they stand in an entry: [[section.entry]] with name = \"…\" and keywords = [\"…\"]"},
    {"skills", "", "kind", "they stand in an entry: [[section.entry]] with name = \"…\" and keywords = [\"…\"]"},
    {"languages", "", "kind", "each is an entry: [[section.entry]] with name = \"…\""},
    {"interests", "", "kind", "each is an entry: [[section.entry]] with name = \"…\""},
    {"highlights", "", "kind", "they stand in an entry, or in a section of kind list each is one: [[section.entry]] with text = \"…\""},
    {"list", "", "kind", "each is an entry: [[section.entry]] with text = \"…\""},
    // who, what
    {"company", "organization"}, {"employer", "organization"}, {"organisation", "organization"}, {"org", "organization"},
    {"firm", "organization"}, {"entity", "organization"}, {"client", "organization"}, {"name", "organization"},
    {"school", "institution"}, {"university", "institution"}, {"college", "institution"}, {"institute", "institution"},
    {"name", "institution"}, {"organization", "institution"},
    {"title", "name", "keywords"}, {"jobtitle", "position"}, {"title", "position"}, {"role", "position"}, {"roles", "role"}, {"positions", "role"},
    {"jobtitle", "title"}, {"position", "title", "highlights"}, {"degrees", "degree"}, {"studytype", "name", "score"},
    {"degree", "name", "score"}, {"area", "name", "score"}, {"major", "name", "score"}, {"fieldofstudy", "name", "score"},
    {"field", "name", "score"}, {"title", "name"}, {"label", "name"}, {"language", "name", "level"}, {"skill", "name", "level"},
    {"name", "title"}, {"event", "subtitle"},
    {"gpa", "score"}, {"grade", "score"}, {"marks", "score"}, {"courses", "details"}, {"coursework", "details"},
    {"fluency", "level"}, {"proficiency", "level"}, {"rating", "level"},
    {"city", "location"}, {"place", "location"}, {"address", "location"}, {"where", "location"},
    {"awarder", "issuer"}, {"issuedby", "issuer"}, {"issuingorganization", "issuer"}, {"organization", "issuer"},
    {"publisher", "venue"}, {"journal", "venue"}, {"conference", "venue"}, {"booktitle", "venue"}, {"author", "authors"},
    {"reference", "text"}, {"quote", "text"}, {"email", "contact"}, {"phone", "contact"},
    // dates
    {"startdate", "start"}, {"datestart", "start"}, {"from", "start"}, {"begin", "start"}, {"since", "start"},
    {"enddate", "end"}, {"dateend", "end"}, {"to", "end"}, {"until", "end"}, {"finish", "end"},
    {"dates", "date"}, {"period", "date"}, {"year", "date"}, {"when", "date"}, {"releasedate", "date"}, {"issuedate", "date"},
    {"awardeddate", "date"}, {"graduationdate", "end"},
    // what was done
    {"description", "summary", {}, {}, "highlights"}, {"desc", "summary", {}, {}, "highlights"}, {"overview", "summary"},
    {"summary", "note", {}, {}, "highlights"}, {"description", "note", {}, {}, "highlights"}, {"bullets", "highlights"},
    {"bulletpoints", "highlights"}, {"points", "highlights"}, {"items", "highlights"}, {"achievements", "highlights"},
    {"accomplishments", "highlights"}, {"responsibilities", "highlights"}, {"tasks", "highlights"}, {"details", "highlights"},
    {"highlights", "details"}, {"technologies", "keywords"}, {"technology", "keywords"}, {"techstack", "keywords"},
    {"stack", "keywords"}, {"tools", "keywords"}, {"skills", "keywords"}, {"details", "keywords"}, {"summary", "text"},
    {"description", "text"}, {"content", "text"}, {"bullet", "text"},
    {"tech", "keywords"}, {"items", "keywords"}, {"category", "name", "keywords"},
    {"minor", "details"}, {"advisor", "details"}, {"thesis", "details"}, {"honors", "details"}, {"honours", "details"},
    {"minor", "highlights"}, {"advisor", "highlights"}, {"thesis", "highlights"}, {"honors", "highlights"}, {"honours", "highlights"},
    {"authority", "issuer"}, {"expires", "end", "issuer"}, {"expiration", "end", "issuer"}, {"expirationdate", "end", "issuer"},
    {"current", "", "end", "what goes on has end = \"present\""}, {"iscurrent", "", "end", "what goes on has end = \"present\""},
    {"currentlyworking", "", "end", "what goes on has end = \"present\""}, {"present", "", "end", "what goes on has end = \"present\""},
    // a letter
    {"to", "recipient"}, {"addressee", "recipient"}, {"salutation", "opening"}, {"greeting", "opening"}, {"valediction", "closing"},
    {"signoff", "closing"}, {"attachments", "enclosures"}, {"attachment", "enclosures"}, {"sign", "signature"}, {"signed", "signature"},
    {"content", "body"}, {"text", "body", "enclosures"}, {"paragraphs", "body"}, {"re", "subject"}, {"title", "subject"},
    {"city", "place"},
    // files
    {"include", "", {}, "`include` stands above the first table of the file, or in a [[section]]"},
    // links
    {"website", "url"}, {"homepage", "url"}, {"webpage", "url"}, {"link", "url"}, {"links", "url"}, {"href", "url"}, {"site", "url"},
};

constexpr std::pair<std::string_view, std::string_view> kind_words[] = {
    {"work", "experience"}, {"workexperience", "experience"}, {"employment", "experience"}, {"jobs", "experience"},
    {"job", "experience"}, {"career", "experience"}, {"professionalexperience", "experience"}, {"internships", "experience"},
    {"experienceentry", "experience"}, {"positions", "experience"},
    {"school", "education"}, {"schools", "education"}, {"studies", "education"}, {"degrees", "education"},
    {"academic", "education"}, {"educationentry", "education"}, {"training", "education"},
    {"volunteering", "volunteer"}, {"volunteerwork", "volunteer"}, {"volunteerexperience", "volunteer"},
    {"papers", "publications"}, {"articles", "publications"}, {"books", "publications"}, {"publicationentry", "publications"},
    {"research", "publications"}, {"bibliography", "publications"},
    {"certifications", "certificates"}, {"licenses", "certificates"}, {"licences", "certificates"}, {"courses", "certificates"},
    {"honors", "awards"}, {"honours", "awards"}, {"achievements", "awards"}, {"prizes", "awards"}, {"scholarships", "awards"},
    {"profile", "prose"}, {"about", "prose"}, {"summary", "prose"}, {"objective", "prose"}, {"paragraph", "prose"},
    {"text", "prose"}, {"textentry", "prose"}, {"custom", "entries"}, {"normalentry", "entries"}, {"normal", "entries"},
    {"presentations", "talks"}, {"conferences", "talks"}, {"lectures", "talks"}, {"technologies", "skills"}, {"tools", "skills"},
    {"competencies", "skills"}, {"technicalskills", "skills"}, {"onelineentry", "skills"}, {"hobbies", "interests"},
    {"sideprojects", "projects"}, {"opensource", "projects"}, {"portfolio", "projects"}, {"funding", "grants"},
    {"referees", "references"}, {"bulletentry", "list"}, {"bullets", "list"}, {"affiliations", "memberships"},
};

constexpr std::string_view present_words[] = {
    "now",    "current",  "currently", "ongoing", "today",  "to date", "till date", "till now", "until now", "to present", "-",
    "heute",  "aktuell",  "jetzt",     "laufend", "bis heute", "derzeit", "gegenwart",
    "actuel", "actuellement", "aujourd'hui", "aujourd’hui", "en cours", "à ce jour", "présent",
    "actual", "actualidad", "actualmente", "hoy", "en curso", "presente", "oggi", "attuale", "in corso", "atual", "atualmente",
    "hoje",   "heden",    "nu",        "huidig",  "obecnie", "nuvarande", "至今", "现在", "現在", "현재",
};

std::string plain_word(std::string_view word) {
  std::string out = ascii::lowered(word);
  std::erase_if(out, [](char c) { return c == '-' || c == '_' || c == ' '; });
  return out;
}

/// What a section of the kind is begun with.
std::string begin_of(std::string_view kind) {
  const bool has_text = kind_info(*find_kind(kind)).fields.empty();
  return "write [[section]] with kind = \"" + std::string(kind) + (has_text ? "\" and text = \"…\"" : "\", and [[section.entry]] below it");
}

/// The keys, and at the top each kind and each word for one.
std::vector<Synonym> all_synonyms() {
  static const auto hints = [] {
    std::map<std::string_view, std::string> out;
    for (const KindInfo& kind : kinds()) out.emplace(kind.name, begin_of(kind.name));
    return out;
  }();
  std::vector<Synonym> out(std::begin(keys), std::end(keys));
  for (const auto& [kind, hint] : hints) out.push_back({kind, "", list_kinds, hint});
  for (const auto& [theirs, kind] : kind_words) out.push_back({theirs, "", list_kinds, hints.at(kind)});
  return out;
}

}  // namespace

std::span<const Synonym> key_synonyms() {
  static const std::vector<Synonym> all = all_synonyms();
  return all;
}

std::string_view kind_elsewhere(std::string_view word) {
  const std::string plain = plain_word(word);
  const auto* const found = std::find_if(std::begin(kind_words), std::end(kind_words), [&](const auto& one) { return one.first == plain; });
  return found == std::end(kind_words) ? std::string_view() : found->second;
}

bool means_present(std::string_view word) {
  const std::string lowered = ascii::lowered(word);
  return std::find(std::begin(present_words), std::end(present_words), lowered) != std::end(present_words);
}

}  // namespace quoin
