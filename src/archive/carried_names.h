// What the files that ride along are called inside the PDF: as the résumé and layouts write them, and nothing of this machine.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "quoin/files.h"

namespace quoin {

class CarriedNames {
 public:
  /// `folder` is the résumé's; both are borrowed.
  CarriedNames(const Files& files, const std::string& folder) : files_(files), folder_(folder) {}

  /// As the résumé writes it, so that the résumé finds it again; a path that goes round by another folder is cut to
  /// what it comes to.
  std::string in_folder(const std::string& path) const;

  /// Of layouts that the résumé names, in its folder and from there.
  std::vector<std::string> of_named_layouts(const std::vector<std::string>& paths) const;

  /// Of layouts that the command line names. They name one another by relative paths, so that they stay together: all below the
  /// résumé's folder, or all in a folder of their own, which `is_taken` decides about.
  std::vector<std::string> of_layouts(const std::vector<std::string>& paths,
                                      const std::function<bool(const std::string& folder)>& is_taken) const;

  /// Of a layout of the program's own.
  static std::string of_bundled(const std::string& path);

 private:
  std::string in_folder(const std::string& path, const std::string& full) const;
  std::string real_path(const std::string& path) const;
  std::string home() const;

  const Files& files_;
  const std::string& folder_;
};

}  // namespace quoin
