// All that a PDF of ours says, in one list: the text of its pages, and every string of every object, wherever a program
// would show it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace quoin {

struct PdfPart {
  int object = 0;          ///< its number
  std::string_view what;   ///< "the target of a link": a constant
  std::size_t page = 0;    ///< whose text it is; 0: none's
  std::string text{};      ///< UTF-8
  bool exact = false;      ///< bytes that are no text (a font, a photo, a name): only what stands there letter for letter counts
};

/// What a part is, for people: "the text of page 2, object 14".
std::string describe_part(const PdfPart& part);

struct PdfParts {
  std::vector<PdfPart> parts;
  std::size_t objects = 0;
};

/// Pages are read twice: as the tags say, and as the fonts' maps do. Addresses are there as they are written and without their percent
/// signs. The words of the format (names of keys, of fonts' resources) are no parts. Throws Failure where the PDF is not as our writer
/// writes it.
PdfParts parts_of(std::string_view pdf);

}  // namespace quoin
