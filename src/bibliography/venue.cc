// By kinds: the journal with volume, number and pages; the proceedings; whoever published it. It follows what CVs print
// and BibLaTeX's standard style has.
#include "bibliography/venue.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "bibliography/identifiers.h"
#include "bibliography/words.h"

namespace quoin::bibliography {
namespace {

/// "45--67" and "45-67" as "45–67"; "S-12" stays.
std::string page_range(std::string text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] != '-') {
      out += text[at++];
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && text[end] == '-') ++end;
    const bool figures = !out.empty() && end < text.size() && ascii::is_digit(out.back()) && ascii::is_digit(text[end]);
    out += end - at > 1 || figures ? "–" : "-";
    at = end;
  }
  return out;
}

class VenueComposer {
 public:
  VenueComposer(Fields& fields, Kind kind, std::string_view type, Arxiv& arxiv, std::string_view language)
      : fields_(fields), kind_(kind), type_(type), arxiv_(arxiv), language_(language) {}

  Made compose() {
    switch (kind_) {
      case Kind::article:
      case Kind::preprint:
        return periodical();
      case Kind::conference:
        return proceedings();
      case Kind::chapter:
        return chapter();
      case Kind::book:
        return published({"publisher", "organization", "institution", "howpublished"});
      case Kind::thesis:
        return thesis();
      case Kind::report:
        return numbered(Word::report, {"institution", "organization", "publisher", "school"});
      case Kind::patent:
        return numbered(Word::patent, {"holder"});
      default:
        return elsewhere();
    }
  }

 private:
  Made pages() {
    Made out = fields_.made({"pages"});
    for (Piece& piece : out.text) piece.text = page_range(std::move(piece.text));
    if (out.empty()) out = fields_.made({"eid"});
    return out;
  }

  Made periodical() {
    Made journal = fields_.titled(fields_.field("journaltitle") ? "journaltitle" : "journal", "journalsubtitle");
    if (journal.empty() || arxiv_.says(journal)) return journal.empty() ? elsewhere() : with_arxiv(journal);
    MadeOf out;
    out.add({}, journal);
    const Made volume = fields_.made({"volume"}), number = fields_.made({"number", "issue"});
    out.add(" ", volume);
    out.add(volume.empty() ? " (" : "(", number, ")");
    out.add(", ", pages());
    return out.take();
  }

  /// What takes the place of "arXiv preprint arXiv:…", and knows where that stood.
  Made with_arxiv(const Made& venue) {
    Made out = arxiv_.link();
    arxiv_.in_venue = true;
    out.origins.insert(out.origins.begin(), venue.origins.begin(), venue.origins.end());
    for (const std::string_view name : {"volume", "pages"})
      if (const Found found = fields_.field(name)) out.origins.push_back(Fields::origin(found));
    return out;
  }

  /// "SOSP ’21" stands in parentheses, "Lecture Notes in Computer Science" with its volume.
  void series(MadeOf& out) {
    const Made series = fields_.made({"series"}), volume = fields_.made({"volume"});
    if (!volume.empty() && !series.empty()) {
      out.add(", ", series);
      out.add(" ", volume);
      return;
    }
    const std::string text = plain(series.text);
    const bool acronym = std::any_of(text.begin(), text.end(), ascii::is_digit) || count_utf8(text) <= 10;
    if (acronym)
      out.add(" (", series, ")");
    else
      out.add(", ", series);
  }

  Made proceedings() {
    Made title = fields_.titled("booktitle", "booksubtitle");
    if (title.empty()) title = fields_.made({"eventtitle", "journaltitle", "journal", "series"});
    if (title.empty()) return elsewhere();
    if (arxiv_.says(title)) return with_arxiv(title);
    const bool series_is_title = !fields_.field("booktitle") && !fields_.field("eventtitle");
    MadeOf out;
    out.add({}, title);
    if (!series_is_title) series(out);
    out.add(", ", pages());
    return out.take();
  }

