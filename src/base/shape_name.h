// What small drawings there are: a timeline's dot, and what tells an e-mail address from a phone number at a glance.
// page/shapes.h draws them.
#pragma once

#include <cstddef>
#include <cstdint>

namespace quoin {

/// Things, then networks; each in the order of the alphabet.
enum class ShapeName : std::uint8_t {
  briefcase, cake, cap, car, code, dot, email, flag, globe, person, phone, pin,
  behance, bluesky, dribbble, github, gitlab, hugging_face, kaggle, leetcode, linkedin, mastodon, orcid, research_gate,
  signal, stack_overflow, telegram, whatsapp, x, xing,
};

inline constexpr std::size_t shape_count = 30;

}  // namespace quoin
