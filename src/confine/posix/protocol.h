// What goes over the socket between a program and its helper. First the helper says who it is; then comes the budget,
// which is looked at before there is a fence, and the question, which is not; last the answer and how it came about.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace quoin::protocol {

/// The only argument of a helper. It is of no use to anyone who types it.
inline constexpr const char* argument = "--confined-reader";

/// What it says first. Another program that was started by mistake does not say it.
inline constexpr std::string_view hello = "quoin-confined " QUOIN_VERSION "\n";

/// The answer's first byte; the rest is the answer, or what went wrong as a sentence.
enum class Outcome : std::uint8_t { answered, out_of_memory, failure, bug };

}  // namespace quoin::protocol
