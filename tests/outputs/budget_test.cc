// What a budget says: what was, what was wanted, and where that stands.
#include "outputs/budget.h"

#include <gtest/gtest.h>

#include "resume/resume_outcome.h"

namespace quoin {
namespace {

/// The faults of something made, against tables whose first line is the third.
std::string faults(const std::string& table, const MadeOutput& made) {
  Outcome outcome = read(me + "[[output]]\nfile = \"cv.pdf\"\n" + table);
  EXPECT_EQ(said(outcome), "");
  check_budgets(outcome.resume.outputs.at(0), made, outcome.resume.places, outcome.diagnostics);
  return said(outcome);
}

TEST(Budget, PagesAndBytes) {
  const std::string table = "pages = 2\nmax-bytes = 1000\n";
  EXPECT_EQ(faults(table, {.pages = 2, .bytes = {1000}}), "");
  EXPECT_EQ(faults(table, {.pages = 3, .bytes = {1001}}),
            "5:9 error[too-many-pages] it has 3 pages, and no more than 2 may be | a budget changes nothing: let a variant fit it, "
            "pages = 2\n6:13 error[too-many-bytes] it has 1001 bytes, and no more than 1000 may be\n");
  EXPECT_EQ(faults("max-bytes = 9_000_000_000\n", {.pages = 900, .bytes = {1 << 30}}), "");
}

TEST(Budget, Standards) {
  const std::string table = "require = [\"pdf/ua-1\", \"pdf/a-2a\"]\n";
  EXPECT_EQ(faults(table, {.standards = {"PDF/A-2a", "PDF/UA-1"}}), "");
  EXPECT_EQ(faults(table, {.standards = {"PDF/A-3a", "PDF/UA-1"}, .carries = {"resume.json"}}),
            "5:24 error[other-standard] it claims PDF/A-3a and PDF/UA-1, and `pdf/a-2a` is required | files ride along in it, which "
            "PDF/A-2 has no room for: embed = \"none\"\n");
  EXPECT_EQ(faults("require = \"pdf/ua-1\"\n", {}), "5:11 error[other-standard] it claims nothing, and `pdf/ua-1` is required\n");
}

TEST(Budget, WarningsAndWhatIsLeftOut) {
  const std::string table = "require = [\"no-warnings\", \"fits\", \"verify\"]\n";
  EXPECT_EQ(faults(table, {}), "");
  EXPECT_EQ(faults(table, {.left_out = 1, .warnings = 2}),
            "5:12 error[has-warnings] it has 2 warnings, and none may be\n"
            "5:27 error[left-out] it leaves out 1 item, and may leave out nothing | quoin build --explain says which, and what would keep "
            "them\n");
}

}  // namespace
}  // namespace quoin
