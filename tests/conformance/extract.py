"""Does every field of a résumé come out of its PDF? extract.py RESUME.toml FILE.pdf [--report BUILD.json]

Prints one row for each extractor, then what was lost; exit status 1 if anything was. BUILD.json is what
`quoin build --json` printed: what the fit left out is not looked for.
"""
import argparse
import json
import re
import subprocess
import sys

from pypdf import PdfReader
from pypdf.errors import PdfReadError

import compare
import expect
import extractors
import structure


def dropped_paths(report):
    if not report:
        return []
    with open(report, encoding="utf-8") as file:
        return [leaf["path"] for leaf in json.load(file)["fit"]["dropped"]]


def bookmarks(pdf):
    """The titles of all sections, in their order; a PDF that pypdf cannot read has none."""
    try:
        return [entry.title for entry in PdfReader(pdf).outline if not isinstance(entry, list)]
    except (PdfReadError, OSError):
        return []


def shortened(name, faults):
    """One lost place brings many faults with it; the first ones tell."""
    shown = [f"{name}: {fault}" for fault in faults[:6]]
    return shown + ([f"{name}: … and {len(faults) - 6} more"] if len(faults) > 6 else [])


def joined_contacts(expected, pdf):
    """E-mail addresses and numbers that touch another contact for a program which drops items of white space alone. Before
    the first contact stands a headline, perhaps on the same row, and no separator."""
    text = extractors.pdfjs(pdf, "--no-white").replace("\u00a0", " ")
    contacts = [field for field in expected.units[0].fields if field.label not in ("name", "headline")]
    faults = []
    for i, field in enumerate(contacts):
        if field.label not in ("email", "phone") or field.text not in text:
            continue
        before = r"(?<![\w.+-])" if i > 0 else ""
        if not re.search(before + re.escape(field.text) + r"(?!\w)", text):
            faults.append(f"pdf.js without white space: {field.label} {field.text} touches another contact")
    return faults


def check(resume, pdf, dropped=(), lenient=False, only=None, out=sys.stdout, loose_head=False, narrow=False):
    """The number of faults. `lenient`: long texts may run over a page's end and lose a compound's hyphen in poppler.
    `loose_head`: name, contacts and summary may stand in any order. `narrow`: a word may be wider than a line."""
    expected = expect.in_order_of(expect.read(resume, dropped), bookmarks(pdf), loose_head)
    faults = []
    print(f"{resume}: {sum(len(unit.fields) for unit in expected.units)} fields", file=out)
    hyphenated = "\u00ad" in extractors.ALL["mutool"](pdf)
    for name, extract in extractors.ALL.items():
        if only and name not in only:
            continue
        try:
            report = compare.compare(expected, extract(pdf), lenient and name in extractors.POPPLER, not lenient,
                                     name == "pdf.js" and hyphenated, narrow)
        except (subprocess.CalledProcessError, OSError) as error:
            report = compare.Report(faults=[f"it failed: {error} {getattr(error, 'stderr', b'')[-300:]}"])
        print(f"  {name:<18} {report.found:>4} of {report.total:<4} {'ok' if not report.faults else 'FAULTS'}", file=out)
        faults += shortened(name, report.faults)
    if not only or "pdf.js" in only:
        faults += joined_contacts(expected, pdf)
    found = structure.check(pdf, expected, narrow)
    print(f"  {'structure':<18} {'ok' if not found else 'FAULTS':>15}", file=out)
    faults += found
    for fault in faults:
        print("    " + fault, file=out)
    return len(faults)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("resume")
    arguments.add_argument("pdf")
    arguments.add_argument("--report")
    arguments.add_argument("--lenient", action="store_true", help=check.__doc__)
    options = arguments.parse_args()
    return 1 if check(options.resume, options.pdf, dropped_paths(options.report), options.lenient) else 0


if __name__ == "__main__":
    sys.exit(main())
