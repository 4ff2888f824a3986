"""Letters in every layout: veraPDF, qpdf, the structure, and whether two readers of text find all that each says, in its order.

letters.py --quoin PROGRAM [--work FOLDER]

Each file of tests/conformance/letters is set alone and before its résumé, in every layout by turns of convention and paper. What it
must say is read from it here, placeholders and all.
"""
import argparse
import itertools
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

try:
    import tomllib
except ModuleNotFoundError:  # Python 3.10
    import tomli as tomllib

import expect
import properties
import structure
import tags
import verapdf
from compare import normalize

HERE = Path(__file__).resolve().parent
CONVENTIONS = ("", "din-5008-a", "din-5008-b", "french", "british", "american")  # the first is the language's own
PAPERS = ("a4", "letter")
SUBJECT_BELOW = "british"


def filled(text, words):
    return re.sub(r"\{([\w-]+)\}", lambda found: words.get(found.group(1), found.group()), text)


def parts(body):
    """The texts of a body in their order, whichever way they are written."""
    for part in [body] if isinstance(body, str) else body:
        if isinstance(part, str):
            yield from expect.paragraphs(part)
        elif isinstance(part, list):
            yield from (item if isinstance(item, str) else item["text"] for item in part)
        elif "list" in part:
            yield from (item if isinstance(item, str) else item["text"] for item in part["list"])
        else:
            yield from expect.paragraphs(part["text"])


def lines_of(value):
    return [line for text in expect.as_list(value) for line in text.splitlines() if line.strip()]


def texts(file, convention):
    """What the letter says after its head; recipient and date, which may stand beside one another, are left to `anywhere`."""
    with open(file, "rb") as opened:
        resume = tomllib.load(opened)
    letter = resume["letter"]
    own = {"de": "din-5008-b", "fr": "french", "en-GB": "british"}.get(resume["document"]["language"], "american")
    subject, opening = [letter.get("subject", "")], [letter.get("opening", "")]
    first = opening + subject if (convention or own) == SUBJECT_BELOW else subject + opening
    order = first + list(parts(letter["body"])) + [letter["closing"], resume["basics"]["name"]] + lines_of(letter.get("enclosures"))
    words = letter.get("for", {})

    def plain(text):
        return squeezed(expect.plain(filled(text, words)))
    return [plain(text) for text in order if text], [plain(text) for text in lines_of(letter.get("recipient")) + expect.as_list(letter.get("place"))]


def squeezed(text):
    return re.sub(r"[\s\u00ad]+", "", normalize(text).replace("\u00ad\n", "")).replace("-", "").replace("'", "’").lower()


def said(pdf, *options):
    return squeezed(subprocess.run(["pdftotext", *options, str(pdf), "-"], capture_output=True, text=True, check=True).stdout)


def examine(file, convention, pdf):
    faults = structure.check_syntax(pdf) + structure.check_fonts(pdf)
    reader = tags.reader_of(pdf)
    faults += tags.check(reader) + properties.check(pdf, reader)
    order, anywhere = texts(file, convention)
    for options in ((), ("-raw",)):
        text, at = said(pdf, *options), 0
        # A page's foot may stand within a paragraph that goes on over it.
        for one in order:
            found = text.find(one, at)
            if found < 0 and len(one) > 60:
                found = text.find(one[:30], at)
            if found < 0:
                faults.append(f"pdftotext {' '.join(options)}: not in its place: {one[:60]}")
            at = max(at, found)
        faults += [f"pdftotext {' '.join(options)}: lost: {one[:60]}" for one in anywhere if one not in text]
    return faults


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--quoin", required=True)
    arguments.add_argument("--work", help="keep the PDFs in this folder")
    options = arguments.parse_args()
    layouts = subprocess.run([options.quoin, "layouts", "--names"], capture_output=True, text=True, check=True).stdout.split()
    files = sorted((HERE / "letters").glob("*.toml"))
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(options.work or scratch)
        folder.mkdir(parents=True, exist_ok=True)
        jobs = []
        for number, (file, layout) in enumerate(itertools.product(files, layouts)):
            convention, how = CONVENTIONS[number % len(CONVENTIONS)], ("--letter", "--with-letter")[number // 2 % 2]
            jobs.append((file, convention, folder / f"{file.stem}-{layout}.pdf",
                         ["build", file, "--layout", layout, how, "--paper", PAPERS[number // 3 % 2]]
                         + (["--set", f"letter.convention={convention}"] if convention else [])))

        def build(job):
            done = subprocess.run([options.quoin, *job[3], "-o", job[2]], capture_output=True, text=True)
            return [] if done.returncode == 0 else [f"status {done.returncode}: {done.stderr}"]
        bad = 0
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            results = list(pool.map(build, jobs))
            judge = verapdf.Run([job[2] for job in jobs if job[2].exists()], folder / "verapdf.txt")
            results = list(pool.map(lambda job, found: found or examine(*job[:3]), jobs, results))
        verdicts = judge.faults()
        for job, faults in zip(jobs, results):
            faults = faults + verdicts.get(str(job[2]), [])
            bad += bool(faults)
            for fault in faults[:6]:
                print(f"[{job[2].stem}, {job[1] or 'its own'}] {fault}")
    print(f"{len(jobs) - bad} passed, {bad} failed")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
