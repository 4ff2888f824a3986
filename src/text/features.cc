#include "text/features.h"

#include <hb-ot.h>
#include <hb.h>

#include <algorithm>
#include <array>

namespace quoin {

bool has_feature(const Face& face, const char (&tag)[5]) {
  const hb_tag_t wanted = HB_TAG(tag[0], tag[1], tag[2], tag[3]);
  std::array<hb_tag_t, 64> tags{};
  for (unsigned start = 0;;) {
    auto count = static_cast<unsigned>(tags.size());
    const unsigned all = hb_ot_layout_table_get_feature_tags(face.hb_face, HB_OT_TAG_GSUB, start, &count, tags.data());
    const auto* end = tags.data() + count;
    if (std::find(static_cast<const hb_tag_t*>(tags.data()), end, wanted) != end) return true;
    start += count;
    if (count == 0 || start >= all) return false;
  }
}

}  // namespace quoin
