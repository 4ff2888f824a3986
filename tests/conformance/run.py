"""Typesets résumés and holds the PDFs against both standards and against what they must say.

run.py --quoin PROGRAM (--resume | --corpus | --product | --everything) [--work FOLDER] [NAME...]
--resume      the project's résumé in every layout, read by every extractor
--corpus      tests/conformance/corpus in the layout `full`, read by every extractor
--product     `full` and `onepage` × paper × résumé of both, and each other layout × a ninth of them on one paper or the other
              (all that are named): veraPDF, qpdf, poppler and the structure
--everything  the same; `full`, `onepage` and the project's résumé in every layout are read by every extractor
NAMEs of résumés choose among them. Layouts are the bundled ones and those of tests/conformance/layouts.
"""
import argparse
import io
import json
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

try:
    import tomllib
except ModuleNotFoundError:  # Python 3.10
    import tomli as tomllib

import extract
import extractors
import verapdf

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PAPERS = ("a4", "letter")
EMBEDS = ("none", "data", "source")  # what rides along, in turn
SHARE = 9  # each layout but the wide ones sets every ninth résumé of the corpus, the next one others
# Tika takes the letterspacing where a link begins behind a bracket, within a word of a heading, for a space.
# What keeps the page's look reads a label of several lines across with its row, such as two dates with their days.
KNOWN = {"inline-marks": ("Tika",), "sparse-beginner": ("pdftotext -layout", "pdfplumber"), "deep-roles": ("pdftotext", "pdftotext -layout")}
NO_READER = ("none",)
WIDE = ("full", "onepage")  # whose lines hold every word of the corpus


@dataclass(frozen=True)
class Job:
    quoin: str
    resume: Path
    layout: str
    paper: str  # empty: the résumé's own
    only: tuple  # extractors; empty: all
    lenient: bool
    folder: Path
    embed: str = "none"

    @property
    def pdf(self):
        return self.folder / ("-".join(part for part in (self.resume.stem, Path(self.layout).stem, self.paper) if part) + ".pdf")


def build(job):
    """What the program reported, or None where it failed; it has said why."""
    command = [job.quoin, "build", job.resume, "--layout", job.layout, "--embed", job.embed, "-o", job.pdf, "--json"]
    done = subprocess.run(command + (["--paper", job.paper] if job.paper else []), capture_output=True, text=True)
    if done.returncode != 0:
        print(f"{job.pdf.stem}: quoin ended with status {done.returncode}\n{done.stdout}{done.stderr}", flush=True)
        return None
    return json.loads(done.stdout)


def says(layout, *keys):
    """What the layout says under the keys, or what it extends; None where neither does."""
    file = Path(layout) if layout.endswith(".toml") else ROOT / "layouts" / (layout + ".toml")
    with open(file, "rb") as opened:
        table = tomllib.load(opened)
    value = table
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return says(table["extends"], *keys) if value is None and "extends" in table else value


def has_columns(layout):
    beside = says(layout, "sidebar", "width") is not None and says(layout, "sidebar", "show") is not False
    return beside or (says(layout, "columns", "count") or 1) > 1


def has_columns_over_pages(layout):
    """A page's columns are read one after the other, then the next page's: only the structure has each whole. A column at the right
    comes before what the next page says."""
    return has_columns(layout) and (says(layout, "sidebar", "pages") in ("all", "filled") or says(layout, "sidebar", "side") == "right")


def has_icons(layout):
    """Poppler's plain mode takes contacts parted by icons for columns, and the summary for one of them."""
    return says(layout, "header", "icons") is True


def readers_of(job):
    """What reads straight across the page mixes two columns; the others must not."""
    if not has_columns(job.layout):
        known = KNOWN.get(job.resume.stem, ())
        return tuple(name for name in job.only or extractors.ALL if name not in known) if known else job.only
    readers = tuple(name for name in job.only or extractors.ALL if name in extractors.BY_STREAM)
    return NO_READER if has_columns_over_pages(job.layout) else readers


def examine(job, report):
    """How many faults, and what to print."""
    said = io.StringIO()
    print(f"[{job.pdf.stem}, {report['pages']} pages]", end=" ", file=said)
    dropped = [leaf["path"] for leaf in report["fit"]["dropped"]]
    loose_head = has_columns(job.layout) or (job.lenient and has_icons(job.layout))
    return extract.check(job.resume, job.pdf, dropped, job.lenient, readers_of(job), said, loose_head,
                         job.lenient and job.layout not in WIDE), said.getvalue()


def jobs_of(options, folder):
    names = subprocess.run([options.quoin, "layouts", "--names"], capture_output=True, text=True, check=True).stdout
    own = [str(file) for file in sorted((HERE / "layouts").glob("*.toml"))]
    layouts, resume = names.split() + own, ROOT / "resume.toml"
    corpus = sorted((HERE / "corpus").glob("*.toml"))
    jobs = []
    if options.resume:
        jobs += [Job(options.quoin, resume, layout, "", (), False, folder) for layout in layouts]
    if options.corpus:
        jobs += [Job(options.quoin, file, "full", "", (), True, folder) for file in corpus]
    if options.product or options.everything:
        for number, file in enumerate([resume] + corpus):
            for place, layout in enumerate(layouts):
                papers = PAPERS if layout in WIDE else [PAPERS[(number + place) % len(PAPERS)]]
                if layout not in WIDE and file != resume and (number + place) % SHARE and not options.names:
                    continue
                only = () if options.everything and (layout in WIDE or file == resume) else extractors.POPPLER
                jobs += [Job(options.quoin, file, layout, paper, only, True, folder) for paper in papers]
    jobs = [replace(job, embed=EMBEDS[number % len(EMBEDS)]) for number, job in enumerate(jobs)]
    return [job for job in jobs if not options.names or job.resume.stem in options.names]


def run(jobs, folder, tables):
    """The number of jobs with a fault; `tables`: what each extractor found is printed also where all is well."""
    cores = os.cpu_count()
    with ProcessPoolExecutor(cores) as pool:
        reports = list(pool.map(build, jobs))
        built = [(job, report) for job, report in zip(jobs, reports) if report is not None]
        judge = verapdf.Run([job.pdf for job, _ in built], folder / "verapdf.txt", [job.pdf for job, _ in built if job.embed != "none"])
        bad = set(jobs) - {job for job, _ in built}
        for (job, _), (count, said) in zip(built, pool.map(examine, *zip(*built))):
            if count or tables:
                print(said, end="", flush=True)
            if count:
                bad.add(job)
    for job, faults in zip([job for job, _ in built], judge.faults().values()):
        for fault in faults:
            print(f"[{job.pdf.stem}] {fault}")
            bad.add(job)
    return len(bad)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--quoin", required=True)
    for choice in ("--resume", "--corpus", "--product", "--everything"):
        arguments.add_argument(choice, action="store_true")
    arguments.add_argument("--work", help="keep the PDFs in this folder")
    arguments.add_argument("names", nargs="*")
    options = arguments.parse_args()

    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(options.work or scratch)
        folder.mkdir(parents=True, exist_ok=True)
        jobs = jobs_of(options, folder)
        if not jobs:
            print("nothing to check")
            return 1
        bad = run(jobs, folder, options.resume or options.corpus)
    print(f"{len(jobs) - bad} passed, {bad} failed")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
