// A paragraph's lines joined to one text, with the way back to where everything stood.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace quoin::markup {

/// A paragraph without the white space around it and around its lines' ends. Those are spaces, or "\n" where they are
/// hard breaks (CommonMark 0.30, 6.7) unless code or raw HTML says otherwise. Of a break made by a backslash the
/// backslash stands before the "\n"; of one made by spaces the spaces do. Tabs and form feeds are spaces.
class JoinedLines {
 public:
  explicit JoinedLines(std::string_view paragraph);

  const std::string& text() const { return text_; }
  /// Where in the paragraph the byte of the text stood.
  std::size_t in_paragraph(std::size_t in_text) const;

 private:
  void append(std::string_view line, std::size_t in_paragraph);
  void end_line();

  struct Line {
    std::size_t in_text = 0, in_paragraph = 0;
  };
  std::string text_;
  std::vector<Line> lines_;  ///< where each begins, rising
};

}  // namespace quoin::markup
