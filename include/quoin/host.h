// What a program on an ordinary machine hands to the engine: files of its disk. In libquoin_host.a.
#pragma once

#include <memory>
#include <string>

#include "quoin/files.h"

namespace quoin {

/// The files below `folder`: a path that is not absolute starts there. Links are followed, out of it too. What it opens is
/// open for the call alone, but for what `map` gave.
std::shared_ptr<const Files> folder_files(std::string folder);

/// The layouts, fonts and patterns that belong to this program: those that it holds, else in `../share/quoin` beside its
/// folder, else in the folder that it was built from. Throws Failure where neither has them.
std::shared_ptr<const Files> own_resources();

}  // namespace quoin
