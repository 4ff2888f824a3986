// Files that a résumé names: they must exist, lie inside its folder, be none that hides, and be what they are named as,
// for what is read may be passed on with the PDF.
#pragma once

#include <optional>
#include <string>

#include "image/image.h"
#include "resume/reading.h"

namespace quoin {

/// The bytes of a file of references. Where it cannot be used (`missing-file`, `unreadable-file`, `outside-folder`, `hidden-file`,
/// `too-large`), the reason is appended at the path. The place is checked after links are resolved.
std::optional<std::string> read_bibliography_file(Reading& reading, const Literal& path);

/// The same for an overlay that a variant names.
std::optional<std::string> read_overlay_file(Reading& reading, const Literal& path);

/// A path that a résumé names, as people find it from where they are.
std::string shown_path(const Reading& reading, const Literal& path);

struct ReadPicture {
  SharedImage image;  ///< nothing where it cannot be used
  PictureNotes notes;
};

/// The picture in a file that is checked so. Where it cannot be used, the reason is appended at the path.
ReadPicture read_picture(Reading& reading, const Literal& path);

}  // namespace quoin
