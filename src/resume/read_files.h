// Files that a résumé names: they must exist, lie inside its folder, be none that hides, and be what they are named as,
// for what is read may be passed on with the PDF.
#pragma once

#include "image/image.h"
#include "resume/reading.h"

namespace quoin {

/// True where it is a bibliography. Else a fault is appended at the path: the file cannot be used (`missing-file`, `unreadable-file`, `outside-folder`,
/// `hidden-file`, `too-large`) or holds no BibTeX entry (`no-bibtex`). The place is checked after links are resolved.
bool check_bibliography(Reading& reading, const Literal& path);

struct ReadPicture {
  SharedImage image;  ///< nothing where it cannot be used
  PictureNotes notes;
};

/// The picture in a file that is checked so. Where it cannot be used, the reason is appended at the path.
ReadPicture read_picture(Reading& reading, const Literal& path);

}  // namespace quoin
