#include "typeset/box.h"

namespace quoin {

void place_box(const Box& box, Point at, Size size, const Styles& styles, std::vector<PageItem>& items) {
  if (size.width <= Pt() || size.height <= Pt()) return;
  if (box.color) items.push_back({at, artifact, Panel{size, box.radius, Pt(), styles.color(*box.color)}});
  if (box.border > Pt())
    items.push_back({at, artifact, Panel{size, box.radius, box.border, styles.color(box.border_color)}});
}

}  // namespace quoin
