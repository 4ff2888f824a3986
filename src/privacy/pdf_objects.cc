// From the first byte to the last, as export/pdf/save.cc writes them: objects one behind the other, then `startxref`.
#include "privacy/pdf_objects.h"

#include <cstdlib>
#include <utility>

#include "pdf_text/content_tokens.h"
#include "pdf_text/inflate.h"
#include "quoin/failure.h"

namespace quoin {
namespace {

using pdf_text::Token;
using pdf_text::Tokens;

[[noreturn]] void not_ours(const char* what) {
  throw Failure(std::string("the PDF cannot be searched for what was redacted: ") + what);
}

int hex_digit(char c) {
  return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/// #xx is a byte (7.3.5).
std::string decoded_name(std::string_view raw) {
  std::string out;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    const bool escape = raw[i] == '#' && i + 2 < raw.size() && hex_digit(raw[i + 1]) >= 0 && hex_digit(raw[i + 2]) >= 0;
    out += escape ? static_cast<char>(hex_digit(raw[i + 1]) << 4 | hex_digit(raw[i + 2])) : raw[i];
    if (escape) i += 2;
  }
  return out;
}

int number_of(const PdfValue& value) {
  return value.kind == PdfValue::Kind::number ? std::atoi(value.text.c_str()) : 0;
}

/// Values up to what closes them, to the end, or to a word that is no value, which is then `word`. As deep as our own writer nests.
std::vector<PdfValue> read_values(Tokens& tokens, std::string_view& word, int depth = 0) {
  constexpr int deepest = 32;
  if (depth > deepest) not_ours("its values are nested too deep");
  std::vector<PdfValue> out;
  word = {};
  for (;;) {
    Token token = tokens.next();
    switch (token.kind) {
      case Token::Kind::bad:
        not_ours("it has a broken value");
      case Token::Kind::end:
      case Token::Kind::close:
        return out;
      case Token::Kind::open: {
        std::string_view inner_word;
        PdfValue& value = out.emplace_back();
        value.kind = token.raw == "<<" ? PdfValue::Kind::dictionary : PdfValue::Kind::array;
        value.items = read_values(tokens, inner_word, depth + 1);
        if (!inner_word.empty()) not_ours("it has a word where none belongs");
        break;
      }
      case Token::Kind::number:
        out.push_back({PdfValue::Kind::number, std::string(token.raw)});
        break;
      case Token::Kind::name:
        out.push_back({PdfValue::Kind::name, decoded_name(token.raw)});
        break;
      case Token::Kind::string:
        out.push_back({PdfValue::Kind::string, std::move(token.bytes)});
        break;
      case Token::Kind::word:
        if (token.raw == "R" && out.size() >= 2) {
          PdfValue reference{PdfValue::Kind::reference, {}, number_of(out[out.size() - 2])};
          out.resize(out.size() - 2);
          out.push_back(std::move(reference));
        } else if (token.raw == "true" || token.raw == "false" || token.raw == "null") {
          out.push_back({PdfValue::Kind::word, std::string(token.raw)});
        } else {
          word = token.raw;
          return out;
        }
    }
  }
}

bool is_named(const PdfValue* value, std::string_view name) {
  return value && value->kind == PdfValue::Kind::name && value->text == name;
}

class ObjectReader {
 public:
  explicit ObjectReader(std::string_view pdf) : pdf_(pdf), tokens_(pdf) {}

  std::map<int, PdfObject> read() {
    if (!pdf_.starts_with("%PDF-1.7\n")) not_ours("it is no PDF 1.7");
    while (read_object()) {
    }
    for (const auto& [first, bytes] : object_streams_) open_object_stream(first, bytes);
    return std::move(objects_);
  }

