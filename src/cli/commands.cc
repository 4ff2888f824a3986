#include "cli/commands.h"

namespace quoin {
namespace {

constexpr Command table[] = {
    {"build", "typeset a résumé as a PDF",
     "quoin build\n"
     "quoin build cv/resume.toml --layout onepage -o onepage.pdf\n"
     "quoin build --variant short --exclude teaching\n"
     "quoin build --all -o pdfs\n"
     "quoin build --overlay private.toml --redact section.references\n"
     "quoin build --set basics.phone=\"+1 555 0100\" --json",
     run_build},
    {"check", "look for faults, and write nothing", "quoin check\nquoin check cv/resume.toml --layout onepage --strict\nquoin check --variant short --posting job.txt",
     run_check},
    {"variants", "show what each variant of a résumé keeps and drops, side by side",
     "quoin variants\nquoin variants cv/resume.toml --json", run_variants},
    {"batch", "typeset many résumés at once, with a line of JSON for each",
     "quoin batch applicants/ -o pdfs --resume\n"
     "quoin batch a.toml b.toml -o pdfs --layout onepage\n"
     "quoin batch - -o pdfs <rows.ndjson >done.ndjson",
     run_batch_command},
    {"diff", "compare two résumés, PDFs or git revisions: content, pages, pictures",
     "quoin diff HEAD~1\n"
     "quoin diff old.toml new.toml --layout onepage\n"
     "quoin diff main HEAD --format markdown\n"
     "quoin diff v1:cv/resume.toml cv.pdf --format html -o diff.html",
     run_diff},
    {"extract", "bring back the sources that a PDF carries",
     "quoin extract cv.pdf\n"
     "quoin extract cv.pdf -o old/ --force\n"
     "quoin extract cv.pdf --what text -o -",
     run_extract},
    {"layouts", "list the layouts that come with quoin, print one, or draw a résumé in all of them",
     "quoin layouts\nquoin layouts full > mine.toml\nquoin layouts --names\nquoin layouts --gallery gallery cv/resume.toml\n"
     "quoin layouts --schema > layout.schema.json",
     run_layouts},
    {"fonts", "list the font families that a layout can name", "quoin fonts\nquoin fonts cv", run_fonts},
    {"verify", "see whether text extractors find every field in a PDF",
     "quoin verify cv.pdf\nquoin verify cv.pdf --against resume.toml --text seen/", run_verify},
    {"completions", "print the completions of a shell: bash, zsh or fish",
     "quoin completions bash >~/.local/share/bash-completion/completions/quoin\n"
     "quoin completions fish >~/.config/fish/completions/quoin.fish",
     run_completions},
};

}  // namespace

std::span<const Command> commands() {
  return table;
}

}  // namespace quoin
