#include "page/shapes.h"

#include <array>
#include <charconv>

namespace quoin {
namespace {

constexpr double box = 24, stroke = 1.9;

/// Path data in a box of 24 by 24: absolute M, L, C and Z as in SVG; O is a circle of centre and radius, R a rectangle
/// of corner, width, height and the corners' radius.
struct Row {
  std::string_view name, strokes, fills;
};

constexpr auto rows = std::to_array<Row>({
    {"briefcase",
     "R 2 7 20 13.5 2 M 8 7 L 8 5.5 C 8 4 8.6 3.2 10 3.2 L 14 3.2 C 15.4 3.2 16 4 16 5.5 L 16 7 M 2 13 L 22 13", ""},
    {"cake",
     "M 2 21 L 22 21 M 4 21 L 4 13.5 C 4 12.5 4.8 11.8 5.8 11.8 L 18.2 11.8 C 19.2 11.8 20 12.5 20 13.5 L 20 21 "
     "M 4 16 C 6 18.6 7.5 18.4 9.3 16.6 C 11 15 13 15 14.7 16.6 C 16.5 18.4 18 18.6 20 16 M 12 8 L 12 11.8",
     "O 12 4.2 1.9"},
    {"cap",
     "M 12 4 L 22.6 9.2 L 12 14.4 L 1.4 9.2 Z M 5.8 11.8 L 5.8 17 C 8.3 20.8 15.7 20.8 18.2 17 L 18.2 11.8 M 22.6 9.2 "
     "L 22.6 16",
     ""},
    {"car",
     "R 2.5 10.8 19 7.6 2 M 4.6 10.8 L 6.6 5.6 C 7 4.6 7.6 4 8.8 4 L 15.2 4 C 16.4 4 17 4.6 17.4 5.6 L 19.4 10.8 "
     "M 5.5 18.6 L 5.5 21 M 18.5 18.6 L 18.5 21",
     "O 7 14.6 1.5 O 17 14.6 1.5"},
    {"code", "M 7.5 6 L 1.8 12 L 7.5 18 M 16.5 6 L 22.2 12 L 16.5 18 M 14 4 L 10 20", ""},
    {"dot", "", "O 12 12 12"},
    {"email", "R 1.8 4.5 20.4 15 2 M 2.6 6 L 12 13 L 21.4 6", ""},
    {"flag", "M 4.5 22 L 4.5 2 M 4.5 3.6 C 9 1 13.5 6.6 20.5 3.8 L 20.5 13.8 C 13.5 16.6 9 11 4.5 13.6", ""},
    {"globe", "O 12 12 10.2 M 12 1.8 C 6.4 7 6.4 17 12 22.2 C 17.6 17 17.6 7 12 1.8 Z M 1.8 12 L 22.2 12", ""},
    {"person", "O 12 7 4.8 M 3 21.8 C 3 16.8 7 14.8 12 14.8 C 17 14.8 21 16.8 21 21.8", ""},
    {"phone", "R 6 1.5 12 21 2.5", "O 12 18.6 1.4"},
    {"pin",
     "M 12 22.4 C 12 22.4 4 15.5 4 9.6 C 4 5.1 7.5 1.6 12 1.6 C 16.5 1.6 20 5.1 20 9.6 C 20 15.5 12 22.4 12 22.4 Z "
     "O 12 9.4 2.8",
     ""},
    {"behance",
     "M 2 5 L 2 19 L 6.8 19 C 12.4 19 12.4 11.7 6.8 11.7 L 2 11.7 M 6.3 11.7 C 11.2 11.7 11.2 5 6.3 5 L 2 5 "
     "M 14.6 14 L 22 14 C 22 7.6 14.2 7.6 14.2 14 C 14.2 20 20.4 20.6 21.6 17",
     ""},
    {"bluesky",
     "M 12 10.4 C 9.8 5.6 5.4 2.8 3 4.2 C 1 6 2.6 13 7.6 13 C 4.4 14.6 5.2 19.6 8.2 20 C 10.4 20.2 11.4 17.4 12 15 "
     "C 12.6 17.4 13.6 20.2 15.8 20 C 18.8 19.6 19.6 14.6 16.4 13 C 21.4 13 23 6 21 4.2 C 18.6 2.8 14.2 5.6 12 10.4 Z",
     ""},
    {"dribbble",
     "O 12 12 10.2 M 12 1.8 L 12 22.2 M 1.8 12 L 22.2 12 M 4.8 4.8 C 8.6 8.6 8.6 15.4 4.8 19.2 "
     "M 19.2 4.8 C 15.4 8.6 15.4 15.4 19.2 19.2",
     ""},
    {"github",
     "M 4 2.8 L 9 6 C 11 5.5 13 5.5 15 6 L 20 2.8 L 20.4 8.8 C 22.6 13.4 20.4 20.6 12 20.6 C 3.6 20.6 1.4 13.4 3.6 8.8 "
     "Z",
     "O 8.2 12.8 1.7 O 15.8 12.8 1.7"},
    {"gitlab", "M 3.4 2.8 L 7.4 9 L 16.6 9 L 20.6 2.8 L 22.2 13 L 12 21.6 L 1.8 13 Z M 7.4 9 L 12 21.6 L 16.6 9", ""},
    {"hugging face",
     "O 12 10.6 9 M 7.6 13 C 8.8 17 15.2 17 16.4 13 M 1.9 17 C 2.2 20.4 4.6 22 8 22 M 22.1 17 C 21.8 20.4 19.4 22 16 "
     "22",
     "O 8.7 8.8 1.6 O 15.3 8.8 1.6"},
    {"kaggle", "M 5.5 1.8 L 5.5 22.2 M 18 7.4 L 5.5 16.4 M 10.4 13 L 19 22.2", ""},
    {"leetcode",
     "M 8.4 2.5 C 5.6 2.5 5.4 4 5.4 7 C 5.4 10.4 4.8 12 2 12 C 4.8 12 5.4 13.6 5.4 17 C 5.4 20 5.6 21.5 8.4 21.5 "
     "M 15.6 2.5 C 18.4 2.5 18.6 4 18.6 7 C 18.6 10.4 19.2 12 22 12 C 19.2 12 18.6 13.6 18.6 17 C 18.6 20 18.4 21.5 "
     "15.6 21.5 "
     "M 9 12.4 L 11.2 14.8 L 15 9.6",
     ""},
    {"linkedin", "M 4.6 9.4 L 4.6 21 M 11 21 L 11 9.4 M 11 14.8 C 11 7.6 20.6 7.6 20.6 14.8 L 20.6 21", "O 4.6 4.2 2"},
    {"mastodon",
     "M 2 20.5 L 2 10.5 C 2 5.2 5.8 2 11.4 2 C 17 2 20 5.4 20 10 L 20 16.4 C 20 18.4 22.4 18.6 22.4 16.4 "
     "M 14.8 13.6 L 14.8 16.6 C 14.8 22.6 21 23 21.6 21 M 6.6 7.4 C 4.6 10.4 5.6 15.4 9.4 14.8 C 12 14.2 11.8 9.8 10.4 "
     "7.2",
     "O 15.6 8.4 1.5"},
    {"orcid", "R 1.5 3 21 18 3 M 7.2 11.2 L 7.2 17 M 11.6 7.2 L 11.6 17 L 13 17 C 19.2 17 19.2 7.2 13 7.2 Z",
     "O 7.2 7.6 1.4"},
    {"research gate",
     "M 8 2 L 16 2 M 9.6 2 L 9.6 9 L 3.6 18.6 C 2.6 20.4 3.4 22 5.4 22 L 18.6 22 C 20.6 22 21.4 20.4 20.4 18.6 "
     "L 14.4 9 L 14.4 2 M 6.4 14.8 L 17.6 14.8",
     ""},
    {"signal",
     "M 2.4 21.6 L 4 16.4 C -0.6 8.6 5.4 1.8 12.2 1.8 C 17.8 1.8 22.2 6.2 22.2 11.8 C 22.2 19.4 14.6 24 7.4 20.2 Z",
     "O 7.8 11.8 1.5 O 12.2 11.8 1.5 O 16.6 11.8 1.5"},
    {"stack overflow", "M 12 2 L 22 7.2 L 12 12.4 L 2 7.2 Z M 2 12 L 12 17.2 L 22 12 M 2 16.8 L 12 22 L 22 16.8", ""},
    {"telegram", "M 1.8 11.6 L 22 2.8 L 18 20.6 L 10.4 14.8 Z M 10.4 14.8 L 22 2.8 M 10.4 14.8 L 9.6 21 L 13.4 17.2",
     ""},
    {"whatsapp",
     "M 2.4 21.6 L 4 16.4 C -0.6 8.6 5.4 1.8 12.2 1.8 C 17.8 1.8 22.2 6.2 22.2 11.8 C 22.2 19.4 14.6 24 7.4 20.2 Z",
     "M 8.6 6.6 C 6.4 11 12.6 17.6 17 15.8 L 17.4 13.4 L 14.6 12 L 13.2 13.4 C 12 12.8 11.2 12 10.6 10.8 L 12 9.4 "
     "L 10.8 6.6 Z"},
    {"x", "M 5 3 L 19 21 M 19 3 L 5 21 M 2.5 3 L 8 3 M 16 3 L 21.5 3 M 2.5 21 L 8 21 M 16 21 L 21.5 21", ""},
    {"xing", "R 1.5 4 21 16 2 M 4.6 16.6 C 4.6 12.6 11 12.6 11 16.6 M 14.6 9.4 L 18.8 9.4 M 14.6 14 L 18.8 14",
     "O 7.8 9.2 2.1"},
});
static_assert(rows.size() == shape_count);

/// Path data read letter by letter.
class Path {
 public:
  Path(std::string_view data, Pt size) : at_(data.data()), end_(data.data() + data.size()), scale_(size / box) {}

