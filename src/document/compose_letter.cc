#include "document/compose_letter.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "document/composer.h"
#include "document/header.h"
#include "document/page_frame.h"
#include "locale/words.h"

namespace quoin {
namespace {

constexpr Lines paragraph_space{0.45, 1, 1}, no_space{};
constexpr double widest_signature_mm = 60;

/// Composes one letter, part after part.
class LetterComposer {
 public:
  explicit LetterComposer(Composer& composer)
      : composer_(composer),
        letter_(*composer.resume.letter),
        convention_(convention_for(letter_, composer.locale)),
        line_(composer.sheet.base(StyleName::prose).leading) {}

  void compose() {
    Margins& margins = composer_.document.margins;
    margins.left = max(margins.left, points_from_mm(convention_.left));
    margins.right = max(margins.right, points_from_mm(convention_.right));
    compose_letter_head(composer_);
    if (fixed())
      for (Block& block : composer_.document.blocks) block.above = rigid(block.above);
    if (letter_.fold_marks) sender();
    if (convention_.date_first) date();
    recipient();
    if (!convention_.date_first) date();
    if (!convention_.subject_below) subject();
    opening();
    if (convention_.subject_below) subject();
    body();
    ending();
    enclosures();
    if (letter_.fold_marks) marks();
  }

 private:
  /// What stands at places of the paper would move with spaces that give.
  bool fixed() const { return convention_.address.has_value(); }

  static VerticalGlue rigid(const VerticalGlue& glue) { return {glue.natural, Pt(), Pt()}; }

  VerticalGlue glue(const Lines& lines) const {
    const auto range = [&](double count) { return Length{(line_ * count).value, 0}; };
    return composer_.space({range(lines.least), range(lines.ideal), range(lines.most)});
  }

  /// From the text's left edge.
  Pt indent_at(double mm) const {
    return mm == 0 ? Pt() : max(Pt(), points_from_mm(mm) - composer_.document.margins.left);
  }

  /// The block that is pushed next.
  void lower_to(Pt from_top) { composer_.document.lowered.push_back({composer_.document.blocks.size(), from_top}); }

  void push(Block block, const VerticalGlue& above, BreakBefore willing = BreakBefore::inside) {
    block.above = above;
    if (below_head_ && composer_.document.below_header.natural > above.natural) block.above = composer_.document.below_header;
    if (above_subject_ && fixed()) block.above = rigid(block.above);
    block.break_before = above_subject_ ? BreakBefore::never : willing;
    below_head_ = false;
    composer_.document.blocks.push_back(std::move(block));
  }

  NodeId paragraph() { return composer_.add_node(Role::paragraph, 0); }

  /// Lines that are no sentences: neither justified nor parted in words.
  Block lines(const Inlines& text, NodeId node, StyleName style = StyleName::prose) {
    Block block = composer_.block(composer_.paragraph(text, style, node), style);
    block.align = Align::left;
    block.fit.hyphenate = false;
    return block;
  }

  /// Each on a line of its own, in one paragraph.
  static Inlines stacked(const std::vector<Text>& all) {
    Inlines out;
    for (const Text& one : all) {
      if (!out.empty()) append_literal(out, "\n");
      append(out, inlines_of(one));
    }
    return out;
  }

  /// So many lines fill the field, if their type lets them.
  Pt field_leading() const {
    constexpr double field_mm = 27.3, closest = 1.12;  // of the type's size
    return max(min(line_, points_from_mm(field_mm) / convention_.field_lines), composer_.sheet.base(StyleName::prose).size * closest);
  }

  /// In the window above the recipient.
  void sender() {
    const Basics& basics = composer_.resume.basics;
    if (!fixed() || convention_.aside > 0 || basics.location.empty()) return;
    Inlines text = inlines_of(basics.name);
    append_literal(text, " · ");
    append(text, inlines_of(basics.location));
    lower_to(points_from_mm(*convention_.head_ends + 1));
    push(lines(text, paragraph(), StyleName::foot), glue(no_space));
  }

  void recipient() {
    if (letter_.recipient.empty()) return;
    Block block = lines(stacked(letter_.recipient), paragraph());
    block.indent = indent_at(convention_.aside);
    if (fixed()) lower_to(points_from_mm(*convention_.address));
    if (convention_.field_lines > 0) block.leading = field_leading();
    push(std::move(block), glue(convention_.above_address));
  }

