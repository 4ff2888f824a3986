// What stages remember of a face from one document to the next: shaped words, subsets. It lives as long as the face does.
#pragma once

#include <concepts>
#include <cstddef>
#include <memory>
#include <vector>

namespace quoin {

/// One stage's memory of one face.
struct FaceNote {
  virtual ~FaceNote() = default;
  /// What it takes, roughly.
  virtual std::size_t bytes() const = 0;
};

/// One note of each type. For one thread.
class FaceNotes {
 public:
  /// The note of this type, empty at first. It stays where it is until it is forgotten.
  template <std::derived_from<FaceNote> Note>
  Note& of() {
    for (const std::unique_ptr<FaceNote>& one : all_)
      if (auto* const found = dynamic_cast<Note*>(one.get())) return *found;
    all_.push_back(std::make_unique<Note>());
    return static_cast<Note&>(*all_.back());
  }
  void forget() { all_.clear(); }
  std::size_t bytes() const {
    std::size_t sum = 0;
    for (const std::unique_ptr<FaceNote>& one : all_) sum += one->bytes();
    return sum;
  }

 private:
  std::vector<std::unique_ptr<FaceNote>> all_;
};

}  // namespace quoin
