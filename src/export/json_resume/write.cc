// Sections keep their titles and their order under `meta`, which takes data of any tool; the schema's lists know
// neither.
#include "export/json_resume/write.h"

#include <utility>

#include "export/json_resume/items.h"
#include "export/json_resume/uri.h"
#include "resume/kinds.h"

namespace quoin {
namespace {

constexpr const char* schema = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json";

std::vector<Text> texts_of(const std::vector<Item>& items) {
  std::vector<Text> out;
  for (const Item& item : items) out.push_back(item.text);
  return out;
}

/// A text that opens the résumé and has a section of its own is what the schema calls its summary.
bool opens_as_summary(const Resume& resume, const Section& section) {
  return &section == &resume.sections.front() && section.kind == SectionKind::prose && resume.basics.summary.empty();
}

/// The first e-mail address that every validator takes is `email`; all others are listed.
void emails(JsonObject& out, const Basics& basics) {
  OrderedJson others = OrderedJson::array();
  bool found = false;
  for (const Literal& email : basics.emails) {
    const bool first = !found && is_plain_mailbox(email.value);
    if (first)
      out.put("email", email.value);
    else
      others.push_back(email.value);
    found = found || first;
  }
  out.part("otherEmails", std::move(others));
}

void phones(JsonObject& out, const Basics& basics) {
  OrderedJson others = OrderedJson::array();
  for (const Literal& phone : basics.phones) {
    if (&phone == &basics.phones.front())
      out.put("phone", phone.value);
    else
      others.push_back(phone.value);
  }
  out.part("otherPhones", std::move(others));
}

void urls(JsonObject& out, const Basics& basics) {
  OrderedJson others = OrderedJson::array();
  for (const Literal& url : basics.urls) {
    if (&url == &basics.urls.front())
      out.url(url);
    else
      others.push_back(url.value);
  }
  out.part("otherUrls", std::move(others));
}

OrderedJson location_object(const Text& where) {
  JsonObject out;
  out.text("address", where);
  return std::move(out).finish();
}

OrderedJson profiles(const Basics& basics) {
  OrderedJson all = OrderedJson::array();
  for (const Profile& profile : basics.profiles) {
    JsonObject out;
    out.put("network", profile.network.value);
    out.put("username", profile.username.value);
    out.url(profile.url);
    all.push_back(std::move(out).finish());
  }
  return all;
}

OrderedJson details(const Basics& basics) {
  OrderedJson all = OrderedJson::array();
  for (const Detail& detail : basics.details) {
    JsonObject out;
    out.text("label", detail.label);
    out.text("text", detail.text);
    out.url(detail.url);
    all.push_back(std::move(out).finish());
  }
  return all;
}

OrderedJson basics_of(const Resume& resume) {
  const Basics& basics = resume.basics;
  JsonObject out;
  out.text("name", basics.name);
  out.text("label", basics.headline);
  out.put("image", relative_reference(basics.photo.value));
  emails(out, basics);
  phones(out, basics);
  urls(out, basics);
  out.paragraphs("summary", texts_of(basics.summary));
  if (!resume.sections.empty() && opens_as_summary(resume, resume.sections.front()))
    out.paragraphs("summary", texts_of(resume.sections.front().text));
  out.part("location", location_object(basics.location));
  out.part("profiles", profiles(basics));
  out.part("details", details(basics));
  out.text("imageDescription", basics.photo_alt);
  OrderedJson aliases = OrderedJson::array();
  for (const Literal& alias : basics.aliases) aliases.push_back(alias.value);
  out.part("aliases", std::move(aliases));
  return std::move(out).finish();
}

/// Whether an export may say how the résumé is built, or only what it says.
enum class Scope : std::uint8_t { whole, printed };

/// Where a section's text or entries are.
void place(JsonObject& row, Scope scope, const char* list, OrderedJson range) {
  if (scope == Scope::printed) return row.part(list, std::move(range));
  row.put("in", list);
  for (const auto& [key, value] : range.items()) row.part(key.c_str(), value);
}

/// What the schema's lists cannot say of a section, and where its entries are: in one of them, or here.
OrderedJson section_row(OrderedJson& root, const Resume& resume, const Section& section, Scope scope) {
  JsonObject row;
  row.text("title", section.title);
  if (scope == Scope::whole) row.put("kind", std::string(kind_name(section.kind)));
  if (scope == Scope::whole) row.put("id", section.id.value);
  if (opens_as_summary(resume, section)) {
    if (scope == Scope::whole) row.put("in", "basics.summary");
    if (scope == Scope::printed) row.part("basics.summary", true);
    return std::move(row).finish();
  }
  row.texts("text", section.text);
  const std::string list(schema_list(section.kind));
  OrderedJson own = OrderedJson::array();
  if (list.empty()) {
    for (const Entry& entry : section.entries) own.push_back(own_entry(entry));
  } else if (!section.entries.empty()) {
    OrderedJson& items = root[list];
    const std::size_t first = items.size();
    const bool english = resume.document.language.value.starts_with("en");
    for (const Entry& entry : section.entries) add_items(items, entry, section.kind, english);
    place(row, scope, list.c_str(), {{"first", first}, {"count", items.size() - first}});
  }
  row.part("entries", std::move(own));
  return std::move(row).finish();
}

/// The sections' entries go to the schema's lists in `root`; what is returned is the row of each.
OrderedJson sections_of(OrderedJson& root, const Resume& resume, Scope scope) {
  OrderedJson rows = OrderedJson::array();
  for (const Section& section : resume.sections) rows.push_back(section_row(root, resume, section, scope));
  return rows;
}

std::string printed_line(const OrderedJson& root) {
  return root.dump(-1, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

OrderedJson meta_of(const Resume& resume, OrderedJson sections) {
  const DocumentSettings& document = resume.document;
  JsonObject own;
  own.put("language", document.language.value);
  own.text("title", document.title);
  own.texts("keywords", document.keywords);
  own.part("sections", std::move(sections));

  JsonObject meta;
  meta.put("version", "v1.0.0");
  if (document.last_updated)
    if (const Date* date = std::get_if<Date>(&document.last_updated->value))
      meta.put("lastModified", schema_date(*date).value_or(""));
  meta.part("quoin", std::move(own).finish());
  return std::move(meta).finish();
}

}  // namespace

std::string json_resume(const Resume& resume) {
  OrderedJson root = OrderedJson::object();
  root["$schema"] = schema;
  root["basics"] = basics_of(resume);
  OrderedJson sections = sections_of(root, resume, Scope::whole);
  root["meta"] = meta_of(resume, std::move(sections));
  return printed_line(root);
}

std::string json_of_printed(const Resume& printed) {
  OrderedJson root = OrderedJson::object();
  root["basics"] = basics_of(printed);
  OrderedJson sections = sections_of(root, printed, Scope::printed);
  if (!sections.empty()) root["meta"] = {{"quoin", {{"sections", std::move(sections)}}}};
  return printed_line(root);
}

}  // namespace quoin
