// How the owner of a résumé is reached: place, phones, addresses, profiles and details as inline text, with links that people and
// programs understand, and icons.
#pragma once

#include <vector>

#include "document/composer.h"
#include "document/row.h"

namespace quoin {

/// Those of one of the header's fields, or with `contacts` all of them, in the header's order. With icons where the layout shows them.
std::vector<Inlines> contacts_of(const Composer& composer, Slot wanted);

}  // namespace quoin
