/* libqpdf's Pl_Buffer.hh keeps bytes as a std::basic_string<unsigned char>, whose traits the C++ standard does not promise and
   libc++ no longer has. */
#pragma once

#include <cstring>
#include <string>

#ifdef _LIBCPP_VERSION
template <>
struct std::char_traits<unsigned char> {
  using char_type = unsigned char;
  using int_type = unsigned int;
  using off_type = std::streamoff;
  using pos_type = std::streampos;
  using state_type = std::mbstate_t;

  static constexpr void assign(char_type& to, const char_type& from) noexcept { to = from; }
  static constexpr bool eq(char_type a, char_type b) noexcept { return a == b; }
  static constexpr bool lt(char_type a, char_type b) noexcept { return a < b; }
  static int compare(const char_type* a, const char_type* b, std::size_t n) { return n == 0 ? 0 : std::memcmp(a, b, n); }
  static std::size_t length(const char_type* s) { return std::strlen(reinterpret_cast<const char*>(s)); }
  static const char_type* find(const char_type* s, std::size_t n, const char_type& c) {
    return n == 0 ? nullptr : static_cast<const char_type*>(std::memchr(s, c, n));
  }
  static char_type* move(char_type* to, const char_type* from, std::size_t n) {
    if (n != 0) std::memmove(to, from, n);
    return to;
  }
  static char_type* copy(char_type* to, const char_type* from, std::size_t n) { return move(to, from, n); }
  static char_type* assign(char_type* to, std::size_t n, char_type c) {
    if (n != 0) std::memset(to, c, n);
    return to;
  }
  static constexpr int_type not_eof(int_type c) noexcept { return c == eof() ? ~eof() : c; }
  static constexpr char_type to_char_type(int_type c) noexcept { return static_cast<char_type>(c); }
  static constexpr int_type to_int_type(char_type c) noexcept { return c; }
  static constexpr bool eq_int_type(int_type a, int_type b) noexcept { return a == b; }
  static constexpr int_type eof() noexcept { return ~int_type{0}; }
};
#endif

#include_next <qpdf/Pl_Buffer.hh>
