// Neighbours with the same marks are looked at as one text: entities and escapes had parted them.
#include "resume/bare_links.h"

#include <algorithm>
#include <utility>

#include "resume/inline_pieces.h"
#include "resume/link_target.h"

namespace quoin {
namespace {

constexpr std::size_t shortest_scheme = std::string_view("http://").size();

/// Pieces with the same marks, and their text as one.
class Group {
 public:
  Group(std::vector<InlinePiece>& pieces, std::size_t begin, std::vector<InlinePiece>& out)
      : pieces_(pieces), out_(out), begin_(begin), end_(begin) {
    for (; end_ < pieces.size() && same_marks(pieces[begin].run, pieces[end_].run); ++end_) {
      text_ += std::exchange(pieces[end_].run.text, {});  // a copy of a piece is then cheap
      ends_.push_back(text_.size());
    }
  }

  std::size_t end() const { return end_; }

  void cut() {
    for (std::size_t from = 0; !pieces_[begin_].run.code;) {
      const Stretch url = find_bare_url(text_, from);
      if (url.begin == url.end) break;
      from = url.end;
      if (is_written_out(url.begin)) {
        copy(url.begin);
        add(begin_, url.begin, url.end, true);
        done_ = url.end;
      }
    }
    copy(text_.size());
  }

 private:
  std::size_t piece_at(std::size_t offset) const {
    return static_cast<std::size_t>(std::upper_bound(ends_.begin(), ends_.end(), offset) - ends_.begin());
  }

  /// Nobody who escaped a part of the scheme, or put it between angle brackets, wants a link.
  bool is_written_out(std::size_t url) const {
    const std::size_t first = piece_at(url);
    return first == piece_at(url + shortest_scheme) && !pieces_[begin_ + first].verbatim;
  }

  void add(std::size_t piece, std::size_t begin, std::size_t end, bool url) {
    InlinePiece part = pieces_[piece];
    part.run.text = text_.substr(begin, end - begin);
    part.verbatim = part.verbatim || url;
    if (url && part.run.url.empty()) part.run.url = part.run.text;
    out_.push_back(std::move(part));
  }

  /// What is before `end` and not yet out, piece by piece.
  void copy(std::size_t end) {
    while (done_ < end) {
      const std::size_t piece = piece_at(done_);
      const std::size_t part_end = std::min(end, ends_[piece]);
      add(begin_ + piece, done_, part_end, false);
      done_ = part_end;
    }
  }

  std::vector<InlinePiece>& pieces_;
  std::vector<InlinePiece>& out_;
  std::size_t begin_, end_;
  std::string text_;
  std::vector<std::size_t> ends_;  ///< of each piece in the text
  std::size_t done_ = 0;
};

}  // namespace

void link_bare_urls(std::vector<InlinePiece>& pieces) {
  std::vector<InlinePiece> out;
  for (std::size_t i = 0; i < pieces.size();) {
    Group group(pieces, i, out);
    group.cut();
    i = group.end();
  }
  pieces = std::move(out);
}

}  // namespace quoin
