// A file that is no resume.toml is known by its content; whatever may be meant as TOML is not taken for something else.
#include "pipeline/recognize.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/pipeline.h"

namespace quoin {
namespace {

std::string message(const std::string& bytes, const std::string& name = "resume") {
  const std::optional<OtherFormat> other = recognize_other_format(bytes, name);
  return other ? other->message : "";
}

TEST(Recognize, OtherFormats) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"{\n  \"$schema\": \"x\",\n  \"basics\": {}\n}", "this is a JSON Resume, and a résumé is TOML here"},
      {"{\"basics\": {}, \"sections\": {}, \"metadata\": {}}", "this is a Reactive Resume, and a résumé is TOML here"},
      {"{\"a\": 1}", "this is JSON, and a résumé is TOML here"},
      {"\xEF\xBB\xBF  [ {\"a\": 1} ]", "this is JSON, and a résumé is TOML here"},
      {"cv:\n  name: Ada\n  sections:\n    education: []\n",
       "this is a RenderCV résumé in YAML, and a résumé is TOML here"},
      {"# mine\n---\ncontent:\n  basics:\n    name: Ada\n", "this is a YAMLResume in YAML, and a résumé is TOML here"},
      {"basics:\n  name: Ada\n", "this is a JSON Resume in YAML, and a résumé is TOML here"},
      {"name: Ada\n", "this is YAML, and a résumé is TOML here"},
      {"%!TEX program = xelatex\n\\documentclass{article}\n", "this is LaTeX, and a résumé is TOML here"},
      {"\\documentclass[11pt]{awesome-cv}\n", "this is LaTeX, and a résumé is TOML here"},
      {"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", "this is a PDF"},
      {"PK\x03\x04zip", "this is a Word or OpenDocument file, or another archive"},
      {"{\\rtf1\\ansi}", "this is a document in RTF"},
      {"<!DOCTYPE html>\n<html>", "this is a web page, and a résumé is TOML here"},
      {"<?xml version=\"1.0\"?>", "this is XML, and a résumé is TOML here"},
      {"# Ada Okafor\n\n- Baker\n", "this is Markdown or plain text, and a résumé is TOML here"},
  };
  for (const auto& [bytes, expected] : cases) EXPECT_EQ(message(bytes), expected) << bytes;
  EXPECT_EQ(message("Ada Okafor\nBaker\n", "cv.md"), "this is Markdown or plain text, and a résumé is TOML here");
}

TEST(Recognize, WhatMayBeMeantAsToml) {
  for (const char* text : {"", "# only a comment", "[basics]\nname: Ada\n", "[[section]]\n", "[ \"a b\" ]\n",
                           "\"a: b\" = 1\n", "name = \"x: y\"\n", "# see %PDF-1.7 and <b>\nx = 1\n", "name \"Ada\"\n",
                           "a.b = 1\n", "include = [\n\"a.toml\"]\n", "- = 1\n", "- = [\n", "\xFF\xFE", "=", "1 = 2"})
    EXPECT_EQ(message(text), "") << text;
  EXPECT_EQ(message("Ada Okafor\n", "resume.toml"), "");
}

}  // namespace
}  // namespace quoin
