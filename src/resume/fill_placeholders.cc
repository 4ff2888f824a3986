// `{organization}` → what `[letter.for]` says, run by run: the text put in takes the marks of what is around it, too.
#include <map>
#include <string_view>
#include <utility>

#include "base/nearest.h"
#include "resume/placeholders.h"
#include "resume/read_parts.h"
#include "resume/variant.h"

namespace quoin {
namespace {

constexpr std::size_t most_put_in = std::size_t{1} << 20;  // bytes: a letter is a page

class Filler {
 public:
  Filler(Reading& reading, std::vector<Placeholder>& all, bool wanted) : reading_(reading), wanted_(wanted) {
    for (Placeholder& one : all) by_name_.emplace(one.name, &one);
  }

  void fill(Text& text) {
    bool any = false;
    for (const InlineRun& run : text.runs) any = any || (!run.code && !next_placeholder(run.text, 0).empty());
    if (!any) return;
    std::vector<InlineRun> out;
    for (InlineRun& run : text.runs) {
      if (run.code)
        out.push_back(std::move(run));
      else
        fill(run, text.value_id, out);
    }
    text.runs = std::move(out);
  }

 private:
  void fill(const InlineRun& run, ValueId place, std::vector<InlineRun>& out) {
    const std::string_view text = run.text;
    std::size_t done = 0;
    const auto copy_to = [&](std::size_t end) {
      if (end == done) return;
      out.push_back(run);
      out.back().text = text.substr(done, end - done);
      done = end;
    };
    for (std::string_view found = next_placeholder(text, 0); !found.empty();) {
      const auto begin = static_cast<std::size_t>(found.data() - text.data());
      const std::size_t end = begin + found.size();
      if (Placeholder* known = find(found.substr(1, found.size() - 2), place)) {
        copy_to(begin);
        put_in(*known, run, place, out);
        done = end;
      }
      found = next_placeholder(text, end);
    }
    copy_to(text.size());
  }

  Placeholder* find(std::string_view name, ValueId place) {
    if (const auto found = by_name_.find(name); found != by_name_.end()) return found->second;
    if (!wanted_ || reading_.diagnostics.full()) return nullptr;
    const std::string word(name);
    std::vector<std::string_view> names;
    for (const auto& [known, unused] : by_name_)
      if (names.size() < most_compared) names.push_back(known);
    const std::string meant = nearest(word, names);
    reading_.diagnostics.error("unknown-placeholder", reading_.places.of(place), "nothing is said for `{" + word + "}`",
                               meant.empty() ? "write " + word + " = \"…\" under [letter.for], or --set letter.for." + word + "=…"
                                             : "did you mean `{" + meant + "}`?");
    return nullptr;
  }

  void put_in(Placeholder& known, const InlineRun& around, ValueId place, std::vector<InlineRun>& out) {
    known.used = true;
    for (const InlineRun& run : known.text.runs) {
      put_in_ += run.text.size();
      if (put_in_ > most_put_in) break;
      InlineRun next = run;
      next.strong = next.strong || around.strong;
      next.emphasis = next.emphasis || around.emphasis;
      if (next.url.empty()) next.url = around.url;
      out.push_back(std::move(next));
    }
    if (put_in_ <= most_put_in || told_) return;
    told_ = true;
    reading_.diagnostics.error("too-large", reading_.places.of(place), "placeholders put more than 1 MB of text into the letter",
                               "what [letter.for] says is a few words");
  }

  Reading& reading_;
  bool wanted_, told_ = false;
  std::size_t put_in_ = 0;
  std::map<std::string_view, Placeholder*> by_name_;
};

}  // namespace

void fill_placeholders(Reading& reading, Letter& letter, bool wanted) {
  Filler filler(reading, letter.placeholders, wanted);
  for (std::vector<Text>* all : {&letter.recipient, &letter.enclosures})
    for (Text& one : *all) filler.fill(one);
  for (Text* one : {&letter.place, &letter.subject, &letter.opening, &letter.closing}) filler.fill(*one);
  for (LetterPart& part : letter.body)
    for (Item& item : part.items) filler.fill(item.text);
  if (!wanted) return;
  for (const Placeholder& one : letter.placeholders)
    if (!one.used)
      reading.diagnostics.warning("unused-placeholder", reading.places.of(one.text.value_id),
                                  "no text of the letter has `{" + one.name + "}`", "put it where it is meant, or take this out");
}

}  // namespace quoin
