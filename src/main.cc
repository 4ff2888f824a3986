// Arguments in, exit status out (or one answer, where the program runs as its own helper), and the only place that catches: what the machine did wrong becomes one sentence.
#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <exception>
#include <new>

#include "cli/commands.h"
#include "cli/report.h"
#include "confine/serve.h"
#include "host/world.h"
#include "quoin/failure.h"
#include "rebuild/answer_question.h"

namespace {

/// A descriptor that the caller closed would be given to the next file that opens, and the summary would be written
/// into the PDF. What is put in its place refuses the direction in which a standard stream is used.
void occupy_standard_streams() {
  for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (::fcntl(fd, F_GETFD) < 0) ::open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

}  // namespace

int main(int argc, char** argv) {
  using namespace quoin;
  occupy_standard_streams();
  if (is_helper(argc, argv)) serve({prepare_to_answer, answer_about_pdf});
  for (const int signal : {SIGXFSZ, SIGPIPE}) std::signal(signal, SIG_IGN);  // what cannot be written fails then, and is told
  bool json = false;
  try {
    const CommandLine line = parse_command_line(argc, argv);
    if (!line.run) return flush_output(line.status);
    json = line.json;
    const std::unique_ptr<World> world = disk_world(line.resources);
    return flush_output(line.run(*world));
  } catch (const Failure& failure) {
    return report_failure(failure.what(), json);
  } catch (const std::bad_alloc&) {
    return report_failure("there is not enough memory", json);
  } catch (const std::exception& error) {
    return report_bug(error.what(), json);
  }
}
