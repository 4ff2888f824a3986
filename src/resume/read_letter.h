// `[letter]`: read and checked now, used by stages that are still to come.
#pragma once

#include "resume/reading.h"

namespace quoin {

Letter read_letter(Reading& reading, const TomlTable& table);

}  // namespace quoin
