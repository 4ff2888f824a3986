// What a PDF carries, as the files that it becomes.
#pragma once

#include <cstdint>
#include <vector>

#include "build/new_files.h"
#include "confine/helper.h"
#include "rebuild/ask_helper.h"

namespace quoin {

/// What is wanted of it: every source, the résumé as JSON Resume, the document's text.
enum class Carried : std::uint8_t { source, json, text };

/// Faults go to `run`, also where there is none (`no-source`, `no-json`), and then nothing is returned.
std::vector<NewFile> carried_files(const UnreadPdf& pdf, Carried what, Helper& helper, Run& run);

/// Those that are the user's own: with layouts of the program's the résumé is still one file.
std::vector<const NewFile*> own_files(const std::vector<NewFile>& files);

}  // namespace quoin
