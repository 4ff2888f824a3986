#include "bibliography/facts.h"

#include <algorithm>
#include <optional>

#include "base/ascii.h"
#include "bibliography/date.h"
#include "bibliography/decode.h"
#include "bibliography/fields.h"

namespace quoin::bibliography {

Kind kind_of(const Catalogue& catalogue, EntryId id) {
  const Kind kind = kind_of_type(catalogue.entry(id).type).value_or(Kind::other);
  if (kind != Kind::article && kind != Kind::other) return kind;
  // Whatever its type, what is on arXiv and nowhere else is a preprint.
  const Found journal = catalogue.first_of(id, {"journaltitle", "journal"});
  const Found prefix = catalogue.first_of(id, {"archiveprefix", "eprinttype"});
  const auto is_arxiv = [](const Found& found) {
    return found && found.field->text.size() < 200 && ascii::lowered(found.field->text).starts_with("arxiv");
  };
  const bool corr = journal && ascii::lowered(journal.field->text.substr(0, 8)) == "corr";
  const bool elsewhere = !journal && (is_arxiv(prefix) || is_arxiv(catalogue.field(id, "publisher")));
  if (is_arxiv(journal) || corr || elsewhere) return Kind::preprint;
  return kind;
}

When date_of(const Catalogue& catalogue, EntryId id) {
  std::vector<UnknownCommand> unheard;
  const auto text = [&](std::string_view name) {
    const Found found = catalogue.field(id, name);
    const bool usable = found && found.field->text.size() <= 1000;
    return usable ? plain(decode(found.field->text, found.entry->markup, unheard)) : std::string();
  };
  // A child's own year is more than its parent's date.
  const Found lent = catalogue.field(id, "date");
  const bool own_year = lent && lent.entry != &catalogue.entry(id) && catalogue.entry(id).field("year");
  const std::string date = own_year ? std::string() : text("date"), year = date.empty() ? text("year") : date;
  if (year.empty()) return {};
  if (const std::optional<DateRange> range = date.empty() ? parse_year_range(year) : parse_date_range(date)) return *range;
  const std::optional<Date> known = date.empty() ? parse_year(year, text("month"), text("day")) : parse_date(date);
  if (known) return *known;
  return year;
}

std::vector<std::string> keywords_of(const Catalogue& catalogue, EntryId id) {
  const Found found = catalogue.first_of(id, {"keywords", "keyword"});
  std::vector<std::string> out;
  if (!found || found.field->text.size() > longest_field) return out;
  std::vector<UnknownCommand> unheard;
  const std::string all = plain(decode(found.field->text, found.entry->markup, unheard));
  for (std::size_t begin = 0; begin <= all.size();) {
    const std::size_t end = std::min(all.find_first_of(",;", begin), all.size());
    const std::size_t first = std::min(all.find_first_not_of(' ', begin), end);
    std::size_t last = end;
    while (last > first && all[last - 1] == ' ') --last;
    if (last > first) out.push_back(all.substr(first, last - first));
    begin = end + 1;
  }
  return out;
}

}  // namespace quoin::bibliography
