// Read by nlohmann's events, not as a tree: each event tells where it stands, by counting what the parser has taken,
// and a file of any depth or size costs no more than what is kept of it.
#include "bibliography/parse_csl.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace quoin::bibliography {
namespace {

using Row = std::pair<std::string_view, std::string_view>;

constexpr Row type_rows[] = {{"article-journal", "article"},
                             {"article-magazine", "article"},
                             {"article-newspaper", "article"},
                             {"article", "online"},
                             {"paper-conference", "inproceedings"},
                             {"chapter", "incollection"},
                             {"entry-encyclopedia", "inreference"},
                             {"entry-dictionary", "inreference"},
                             {"book", "book"},
                             {"thesis", "thesis"},
                             {"report", "report"},
                             {"manuscript", "unpublished"},
                             {"patent", "patent"},
                             {"dataset", "dataset"},
                             {"software", "software"},
                             {"webpage", "online"},
                             {"post", "online"},
                             {"post-weblog", "online"},
                             {"review", "article"},
                             {"review-book", "article"},
                             {"collection", "collection"}};

constexpr Row variable_rows[] = {{"title", "title"},
                                 {"container-title", "journaltitle"},
                                 {"collection-title", "series"},
                                 {"volume", "volume"},
                                 {"issue", "number"},
                                 {"number", "number"},
                                 {"page", "pages"},
                                 {"publisher", "publisher"},
                                 {"edition", "edition"},
                                 {"genre", "type"},
                                 {"event-title", "eventtitle"},
                                 {"event", "eventtitle"},
                                 {"note", "note"},
                                 {"keyword", "keywords"},
                                 {"DOI", "doi"},
                                 {"URL", "url"},
                                 {"status", "pubstate"},
                                 {"abstract", "abstract"},
                                 {"archive_location", "archive_location"}};

std::string_view renamed(const auto& rows, std::string_view name) {
  for (const auto& [from, to] : rows)
    if (from == name) return to;
  return {};
}

/// Counts what is taken of the text.
class Counted {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  Counted(const char* at, const char** furthest) : at_(at), furthest_(furthest) {}
  reference operator*() const { return *at_; }
  Counted& operator++() {
    *furthest_ = std::max(*furthest_, ++at_);
    return *this;
  }
  Counted operator++(int) {
    const Counted before = *this;
    ++*this;
    return before;
  }
  bool operator==(const Counted& other) const { return at_ == other.at_; }

 private:
  const char* at_;
  const char** furthest_;
};

/// What is open within an item.
enum class Inside : std::uint8_t { outside, item, texts, names, name, date, date_parts, date_part, other };

bool holds_names(std::string_view key) {
  return key == "author" || key == "editor";
}

class Handler : public nlohmann::json_sax<nlohmann::json> {
 public:
  Handler(std::string_view text, const char** furthest) : text_(text), furthest_(furthest) {}

  File take() { return std::move(file_); }

  bool null() override { return step(), true; }
  bool boolean(bool) override { return step(), true; }
  bool number_integer(number_integer_t value) override { return scalar(std::to_string(value), true); }
  bool number_unsigned(number_unsigned_t value) override { return scalar(std::to_string(value), true); }
  bool number_float(number_float_t, const string_t& written) override { return scalar(written, true); }
  bool binary(binary_t&) override { return true; }
  bool string(string_t& value) override { return scalar(std::move(value), false); }
  bool key(string_t& name) override {
    key_at_ = step();
    key_ = std::move(name);
    return true;
  }
  bool start_object(std::size_t) override {
    const Stretch at = step();
    Inside next = Inside::other;
    if (top() == Inside::outside) {
      next = Inside::item;
      Entry entry;
      entry.markup = Markup::html;
      entry.type = "misc";
      entry.at = entry.head = entry.type_at = entry.key_at = {at.end - 1, at.end};
      file_.entries.push_back(std::move(entry));
    } else if (top() == Inside::names || (top() == Inside::item && holds_names(key_))) {
      if (top() == Inside::item) begin_names({at.end - 1, at.end});  // one that stands in no list
      next = Inside::name;
      name_at_ = {at.end - 1, at.end};
      names().emplace_back();
    } else if (top() == Inside::item && key_ == "issued") {
      next = Inside::date;
      date_.clear();
      date_at_ = at;
      date_key_at_ = key_at_;
    }
    return open(next);
  }
  bool end_object() override {
    const Stretch at = step();
    const Inside closed = close();
    if (closed == Inside::item) entry().at.end = at.end;
    if (closed == Inside::name) end_name({name_at_.begin, at.end});
    if (closed == Inside::date && !date_.empty())
      add("date", std::move(date_), date_key_at_, {date_at_.end - 1, at.end});
    return true;
  }
  bool start_array(std::size_t) override {
    const Stretch at = step();
    Inside next = top() == Inside::outside ? Inside::outside : Inside::other;
    if (top() == Inside::item && key_ == "items" && open_.size() == 1) {
      // The list of an object around it, which is no item itself.
      file_.entries.pop_back();
      open_.back() = Inside::other;
      next = Inside::outside;
    } else if (top() == Inside::item && holds_names(key_)) {
      next = Inside::names;
      begin_names({at.end - 1, at.end});
    } else if (top() == Inside::item && !renamed(variable_rows, key_).empty()) {
      next = Inside::texts;  // as Crossref has them
      list_ = key_;
      listed_ = 0;
    } else if (top() == Inside::date && key_ == "date-parts") {
      next = Inside::date_parts;
    } else if (top() == Inside::date_parts) {
      next = Inside::date_part;
      if (!date_.empty()) date_ += '/';
    }
    return open(next);
  }
  bool end_array() override {
    const Stretch at = step();
    if (close() == Inside::names) entry().fields.back().text_at.end = at.end;
    return true;
  }
  bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception&) override {
    if (std::find(open_.begin(), open_.end(), Inside::item) != open_.end()) entry().cut_off = true;
    const std::size_t at = std::min(position == 0 ? 0 : position - 1, text_.size());
    file_.faults.push_back({true,
                            "json-syntax",
                            {at, at + 1},
                            "this is no JSON from here on",
                            "a list of items, such as pandoc or Zotero writes it"});
    return false;
  }

