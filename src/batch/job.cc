#include "batch/job.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/paths.h"
#include "base/utf8.h"
#include "host/system.h"

namespace quoin {
namespace {

using RowJson = nlohmann::ordered_json;

constexpr int deepest_value = 16;  // of a setting
constexpr std::size_t longest_resume = std::size_t{16} << 20;

/// Why a row cannot be used. Thrown and caught in this file.
struct RowFault {
  std::string message;
};

/// As JSON has it, which is as TOML has it but for one character that TOML wants escaped.
std::string written(const RowJson& value) {
  std::string out;
  for (const char c : value.dump()) c == '\x7F' ? out += "\\u007F" : out += c;
  return out;
}

/// The same value in TOML, on one line.
std::string toml_of(const RowJson& value, const std::string& key, int depth = 0) {
  if (value.is_null()) throw RowFault{fmt::format("the setting `{}` is null", key)};
  if (depth > deepest_value) throw RowFault{fmt::format("the setting `{}` is nested too deep", key)};
  if (value.is_number_unsigned() && value.get<std::uint64_t>() > std::uint64_t{INT64_MAX})
    throw RowFault{fmt::format("the setting `{}` is a larger number than TOML has", key)};
  if (!value.is_structured()) return written(value);
  std::string out;
  for (const auto& [name, member] : value.items()) {
    if (!out.empty()) out += ", ";
    if (value.is_object()) out += written(RowJson(name)) + " = ";
    out += toml_of(member, key, depth + 1);
  }
  return value.is_object() ? "{ " + out + " }" : "[" + out + "]";
}

std::string text_of(const RowJson& value, const char* key) {
  if (!value.is_string()) throw RowFault{fmt::format("`{}` is not a text", key)};
  return value.get<std::string>();
}

/// It may be written as the system has it.
std::string path_of(const RowJson& value, const char* key) {
  return os::typed_path(text_of(value, key));
}

Setting setting_of(const std::string& word) {
  const std::size_t equals = word.find('=');
  if (equals == std::string::npos || equals == 0)
    throw RowFault{fmt::format("a setting is KEY=VALUE, as in document.paper=letter, not '{}'", word)};
  return {word.substr(0, equals), word.substr(equals + 1), "settings: " + word.substr(0, equals)};
}

/// `{"document.paper": "letter"}`, or `["document.paper=letter"]` as --set has it.
std::vector<Setting> settings_of(const RowJson& value) {
  std::vector<Setting> out;
  if (value.is_array()) {
    for (const RowJson& word : value) out.push_back(setting_of(text_of(word, "settings")));
  } else if (value.is_object()) {
    for (const auto& [key, member] : value.items()) out.push_back({key, toml_of(member, key), "settings: " + key});
  } else if (!value.is_null()) {
    throw RowFault{"`settings` is neither an object nor a list of KEY=VALUE"};
  }
  return out;
}

/// A tag or a path, or several.
std::vector<std::string> words_of(const RowJson& value, const std::string& key, const char* what) {
  if (value.is_null()) return {};
  if (value.is_string()) return {value.get<std::string>()};
  if (!value.is_array()) throw RowFault{fmt::format("`{0}` is neither a {1} nor a list of {1}s", key, what)};
  std::vector<std::string> out;
  for (const RowJson& one : value) out.push_back(text_of(one, key.c_str()));
  return out;
}

void read_member(const std::string& key, const RowJson& value, Job& job) {
  if (key == "id") {
    if (job.id.empty()) throw RowFault{"`id` is neither a text nor a number, or empty"};
  } else if (key == "toml") {
    if (!value.is_null()) job.text = text_of(value, "toml");
    if (job.text && job.text->size() > longest_resume) throw RowFault{"`toml` is larger than 16 MB"};
  } else if (key == "path") {
    if (!value.is_null()) job.resume = path_of(value, "path");
  } else if (key == "layout") {
    if (!value.is_null()) job.layout = path_of(value, "layout");
  } else if (key == "variant") {
    if (!value.is_null()) job.variant = text_of(value, "variant");
  } else if (key == "language") {
    if (!value.is_null()) job.language = text_of(value, "language");
  } else if (key == "include" || key == "exclude") {
    (key == "include" ? job.include : job.exclude) = words_of(value, key, "tag");
  } else if (key == "overlay") {
    job.overlays = words_of(value, key, "path");
    for (std::string& path : job.overlays) path = os::typed_path(std::move(path));
  } else if (key == "redact") {
    job.redact = words_of(value, key, "path");
  } else if (key == "settings") {
    job.settings = settings_of(value);
  } else {
    throw RowFault{fmt::format("there is no key `{}`; a row has id, toml or path, layout, variant, include, exclude, language, overlay, "
                               "redact, settings", key)};
  }
}

std::string id_of(const RowJson& row) {
  const auto id = row.find("id");
  if (id == row.end()) return {};
  if (id->is_string()) return id->get<std::string>();
  if (id->is_number_integer()) return id->dump();
  // Some writers of JSON make 1.0 of every 1; beyond 2^53 such a number is not known to the last figure.
  const double number = id->is_number_float() ? id->get<double>() : 0.5;
  const bool is_whole = std::trunc(number) == number && std::abs(number) <= 9007199254740992.0;
  return is_whole ? fmt::format("{}", static_cast<std::int64_t>(number)) : std::string();
}

/// What is called `-` is a file here, and no standard input.
std::string as_file(const std::string& path) {
  return path == "-" ? "./-" : path;
}

void read_row(const RowJson& row, Job& job) {
  if (!row.is_object()) throw RowFault{"it is no JSON object"};
  job.id = id_of(row);
  for (const auto& [key, value] : row.items()) read_member(key, value, job);
  const bool named = !job.resume.empty();
  if (job.text.has_value() == named) throw RowFault{named ? "it has both `toml` and `path`" : "it has neither `toml` nor `path`"};
  if (job.id.empty() && named) job.id = stem_of(base_name(job.resume));
  if (job.id.empty()) throw RowFault{"it has no `id`"};
  job.resume = named ? as_file(job.resume) : job.id + ".toml";
}

/// What the parser says, without its own words around that and the text that it read.
std::string reason_of(const nlohmann::json::parse_error& error) {
  std::string out = error.what();
  out.erase(0, std::min(out.find(" - "), out.size() - 3) + 3);
  const std::size_t read = out.find("; last read: '"), expected = out.rfind("'; expected");
  if (read != std::string::npos) out.erase(read, expected == std::string::npos ? expected : expected + 1 - read);
  return out;
}

RowJson parsed(const std::string& line) {
  try {
    return RowJson::parse(line);
  } catch (const RowJson::parse_error& error) {
    const std::size_t before = std::min(error.byte == 0 ? 0 : error.byte - 1, line.size());
    throw RowFault{fmt::format("it is no JSON from column {} on: {}", count_utf8(std::string_view(line).substr(0, before)) + 1, reason_of(error))};
  } catch (const RowJson::out_of_range&) {
    throw RowFault{"it has a number that is too large"};
  }
}

}  // namespace

Job job_of_row(const std::string& line, std::uint64_t number) {
  Job job;
  try {
    if (!valid_utf8(line)) throw RowFault{"its bytes are no UTF-8"};
    read_row(parsed(line), job);
  } catch (const RowFault& fault) {
    job.fault = fmt::format("row {}: {}", number, fault.message);
  }
  return job;
}

}  // namespace quoin
