#include "report/json.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

TEST(Json, ABuild) {
  Typeset set;
  set.resume.leaves = {{"section[0].entry[0]", set.resume.places.add({0, {4, 1}, {4, 9}}), "First", -1}};
  set.resume.sections.resize(1);
  set.resume.sections[0].title.runs.emplace_back().text = "Work";
  set.resume.sections[0].entries.resize(1);
  set.resume.sections[0].entries[0].leaf = 0;
  FitReport& fit = set.fitted.report;
  fit.size = 9.45678;
  fit.leading = 1.3;
  fit.spacing = 1;
  fit.dropped = {0};
  const BuildSummary summary{
      "cv.pdf", 1, 38214, "onepage", PdfStandard::ua1, {"cv.toml"}, {{"cv.toml", "comments", {{1, 2}, {9, 9}}}}};
  EXPECT_EQ(build_json(summary, set, {}, {}), R"json({
  "output": "cv.pdf",
  "pages": 1,
  "bytes": 38214,
  "layout": "onepage",
  "standards": [
    "PDF/UA-1"
  ],
  "carries": [
    "cv.toml"
  ],
  "unseen": [
    {
      "file": "cv.toml",
      "what": "comments",
      "lines": [
        [
          1,
          2
        ],
        [
          9,
          9
        ]
      ]
    }
  ],
  "fit": {
    "size": 9.457,
    "leading": 1.3,
    "spacing": 1.0,
    "dropped": [
      {
        "path": "section[0].entry[0]",
        "line": 4,
        "text": "First",
        "priority": -1
      }
    ],
    "groups": [
      {
        "section": "section[0]",
        "title": "Work",
        "gone": true,
        "counts": [
          {
            "what": "entries",
            "left-out": 1,
            "of": 1
          }
        ],
        "lines": [
          4,
          4
        ],
        "text": "section gone: Work (line 4)"
      }
    ]
  },
  "warnings": []
}
)json");
}

TEST(Json, DiagnosticsWithAndWithoutAPlace) {
  Sources sources;
  const SourceId source = sources.add("a\xFF.toml", "");
  Diagnostics diagnostics;
  diagnostics.error("unknown-key", {source, {2, 3}, {2, 8}}, "no \"such\" key", "write this");
  diagnostics.warning("missing-file", {source, {}, {}}, "not there");
  EXPECT_EQ(diagnostics_json(diagnostics, sources), R"({
  "diagnostics": [
    {
      "file": "a)"
                                                    "\uFFFD"
                                                    R"(.toml",
      "line": 2,
      "column": 3,
      "end-line": 2,
      "end-column": 8,
      "code": "unknown-key",
      "severity": "error",
      "message": "no \"such\" key",
      "hint": "write this"
    },
    {
      "file": "a)"
                                                    "\uFFFD"
                                                    R"(.toml",
      "line": null,
      "column": null,
      "end-line": null,
      "end-column": null,
      "code": "missing-file",
      "severity": "warning",
      "message": "not there",
      "hint": ""
    }
  ]
}
)");
  EXPECT_EQ(diagnostics_json({}, sources), "{\n  \"diagnostics\": []\n}\n");
}

/// The same text to a program, and harmless to a person who reads it in a terminal.
TEST(Json, NothingSteersATerminal) {
  EXPECT_EQ(files_json({{"a\x7F\u009B\u202E\u00E9", 1}}), R"({
  "files": [
    {
      "path": "a\u007f\u009b\u202e)" "\u00E9" R"(",
      "bytes": 1
    }
  ]
}
)");
}

TEST(Json, TheMachinesFault) {
  EXPECT_EQ(failure_json("the disk is full"), R"({
  "diagnostics": [
    {
      "file": null,
      "line": null,
      "column": null,
      "end-line": null,
      "end-column": null,
      "code": "machine",
      "severity": "error",
      "message": "the disk is full",
      "hint": ""
    }
  ]
}
)");
}

}  // namespace
}  // namespace quoin
