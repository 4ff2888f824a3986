// One object of the export, key by key: what is empty is left out, and every link in its texts is remembered.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "resume/resume.h"

namespace quoin {

using OrderedJson = nlohmann::ordered_json;

class JsonObject {
 public:
  void put(const char* key, std::string value);
  void part(const char* key, OrderedJson value);
  void text(const char* key, const Text* text);
  void text(const char* key, const Text& value) { text(key, &value); }

  /// One string, a blank line between paragraphs; added to what the key has.
  void paragraphs(const char* key, const std::vector<Text>& all);
  /// Arrays of strings; added to what the key has.
  void texts(const char* key, const std::vector<Text>& all);
  void texts(const char* key, const std::vector<Item>& all);

  /// `url`; where the address cannot be made a strict URI, `link`, which promises nothing.
  void url(const Literal& address);
  void url(const std::optional<Literal>& address);

  /// `startDate` and `endDate` as known, both for a single date, and `ongoing` for one that lasts to the present. What
  /// the schema's dates cannot say becomes `dateText`.
  void period(const Dates& dates);
  /// The same for a place where the schema wants one date: the single one, or a range's begin, else its end, under
  /// `key`; a range also has its `startDate` and `endDate`. `whole_days`: `key` takes no year or month alone.
  void moment(const char* key, const Dates& dates, bool whole_days = false);

  /// The object, with `links` for the links inside its texts whose text is not their address: `[{text, url}]`.
  OrderedJson finish() &&;

 private:
  void remember_links(const Text& text);

  OrderedJson json_ = OrderedJson::object();
  OrderedJson links_ = OrderedJson::array();
};

/// A date of the schema ("2017", "2017-08", "2017-08-31"); nothing for years after 2999, which it does not know.
std::optional<std::string> schema_date(const Date& date);

}  // namespace quoin