  Made edition_of() {
    Made out = fields_.made({"edition"});
    if (out.empty()) return out;
    const std::string text = plain(out.text);
    out.text.clear();
    append(out.text, edition(text, language_));
    return out;
  }

  Made chapter() {
    Made title = fields_.titled("booktitle", "booksubtitle");
    if (title.empty()) title = fields_.made({"maintitle", "journaltitle"});
    MadeOf out;
    out.add({}, title);
    out.add(", ", edition_of());
    out.add(", ", fields_.made({"publisher", "organization"}));
    out.add(", ", pages());
    return out.take();
  }

  Made published(std::initializer_list<std::string_view> publishers) {
    MadeOf out;
    out.add({}, edition_of());
    const Made series = fields_.made({"series"});
    out.add(", ", series);
    if (!series.empty()) out.add(" ", fields_.made({"volume", "number"}));
    out.add(", ", fields_.made(publishers));
    return out.take();
  }

  /// The word for what it is: the file's, unless that is a key of BibLaTeX's.
  Made what_it_is(Word usual) {
    const Made written = fields_.made({"type"});
    const std::string key = ascii::lowered(plain(written.text));
    Word which = usual;
    if (key == "phdthesis")
      which = Word::phd_thesis;
    else if (key == "mathesis")
      which = Word::masters_thesis;
    else if (key == "bathesis")
      which = Word::bachelors_thesis;
    else if (key == "techreport")
      which = Word::report;
    else if (key.starts_with("patent"))
      which = Word::patent;
    else if (!written.empty())
      return written;
    return literal(word(which, language_), written.origins.empty() ? std::vector<Origin>{} : written.origins);
  }

  Made thesis() {
    MadeOf out;
    const bool masters = type_ == "mastersthesis", bachelors = type_ == "bathesis";
    out.add({}, what_it_is(masters ? Word::masters_thesis : bachelors ? Word::bachelors_thesis : Word::phd_thesis));
    out.add(", ", fields_.made({"school", "institution", "publisher", "organization"}));
    return out.take();
  }

  Made numbered(Word usual, std::initializer_list<std::string_view> publishers) {
    MadeOf out;
    out.add({}, what_it_is(usual));
    out.add(" ", fields_.made({"number"}));
    out.add(", ", fields_.made(publishers));
    return out.take();
  }

  Made elsewhere() {
    MadeOf out;
    Made where = fields_.made({"howpublished", "booktitle", "eventtitle", "journaltitle", "journal", "publisher",
                               "organization", "institution"});
    const std::string text = plain(where.text);
    if (is_link(text)) where = fields_.made({"eventtitle", "publisher", "organization", "institution"});
    if (arxiv_.says(where)) return with_arxiv(where);
    out.add({}, where);
    if (out.empty() && !arxiv_.id.empty()) {
      arxiv_.in_venue = true;
      return arxiv_.link();
    }
    if (out.empty()) {
      const Found version = fields_.first({"version"});
      if (kind_ == Kind::software) out.add({}, fields_.made(version));
    }
    return out.take();
  }

  Fields& fields_;
  const Kind kind_;
  const std::string_view type_;
  Arxiv& arxiv_;
  const std::string_view language_;
};

}  // namespace

Made Arxiv::link() const {
  if (id.empty()) return {};
  return {{{"arXiv:" + id, false, false, false, arxiv_url(id)}}, origins};
}

bool Arxiv::says(const Made& text) const {
  const std::string low = ascii::lowered(plain(text.text));
  return !id.empty() && (low.starts_with("arxiv") || low == "corr" || low.find("arxiv.org") != std::string::npos);
}

Made venue(Fields& fields, Kind kind, std::string_view type, Arxiv& arxiv, std::string_view language) {
  return VenueComposer(fields, kind, type, arxiv, language).compose();
}

}  // namespace quoin::bibliography
