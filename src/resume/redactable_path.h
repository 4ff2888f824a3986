// Which path redacts the text that stands at a place: the one that a hint may name.
#pragma once

#include <string>

#include "resume/privacy.h"
#include "toml/toml.h"

namespace quoin {

/// Of all texts of the tree, by their place. Numbers are those of the tree as it is. Of what is not complete without a text (a highlight, a
/// profile, a photo without its path) the path is that of the whole.
std::vector<RedactablePath> redactable_paths(const TomlTable& root);

/// Empty where no text of the tree stands at `place`, such as where it is a file of references.
std::string redactable_path(const Privacy& privacy, const Span& place);

}  // namespace quoin
