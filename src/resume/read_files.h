// Files that a résumé names: they must exist, be readable, and lie inside its folder.
#pragma once

#include "image/image.h"
#include "resume/reading.h"

namespace quoin {

/// True where the file may be used. Else one of `missing-file`, `unreadable-file`, `outside-folder` is appended at the
/// path. The place is checked after links are resolved.
bool check_file(Reading& reading, const Literal& path);

struct ReadPicture {
  SharedImage image;  ///< nothing where it cannot be used
  PictureNotes notes;
};

/// The picture in a file that is checked so. Where it cannot be used, the reason is appended at the path.
ReadPicture read_picture(Reading& reading, const Literal& path);

}  // namespace quoin
