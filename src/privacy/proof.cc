#include "privacy/proof.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "privacy/pattern_set.h"
#include "privacy/pdf_parts.h"
#include "privacy/sign_words.h"
#include "privacy/spellings.h"
#include "privacy/squeezed.h"
#include "privacy/suspects.h"

namespace quoin {
namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 20;  // of all spellings

/// Which texts turn up where.
struct Finds {
  std::set<std::pair<std::size_t, std::size_t>> all;  ///< a redacted text and what it is in
  std::size_t occurrences = 0;

  /// False where it is enough, and the rest is not looked at.
  bool more() const { return occurrences < most; }
  static constexpr std::size_t most = 1'000'000;
};

/// The spellings of all that was redacted, ready to be looked for.
class Wanted {
 public:
  explicit Wanted(const std::vector<RedactedText>& texts) : told_(texts.size()) {
    for (std::size_t i = 0; i < texts.size() && bytes_ <= most_bytes; ++i) {
      for (const Spelling& one : spellings(texts[i])) {
        add(one.exact ? exact_ : one.signs_may_be_words ? addresses_ : words_, one, i);
        if (!one.exact) told_[i] = true;
      }
    }
    exact_.patterns.close();
    addresses_.patterns.close();
    words_.patterns.close();
  }

  bool too_many() const { return bytes_ > most_bytes; }
  bool told(std::size_t text) const { return told_[text]; }

  /// In squeezed text, whose parts begin at `starts`.
  void find_words(const Squeezed& in, std::vector<std::size_t> starts, Finds& out) const {
    find_words(words_, in, starts, out);
    if (addresses_.texts.empty()) return;
    const Squeezed without = without_sign_words(in, starts);
    find_words(addresses_, without, starts, out);
  }

  void find_exact(std::string_view in, std::size_t part, Finds& out) const {
    exact_.patterns.find(in, [&](std::size_t pattern, std::size_t) {
      out.all.emplace(exact_.texts[pattern], part);
      return ++out.occurrences, out.more();
    });
  }

 private:
  struct Table {
    PatternSet patterns;
    std::vector<std::size_t> texts;  ///< by pattern: the first that is spelt so
    std::vector<bool> anywhere;
  };

  static void find_words(const Table& wanted, const Squeezed& in, const std::vector<std::size_t>& starts, Finds& out) {
    if (!out.more()) return;
    wanted.patterns.find(in.bytes, [&](std::size_t pattern, std::size_t begin) {
      const std::size_t end = begin + wanted.patterns.length(pattern);
      ++out.occurrences;
      if (!wanted.anywhere[pattern] && !(in.edge[begin] && in.edge[end])) return out.more();
      const auto part = static_cast<std::size_t>(std::upper_bound(starts.begin(), starts.end(), begin) - starts.begin()) - 1;
      out.all.emplace(wanted.texts[pattern], part);
      return out.more();
    });
  }

  void add(Table& table, const Spelling& one, std::size_t text) {
    const std::size_t pattern = table.patterns.add(one.text);
    if (pattern == table.texts.size()) {
      bytes_ += one.text.size();
      table.texts.push_back(text);
      table.anywhere.push_back(false);
    }
    if (one.anywhere) table.anywhere[pattern] = true;
  }

  Table words_, addresses_, exact_;
  std::vector<bool> told_;
  std::size_t bytes_ = 0;
};

class Prover {
 public:
  Prover(const Typeset& set, const Sources& sources, Diagnostics& diagnostics)
      : set_(set), privacy_(set.resume.privacy), sources_(sources), diagnostics_(diagnostics), wanted_(privacy_.texts) {}

  RedactionProof prove(std::string_view pdf) {
    RedactionProof out;
    if (wanted_.too_many()) {
      diagnostics_.error("too-many", privacy_.redactions.front().place, "more is redacted than can be looked for: a megabyte of text",
                         "leave out by tags or by `sections` what need not be proven to be gone");
      return out;
    }
    std::set<std::pair<std::size_t, Span>> values;  // a text and where its link leads are one
    for (std::size_t i = 0; i < privacy_.texts.size(); ++i) {
      const RedactedText& text = privacy_.texts[i];
      wanted_.told(i) ? void(values.emplace(text.redaction, text.place)) : warn_of_short(text);
    }
    out.values = values.size();
    const PdfParts parts = parts_of(pdf);
    out.objects = parts.objects;
    const Finds finds = find_in(parts.parts);
    if (!finds.all.empty()) tell(finds, parts.parts);
    if (!finds.more())
      diagnostics_.error("too-many", privacy_.redactions.front().place, "what is redacted turns up more than a million times in the PDF",
                         "leave out by tags or by `sections` what need not be proven to be gone");
    out.values -= std::min(out.values, printed_anyway_.size());
    return out;
  }

