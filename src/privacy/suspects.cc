#include "privacy/suspects.h"

#include <set>
#include <string_view>
#include <utility>

#include "base/overloaded.h"
#include "document/section.h"
#include "locale/locale.h"
#include "locale/words.h"
#include "resume/content.h"
#include "resume/kinds.h"
#include "resume/networks.h"
#include "resume/redactable_path.h"
#include "resume/written.h"

namespace quoin {
namespace {

/// Without which what they stand in is not complete, so that redacting them is refused.
std::set<const Text*> required_texts(const Resume& resume) {
  std::set<const Text*> out{&resume.basics.name};
  for (const Section& section : resume.sections) {
    const KindInfo& kind = kind_info(section.kind);
    if (heading_of_kind(kind.name, resume.locale.tag).empty()) out.insert(&section.title);
    for (const Entry& entry : section.entries) {
      out.insert(entry.field(kind.required));
      for (const Entry& part : entry.parts)
        if (!part.direct) out.insert(part.field(kind.part.required));
    }
  }
  if (resume.letter && resume.letter->body.size() == 1)
    for (const Item& item : resume.letter->body.front().items) out.insert(&item.text);
  return out;
}

class SuspectGatherer {
 public:
  SuspectGatherer(const Typeset& set, const Sources& sources)
      : set_(set), sources_(sources), resume_(set.resume), locale_(set.locale), required_(required_texts(set.resume)) {}

  std::vector<Suspect> gather() {
    content_fields();
    rest_of_resume();
    layouts();
    program();
    return std::move(out_);
  }

 private:
  void text(const Text& text) {
    std::string all = text.plain();
    for (const InlineRun& run : text.runs)
      if (!run.url.empty()) all += '\n' + run.url.str();
    add(all, text.value_id, required_.contains(&text));
  }

  void add(std::string all, ValueId value, bool required = false) {
    if (all.empty()) return;
    const Span place = resume_.places.of(value);
    std::string path = required ? std::string() : redactable_path(resume_.privacy, place);
    if (path == "letter.body") path.clear();  // a letter is none without it
    out_.push_back({Suspect::Whose::resume, std::move(all), place, std::move(path)});
  }

  /// What is printed of the résumé and of its letter.
  Documents printed() const {
    if (!set_.fitted.letter) return Documents::resume;
    return set_.fitted.document.blocks.empty() ? Documents::letter : Documents::both;
  }

  void content_fields() {
    const LeftOut nothing(resume_.leaves.size(), false);
    for (const ContentField& field : content(resume_, nothing, printed()))
      std::visit(Overloaded{
                     [&](const Text* one) { text(*one); },
                     [&](const Literal* one) { add(one->value, one->value_id); },
                     [&](const Dates* one) { add(format_dates(*one, locale_), field.value_id()); },
                     [&](const Profile* one) {
                       add(one->url.value, one->url.value_id == no_value ? one->username.value_id : one->url.value_id);
                       add(one->network.value + ": " + one->username.value, one->username.value_id);
                     },
                 },
                 field.value);
  }

  void rest_of_resume() {
    const Basics& basics = resume_.basics;
    for (const Literal& alias : basics.aliases) add(alias.value, alias.value_id);
    text(basics.photo_alt);
    add(basics.photo.value, basics.photo.value_id);
    if (const NamedPicture* signature = set_.fitted.letter && resume_.letter ? &resume_.letter->signature : nullptr) {
      text(signature->alt);
      add(signature->path.value, signature->path.value_id);
    }
    text(resume_.document.title);
    for (const Text& keyword : resume_.document.keywords) text(keyword);
    add(resume_.document.font.value, resume_.document.font.value_id);
  }

  void layouts() {
    const std::string own = set_.bundled_layouts + "/";
    for (const SourceId id : set_.layout_sources) {
      const bool bundled = sources_.name(id).starts_with(own);
      for (const WrittenValue& value : written(id, sources_).values)
        if (!value.text.empty())
          out_.push_back({bundled ? Suspect::Whose::program : Suspect::Whose::own_layout, value.text, value.span, {}});
    }
  }

  void said(std::string_view words) {
    if (!words.empty()) out_.push_back({Suspect::Whose::program, std::string(words)});
  }

  /// Months, "present", what kinds of sections and attached files are called, and who made the PDF.
  void program() {
    for (const std::string& month : locale_.months) said(month);
    for (const std::string& month : locale_.day_months) said(month);
    said(locale_.present);
    said(locale_.tag);
    for (const Section& section : resume_.sections) said(known_name(section.kind));
    if (!resume_.basics.summary.empty()) said("Summary");  // the same of the one without a heading
    for (const Profile& profile : resume_.basics.profiles)
      if (const Network* network = network_of(profile)) said(network->name);
    said(word_for_cv(locale_.tag));
    said(word_for_summary(locale_.tag));
    for (const std::string_view words : {"What the pages say, as JSON Resume", "resume.json", "application/pdf", "quoin " QUOIN_VERSION}) said(words);
  }

  const Typeset& set_;
  const Sources& sources_;
  const Resume& resume_;
  const Locale& locale_;
  const std::set<const Text*> required_;
  std::vector<Suspect> out_;
};

}  // namespace

std::vector<Suspect> suspects(const Typeset& set, const Sources& sources) {
  return SuspectGatherer(set, sources).gather();
}

}  // namespace quoin
