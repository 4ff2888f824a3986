#include "document/photo.h"

#include <algorithm>

namespace quoin {
namespace {

/// The frame filled, nothing distorted, and what is too much cut away on both sides alike.
Picture framed(const SharedImage& image, Size frame, PhotoShape shape) {
  Picture picture;
  picture.size = frame;
  picture.shape = shape == PhotoShape::circle ? PictureShape::circle : PictureShape::rectangle;
  picture.image = image;
  const double scale =
      std::max(frame.width.value / image->upright_width(), frame.height.value / image->upright_height());
  picture.whole = {Pt(image->upright_width() * scale), Pt(image->upright_height() * scale)};
  picture.shift = {min(Pt(), (frame.width - picture.whole.width) / 2),
                   min(Pt(), (frame.height - picture.whole.height) / 2)};
  return picture;
}

}  // namespace

void compose_photo(Composer& composer) {
  const Basics& basics = composer.resume.basics;
  const PhotoLooks& looks = composer.layout.photo;
  Document& document = composer.document;
  if (!basics.picture || looks.shape == PhotoShape::none || document.photo) return;
  Photo photo;
  photo.picture = framed(basics.picture, {composer.length(looks.width), composer.length(looks.height)}, looks.shape);
  photo.node = composer.add_node(Role::figure, 0);
  Node& node = document.tree.nodes[static_cast<std::size_t>(photo.node)];
  node.alt = basics.photo_alt.plain();
  node.span = basics.photo.span;
  photo.after = document.blocks.size();
  photo.side = looks.side;
  photo.align = looks.align;
  photo.gap = composer.length(looks.gap);
  document.photo = std::move(photo);
}

}  // namespace quoin
