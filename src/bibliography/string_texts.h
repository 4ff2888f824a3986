// What BibTeX's `@string` names stand for: the file's own, and those that every style defines.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace quoin::bibliography {

/// Names are the same in capitals.
class StringTexts {
 public:
  StringTexts();

  /// `name` is in small letters.
  void define(std::string name, std::string text) { texts_.insert_or_assign(std::move(name), std::move(text)); }

  enum class Put : std::uint8_t {
    done,
    unknown,  ///< no name
    too_much  ///< all that was put in comes to more than 32 MB: a short file may ask for any length
  };
  /// Appends to `value` what `name` stands for.
  Put put(std::string_view name, std::string& value);

  /// The name that may have been meant; empty where none is near.
  std::string nearest_to(std::string_view name) const;

 private:
  std::unordered_map<std::string, std::string> texts_;
  std::size_t put_in_ = 0;  ///< bytes
};

}  // namespace quoin::bibliography
