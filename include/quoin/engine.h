// The door to all of it: a résumé's text and a layout's name → pages → PDF, SVG, JSON Resume. Nothing behind it prints, ends
// the process, reads the environment or a clock, or starts another program.
//
// Threads: one Engine serves all of them; each has a Workspace of its own, and a Result belongs to its Workspace's thread.
// Errors: a user's faults are diagnostics in the Result; the machine's (memory, a broken bundled font) throw Failure.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "quoin/diagnostic.h"
#include "quoin/files.h"
#include "quoin/request.h"

namespace quoin {

struct Made;

/// What all typesetting shares: the bundled layouts, fonts and hyphenation patterns, each read when it is first asked for
/// and once. Its functions may be called by many threads at a time.
class Engine {
 public:
  /// `resources` holds the folders `layouts`, `fonts` and `hyphenation`.
  explicit Engine(std::shared_ptr<const Files> resources);
  ~Engine();
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  /// Names of the bundled layouts, sorted.
  std::vector<std::string> layouts() const;

  class Inside;
  const Inside& inside() const { return *inside_; }  ///< for the engine's own files

 private:
  std::unique_ptr<Inside> inside_;
};

/// What one thread keeps from one résumé to the next: open faces. The engine must outlive it.
class Workspace {
 public:
  explicit Workspace(const Engine& engine);
  ~Workspace();
  Workspace(const Workspace&) = delete;
  Workspace& operator=(const Workspace&) = delete;

  class Inside;
  Inside& inside() { return *inside_; }  ///< for the engine's own files

 private:
  std::unique_ptr<Inside> inside_;
};

/// What became of a request. With faults in it there may be no pages, or pages that are not what their author means.
struct Result {
  Sources sources{};
  Diagnostics diagnostics{};
  bool stopped = false;  ///< as the request's token asked for; there is nothing else
  std::shared_ptr<const Made> made{};  ///< résumé, layout, document, pages; null where none could be set

  bool ok() const { return made && !diagnostics.has_errors(); }
  std::size_t pages() const;
  /// The name of the layout that it was set in.
  std::string layout() const;
};

/// Looks for faults, as typeset does.
Result check(Workspace& workspace, const Request& request);

/// Reads, fits and typesets.
Result typeset(Workspace& workspace, const Request& request);

enum class Format {
  pdf,          ///< as the request's `embed` and `standard` say
  svg,          ///< one page
  json_resume,  ///< the whole résumé
  text,         ///< what the pages say, in the order of reading
  report        ///< the object that `quoin build --json` prints, without `output` and `bytes`
};

struct RenderOptions {
  std::size_t page = 0;  ///< for svg
};

/// The bytes of a result without faults; the same for the same request, on any machine and in any thread.
std::string render(const Result& result, Format format, const RenderOptions& options = {});

}  // namespace quoin
