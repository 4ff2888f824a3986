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

bool wanted(const Composer& composer, PhotoPlace place) {
  const PhotoLooks& looks = composer.layout.photo;
  return composer.resume.basics.picture && looks.shape != PhotoShape::none && looks.place == place;
}

Picture picture_of(const Composer& composer) {
  const PhotoLooks& looks = composer.layout.photo;
  return framed(composer.resume.basics.picture, {composer.length(looks.width), composer.length(looks.height)},
                looks.shape);
}

NodeId add_figure(Composer& composer) {
  const NodeId id = composer.add_node(Role::figure, 0);
  Node& node = composer.document.tree.nodes[static_cast<std::size_t>(id)];
  node.alt = composer.resume.basics.photo_alt.plain();
  node.value_id = composer.resume.basics.photo.value_id;
  return id;
}

}  // namespace

void compose_photo(Composer& composer) {
  const PhotoLooks& looks = composer.layout.photo;
  Document& document = composer.document;
  if (!wanted(composer, PhotoPlace::header) || document.photo) return;
  Photo photo;
  photo.picture = picture_of(composer);
  photo.node = add_figure(composer);
  photo.after = document.blocks.size();
  photo.side = looks.side;
  photo.align = looks.align;
  photo.gap = composer.length(looks.gap);
  document.photo = std::move(photo);
}

void compose_photo_block(Composer& composer) {
  if (!wanted(composer, PhotoPlace::sidebar)) return;
  Block block;
  block.region = Region::sidebar;
  block.picture = BlockPicture{picture_of(composer), add_figure(composer), composer.length(composer.layout.photo.gap)};
  block.align = composer.layout.photo.side == Side::left ? Align::left : Align::right;
  block.break_before = BreakBefore::never;
  composer.document.blocks.push_back(std::move(block));
}

}  // namespace quoin
