// The parts of a side as a tree, and what each is known again by.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "diff/alignment.h"
#include "diff/snapshot.h"

namespace quoin {

/// Borrows the side's parts. The last member of `children` holds those that stand in nothing.
struct PartTree {
  explicit PartTree(const std::vector<SnapshotPart>& all);

  const std::vector<SnapshotPart>& parts;
  std::vector<std::vector<std::size_t>> children;  ///< by part
  std::vector<Traits> traits;                      ///< by part
  std::vector<std::size_t> place;                  ///< by part: its index among the children of what it stands in
  std::vector<std::size_t> number;                 ///< the same from 1, among those of its sort
  std::vector<std::string> names;  ///< labels; of siblings with one label each with its dates, or its number

  const std::vector<std::size_t>& tops() const { return children.back(); }
  /// The names of all that a part stands in, from the outside.
  std::vector<std::string> around(std::size_t part) const;
  /// A part in one line: its fields, and how much else it holds.
  std::string summary(std::size_t part) const;

 private:
  void name_all();
};

/// A text's blocks as parts of their own, for what nothing else is known of.
std::vector<SnapshotPart> lines_as_parts(const std::string& text);

}  // namespace quoin
