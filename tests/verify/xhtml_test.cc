#include "verify/xhtml.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

TEST(Xhtml, OnlyWhatStandsOnPages) {
  const auto check = [](const std::string& xhtml, const std::string& expected) {
    EXPECT_EQ(pages_of_xhtml(xhtml), expected) << xhtml;
  };
  check("", "");
  check("<html><head><title>Ada</title></head><body>before</body></html>", "");
  check("<body><div class=\"page\"><p />\n<p>Ada\n</p></div><div class=\"page\"><p>b</p></div></body>",
        "\nAda\n\n\fb\n\f");
  check("<div class=\"page\">a<div class=\"annotation\"><a href=\"x\">x</a></div>b</div>c", "ab\f");
  check("<div class=\"page\">a<div class=\"ocr\">b</div>c</div><ul><li>Work</li></ul>", "abc\f");
  check("<div class=\"page\">a</div><div source=\"attachment\" class=\"embedded\" id=\"r.toml\" /><p>name</p>", "a\f");
  check("<div class=\"page\">&lt;a&gt; &amp;&quot;&apos; &#233;&#xE9; &nbsp; &#xD800;</div>",
        "<a> &\"' éé &nbsp; &#xD800;\f");
  check("<div class=\"page\">a<b", "a");
  check("</div></div><div class=\"page\">a", "a");
}

}  // namespace
}  // namespace quoin
