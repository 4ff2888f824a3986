"""Judges pages from their PDFs' text boxes and prints the tables of docs/quality.md; scripts/quality runs it.

run.py --quoin PROGRAM                    every layout × paper × résumé of ours
run.py --quoin PROGRAM --peers            the same, then eight résumés beside the peers' pages of them
run.py --quoin PROGRAM --few | --all      no table: only the faults, of a choice of résumés or of all
"""
import argparse
import datetime
import json
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.append(str(HERE / "peers"))
import judge
import table

PAPERS = ("letter", "a4")
CORPUS = ROOT / "tests/conformance/corpus"
RESUME, ACADEMIC, DESIGNER = ROOT / "resume.toml", CORPUS / "academic.toml", CORPUS / "designer.toml"
STUDENT = ROOT / "tests/golden/student/resume.toml"
CUTS = (4, 8, 12, 16)  # entries that are left off the end of the project's résumé, so that pages end in other places
FEW = (RESUME, ACADEMIC, STUDENT, DESIGNER,
       *(CORPUS / f"{name}.toml" for name in ("all-kinds", "german", "groups", "long-words", "photo", "prose-only")))


def every_resume():
    goldens = [path for path in sorted((ROOT / "tests/golden").glob("*/resume.toml")) if "faults" not in path.parent.name]
    return (RESUME, *sorted(CORPUS.glob("*.toml")), *goldens)


def cut(text, count):
    """A résumé file without its last entries; a section that has none left goes too."""
    begins = [found.start() for found in re.finditer(r"^\[\[section\.entry\]\]", text, re.MULTILINE)]
    kept = text[:begins[-count]].rstrip()
    last = kept.rindex("[[section]]")
    return (kept if "[[section.entry]]" in kept[last:] else kept[:last]) + "\n"


def shared_resumes(folder):
    """Those that the peers set too: four of ours, and the project's own at other lengths, written to `folder`."""
    written = []
    for count in CUTS:
        written.append(Path(folder) / f"resume-without-{count}.toml")
        written[-1].write_text(cut(RESUME.read_text(encoding="utf-8"), count), encoding="utf-8")
    return (RESUME, *written, ACADEMIC, STUDENT, DESIGNER)


def name_of(resume):
    return resume.parent.name if "golden" in resume.parts else resume.stem


@dataclass(frozen=True)
class Group:
    """What one program makes of some résumés on one paper."""
    program: str
    layout: str  # quoin's; empty: a peer
    paper: str
    resumes: tuple
    folder: str
    quoin: str = ""
    titles: tuple = field(default=())


def quoin_build(group, resume, pdf, *options):
    """What it says of the PDF, or the error."""
    command = [group.quoin, "build", resume, "--layout", group.layout, "--paper", group.paper, "-o", pdf, "--no-embed", "--json", *options]
    done = subprocess.run(command, capture_output=True, text=True)
    return (json.loads(done.stdout), "") if done.returncode == 0 else (None, done.stderr or f"status {done.returncode}")


def peer_build(group, made):
    """Peers' PDFs that are there already are kept."""
    import programs
    peer = next(peer for peer in programs.peers() if peer.name == group.program)
    missing = [(resume, pdf) for resume, pdf in made if not pdf.exists()]
    errors = dict(zip((pdf for _, pdf in missing), peer.build(missing, group.paper) if missing else []))
    return [errors.get(pdf, "") for _, pdf in made]


def judged(group):
    made = [(resume, Path(group.folder) / f"{group.program}-{name_of(resume)}-{group.paper}.pdf".replace("/", "_").replace(" ", "-"))
            for resume in group.resumes]
    told = [quoin_build(group, *one) for one in made] if group.layout else [(None, error) for error in peer_build(group, made)]

    def again(resume, pdf):
        return lambda pages: quoin_build(group, resume, pdf.with_suffix(".tighter.pdf"), "--pages", str(pages))[0]

    sound = [(f"{name_of(resume)} on {group.paper}", resume, pdf, report, again(resume, pdf))
             for (resume, pdf), (report, error) in zip(made, told) if not error]
    result = judge.judge(group.program, sound, group.titles)
    result.unable += [f"{group.program}, {name_of(resume)} on {group.paper}: {error.strip().splitlines()[0][:200]}"
                      for (resume, _), (_, error) in zip(made, told) if error]
    return result


