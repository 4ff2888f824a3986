#include "base/ascii.h"
#include "base/encoding.h"
#include "base/utf8.h"
#include "posting/compare.h"
#include "quoin/failure.h"

namespace quoin {
namespace {

constexpr std::size_t posting_limit = std::size_t{1} << 20;

struct NoText {
  const char *code, *message, *hint;
};

/// What people save a posting as, and what it takes to make a text of it.
std::optional<NoText> no_text(std::string_view bytes) {
  if (bytes.starts_with("%PDF-"))
    return NoText{"not-text", "the posting is a PDF", "copy its text into a file, or run pdftotext on it"};
  if (bytes.starts_with("PK\x03\x04"))
    return NoText{"not-text", "the posting is a Word or OpenDocument file, or another archive",
                  "save it as plain text"};
  if (looks_like_utf16(bytes))
    return NoText{"not-utf8", "the posting is UTF-16", "save it as UTF-8"};
  if (bytes.find('\0') != std::string_view::npos)
    return NoText{"not-text", "the posting is no text", "copy its text into a file"};
  if (!valid_utf8(bytes)) return NoText{"not-utf8", "the posting is not UTF-8", "save it as UTF-8, or run iconv on it"};
  const std::string_view begin = ascii::trimmed(bytes.substr(0, 1024));
  const std::string lowered = ascii::lowered(begin.substr(0, 15));
  if (lowered.starts_with("<!doctype html") || lowered.starts_with("<html"))
    return NoText{"not-text", "the posting is a web page", "copy its text into a file"};
  return std::nullopt;
}

}  // namespace

std::optional<SourceId> open_posting(const std::string& path, const Files& files, Sources& sources,
                                     Diagnostics& diagnostics) {
  const std::string shown = path == "-" ? "<stdin>" : path;
  FileText file = files.read_stream(path, posting_limit);
  const auto fault = [&](const char* code, const char* message, const char* hint) {
    diagnostics.error(code, {sources.add(shown, {}), {1, 1}, {1, 1}}, message, hint);
    return std::nullopt;
  };
  switch (file.status) {
    case FileStatus::ok:
      break;
    case FileStatus::missing:
      return fault("missing-file", "there is no such file", "");
    case FileStatus::too_large:
      return fault("too-large", "the posting is larger than 1 MB", "a posting is a page or two of text");
    case FileStatus::directory:
      throw Failure("cannot read " + shown + ": it is a folder");
    case FileStatus::denied:
    case FileStatus::unreadable:
      throw Failure("cannot read " + shown + ": " + file.reason);
  }
  if (const std::optional<NoText> other = no_text(file.bytes)) return fault(other->code, other->message, other->hint);
  if (file.bytes.starts_with("\xEF\xBB\xBF")) file.bytes.erase(0, 3);
  if (posting::terms_of(file.bytes).terms.empty())
    return fault("empty-posting", "the posting has no word to look for", "put its whole text into the file");
  return sources.add(shown, std::move(file.bytes));
}

}  // namespace quoin
