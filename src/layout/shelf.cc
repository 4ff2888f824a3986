#include "layout/shelf.h"

namespace quoin {
namespace {

constexpr std::size_t most_kept = 100;  // settings shift the ids, and who knows how many there are

}  // namespace

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
