// Which files, each once. How their trees become one stands in merge_files.cc.
#include "resume/include.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "resume/merge_files.h"
#include "resume/path.h"
#include "resume/read_files.h"

namespace quoin {
namespace {

constexpr std::size_t most_files = 100, deepest_file = 8;
constexpr std::size_t most_bytes = 16u << 20;  ///< of the résumé and all that it includes: as large as a résumé may be

std::string quoted(std::string_view text) {
  return "`" + std::string(text) + "`";
}

/// A file that is open on the way to another.
struct OpenedFile {
  std::string real;  ///< its path, links resolved; empty where it stands on no disk
  Literal path;
};

class Includer {
 public:
  Includer(TomlTable& root, Reading& reading, Sources& sources)
      : root_(root), reading_(reading), sources_(sources), merge_(root, reading.diagnostics, sources) {
    const SourceId resume = root.span.source;
    bytes_ = sources.text(resume).size();
    chain_.push_back({reading.files.canonical(sources.name(resume)).value_or(""), {no_value, sources.name(resume)}});
    real_.emplace(resume, chain_.back().real);
  }

  Included run() {
    if (const TomlEntry* include = root_.find("include")) top(TomlEntry(*include));
    sections();
    return std::move(out_);
  }

 private:
  struct Read {
    TomlTable root;
    IncludedFile file;
    std::string real;
  };

  Diagnostics& diagnostics() { return reading_.diagnostics; }

  std::nullopt_t fault(const Literal& path, const char* code, std::string message, std::string hint = {}) {
    diagnostics().error(code, reading_.places.of(path.value_id), std::move(message), std::move(hint));
    return std::nullopt;
  }

  /// A file's own place among others: "resume.toml:3".
  std::string shown(const Span& span) const {
    return sources_.name(span.source) + ":" + std::to_string(span.begin.line);
  }

  void top(const TomlEntry& include) {
    for (const Literal& path : paths(include)) {
      std::optional<Read> read = open(path);
      if (!read) continue;
      std::optional<TomlEntry> further = taken(read->root, "include");
      if (!further && read->root.entries.empty()) empty(path, "has nothing in it");
      if (std::optional<TomlEntry> entries = taken(read->root, "entry"))
        diagnostics().error("wrong-include", entries->key_span, "an [[entry]] stands in no section here",
                            "include the file from a section: [[section]] … include = \"" + path.value + "\"");
      merge_.top(std::move(read->root), read->file);
      chain_.push_back({read->real, path});
      out_.files.push_back(std::move(read->file));
      if (further) top(*further);
      chain_.pop_back();
    }
  }

  void sections() {
    for (TomlEntry& entry : root_.entries) {
      auto* all = entry.key == "section" ? std::get_if<TomlArray>(&entry.value.data) : nullptr;
      for (std::size_t i = 0; all && i < all->size(); ++i)
        if (auto* section = std::get_if<TomlTable>(&(*all)[i].data)) this->section(*section, i);
    }
  }

  void section(TomlTable& section, std::size_t index) {
    const TomlEntry* include = section.find("include");
    if (!include) return;
    const SourceId around = section.span.source;
    chain_.push_back({real_[around], {no_value, sources_.name(around)}});
    for (const Literal& path : paths(TomlEntry(*include))) {
      std::optional<Read> read = open(path);
      if (!read) continue;
      read->file.at = indexed("", "section", index);
      if (const TomlEntry* sections = read->root.find("section"))
        diagnostics().error("wrong-include", sections->key_span, "a [[section]] stands inside of a section here",
                            "include the file at the top of the résumé, or write its [[section.entry]] as [[entry]]");
      else if (!merge_.entries(section, std::move(read->root), read->file))
        empty(path, "has no [[entry]]");
      out_.files.push_back(std::move(read->file));
    }
    chain_.pop_back();
  }

  void empty(const Literal& path, const char* what) {
    if (out_.lines.empty())
      fault(path, "empty-include", quoted(path.value) + " " + what,
            "write something into it, or take it out of `include`");
  }

  std::vector<Literal> paths(const TomlEntry& include) {
    std::vector<Literal> out;
    const auto add = [&](const TomlValue& value) {
      std::string path = checked_literal(*value.text(), value.span, diagnostics());
      if (path.empty())
        report_empty("include", value.span, diagnostics(), "write a file's name, such as \"talks.toml\"");
      else
        out.push_back({reading_.places.add(value.span), std::move(path)});
    };
    if (include.value.text()) {
      add(include.value);
    } else if (const TomlArray* all = include.value.array()) {
      for (const TomlValue& one : *all) {
        if (one.text())
          add(one);
        else
          wrong_type(one, "include", "a text", diagnostics());
      }
    } else {
      wrong_type(include.value, "include", "a text or an array of texts", diagnostics(), "such as [\"talks.toml\"]");
    }
    return out;
  }

