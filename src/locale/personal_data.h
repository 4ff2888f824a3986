// What the label of a header's line is about, where people in some countries say more of themselves than how to be
// reached.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace quoin {

enum class PersonalDatum : std::uint8_t { birth, nationality, driving_licence };

/// By the words of a language or of English, whatever their capitals; nothing for any other label. `label` is plain,
/// `language` a primary subtag.
std::optional<PersonalDatum> personal_datum(std::string_view label, std::string_view language);

}  // namespace quoin
