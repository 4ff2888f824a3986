// What prints under a variant is what a plain filter keeps of the same tree: of résumés made at random, with tags at random, in
// every place that takes some.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <regex>
#include <set>

#include "quoin/engine.h"
#include "quoin/host.h"
#include "support/disk_files.h"

namespace quoin {
namespace {

/// Anything with tags: a word of its own that prints, and what it holds.
struct Node {
  std::string word, kind;  ///< section, prose, entry, role, highlight
  std::vector<std::string> tags;
  std::vector<Node> roles, rest;  ///< of an entry roles and highlights, of a section its entries
};

struct Choice {
  std::optional<std::set<std::string>> include;
  std::set<std::string> exclude;
  std::optional<std::vector<std::string>> sections;
};

class Maker {
 public:
  explicit Maker(unsigned seed) : random_(seed) {}

  std::vector<Node> resume() {
    std::vector<Node> out;
    for (int i = up_to(5) + 1; i > 0; --i) {
      out.push_back(node(up_to(4) == 0 ? "prose" : "section"));
      if (out.back().kind == "section")
        for (int j = up_to(4) + 1; j > 0; --j) out.back().rest.push_back(entry());
    }
    return out;
  }

  Choice choice(const std::vector<Node>& resume) {
    Choice out;
    if (up_to(2) > 0) out.include = words();
    if (up_to(2) > 0) out.exclude = words();
    if (up_to(2) == 0) {
      out.sections.emplace();
      for (const Node& one : resume)
        if (up_to(3) > 0) out.sections->push_back(one.word);
      std::shuffle(out.sections->begin(), out.sections->end(), random_);
    }
    return out;
  }

 private:
  int up_to(int most) { return static_cast<int>(random_() % static_cast<unsigned>(most + 1)); }

  std::set<std::string> words() {
    std::set<std::string> out;
    for (const char* tag : tags_)
      if (up_to(1) == 0) out.insert(tag);
    return out;
  }

  Node node(const char* kind) {
    Node out{"w" + std::to_string(next_++), kind, {}, {}, {}};
    for (const char* tag : tags_)
      if (up_to(5) == 0) out.tags.push_back(tag);
    return out;
  }

  std::vector<Node> highlights() {
    std::vector<Node> out;
    for (int i = up_to(3); i > 0; --i) out.push_back(node("highlight"));
    return out;
  }

  Node entry() {
    Node out = node("entry");
    for (int i = std::max(0, up_to(5) - 2); i > 0; --i) {
      out.roles.push_back(node("role"));
      out.roles.back().rest = highlights();
    }
    out.rest = highlights();
    return out;
  }

  static constexpr const char* tags_[] = {"alpha", "beta", "gamma", "delta"};
  std::mt19937 random_;
  int next_ = 0;
};

std::string list(const auto& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "'" : ", '") + word + "'";
  return "[" + out + "]";
}

std::string items(const std::vector<Node>& all) {
  std::string out = "highlights = [";
  for (const Node& one : all) out += "{ text = '" + one.word + "', tags = " + list(one.tags) + " }, ";
  return out + "]\n";
}

std::string toml(const std::vector<Node>& resume) {
  std::string out = "[basics]\nname = 'Ada'\n";
  for (const Node& section : resume) {
    const std::string tags = "tags = " + list(section.tags) + "\n";
    out += "[[section]]\nid = '" + section.word + "'\ntitle = 'T" + section.word + "'\n" + tags;
    out += section.kind == "prose" ? "kind = 'prose'\ntext = '" + section.word + "'\n" : "kind = 'experience'\n";
    for (const Node& entry : section.rest) {
      out += "[[section.entry]]\norganization = '" + entry.word + "'\ntags = " + list(entry.tags) + "\n" + items(entry.rest);
      for (const Node& role : entry.roles)
        out += "[[section.entry.role]]\ntitle = '" + role.word + "'\ntags = " + list(role.tags) + "\n" + items(role.rest);
    }
  }
  return out;
}

std::string toml(const Choice& choice) {
  std::string out = "[variant.v]\nexclude = " + list(choice.exclude) + "\n";
  if (choice.include) out += "include = " + list(*choice.include) + "\n";
  if (choice.sections) out += "sections = " + list(*choice.sections) + "\n";
  return out;
}

/// The filter as docs/tailoring.md says it, over the tree that the file was written of.
class Filter {
 public:
  explicit Filter(const Choice& choice) : choice_(choice) {}

