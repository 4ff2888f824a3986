// The options of each command, as data.
#include "cli/options.h"

#include "arguments/option_table.h"

namespace quoin {
namespace {

void declare_resume(OptionTable& table) {
  table.add({{"resume", "FILE", "the résumé, or - for standard input [resume.toml]", {}, "input"}});
}

void declare_privacy(OptionTable& table, Request& request) {
  table.add({{"--overlay", "FILE", "lay a file over the résumé, such as one with what is private; may be repeated", &request.overlays, "overlay"},
             {"--redact", "PATH", "keep a value out of every byte of the PDF, as in basics.phone; may be repeated", &request.redact}});
}

/// What the résumé says of colour and fonts, for this run.
void declare_dress(OptionTable& table) {
  table.add({{"--accent", "COLOUR", "a colour in place of the layout's accent, such as #1a4a7a"},
             {"--font", "FAMILY", "a family in place of the layout's fonts (see quoin fonts)"}});
}

/// What shapes the pages.
void declare_pages(OptionTable& table, Request& request) {
  table.add({{"--layout", "NAME|PATH", "a layout's name, or a path to your own [the résumé's, else full]", &request.layout, "layout"},
             {"--letter", "", "the résumé's [letter], alone"},
             {"--with-letter", "", "the letter before the résumé, in one PDF"},
             {"--pages", "N", "fit the résumé to so many pages at most, or any [as the layout says]"},
             {"--variant", "NAME", "a variant of the résumé, [variant.NAME] [the résumé as it stands]", &request.variant, "variant"},
             {"--include", "TAG", "of what has tags, keep what has this one; may be repeated", &request.include},
             {"--exclude", "TAG", "drop what has this tag; may be repeated", &request.exclude}});
  declare_privacy(table, request);
  table.add({{"--paper", "NAME", "a4, letter … [the résumé's, else what its language's region prints on]"},
             {"--language", "TAG", "a language tag such as en-GB; of texts in several languages those are set [the résumé's, else en]",
              &request.language}});
  declare_dress(table);
  table.add({{"--set", "KEY=VALUE", "set a value of the résumé for this run, as in document.paper=letter; may be repeated", kept_list}});
}

/// What a PDF of them is.
void declare_claim(OptionTable& table) {
  table.add({{"--pdf-standard", "NAME", "a-2a, a-3a (each with PDF/UA-1), ua-1 or none [a-2a; a-3a where files ride along]"},
             {"--embed", "WHAT",
              "what rides along in the PDF: none, data (what it prints, as JSON Resume) or source (all that it is made from) "
              "[the résumé's, else none]"},
             {"--no-embed", "", "the same as --embed none"}});
}

OptionRow json_row(bool& json) {
  return {"--json", "", "print one JSON object on standard output", &json};
}

OptionRow strict_row(Request& request) {
  return {"--strict", "", "take warnings for faults", &request.strict};
}

/// What `build` and `check` share.
template <typename Options>
void declare_resume_and_pages(OptionTable& table, Options& options) {
  declare_resume(table);
  declare_pages(table, options);
  declare_claim(table);
  table.add({json_row(options.json), strict_row(options)});
}

}  // namespace

void declare(OptionTable& table, BuildOptions& options) {
  declare_resume_and_pages(table, options);
  table.add({{"-o,--output", "FILE", "a file, FOLDER/, or - for standard output [the résumé's name with .pdf, beside it]", &options.output, "output"},
             {"--all", "", "make every file that the résumé names in [[output]]; -o names a folder for them", &options.all},
             {"--explain", "", "say why the pages are as they are, and what would change them", &options.explain},
             {"--timings", "", "print the milliseconds of each stage on standard error", &options.timings},
             {"--check", "", "write nothing, and say whether the PDF that is there is what the résumé makes [exit status 1: it is not]",
              &options.check},
             {"--dump", "WHAT", "write pages, tree or text in the PDF's place [to standard output]"},
             {"--languages", "TAG,TAG", "build a PDF in each of these languages, NAME-en.pdf and so on"},
             {"--from", "PDF", "build a PDF again from what it carries, as it was built; needs -o", &options.from, "PDF"}});
}

void declare(OptionTable& table, CheckOptions& options) {
  declare_resume_and_pages(table, options);
  table.add({{"--posting", "FILE",
              "the text of a job posting: which of its terms are printed, left out, or nowhere; - for standard input", &options.posting,
              "posting"},
             {"--languages", "", "look at each language of the texts, and list which of them lack one", &options.languages}});
}

void declare(OptionTable& table, DiffOptions& options) {
  table.add({{"a", "FILE|REV", "a résumé or a PDF, else a git revision, or REV:PATH", {}, "first side"},
             {"b", "FILE|REV", "the same [the file in the working tree]", &options.after, "second side"},
             {"--file", "FILE", "which file of a revision is meant [resume.toml]", {}, "file"},
             {"--format", "FORM", "text, markdown, json or html [text]"},
             {"-o,--output", "FILE", "a file, or - for standard output [standard output]", &options.output, "output"},
             {"--exit-code", "", "leave with 1 where there is a difference", &options.exit_code}});
  declare_pages(table, options);
}

void declare(OptionTable& table, VariantsOptions& options) {
  declare_resume(table);
  declare_privacy(table, options);
  table.add({json_row(options.json), strict_row(options)});
}

void declare(OptionTable& table, BatchOptions& options) {
  table.add({{"input", "INPUT",
              "résumés, folders of them, or - for rows of NDJSON on standard input, each with id, toml or path, layout, "
              "variant, include, exclude, language, overlay, redact, settings",
              &options.inputs},
             {"-o,--output", "FOLDER", "the folder for the PDFs", &options.plan.folder, "output"},
             {"--resume", "", "skip what is there already and was made from the same", &options.plan.resume},
             {"--jobs", "N", "how many at a time [one for each core]"},
             {"--shard", "I/N", "only the I-th of N parts, by the ids"}});
  declare_pages(table, options.plan.common);
  declare_claim(table);
  table.add({strict_row(options.plan.common)});
}

void declare(OptionTable& table, ExtractOptions& options) {
  table.add({{"pdf", "PDF", "the PDF, or - for standard input", &options.pdf, "input"},
             {"-o,--output", "FOLDER", "a folder, or - for standard output [the working folder]", &options.output, "output"},
             {"--what", "WHAT", "source, json or text [source]"},
             {"--force", "", "replace files that are there", &options.force},
             json_row(options.json)});
}

void declare(OptionTable& table, LayoutsOptions& options) {
  table.add({{"layout", "NAME|FILE",
              "print this layout's file, a name or a path; with --gallery: the résumé, or - for standard input [resume.toml]",
              &options.input, "input"},
             {"--whole", "", "print the files that it extends, too, one after the other", &options.whole},
             {"--names", "", "print bare names, one a line", &options.names},
             {"--schema", "", "print the JSON Schema of layout files, for editors", &options.schema},
             {"--gallery", "FOLDER", "draw the résumé in every layout: FOLDER/index.html and its pictures", &options.gallery}});
  declare_dress(table);
}

void declare(OptionTable& table, FontsOptions&) {
  table.add({{"folder", "FOLDER", "the résumé's folder, or the résumé [the working folder]", {}, "input"}});
}

void declare(OptionTable& table, VerifyOptions& options) {
  table.add({{"pdf", "PDF", "the PDF", &options.pdf, "input"},
             {"--against", "FILE", "the résumé whose fields must be there [the one inside the PDF, else NAME.toml beside NAME.pdf]",
              &options.against, "résumé"}});
  declare_pages(table, options);
  declare_claim(table);
  table.add({{"--text", "FOLDER", "write what each extractor saw into this folder", &options.texts, "folder"},
             {"--force", "", "replace files that are there", &options.force},
             {"--verbose", "", "print every place, and not the first few of a kind", &options.verbose},
             json_row(options.json)});
}

void declare(OptionTable& table, CompletionsOptions& options) {
  table.add({{"shell", "SHELL", "bash, zsh or fish", &options.shell}});
}

}  // namespace quoin
