// Résumés and layouts for the fit's property test: a few lines of every kind of thing whose height hangs on its
// neighbours.
#pragma once

#include <random>
#include <string>

namespace quoin::testing {

/// Small: some fifteen leaves for each of `size`. With a photo where the folder has a portrait.jpg.
std::string random_resume(std::mt19937& random, int size, bool photo);

/// A layout file that extends `onepage`: with a sidebar, a column of labels, justified text, other ranges.
std::string random_layout(std::mt19937& random);

}  // namespace quoin::testing
