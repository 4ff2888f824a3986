// Lengths in points. One strong type, so that a font unit or a millimetre cannot be mistaken for a point.
#pragma once

#include <compare>

namespace quoin {

/// A length in PDF points (1/72 inch). A plain value; safe to share between threads.
struct Pt {
  double value = 0;

  constexpr Pt() = default;
  explicit constexpr Pt(double points) : value(points) {}

  constexpr auto operator<=>(const Pt&) const = default;
  constexpr Pt& operator+=(Pt other) { value += other.value; return *this; }
  constexpr Pt& operator-=(Pt other) { value -= other.value; return *this; }
};

constexpr Pt operator+(Pt a, Pt b) { return Pt(a.value + b.value); }
constexpr Pt operator-(Pt a, Pt b) { return Pt(a.value - b.value); }
constexpr Pt operator-(Pt a) { return Pt(-a.value); }
constexpr Pt operator*(Pt a, double factor) { return Pt(a.value * factor); }
constexpr Pt operator*(double factor, Pt a) { return Pt(a.value * factor); }
constexpr Pt operator/(Pt a, double divisor) { return Pt(a.value / divisor); }
constexpr double operator/(Pt a, Pt b) { return a.value / b.value; }
constexpr Pt max(Pt a, Pt b) { return a < b ? b : a; }
constexpr Pt min(Pt a, Pt b) { return b < a ? b : a; }

constexpr Pt points_from_mm(double mm) { return Pt(mm * 72.0 / 25.4); }
constexpr Pt points_from_inches(double inches) { return Pt(inches * 72.0); }

namespace literals {
constexpr Pt operator""_pt(long double points) { return Pt(static_cast<double>(points)); }
constexpr Pt operator""_pt(unsigned long long points) { return Pt(static_cast<double>(points)); }
}  // namespace literals

}  // namespace quoin
