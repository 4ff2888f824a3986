#include "archive/unseen.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "archive/unseen_lines.h"
#include "base/paths.h"
#include "markup/events.h"
#include "pipeline/typeset.h"
#include "resume/include.h"
#include "resume/kinds.h"
#include "resume/left_out.h"
#include "resume/path.h"
#include "resume/values.h"
#include "resume/written.h"

namespace quoin {
namespace {

/// True if `path` is `other` or stands inside it.
bool within(std::string_view path, std::string_view other) {
  if (!path.starts_with(other)) return false;
  return path.size() == other.size() || path[other.size()] == '.' || path[other.size()] == '[';
}

bool within_any(std::string_view path, const std::vector<std::string>& others) {
  return std::any_of(others.begin(), others.end(), [&](const std::string& other) { return within(path, other); });
}

/// "section.0.title" as "section[0].title", so that settings and files have one form of path.
std::string with_brackets(const std::string& path) {
  std::string out;
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('.', begin), path.size());
    const std::string part = path.substr(begin, end - begin);
    const bool number = !part.empty() && part.find_first_not_of("0123456789") == std::string::npos;
    out += number ? "[" + part + "]" : (out.empty() ? "" : ".") + part;
    begin = end + 1;
  }
  return out;
}

/// The last key of a path: "tags" of "section[0].tags[1]".
std::string_view key_of(std::string_view path) {
  while (path.ends_with(']')) path = path.substr(0, path.rfind('['));
  return path.substr(path.rfind('.') + 1);
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// What says how to set the résumé, or stands in the PDF's own description, and is no content that a page could show.
bool is_no_content(std::string_view path) {
  const std::string_view key = key_of(path);
  return path.starts_with("document.") || path == "include" || path.starts_with("include[") ||
         is_one_of(path, {"letter.convention", "letter.fold-marks", "letter.file"}) ||
         (path.starts_with("letter.body") && key == "numbered") ||
         (path.starts_with("section[") && path.find(".entry[") == path.npos &&
          is_one_of(key, {"kind", "numbered", "bibliography", "include", "sort", "group-by", "select"}));
}

bool is_of_photo(std::string_view path) {
  return path == "basics.photo" || path.starts_with("basics.photo.");
}

bool is_of_signature(std::string_view path) {
  return path == "letter.signature" || path.starts_with("letter.signature.");
}

bool names_a_file(std::string_view path) {
  return is_one_of(path, {"document.layout", "basics.photo", "basics.photo.path", "extends", "letter.file", "letter.signature",
                          "letter.signature.path"}) ||
         key_of(path) == "bibliography" || path.starts_with("include") ||
         (key_of(path) == "include" && !path.starts_with("variant."));
}

/// The title of a link, which a page has no place for (CommonMark 0.30, 6.3).
bool has_link_title(const std::string& text) {
  if (text.find("](") == std::string::npos) return false;
  const std::vector<markup::Event> events = markup::parse_events(text);
  return std::any_of(events.begin(), events.end(), [](const markup::Event& event) {
    const bool closes = event.kind == markup::EventKind::close_link || event.kind == markup::EventKind::close_image;
    return closes && event.inner_begin != event.inner_end;
  });
}

bool names_folders(const std::string& path) {
  return path.starts_with('/') || plain_path(path).starts_with("../");
}

/// Paths of what a fit left out, containers that have nothing left among them.
class LeftOutPaths {
 public:
  LeftOutPaths(const Resume& resume, const LeftOut& left_out) : left_out_(left_out) {
    for (std::size_t i = 0; i < resume.leaves.size(); ++i)
      if (!visible(static_cast<LeafId>(i), left_out)) paths_.push_back(resume.leaves[i].path);
    for (std::size_t i = 0; i < resume.sections.size(); ++i) section(resume.sections[i], indexed("", "section", file_index(resume.sections[i].marks, i)));
  }
  bool hold(std::string_view path) const { return within_any(path, paths_); }

 private:
  void section(const Section& section, const std::string& path) {
    if (!visible(section, left_out_)) return paths_.push_back(path);
    const std::string_view part = kind_info(section.kind).part.name;
    for (std::size_t i = 0; i < section.entries.size(); ++i)
      entry(section.entries[i], part, indexed(path, "entry", file_index(section.entries[i].marks, i)));
  }

  void entry(const Entry& entry, std::string_view part, const std::string& path) {
    if (!visible(entry, left_out_)) return paths_.push_back(path);
    std::size_t in_file = 0;
    for (const Entry& one : entry.parts) {
      if (one.direct) continue;
      const std::size_t index = file_index(one.marks, in_file++);
      if (!visible(one, left_out_)) paths_.push_back(indexed(path, part, index));
    }
  }

  const LeftOut& left_out_;
  std::vector<std::string> paths_;
};

/// The paths of what stands in a file become those that it has in the résumé.
Written moved_to_resume(Written file, const IncludedFile& included) {
  for (std::vector<WrittenValue>* all : {&file.values, &file.tables})
    for (WrittenValue& one : *all) one.path = path_in_resume(included, one.path);
  return file;
}

/// The value of a setting, which is a source without its key.
Written written_setting(const std::string& key, SourceId id, const Sources& sources) {
  constexpr std::string_view stand_in = "v=";
  Sources alone;
  Written out = written(alone.add({}, std::string(stand_in) + sources.text(id)), alone);
  const auto moved = [&](Position at) {
    if (at.line == 1) at.column -= static_cast<std::uint32_t>(stand_in.size());
    return at;
  };
  for (WrittenValue& value : out.values) {
    value.path = key + value.path.substr(1);
    value.span = {id, moved(value.span.begin), moved(value.span.end)};
  }
  out.tables.clear();
  return out;
}

/// Holds the résumé's file against what its pages say.
class ResumeReader {
 public:
  ResumeReader(const Request& request, const Typeset& set, const Resume& printed)
      : has_photo_(set.fitted.document.photo.has_value()),
        has_letter_(set.fitted.letter.has_value()),
        places_(set.resume.places),
        values_(by_place(content_values(set.resume), places_)),
        printed_(by_place(content_values(printed), places_)),
        prints_(places_.count() + 1),
        left_out_(set.resume, set.fitted.look.left_out) {
    for (const ValueId value : printed_) prints_[value] = true;
    for (const Setting& setting : request.settings) replaced_.push_back(with_brackets(setting.key));
    for (std::size_t i = 0; i < set.resume.leaves.size(); ++i)
      if (!visible(static_cast<LeafId>(i), set.fitted.look.left_out)) dropped_.push_back(set.resume.leaves[i].value_id);
  }

  UnseenLines read(const Written& file) { return told(file, replaced_); }

  /// What is to be told of a setting; empty where all of it prints. One that is no TOML is a text without quotes.
  std::string_view fate_of(const std::string& key, SourceId setting, const Sources& sources) {
    const auto is_of_it = [&](ValueId value) { return places_.of(value).source == setting; };
    if (std::none_of(printed_.begin(), printed_.end(), is_of_it)) return "not printed";
    return told(written_setting(key, setting, sources), {}).empty() ? "" : "not all printed";
  }

 private:
  UnseenLines told(const Written& file, const std::vector<std::string>& replaced) {
    for (const std::uint32_t line : file.comments) lines_.add(WhyUnseen::comment, line, line);
    for (const WrittenValue& value : file.values) read(value, replaced);
    for (const WrittenValue& table : file.tables)  // whose names are the author's
      if (table.path.starts_with("variant.")) lines_.add(WhyUnseen::not_printed, table.span);
    return std::exchange(lines_, {});
  }

  /// A picture that is printed, with what it says to people who cannot see it.
  bool is_shown_picture(std::string_view path) const {
    return (has_photo_ && is_of_photo(path)) || (has_letter_ && is_of_signature(path));
  }

  void read(const WrittenValue& value, const std::vector<std::string>& replaced) {
    if (names_a_file(value.path) && names_folders(value.text)) lines_.add(WhyUnseen::folders, value.span);
    if (is_no_content(value.path) || is_shown_picture(value.path)) return;
    if (within_any(value.path, replaced)) return lines_.add(WhyUnseen::replaced, value.span);
    const std::vector<ValueId> all = inside(values_, value.span), shown = inside(printed_, value.span);
    if (shown.empty()) return lines_.add(reason_for(value.path), value.span);
    if (has_link_title(value.text)) lines_.add(WhyUnseen::not_printed, value.span);
    // Of a text of several paragraphs some may be gone; each reaches to where the next begins.
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (prints_[all[i]]) continue;
      const bool dropped = std::find(dropped_.begin(), dropped_.end(), all[i]) != dropped_.end();
      const std::uint32_t end = i + 1 < all.size() ? places_.of(all[i + 1]).begin.line - 1 : value.span.end.line;
      lines_.add(dropped ? WhyUnseen::left_out : WhyUnseen::not_printed, places_.of(all[i]).begin.line, end);
    }
  }

  /// Those that stand in a file, sorted.
  static std::vector<ValueId> by_place(std::vector<ValueId> values, const Places& places) {
    std::erase_if(values, [&](ValueId value) { return !places.of(value).known(); });
    std::sort(values.begin(), values.end(), [&](ValueId a, ValueId b) { return places.of(a) < places.of(b); });
    return values;
  }

  /// Those that begin within `around`.
  std::vector<ValueId> inside(const std::vector<ValueId>& sorted, const Span& around) const {
    const Span from{around.source, around.begin, {}};
    const auto before = [&](ValueId value, const Span& span) { return places_.of(value) < span; };
    const auto begins_inside = [&](const Span& span) {
      return span.source == around.source && span.begin < around.end;
    };
    std::vector<ValueId> out;
    for (auto at = std::lower_bound(sorted.begin(), sorted.end(), from, before);
         at != sorted.end() && begins_inside(places_.of(*at)); ++at)
      out.push_back(*at);
    return out;
  }

  WhyUnseen reason_for(std::string_view path) const {
    if (is_one_of(key_of(path), {"tags", "priority", "id", "keys", "exclude"})) return WhyUnseen::marks;
    return left_out_.hold(path) ? WhyUnseen::left_out : WhyUnseen::not_printed;
  }

  const bool has_photo_, has_letter_;
  const Places& places_;
  const std::vector<ValueId> values_, printed_;  ///< by place
  std::vector<bool> prints_;                     ///< by id
  const LeftOutPaths left_out_;
  std::vector<std::string> replaced_;
  std::vector<ValueId> dropped_;
  UnseenLines lines_;
};

}  // namespace

