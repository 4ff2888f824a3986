// What an item is worth beside the others of its list: the first of a list most, each next one less (docs/fit.md).
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "resume/resume.h"

namespace quoin {

/// The worth 1/divisor of something. Exact, so that equal worths are equal; beyond what an integer holds all are the same.
using Divisor = std::uint64_t;

/// That of something in a list, where what holds the list is worth 1/`around` and it would be worth 1/`share` alone.
Divisor within(Divisor around, Divisor share);

/// Section by section: interests and references are worth half of any other.
Divisor section_divisor(SectionKind kind);

/// The places of entries, roles or degrees in their list, counting from 1: as they print, or from the one that ends
/// last where their dates ascend, and always so where they are degrees.
std::vector<std::size_t> places_by_worth(const std::vector<const Entry*>& list, bool degrees);

/// The same for a section's entries, each a divisor: those of one group are counted by themselves, and groups, too.
std::vector<Divisor> entry_divisors(const Section& section);

}  // namespace quoin
