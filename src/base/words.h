// Figures and stray text as words for people.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace quoin {

/// "812 B", "38 KB", "1.2 MB": powers of 1000, as disks and `--json` count.
std::string human_size(std::size_t bytes);
/// "<1 ms", "7 ms", "1.2 s".
std::string human_time(double milliseconds);
/// "1 page", "3 pages".
std::string counted(std::size_t number, std::string_view noun);
/// At most two decimals, without trailing zeros.
std::string short_number(double value);

/// A control character, or one that turns the direction of reading.
bool steers_terminal(char32_t c);
/// At most `limit` code points of `text` on one line, none of which can steer a terminal.
std::string one_line(std::string_view text, std::size_t limit);
/// The same lines, in which nothing can steer a terminal.
std::string harmless_lines(std::string_view text);

}  // namespace quoin
