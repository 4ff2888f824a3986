#include "layout/values.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <functional>

#include "base/nearest.h"
#include "resume/control_character.h"
#include "resume/kinds.h"

namespace quoin {
namespace {

constexpr std::string_view length_example =
    "a length with its unit, such as \"12pt\", \"19mm\", \"0.75in\" or \"1.2em\"";
constexpr std::string_view lengths_example = "{ min = \"9pt\", ideal = \"10pt\", max = \"12pt\" }";
constexpr std::string_view factors_example = "{ min = 1.2, ideal = 1.3, max = 1.4 }";
constexpr double most_points = 2000;  // no page is larger, so no sum of lengths can grow without bound
constexpr double most_factor = 20;

std::optional<Length> length_of(const TomlValue& value, std::string_view key, Diagnostics& diagnostics) {
  const std::string* text = value.text();
  const std::optional<Length> length = text ? parse_length(*text) : std::nullopt;
  if (!length) {
    diagnostics.error("bad-length", value.span, fmt::format("`{}` must be a length", key),
                      fmt::format("write {}", length_example));
    return std::nullopt;
  }
  if (length->points < 0 || length->ems < 0) {
    diagnostics.error("bad-length", value.span, fmt::format("`{}` cannot be below 0", key));
    return std::nullopt;
  }
  if (length->points > most_points || length->ems > most_factor) {
    diagnostics.error("bad-length", value.span, fmt::format("`{}` is longer than any page", key));
    return std::nullopt;
  }
  return length;
}

/// People write points where a factor is wanted.
std::string factor_hint(const TomlValue& value, std::string_view of) {
  constexpr double usual_size = 10;
  const std::string* text = value.text();
  const std::optional<Length> length = text ? parse_length(*text) : std::nullopt;
  if (!length || length->points <= 0) return fmt::format("it is a factor of {}, such as 1.2", of);
  return fmt::format("it is a factor of {}: `{}` is {:.4g} where that has {} pt", of, *text,
                     length->points / usual_size, usual_size);
}

/// `of` is what it is a factor of.
std::optional<double> factor_of(const TomlValue& value, std::string_view key, std::string_view of,
                                Diagnostics& diagnostics) {
  const std::optional<double> number = value.number();
  if (number && *number > 0 && *number <= most_factor) return number;
  diagnostics.error("bad-number", value.span,
                    fmt::format("`{}` must be a number above 0 and at most {}", key, most_factor),
                    factor_hint(value, of));
  return std::nullopt;
}

/// A plain value, or a table of three. `read` reads one; `size` orders them; `example` is of a range.
template <class T>
std::optional<Range<T>> read_range(TableReader& table, std::string_view key, std::string_view example,
                                   const std::function<std::optional<T>(const TomlValue&, std::string_view)>& read,
                                   const std::function<double(const T&)>& size) {
  const TomlValue* value = table.value(key);
  if (!value) return std::nullopt;
  const TomlTable* three = value->table();
  if (!three) {
    const std::optional<T> one = read(*value, key);
    return one ? std::optional(Range<T>{*one, *one, *one}) : std::nullopt;
  }
  TableReader inner(*three, fmt::format("the range `{}`", key), {"min", "ideal", "max"}, table.diagnostics());
  std::optional<T> ends[3];
  const std::string_view names[] = {"min", "ideal", "max"};
  bool missing = false;
  for (std::size_t i = 0; i < 3; ++i) {
    const TomlValue* end = inner.value(names[i]);
    missing = missing || !end;
    if (end) ends[i] = read(*end, names[i]);
  }
  if (missing) {
    table.diagnostics().error("bad-range", value->span,
                              fmt::format("the range `{}` needs `min`, `ideal` and `max`", key),
                              fmt::format("such as {}", example));
    return std::nullopt;
  }
  if (!ends[0] || !ends[1] || !ends[2]) return std::nullopt;
  if (size(*ends[0]) > size(*ends[1]) || size(*ends[1]) > size(*ends[2])) {
    table.diagnostics().error("bad-range", value->span,
                              fmt::format("in the range `{}` min, ideal and max must rise", key),
                              fmt::format("such as {}", example));
    return std::nullopt;
  }
  return Range<T>{*ends[0], *ends[1], *ends[2]};
}

constexpr std::size_t most_sign = 100;  // it stands between all that it parts

}  // namespace

std::optional<Length> parse_length(std::string_view text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
  if (error != std::errc() || !std::isfinite(number)) return std::nullopt;
  std::string_view unit = text.substr(static_cast<std::size_t>(end - text.data()));
  while (unit.starts_with(' ')) unit.remove_prefix(1);
  if (unit == "pt") return Length{number, 0};
  if (unit == "mm") return Length{points_from_mm(number).value, 0};
  if (unit == "cm") return Length{points_from_mm(number * 10).value, 0};
  if (unit == "in") return Length{points_from_inches(number).value, 0};
  if (unit == "em") return Length{0, number};
  return std::nullopt;
}

std::optional<Length> read_length(TableReader& table, std::string_view key) {
  const TomlValue* value = table.value(key);
  return value ? length_of(*value, key, table.diagnostics()) : std::nullopt;
}

std::optional<int> read_count(TableReader& table, std::string_view key, int low, int high, std::string_view unit) {
  const TomlValue* value = table.integer(key);
  if (!value) return std::nullopt;
  if (*value->integer() >= low && *value->integer() <= high) return static_cast<int>(*value->integer());
  table.diagnostics().error("bad-number", value->span,
                            fmt::format("`{}` must be from {} to {}{}", key, low, high, unit));
  return std::nullopt;
}

std::optional<Range<Length>> read_length_range(TableReader& table, std::string_view key) {
  constexpr double usual_em = 10;  // lengths in different units are ordered at a usual type size
  return read_range<Length>(
      table, key, lengths_example,
      [&](const TomlValue& v, std::string_view k) { return length_of(v, k, table.diagnostics()); },
      [](const Length& l) { return l.at(Pt(usual_em)).value; });
}

std::optional<Range<double>> read_factor_range(TableReader& table, std::string_view key, std::string_view of) {
  return read_range<double>(
      table, key, factors_example,
      [&](const TomlValue& v, std::string_view k) { return factor_of(v, k, of, table.diagnostics()); },
      [](const double& d) { return d; });
}

std::optional<Range<double>> read_point_range(TableReader& table, std::string_view key) {
  const auto read = [&](const TomlValue& value, std::string_view name) -> std::optional<double> {
    const std::optional<Length> length = length_of(value, name, table.diagnostics());
    if (length && length->ems == 0) return length->points;
    if (length)
      table.diagnostics().error("bad-length", value.span, fmt::format("`{}` cannot be in ems of itself", name),
                                "write points, such as \"10pt\"");
    return std::nullopt;
  };
  return read_range<double>(table, key, lengths_example, read, [](const double& d) { return d; });
}

std::optional<SectionKind> read_kind(const TomlValue& name, Diagnostics& diagnostics) {
  if (const std::optional<SectionKind> kind = find_kind(*name.text())) return kind;
  std::vector<std::string_view> names;
  for (const KindInfo& kind : quoin::kinds()) names.push_back(kind.name);
  const std::string near(nearest(*name.text(), names));
  diagnostics.error(
      "unknown-kind", name.span, fmt::format("no section kind is called `{}`", *name.text()),
      near.empty() ? fmt::format("kinds are: {}", fmt::join(names, ", ")) : fmt::format("did you mean `{}`?", near));
  return std::nullopt;
}

std::vector<SectionKind> read_kinds(TableReader& table, std::string_view key) {
  std::vector<SectionKind> all;
  for (const TomlValue* name : table.text_array(key))
    if (const std::optional<SectionKind> kind = read_kind(*name, table.diagnostics())) all.push_back(*kind);
  return all;
}

std::string read_sign(TableReader& table, std::string_view key, std::string otherwise) {
  const TomlValue* value = table.text(key);
  if (!value) return otherwise;
  for (const ControlCharacter& control : find_control_characters(*value->text()))
    table.diagnostics().error(control_code, value->span, control_message(control.code_point), control_hint);
  if (value->text()->size() > most_sign)
    table.diagnostics().error("too-long", value->span,
                              "`" + std::string(key) + "` is longer than " + std::to_string(most_sign) + " bytes",
                              "a sign or two do");
  return *value->text();
}

}  // namespace quoin
