#include <fmt/format.h>

#include <algorithm>

#include "base/base64.h"
#include "base/decimal.h"
#include "base/words.h"
#include "base/xml.h"
#include "diff/html_style.h"
#include "diff/marks.h"
#include "diff/telling.h"
#include "diff/write.h"

namespace quoin {
namespace {

std::string inserted(const std::string& text) {
  return "<ins>" + xml_text(text) + "</ins>";
}
std::string deleted(const std::string& text) {
  return "<del>" + xml_text(text) + "</del>";
}

std::string words_as_html(const std::vector<WordRun>& words) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const WordRun& run = words[i];
    if (is_spaced(words, i)) out += ' ';
    if (run.kind == WordRun::Kind::same)
      out += xml_text(run.text);
    else
      out += run.kind == WordRun::Kind::removed ? deleted(run.text) : inserted(run.text);
  }
  return out;
}

std::string change_as_html(const Change& change) {
  switch (change.kind) {
    case Change::Kind::added:
      return inserted(change.after->text);
    case Change::Kind::removed:
      return deleted(change.before->text);
    case Change::Kind::moved:
      return xml_text(change.label) + " <small>" + xml_text(moved_words(change)) + "</small>";
    case Change::Kind::changed:
      break;
  }
  if (!change.words.empty()) return words_as_html(change.words);
  return change.after ? inserted(change.after->text) : deleted(change.before->text);
}

std::string changes_as_html(const Difference& difference, const std::string& language) {
  if (difference.changes.empty()) return {};
  std::string out = fmt::format("<section{}>\n<h2 lang=\"en\">Content</h2>\n", language);
  std::string heading;
  bool open = false;
  for (const Change& change : difference.changes) {
    const std::string where = joined(change.where);
    if (!open || where != heading) {
      if (open) out += "</ul>\n";
      if (!where.empty()) out += "<h3>" + xml_text(where) + "</h3>\n";
      out += "<ul class=\"changes\">\n";
    }
    open = true;
    heading = where;
    const std::string_view kind = kind_word(change.kind);
    out += fmt::format("<li><span class=\"kind {}\" lang=\"en\">{}</span> <b lang=\"en\">{}</b> {}</li>\n", kind, kind,
                       xml_text(subject(change)), change_as_html(change));
  }
  return out + "</ul>\n</section>\n";
}

std::string list_as_html(std::string_view title, const std::vector<ToldText>& all) {
  if (all.empty()) return {};
  std::string out = fmt::format("<h3>{}</h3>\n<ul>\n", title);
  for (const ToldText& one : all) out += "<li>" + xml_text(one.text) + "</li>\n";
  return out + "</ul>\n";
}

std::string pages_as_html(const PageDifference& pages) {
  std::string out;
  if (!pages.facts.empty()) {
    out += "<table>\n";
    for (const PageFact& one : pages.facts)
      out += fmt::format("<tr><th scope=\"row\">{}</th><td>{}</td><td>→ {}</td></tr>\n", xml_text(one.name),
                         xml_text(one.before), xml_text(one.after));
    out += "</table>\n";
  }
  if (!pages.breaks.empty()) out += "<h3>Pages that begin elsewhere</h3>\n<ul>\n";
  for (const MovedBreak& one : pages.breaks)
    out += fmt::format("<li>page {}: {}</li>\n", one.page, xml_text(from_to(one.before, one.after)));
  if (!pages.breaks.empty()) out += "</ul>\n";
  out += list_as_html("Left out now", pages.left_out) + list_as_html("Left out no more", pages.back) +
         list_as_html("Not printed now", pages.not_printed);
  if (!pages.unknown.empty()) out += "<p>Not compared: " + xml_text(pages.unknown) + "</p>\n";
  return out.empty() ? out : "<section>\n<h2>Pages</h2>\n" + out + "</section>\n";
}

/// One side's pages, and what is marked on them.
struct Sheets {
  const Snapshot& side;
  std::vector<Mark> marks;

  std::string sheet(std::size_t page) const {
    if (page >= side.pages.size()) return "<figure class=\"none\"></figure>\n";
    const SnapshotPage& one = side.pages[page];
    const std::string width = decimal(one.width), height = decimal(one.height);
    const std::string name = fmt::format("{}, page {} of {}", side.name, page + 1, side.pages.size());
    std::string out =
        fmt::format("<figure>\n<figcaption>{}</figcaption>\n<div class=\"sheet\" style=\"aspect-ratio: {} / {}\">\n",
                    xml_text(name), width, height);
    if (!one.picture.empty())
      out += fmt::format("<img src=\"data:image/svg+xml;base64,{}\" width=\"{}\" height=\"{}\" alt=\"{}\">\n",
                         base64(one.picture), width, height, xml_attribute(name));
    out += fmt::format("<svg class=\"marks\" viewBox=\"0 0 {} {}\" aria-hidden=\"true\">\n", width, height);
    for (const Mark& mark : marks)
      if (mark.page == page)
        out += fmt::format("<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"1\"/>\n",
                           kind_word(mark.kind), decimal(mark.x - 1), decimal(mark.y), decimal(mark.width + 2),
                           decimal(mark.height));
    return out + "</svg>\n</div>\n</figure>\n";
  }
};

std::string pictures(const ComparedSides& told) {
  const Sheets before{told.before, marks_of(told.before, told.difference, Which::before)};
  const Sheets after{told.after, marks_of(told.after, told.difference, Which::after)};
  const auto drawn = [](const Snapshot& side) {
    return std::count_if(side.pages.begin(), side.pages.end(),
                         [](const SnapshotPage& page) { return !page.picture.empty(); });
  };
  const auto count = static_cast<std::size_t>(std::max(drawn(told.before), drawn(told.after)));
  if (count == 0) return {};
  std::string out = "<section class=\"pictures\">\n<h2>Side by side</h2>\n<p class=\"legend\">";
  for (const std::string_view kind : {"added", "removed", "changed", "moved"})
    out += fmt::format("<span class=\"swatch {}\"></span> {} ", kind, kind);
  out += "</p>\n";
  for (std::size_t page = 0; page < count; ++page)
    out += "<div class=\"pair\">\n" + before.sheet(page) + after.sheet(page) + "</div>\n";
  return out + "</section>\n";
}

}  // namespace

std::string difference_html(const ComparedSides& told) {
  const std::string& tag = told.after.language.empty() ? told.before.language : told.after.language;
  const std::string language = tag.empty() ? std::string() : fmt::format(" lang=\"{}\"", xml_attribute(tag));
  const std::string names = xml_text(told.before.name) + " → " + xml_text(told.after.name);
  std::string out = fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src "
      "'unsafe-inline'\">\n"
      "<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n<header>\n<h1>{}</h1>\n<p>{}</p>\n",
      names, html_style, names, headline(told.difference));
  for (const Snapshot* side : {&told.before, &told.after})
    if (!side->note.empty()) out += fmt::format("<p>{}: {}</p>\n", xml_text(side->name), xml_text(side->note));
  return out + "</header>\n<main>\n" + changes_as_html(told.difference, language) +
         pages_as_html(told.difference.pages) + pictures(told) + "</main>\n</body>\n</html>\n";
}

}  // namespace quoin