  std::vector<PathStep> steps() {
    for (skip_spaces(); at_ != end_; skip_spaces()) add(*at_++);
    return std::move(steps_);
  }

 private:
  using Kind = PathStep::Kind;

  void add(char letter) {
    switch (letter) {
      case 'M':
        return push(Kind::move, {point()});
      case 'L':
        return push(Kind::line, {point()});
      case 'C':
        return add_curve();
      case 'O':
        return add_circle();
      case 'R':
        return add_rectangle();
      default:
        return push(Kind::close, {});
    }
  }

  void add_curve() {
    const Point one = point(), two = point();
    push(Kind::curve, {one, two, point()});
  }

  /// Four curves, no further than 0.03 % from the circle.
  void add_circle() {
    const Point c = point();
    const Pt r = next();
    push(Kind::move, {{c.x + r, c.y}});
    corner({c.x + r, c.y + r}, {c.x, c.y + r}, {c.x + r, c.y});
    corner({c.x - r, c.y + r}, {c.x - r, c.y}, {c.x, c.y + r});
    corner({c.x - r, c.y - r}, {c.x, c.y - r}, {c.x - r, c.y});
    corner({c.x + r, c.y - r}, {c.x + r, c.y}, {c.x, c.y - r});
    push(Kind::close, {});
  }

