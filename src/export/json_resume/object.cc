#include "export/json_resume/object.h"

#include <utility>

#include "export/json_resume/uri.h"

namespace quoin {
namespace {

const Date* known(const std::optional<DateValue>& value) {
  return value ? std::get_if<Date>(&value->value) : nullptr;
}

bool is_present(const std::optional<DateValue>& value) {
  return value && std::holds_alternative<Present>(value->value);
}

std::string words(const DateValue& value) {
  if (const auto* text = std::get_if<std::string>(&value.value)) return *text;
  if (const auto* date = std::get_if<Date>(&value.value)) return iso_text(*date);
  return "present";
}

/// "2017/2021", as ISO 8601 writes an interval.
std::string words(const Dates& dates) {
  if (dates.date) return words(*dates.date);
  std::string out = dates.start ? words(*dates.start) : "";
  if (dates.end) out += (dates.start ? "/" : "") + words(*dates.end);
  return out;
}

/// Whether the schema's dates can say all of it.
bool sayable(const Dates& dates) {
  for (const auto* value : {&dates.date, &dates.start, &dates.end})
    if (*value && !is_present(*value) && !(known(*value) && schema_date(*known(*value)))) return false;
  return true;
}

}  // namespace

std::optional<std::string> schema_date(const Date& date) {
  if (date.year < 1000 || date.year > 2999) return std::nullopt;
  return iso_text(date);
}

void JsonObject::put(const char* key, std::string value) {
  if (!value.empty()) json_[key] = std::move(value);
}

void JsonObject::part(const char* key, OrderedJson value) {
  if (!value.empty()) json_[key] = std::move(value);
}

void JsonObject::text(const char* key, const Text* text) {
  if (!text) return;
  put(key, text->plain());
  remember_links(*text);
}

void JsonObject::paragraphs(const char* key, const std::vector<Text>& all) {
  std::string joined = json_.contains(key) ? json_[key].get<std::string>() : "";
  for (const Text& text : all) {
    joined += (joined.empty() ? "" : "\n\n") + text.plain();
    remember_links(text);
  }
  put(key, std::move(joined));
}

void JsonObject::texts(const char* key, const std::vector<Text>& all) {
  for (const Text& text : all) {
    json_[key].push_back(text.plain());
    remember_links(text);
  }
}

void JsonObject::texts(const char* key, const std::vector<Item>& all) {
  for (const Item& item : all) {
    json_[key].push_back(item.text.plain());
    remember_links(item.text);
  }
}

void JsonObject::url(const Literal& address) {
  if (address.empty()) return;
  const std::optional<std::string> uri = strict_uri(address.value);
  put(uri ? "url" : "link", uri.value_or(address.value));
}

void JsonObject::url(const std::optional<Literal>& address) {
  if (address) url(*address);
}

void JsonObject::period(const Dates& dates) {
  if (!sayable(dates)) {
    put("dateText", words(dates));
    return;
  }
  if (const Date* date = known(dates.date ? dates.date : dates.start)) put("startDate", *schema_date(*date));
  if (const Date* date = known(dates.date ? dates.date : dates.end)) put("endDate", *schema_date(*date));
  if (is_present(dates.end)) json_["ongoing"] = true;
}

void JsonObject::moment(const char* key, const Dates& dates, bool whole_days) {
  if (dates.empty()) return;
  const Date* date = known(dates.date ? dates.date : dates.start ? dates.start : dates.end);
  const std::optional<std::string> said = date ? schema_date(*date) : std::nullopt;
  const bool fits = said && (!whole_days || date->day != 0);
  if (fits) put(key, *said);
  if (dates.start || dates.end)
    period(dates);
  else if (!fits)
    put("dateText", words(dates));
}

OrderedJson JsonObject::finish() && {
  part("links", std::move(links_));
  return std::move(json_);
}

void JsonObject::remember_links(const Text& text) {
  for (std::size_t i = 0; i < text.runs.size(); ++i) {
    const SharedString& url = text.runs[i].url;
    if (url.empty()) continue;
    std::string shown = text.runs[i].text;
    while (i + 1 < text.runs.size() && text.runs[i + 1].url == url) shown += text.runs[++i].text;
    if (shown != url && "mailto:" + shown != url) links_.push_back({{"text", shown}, {"url", url}});
  }
}

}  // namespace quoin
