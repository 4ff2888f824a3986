// Whether this program was built with AddressSanitizer, which is slow and reserves terabytes of address space.
#pragma once

namespace quoin {

#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool sanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
inline constexpr bool sanitized = true;
#else
inline constexpr bool sanitized = false;
#endif
#else
inline constexpr bool sanitized = false;
#endif

/// How many times slower it is than otherwise, at most.
inline constexpr unsigned slower = sanitized ? 8 : 1;

}  // namespace quoin
