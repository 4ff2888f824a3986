// A text that is never changed and that all its copies share: the address of a link is one, however many pieces of
// text lead there.
#pragma once

#include <memory>
#include <string>
#include <utility>

namespace quoin {

/// As cheap to copy as a pointer; may be read from any thread.
class SharedText {
 public:
  SharedText() = default;
  SharedText(std::string text) {  // NOLINT: stands wherever a string does
    if (!text.empty()) text_ = std::make_shared<const std::string>(std::move(text));
  }
  SharedText(const char* text) : SharedText(std::string(text)) {}  // NOLINT

  bool empty() const { return text_ == nullptr; }
  const std::string& str() const {
    static const std::string none;
    return text_ ? *text_ : none;
  }
  operator const std::string&() const { return str(); }  // NOLINT

  friend bool operator==(const SharedText& a, const SharedText& b) { return a.text_ == b.text_ || a.str() == b.str(); }

 private:
  std::shared_ptr<const std::string> text_;
};

}  // namespace quoin