def results_of(groups):
    """One result for each program, its papers together, in the order of the groups."""
    merged = {}
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for result in pool.map(judged, groups):
            if result.program in merged:
                merged[result.program].add(result)
            else:
                merged[result.program] = result
    return list(merged.values())


def quoin_groups(options, resumes, folder):
    layouts = options.layouts or subprocess.run([options.quoin, "layouts", "--names"], capture_output=True, text=True, check=True).stdout.split()
    return [Group(f"quoin {Path(layout).stem}", layout, paper, tuple(resumes), folder, options.quoin) for layout in layouts for paper in PAPERS]


def peer_groups(resumes, folder):
    import programs
    return [Group(peer.name, "", paper, tuple(resume for resume in resumes if name_of(resume).startswith(peer.only)), folder, titles=peer.titles)
            for peer in programs.peers() for paper in PAPERS]


def report(results):
    for result in results:
        for line in result.faults + result.unable:
            print(line)


def wrong(results):
    return sum(len(result.faults) + len(result.unable) for result in results if result.program.startswith("quoin "))


def parse():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--quoin", required=True, help="the program")
    arguments.add_argument("--layouts", nargs="+", metavar="NAME|PATH", help="only these of quoin's layouts, or others")
    arguments.add_argument("--few", action="store_true", help="only say the faults, of a choice of résumés")
    arguments.add_argument("--all", action="store_true", help="only say the faults, of all résumés")
    arguments.add_argument("--peers", action="store_true", help="also judge the peers' pages")
    arguments.add_argument("--list", action="store_true", help="say each fault after the tables")
    arguments.add_argument("--into", metavar="FILE", help="put the tables into this document, as docs/quality.md")
    arguments.add_argument("--keep", metavar="FOLDER", help="keep the PDFs there, and take those of peers that are there")
    return arguments.parse_args()


def tables(options, folder):
    """(name, Markdown) of each table, and all results."""
    own = results_of(quoin_groups(options, every_resume(), folder))
    version = subprocess.run([options.quoin, "--version"], capture_output=True, text=True, check=True).stdout.splitlines()[0]
    found = [("our pages", f"Counted on {datetime.date.today()} with {version}:\n\n{table.markdown(own)}")]
    if not options.peers:
        return found, own
    import programs
    programs.install()
    resumes = shared_resumes(folder)
    beside = results_of(quoin_groups(options, resumes, folder)) + results_of(peer_groups(resumes, folder))
    measured = f"Counted on {datetime.date.today()} with {programs.versions()}."
    return found + [("peers' pages", table.markdown(beside)), ("versions", measured)], own + beside[len(own):]


def main():
    options = parse()
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.keep or scratch
        Path(folder).mkdir(parents=True, exist_ok=True)
        if options.few or options.all:
            results = results_of(quoin_groups(options, FEW if options.few else every_resume(), folder))
            report(results)
            print(f"{sum(result.documents for result in results)} documents, {wrong(results)} faults")
            return 1 if wrong(results) else 0
        found, results = tables(options, folder)
    for _, text in found:
        print(text + "\n")
    if options.list:
        report(results)
    if options.into:
        document = Path(options.into)
        text = document.read_text(encoding="utf-8")
        for name, markdown in found:
            text = table.put(text, name, markdown)
        document.write_text(text, encoding="utf-8")
    return 1 if wrong(results) else 0


if __name__ == "__main__":
    sys.exit(main())
