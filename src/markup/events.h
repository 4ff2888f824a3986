// CommonMark's inline syntax (0.30, chapter 6), and only that, as a list of events that know their places.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace quoin::markup {

enum class EventKind : std::uint8_t {
  text,        ///< as it stands
  escaped,     ///< a character behind its backslash
  reference,   ///< to a character, by a number or by a name that may be unknown
  code,        ///< the inner stretch is its content, without the one space on either side that 6.1 takes
  html,        ///< a tag and the like
  hard_break,  ///< a line end, or a backslash and one
  autolink,    ///< in angle brackets; the inner stretch is the address
  open_emphasis,
  close_emphasis,
  open_strong,
  close_strong,
  open_link,  ///< the inner stretch is the destination as it is written, without angle brackets
  close_link,  ///< the inner stretch is the title with its marks, which no page shows
  open_image,  ///< as a link
  close_image
};

/// Places are bytes of the text.
struct Event {
  EventKind kind = EventKind::text;
  std::uint32_t begin = 0, end = 0;
  std::uint32_t inner_begin = 0, inner_end = 0;
};

/// The events of one paragraph whose lines are joined (lines.h), in its order and without a gap but for the white space
/// that closes nothing. Openings and closings stand in pairs, one inside the other. A `_` inside of a bare web address
/// is text. Linear in the text's length, whatever it holds; `text` has fewer than 2^32 bytes.
std::vector<Event> parse_events(std::string_view text);

}  // namespace quoin::markup
