#include "pdf_text/page_text.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "base/utf8.h"
#include "pdf_text/code_texts.h"
#include "pdf_text/content_tokens.h"

namespace quoin::pdf_text {
namespace {

using Kind = Token::Kind;

constexpr std::size_t text_limit = 16u << 20;  // bytes; no résumé says so much
constexpr std::string_view soft_hyphen = "\u00AD";

/// 1: written from right to left; −1: from left to right; 0: neither.
int direction(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const Decoded next = decode_utf8(text, i);
    const char32_t c = next.code_point;
    i += next.length;
    if ((c >= 0x590 && c < 0x900) || (c >= 0xFB1D && c < 0xFE00) || (c >= 0xFE70 && c < 0xFF00) ||
        (c >= 0x10800 && c < 0x11000) || (c >= 0x1E800 && c < 0x1F000))
      return 1;
    if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0xC0) return -1;
  }
  return 0;
}

/// Clusters as they stand from left to right → in the order of reading: stretches of right-to-left ones are turned
/// round, with what is neither inside them; where nothing is left-to-right, all is.
std::string in_reading_order(std::vector<std::string>& clusters) {
  std::vector<int> directions;
  bool any_left = false, any_right = false;
  for (const std::string& one : clusters) {
    directions.push_back(direction(one));
    any_left = any_left || directions.back() < 0;
    any_right = any_right || directions.back() > 0;
  }
  const auto at = [&](std::size_t i) { return clusters.begin() + static_cast<std::ptrdiff_t>(i); };
  if (any_right && !any_left) std::reverse(clusters.begin(), clusters.end());
  for (std::size_t i = 0; any_right && any_left && i < clusters.size(); ++i) {
    if (directions[i] <= 0) continue;
    std::size_t last = i;
    for (std::size_t k = i; k < clusters.size() && directions[k] >= 0; ++k)
      if (directions[k] > 0) last = k;
    std::reverse(at(i), at(last + 1));
    i = last;
  }
  std::string out;
  for (const std::string& one : clusters) out += one;
  return out;
}

/// The blocks of all pages, one after the other.
class Blocks {
 public:
  void add(int block, const std::string& text) {
    if (block != current_) close();
    current_ = block;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find(soft_hyphen, at), text.size());
      open_ += text.substr(at, end - at);
      at = end + soft_hyphen.size();
    }
  }

  void close() {
    bool space = false, any = false;
    for (const char c : std::exchange(open_, {})) {
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
        space = any;
        continue;
      }
      if (space) out_ += ' ';
      out_ += c;
      space = false;
      any = true;
    }
    if (any) out_ += '\n';
  }

  bool too_long() const { return out_.size() + open_.size() > text_limit; }
  std::string take() {
    close();
    return std::move(out_);
  }

 private:
  int current_ = -1;
  std::string open_, out_;
};

/// One page's content, operator by operator. `codes` are those that maps have had so far, on all pages.
class PageReader {
 public:
  PageReader(const PageContent& page, PageReading reading, Blocks& blocks, std::size_t& codes)
      : page_(page), reading_(reading), tokens_(page.content), blocks_(blocks), codes_(codes) {}

  bool read() {
    for (;;) {
      Token token = tokens_.next();
      if (token.kind == Kind::bad || blocks_.too_long()) return false;
      if (token.kind == Kind::end) return flush(), marks_.empty();
      if (token.kind != Kind::word) {
        if (operands_.size() == most_operands) return false;
        operands_.push_back(std::move(token));
        continue;
      }
      if (!apply(token.raw)) return false;
      operands_.clear();
    }
  }

 private:
  static constexpr std::size_t most_operands = 100'000, most_marks = 64, most_clusters = 100'000, most_codes = 2'000'000;

  /// A marked-content sequence that is open (14.6).
  struct Mark {
    bool artifact = false;
    int block = -1;  ///< of it or what it stands in
    std::optional<std::string> actual_text;
  };

  bool apply(std::string_view word) {
    if (word == "Td") return move();
    if (word == "Tf") return set_font();
    if (word == "TJ" || word == "Tj") return show();
    if (word == "BDC" || word == "BMC") return open_mark();
    if (word == "EMC") return close_mark();
    if (word == "ET") flush();
    return true;
  }

