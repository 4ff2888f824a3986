#include "privacy/suspects.h"

#include <string_view>
#include <utility>

#include "base/overloaded.h"
#include "document/section.h"
#include "locale/locale.h"
#include "locale/words.h"
#include "resume/content.h"
#include "resume/networks.h"
#include "resume/path.h"
#include "resume/written.h"

namespace quoin {
namespace {

class SuspectGatherer {
 public:
  SuspectGatherer(const Typeset& set, const Sources& sources)
      : set_(set), sources_(sources), resume_(set.resume), locale_(set.locale) {}

  std::vector<Suspect> gather() {
    content_fields();
    rest_of_resume();
    layouts();
    program();
    return std::move(out_);
  }

 private:
  void text(const Text& text, const std::string& path) {
    std::string all = text.plain();
    for (const InlineRun& run : text.runs)
      if (!run.url.empty()) all += '\n' + run.url.str();
    add(all, text.value_id, path);
  }

  void add(std::string all, ValueId value, const std::string& path) {
    if (!all.empty()) out_.push_back({Suspect::Whose::resume, std::move(all), resume_.places.of(value), path});
  }

  void content_fields() {
    const LeftOut nothing(resume_.leaves.size(), false);
    for (const ContentField& field : content(resume_, nothing))
      std::visit(Overloaded{
                     [&](const Text* one) { text(*one, field.path); },
                     [&](const Literal* one) { add(one->value, one->value_id, field.path); },
                     [&](const Dates* one) { add(format_dates(*one, locale_), field.value_id(), field.path); },
                     [&](const Profile* one) {
                       add(one->url.value, one->url.value_id == no_value ? one->value_id : one->url.value_id, field.path);
                       add(one->network.value + ": " + one->username.value, one->username.value_id, field.path);
                     },
                 },
                 field.value);
  }

  void rest_of_resume() {
    const Basics& basics = resume_.basics;
    for (const Literal& alias : basics.aliases) add(alias.value, alias.value_id, "basics.aliases");
    text(basics.photo_alt, "basics.photo.alt");
    add(basics.photo.value, basics.photo.value_id, "basics.photo");
    text(resume_.document.title, "document.title");
    for (std::size_t i = 0; i < resume_.document.keywords.size(); ++i)
      text(resume_.document.keywords[i], indexed("document", "keywords", i));
    add(resume_.document.font.value, resume_.document.font.value_id, "document.font");
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
  std::vector<Suspect> out_;
};

}  // namespace

std::vector<Suspect> suspects(const Typeset& set, const Sources& sources) {
  return SuspectGatherer(set, sources).gather();
}

}  // namespace quoin
