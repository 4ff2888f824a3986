#include "export/pdf/attachments.h"

#include <fmt/format.h>

#include <map>

#include "export/pdf/syntax.h"

namespace quoin::pdf {
namespace {

haru::Dict add_file(haru::Document& document, const Deflater& deflate, const Attachment& file) {
  haru::Dict stream = document.stream(deflate(file.bytes));
  stream.raw("Type", "/EmbeddedFile");
  stream.raw("Subtype", name(file.mime));
  stream.raw("Params", fmt::format("<</Size {}>>", file.bytes.size()));
  stream.raw("Filter", "/FlateDecode");

  haru::Dict specification = document.object("Filespec");
  specification.raw("F", text_string(file.name));
  specification.raw("UF", text_string(file.name));
  specification.raw("Desc", text_string(file.description));
  specification.raw("AFRelationship", file.relationship == Attachment::Relationship::source ? "/Source" : "/Data");
  specification.raw("EF", fmt::format("<</F {0}/UF {0}>>", stream.reference()));
  return specification;
}

}  // namespace

void add_attachments(haru::Document& document, const Deflater& deflate, const std::vector<Attachment>& files) {
  if (files.empty()) return;
  std::string associated;
  std::map<std::string, std::string> by_name;  // a name tree is sorted by the bytes of its strings (7.9.6)
  for (const Attachment& file : files) {
    const std::string reference = add_file(document, deflate, file).reference();
    associated += (associated.empty() ? "" : " ") + reference;
    by_name.emplace(text_bytes(file.name), reference);
  }
  std::string names;
  for (const auto& [bytes, reference] : by_name) names += literal_string(bytes) + reference;
  haru::Dict catalog = document.catalog();
  catalog.raw("AF", "[" + associated + "]");
  catalog.raw("Names", "<</EmbeddedFiles<</Names[" + names + "]>>>>");
}

}  // namespace quoin::pdf
