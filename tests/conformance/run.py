"""Typesets résumés and reads them back with every extractor: run.py --quoin PROGRAM (--resume | --corpus) [--work FOLDER]

--resume: the project's résumé in every layout. --corpus: tests/conformance/corpus in the layout `full`.
"""
import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import extract

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]


def build(quoin, resume, layout, pdf):
    """What the fit left out, or None where the build failed."""
    done = subprocess.run([quoin, "build", resume, "--layout", layout, "-o", pdf, "--json"], capture_output=True, text=True)
    if done.returncode != 0:
        print(f"{resume}: quoin ended with status {done.returncode}\n{done.stdout}{done.stderr}")
        return None
    return json.loads(done.stdout)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--quoin", required=True)
    arguments.add_argument("--resume", action="store_true")
    arguments.add_argument("--corpus", action="store_true")
    arguments.add_argument("--work", help="keep the PDFs in this folder")
    arguments.add_argument("names", nargs="*", help="only these of the corpus")
    options = arguments.parse_args()

    jobs = []
    if options.resume:
        names = subprocess.run([options.quoin, "layouts", "--names"], capture_output=True, text=True, check=True).stdout
        jobs += [(ROOT / "resume.toml", layout, False) for layout in names.split()]
    if options.corpus:
        files = sorted((HERE / "corpus").glob("*.toml"))
        jobs += [(file, "full", True) for file in files if not options.names or file.stem in options.names]
    if not jobs:
        print("nothing to check")
        return 1

    bad = 0
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(options.work or scratch)
        folder.mkdir(parents=True, exist_ok=True)
        for resume, layout, lenient in jobs:
            pdf = folder / f"{resume.stem}-{layout}.pdf"
            report = build(options.quoin, resume, layout, pdf)
            if report is None:
                bad += 1
                continue
            print(f"[{layout}, {report['pages']} pages]", end=" ")
            dropped = [leaf["path"] for leaf in report["fit"]["dropped"]]
            bad += extract.check(resume, pdf, dropped, lenient) > 0
            sys.stdout.flush()
    print(f"{len(jobs) - bad} passed, {bad} failed")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
