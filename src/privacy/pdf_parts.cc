#include "privacy/pdf_parts.h"

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "base/ascii.h"
#include "pdf_text/code_texts.h"
#include "pdf_text/page_text.h"
#include "privacy/pdf_objects.h"
#include "quoin/failure.h"

namespace quoin {
namespace {

using Objects = std::map<int, PdfObject>;
using Kind = PdfValue::Kind;

/// What stands under a key that holds a text.
constexpr std::array<std::pair<std::string_view, std::string_view>, 14> meanings = {{
    {"ActualText", "a text in the place of glyphs"},
    {"Alt", "an alternative text"},
    {"Author", "the document's author"},
    {"Contents", "the description of a link"},
    {"Creator", "the document's creator"},
    {"Desc", "the description of an attached file"},
    {"F", "the name of an attached file"},
    {"Keywords", "the document's keywords"},
    {"Lang", "a language"},
    {"Names", "the name of an attached file"},
    {"T", "the title of a tag"},
    {"Title", "a title (of the document, or in its outline)"},
    {"UF", "the name of an attached file"},
    {"URI", "the target of a link"},
}};

std::string_view meaning_of(std::string_view key) {
  const auto found = std::find_if(meanings.begin(), meanings.end(), [&](const auto& one) { return one.first == key; });
  return found == meanings.end() ? "a text of an object" : found->second;
}

/// What the format says of itself.
bool is_constant(std::string_view key) {
  return key == "Registry" || key == "Ordering" || key == "OutputConditionIdentifier";
}

int hex_of(char c) {
  return ascii::is_digit(c) ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/// Without percent-encoding (RFC 3986, 2.1).
std::string decoded_uri(std::string_view uri) {
  std::string out;
  for (std::size_t i = 0; i < uri.size(); ++i) {
    const bool escape = uri[i] == '%' && i + 2 < uri.size() && hex_of(uri[i + 1]) >= 0 && hex_of(uri[i + 2]) >= 0;
    out += escape ? static_cast<char>(hex_of(uri[i + 1]) << 4 | hex_of(uri[i + 2])) : uri[i];
    if (escape) i += 2;
  }
  return out;
}

/// What stands between the tags of a packet of ours, which has nothing of the résumé in its attributes.
std::string text_of_xml(std::string_view xml) {
  constexpr std::array<std::pair<std::string_view, char>, 5> entities = {
      {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}}};
  std::string out;
  bool inside = false;
  for (std::size_t i = 0; i < xml.size(); ++i) {
    if (xml[i] == '<') inside = true;
    if (!inside) {
      const auto entity = std::find_if(entities.begin(), entities.end(), [&](const auto& one) { return xml.substr(i).starts_with(one.first); });
      out += entity == entities.end() ? xml[i] : entity->second;
      if (entity != entities.end()) i += entity->first.size() - 1;
    }
    if (inside && xml[i] == '>') {
      inside = false;
      out += '\n';
    }
  }
  return out;
}

/// Every value that is a text, but not the keys, which are JSON Resume's.
void add_json_texts(const nlohmann::json& value, std::string& out) {
  if (value.is_string()) out += value.get_ref<const std::string&>() + '\n';
  if (value.is_structured())
    for (const auto& one : value) add_json_texts(one, out);
}

/// A name that no format has of its own: written with escapes, an address, a number.
bool may_be_content(std::string_view name) {
  const auto digits = std::count_if(name.begin(), name.end(), ascii::is_digit);
  return digits >= 5 || name.find_first_of("@ /:") != std::string_view::npos ||
         std::any_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

std::vector<int> one_block_each(std::string_view content) {
  std::vector<int> out;
  for (std::size_t at = 0; (at = content.find("/MCID", at)) != std::string_view::npos; ++at) out.push_back(static_cast<int>(out.size()));
  return out;
}

class PartGatherer {
 public:
  explicit PartGatherer(std::string_view pdf) : objects_(read_objects(pdf)) {}

  PdfParts gather() {
    std::size_t page = 0;
    for (const auto& [number, object] : objects_)
      if (const PdfValue* type = object.value.find("Type"); type && type->text == "Page") add_page(object.value, ++page);
    for (const auto& [number, object] : objects_) {
      if (object.value.kind == Kind::dictionary || object.value.kind == Kind::array) add_strings(number, object.value, "");
      if (object.stream && !read_.contains(number)) add_stream(number, object);
    }
    return {std::move(parts_), objects_.size()};
  }

 private:
  const PdfObject* object_at(const PdfValue* value) {
    const auto found = value && value->kind == Kind::reference ? objects_.find(value->object) : objects_.end();
    return found == objects_.end() ? nullptr : &found->second;
  }

  const PdfValue* resolved(const PdfValue* value) {
    const PdfObject* object = object_at(value);
    return object ? &object->value : value;
  }

  void add_page(const PdfValue& page, std::size_t number) {
    const PdfValue* contents = page.find("Contents");
    const PdfObject* stream = object_at(contents);
    if (!stream || !stream->stream) throw Failure("the PDF cannot be searched for what was redacted: a page has no content");
    read_.emplace(contents->object, true);
    pdf_text::PageContent content{*stream->stream, {}, one_block_each(*stream->stream)};
    const PdfValue* resources = resolved(page.find("Resources"));
    const PdfValue* fonts = resources ? resolved(resources->find("Font")) : nullptr;
    for (std::size_t i = 0; fonts && i + 1 < fonts->items.size(); i += 2) {
      const PdfValue* font = resolved(&fonts->items[i + 1]);
      const PdfValue* map = font ? font->find("ToUnicode") : nullptr;
      const PdfObject* cmap = object_at(map);
      if (!cmap || !cmap->stream) continue;
      read_.emplace(map->object, true);
      content.to_unicode.emplace(fonts->items[i].text, *cmap->stream);
    }
    for (const bool actual : {true, false}) {
      const std::optional<std::string> text = pdf_text::page_text({content}, {.artifacts = true, .actual_text = actual});
      if (!text) throw Failure("the PDF cannot be searched for what was redacted: a page is not as it should be");
      if (actual || *text != parts_.back().text) parts_.push_back({contents->object, "the text", number, *text});
    }
  }

  void add_strings(int number, const PdfValue& value, std::string_view key) {
    if (value.kind == Kind::string && !is_constant(key)) {
      std::string text = pdf_text::from_text_string(value.text);
      if (key == "URI" && text.find('%') != std::string::npos) text += '\n' + decoded_uri(text);
      if (!text.empty()) parts_.push_back({number, meaning_of(key), 0, std::move(text)});
    } else if (value.kind == Kind::name && may_be_content(value.text)) {
      parts_.push_back({number, "a name", 0, value.text, true});
    } else if (value.kind == Kind::array) {
      for (const PdfValue& one : value.items) add_strings(number, one, key);
    } else if (value.kind == Kind::dictionary) {
      for (std::size_t i = 0; i + 1 < value.items.size(); i += 2) {
        add_strings(number, value.items[i], "");
        add_strings(number, value.items[i + 1], value.items[i].text);
      }
    }
  }

  void add_stream(int number, const PdfObject& object) {
    const PdfValue *type = object.value.find("Type"), *kind = object.value.find("Subtype");
    const std::string& bytes = *object.stream;
    if (type && type->text == "Metadata") {
      parts_.push_back({number, "the document's metadata", 0, text_of_xml(bytes)});
    } else if (type && type->text == "EmbeddedFile") {
      add_file(number, kind ? kind->text : "", bytes);
    } else if (!object.pixels) {
      const bool picture = kind && kind->text == "Image";
      parts_.push_back({number, picture ? "a picture" : "a font or a profile of colours", 0, bytes, true});
    }
  }

  void add_file(int number, std::string_view type, const std::string& bytes) {
    std::string text;
    const nlohmann::json json = type == "application/json" ? nlohmann::json::parse(bytes, nullptr, false) : nlohmann::json();
    if (json.is_structured())
      add_json_texts(json, text);
    else
      text = bytes;
    parts_.push_back({number, "an attached file", 0, std::move(text)});
  }

  Objects objects_;
  std::map<int, bool> read_;  ///< streams that are in a part already
  std::vector<PdfPart> parts_;
};

}  // namespace

std::string describe_part(const PdfPart& part) {
  const std::string page = part.page == 0 ? "" : " of page " + std::to_string(part.page);
  return std::string(part.what) + page + ", object " + std::to_string(part.object);
}

PdfParts parts_of(std::string_view pdf) {
  return PartGatherer(pdf).gather();
}

}  // namespace quoin
