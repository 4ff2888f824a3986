// Three noncharacters carry what one line cannot: U+FDD0 is a break made by spaces, U+FDD1 one made by a backslash,
// and U+FDD2 with a digit is one of the three where the paragraph itself has it. U+FDD2 also stands before "u" and "a"
// for the "_" and "@" of a bare address, which are neither emphasis nor e-mail.
#include "resume/one_line.h"

#include <algorithm>

#include "resume/link_target.h"

namespace quoin {
namespace {

constexpr std::string_view noncharacter_lead = "\xEF\xB7";  // UTF-8 of U+FDD0 is this and 0x90
constexpr std::string_view space_break = "\xEF\xB7\x90", backslash_break = "\xEF\xB7\x91", escape = "\xEF\xB7\x92";

/// The placeholder that starts at `at`, or an empty view.
std::string_view placeholder_at(std::string_view text, std::size_t at) {
  const std::string_view here = text.substr(at, space_break.size());
  return here == space_break || here == backslash_break || here == escape ? here : std::string_view();
}

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\v' || c == '\f';
}
bool is_line_end(char c) {
  return c == '\n' || c == '\r';
}
bool is_white(char c) {
  return is_space(c) || is_line_end(c);
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_white(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_white(text.back())) text.remove_suffix(1);
  return text;
}

/// Replaces what `line` ends with by what stands for the line end.
void end_line(std::string& line) {
  const std::size_t last = line.find_last_not_of(' ');
  const std::size_t length = last == std::string::npos ? 0 : last + 1;
  if (line.size() - length >= 2) {
    line.append(space_break).append(" ");
    return;
  }
  std::size_t backslashes = 0;
  while (backslashes < line.size() && line[line.size() - 1 - backslashes] == '\\') ++backslashes;
  if (backslashes % 2 == 1) {
    line.pop_back();
    line.append(" ").append(backslash_break);
  }
  line.append(" ");
}

/// Where emphasis may not look: the next bare address at or after `from`, without an underscore that closes emphasis.
Stretch next_address(std::string_view line, std::size_t from) {
  Stretch address = find_bare_url(line, from);
  if (address.begin > 0 && address.end > address.begin && line[address.begin - 1] == '_' &&
      line[address.end - 1] == '_')
    --address.end;
  return address;
}

/// `in_paragraph` is where `line` begins in the paragraph.
void append_line(std::string& out, std::string_view line, std::size_t in_paragraph, std::vector<LineBegin>& begins) {
  begins.push_back({out.size(), in_paragraph});
  Stretch address = next_address(line, 0);
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (i == address.end && address.end > 0) address = next_address(line, i);
    const bool in_address = address.begin <= i && i < address.end;
    if (in_address && (line[i] == '_' || line[i] == '@')) {
      out.append(escape).push_back(line[i] == '_' ? 'u' : 'a');
      begins.push_back({out.size(), in_paragraph + i + 1});
    } else if (placeholder_at(line, i).empty()) {
      out.push_back(is_space(line[i]) ? ' ' : line[i]);
    } else {
      out.append(escape).push_back(static_cast<char>('0' + (line[i + 2] - space_break[2])));
      i += 2;
    }
  }
}

std::string restore(std::string_view text, bool breaks) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view placeholder = placeholder_at(text, i);
    if (placeholder.empty()) {
      out.push_back(text[i]);
      continue;
    }
    i += 2;
    if (placeholder == escape && i + 1 < text.size()) {
      const char kept = text[++i];
      if (kept == 'u' || kept == 'a')
        out.push_back(kept == 'u' ? '_' : '@');
      else
        out.append(noncharacter_lead).push_back(static_cast<char>(space_break[2] + (kept - '0')));
    } else if (breaks) {
      out.push_back('\n');
    } else if (placeholder == backslash_break) {
      if (!out.empty() && out.back() == ' ') out.pop_back();
      out.push_back('\\');
    }
  }
  return out;
}

}  // namespace

std::string one_line(std::string_view paragraph, std::vector<LineBegin>& begins) {
  const char* const first = paragraph.data();
  paragraph = trim(paragraph);
  std::string out(line_prefix);
  while (true) {
    const std::size_t end = paragraph.find_first_of("\r\n");
    append_line(out, paragraph.substr(0, end), static_cast<std::size_t>(paragraph.data() - first), begins);
    if (end == std::string_view::npos) break;
    end_line(out);
    paragraph = trim(paragraph.substr(end));
  }
  return out.append(line_suffix);
}

std::size_t paragraph_offset(std::size_t in_line, const std::vector<LineBegin>& begins) {
  const auto after = std::upper_bound(begins.begin(), begins.end(), in_line,
                                      [](std::size_t at, const LineBegin& begin) { return at < begin.in_line; });
  if (after == begins.begin()) return 0;
  const LineBegin& begin = *(after - 1);
  return begin.in_paragraph + (in_line - begin.in_line);
}

std::string restore_text(std::string_view text) {
  return restore(text, true);
}
std::string restore_verbatim(std::string_view text) {
  return restore(text, false);
}

}  // namespace quoin
