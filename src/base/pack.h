// Values as bytes for another process of the same program: each text and list after its length. What comes back is
// taken apart as bytes of a stranger's: nothing is read beyond their end, texts are together no longer than they are,
// and lists have together no more members than there are bytes. A member may take some hundred bytes of memory.
//
// A struct is described once for both ways, by a function beside it or in its namespace:
//     void pass(auto& by, Is<Point> auto& point) { by(point.x, point.y); }
#pragma once

#include <bit>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace quoin {

/// `T` is `Of`, or a constant one: what is packed is not changed.
template <typename T, typename Of>
concept Is = std::same_as<std::remove_const_t<T>, Of>;

template <typename T>
concept Number = std::integral<T> || std::same_as<T, double>;

/// Values to bytes.
class Packer {
 public:
  template <typename... Values>
  void operator()(const Values&... values) {
    (put(values), ...);
  }
  /// An enumeration whose values run from 0 to `last`.
  template <typename Enum>
  void choice(const Enum& value, Enum /*last*/) {
    put(static_cast<std::uint8_t>(value));
  }
  std::string take() { return std::move(out_); }

 private:
  template <typename T>
  void put(const T& value) {
    if constexpr (Number<T>)
      out_.append(reinterpret_cast<const char*>(&value), sizeof value);
    else
      pass(*this, value);
  }
  void put(const std::string& text) {
    put(std::uint64_t{text.size()});
    out_ += text;
  }
  template <typename T>
  void put(const std::vector<T>& list) {
    put(std::uint64_t{list.size()});
    for (const T& one : list) put(one);
  }
  template <typename T>
  void put(const std::optional<T>& value) {
    put(value.has_value());
    if (value) put(*value);
  }
  template <typename A, typename B>
  void put(const std::pair<A, B>& both) {
    put(both.first);
    put(both.second);
  }

  std::string out_;
};

/// Bytes to values. After the first that does not fit, `good()` is false and all the rest stay as they were.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

  template <typename... Values>
  void operator()(Values&... values) {
    (get(values), ...);
  }
  template <typename Enum>
  void choice(Enum& value, Enum last) {
    std::uint8_t number = 0;
    get(number);
    if (number > static_cast<std::uint8_t>(last)) good_ = false;
    if (good_) value = static_cast<Enum>(number);
  }
  /// Everything was taken, and all of it fitted.
  bool done() const { return good_ && rest_.empty(); }
  bool good() const { return good_; }
  std::string_view rest() const { return rest_; }

 private:
  template <typename T>
  void get(T& value) {
    if constexpr (std::same_as<T, bool>) {
      std::uint8_t number = 0;
      get(number);
      value = number != 0;
    } else if constexpr (Number<T>) {
      if (const std::string_view bytes = cut(sizeof value); good_) std::memcpy(&value, bytes.data(), sizeof value);
    } else {
      pass(*this, value);
    }
  }
  void get(std::string& text) { text = cut(length()); }
  template <typename T>
  void get(std::vector<T>& list) {
    for (std::uint64_t left = length(); good_ && left > 0; --left) get(list.emplace_back());
  }
  template <typename T>
  void get(std::optional<T>& value) {
    bool there = false;
    get(there);
    if (there && good_) get(value.emplace());
  }
  template <typename A, typename B>
  void get(std::pair<A, B>& both) {
    get(both.first);
    get(both.second);
  }

  /// Nothing packed is shorter than a byte, so that a list cannot claim more of them than there are bytes.
  std::uint64_t length() {
    std::uint64_t value = 0;
    get(value);
    if (value > rest_.size()) good_ = false;
    return good_ ? value : 0;
  }
  std::string_view cut(std::uint64_t size) {
    if (size > rest_.size()) good_ = false;
    if (!good_) return {};
    const std::string_view out = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return out;
  }

  std::string_view rest_;
  bool good_ = true;
};

/// One value as bytes, and back; nothing where the bytes are none of it.
template <typename T>
std::string packed(const T& value) {
  Packer by;
  by(value);
  return by.take();
}
template <typename T>
std::optional<T> unpacked(std::string_view bytes) {
  Unpacker by(bytes);
  T value{};
  by(value);
  if (!by.done()) return std::nullopt;
  return value;
}

}  // namespace quoin
