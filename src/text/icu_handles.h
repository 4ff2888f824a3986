// ICU's objects owned as C++ owns things.
#pragma once

#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <memory>

namespace quoin {

struct CloseIterator {
  void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};
struct CloseText {
  void operator()(UText* text) const { utext_close(text); }
};

using IcuIterator = std::unique_ptr<UBreakIterator, CloseIterator>;
using IcuText = std::unique_ptr<UText, CloseText>;

}  // namespace quoin
