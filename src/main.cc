// Arguments in, exit status out (or one answer, where the program runs as its own helper), and the only place that catches: what the machine did wrong becomes one sentence.
#include <exception>
#include <new>

#include "cli/commands.h"
#include "cli/report.h"
#include "confine/serve.h"
#include "host/system.h"
#include "host/world.h"
#include "quoin/failure.h"
#include "rebuild/answer_question.h"

int main(int argc, char** argv) {
  using namespace quoin;
  os::start(argc, argv);
  if (is_helper(argc, argv)) serve({prepare_to_answer, answer_about_pdf});
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
