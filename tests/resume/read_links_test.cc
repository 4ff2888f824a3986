// A résumé with links and files, right and wrong → what a person is told, with line and column.
#include <gtest/gtest.h>

#include "resume_outcome.h"
#include "support/memory_world.h"

namespace quoin {
namespace {

void check(const std::string& text, const std::string& expected) {
  EXPECT_EQ(said(read(text)), expected) << text;
}

TEST(ReadLinks, Contacts) {
  check(me + "email = \"a@b.org\"\nphone = [\"+1 2\", \"+1 3\"]\nurl = \"https://a.org\"\n", "");
  check(me + "email = \"a b\"\n", "3:9 error[bad-email] `a b` is no e-mail address | such as \"name@example.com\"\n");
  check(me + "phone = \"none\"\n",
        "3:9 error[bad-phone] `none` is no telephone number | such as \"+1 512 555 0123\"\n");
  check(me + "email = [\"a@b.org\", 5, \"c\"]\n",
        "3:21 error[wrong-type] `email`: expected a text, found an integer | write \"5\" with quotes\n"
        "3:24 error[bad-email] `c` is no e-mail address | such as \"name@example.com\"\n");
  check(me + "url = \"example.com/me\"\n",
        "3:7 error[bad-url] `example.com/me` is no URL: it has no scheme | write \"https://example.com/me\"\n");
  check(me + "url = [\"https://a.org\", \"ftp://a.org\"]\n",
        "3:25 error[bad-url] a link cannot have the scheme `ftp` | a link begins with https://, http://, mailto: or "
        "tel:\n");
}

TEST(ReadLinks, BrokenAddressesAreToldWithWhatIsMeant) {
  const auto hint = [](const std::string& email) {
    const Outcome outcome = read(me + "email = '" + email + "'\n");
    if (outcome.diagnostics.all.empty()) return std::string("sound");
    EXPECT_EQ(outcome.diagnostics.all.at(0).code, "bad-email") << email;
    return outcome.diagnostics.all.at(0).hint;
  };
  EXPECT_EQ(hint("mailto:x@y.org"), "write \"x@y.org\"");
  EXPECT_EQ(hint("MAILTO:grün@größe.example"), "write \"grün@größe.example\"");
  EXPECT_EQ(hint("[a@b.org](mailto:a@b.org)"), "write \"a@b.org\"");
  EXPECT_EQ(hint("Ada Byron <a@b.org>"), "write \"a@b.org\"");
  EXPECT_EQ(hint("x@y.org,z@y.org"), "several addresses are a list: [\"x@y.org\", \"z@y.org\"]");
  for (const char* email : {"a@@b.org", "ada@example,org", "a@b..org", "grün a@b.org", "a..b@x.org"}) EXPECT_EQ(hint(email), "such as \"name@example.com\"") << email;
  EXPECT_EQ(hint("grün@größe.example"), "sound");
  check(me + award + "url = \"mailto:a@@b.org\"\n",
        "8:7 error[bad-url] `mailto:a@@b.org` is no URL: it names no address | a link begins with https://, http://, mailto: or tel:\n");
}

/// What is followed to the letter works.
TEST(ReadLinks, AnAddressInMarkupIsTakenOutOfIt) {
  const std::string no_host = " is no URL: it names no host | write \"https://e.org\"\n";
  check(me + "url = \"[site](https://e.org)\"\n", "3:7 error[bad-url] `[site](https://e.org)` is no URL: it has no scheme | write \"https://e.org\"\n");
  check(me + "url = \"https://[site](https://e.org)\"\n", "3:7 error[bad-url] `https://[site](https://e.org)`" + no_host);
  check(me + "url = \"<https://e.org>\"\n",
        "3:7 error[bad-url] `<https://e.org>` is no URL: it has a character that no URL has | write \"https://e.org\"\n");
  check(me + "url = \"https://[2001:db8::1]/cv\"\n", "");
  check(me + "phone = \"tel:+44 20 7946 0000\"\n",
        "3:9 error[bad-phone] `tel:+44 20 7946 0000` is a link, and the number is wanted | write \"+44 20 7946 0000\"\n");
}

/// They come with what is copied from a page or an address book, and would be part of the link.
TEST(ReadLinks, InvisibleCharactersGo) {
  const Outcome outcome = read(me + "email = \"a\u200B@e.org\"\nurl = \"https://e\u2060.org\"\nphone = \"\u202A+44 20 7946 0000\u202C\"\n");
  EXPECT_EQ(said(outcome), "");
  EXPECT_EQ(outcome.resume.basics.emails.at(0).value, "a@e.org");
  EXPECT_EQ(outcome.resume.basics.urls.at(0).value, "https://e.org");
  EXPECT_EQ(outcome.resume.basics.phones.at(0).value, "+44 20 7946 0000");
}

TEST(ReadLinks, ANumberOfWhichNoLinkCanBeMade) {
  check(me + "phone = [\"+44 (0)20 7946 0000\", \"555-CALL-NOW\"]\n",
        "3:33 warning[no-link] no link can be made of `555-CALL-NOW`: which number is dialled is not plain | write it in digits, such as "
        "\"+1 512 555 0123\" or \"+1 512 555 0123 ext. 4\", a remark in brackets, several numbers as [\"…\", \"…\"]\n");
}

TEST(ReadLinks, ProfilesAndDetails) {
  check(me + "[[basics.profile]]\nnetwork = \"GitHub\"\nusername = \"ada\"\n[[basics.detail]]\nlabel = \"ORCID\"\ntext "
             "= \"0000\"\n",
        "");
  check(me + "[[basics.profile]]\nnetwork = \"GitHub\"\nurl = \"github.com/ada\"\n",
        "5:7 error[bad-url] `github.com/ada` is no URL: it has no scheme | write \"https://github.com/ada\"\n");
  check(me + "[[basics.profile]]\nnetwork = \"GitHub\"\n",
        "3:1 error[missing-field] a profile needs `url` | write url = \"…\"\n");
  check(me + "[[basics.detail]]\nlabel = \"ORCID\"\n",
        "3:1 error[missing-field] a detail needs `text` | write text = \"…\"\n");
  check(me + "[basics.profile]\nnetwork = \"GitHub\"\nusername = \"ada\"\n",
        "3:1 error[wrong-type] `profile`: expected an array of tables, found a table | write [[…]] with two brackets "
        "before each\n");
  check(me + "[[basics.profile]]\nnetwrk = 5\nurl = \"https://x.org\"\n",
        "4:1 error[unknown-key] unknown key `netwrk` in a profile | did you mean `network`?\n"
        "4:10 error[wrong-type] `network`: expected a text, found an integer | write \"5\" with quotes\n");
}

TEST(ReadLinks, AKnownNetworksUserHasALink) {
  const auto profile = [](const std::string& network, const std::string& user) {
    return me + "[[basics.profile]]\nnetwork = \"" + network + "\"\nusername = \"" + user + "\"\n";
  };
  const auto link = [&](const std::string& network, const std::string& user) {
    const Profile found = read(profile(network, user)).resume.basics.profiles.at(0);
    return found.network.value + " " + found.url.value;
  };
  EXPECT_EQ(link("git hub", "ada"), "GitHub https://github.com/ada");
  EXPECT_EQ(link("Twitter", "ada"), "Twitter https://x.com/ada");
  EXPECT_EQ(link("Chess", "ada"), "Chess ");
  check(profile("Chess", "ada"), "");
  check(profile("Gihub", "ada"),
        "4:11 warning[no-link] no network `Gihub` is known, so the profile has no link | did you mean \"GitHub\"? Else "
        "give the profile's `url`\n");
  check(profile("Gihub", "ada") + "url = \"https://example.org\"\n", "");
  check(profile("Mastodon", "ada"),
        "5:12 warning[no-link] no link can be made of `ada` on Mastodon | write name and server, such as "
        "\"ada@mathstodon.xyz\", or a `url`\n");
  check(profile("LinkedIn", "Ada Byron"),
        "5:12 warning[no-link] no link can be made of `Ada Byron` on LinkedIn | write the last part of the profile's "
        "address, or its `url`\n");
}

TEST(ReadLinks, Links) {
  check(me + award + "url = \"HTTPS://x.org/a?b=c#d\"\n", "");
  check(me + award + "url = \"mailto:a@b.org\"\n", "");
  check(me + award + "url = \"tel:+15125550123\"\n", "");
  check(me + award + "url = \"https://x.org/größe\"\n", "");
  check(me + award + "url = \"x.org\"\n",
        "8:7 error[bad-url] `x.org` is no URL: it has no scheme | write \"https://x.org\"\n");
  check(me + award + "url = \"//x.org\"\n",
        "8:7 error[bad-url] `//x.org` is no URL: it has no scheme | write \"https://x.org\"\n");
  check(me + award + "url = \"http//x.org\"\n",
        "8:7 error[bad-url] `http//x.org` is no URL: it has no scheme | write \"http://x.org\"\n");
  check(me + award + "url = \"a@b.org\"\n",
        "8:7 error[bad-url] `a@b.org` is no URL: it has no scheme | write \"mailto:a@b.org\"\n");
  check(me + award + "url = \"javascript:alert(1)\"\n",
        "8:7 error[bad-url] a link cannot have the scheme `javascript` | a link begins with https://, http://, mailto: "
        "or tel:\n");
  check(me + award + "url = \"file:///etc/passwd\"\n",
        "8:7 error[bad-url] a link cannot have the scheme `file` | a link begins with https://, http://, mailto: or "
        "tel:\n");
  check(me + award + "url = \"https:x.org\"\n",
        "8:7 error[bad-url] `https:x.org` is no URL: it names no host | write \"https://x.org\"\n");
  check(me + award + "url = \"http://\"\n",
        "8:7 error[bad-url] `http://` is no URL: it names no host | a link begins with https://, http://, mailto: or "
        "tel:\n");
  check(me + award + "url = \"https://:80/\"\n",
        "8:7 error[bad-url] `https://:80/` is no URL: it names no host | a link begins with https://, http://, mailto: "
        "or tel:\n");
  check(me + award + "url = \"https://x.org/a b\"\n",
        "8:7 error[bad-url] `https://x.org/a b` is no URL: it has a character that no URL has | a space is written as "
        "%20, a % as %25\n");
  check(me + award + "url = \"https://x.org/%2\"\n",
        "8:7 error[bad-url] `https://x.org/%2` is no URL: it has a character that no URL has | a space is written as "
        "%20, a % as %25\n");
  check(me + award + "url = \"mailto:nobody\"\n",
        "8:7 error[bad-url] `mailto:nobody` is no URL: it names no address | a link begins with https://, http://, "
        "mailto: or tel:\n");
  check(me + award + "url = \"tel:none\"\n",
        "8:7 error[bad-url] `tel:none` is no URL: it has no number | a link begins with https://, http://, mailto: or "
        "tel:\n");
  check(me + award + "url = \"see below\"\n",
        "8:7 error[bad-url] `see below` is no URL: it has a character that no URL has | a space is written as %20, a % "
        "as %25\n");
  check(me + award + "url = \"http://<x>\"\n",
        "8:7 error[bad-url] `http://<x>` is no URL: it has a character that no URL has | a space is written as %20, a "
        "% as %25\n");
}

TEST(ReadLinks, Doi) {
  check(me + paper + "doi = \"10.1145/3477132.3483541\"\n", "");
  check(me + paper + "doi = \"https://doi.org/10.1145/1\"\n", "");
  check(me + paper + "doi = \"doi:10.1145/1\"\n", "");
  check(me + paper + "doi = \"10.1145\"\n",
        "8:7 error[bad-doi] `10.1145` is no DOI | such as \"10.1145/3477132.3483541\"\n");
  check(me + paper + "doi = \"11.1/x\"\n",
        "8:7 error[bad-doi] `11.1/x` is no DOI | such as \"10.1145/3477132.3483541\"\n");
  check(me + paper + "doi = \"10.1/a b\"\n",
        "8:7 error[bad-doi] `10.1/a b` is no DOI | such as \"10.1145/3477132.3483541\"\n");
}

TEST(ReadLinks, Files) {
  check(me + paper_section + "bibliography = \"papers.bib\"\n", "");
  check(me + paper_section + "bibliography = \"paper.bib\"\n",
        "6:16 error[missing-file] there is no file `paper.bib` | a path starts from the résumé's folder\n");
  check(me + paper_section + "bibliography = \"../secret.bib\"\n",
        "6:16 error[outside-folder] `../secret.bib` lies outside the résumé's folder | put a copy into the folder\n");
  check(me + paper_section + "bibliography = \"/secret.bib\"\n",
        "6:16 error[outside-folder] `/secret.bib` lies outside the résumé's folder | put a copy into the folder\n");
  check(me + paper_section + "bibliography = \"/cv/papers.bib\"\n", "");
  check(me + paper_section + "bibliography = \"folder\"\n",
        "6:16 error[unreadable-file] `folder` is a folder, not a file\n");
  check(me + paper_section + "bibliography = \"folder/../papers.bib\"\n", "");
  check(me + paper_section + "bibliography = \"../cv/papers.bib\"\n", "");
  check(me + paper_section + "bibliography = \"./papers.bib\"\n", "");
  check(me + "photo = \"me.jpg\"\n", "");
  check(me + "photo = { path = \"me.jpg\", alt = \"Ada\" }\n", "");
  check(me + "photo = { path = \"note.jpg\", alt = \"Ada\" }\n",
        "3:18 error[bad-photo] `note.jpg` is no picture: what is printed is a JPEG or a PNG | export it as a JPEG\n");
  check(me + "photo = { alt = \"Ada\" }\n", "3:9 error[missing-field] a photo needs `path` | write path = \"…\"\n");
  check(me + "photo = \"you.jpg\"\n",
        "3:9 error[missing-file] there is no file `you.jpg` | a path starts from the résumé's folder\n");
  check(me + "photo = 5\n",
        "3:9 error[wrong-type] `photo`: expected a path or a table { path, alt }, found an integer\n");
  EXPECT_EQ(read(me + "photo = { path = \"me.jpg\", alt = \"Ada\" }\n").resume.basics.picture->width, 24u);
  EXPECT_FALSE(read(me + "photo = \"note.jpg\"\n").resume.basics.picture);
  check(me + paper_section + "bibliography = 5\n",
        "6:16 error[wrong-type] `bibliography`: expected a text or an array of texts, found an integer | write \"5\" with quotes\n");
}

/// What a résumé names may leave with its PDF, so it is none of what a machine keeps to itself.
TEST(ReadLinks, HiddenFiles) {
  const std::string hidden =
      "` is a hidden file, or lies in a hidden folder | what a résumé names may be passed on with it: name a file whose "
      "path has no part that begins with a dot\n";
  check(me + paper_section + "bibliography = \".env\"\n", "6:16 error[hidden-file] `.env" + hidden);
  check(me + paper_section + "bibliography = \"folder/../.env\"\n",
        "6:16 error[hidden-file] `folder/../.env" + hidden);
  check(me + "photo = \".me/me.jpg\"\n", "3:9 error[hidden-file] `.me/me.jpg" + hidden);
}

TEST(ReadLinks, ABibliographyHoldsAnEntry) {
  check(me + paper_section + "bibliography = \"note.jpg\"\n",
        "6:16 error[no-bibtex] `note.jpg` holds no BibTeX entry | an entry begins as @article{key, or @book{key,\n");
  const auto is_bibliography = [](const std::string& text) {
    Sources sources;
    Diagnostics diagnostics;
    MemoryWorld world;
    world.files = {{"cv/a.bib", text}};
    const SourceId id = sources.add("resume.toml", me + paper_section + "bibliography = \"a.bib\"\n");
    read_resume(id, "cv", {}, sources, world, diagnostics);
    return !diagnostics.has_errors();
  };
  for (const char* text : {"@article{a, title = {T}}", "% first\n@comment\n@Book { a-1:b ,\ntitle=1}", "@misc(a, title=1)"})
    EXPECT_TRUE(is_bibliography(text)) << text;
  for (const char* text : {"", "SECRET=1\n", "ann@example.com", "@article", "@article{", "@article{}", "@article a,",
                           "@book{a}", "@{a,", "PASSWORD=@a{b c", "@a\u00e9{b,"})
    EXPECT_FALSE(is_bibliography(text)) << text;
}

}  // namespace
}  // namespace quoin
