#include "support/random_resume.h"

#include <iterator>

namespace quoin::testing {
namespace {

/// Writes one résumé.
class Writer {
 public:
  explicit Writer(std::mt19937& random) : random_(random) {}

  std::string write(int size, bool photo) {
    text_ = "[document]\npaper = \"a4\"\n[basics]\nname = \"A Person\"\nemail = \"a@example.org\"\n";
    if (photo) text_ += "photo = { path = \"portrait.jpg\", alt = \"A person\" }\n";
    if (chance(2)) text_ += "headline = \"" + words(6) + "\"\nphone = \"+1 555 010 0100\"\n";
    if (chance(3)) text_ += "summary = \"" + words(40) + ".\"\n";
    for (int i = 0; i < size; ++i) {
      experience();
      if (chance(2)) education();
      if (chance(2)) publications();
      if (chance(2)) one_liners("awards", "title");
      if (chance(3)) one_liners("skills", "name");
      if (chance(3)) one_liners("languages", "name");
      if (chance(3)) prose();
    }
    return text_;
  }

 private:
  bool chance(int of) { return number(1, of) == 1; }
  int number(int low, int high) { return std::uniform_int_distribution<int>(low, high)(random_); }

  std::string words(int most) {
    static const char* const some[] = {"stone",    "masonry", "a", "of",   "bridges", "load",        "surveyed", "river",
                                       "in",       "1",       "x", "with", "mortar",  "reinforcing", "walls",    "up",
                                       "well-set", "and/or",  "to"};
    std::string text = "Built";
    for (int i = number(1, most); i > 0; --i)
      text += std::string(" ") + some[static_cast<std::size_t>(number(0, std::size(some) - 1))];
    return text;
  }

  std::string priority() { return "priority = " + std::to_string(number(-1, 1)); }

  void section(const std::string& kind) { text_ += "[[section]]\ntitle = \"Things\"\nkind = \"" + kind + "\"\n"; }

  void list(const std::string& key, int least) {
    text_ += key + " = [";
    for (int item = number(least, 3); item > 0; --item)
      text_ += "{ text = \"" + words(32) + "\", " + priority() + " }, ";
    text_ += "]\n";
  }

  void experience() {
    section("experience");
    for (int entry = number(1, 3); entry > 0; --entry) {
      text_ += "[[section.entry]]\norganization = \"" + words(9) + "\"\nposition = \"" + words(6) + "\"\nstart = 2001\n";
      text_ += priority() + "\n";
      if (chance(4)) text_ += "summary = \"" + words(20) + "\"\n";
      list("highlights", 0);
      for (int role = chance(3) ? number(1, 3) : 0; role > 0; --role) {
        text_ += "[[section.entry.role]]\ntitle = \"" + words(8) + "\"\nstart = \"2003-04\"\nend = 2005\n";
        list("highlights", 0);
      }
    }
  }

  void education() {
    section("education");
    for (int entry = number(1, 2); entry > 0; --entry) {
      text_ += "[[section.entry]]\ninstitution = \"" + words(5) + "\"\n";
      for (int degree = number(1, 2); degree > 0; --degree) {
        text_ += "[[section.entry.degree]]\nname = \"" + words(6) + "\"\nend = 1999\n";
        list("details", 0);
      }
    }
  }

  void publications() {
    section("publications");
    if (chance(3)) text_ += "numbered = \"down\"\n";
    for (int entry = number(1, 4); entry > 0; --entry) {
      text_ += "[[section.entry]]\ntitle = \"" + words(14) + "\"\nauthors = [\"A Person\", \"Somebody Else\"]\n" +
               priority() + "\n";
      if (chance(2)) text_ += "venue = \"" + words(5) + "\"\ndate = 2001\n";
      if (chance(2)) text_ += "group = \"" + std::string(chance(2) ? "Talks" : "Papers") + "\"\n";
    }
  }

  void one_liners(const std::string& kind, const std::string& name) {
    section(kind);
    for (int entry = number(1, 5); entry > 0; --entry)
      text_ += "[[section.entry]]\n" + name + " = \"" + words(12) + "\"\n" + priority() + "\n" +
               (kind == "awards" ? "date = 2010\n" : "");
  }

  void prose() {
    section("prose");
    text_ += "text = \"\"\"\n" + words(50) + ".\n\n" + words(30) + ".\n\"\"\"\n";
  }

  std::mt19937& random_;
  std::string text_;
};

}  // namespace

std::string random_resume(std::mt19937& random, int size, bool photo) {
  return Writer(random).write(size, photo);
}

std::string random_layout(std::mt19937& random) {
  const auto one_of = [&](int of) { return std::uniform_int_distribution<int>(1, of)(random) == 1; };
  std::string text = "extends = \"onepage\"\n";
  if (one_of(3)) text += "[style.item]\nalign = \"justify\"\n" + std::string(one_of(2) ? "letterfit = 0.01\n" : "");
  if (one_of(4)) text += "[style.detail]\nsize = 1.2\n";
  if (one_of(4)) text += "[space]\nline = { min = \"3pt\", ideal = \"6pt\", max = \"7pt\" }\n";
  if (one_of(3)) {
    text += std::string("[sidebar]\nsections = [\"skills\", \"awards\", \"languages\"]\ngap = \"6mm\"\nside = \"") +
            (one_of(2) ? "left" : "right") + "\"\nwidth = " +
            (one_of(2) ? "\"50mm\"" : "{ min = \"38mm\", ideal = \"50mm\", max = \"58mm\" }") + "\n" +
            (one_of(2) ? "height = \"page\"\n" : "") + (one_of(2) ? "pages = \"all\"\n" : "") + (one_of(2) ? "rows = [\"{contacts}\"]\n" : "");
    if (one_of(2)) text += "[photo]\nplace = \"sidebar\"\n";
    if (one_of(3)) text += "[labels]\ngap = \"4mm\"\nheadings = true\n";
  } else if (one_of(3)) {
    text += std::string("[columns]\ncount = 2\n") + (one_of(2) ? "gap = { min = \"4mm\", ideal = \"6mm\", max = \"9mm\" }\n" : "") +
            (one_of(2) ? "rule = { thickness = \"0.4pt\" }\n" : "");
  } else if (one_of(3)) {
    text += "[labels]\ngap = \"4mm\"\n" + std::string(one_of(2) ? "width = \"30mm\"\n" : "") +
            (one_of(3) ? "headings = true\n" : "") + "[entry.experience]\nrows = [{ label = \"{dates}\", left = \"**{organization}**{ — "
            "*position*}\" }]\n";
    text += "[entry.languages]\nrows = [{ label = \"**{name}**\", left = \"{level}\" }]\n";
  }
  return text;
}

}  // namespace quoin::testing