  std::vector<std::string> words(const std::vector<Node>& resume) {
    std::vector<const Node*> sections;
    if (choice_.sections) {
      for (const std::string& id : *choice_.sections)
        sections.push_back(&*std::find_if(resume.begin(), resume.end(), [&](const Node& one) { return one.word == id; }));
    } else {
      for (const Node& one : resume) sections.push_back(&one);
    }
    for (const Node* section : sections) {
      if (!stays(*section)) continue;
      std::vector<std::string> inside;
      for (const Node& one : section->rest) entry(one, inside);
      if (section->kind != "prose" && inside.empty()) continue;
      out_.push_back(section->word);
      out_.insert(out_.end(), inside.begin(), inside.end());
    }
    return out_;
  }

 private:
  bool stays(const Node& one) const {
    const auto in = [&](const std::set<std::string>& words) {
      return std::any_of(one.tags.begin(), one.tags.end(), [&](const std::string& tag) { return words.count(tag) > 0; });
    };
    return one.tags.empty() || ((!choice_.include || in(*choice_.include)) && !in(choice_.exclude));
  }

  void entry(const Node& one, std::vector<std::string>& out) const {
    if (!stays(one)) return;
    std::vector<std::string> inside;
    for (const Node& role : one.roles) {
      if (!stays(role)) continue;
      inside.push_back(role.word);
      for (const Node& item : role.rest)
        if (stays(item)) inside.push_back(item.word);
    }
    for (const Node& item : one.rest)
      if (stays(item)) inside.push_back(item.word);
    if (!one.roles.empty() && inside.empty()) return;
    out.push_back(one.word);
    out.insert(out.end(), inside.begin(), inside.end());
  }

  const Choice& choice_;
  std::vector<std::string> out_;
};

/// Where an entry's own highlights stand among its roles is the layout's to say, so that words are compared sorted within a section.
std::vector<std::string> by_section(std::vector<std::string> words, const std::vector<Node>& resume) {
  const auto opens = [&](const std::string& word) {
    return std::any_of(resume.begin(), resume.end(), [&](const Node& one) { return one.word == word; });
  };
  for (auto begin = words.begin(); begin != words.end();) {
    const auto end = std::find_if(begin + 1, words.end(), opens);
    std::sort(begin + (opens(*begin) ? 1 : 0), end);
    begin = end;
  }
  return words;
}

TEST(Variants, WhatPrintsIsWhatAPlainFilterKeeps) {
  const Engine engine(folder_files(project_folder()));
  Workspace workspace(engine);
  const std::regex word("[wW]([0-9]+)");  // a heading may stand in capitals
  int different = 0;
  for (unsigned seed = 0; seed < 150; ++seed) {
    Maker maker(seed);
    const std::vector<Node> resume = maker.resume();
    const Choice choice = maker.choice(resume);
    Request request;
    request.text = toml(resume) + toml(choice);
    request.variant = "v";
    const Result result = typeset(workspace, request);
    ASSERT_TRUE(result.ok()) << *request.text;
    const std::string text = render(result, Format::text);
    std::vector<std::string> printed;
    for (std::sregex_iterator at(text.begin(), text.end(), word), end; at != end; ++at)
      if (const std::string found = "w" + at->str(1); printed.empty() || printed.back() != found)
        printed.push_back(found);  // a section of prose says its title again
    const std::vector<std::string> expected = Filter(choice).words(resume);
    EXPECT_EQ(by_section(printed, resume), by_section(expected, resume)) << *request.text;
    request.variant.reset();
    different += render(typeset(workspace, request), Format::text) != text;
  }
  EXPECT_GE(different, 100);
}

}  // namespace
}  // namespace quoin
