// Rules 1 and 8: what is read comes in the order in which it is read, and artifacts come last.
#include <algorithm>
#include <set>

#include "real_pages.h"
#include "resume/kinds.h"

namespace quoin::testing {
namespace {

/// Without white space and capitals, so that line ends and headings do not matter. ASCII capitals suffice: both sides
/// are made alike.
std::string bare(const std::string& text) {
  std::string out;
  for (const char c : text)
    if (c != ' ' && c != '\n') out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

std::string stream_text(const Pages& pages) {
  std::string out;
  for (const PrintedLine& line : lines_of(pages)) out += line.text;
  return bare(out);
}

/// Looks for an entry's fields in the stream, unit after unit: the fields of a unit in any order, the units one after
/// the other.
class OrderChecker {
 public:
  OrderChecker(const Run& run, const Pages& pages) : run_(run), text_(stream_text(pages)) {
    dropped_.insert(run.fitted.report.dropped.begin(), run.fitted.report.dropped.end());
  }

  Faults check() {
    for (const Section& section : run_.resume.sections)
      if (section.kind == SectionKind::experience || section.kind == SectionKind::education ||
          section.kind == SectionKind::volunteer || section.kind == SectionKind::projects)
        for (const Entry& entry : section.entries) {
          if (&entry == &section.entries.front()) at_ = begin_of(section);
          if (!shown(entry)) continue;
          std::vector<std::string> unit = head(entry);
          // The dates of an only part stand with its name or on the entry's first row: all of that is one unit.
          const bool lends = entry.parts.size() == 1 && entry.dates.empty() && shown(entry.parts.front());
          if (lends)
            for (std::string& text : head(entry.parts.front())) unit.push_back(std::move(text));
          find(unit);
          for (const Entry& part : entry.parts) {
            if (!shown(part)) continue;
            if (!lends) find(head(part));
            items(part);
          }
          items(entry);
        }
    return faults_;
  }

 private:
  /// A layout may have an order of sections of its own.
  std::size_t begin_of(const Section& section) const {
    const std::size_t found = text_.find(bare(section.title.plain()));
    return found == std::string::npos ? 0 : found;
  }

  bool dropped(LeafId leaf) const { return leaf != no_leaf && dropped_.contains(leaf); }

  bool shown(const Entry& entry) const {
    if (entry.leaf != no_leaf) return !dropped(entry.leaf);
    const bool holds = !entry.items.empty() || !entry.parts.empty();
    return !holds ||
           std::any_of(entry.items.begin(), entry.items.end(), [&](const Item& item) { return !dropped(item.leaf); }) ||
           std::any_of(entry.parts.begin(), entry.parts.end(), [&](const Entry& part) { return shown(part); });
  }

  std::vector<std::string> head(const Entry& entry) const {
    std::vector<std::string> unit;
    const Text* position = entry.field(Field::position);
    for (const auto& [field, text] : entry.fields) {
      const bool repeated =
          field == Field::position && std::any_of(entry.parts.begin(), entry.parts.end(), [&](const Entry& part) {
            const Text* title = part.field(Field::title);
            return title && title->plain().find(position->plain()) != std::string::npos;
          });
      if (!repeated) unit.push_back(text.plain());
    }
    unit.push_back(format_dates(entry.dates, run_.locale));
    return unit;
  }

  void items(const Entry& entry) {
    for (const Item& item : entry.items)
      if (!dropped(item.leaf)) find({item.text.plain()});
  }

  void find(const std::vector<std::string>& unit) {
    std::size_t end = at_;
    for (const std::string& field : unit) {
      const std::string wanted = bare(field);
      const std::size_t found = text_.find(wanted, at_);
      if (found == std::string::npos) {
        faults_.push_back("not in its place: " + field);
        continue;
      }
      end = std::max(end, found + wanted.size());
    }
    at_ = end;
  }

  const Run& run_;
  std::string text_;
  std::size_t at_ = 0;
  std::set<LeafId> dropped_;
  Faults faults_;
};

Faults order_faults(const Run& run, const Pages& pages) {
  return OrderChecker(run, pages).check();
}

/// Blocks are read in the order of the structure tree, whatever the columns look like.
Faults tree_faults(const Run&, const Pages& pages) {
  Faults faults;
  for (const Page& page : pages.pages) {
    NodeId last = 0;  // a column that goes on over all pages is read whole, and stands on each
    for (const PageItem& item : page.items) {
      if (!is_text(item)) continue;
      const NodeId block = block_of(pages, item.node);
      if (block < last) faults.push_back("after what the tree has later: " + run_of(item).text);
      last = std::max(last, block);
    }
  }
  return faults;
}

/// Only grounds that all else stands upon come first.
Faults artifact_faults(const Run&, const Pages& pages) {
  Faults faults;
  for (const Page& page : pages.pages) {
    bool artifacts = false, grounds = true;
    for (const PageItem& item : page.items) {
      grounds = grounds && (std::holds_alternative<Rule>(item.what) || std::holds_alternative<Panel>(item.what));
      if (grounds) continue;
      artifacts = artifacts || is_artifact(item.node);
      if (artifacts && !is_artifact(item.node)) faults.push_back("content after an artifact");
    }
  }
  return faults;
}

const char* const job = R"([basics]
name = "Ada Okafor"
[[section]]
title = "Work"
kind = "experience"
[[section.entry]]
organization = "Corner Bakery"
position = "Baker"
location = "Leeds"
start = "2019-03"
end = "2021-04"
highlights = ["Kept the till", "Swept the floor"]
)";

/// The date, drawn in its column after the bullets.
void date_last(Pages& pages) {
  auto& items = pages.pages.front().items;
  const auto date = std::find_if(items.begin(), items.end(), [](const PageItem& item) {
    return is_text(item) && run_of(item).text.find("2019") != std::string::npos;
  });
  ASSERT_NE(date, items.end());
  std::rotate(date, date + 1, items.end());
}

TEST(RuleReadingOrder, ADateDrawnAfterTheHighlightsIsReported) {
  const auto run = run_pipeline(job, "full");
  is_reported(order_faults, *run, date_last, "Kept the till");
  is_reported(tree_faults, *run, date_last, "2019");
}

TEST(RuleReadingOrder, HighlightsInAnotherOrderAreReported) {
  const auto run = run_pipeline(job, "full");
  const auto exchange = [](Pages& pages) {
    std::swap(find_item(pages, "Kept the till"), find_item(pages, "Swept the floor"));
  };
  is_reported(order_faults, *run, exchange, "Swept the floor");
  is_reported(tree_faults, *run, exchange, "after what the tree has later");
}

TEST(RuleReadingOrder, HoldsEverywhere) {
  holds_everywhere(order_faults);
  holds_everywhere(tree_faults);
}

TEST(RuleArtifactsLast, AFootThatComesFirstIsReported) {
  const RealPages real = real_pages(source_folder() + "/resume.toml", "full");
  is_reported(
      artifact_faults, *real.run,
      [](Pages& pages) {
        auto& items = pages.pages.front().items;
        ASSERT_EQ(items.back().node, page_foot);
        std::rotate(items.begin(), items.end() - 1, items.end());
      },
      "artifact");
}

TEST(RuleArtifactsLast, HoldsEverywhere) {
  holds_everywhere(artifact_faults);
}

}  // namespace
}  // namespace quoin::testing
