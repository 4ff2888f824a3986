// Every layout is one run of the pipeline's second half, over one résumé and one set of fonts. All files are made
// before the first is written.
#include "gallery/gallery.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

#include "base/words.h"
#include "export/svg/write.h"
#include "gallery/gallery_page.h"
#include "layout/library.h"
#include "report/describe.h"

namespace quoin {
namespace {

constexpr std::string_view own_id = "own";
constexpr std::size_t file_limit = 64u << 20;
constexpr std::size_t most_pages = 1000;  // of all layouts: nobody looks through more

/// Whether no row of an entry has anything beside it, so that each line of the page is one field.
bool one_thing_per_line(const Layout& layout) {
  if (layout.labels.shown) return false;
  const auto beside = [](const Arrangement& one) {
    return std::any_of(one.rows.begin(), one.rows.end(), [](const Row& row) { return !row.right.empty(); });
  };
  return std::none_of(layout.entries.begin(), layout.entries.end(), [&](const auto& entry) {
    return beside(entry.second.plain) || beside(entry.second.part_plain);
  });
}

std::vector<LayoutKind> kinds_of(const Layout& layout, std::size_t pages) {
  std::vector<LayoutKind> kinds;
  const bool two = layout.sidebar.shown || layout.columns.count > 1;
  kinds.push_back(two ? LayoutKind::two_columns : LayoutKind::one_column);
  if (layout.photo.shape != PhotoShape::none) kinds.push_back(LayoutKind::photo);
  if (pages == 1) kinds.push_back(LayoutKind::one_page);
  if (!two && one_thing_per_line(layout)) kinds.push_back(LayoutKind::machine_first);
  return kinds;
}

/// The layout in use, then what leaves least out, takes the fewest pages and has the fewest warnings; last what cannot be set.
bool ranks_before(const GalleryCard& one, const GalleryCard& other) {
  const auto rank = [](const GalleryCard& card) {
    return std::tuple(!card.in_use, card.files.empty(), card.left_out.size(), card.files.size(), card.warnings.size());
  };
  return rank(one) < rank(other);
}

class GalleryRun {
 public:
  GalleryRun(const Request& request, Typeset set, Run& run)
      : request_(request), set_(std::move(set)), run_(run), writer_(*set_.fonts) {}

  /// The files, index.html last; empty where no layout could be set, or all of them take too many pages. What is to be told
  /// of them is in the run.
  MadeGallery make() {
    MadeGallery out;
    out.files = make_files();
    out.layouts = gallery_.cards.size();
    out.failed = static_cast<std::size_t>(std::count_if(gallery_.cards.begin(), gallery_.cards.end(),
                                                        [](const GalleryCard& card) { return card.files.empty(); }));
    return out;
  }

 private:
  std::vector<NewFile> make_files() {
    told_ = std::exchange(run_.diagnostics, {});
    gallery_.name = set_.resume.basics.name.plain();
    gallery_.language = set_.resume.document.language.value;
    const std::string& chosen = set_.layout.name;
    const bool own = is_layout_path(set_.resume.document.layout.value);
    if (own) add(std::string(own_id), set_.layout.name, set_.layout, true);
    for (const LayoutInfo& info : bundled_layouts(set_.bundled_layouts, run_.files)) {
      if (pages_ > most_pages) break;
      const bool in_use = !own && info.name == chosen;
      std::optional<Layout> layout = in_use ? set_.layout : load(info.name);
      add(info.name, info.name, std::move(layout), in_use);
    }
    run_.diagnostics = std::move(told_);
    if (pages_ > most_pages) return refuse_length();
    if (files_.empty()) return {};
    lend_paper();
    std::stable_sort(gallery_.cards.begin(), gallery_.cards.end(), ranks_before);
    files_.push_back({"index.html", gallery_page(gallery_)});
    return std::move(files_);
  }

  std::optional<Layout> load(const std::string& name) {
    return load_layout({{}, name}, ".", true, set_.bundled_layouts, run_.sources, run_.files, run_.diagnostics);
  }

  /// The page may be sent to anybody: it does not say where the résumé lies, or what it is called.
  std::string command_for(const std::string& name, bool own) const {
    std::string out = own ? "quoin build" : "quoin build --layout " + name;
    for (const Setting& dress : request_.settings) out += fmt::format(" {} '{}'", dress.origin, dress.value);
    return out;
  }

