#include "archive/cargo.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <utility>

#include "archive/carried_names.h"
#include "archive/record.h"
#include "base/file_name.h"
#include "base/paths.h"
#include "document/as_printed.h"
#include "export/json_resume/write.h"
#include "image/strip_place.h"
#include "layout/library.h"
#include "resume/written.h"

namespace quoin {
namespace {

std::string media_type(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, const char*>, 6> known = {{{".toml", "application/toml"},
                                                                              {".bib", "application/x-bibtex"},
                                                                              {".json", "application/json"},
                                                                              {".jpg", "image/jpeg"},
                                                                              {".jpeg", "image/jpeg"},
                                                                              {".png", "image/png"}}};
  for (const auto& [ending, type] : known)
    if (name.ends_with(ending)) return type;
  return "application/octet-stream";
}

Resume printed_resume(const Typeset& set) {
  return as_printed(set.resume, set.fitted.documents(), set.fitted.look, set.locale);
}

class Gatherer {
 public:
  Gatherer(const Request& request, const Input& input, const Typeset& set, PdfStandard standard,
           TypesetRun& run)
      : request_(request), input_(input), set_(set), standard_(standard), run_(run), names_(run.files, input.folder) {}

  Cargo gather() {
    const std::string& resume = input_.name;
    if (add({resume, "application/toml", "The source of this document", {}, run_.sources.text(input_.source)}))
      carried_.push_back({resume, input_.source, nullptr});
    for (const IncludedFile& file : set_.resume.included) add_included(file);
    add_pictures();
    if (const std::optional<Letter>& letter = set_.resume.letter; letter && letter->source)
      if (const Attachment* file = add_source(letter->file, *letter->source, "A letter that the source names")) letter_ = file->name;
    for (const Section& section : set_.resume.sections)
      if (section.bibliography) add_bibliographies(*section.bibliography);
    for (const Bibliography& one : set_.resume.dropped_bibliographies) add_bibliographies(one);
    const std::optional<std::string> layout = add_layouts();
    add({std::string(json_resume_name), "application/json", "The content as JSON Resume",
         Attachment::Relationship::data, json_resume(set_.resume)});
    if (complete_) add_record(resume, layout);
    find_unseen();
    return {std::move(files_), std::move(unseen_)};
  }

 private:
  const Attachment* refuse(const std::string& name, std::string_view fault, Span span) {
    run_.diagnostics.warning("not-embedded", span, fmt::format("`{}` does not ride along in the PDF: {}", name, fault),
                             "quoin build --from will not be able to build the PDF again");
    complete_ = false;
    return nullptr;
  }

  /// The one place that decides what may ride along. The file among the others, until the next one; nullptr where it
  /// does not.
  const Attachment* add(Attachment file, Span span = {}) {
    if (const std::string_view fault = fault_of_name(file.name); !fault.empty())
      return refuse(file.name, fmt::format("its name {}", fault), span);
    for (const Attachment& other : files_) {
      if (other.name == file.name && other.bytes == file.bytes) return &other;
      if (in_the_way(other.name, file.name))
        return refuse(file.name, fmt::format("`{}` is in its way", other.name), span);
    }
    return &files_.emplace_back(std::move(file));
  }

  /// The file that the résumé names, by a path that was checked to lie in its folder; not where it was taken.
  const Attachment* add_picture_file(const Literal& path, const char* description, const PictureNotes& notes) {
    if (path.empty() || !notes.file) return nullptr;
    const std::string name = names_.in_folder(path.value);
    return add({name, media_type(name), description, {}, set_.resume.document.strip_photo ? without_place(*notes.file) : *notes.file},
               place_of(path));
  }

  void add_included(const IncludedFile& file) {
    if (const Attachment* rides = add_source(file.path, file.source, "A part of the source"))
      carried_.push_back({rides->name, file.source, &file});
  }

  Span place_of(const Literal& literal) const { return set_.resume.places.of(literal.value_id); }

  void add_picture(const Literal& path, const char* description, bool printed, const PictureNotes& notes) {
    const Attachment* file = add_picture_file(path, description, notes);
    if (file && !printed) unseen_.push_back({file->name, "not printed", {}});
    if (file && !notes.kinds.empty())
      unseen_.push_back({file->name, fmt::format("metadata ({})", fmt::join(notes.kinds, ", ")), {}});
  }

  void add_pictures() {
    const Basics& basics = set_.resume.basics;
    add_picture(basics.photo, "A photograph that the source names", set_.fitted.document.photo.has_value(), basics.picture_notes);
    if (!set_.resume.letter) return;
    const NamedPicture& signature = set_.resume.letter->signature;
    add_picture(signature.path, "A signature that the source names", set_.fitted.letter.has_value(), signature.notes);
  }

  /// As it was read.
  const Attachment* add_source(const Literal& path, SourceId source, const char* description) {
    return add({names_.in_folder(path.value), media_type(path.value), description, {}, run_.sources.text(source)},
               place_of(path));
  }

  void add_bibliographies(const Bibliography& all) {
    for (std::size_t i = 0; i < all.files.size() && i < all.sources.size(); ++i)
      if (const Attachment* file = add_source(all.files[i], all.sources[i], "A bibliography that the source names"))
        bibliographies_.emplace(file->name, all.sources[i]);
  }

  bool is_bundled(const std::string& path) const { return lies_below(path, set_.bundled_layouts); }

