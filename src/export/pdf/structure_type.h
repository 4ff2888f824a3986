// What PDF calls the roles of the structure tree.
#pragma once

#include "page/pages.h"

namespace quoin::pdf {

/// A standard structure type (ISO 32000-1, 14.8.4), without its slash.
constexpr const char* structure_type(Role role) {
  switch (role) {
    case Role::document:
      return "Document";
    case Role::section:
      return "Sect";
    case Role::h1:
      return "H1";
    case Role::h2:
      return "H2";
    case Role::h3:
      return "H3";
    case Role::paragraph:
      return "P";
    case Role::list:
      return "L";
    case Role::list_item:
      return "LI";
    case Role::label:
      return "Lbl";
    case Role::list_body:
      return "LBody";
    case Role::link:
      return "Link";
    case Role::span:
      return "Span";
    case Role::figure:
      return "Figure";
  }
  return "NonStruct";
}

}  // namespace quoin::pdf