  static std::optional<TomlEntry> taken(TomlTable& table, std::string_view key) {
    const auto found =
        std::find_if(table.entries.begin(), table.entries.end(), [&](const TomlEntry& one) { return one.key == key; });
    if (found == table.entries.end()) return std::nullopt;
    std::optional<TomlEntry> out = std::move(*found);
    table.entries.erase(found);
    return out;
  }

  /// Nothing where it cannot be used, which has been said.
  std::optional<Read> open(const Literal& path) {
    if (!path.value.ends_with(".toml"))
      return fault(path, "not-toml", quoted(path.value) + " is no TOML by its name",
                   path.value.ends_with(".bib")
                       ? "write bibliography = \"" + path.value + "\" in a section of publications"
                       : "the name of a file to include ends in .toml");
    if (chain_.size() > deepest_file)
      return fault(path, "include-depth",
                   "no more than " + std::to_string(deepest_file) + " files may include one another");
    if (out_.files.size() == most_files)
      return fault(path, "too-many", "no more than " + std::to_string(most_files) + " files may be included");
    const std::string full = shown_path(reading_, path);
    const std::optional<std::string> real = reading_.files.canonical(full);
    if (real && !is_new(path, *real)) return std::nullopt;
    std::optional<std::string> text = read_included_file(reading_, path);
    if (!text) return std::nullopt;
    bytes_ += text->size();
    if (bytes_ > most_bytes)
      return fault(path, "too-large", "the résumé and what it includes are larger than 16 MB together");
    seen_.emplace(*real, reading_.places.of(path.value_id));
    return parse(path, full, *real, std::move(*text));
  }

  std::optional<Read> parse(const Literal& path, const std::string& full, const std::string& real, std::string text) {
    const SourceId id = sources_.add(full, std::move(text));
    real_.emplace(id, real);
    TomlRest rest = parse_toml_lines(id, sources_, diagnostics());
    out_.lines.insert(out_.lines.end(), rest.lines.begin(), rest.lines.end());
    if (!rest.root) out_.lines.emplace_back("[");  // whatever it holds is missed elsewhere
    return Read{rest.root ? std::move(*rest.root) : TomlTable{{id, {1, 1}, {1, 1}}, {}}, {path, id, {}, {}}, real};
  }

  /// Whether no file before is the same one.
  bool is_new(const Literal& path, const std::string& real) {
    const auto before =
        std::find_if(chain_.begin(), chain_.end(), [&](const OpenedFile& one) { return one.real == real; });
    if (before != chain_.end()) {
      cycle(path, before);
      return false;
    }
    const auto seen = seen_.find(real);
    if (seen == seen_.end()) return true;
    fault(path, "double-include", quoted(path.value) + " is included already, at " + shown(seen->second),
          "take one of the two out");
    return false;
  }

  void cycle(const Literal& path, std::vector<OpenedFile>::const_iterator before) {
    std::string way;
    for (auto one = before + 1; one != chain_.end(); ++one)
      if (one->real != before->real) way += (way.empty() ? "" : ", ") + quoted(one->path.value);
    const auto seen = seen_.find(before->real);
    fault(path, "include-cycle",
          quoted(path.value) + (before->real == chain_.front().real ? " is the résumé itself" : " includes itself") +
              (way.empty() ? "" : ", by way of " + way) +
              (seen == seen_.end() ? "" : "; it is included at " + shown(seen->second)),
          "take it out");
  }

  TomlTable& root_;
  Reading& reading_;
  Sources& sources_;
  FileMerge merge_;
  Included out_;
  std::size_t bytes_ = 0;
  std::vector<OpenedFile> chain_;     ///< the résumé first
  std::map<std::string, Span> seen_;  ///< by real path, where it is included
  std::map<SourceId, std::string> real_;
};

/// `include` and that of a section, but not a variant's tags.
bool sets_an_include(const std::string& key) {
  return key == "include" || key.starts_with("include.") || key.starts_with("include[") ||
         (key.starts_with("section") && key.ends_with(".include"));
}

}  // namespace

Included include_files(TomlTable& root, const std::vector<Setting>& settings, Reading& reading, Sources& sources) {
  for (const Setting& one : settings) {
    if (!sets_an_include(one.key)) continue;
    const SourceId id = sources.add(one.origin, one.value);
    reading.diagnostics.error("bad-setting", {id, {1, 1}, {1, static_cast<std::uint32_t>(count_utf8(one.value)) + 1}},
                              "`" + one.key + "` cannot be set: files are included before", "write it in the file");
  }
  return Includer(root, reading, sources).run();
}

std::string path_in_resume(const IncludedFile& file, const std::string& path) {
  std::string out = path;
  for (const auto& [array, before] : file.moved) {
    if (!path.starts_with(array + "[")) continue;
    const std::size_t digits = array.size() + 1, end = path.find(']', digits);
    const std::size_t index = static_cast<std::size_t>(std::stoull(path.substr(digits, end - digits)));
    out = array + "[" + std::to_string(index + before) + path.substr(end);
  }
  return file.at.empty() || out.empty() ? out : file.at + "." + out;
}

}  // namespace quoin
