// `[letter]`: lines, paragraphs and lists, and what stands in the place of `{organization}`.
#pragma once

#include "resume/letter_file.h"
#include "resume/reading.h"

namespace quoin {

/// `wanted`: it is to be printed. Only then what it lacks is a fault, or a warning.
Letter read_letter(Reading& reading, const TomlTable& table, const LetterFile& file, bool wanted);

/// Puts each placeholder's text in the place of its `{name}`. Where the letter is wanted, a name that nothing is said for is a
/// fault, and one that no text has a warning. Code keeps its braces.
void fill_placeholders(Reading& reading, Letter& letter, bool wanted);

/// What a wanted letter lacks when its variant has chosen.
void check_letter(const Resume& resume, Diagnostics& diagnostics);

}  // namespace quoin
