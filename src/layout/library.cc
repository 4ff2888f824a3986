#include "layout/library.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/file_name.h"
#include "base/nearest.h"
#include "base/utf8.h"
#include "layout/read.h"
#include "toml/table_reader.h"
#include "toml/toml.h"

namespace quoin {
namespace {

constexpr std::size_t file_limit = 128 << 10;  // the bundled ones are a thirtieth of it
constexpr std::size_t extends_limit = 8;
constexpr std::string_view extension = ".toml";

/// What is found by a name or a path, and where relative paths in it start.
struct Found {
  std::string path, name, folder;
  bool trusted = true;
};

/// As the user would write it: nothing is put before a path that starts in the working folder.
std::string joined(const std::string& folder, const std::string& path) {
  if (folder.empty() || folder == "." || path.starts_with('/')) return path;
  return folder + "/" + (path.starts_with("./") ? path.substr(2) : path);
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? std::string() : path.substr(0, slash + (slash == 0));
}

std::string stem(const std::string& path) {
  std::string name = path.substr(path.rfind('/') + 1);
  if (name.ends_with(extension)) name.resize(name.size() - extension.size());
  return name;
}

bool is_range(const TomlTable& table) { return table.find("min") || table.find("ideal") || table.find("max"); }

/// Tables of `child` fill in for what `base` has, everything else of it replaces that; a range is replaced whole. What
/// both have stands where the child says it, so that a fault of the two together points to the file that was written
/// last.
void merge(TomlTable& base, TomlTable child) {
  base.span = child.span;
  for (TomlEntry& entry : child.entries) {
    const auto same =
        std::find_if(base.entries.begin(), base.entries.end(), [&](const TomlEntry& e) { return e.key == entry.key; });
    if (same == base.entries.end()) {
      base.entries.push_back(std::move(entry));
      continue;
    }
    auto* base_table = std::get_if<TomlTable>(&same->value.data);
    auto* child_table = std::get_if<TomlTable>(&entry.value.data);
    if (base_table && child_table && !is_range(*child_table)) {
      same->key_span = entry.key_span;
      same->value.span = entry.value.span;
      merge(*base_table, std::move(*child_table));
    } else {
      *same = std::move(entry);
    }
  }
}

class Loader {
 public:
  Loader(const std::string& bundled, const std::string& home, Sources& sources, const Files& files, Diagnostics& diagnostics)
      : bundled_(bundled), home_(home), sources_(sources), files_(files), diagnostics_(diagnostics) {}

  std::optional<Found> find(const PlacedName& wanted, const std::string& folder, bool trusted) {
    if (!is_layout_path(wanted.value)) {
      const std::string path = joined(bundled_, wanted.value + std::string(extension));
      if (files_.probe(path) == FileStatus::ok) return Found{path, wanted.value, bundled_, true};
      return unknown(wanted);
    }
    const std::string path = joined(folder, wanted.value);
    const FileStatus status = files_.probe(path);
    if (status == FileStatus::denied || status == FileStatus::unreadable) {
      diagnostics_.error("unreadable-file", wanted.span, fmt::format("the layout file `{}` cannot be read: {}", wanted.value,
                                                                      status == FileStatus::denied ? "permission denied" : "it is no regular file"));
      return std::nullopt;
    }
    if (status != FileStatus::ok) {
      const char* what = status == FileStatus::missing ? "does not exist" : "is a folder";
      const std::string bundled = stem(path);
      const bool meant = status == FileStatus::missing && files_.probe(joined(bundled_, bundled + std::string(extension))) == FileStatus::ok;
      diagnostics_.error("unknown-layout", wanted.span, fmt::format("the layout file `{}` {}", wanted.value, what),
                         meant ? fmt::format("did you mean `{}`, the layout that comes with quoin?", bundled)
                         : wanted.span.known() ? "a path is taken from the folder of the file that names it"
                                             : "a path is taken from the folder that quoin runs in");
      return std::nullopt;
    }
    if (!trusted && !inside_home(path)) {
      diagnostics_.error("outside-folder", wanted.span,
                         fmt::format("`{}` lies outside the résumé's folder", wanted.value),
                         "copy the layout beside the résumé, or name it with --layout");
      return std::nullopt;
    }
    if (!trusted && hides(path, wanted.value)) {
      diagnostics_.error("hidden-file", wanted.span,
                         fmt::format("`{}` is a hidden file, or lies in a hidden folder", wanted.value),
                         "what a résumé names may be passed on with it: name a file whose path has no part that begins "
                         "with a dot");
      return std::nullopt;
    }
    return Found{path, stem(path), folder_of(path), trusted};
  }