 private:
  /// False at `startxref`, behind which there is a number and a comment.
  bool read_object() {
    std::string_view word;
    const std::vector<PdfValue> head = read_values(tokens_, word);
    if (head.empty() && word == "startxref") {
      const std::vector<PdfValue> rest = read_values(tokens_, word);
      if (rest.size() != 1 || !word.empty() || !pdf_.ends_with("%%EOF\n")) not_ours("it does not end where it should");
      return false;
    }
    if (head.size() != 2 || word != "obj") not_ours("an object does not begin where it should");
    std::vector<PdfValue> values = read_values(tokens_, word);
    if (values.size() != 1) not_ours("an object is not one value");
    PdfObject object{std::move(values[0])};
    const bool is_stream = word == "stream";
    if (is_stream) word = read_stream(object);
    if (word != "endobj") not_ours("an object does not end where it should");
    if (is_stream && is_named(object.value.find("Type"), "ObjStm")) {
      const PdfValue* first = object.value.find("First");
      object_streams_.emplace_back(first ? number_of(*first) : 0, std::move(*object.stream));
    } else if (!is_named(object.value.find("Type"), "XRef")) {
      objects_[number_of(head[0])] = std::move(object);
    }
    return true;
  }

  /// What stands behind it.
  std::string_view read_stream(PdfObject& object) {
    const PdfValue* length = object.value.find("Length");
    const std::size_t begin = tokens_.at() + 1, size = length ? static_cast<std::size_t>(number_of(*length)) : 0;
    if (!length || pdf_.size() - begin < size) not_ours("a stream is longer than the file");
    decode(pdf_.substr(begin, size), object);
    tokens_.skip(1 + size);
    std::string_view word;
    if (!read_values(tokens_, word).empty() || word != "endstream" || !read_values(tokens_, word).empty())
      not_ours("a stream does not end where it should");
    return word;
  }

  void decode(std::string_view data, PdfObject& object) {
    constexpr std::size_t largest = std::size_t{1} << 30;
    const PdfValue* filter = object.value.find("Filter");
    const bool picture = is_named(object.value.find("Subtype"), "Image");
    const bool flate = is_named(filter, "FlateDecode");
    if (filter && !flate && !(picture && is_named(filter, "DCTDecode"))) not_ours("a stream has an unknown filter");
    if (!flate) {
      object.stream = std::string(data);
      return;
    }
    const pdf_text::Inflater::Result result = inflater_.run(data, largest);
    if (result.kind != pdf_text::Inflater::Result::Kind::whole) not_ours("a stream cannot be inflated");
    object.stream = std::string(result.bytes);
    object.pixels = picture;
  }

  /// Numbers and places, then the values (7.5.7).
  void open_object_stream(int first, const std::string& bytes) {
    std::string_view word;
    Tokens index(std::string_view(bytes).substr(0, static_cast<std::size_t>(first)));
    const std::vector<PdfValue> places = read_values(index, word);
    const std::string_view values = std::string_view(bytes).substr(static_cast<std::size_t>(first));
    for (std::size_t i = 0; i + 1 < places.size(); i += 2) {
      const auto begin = static_cast<std::size_t>(number_of(places[i + 1]));
      const std::size_t end = i + 3 < places.size() ? static_cast<std::size_t>(number_of(places[i + 3])) : values.size();
      if (begin > end || end > values.size()) not_ours("an object stream has a wrong index");
      Tokens tokens(values.substr(begin, end - begin));
      std::vector<PdfValue> all = read_values(tokens, word);
      if (all.size() != 1 || !word.empty()) not_ours("an object is not one value");
      objects_[number_of(places[i])] = {std::move(all[0])};
    }
  }

  std::string_view pdf_;
  Tokens tokens_;
  pdf_text::Inflater inflater_;
  std::vector<std::pair<int, std::string>> object_streams_;
  std::map<int, PdfObject> objects_;
};

}  // namespace

const PdfValue* PdfValue::find(std::string_view key) const {
  if (kind != Kind::dictionary) return nullptr;
  for (std::size_t i = 0; i + 1 < items.size(); i += 2)
    if (items[i].kind == Kind::name && items[i].text == key) return &items[i + 1];
  return nullptr;
}

std::map<int, PdfObject> read_objects(std::string_view pdf) {
  return ObjectReader(pdf).read();
}

}  // namespace quoin
