// A PDF from memory: embed RESOURCES > cv.pdf, where RESOURCES is the folder of quoin's fonts and layouts.
#include <iostream>

#include <quoin/engine.h>
#include <quoin/failure.h>
#include <quoin/host.h>

int main(int argc, char** argv) try {
  const quoin::Engine engine(argc > 1 ? quoin::folder_files(argv[1]) : quoin::own_resources());
  quoin::Workspace workspace(engine);

  quoin::Request request;
  request.layout = "onepage";
  request.text = R"(
    [basics]
    name = "Ada Okafor"
    email = "ada@example.org"

    [[section]]
    title = "Skills"
    kind = "skills"
    [[section.entry]]
    name = "Languages"
    keywords = ["C++", "Erlang"]
  )";

  const quoin::Result result = quoin::typeset(workspace, request);
  for (const quoin::Diagnostic& one : result.diagnostics.all) std::cerr << quoin::render(one, result.sources);
  if (!result.ok()) return 1;
  std::cout << quoin::render(result, quoin::Format::pdf);
  return 0;
} catch (const quoin::Failure& failure) {
  std::cerr << failure.what() << '\n';
  return 3;
}
