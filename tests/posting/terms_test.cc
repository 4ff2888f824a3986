// The terms of postings, and where a text has them: words with signs, names, lists, languages.
#include "posting/terms.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "posting/find_terms.h"
#include "posting/tokens.h"
#include "support/pipeline.h"

namespace quoin::posting {
namespace {

std::string words(const std::string& text) {
  std::string out;
  for (const Token& one : tokens_of(text)) {
    if (!out.empty())
      out += one.before == Gap::hyphen  ? "-"
             : one.before == Gap::space ? " "
             : one.before == Gap::list  ? ", "
             : one.before == Gap::line  ? " / "
                                        : ". ";
    out += text.substr(one.begin, one.end - one.begin) + (one.marked ? "!" : "");
  }
  return out;
}

TEST(PostingWords, SignsBelongToNames) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"C++, C# and F#", "C++!, C#! and F#!"},
      {"write C++17", "write C++! 17"},
      {"Node.js or .NET", "Node.js! or .NET!"},
      {"CI/CD, TCP/IP, A/B tests", "CI/CD!, TCP/IP!, A/B! tests"},
      {"C/C++ and/or Java/Kotlin", "C, C++! and, or Java, Kotlin"},
      {"R&D with AWS/GCP", "R&D! with AWS!, GCP!"},
      {"end-to-end SAP-Kenntnisse", "end-to-end SAP!-Kenntnisse"},
      {"5+ years", "5, years"},
      {"see https://e.org/a/b, mail a@b.org", "see, mail"},
      {"e.g. Go. Then", "e.g Go. Then"},
      {"PostgreSQL iOS APIs", "PostgreSQL! iOS! APIs!"},
      {"WHAT WE OFFER\nSQL", "WHAT WE OFFER / SQL!"},
      {"- one\n- two", "one / two"},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(words(text), expected) << text;
}

TEST(PostingWords, ALongLineGoesOn) {
  const std::string line = "We run a great many services for a great many people and their ";
  EXPECT_NE(words(line + "\nneighbours").find("their neighbours"), std::string::npos);
  EXPECT_NE(words(line + "\n\nneighbours").find("their / neighbours"), std::string::npos);
  EXPECT_NE(words(line + "\n- neighbours").find("their / neighbours"), std::string::npos);
}

TEST(PostingWords, Fold) {
  EXPECT_EQ(fold("Bachelor’s"), "bachelor");
  EXPECT_EQ(fold("l'expérience"), "expérience");
  EXPECT_EQ(fold("ÉTAT"), "état");
  EXPECT_EQ(fold("Straße"), "strasse");
  EXPECT_EQ(fold("ﬁt"), "fit");
}

TEST(PostingLanguage, IsTheOneOfItsSmallWords) {
  EXPECT_EQ(language_of("You will work with the team and write code for it").tag, "en");
  EXPECT_EQ(language_of("Sie arbeiten mit uns und schreiben den Code für die Kunden").tag, "de");
  EXPECT_EQ(language_of("Vous travaillez avec nous et vous écrivez du code pour les clients").tag, "fr");
  EXPECT_EQ(language_of("Trabajarás con nosotros y escribirás el código para los clientes").tag, "es");
  EXPECT_EQ(language_of("我们需要一名软件工程师").tag, "");
}

TEST(PostingLanguage, PluralsLoseTheirEnding) {
  const Language english = language_of("the and of"), german = language_of("der und die"),
                 french = language_of("le et la les");
  EXPECT_EQ(stem(english, "databases"), "database");
  EXPECT_EQ(stem(english, "queries"), "query");
  EXPECT_EQ(stem(english, "kubernetes"), stem(english, "kubernetes"));
  EXPECT_EQ(stem(english, "analysis"), "analysis");
  EXPECT_EQ(stem(english, "aws"), "aws");
  EXPECT_EQ(stem(german, "datenbanken"), stem(german, "datenbank"));
  EXPECT_EQ(stem(french, "hôpitaux"), stem(french, "hôpital"));
}

/// "TEXT KIND COUNT" of each.
std::string terms(const std::string& text) {
  constexpr const char* kinds[] = {"name", "listed", "noun", "word"};
  std::string out;
  for (const Term& one : terms_of(text).terms)
    out += (out.empty() ? "" : "; ") + one.text + " " + kinds[static_cast<int>(one.kind)] + " " +
           std::to_string(one.count);
  return out;
}

