// A text that many hold and nobody changes: where a link's pieces and lines all say where it leads, a copy of this costs no
// copy of the characters.
#pragma once

#include <memory>
#include <ostream>
#include <string>
#include <utility>

namespace quoin {

/// Reads as a std::string. Copies share their characters; to assign makes new ones. Thread-safe as a shared_ptr is.
class SharedString {
 public:
  SharedString() = default;
  SharedString(std::string text) : text_(make(std::move(text))) {}
  SharedString(const char* text) : SharedString(std::string(text)) {}

  operator const std::string&() const { return str(); }
  const std::string& str() const { return text_ ? *text_ : none(); }
  bool empty() const { return !text_; }

  friend bool operator==(const SharedString& a, const SharedString& b) {
    return a.text_ == b.text_ || a.str() == b.str();
  }
  friend std::ostream& operator<<(std::ostream& out, const SharedString& one) { return out << one.str(); }

 private:
  static const std::string& none() {
    static const std::string empty;
    return empty;
  }
  static std::shared_ptr<const std::string> make(std::string text) {
    return text.empty() ? nullptr : std::make_shared<const std::string>(std::move(text));
  }

  std::shared_ptr<const std::string> text_;  ///< nullptr where it is empty
};

}  // namespace quoin
