// A build that stays within the bundled families reads one short text file here and opens no font at all.
#include "text/font_catalogue.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include "base/ascii.h"
#include "quoin/failure.h"

namespace quoin {
namespace {

constexpr std::size_t index_limit = 1 << 20;

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

/// One line of the index; false where it is malformed.
bool read_line(std::string_view line, const std::string& folder, FaceRecord& record) {
  std::array<std::string_view, 5> fields;
  std::size_t count = 0;
  while (true) {
    const std::size_t bar = line.find('|');
    if (count == fields.size()) return false;
    fields[count++] = trimmed(line.substr(0, bar));
    if (bar == std::string_view::npos) break;
    line.remove_prefix(bar + 1);
  }
  const auto [family, style, weight, slant, file] = fields;
  const auto number = std::from_chars(weight.data(), weight.data() + weight.size(), record.weight);
  if (count != fields.size() || family.empty() || file.empty() || number.ec != std::errc()) return false;
  if (slant != "roman" && slant != "italic") return false;
  record.names = {std::string(family)};
  record.style = style;
  record.italic = slant == "italic";
  record.path = folder + '/' + std::string(file);
  return true;
}

bool is_font_name(std::string_view name) {
  if (name.size() < 5 || name.front() == '.') return false;
  const std::string ending = ascii::lowered(name.substr(name.size() - 4));
  return ending == ".otf" || ending == ".ttf" || ending == ".ttc" || ending == ".otc";
}

void scan_file(const Files& files, const std::string& path, ScannedFolder& found) {
  std::vector<FaceRecord> records = describe_font_file(files.map(path), path);
  if (records.empty()) found.broken.push_back(path);
  std::move(records.begin(), records.end(), std::back_inserter(found.records));
}

}  // namespace

std::vector<FaceRecord> read_font_index(const Files& files, const std::string& folder) {
  const std::string path = folder + "/index.txt";
  const FileText file = files.read(path, index_limit);
  if (file.status != FileStatus::ok) throw Failure("cannot read the list of bundled fonts, " + path);
  std::vector<FaceRecord> records;
  std::string_view rest = file.bytes;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = trimmed(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.empty() || line.front() == '#') continue;
    FaceRecord record;
    if (!read_line(line, folder, record)) {
      throw Failure("a line of the list of bundled fonts, " + path + ", is malformed: " + std::string(line));
    }
    records.push_back(std::move(record));
  }
  if (records.empty()) throw Failure("the list of bundled fonts, " + path + ", is empty");
  return records;
}

ScannedFolder scan_fonts(const Files& files, const std::string& folder) {
  ScannedFolder found;
  if (folder.empty()) return found;
  for (const std::string& name : files.list(folder)) {
    const std::string path = folder + '/' + name;
    if (is_font_name(name)) {
      scan_file(files, path, found);
    } else if (name.front() != '.' && files.is_directory(path)) {
      for (const std::string& inner : files.list(path)) {
        if (is_font_name(inner)) scan_file(files, path + '/' + inner, found);
      }
    }
  }
  return found;
}

}  // namespace quoin
