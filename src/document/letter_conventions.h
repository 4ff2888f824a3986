// Where a letter's parts stand, by the conventions of a region: one row each, in millimetres of the paper and in lines of the
// letter's type.
#pragma once

#include <optional>
#include <string_view>

#include "resume/resume.h"

namespace quoin {

/// White space in lines of the letter's type: as tight, as it likes to be, as loose as it may be.
struct Lines {
  double least = 0, ideal = 0, most = 0;
};

struct LetterConvention {
  double left = 25, right = 20;      ///< margins, at least
  std::optional<double> head_ends;   ///< from the paper's top: where a window envelope's field begins
  std::optional<double> address;     ///< the first line of the recipient, from the paper's top
  int field_lines = 0;               ///< of the recipient, in the field of 27.3 mm; 0: as the letter's lines are
  double aside = 0;                  ///< of recipient and signature, from the paper's left; 0: at the margin
  bool date_first = false;           ///< above the recipient, else below
  std::optional<double> date_ends;   ///< the date's line, from the paper's top
  double date_aside = 0;             ///< as `aside`
  std::optional<double> subject;     ///< its line, from the paper's top
  bool subject_below = false;        ///< below the opening
  std::string_view subject_word;     ///< before it in the convention's own language, where it does not begin so
  Lines above_date, above_address, above_subject, above_opening, below_opening;
  Lines above_closing, signature, above_enclosures;
  double fold[2] = {0, 0};           ///< from the paper's top; 0: thirds of it
  bool hole = false;                 ///< a mark in the middle of the paper
};

const LetterConvention& letter_convention(Convention which);

/// What the language's region writes by; `tag` is canonical BCP 47.
Convention convention_of(std::string_view tag);

}  // namespace quoin