  std::optional<SourceId> open(const Found& found) {
    FileText file = files_.read(found.path, file_limit);
    const SourceId id = sources_.add(found.path, std::move(file.bytes));
    if (file.status == FileStatus::ok) return id;
    diagnostics_.error("unreadable-file", Span{id, {1, 1}, {1, 1}},
                       fmt::format("the layout cannot be read: {}", file.reason));
    return std::nullopt;
  }

  std::optional<TomlTable> load(const Found& found) {
    loading_.push_back(files_.canonical(found.path).value_or(found.path));
    const std::optional<SourceId> id = open(found);
    TomlRest rest = id ? parse_toml_lines(*id, sources_, diagnostics_) : TomlRest{};
    // Nobody knows what follows from a line that a layout lacks.
    std::optional<TomlTable> table = rest.lines.empty() ? std::move(rest.root) : std::nullopt;
    if (!table) return std::nullopt;
    const TomlEntry* extends = extends_entry(*table);
    if (!extends) return table;
    std::optional<TomlTable> whole = load_base(extends->value, found);
    if (whole) merge(*whole, std::move(*table));
    return whole;
  }

 private:
  std::optional<TomlTable> load_base(const TomlValue& extends, const Found& from) {
    if (!extends.text()) {
      wrong_type(extends, "extends", "the name of a layout, or a path", diagnostics_);
      return std::nullopt;
    }
    const std::optional<Found> base = find({extends.span, *extends.text()}, from.folder, from.trusted);
    if (!base) return std::nullopt;
    const std::string path = files_.canonical(base->path).value_or(base->path);
    const auto seen = std::find(loading_.begin(), loading_.end(), path);
    if (seen != loading_.end()) {
      diagnostics_.error("extends-cycle", extends.span, "layouts extend one another without end",
                         seen + 1 == loading_.end() ? "this layout extends itself"
                                                    : "what this layout extends, extends this one in the end");
      return std::nullopt;
    }
    if (loading_.size() == extends_limit) {
      diagnostics_.error("extends-depth", extends.span,
                         fmt::format("no more than {} layouts may extend one another", extends_limit));
      return std::nullopt;
    }
    return load(*base);
  }

  /// A bundled layout; a misspelt name is read as its nearest, so that the faults behind it show.
  std::optional<Found> unknown(const PlacedName& wanted) {
    std::vector<std::string> names;
    for (const LayoutInfo& info : bundled_layouts(bundled_, files_)) names.push_back(info.name);
    const std::vector<std::string_view> views(names.begin(), names.end());
    const std::string near(nearest(wanted.value, views));
    diagnostics_.error(
        "unknown-layout", wanted.span, fmt::format("no layout is called `{}`", wanted.value),
        near.empty() ? fmt::format("layouts are: {}; a file of your own is named by its path, such as `./{}.toml`",
                                   fmt::join(names, ", "), wanted.value)
                     : fmt::format("did you mean `{}`?", near));
    if (near.empty()) return std::nullopt;
    return Found{joined(bundled_, near + std::string(extension)), near, bundled_, true};
  }

  bool inside_home(const std::string& path) {
    const std::optional<std::string> file = files_.canonical(path),
                                     home = files_.canonical(home_.empty() ? "." : home_);
    return file && home && file->starts_with(*home == "/" ? *home : *home + "/");
  }

  /// By its name as it is written or after links are resolved; what lies in `home_` counts from there.
  bool hides(const std::string& path, const std::string& written) {
    const std::string file = files_.canonical(path).value_or("");
    const std::string home = files_.canonical(home_.empty() ? "." : home_).value_or("");
    return has_hidden_part(written) || has_hidden_part(file.substr(std::min(file.size(), home.size())));
  }

