// One `[[section]]`: its kind decides which keys and entries it may have.
#pragma once

#include "resume/reading.h"

namespace quoin {

Section read_section(Reading& reading, const TomlTable& table);

}  // namespace quoin
