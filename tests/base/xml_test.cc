#include "base/xml.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

TEST(Xml, TextKeepsOnlyWhatMarkupMayHold) {
  EXPECT_EQ(xml_text("<R&D> \"é\""), "&lt;R&amp;D&gt; \"é\"");
  EXPECT_EQ(xml_text("a\x01\uFFFE\uFFFF"
                     "b\uFFFD"),
            "ab\uFFFD");
}

TEST(Xml, AnAttributeKeepsItsQuotes) {
  EXPECT_EQ(xml_attribute("\"a\"\n<b>"), "&quot;a&quot; &lt;b&gt;");
}

}  // namespace
}  // namespace quoin
