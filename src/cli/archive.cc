#include "cli/archive.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/failure.h"
#include "base/utf8.h"

namespace quoin {
namespace {

constexpr std::size_t part_limit = 255, name_limit = 1024;  // bytes, as file systems have it

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

bool has_control(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const Decoded next = decode_utf8(text, i);
    if (is_control(next.code_point)) return true;
    i += next.length;
  }
  return false;
}

FileText read_pdf(const std::string& path, World& world) {
  if (path != "-") {  // a FIFO could keep us waiting for ever
    const FileStatus status = world.probe(path);
    if (status == FileStatus::unreadable) return {status, {}, "it is no regular file"};
  }
  return world.read(path, pdf_size_limit);
}

/// Nothing where the file is the user's fault.
std::optional<std::string> pdf_bytes(const std::string& path, const std::string& shown, World& world, Span place,
                                     Diagnostics& diagnostics) {
  FileText file = read_pdf(path, world);
  switch (file.status) {
    case FileStatus::ok:
      return std::move(file.bytes);
    case FileStatus::missing:
      diagnostics.error("missing-file", place, "there is no such file");
      return std::nullopt;
    case FileStatus::too_large:
      diagnostics.error("too-large", place, fmt::format("the file is larger than {} MB", pdf_size_limit >> 20));
      return std::nullopt;
    case FileStatus::directory:
      throw Failure("cannot read " + shown + ": it is a folder");
    case FileStatus::denied:
    case FileStatus::unreadable:
      break;
  }
  throw Failure("cannot read " + shown + ": " + file.reason);
}

/// In this order only neighbours can be in each other's way: `/` comes before every other character of a name.
bool before(const std::string& a, const std::string& b) {
  const auto rank = [](char c) { return c == '/' ? 0 : static_cast<unsigned char>(c); };
  return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                      [&](char x, char y) { return rank(x) < rank(y); });
}

bool check_names(const std::vector<EmbeddedFile>& files, Span place, Diagnostics& diagnostics) {
  std::vector<std::string> names;
  for (const EmbeddedFile& file : files) {
    names.push_back(file.name);
    const std::string_view fault = fault_of_name(file.name);
    if (fault.empty()) continue;
    diagnostics.error("bad-name", place, fmt::format("a file inside is called `{}`: its name {}", file.name, fault));
    return false;
  }
  std::sort(names.begin(), names.end(), before);
  const auto pair = std::adjacent_find(names.begin(), names.end(), in_the_way);
  if (pair == names.end()) return true;
  diagnostics.error("bad-name", place,
                    *pair == *(pair + 1)
                        ? fmt::format("two files inside are called `{}`", *pair)
                        : fmt::format("inside, `{}` is a file and the folder of `{}`", *pair, *(pair + 1)));
  return false;
}

}  // namespace

std::string_view fault_of_name(std::string_view name) {
  if (name.empty()) return "is empty";
  if (name.size() > name_limit) return "is too long";
  if (!valid_utf8(name)) return "is no UTF-8";
  if (has_control(name)) return "has control characters";
  if (name.find('\\') != std::string_view::npos) return "has a backslash";
  if (name.starts_with('/') || (name.size() > 1 && name[1] == ':')) return "is no relative path";
  for (std::size_t begin = 0; begin <= name.size();) {
    const std::size_t end = std::min(name.find('/', begin), name.size());
    const std::string_view part = name.substr(begin, end - begin);
    if (part.empty() || part == ".") return "is no plain path";
    if (part == "..") return "leads out of the folder";
    if (part.size() > part_limit) return "is too long";
    begin = end + 1;
  }
  return {};
}

bool in_the_way(std::string_view name, std::string_view other) {
  const std::string_view shorter = name.size() < other.size() ? name : other;
  const std::string_view longer = name.size() < other.size() ? other : name;
  return longer.starts_with(shorter) && (longer.size() == shorter.size() || longer[shorter.size()] == '/');
}

std::optional<Archive> open_archive(const std::string& path, World& world, Sources& sources, Diagnostics& diagnostics) {
  const std::string shown = path == "-" ? "<stdin>" : path;
  Archive out;
  out.path = path;
  out.source = sources.add(shown, {});
  const Span place{out.source, {}, {}};
  std::optional<std::string> bytes = pdf_bytes(path, shown, world, place, diagnostics);
  if (!bytes) return std::nullopt;
  out.bytes = std::move(*bytes);
  std::optional<std::vector<EmbeddedFile>> files = read_attachments(out.bytes, place, diagnostics);
  if (!files) return std::nullopt;
  for (EmbeddedFile& file : *files) {
    if (file.relationship == "Source")
      out.sources.push_back(std::move(file));
    else if (file.name == record_name && !out.record)
      out.record = std::move(file.bytes);
    else if (file.name == json_resume_name && !out.json)
      out.json = std::move(file.bytes);
  }
  if (!check_names(out.sources, place, diagnostics)) return std::nullopt;
  return out;
}

void report_no_source(const Archive& archive, Diagnostics& diagnostics) {
  diagnostics.error("no-source", {archive.source, {}, {}}, "the PDF carries no source",
                    "quoin build --embed source makes one that does");
}

}  // namespace quoin
