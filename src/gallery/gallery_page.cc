#include "gallery/gallery_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/words.h"
#include "base/xml.h"

namespace quoin {
namespace {

/// Of each kind its class on the page, and how it is called there.
constexpr std::pair<std::string_view, std::string_view> kind_names[layout_kinds] = {
    {"one", "one column"}, {"two", "two columns"}, {"photo", "with a photo"}, {"page", "one page"}, {"machine", "for machines first"}};

std::string_view class_of(LayoutKind kind) {
  return kind_names[static_cast<std::size_t>(kind)].first;
}

/// Radio buttons, of which the style sheet makes a filter: no script is needed.
std::string filter(const Gallery& gallery) {
  const auto button = [](std::string_view id, std::string_view name, std::size_t count, bool chosen) {
    return fmt::format("<label><input type=\"radio\" name=\"kind\" id=\"kind-{}\"{}> {} <span>{}</span></label>\n", id,
                       chosen ? " checked" : "", name, count);
  };
  std::string out = "<fieldset class=\"filter\">\n<legend>Show</legend>\n" + button("all", "all", gallery.cards.size(), true);
  for (std::size_t i = 0; i < layout_kinds; ++i) {
    const auto of_kind = [&](const GalleryCard& card) {
      return std::find(card.kinds.begin(), card.kinds.end(), static_cast<LayoutKind>(i)) != card.kinds.end();
    };
    const auto count = static_cast<std::size_t>(std::count_if(gallery.cards.begin(), gallery.cards.end(), of_kind));
    if (count > 0) out += button(kind_names[i].first, kind_names[i].second, count, false);
  }
  return out + "</fieldset>\n";
}

/// What speaks of a picture in place of it.
std::string alternative(const GalleryCard& card, std::size_t page) {
  return xml_attribute(fmt::format("Page {} of {} in the layout {}", page + 1, card.files.size(), card.name));
}

std::string picture(const GalleryCard& card, std::size_t page) {
  return fmt::format(R"(<img src="{}" width="{}" height="{}" alt="{}" loading="lazy" decoding="async">)",
                     xml_attribute(card.files[page]), std::lround(card.paper.width.value),
                     std::lround(card.paper.height.value), alternative(card, page));
}

std::string list_of(const std::vector<std::string>& texts) {
  std::string out = "<ul>\n";
  for (const std::string& text : texts) out += "<li>" + xml_text(text) + "</li>\n";
  return out + "</ul>\n";
}

/// A summary that opens to a list.
std::string details(std::string_view attributes, const std::string& summary, const std::vector<std::string>& texts) {
  if (texts.empty()) return {};
  return fmt::format("<details{}><summary lang=\"en\">{}</summary>\n{}</details>\n", attributes, xml_text(summary),
                     list_of(texts));
}

std::string cover(const GalleryCard& card) {
  if (!card.files.empty())
    return fmt::format("<a class=\"paper{}\" href=\"#{}-pages\">{}</a>\n", card.files.size() > 1 ? " several" : "",
                       card.id, picture(card, 0));
  std::string out = fmt::format(
      "<div class=\"void\" style=\"aspect-ratio: {} / {}\">\n<p><strong>This résumé cannot be "
      "set in this layout.</strong></p>\n",
      std::lround(card.paper.width.value), std::lround(card.paper.height.value));
  for (const std::string& fault : card.faults) out += "<p>" + xml_text(fault) + "</p>\n";
  return out + "</div>\n";
}

std::string card_html(const GalleryCard& card, const std::string& language) {
  std::string classes = "card";
  for (const LayoutKind kind : card.kinds) classes += fmt::format(" {}", class_of(kind));
  std::string out = fmt::format("<article class=\"{}\" id=\"{}\">\n{}", classes, card.id, cover(card));
  out += fmt::format("<div class=\"about\">\n<div class=\"title\"><h2>{}</h2>", xml_text(card.name));
  if (card.in_use) out += "<span class=\"badge\">in use</span>";
  if (!card.files.empty()) out += fmt::format("<span class=\"count\">{}</span>", counted(card.files.size(), "page"));
  out += "</div>\n";
  if (!card.description.empty()) out += "<p>" + xml_text(card.description) + "</p>\n";
  out += "<p><code>" + xml_text(card.command) + "</code></p>\n";
  if (!card.fit.empty()) out += "<p class=\"fit\">" + xml_text(card.fit) + "</p>\n";
  out += details(language, fmt::format("{} left out", counted(card.left_out.size(), "item")), card.left_out);
  out += details(" class=\"warnings\"", counted(card.warnings.size(), "warning"), card.warnings);
  return out + "</div>\n</article>\n";
}

std::string pages_html(const GalleryCard& card, const GalleryCard& before, const GalleryCard& after) {
  std::string out = fmt::format(
      "<section class=\"pages\" id=\"{}-pages\" aria-label=\"Pages in the layout {}\">\n<div class=\"bar\"><h2>{}</h2>"
      "<code>{}</code>\n<nav aria-label=\"From {} to others\"><a href=\"#{}-pages\">← {}</a> <a href=\"#{}-pages\">{} "
      "→</a> <a href=\"#{}\">All layouts</a></nav></div>\n<div class=\"sheets\">\n",
      card.id, xml_attribute(card.name), xml_text(card.name), xml_text(card.command), xml_attribute(card.name),
      before.id, xml_text(before.name), after.id, xml_text(after.name), card.id);
  for (std::size_t page = 0; page < card.files.size(); ++page)
    out += fmt::format("<a href=\"{}\">{}</a>\n", xml_attribute(card.files[page]), picture(card, page));
  return out + "</div>\n</section>\n";
}

/// Those that have pages, each with its neighbours, in a ring.
std::string all_pages(const Gallery& gallery) {
  std::vector<const GalleryCard*> set;
  for (const GalleryCard& card : gallery.cards)
    if (!card.files.empty()) set.push_back(&card);
  std::string out;
  for (std::size_t i = 0; i < set.size(); ++i)
    out += pages_html(*set[i], *set[(i + set.size() - 1) % set.size()], *set[(i + 1) % set.size()]);
  return out;
}

std::string counts(const Gallery& gallery) {
  std::size_t pages = 0;
  for (const GalleryCard& card : gallery.cards) pages += card.files.size();
  return counted(gallery.cards.size(), "layout") + " · " + counted(pages, "page");
}

}  // namespace

const std::string_view gallery_mark = "a gallery of layouts, made by quoin";

std::string gallery_page(const Gallery& gallery) {
  const std::string language =
      gallery.language.empty() ? std::string() : fmt::format(" lang=\"{}\"", xml_attribute(gallery.language));
  const std::string name = xml_text(gallery.name);
  std::string out = fmt::format(
      "<!DOCTYPE html>\n<!-- {} -->\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
      "content=\"width=device-width, initial-scale=1\">\n<title>{} in every "
      "layout</title>\n<style>{}</style>\n</head>\n"
      "<body>\n<header>\n<h1><span{}>{}</span> in every layout</h1>\n<p>{}. A picture opens all pages of its layout; "
      "the command below it makes the PDF. First stands what leaves nothing out, on the fewest pages.</p>\n{}</header>\n<main>\n<div class=\"grid\">\n",
      gallery_mark, name, gallery_style, language, name, counts(gallery), filter(gallery));
  for (const GalleryCard& card : gallery.cards) out += card_html(card, language);
  return out + "</div>\n" + all_pages(gallery) + "</main>\n</body>\n</html>\n";
}

}  // namespace quoin
