#include "bibliography/other_format.h"

#include <algorithm>

#include "base/ascii.h"

namespace quoin::bibliography {
namespace {

/// "- key: text", or a key alone, as lists of references begin in YAML.
bool begins_as_yaml(std::string_view line) {
  if (line == "---") return true;
  const bool element = line.starts_with("- ");
  if (element) line = ascii::trimmed(line.substr(2));
  const std::size_t colon = std::min(line.find(':'), line.size());
  const std::string_view key = line.substr(0, colon), rest = line.substr(colon);
  const auto in_key = [](char c) { return ascii::is_alnum(c) || c == '-' || c == '_'; };
  return !key.empty() && std::all_of(key.begin(), key.end(), in_key) && (rest == ":" || (element && rest.starts_with(": ")));
}

}  // namespace

std::string_view looks_like(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  text = ascii::trimmed(text);
  const std::string_view line = ascii::trimmed(text.substr(0, text.find('\n')));
  if (text.starts_with('[') && ascii::trimmed(text.substr(1)) == "]") return "an empty list";
  if (text.starts_with('{') || text.starts_with('[')) return "JSON without items of CSL-JSON";
  if (line.starts_with("TY  -")) return "RIS";
  if (line.starts_with("PMID-")) return "PubMed's format";
  if (line.starts_with("%0 ")) return "EndNote's format";
  if (line.starts_with("FN ") || line.starts_with("PT ")) return "Web of Science's format";
  if (text.starts_with('<')) return "XML or HTML";
  if (begins_as_yaml(line)) return "YAML";
  return {};
}

}  // namespace quoin::bibliography
