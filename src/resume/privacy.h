// What a résumé keeps to itself: the texts that were taken out of it and have to be in no byte of what is made of it, and
// what it has that stands in no file of its own.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "quoin/diagnostic.h"

namespace quoin {

/// A path that is to be redacted, as a variant or the command line writes it.
struct Redaction {
  std::string path;
  Span place;
};

/// What a text is, as far as it decides in which spellings it may turn up.
enum class RedactedKind : std::uint8_t {
  text,     ///< plain, without markup
  address,  ///< the same, of lines or parts between commas
  user,     ///< of a network: the beginning of no text but a page's address
};

struct RedactedText {
  std::size_t redaction = 0;  ///< index into Privacy::redactions
  std::string text;
  Span place;  ///< where it stands
  RedactedKind kind = RedactedKind::text;
  std::string network{};  ///< of a user
  auto operator<=>(const RedactedText&) const = default;
};

/// Where a text of the tree stands, and what redacts it.
struct RedactablePath {
  Span place;
  std::string path;
  auto operator<=>(const RedactablePath&) const = default;
};

struct Privacy {
  std::vector<Redaction> redactions;
  std::vector<RedactedText> texts;
  std::vector<RedactablePath> paths;  ///< of all texts where anything is redacted, by their places
  std::vector<Span> outside;  ///< first characters of overlays; tables that name a variable of the environment
};

}  // namespace quoin
