// A question to this program itself, executed again as a helper that gave up what it could do before it looked at the
// question: the door to the reading of strangers' files, as World is the door to files. serve.h is its other side.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "confine/budget.h"

namespace quoin {

/// Where the system has no fence that was tried.
inline constexpr const char* only_on_linux = "PDFs are read on Linux alone, which has what confines their reader";

struct Reply {
  enum class Status {
    answered,
    out_of_time,
    out_of_memory,
    broken  ///< it crashed, or answered what the protocol does not know
  };
  Status status = Status::broken;
  std::string answer{};  ///< of a process that read a stranger's bytes: to be checked like these
};

class Helper {
 public:
  virtual ~Helper() = default;
  /// Asks a new process and waits for it; none outlives the call. Throws Failure where no such process can be made, and
  /// what the helper itself met as the machine's fault.
  virtual Reply ask(std::string_view question, const Budget& budget) = 0;
};

/// The real one. `program` is an absolute path to this program, or to the same version of it.
std::unique_ptr<Helper> helper_process(std::string program);

/// The file that is running: /proc/self/exe, which stays the same when another is put in its place, or else what the
/// kernel was asked to start. Throws Failure where neither is known.
std::string own_program();

}  // namespace quoin
