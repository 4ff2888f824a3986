// Files that a résumé names: they must exist, lie inside its folder, be none that hides, and be what they are named as,
// for what is read may be passed on with the PDF.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "resume/reading.h"

namespace quoin {

/// The bytes of a file of text. Where it cannot be used (`missing-file`, `unreadable-file`, `outside-folder`, `hidden-file`,
/// `too-large`), the reason is appended at the path. The place is checked after links are resolved.
std::optional<std::string> read_text_file(Reading& reading, const Literal& path, const char* too_large_hint);

/// The same of a file that is read as a part of the résumé.
std::optional<std::string> read_included_file(Reading& reading, const Literal& path);

/// The same for an overlay that a variant names.
std::optional<std::string> read_overlay_file(Reading& reading, const Literal& path);

/// A path that a résumé names, as people find it from where they are.
std::string shown_path(const Reading& reading, const Literal& path);

/// A key that is a path or { path, alt }, `what` ("a photo") with its picture. Where that cannot be used, the reason is appended at
/// the path. Empty where the key is missing.
NamedPicture read_picture(Reading& reading, TableReader& table, std::string_view key, const char* what);

}  // namespace quoin