 private:
  Inside top() const { return open_.empty() ? Inside::outside : open_.back(); }
  bool open(Inside what) {
    open_.push_back(what);
    key_.clear();
    return true;
  }
  Inside close() {
    const Inside closed = top();
    if (!open_.empty()) open_.pop_back();
    key_.clear();
    return closed;
  }
  Entry& entry() { return file_.entries.back(); }
  std::vector<Name>& names() { return entry().names.back().second; }

  /// The stretch of the token that was just taken, with what stands before it since the last one: white space and a
  /// comma.
  Stretch step() {
    const auto end = static_cast<std::size_t>(*furthest_ - text_.data());
    Stretch out{last_, end};
    while (out.begin < end && std::string_view(" \t\r\n,:").find(text_[out.begin]) != std::string_view::npos)
      ++out.begin;
    last_ = end;
    return out;
  }

  void add(std::string_view name, std::string text, Stretch key_at, Stretch at) {
    entry().fields.push_back({std::string(name), key_at, std::move(text), at, Field::joined});
  }

  /// The parser looks one character further than a number reaches.
  bool scalar(std::string value, bool number) {
    Stretch at = step();
    if (number) at.end = std::min(at.end, at.begin + value.size());
    switch (top()) {
      case Inside::item:
        item_value(std::move(value), at);
        break;
      case Inside::texts:
        key_ = list_;
        if (listed_++ == 0)
          item_value(std::move(value), at);
        else if (list_ == "keyword")
          entry().fields.back().text += "; " + value;
        else if (listed_ == 2)
          warn("doubled-field", at, "`" + list_ + "` has several texts, and the first one prints", "write one of them");
        break;
      case Inside::names:
        number ? refuse_name(at) : names().push_back({{}, {}, std::move(value), {}});
        break;
      case Inside::name:
        name_value(std::move(value));
        break;
      case Inside::date:
        date_value(std::move(value), at);
        break;
      case Inside::date_parts:  // without the inner list
      case Inside::date_part:
        if (value.size() < 2) value.insert(0, "0");
        date_ += (date_.empty() || date_.ends_with('/') ? "" : "-") + value;
        break;
      default:
        break;
    }
    return true;
  }

  void item_value(std::string value, Stretch at) {
    if (key_ == "id") {
      entry().key = std::move(value);
      entry().head = entry().key_at = at;
    } else if (key_ == "type") {
      const std::string_view type = renamed(type_rows, value);
      entry().type = type.empty() ? "misc" : type;
      entry().type_at = at;
    } else if (holds_names(key_)) {
      begin_names(at);
      names().push_back({{}, {}, std::move(value), {}});
    } else if (key_ == "issued") {
      add("date", std::move(value), key_at_, at);
    } else if (const std::string_view name = renamed(variable_rows, key_); !name.empty()) {
      add(name, std::move(value), key_at_, at);
    } else {
      add("csl-" + key_, {}, key_at_, at);  // kept for the lines on which it stands
    }
  }

  void date_value(std::string value, Stretch at) {
    if (key_ == "raw" || key_ == "literal") date_ = std::move(value);
    if (key_ == "season") warn("bad-date", at, "the season does not print, only the year", "a season that is to print is \"literal\": \"Spring 2021\"");
  }

  void begin_names(Stretch at) {
    entry().names.emplace_back(key_, std::vector<Name>());
    add(key_, {}, key_at_, at);
  }

  /// Nobody is named by a name that says nothing that is known.
  void end_name(Stretch at) {
    if (top() == Inside::item) entry().fields.back().text_at.end = at.end;
    const Name& name = names().back();
    if (!(name.given + name.prefix + name.family).empty()) return;
    names().pop_back();
    refuse_name(at);
  }

  void refuse_name(Stretch at) {
    warn("bad-name", at, "this is no name, and does not print", "such as { \"family\": \"Okafor\", \"given\": \"Ada\" } or { \"literal\": \"An Organization\" }");
  }

  void warn(const char* code, Stretch at, std::string message, std::string hint) {
    if (file_.faults.size() < most_faults) file_.faults.push_back({false, code, at, std::move(message), std::move(hint)});
  }

  void name_value(std::string value) {
    Name& name = names().back();
    if (key_ == "family" || key_ == "literal" || (key_ == "name" && name.family.empty())) name.family = std::move(value);
    if (key_ == "given") name.given = std::move(value);
    if (key_ == "suffix") name.suffix = std::move(value);
    if (key_ == "non-dropping-particle" || key_ == "dropping-particle") {
      if (!name.prefix.empty()) name.prefix += ' ';
      name.prefix += value;
    }
  }

  std::string_view text_;
  const char** furthest_;
  std::size_t last_ = 0;
  std::vector<Inside> open_;
  std::string key_, date_, list_;
  std::size_t listed_ = 0;  ///< texts of that list
  Stretch key_at_, date_at_, date_key_at_, name_at_;
  File file_;
};

}  // namespace

File parse_csl(std::string_view text) {
  const char* furthest = text.data();
  Handler handler(text, &furthest);
  nlohmann::json::sax_parse(Counted(text.data(), &furthest), Counted(text.data() + text.size(), &furthest), &handler);
  return handler.take();
}

}  // namespace quoin::bibliography
