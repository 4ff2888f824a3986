// One font file → an open face, or the facts that a catalogue keeps about it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "text/font_book.h"

namespace quoin {

/// What is known of a face before it is opened.
struct FaceRecord {
  std::vector<std::string> names;  ///< of its family; the first is the one to show
  std::string style, path;
  int weight = 400;                ///< OS/2 usWeightClass, 1–1000
  int width = 5;                   ///< OS/2 usWidthClass, 1–9
  bool italic = false;
  unsigned index = 0;              ///< in a collection
};

/// The faces in a font file, from its name and OS/2 tables; empty where it is no whole OpenType font or collection.
std::vector<FaceRecord> describe_font_file(const Blob& bytes, const std::string& path);

/// Opens a face; null where the file is missing, cut short or no OpenType font with outlines and a character map.
SharedFace open_face(const Files& files, const FaceRecord& record);

}  // namespace quoin