  /// "Berlin, 2. März 2026", « Paris, le 2 mars 2026 ».
  void date() {
    const bool french = composer_.locale.language == "fr";
    Inlines text = inlines_of(letter_.place);
    const bool known = letter_.dates.date && std::holds_alternative<Date>(letter_.dates.date->value) &&
                       std::get<Date>(letter_.dates.date->value).day > 0;
    if (letter_.dates.date) {
      if (!text.empty()) append_literal(text, french && known ? ", le " : ", ");
      if (text.empty() && french && known) append_literal(text, "Le ");
      append_literal(text, format_dates(letter_.dates, composer_.locale));
      text.back().value_id = letter_.dates.date->value_id;
      text.back().dates = &letter_.dates;
      text.back().cohesion = Cohesion::unbreakable;
    }
    if (text.empty()) return;
    Block block = lines(text, paragraph());
    block.indent = indent_at(convention_.date_aside);
    if (convention_.date_ends) lower_to(points_from_mm(*convention_.date_ends) - block.leading);
    push(std::move(block), glue(convention_.above_date));
  }

  void subject() {
    if (letter_.subject.empty()) return;
    Inlines text;
    const std::string plain = letter_.subject.plain();
    const std::string word(composer_.locale.language == "fr" ? convention_.subject_word : "");
    if (!word.empty() && !ascii::lowered(plain).starts_with(ascii::lowered(word))) append_literal(text, word + "\u202F: ");
    append(text, inlines_of(letter_.subject));
    for (Inline& part : text) part.run.strong = true;
    const NodeId node = composer_.add_node(Role::h2, 0);
    Block block = lines(text, node);
    block.outline = static_cast<std::int32_t>(composer_.document.outline.size());
    composer_.document.outline.push_back({plain, node, 0, Pt()});
    if (convention_.subject && !convention_.subject_below) lower_to(points_from_mm(*convention_.subject));
    push(std::move(block), glue(convention_.above_subject));
    above_subject_ = false;
  }

  void opening() {
    above_subject_ = false;
    if (!letter_.opening.empty())
      push(lines(inlines_of(letter_.opening), paragraph()), glue(convention_.above_opening));
  }

  void body() {
    VerticalGlue above = glue(convention_.below_opening);
    for (const LetterPart& part : letter_.body) {
      if (part.list)
        list(part, above);
      else
        push(composer_.block(composer_.paragraph(inlines_of(part.items.front().text), StyleName::prose, paragraph()),
                             StyleName::prose),
             above, first_ ? BreakBefore::never : BreakBefore::inside);
      above = glue(paragraph_space);
      first_ = false;
    }
  }

  /// As wide as so many noughts; the column's index.
  std::int32_t number_column(const LetterPart& part, NodeId list) {
    Inlines widest;
    append_literal(widest, std::string(std::to_string(part.items.size()).size(), '0') + '.');
    std::vector<NumberColumn>& columns = composer_.document.numbers;
    columns.push_back({composer_.paragraph(widest, StyleName::number, list), composer_.sheet.body_size() * 0.6});
    return static_cast<std::int32_t>(columns.size()) - 1;
  }

  void list(const LetterPart& part, VerticalGlue above) {
    const ListLooks& looks = composer_.layout.highlights;
    const NodeId list = composer_.add_node(Role::list, 0);
    composer_.document.tree.nodes.back().numbered = part.numbered;
    const std::int32_t numbers = part.numbered ? number_column(part, list) : -1;
    for (std::size_t i = 0; i < part.items.size(); ++i) {
      const NodeId item = composer_.add_node(Role::list_item, list);
      Inlines label;
      if (part.numbered || !looks.marker.empty()) append_literal(label, part.numbered ? std::to_string(i + 1) + '.' : looks.marker);
      std::optional<Marker> marker;
      if (!label.empty()) {
        const NodeId node = composer_.add_node(Role::label, item);
        marker = part.numbered ? Marker{composer_.paragraph(label, StyleName::number, node), Pt(), true}
                               : Marker{composer_.paragraph(label, StyleName::marker, node), composer_.length(looks.at)};
      }
      const NodeId body = composer_.add_node(Role::list_body, item);
      Block block = composer_.block(composer_.paragraph(inlines_of(part.items[i].text), StyleName::item, body), StyleName::item);
      block.marker = std::move(marker);
      block.numbers = numbers;
      if (!part.numbered) block.indent = composer_.length(looks.text);
      push(std::move(block), i == 0 ? above : composer_.space(composer_.layout.space.item));
    }
  }