TEST(PostingTerms, NamesAndLists) {
  EXPECT_EQ(terms("You know Kubernetes and the Google Cloud Platform. Kubernetes is where we run it."),
            "Kubernetes name 2; Google Cloud Platform name 1");
  EXPECT_EQ(terms("You have done welding, pipe fitting and brazing for us."),
            "welding listed 1; pipe fitting listed 1; brazing word 1");
  EXPECT_EQ(terms("An audit of ISO 9001 and of Angular 17 in 2024 for the team"),
            "ISO 9001 name 1; Angular 17 name 1; audit word 1");
  EXPECT_EQ(terms("Sehr gute SAP-Kenntnisse und die Buchhaltung mit Excel"),
            "SAP name 1; Excel listed 1; Buchhaltung noun 1");
  EXPECT_EQ(terms("We do incident response; you do incident response for us"), "incident response listed 2");
  EXPECT_EQ(terms(""), "");
  EXPECT_EQ(terms("and the of"), "");
  EXPECT_EQ(terms("熟悉 Python 和 Go"), "Python name 1; Go name 1; 熟悉 listed 1");
}

std::string found(const std::string& posting, const std::string& text) {
  const PostingTerms all = terms_of(posting);
  TermFinder finder(all);
  std::vector<bool> seen(all.terms.size());
  finder.find(text, [&](std::size_t i) { seen[i] = true; });
  std::string out;
  for (std::size_t i = 0; i < seen.size(); ++i)
    out += (out.empty() ? "" : ", ") + all.terms[i].text + (seen[i] ? "" : finder.words_seen(all.terms[i]) ? "~" : "-");
  return out;
}

TEST(PostingTerms, WhatIsTrimmedOffPartsNames) {
  EXPECT_EQ(terms("we use Ansible 1-Terraform here"), terms("we use Ansible, 1-Terraform here"));
  EXPECT_EQ(terms("Sehr gute SAP-Kenntnisse Excel"), terms("Sehr gute SAP-Kenntnisse, Excel"));
}

TEST(PostingTerms, AreFoundInAnotherText) {
  const std::string posting =
      "You know the APIs of it, databases, IT, Go, C++ and CI/CD. You have problem-solving, capacity planning.";
  EXPECT_EQ(
      found(posting, "An API over a Database for IT in Go, C++17 and CI/CD; problem solving by planning capacity"),
      "APIs, IT, Go, C++, CI/CD, databases, problem-solving, capacity planning~");
  EXPECT_EQ(found(posting, "it will go to an apiary of C and CI"),
            "APIs-, IT-, Go-, C++-, CI/CD-, databases-, problem-solving-, capacity planning-");
}

/// What a reader of the posting would call its terms is among them, and what every posting says is not.
TEST(PostingTerms, OfRealPostings) {
  const auto check = [](const std::string& name, const std::string& language, const std::vector<std::string>& wanted,
                        const std::vector<std::string>& unwanted) {
    const PostingTerms all =
        terms_of(quoin::testing::read_file(quoin::testing::source_folder() + "/tests/posting/" + name));
    EXPECT_EQ(all.language.tag, language);
    EXPECT_LT(all.terms.size(), all.words / 2) << name;
    const auto has = [&](const std::string& text) {
      for (const Term& one : all.terms)
        if (one.text == text) return true;
      return false;
    };
    for (const std::string& one : wanted) EXPECT_TRUE(has(one)) << name << ": " << one;
    for (const std::string& one : unwanted) EXPECT_FALSE(has(one)) << name << ": " << one;
  };
  check(
      "platform.en.txt", "en",
      {"Kubernetes",
       "AWS",
       "EKS",
       "CI/CD",
       "GitLab",
       "Terraform",
       "Prometheus",
       "Grafana",
       "OpenTelemetry",
       "Linux",
       "Go",
       "Python",
       "PostgreSQL",
       "SLOs",
       "Kafka",
       "ISO 27001",
       "SOC 2",
       "Helm",
       "Argo CD",
       "C++",
       "Dutch",
       "incident management",
       "capacity planning"},
      {"experience", "Experience", "team", "Strong", "knowledge", "years", "holiday", "Nice", "com", "gender", "EUR"});
  check("buchhaltung.de.txt", "de",
        {"HGB", "IFRS", "SAP", "DATEV", "IHK", "Excel", "Kontenabstimmung", "Anlagenbuchhaltung", "Steuerrecht",
         "Finanzbuchhaltung"},
        {"Aufgaben", "Profil", "Kenntnisse", "Bewerbung", "Urlaub", "m/w/d"});
  check("infirmiere.fr.txt", "fr",
        {"DxCare", "DPC", "AFGSU 2", "ECMO", "ventilation mécanique", "hémofiltration", "Surveillance hémodynamique"},
        {"Expérience", "profil", "équipe", "CDI", "H/F", "prime"});
}

}  // namespace
}  // namespace quoin::posting
