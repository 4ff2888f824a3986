// The built program run as a user runs it: in a scratch folder, with its own streams, judged by status and files.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <sys/types.h>

namespace quoin::test {

/// A new empty folder that vanishes with this object.
class Scratch {
 public:
  Scratch();
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch();

  const std::string& path() const { return path_; }
  std::string at(const std::string& name) const { return path_ + "/" + name; }
  /// Makes the folders on the way.
  void put(const std::string& name, const std::string& text) const;
  std::string text(const std::string& name) const;
  bool has(const std::string& name) const;
  /// Names of everything in the folder, hidden ones too, sorted.
  std::vector<std::string> names() const;

 private:
  std::string path_;
};

struct Result {
  int status = -1;  ///< 128 + the signal's number where one ended it
  std::string out, err;
  long kilobytes = 0;  ///< the most memory that it, or a process that it waited for, had at once
  double seconds = 0;  ///< processor time of them all
};

/// How the program is started. A stream that is named goes to that file instead of the Result; "closed" closes it.
struct Start {
  std::vector<std::string> arguments;
  std::string folder;
  std::string input;  ///< for standard input
  std::string out_to, err_to;
  std::vector<std::pair<std::string, std::string>> environment;
  long file_limit = -1;  ///< bytes that a file may have at most, as on a full disk
  int descriptor_limit = -1;
};

/// Starts the program and waits.
Result run(const Start& start);
/// The usual case: arguments, in the scratch folder.
Result run(const Scratch& scratch, const std::vector<std::string>& arguments);
/// Starts the program, sends `signal` after about `microseconds`, waits; its status as in Result.
int run_and_kill(const Start& start, int signal, unsigned microseconds);

/// The smallest résumé of some use, and one with two warnings' worth of nothing wrong.
extern const char* const small_resume;
/// A résumé that fits on one page only when something is left out.
std::string long_resume();
/// A résumé with three faults: lines 2, 6 and 11.
extern const char* const faulty_resume;

}  // namespace quoin::test