  /// The picture's own proportions, as high as the room for a hand.
  Picture signature() const {
    const SharedImage& image = letter_.signature.image;
    const double width = image->upright_width(), height = image->upright_height();
    const double scale = std::min((line_ * convention_.signature.ideal).value / height,
                                  points_from_mm(widest_signature_mm).value / width);
    Picture picture;
    picture.size = picture.whole = {Pt(width * scale), Pt(height * scale)};
    picture.image = image;
    return picture;
  }

  /// The owner's name stands below what they sign with.
  void ending() {
    if (!letter_.closing.empty())
      push(lines(inlines_of(letter_.closing), paragraph()), glue(convention_.above_closing), BreakBefore::never);
    VerticalGlue above = glue(convention_.signature);
    if (letter_.signature.image) {
      const NodeId node = composer_.add_node(Role::figure, 0);
      Node& figure = composer_.document.tree.nodes.back();
      figure.alt = letter_.signature.alt.empty() ? composer_.resume.basics.name.plain() : letter_.signature.alt.plain();
      figure.value_id = letter_.signature.path.value_id;
      Block block;
      block.picture = BlockPicture{signature(), node, Pt()};
      block.indent = indent_at(convention_.aside);
      push(std::move(block), rigid(glue({0.3, 0.4, 0.4})), BreakBefore::never);
      above = rigid(glue({0.1, 0.2, 0.2}));
    }
    Block block = lines(inlines_of(composer_.resume.basics.name), paragraph());
    block.indent = indent_at(convention_.aside);
    push(std::move(block), above, BreakBefore::never);
  }

  void enclosures() {
    if (letter_.enclosures.empty()) return;
    Inlines word;
    append_literal(word, std::string(word_for_enclosures(composer_.locale.tag, letter_.enclosures.size() > 1)));
    word.back().run.strong = true;
    push(lines(word, paragraph()), glue(convention_.above_enclosures));
    const NodeId list = composer_.add_node(Role::list, 0);
    for (const Text& one : letter_.enclosures)
      push(lines(inlines_of(one), composer_.add_node(Role::list_body, composer_.add_node(Role::list_item, list))), glue(no_space),
           &one == &letter_.enclosures.front() ? BreakBefore::never : BreakBefore::inside);
  }

  void marks() {
    constexpr Pt left = points_from_mm(4), length = points_from_mm(4), longer = points_from_mm(6);
    Document& document = composer_.document;
    for (int i = 0; i < 2; ++i) {
      const double at = convention_.fold[i];
      document.marks.push_back({{left, at > 0 ? points_from_mm(at) : document.paper.height * ((i + 1) / 3.0)}, length});
    }
    if (convention_.hole) document.marks.push_back({{left, document.paper.height / 2}, longer});
  }

  Composer& composer_;
  const Letter& letter_;
  const LetterConvention& convention_;
  const Pt line_;  ///< the leading
  bool below_head_ = true, first_ = true;  // nothing stands below the head, or in the body, yet
  bool above_subject_ = true;              // what stands at places of the paper is not over yet
};

}  // namespace

const LetterConvention& convention_for(const Letter& letter, const Locale& locale) {
  return letter_convention(letter.convention.value_or(convention_of(locale.tag)));
}

std::optional<Pt> end_of_head(const Letter& letter, const Locale& locale) {
  const LetterConvention& convention = convention_for(letter, locale);
  if (!convention.address) return std::nullopt;
  constexpr double gap = 7;  // where no sender's line stands between
  return points_from_mm(letter.fold_marks ? *convention.head_ends : *convention.address - gap);
}

Document compose_letter(const Resume& resume, const Layout& layout, const Locale& locale, Size paper, const Look& look) {
  Composer composer(resume, layout, locale, look);
  frame_page(composer, paper);
  composer.document.metadata = metadata_of(resume, locale, word_for_letter(locale.tag));
  composer.document.metadata.title =
      composer.document.metadata.author + " \u2013 " + std::string(word_for_letter(locale.tag));
  compose_running_lines(composer);
  LetterComposer(composer).compose();
  return finish_document(composer);
}

}  // namespace quoin