 private:
  Finds find_in(const std::vector<PdfPart>& parts) const {
    Finds out;
    Squeezed all;
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      starts.push_back(all.size());
      if (parts[i].exact)
        wanted_.find_exact(parts[i].text, i, out);
      else
        append_squeezed(all, parts[i].text);
    }
    wanted_.find_words(all, starts, out);
    return out;
  }

  Finds find_in(const std::vector<Suspect>& texts) const {
    Finds out;
    Squeezed all;
    std::vector<std::size_t> starts;
    for (const Suspect& one : texts) {
      starts.push_back(all.size());
      append_squeezed(all, one.text);
    }
    wanted_.find_words(all, starts, out);
    return out;
  }

  void tell(const Finds& finds, const std::vector<PdfPart>& parts) {
    const std::vector<Suspect> texts = suspects(set_, sources_);
    std::map<std::size_t, std::vector<const Suspect*>> brought;
    for (const auto& [text, suspect] : find_in(texts).all) brought[text].push_back(&texts[suspect]);
    for (auto at = finds.all.begin(); at != finds.all.end();) {
      std::vector<const PdfPart*> where;
      const std::size_t text = at->first;
      for (; at != finds.all.end() && at->first == text; ++at) where.push_back(&parts[at->second]);
      tell(privacy_.texts[text], where, brought[text]);
    }
  }

  void tell(const RedactedText& text, const std::vector<const PdfPart*>& where, const std::vector<const Suspect*>& brought) {
    const auto is_private = [](const Suspect* one) { return one->whose != Suspect::Whose::program; };
    const bool any_private = std::any_of(brought.begin(), brought.end(), is_private);
    if (brought.empty() || any_private)
      for (const Suspect* one : brought.empty() ? std::vector<const Suspect*>{nullptr} : brought)
        if (!one || is_private(one)) tell_of_find(text, where, one);
    if (brought.empty() || any_private) return;
    printed_anyway_.emplace(text.redaction, text.place);
    diagnostics_.warning("printed-anyway", privacy_.redactions[text.redaction].place,
                         what(text) + " prints all the same: the program or the layout says it by itself, in " + places(where),
                         "it stands there for everybody, and tells nothing; redact what is yours alone");
  }

  void tell_of_find(const RedactedText& text, const std::vector<const PdfPart*>& where, const Suspect* one) {
    const bool known = one && one->place.known();
    const bool exact = std::all_of(where.begin(), where.end(), [](const PdfPart* part) { return part->exact; });
    std::string hint = !one && exact                                   ? "it is in the file of the photo or of a font: take another"
                       : !one                                          ? "texts that stand beside one another say it together: part them, or redact one of them, too"
                       : one->whose == Suspect::Whose::own_layout ? "write the layout without it"
                       : one->path.empty()                             ? "write that text without it: it cannot be redacted itself"
                                                                       : "redact `" + one->path + "`, too, or write it without that";
    diagnostics_.error("redacted-value", known ? one->place : privacy_.redactions[text.redaction].place,
                       what(text) + " is in the PDF: " + places(where), std::move(hint));
  }

  /// Never the value itself.
  std::string what(const RedactedText& text) const {
    const std::string path = "what `" + privacy_.redactions[text.redaction].path + "` redacts";
    if (!text.place.known()) return path;
    return path + " (" + sources_.name(text.place.source) + ", line " + std::to_string(text.place.begin.line) + ")";
  }

  static std::string places(const std::vector<const PdfPart*>& where) {
    constexpr std::size_t most = 3;
    std::string out;
    for (std::size_t i = 0; i < std::min(most, where.size()); ++i) out += (i == 0 ? "" : "; ") + describe_part(*where[i]);
    if (where.size() > most) out += "; and " + std::to_string(where.size() - most) + " more";
    return out;
  }

  void warn_of_short(const RedactedText& text) {
    diagnostics_.warning("not-searched", text.place,
                         "what `" + privacy_.redactions[text.redaction].path + "` redacts here is gone, but is too short to be looked for",
                         "a single letter turns up everywhere: see to it that nothing else says it");
  }

  const Typeset& set_;
  const Privacy& privacy_;
  const Sources& sources_;
  Diagnostics& diagnostics_;
  const Wanted wanted_;
  std::set<std::pair<std::size_t, Span>> printed_anyway_;
};

}  // namespace

RedactionProof prove_redaction(const Typeset& set, std::string_view pdf, const Sources& sources, Diagnostics& diagnostics) {
  if (set.resume.privacy.texts.empty()) return {};
  return Prover(set, sources, diagnostics).prove(pdf);
}

}  // namespace quoin