  const std::string& bundled_;
  const std::string& home_;  // what is not trusted lies in it
  Sources& sources_;
  const Files& files_;
  Diagnostics& diagnostics_;
  std::vector<std::string> loading_;  // canonical paths, the layout that is wanted first
};

constexpr std::size_t most_kept = 100;  // settings shift the ids, and who knows how many there are

}  // namespace

bool is_layout_path(const std::string& wanted) {
  return wanted.find('/') != std::string::npos || wanted.ends_with(extension) || wanted.starts_with('.');
}

std::string list_layouts(const std::vector<LayoutInfo>& layouts, bool names) {
  std::string out;
  std::size_t width = 0;
  for (const LayoutInfo& one : layouts) width = std::max(width, count_utf8(one.name));
  for (const LayoutInfo& one : layouts)
    out += names ? one.name + "\n" : fmt::format("{:<{}}  {}\n", one.name, width, one.description);
  return out;
}

std::vector<SourceId> layout_files(const PlacedName& wanted, bool whole, const std::string& bundled, Sources& sources,
                                   const Files& files, Diagnostics& diagnostics) {
  const std::string home = ".";
  Loader loader(bundled, home, sources, files, diagnostics);
  const std::optional<Found> found = loader.find(wanted, home, true);
  if (!found || diagnostics.has_errors()) return {};
  std::vector<SourceId> ids;
  auto next = static_cast<SourceId>(sources.size());
  if (whole)
    loader.load(*found);
  else
    loader.open(*found);
  if (diagnostics.has_errors()) return {};
  while (next < sources.size()) ids.push_back(next++);
  return ids;
}

std::vector<LayoutInfo> bundled_layouts(const std::string& bundled, const Files& files) {
  std::vector<LayoutInfo> all;
  for (const std::string& file : files.list(bundled)) {
    if (!file.ends_with(extension)) continue;
    LayoutInfo info{stem(file), {}, joined(bundled, file)};
    Sources sources;
    Diagnostics diagnostics;
    const SourceId id = sources.add(info.path, files.read(info.path, file_limit).bytes);
    const std::optional<TomlTable> table = parse_toml(id, sources, diagnostics);
    const TomlEntry* description = table ? table->find("description") : nullptr;
    if (description && description->value.text()) info.description = *description->value.text();
    all.push_back(std::move(info));
  }
  return all;
}

std::optional<Layout> load_layout(const PlacedName& wanted, const std::string& folder, bool trusted,
                                  const std::string& bundled, Sources& sources, const Files& files,
                                  Diagnostics& diagnostics) {
  Diagnostics faults;
  Loader loader(bundled, folder, sources, files, faults);
  const std::optional<Found> found = loader.find(wanted, folder, trusted);
  const std::optional<TomlTable> table = found ? loader.load(*found) : std::nullopt;
  std::optional<Layout> layout;
  if (table) layout = read_layout(*table, found->name, faults);
  if (layout) layout->own = is_layout_path(wanted.value);
  if (faults.has_errors()) layout.reset();
  diagnostics.take(std::move(faults));
  return layout;
}

std::optional<Layout> LayoutShelf::find(const std::string& name, Sources& sources) const {
  std::shared_ptr<const Read> read;
  {
    const std::lock_guard lock(guard_);
    const auto found = read_.find({name, static_cast<SourceId>(sources.size())});
    if (found == read_.end()) return std::nullopt;
    read = found->second;
  }
  for (const auto& [file, text] : read->files) sources.add(file, text);
  return read->layout;
}

void LayoutShelf::put(const std::string& name, SourceId first, const Layout& layout, const Sources& sources) const {
  auto read = std::make_shared<Read>();
  read->layout = layout;
  for (SourceId id = first; id < sources.size(); ++id) read->files.emplace_back(sources.name(id), sources.text(id));
  const std::lock_guard lock(guard_);
  if (read_.size() < most_kept) read_.emplace(std::pair(name, first), std::move(read));
}

}  // namespace quoin