std::vector<Unseen> unseen_in_resume(const std::vector<CarriedFile>& files, const std::string& record,
                                     const Request& request, const Typeset& set, const Resume& printed,
                                     const Sources& sources) {
  ResumeReader reader(request, set, printed);
  std::vector<Unseen> out;
  for (const CarriedFile& file : files) {
    Written text = written(file.source, sources);
    if (file.included) text = moved_to_resume(std::move(text), *file.included);
    for (Unseen& one : reader.read(text).of_file(file.name)) out.push_back(std::move(one));
  }
  for (const Setting& setting : request.settings) {
    const std::string path = with_brackets(setting.key);
    if (is_no_content(path) || is_of_photo(path) || is_of_signature(path)) continue;
    for (SourceId other = 0; other < sources.size(); ++other) {
      if (sources.name(other) != setting.origin || sources.text(other) != setting.value) continue;
      const std::string_view fate = reader.fate_of(with_brackets(setting.key), other, sources);
      if (!fate.empty()) out.push_back({record, fmt::format("--set {}, {}", setting.key, fate), {}});
      break;
    }
  }
  return out;
}

std::vector<Unseen> unseen_in_letter(SourceId id, const std::string& name, const Request& request, const Typeset& set,
                                     const Resume& printed, const Sources& sources) {
  Written file = written(id, sources);
  for (WrittenValue& value : file.values)  // as if they stood in the résumé
    if (!value.path.starts_with("letter.")) value.path.insert(0, "letter.");
  return ResumeReader(request, set, printed).read(file).of_file(name);
}

std::vector<Unseen> unseen_in_layout(SourceId id, const std::string& name, const Sources& sources) {
  const Written file = written(id, sources);
  UnseenLines lines;
  for (const std::uint32_t line : file.comments) lines.add(WhyUnseen::comment, line, line);
  for (const WrittenValue& value : file.values) {
    if (names_a_file(value.path) && names_folders(value.text)) lines.add(WhyUnseen::folders, value.span);
    if (value.path == "description") lines.add(WhyUnseen::not_printed, value.span);
  }
  return std::move(lines).of_file(name);
}

std::string describe_lines(const std::vector<LineRange>& lines) {
  std::string out;
  for (const LineRange& one : lines) {
    if (!out.empty()) out += ", ";
    out += one.first == one.last ? std::to_string(one.first) : fmt::format("{}-{}", one.first, one.last);
  }
  return out;
}

}  // namespace quoin
