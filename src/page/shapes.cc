#include "page/shapes.h"

#include <array>
#include <charconv>

namespace quoin {
namespace {

constexpr double box = 24;

struct Drawing {
  std::string_view name;
  std::string_view path;  ///< SVG path data, absolute M, L, C and Z only, in a box of 24 by 24
};

constexpr std::array<Drawing, 9> drawings = {{
    {"briefcase",
     "M8 6 L8 4 C8 2.9 8.9 2 10 2 L14 2 C15.1 2 16 2.9 16 4 L16 6 L22 6 L22 20 L2 20 L2 6 Z M10 6 L14 6 L14 4 L10 4 Z "
     "M4 12 L4 13.4 L20 13.4 L20 12 Z"},
    {"cap",
     "M12 3.5 L23 9 L12 14.5 L1 9 Z M5.5 13 L12 16.4 L18.5 13 L18.5 17.2 C16.8 19 14.5 19.8 12 19.8 C9.5 19.8 7.2 19 "
     "5.5 17.2 Z M20.9 10.9 L22.4 10.2 L22.4 17 L20.9 17 Z"},
    {"code",
     "M8.5 6 L10 7.5 L5.5 12 L10 16.5 L8.5 18 L2.5 12 Z M15.5 6 L14 7.5 L18.5 12 L14 16.5 L15.5 18 L21.5 12 Z M12.8 "
     "4.8 "
     "L14.2 5.2 L11.2 19.2 L9.8 18.8 Z"},
    {"dot",
     "M24 12 C24 18.6274 18.6274 24 12 24 C5.3726 24 0 18.6274 0 12 C0 5.3726 5.3726 0 12 0 C18.6274 0 24 5.3726 24 12 "
     "Z"},
    {"email",
     "M2 5 L22 5 L22 19 L2 19 Z M4.4 6.8 L12 12.2 L19.6 6.8 Z M3.8 8.6 L3.8 17.2 L20.2 17.2 L20.2 8.6 L12 14.4 Z"},
    {"person",
     "M12 3 C14.5 3 16.5 5 16.5 7.5 C16.5 10 14.5 12 12 12 C9.5 12 7.5 10 7.5 7.5 C7.5 5 9.5 3 12 3 Z M3 21 C3 16.6 7 "
     "14 "
     "12 14 C17 14 21 16.6 21 21 Z"},
    {"phone",
     "M8 1 L16 1 C17.1 1 18 1.9 18 3 L18 21 C18 22.1 17.1 23 16 23 L8 23 C6.9 23 6 22.1 6 21 L6 3 C6 1.9 6.9 1 8 1 Z "
     "M8 4 "
     "L8 18 L16 18 L16 4 Z M12 19.3 C12.7 19.3 13.2 19.8 13.2 20.5 C13.2 21.2 12.7 21.7 12 21.7 C11.3 21.7 10.8 21.2 "
     "10.8 "
     "20.5 C10.8 19.8 11.3 19.3 12 19.3 Z"},
    {"pin",
     "M12 1.5 C16.4 1.5 19.5 4.8 19.5 9 C19.5 14 12 22.5 12 22.5 C12 22.5 4.5 14 4.5 9 C4.5 4.8 7.6 1.5 12 1.5 Z M12 6 "
     "C10.3 6 9 7.3 9 9 C9 10.7 10.3 12 12 12 C13.7 12 15 10.7 15 9 C15 7.3 13.7 6 12 6 Z"},
    {"window",
     "M2.5 4 L21.5 4 L21.5 20 L2.5 20 Z M4.4 8.4 L4.4 18.1 L19.6 18.1 L19.6 8.4 Z M4.6 5.6 L6.2 5.6 L6.2 7 L4.6 7 Z"},
}};

/// The numbers up to the next letter.
class Numbers {
 public:
  explicit Numbers(std::string_view text) : at_(text.data()), end_(text.data() + text.size()) {}

  bool next_letter(char& letter) {
    skip_spaces();
    if (at_ == end_) return false;
    letter = *at_++;
    return true;
  }

  Pt next(Pt size) {
    skip_spaces();
    double value = 0;
    at_ = std::from_chars(at_, end_, value).ptr;
    return size * (value / box);
  }

 private:
  void skip_spaces() {
    while (at_ != end_ && *at_ == ' ') ++at_;
  }

  const char* at_;
  const char* end_;
};

}  // namespace

std::string_view shape_name(ShapeName name) {
  return drawings.at(static_cast<std::size_t>(name)).name;
}

std::vector<PathStep> path_of(ShapeName name, Pt size) {
  std::vector<PathStep> steps;
  Numbers numbers(drawings.at(static_cast<std::size_t>(name)).path);
  for (char letter = 0; numbers.next_letter(letter);) {
    using Kind = PathStep::Kind;
    PathStep step{letter == 'M' ? Kind::move : letter == 'L' ? Kind::line : letter == 'C' ? Kind::curve : Kind::close};
    const int points = letter == 'C' ? 3 : letter == 'Z' ? 0 : 1;
    for (int i = 0; i < points; ++i) {
      const Pt x = numbers.next(size);
      step.points[i] = {x, numbers.next(size)};
    }
    steps.push_back(step);
  }
  return steps;
}

}  // namespace quoin
