// A résumé's document as bytes, before anything of it is put anywhere, and what is to be told of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "archive/unseen.h"
#include "build/order.h"
#include "export/pdf/write.h"
#include "host/clock.h"
#include "host/resources.h"
#include "host/world.h"
#include "pipeline/typeset.h"
#include "privacy/proof.h"
#include "quoin/diagnostic.h"

namespace quoin {

/// What one command gathers on its way.
struct Run : TypesetRun {
  explicit Run(World& the_world) : Run(the_world, the_world, find_resources(the_world)) {}
  /// Where the résumé does not lie on the disk.
  Run(World& the_world, const Files& others, Resources own) : TypesetRun{others, std::move(own)}, world(the_world) {
    clock = StageClock(milliseconds);
    times.now = milliseconds;
  }

  World& world;
  std::string complaint{};  ///< what speaks against the command line, now that the résumé is known
};

/// A résumé typeset and written out, before anything of it is put anywhere.
struct MadeDocument {
  Input input;
  Typeset set;
  PdfStandard standard = PdfStandard::a2a;
  std::vector<std::string> carries;  ///< names of the files that ride along
  std::vector<Unseen> unseen;        ///< what is in them and on no page
  RedactionProof proof;              ///< that nothing of what was redacted is in it
  std::string bytes;
};

/// The whole pipeline: the résumé to the document's bytes, as PDF or as `options.dump` says. Nothing where there are
/// errors, which go to `run.diagnostics`, or a complaint.
std::optional<MadeDocument> make_document(const BuildOrder& options, Run& run);

/// What is to be said of a document: figures and lines for people, or the object that --json prints.
struct BuildReport {
  std::string output;  ///< where it goes
  std::uint64_t pages = 0, bytes = 0;
  std::string carried;  ///< the end of the summary's line: what rides along
  std::string details;  ///< lines below the summary's; empty for a dump
  std::string json;     ///< where `options.json` asks for it
};

/// The PDF that a document was built again from.
struct Origin {
  const std::string& path;  ///< as typed
  const std::string& bytes;
  const std::string& version;  ///< of the program that made it
};

/// Where the document goes: what -o says (with `/` at its end: a folder to put it in), else beside the résumé.
std::string output_path(const BuildOrder& options, const Input& input);

BuildReport describe_build(const BuildOrder& options, const MadeDocument& made, const Run& run,
                           const Origin* origin = nullptr);

}  // namespace quoin