  void add(std::string id, std::string name, std::optional<Layout> layout, bool in_use) {
    GalleryCard card;
    card.command = command_for(name, id == own_id);
    card.id = std::move(id);
    card.name = std::move(name);
    card.in_use = in_use;
    if (layout) {
      card.description = layout->description;
      const Fitted fitted = fit_in_layout(request_, set_.resume, *layout, *set_.fonts, run_);
      pages_ += fitted.pages.pages.size();
      if (pages_ > most_pages) return;
      if (!run_.diagnostics.has_errors()) add_pages(fitted, *layout, card);
    }
    tell(card);
    gallery_.cards.push_back(std::move(card));
  }

  void add_pages(const Fitted& fitted, const Layout& layout, GalleryCard& card) {
    for (std::size_t page = 0; page < fitted.pages.pages.size(); ++page) {
      card.files.push_back(fmt::format("{}-{}.svg", card.id, page + 1));
      files_.push_back(
          {card.files.back(), fmt::format("<!-- {} -->\n{}", gallery_mark, writer_.write(fitted.pages, page))});
      card.paper = fitted.pages.pages[page].size;
    }
    card.kinds = kinds_of(layout, card.files.size());
    if (layout.fit_pages <= 0) return;
    card.fit = describe_look(fitted.report, layout.fit_pages);
    for (const LeafId id : fitted.report.dropped) {
      const Leaf& leaf = set_.resume.leaves[static_cast<std::size_t>(id)];
      card.left_out.push_back(
          fmt::format("{} (line {})", one_line(leaf.text, 72), set_.resume.places.of(leaf.value_id).begin.line));
    }
  }

  std::vector<NewFile> refuse_length() {
    run_.diagnostics.error(
        "too-large", set_.resume.places.of(set_.resume.basics.name.value_id),
        fmt::format("a gallery shows at most {} pages in all, and this résumé takes more", most_pages),
        "quoin build sets longer ones");
    return {};
  }

  /// A card without pages is as large as the others.
  void lend_paper() {
    const auto& cards = gallery_.cards;
    const Size paper =
        std::find_if(cards.begin(), cards.end(), [](const auto& card) { return !card.files.empty(); })->paper;
    for (GalleryCard& card : gallery_.cards)
      if (card.files.empty()) card.paper = paper;
  }

  /// The terminal hears what a build would say, and why a layout failed; the page says what each layout has of its own.
  void tell(GalleryCard& card) {
    for (Diagnostic& one : run_.diagnostics.all) {
      const bool error = one.severity == Severity::error;
      (error ? card.faults : card.warnings).push_back(one_line(one.message, std::string::npos));
      if (error || card.in_use) told_.add(std::move(one));
    }
    told_.more_errors += run_.diagnostics.more_errors;
    if (card.in_use) told_.more_warnings += run_.diagnostics.more_warnings;
    run_.diagnostics = {};
  }

  const Request& request_;
  Typeset set_;
  Run& run_;
  SvgWriter writer_;
  Gallery gallery_;
  Diagnostics told_;
  std::vector<NewFile> files_;
  std::size_t pages_ = 0;
};

bool is_short_enough(const Input& input, Run& run) {
  constexpr std::size_t most = 256 << 10;
  if (run.sources.text(input.source).size() <= most) return true;
  run.diagnostics.error("too-large", {input.source, {1, 1}, {1, 1}}, "a gallery shows résumés of at most 256 KB",
                        "quoin build sets longer ones");
  return false;
}

/// Of a résumé with faults none is made; its layout is looked at all the same.
MadeGallery make_of(const Request& request, const Input& input, Run& run) {
  Typeset set;
  const bool has_layout = open_typeset(request, input, run, set);
  if (!run.diagnostics.has_errors()) return GalleryRun(request, std::move(set), run).make();
  if (has_layout) fit_in_layout(request, set.resume, set.layout, *set.fonts, run);
  return {};
}

}  // namespace

MadeGallery make_gallery(const Request& request, Run& run) {
  const std::optional<Input> input = open_resume(request, run.world, run.sources, run.diagnostics);
  if (!input || !is_short_enough(*input, run)) return {};
  MadeGallery out = make_of(request, *input, run);
  settle_faults(request, run);
  return out;
}

bool may_hold_gallery(const std::vector<NewFile>& files, const std::string& folder, Run& run) {
  const auto made_by_one = [&](const std::string& path) {
    constexpr std::size_t beginning = 256;  // bytes that hold the mark
    const std::string old = run.world.read(path, file_limit).bytes;
    return std::string_view(old).substr(0, beginning).find(gallery_mark) != std::string_view::npos;
  };
  return may_be_written(files, folder, {made_by_one, "there is a file of this name that no gallery made", "name another folder"}, run);
}

}  // namespace quoin
