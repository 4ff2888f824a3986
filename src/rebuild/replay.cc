#include "rebuild/replay.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/paths.h"

namespace quoin {
namespace {

bool carries(const Archive& archive, const std::string& name) {
  return std::any_of(archive.sources.begin(), archive.sources.end(),
                     [&](const EmbeddedFile& file) { return file.name == name; });
}

/// What the record names but the PDF does not carry.
std::optional<std::string> missing_file(const Archive& archive, const BuildRecord& record) {
  if (!carries(archive, record.resume)) return record.resume;
  if (record.layout)
    if (const std::string file = fmt::format("{}/{}.toml", bundled_folder, *record.layout); !carries(archive, file))
      return file;
  if (record.layout_file && !carries(archive, *record.layout_file)) return record.layout_file;
  return std::nullopt;
}

}  // namespace

std::optional<Replay> replay_of(const Archive& archive, const BuildOrder& options, const Resources& resources,
                                const Files& files, Diagnostics& diagnostics) {
  const Span place{archive.source, {}, {}};
  if (archive.sources.empty()) return report_no_source(place, diagnostics), std::nullopt;
  if (!archive.record) {
    diagnostics.error("no-record", place, "the PDF does not say how it was built",
                      "quoin extract brings back the sources that it carries");
    return std::nullopt;
  }
  std::optional<BuildRecord> record = read_record(*archive.record, place, diagnostics);
  if (!record) return std::nullopt;
  if (const std::optional<std::string> missing = missing_file(archive, *record)) {
    diagnostics.error("bad-record", place,
                      fmt::format("the PDF was built from `{}`, which it does not carry", *missing));
    return std::nullopt;
  }
  Replay out;
  out.files = std::make_unique<ArchiveFiles>(files, archive, resources.fonts, resources.hyphenation);
  const std::string& root = out.files->root();
  out.resources = {path_below(root, bundled_folder), resources.fonts, resources.hyphenation};
  out.options = options;
  out.options.resume = path_below(root, record->resume);
  out.options.standard = record->standard;
  out.options.source_date_epoch = record->epoch;
  out.options.embed = Embed::source;  // only with its sources does a PDF carry a record
  out.options.documents = record->documents;
  out.options.pages = record->pages;
  out.options.variant = record->variant;
  out.options.include = record->include;
  out.options.exclude = record->exclude;
  out.options.language = record->language;
  if (record->layout) out.options.layout = *record->layout;
  if (record->layout_file) out.options.layout = path_below(root, *record->layout_file);
  for (const std::string& setting : record->settings) {
    const std::size_t equals = setting.find('=');
    const std::string key = setting.substr(0, equals);
    out.options.settings.push_back({key, setting.substr(equals + 1), fmt::format("{}: --set {}", record_name, key)});
  }
  out.record = std::move(*record);
  return out;
}

}  // namespace quoin
