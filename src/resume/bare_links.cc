// Neighbours with the same marks are looked at as one text: entities and escapes had parted them.
#include "resume/bare_links.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "markup/link_target.h"
#include "resume/inline_pieces.h"

namespace quoin {
namespace {

using markup::Stretch;

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
    if (!pieces_[begin_].run.code) {
      Stretch web = markup::find_bare_url(text_, 0), mail = markup::find_bare_mail(text_, 0);
      while (web.end > 0 || mail.end > 0) {
        const bool is_web = mail.end == 0 || (web.end > 0 && web.begin <= mail.begin);
        const Stretch next = is_web ? web : mail;
        link(next, is_web);
        if (web.end > 0 && web.begin < next.end) web = markup::find_bare_url(text_, next.end);
        if (mail.end > 0 && mail.begin < next.end) mail = markup::find_bare_mail(text_, next.end);
      }
    }
    copy(text_.size());
  }

 private:
  std::size_t piece_at(std::size_t offset) const {
    return static_cast<std::size_t>(std::upper_bound(ends_.begin(), ends_.end(), offset) - ends_.begin());
  }

  void link(const Stretch& address, bool web) {
    const std::size_t sign = web ? address.begin + shortest_scheme : text_.find('@', address.begin);
    if (!is_written_out(web ? address.begin : sign, sign)) return;
    copy(address.begin);
    add(begin_, address.begin, address.end, web ? "" : "mailto:");
    done_ = address.end;
  }

  /// Nobody who escaped a part of the scheme or the `@`, or put it between angle brackets, wants a link.
  bool is_written_out(std::size_t begin, std::size_t end) const {
    const std::size_t first = piece_at(begin);
    return first == piece_at(end) && !pieces_[begin_ + first].verbatim;
  }

  /// With a `scheme` the text is an address.
  void add(std::size_t piece, std::size_t begin, std::size_t end, std::optional<std::string_view> scheme = {}) {
    InlinePiece part = pieces_[piece];
    part.run.text = text_.substr(begin, end - begin);
    part.verbatim = part.verbatim || scheme;
    if (scheme && part.run.url.empty()) part.run.url = std::string(*scheme) + part.run.text;
    out_.push_back(std::move(part));
  }

  /// What is before `end` and not yet out, piece by piece.
  void copy(std::size_t end) {
    while (done_ < end) {
      const std::size_t piece = piece_at(done_);
      const std::size_t part_end = std::min(end, ends_[piece]);
      add(begin_ + piece, done_, part_end);
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

void link_bare_addresses(std::vector<InlinePiece>& pieces) {
  std::vector<InlinePiece> out;
  for (std::size_t i = 0; i < pieces.size();) {
    Group group(pieces, i, out);
    group.cut();
    i = group.end();
  }
  pieces = std::move(out);
}

}  // namespace quoin