  void add_rectangle() {
    const Point a = point(), size = point();
    const Point b{a.x + size.x, a.y + size.y};
    const Pt r = next();
    push(Kind::move, {{a.x + r, a.y}});
    push(Kind::line, {{b.x - r, a.y}});
    corner({b.x, a.y}, {b.x, a.y + r}, {b.x - r, a.y});
    push(Kind::line, {{b.x, b.y - r}});
    corner(b, {b.x - r, b.y}, {b.x, b.y - r});
    push(Kind::line, {{a.x + r, b.y}});
    corner({a.x, b.y}, {a.x, b.y - r}, {a.x + r, b.y});
    push(Kind::line, {{a.x, a.y + r}});
    corner(a, {a.x + r, a.y}, {a.x, a.y + r});
    push(Kind::close, {});
  }

  /// A quarter of a circle between two points, inside the corner at `outer`.
  void corner(Point outer, Point to, Point from) {
    constexpr double kappa = 0.5523;
    const auto towards = [&](Point start) {
      return Point{start.x + (outer.x - start.x) * kappa, start.y + (outer.y - start.y) * kappa};
    };
    push(Kind::curve, {towards(from), towards(to), to});
  }

  void push(Kind kind, std::initializer_list<Point> points) {
    PathStep step{kind};
    std::size_t i = 0;
    for (const Point& one : points) step.points[i++] = one;
    steps_.push_back(step);
  }

  Point point() {
    const Pt x = next();
    return {x, next()};
  }

  Pt next() {
    skip_spaces();
    double value = 0;
    at_ = std::from_chars(at_, end_, value).ptr;
    return scale_ * value;
  }

  void skip_spaces() {
    while (at_ != end_ && *at_ == ' ') ++at_;
  }

  const char* at_;
  const char* end_;
  Pt scale_;
  std::vector<PathStep> steps_;
};

const Row& row_of(ShapeName name) {
  return rows.at(static_cast<std::size_t>(name));
}

}  // namespace

std::string_view shape_name(ShapeName name) {
  return row_of(name).name;
}

Drawing drawing_of(ShapeName name, Pt size) {
  const Row& row = row_of(name);
  return {Path(row.strokes, size).steps(), Path(row.fills, size).steps(), size * (stroke / box)};
}

}  // namespace quoin
