#include "export/pdf/xmp.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "base/xml.h"
#include "export/pdf/metadata.h"

namespace quoin::pdf {
namespace {

// PDF/A knows no property for PDF/UA, so the packet has to describe the one that it uses (ISO 19005-3, 6.6.2.3).
constexpr std::string_view ua_schema =
    R"(<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/")"
    R"( xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">)"
    R"(<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">)"
    R"(<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>)"
    R"(<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>)"
    R"(<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>)"
    R"(<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>)"
    R"(<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>)"
    R"(<pdfaProperty:description>Part of ISO 14289 that the file keeps</pdfaProperty:description>)"
    R"(</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>)";

std::string pdf_a_claim(PdfStandard standard) {
  if (standard != PdfStandard::a3a && standard != PdfStandard::a2a) return {};
  return fmt::format(R"(<pdfaid:part>{}</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>)",
                     standard == PdfStandard::a3a ? 3 : 2);
}

std::string element(std::string_view name, std::string_view text) {
  return text.empty() ? std::string() : fmt::format("<{}>{}</{}>", name, xml_text(text), name);
}

}  // namespace

std::string xmp_date(std::string_view pdf_date) {
  constexpr std::string_view separators[] = {"", "-", "-", "T", ":", ":"};
  if (!pdf_date.starts_with("D:")) return {};
  std::string out(pdf_date.substr(2, 4));
  std::string_view rest = pdf_date.substr(std::min<std::size_t>(6, pdf_date.size()));
  for (std::size_t part = 1; rest.size() >= 2 && part < std::size(separators); ++part, rest.remove_prefix(2)) {
    out += separators[part];
    out += rest.substr(0, 2);
  }
  out += rest;
  return out;
}

std::string xmp_packet(const Metadata& metadata, std::string_view pdf_date, PdfStandard standard) {
  std::string out = "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>";
  out +=
      R"(<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">)"
      R"(<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/")"
      R"( xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/")"
      R"( xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">)";
  out += pdf_a_claim(standard);
  const bool ua = standard != PdfStandard::none;
  if (ua) out += "<pdfuaid:part>1</pdfuaid:part>";
  out += "<dc:format>application/pdf</dc:format>";
  if (!metadata.title.empty())
    out += fmt::format(R"(<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:title>)",
                       xml_text(metadata.title));
  if (!metadata.author.empty())
    out += fmt::format("<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>", xml_text(metadata.author));
  if (!metadata.language.empty())
    out += fmt::format("<dc:language><rdf:Bag><rdf:li>{}</rdf:li></rdf:Bag></dc:language>", metadata.language);
  out += element("pdf:Keywords", joined_keywords(metadata));
  out += element("pdf:Producer", producer());
  out += element("xmp:CreatorTool", producer());
  out += element("xmp:CreateDate", xmp_date(pdf_date));
  out += element("xmp:ModifyDate", xmp_date(pdf_date));
  out += "</rdf:Description>";
  if (ua && !pdf_a_claim(standard).empty()) out += ua_schema;
  out += "</rdf:RDF></x:xmpmeta><?xpacket end=\"r\"?>";
  return out;
}

}  // namespace quoin::pdf