  /// The name of the layout that was asked for.
  std::optional<std::string> add_layouts() {
    std::vector<SourceId> own;
    for (const SourceId id : set_.layout_sources)
      if (!is_bundled(run_.sources.name(id))) own.push_back(id);
    if (refuse_absolute_bases(own)) own.clear();
    const std::vector<std::string> names = own.empty() ? std::vector<std::string>{} : names_of(own);
    for (std::size_t i = 0; i < own.size(); ++i) add_own_layout(own[i], names[i]);
    for (const SourceId id : set_.layout_sources) {
      const std::string& path = run_.sources.name(id);
      if (is_bundled(path))
        add({CarriedNames::of_bundled(path), "application/toml", "A layout of quoin's", {}, run_.sources.text(id)});
    }
    if (set_.layout_sources.empty()) return std::nullopt;
    return own.empty() || own.front() != set_.layout_sources.front()
               ? CarriedNames::of_bundled(run_.sources.name(set_.layout_sources.front()))
               : names.front();
  }

  std::vector<std::string> names_of(const std::vector<SourceId>& layouts) const {
    std::vector<std::string> paths;
    for (const SourceId id : layouts) paths.push_back(run_.sources.name(id));
    if (!request_.layout) return names_.of_named_layouts(paths);
    return names_.of_layouts(paths, [&](const std::string& folder) {
      return std::any_of(files_.begin(), files_.end(), [&](const Attachment& file) {
        return in_the_way(file.name, folder) || file.name.starts_with(folder + "/");
      });
    });
  }

  void add_own_layout(SourceId id, const std::string& name) {
    if (!add({name, "application/toml", "The layout", {}, run_.sources.text(id)})) return;
    for (Unseen& one : unseen_in_layout(id, name, run_.sources)) unseen_.push_back(std::move(one));
  }

  /// A layout that says where on this machine its base is would take those folders along, and find nothing there again.
  bool refuse_absolute_bases(const std::vector<SourceId>& own) {
    bool any = false;
    for (const SourceId id : own)
      for (const WrittenValue& value : written(id, run_.sources).values) {
        if (value.path != "extends" || !value.text.starts_with('/')) continue;
        run_.diagnostics.warning(
            "not-embedded", value.span,
            "this layout does not ride along in the PDF: its `extends` names folders of this machine",
            "name the base by a path from this layout's folder, such as ./base.toml");
        any = true;
        complete_ = false;
      }
    return any;
  }

  /// After the other files' own, what the résumé and its parts hold; it is told first.
  void find_unseen() {
    if (carried_.empty()) return;
    const Resume printed = printed_resume(set_);
    std::vector<Unseen> all = unseen_in_resume(carried_, std::string(record_name), request_, set_, printed, run_.sources);
    if (!complete_) std::erase_if(all, [](const Unseen& one) { return one.file == record_name; });
    if (!letter_.empty())
      for (Unseen& one : unseen_in_letter(*set_.resume.letter->source, letter_, request_, set_, printed, run_.sources))
        all.push_back(std::move(one));
    for (const auto& [name, source] : bibliographies_)
      for (Unseen& one : unseen_in_bibliography(source, name, set_, printed, run_.sources)) all.push_back(std::move(one));
    unseen_.insert(unseen_.begin(), std::make_move_iterator(all.begin()), std::make_move_iterator(all.end()));
  }

  void add_record(const std::string& resume, const std::optional<std::string>& layout) {
    BuildRecord record;
    record.version = QUOIN_VERSION;
    record.resume = resume;
    if (request_.layout && is_layout_path(*request_.layout))
      record.layout_file = layout;
    else
      record.layout = request_.layout;
    record.documents = request_.documents;
    record.pages = request_.pages;
    record.variant = request_.variant;
    record.include = request_.include;
    record.exclude = request_.exclude;
    for (auto one = request_.settings.begin(); one != request_.settings.end(); ++one) {
      const auto sets_the_same = [&](const Setting& later) { return later.key == one->key; };
      if (std::none_of(one + 1, request_.settings.end(), sets_the_same))  // else nothing is left of it
        record.settings.push_back(one->key + "=" + one->value);
    }
    record.language = request_.language;
    record.standard = standard_;
    record.epoch = request_.source_date_epoch;
    add({std::string(record_name), "application/json", "How this document was built", Attachment::Relationship::data,
         record_json(record)});
  }

  const Request& request_;
  const Input& input_;
  const Typeset& set_;
  PdfStandard standard_;
  TypesetRun& run_;
  CarriedNames names_;
  std::vector<Attachment> files_;
  std::vector<Unseen> unseen_;
  std::vector<CarriedFile> carried_;  ///< the résumé and what it includes
  std::string letter_;  ///< its file's name in the PDF; empty where it has none
  std::map<std::string, SourceId> bibliographies_;  ///< by name in the PDF
  bool complete_ = true;  ///< every file that the build read is among them
};

}  // namespace

Cargo cargo_of(const Request& request, const Input& input, const Typeset& set, const Claim& claim, TypesetRun& run) {
  switch (claim.embed) {
    case Embed::none:
      return {};
    case Embed::data:
      return {{{std::string(json_resume_name), "application/json", "What the pages say, as JSON Resume",
                Attachment::Relationship::data, json_of_printed(printed_resume(set))}},
              {}};
    case Embed::source:
      return Gatherer(request, input, set, claim.standard, run).gather();
  }
  return {};
}

}  // namespace quoin