  bool move() {
    flush();
    if (operands_.size() != 2) return false;
    if (page_.blocks.empty() && std::strtod(std::string(operands_[1].raw).c_str(), nullptr) != 0) ++line_;
    return true;
  }

  bool set_font() {
    if (operands_.size() != 2 || operands_[0].kind != Kind::name) return false;
    const auto cmap = page_.to_unicode.find(operands_[0].raw);
    if (cmap == page_.to_unicode.end()) return false;
    const auto [known, fresh] = fonts_.try_emplace(cmap->first);
    if (fresh) {
      std::optional<CodeTexts> texts = read_code_texts(cmap->second);
      if (!texts || (codes_ += texts->size()) > most_codes) return false;
      known->second = std::move(*texts);
    }
    font_ = &known->second;
    return true;
  }

  bool show() {
    if (!font_) return false;
    if (hidden()) return true;
    for (const Token& one : operands_) {
      if (one.kind != Kind::string) continue;
      if (one.bytes.size() % 2 != 0) return false;
      for (std::size_t i = 0; i < one.bytes.size(); i += 2) {
        const auto text = font_->find(code_of(std::string_view(one.bytes).substr(i, 2)));
        if (text == font_->end() || clusters_.size() == most_clusters) return false;
        clusters_.push_back(text->second);
      }
    }
    return true;
  }

  bool hidden() const {
    return std::any_of(marks_.begin(), marks_.end(),
                       [](const Mark& one) { return one.artifact || one.actual_text.has_value(); });
  }

  int block() const { return page_.blocks.empty() ? line_ : marks_.empty() ? -1 : marks_.back().block; }

  bool open_mark() {
    if (operands_.empty() || operands_[0].kind != Kind::name || marks_.size() == most_marks) return false;
    Mark mark;
    mark.block = marks_.empty() ? -1 : marks_.back().block;
    mark.artifact = operands_[0].raw == "Artifact" && !reading_.artifacts;
    for (std::size_t i = 1; i + 1 < operands_.size(); ++i) {
      if (operands_[i].kind != Kind::name) continue;
      if (operands_[i].raw == "ActualText" && reading_.actual_text) mark.actual_text = from_text_string(operands_[i + 1].bytes);
      if (operands_[i].raw == "MCID" && !enter(operands_[i + 1].raw, mark)) return false;
    }
    marks_.push_back(std::move(mark));
    return true;
  }

  /// What was shown so far belongs to the block before.
  bool enter(std::string_view number, Mark& mark) {
    flush();
    const auto id = static_cast<std::size_t>(std::strtoul(std::string(number).c_str(), nullptr, 10));
    if (id >= page_.blocks.size()) return false;
    mark.block = page_.blocks[id];
    return true;
  }

  bool close_mark() {
    if (marks_.empty()) return false;
    const std::optional<std::string> text = std::move(marks_.back().actual_text);
    if (!text) flush();
    marks_.pop_back();
    if (text && !hidden()) clusters_.push_back(*text);
    return true;
  }

  void flush() {
    if (!clusters_.empty()) blocks_.add(block(), in_reading_order(clusters_));
    clusters_.clear();
  }

  const PageContent& page_;
  const PageReading reading_;
  Tokens tokens_;
  Blocks& blocks_;
  std::size_t& codes_;
  std::map<std::string, CodeTexts, std::less<>> fonts_;
  const CodeTexts* font_ = nullptr;
  std::vector<Token> operands_;
  std::vector<Mark> marks_;
  std::vector<std::string> clusters_;  ///< shown since the last move
  int line_ = 0;
};

}  // namespace

std::optional<std::string> page_text(const std::vector<PageContent>& pages, PageReading reading) {
  Blocks blocks;
  std::size_t codes = 0;
  for (const PageContent& page : pages) {
    if (!PageReader(page, reading, blocks, codes).read()) return std::nullopt;
    if (page.blocks.empty()) blocks.close();
  }
  return blocks.take();
}

}  // namespace quoin::pdf_text
