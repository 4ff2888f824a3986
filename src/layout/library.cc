#include "layout/library.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/nearest.h"
#include "layout/read.h"
#include "toml/table_reader.h"
#include "toml/toml.h"

namespace quoin {
namespace {

constexpr std::size_t file_limit = 128 << 10;  // the bundled ones are a thirtieth of it
constexpr int extends_limit = 8;
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

/// Child tables fill in for what the base has; everything else replaces it.
void merge(TomlTable& base, TomlTable child) {
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
      merge(*base_table, std::move(*child_table));
    } else {
      *same = std::move(entry);
    }
  }
}

class Loader {
 public:
  Loader(const std::string& bundled, Sources& sources, World& world, Diagnostics& diagnostics)
      : bundled_(bundled), sources_(sources), world_(world), diagnostics_(diagnostics) {}

  std::optional<Found> find(const Literal& wanted, const std::string& folder, bool trusted) {
    if (!is_layout_path(wanted.value)) {
      const std::string path = joined(bundled_, wanted.value + std::string(extension));
      if (world_.probe(path) == FileStatus::ok) return Found{path, wanted.value, bundled_, true};
      return unknown(wanted);
    }
    const std::string path = joined(folder, wanted.value);
    const FileStatus status = world_.probe(path);
    if (status != FileStatus::ok) {
      const char* what = status == FileStatus::missing     ? "does not exist"
                         : status == FileStatus::directory ? "is a folder"
                                                           : "cannot be read";
      diagnostics_.error("unknown-layout", wanted.span, fmt::format("the layout file `{}` {}", wanted.value, what),
                         "a path is taken from the folder of the file that names it");
      return std::nullopt;
    }
    if (!trusted && !inside(path, folder)) {
      diagnostics_.error("outside-folder", wanted.span,
                         fmt::format("`{}` lies outside the résumé's folder", wanted.value),
                         "copy the layout beside the résumé, or name it with --layout");
      return std::nullopt;
    }
    return Found{path, stem(path), trusted ? folder_of(path) : folder, trusted};
  }

  std::optional<TomlTable> load(const Found& found, int depth) {
    FileText file = world_.read(found.path, file_limit);
    if (file.status != FileStatus::ok) {
      const SourceId id = sources_.add(found.path, {});
      diagnostics_.error("unreadable-file", Span{id, {1, 1}, {1, 1}},
                         fmt::format("the layout cannot be read: {}", file.reason));
      return std::nullopt;
    }
    const SourceId id = sources_.add(found.path, std::move(file.bytes));
    std::optional<TomlTable> table = parse_toml(id, sources_, diagnostics_);
    if (!table) return std::nullopt;
    const TomlEntry* extends = extends_entry(*table);
    if (!extends) return table;
    if (!extends->value.text()) {
      wrong_type(extends->value, "extends", "the name of a layout, or a path", diagnostics_);
      return std::nullopt;
    }
    if (depth == extends_limit) {
      diagnostics_.error("extends-cycle", extends->value.span, "layouts extend one another without end");
      return std::nullopt;
    }
    const std::optional<Found> base = find({extends->value.span, *extends->value.text()}, found.folder, found.trusted);
    std::optional<TomlTable> whole = base ? load(*base, depth + 1) : std::nullopt;
    if (whole) merge(*whole, std::move(*table));
    return whole;
  }

 private:
  std::optional<Found> unknown(const Literal& wanted) {
    std::vector<std::string> names;
    for (const LayoutInfo& info : bundled_layouts(bundled_, world_)) names.push_back(info.name);
    const std::vector<std::string_view> views(names.begin(), names.end());
    const std::string near(nearest(wanted.value, views));
    diagnostics_.error(
        "unknown-layout", wanted.span, fmt::format("no layout is called `{}`", wanted.value),
        near.empty() ? fmt::format("layouts are: {}; a file of your own is named by its path, such as `./{}.toml`",
                                   fmt::join(names, ", "), wanted.value)
                     : fmt::format("did you mean `{}`?", near));
    return std::nullopt;
  }

  bool inside(const std::string& path, const std::string& folder) {
    const std::optional<std::string> file = world_.canonical(path),
                                     home = world_.canonical(folder.empty() ? "." : folder);
    return file && home && file->starts_with(*home == "/" ? *home : *home + "/");
  }

  const std::string& bundled_;
  Sources& sources_;
  World& world_;
  Diagnostics& diagnostics_;
};

}  // namespace

bool is_layout_path(const std::string& wanted) {
  return wanted.find('/') != std::string::npos || wanted.ends_with(extension) || wanted.starts_with('.');
}

std::vector<LayoutInfo> bundled_layouts(const std::string& bundled, World& world) {
  std::vector<LayoutInfo> all;
  for (const std::string& file : world.list(bundled)) {
    if (!file.ends_with(extension)) continue;
    LayoutInfo info{stem(file), {}, joined(bundled, file)};
    Sources sources;
    Diagnostics diagnostics;
    const SourceId id = sources.add(info.path, world.read(info.path, file_limit).bytes);
    const std::optional<TomlTable> table = parse_toml(id, sources, diagnostics);
    const TomlEntry* description = table ? table->find("description") : nullptr;
    if (description && description->value.text()) info.description = *description->value.text();
    all.push_back(std::move(info));
  }
  return all;
}

std::optional<Layout> load_layout(const Literal& wanted, const std::string& folder, bool trusted,
                                  const std::string& bundled, Sources& sources, World& world,
                                  Diagnostics& diagnostics) {
  Loader loader(bundled, sources, world, diagnostics);
  const std::optional<Found> found = loader.find(wanted, folder, trusted);
  const std::optional<TomlTable> table = found ? loader.load(*found, 0) : std::nullopt;
  if (!table) return std::nullopt;
  Diagnostics faults;
  Layout layout = read_layout(*table, found->name, faults);
  const bool broken = faults.has_errors();
  for (Diagnostic& fault : faults.all) diagnostics.all.push_back(std::move(fault));
  return broken ? std::nullopt : std::optional(std::move(layout));
}

}  // namespace quoin
