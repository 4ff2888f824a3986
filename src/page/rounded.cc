#include "page/rounded.h"

namespace quoin {
namespace {

/// How far a quarter circle's control points stand from its corner, of the radius.
constexpr double control = 1 - 0.5522847498;

using Kind = PathStep::Kind;

/// The rectangle `inset` inside of one from the origin.
void append_rounded(Size size, Pt radius, Pt inset, std::vector<PathStep>& steps) {
  const Pt left = inset, top = inset, right = size.width - inset, bottom = size.height - inset;
  const Pt r = max(Pt(), min(radius, min(right - left, bottom - top) / 2)), c = r * control;
  steps.push_back({Kind::move, {{left + r, top}}});
  const auto side = [&](Point to) { steps.push_back({Kind::line, {to}}); };
  const auto corner = [&](Point one, Point other, Point to) {
    if (r > Pt()) steps.push_back({Kind::curve, {one, other, to}});
  };
  side({right - r, top});
  corner({right - c, top}, {right, top + c}, {right, top + r});
  side({right, bottom - r});
  corner({right, bottom - c}, {right - c, bottom}, {right - r, bottom});
  side({left + r, bottom});
  corner({left + c, bottom}, {left, bottom - c}, {left, bottom - r});
  side({left, top + r});
  corner({left, top + c}, {left + c, top}, {left + r, top});
  steps.push_back({Kind::close, {}});
}

}  // namespace

std::vector<PathStep> rounded_path(Size size, Pt radius, Pt border) {
  std::vector<PathStep> steps;
  append_rounded(size, radius, Pt(), steps);
  if (border > Pt() && border * 2 < min(size.width, size.height)) append_rounded(size, radius - border, border, steps);
  return steps;
}

}  // namespace quoin
