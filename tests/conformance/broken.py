"""Shows that the judges of PDFs can fail: a good PDF, broken in one way after another, and what must be said of each.

broken.py --quoin PROGRAM. The PDF is written out as text by qpdf, edited, and mended by fix-qdf so that only the edit is wrong.
"""
import argparse
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import expect
import properties
import reading
import selftest
import structure
import tags
import verapdf

# the edit → what veraPDF says of it and what our own checks say; None where that judge does not look
CASES = {
    "untagged": (r"/MarkInfo <<.*?>>", "", "ua1: 6.2 test 1", "/MarkInfo"),
    "no claim of PDF/A": (r"pdfaid:part>2<", "pdfaid:part>3<", "2a: 6.6.4", "part in the XMP is '3'"),
    "no claim of PDF/UA": (r"<pdfuaid:part>1</pdfuaid:part>", "", "ua1: 5 test 1", "part in the XMP is None"),
    "no metadata": (r"/Metadata \d+ 0 R", "", "2a: 6.6.2.1", "no /Metadata"),
    "two titles": (r"(/Title )\(Ada Byron\)(\n>>)", r"\1(Someone else)\2", None, "/Title is 'Someone else'"),
    "no language": (r"/Lang \(en[^)]*\)", "", "ua1: 7.2", "no /Lang"),
    "the file's name for a title": (r"/DisplayDocTitle true", "/DisplayDocTitle false", "ua1: 7.1 test 10", "ask for the title"),
    "no identifier": (r"/ID \[.*?\]", "", "2a: 6.1.3", "no /ID"),
    "no colour profile": (r"/OutputIntents \[.*?\n  \]", "", "2a: 6.2.4.3", None),
    "a face left out": (r"/FontFile3 \d+ 0 R", "", "2a: 6.2.11.4.1", "embedded no"),
    "glyphs without letters": (r"/ToUnicode \d+ 0 R", "", "2a: 6.2.11.7", "ToUnicode no"),
    "a link without words": (r"/Contents \((?:[^()\\]|\\.)*\)(?=.{0,300}/Subtype /Link)", "", "ua1: 7.18.5 test 2", "has no /Contents"),
    "a link outside of the tree": (r"/StructParent \d+\n", "/StructParent 9999\n", "ua1: 7.18.5 test 1", "no Link element"),
    "an element without its link": (r"<<\s*/Obj \d+ 0 R\s*/Pg \d+ 0 R\s*/Type /OBJR\s*>>|<<\s*/Obj \d+ 0 R\s*/Type /OBJR\s*>>", "",
                                    None, "no OBJR"),
    "the order of links not the tree's": (r"/Tabs /S", "/Tabs /R", "ua1: 7.18.3", "/Tabs is /R"),
    "a page that the tree does not know": (r"/StructParents \d+", "", None, "no /StructParents"),
    "text left out of the parent tree": (r"(/Nums \[\s*0\s*(?:\d+ 0 R\s*)?\[\s*)\d+ 0 R", r"\1null", None, "is not in the parent tree"),
    "text twice": (r"(/MCID )1(>>BDC)", r"\g<1>0\2", None, "stands 2 times"),
    "text outside of any mark": (r"/P<</MCID (\d+)>>BDC(.*?)EMC", r"\2", "ua1: 7.1 test 3", "neither tagged nor an artifact"),
    "text as decoration": (r"/P<</MCID (\d+)>>BDC", "/Artifact BMC", None, "in the structure and not in the content"),
    "text within decoration": (r"/P<</MCID (\d+)>>BDC(.*?)EMC", r"/Artifact BMC /P<</MCID \1>>BDC\2EMC EMC", "ua1: 7.1 test", "begins inside"),
    "a heading skipped": (r"/S /H2", "/S /H3", "ua1: 7.4.2", "heading 3 follows heading 1"),
    "no heading": (r"/S /H\d", "/S /P", None, "no heading"),
    "a list of paragraphs": (r"/S /LI\n", "/S /P\n", "ua1: 7.2 test", "holds /P"),
    "an invented element": (r"/S /Sect", "/S /Chapter", "ua1: 7.1 test 5", "no standard type"),
    "a bookmark to nowhere": (r"/Dest \[\s*\d+ 0 R", "/Dest [ null", None, "leads to no page"),
    "a bookmark without an element": (r"/SE \d+ 0 R", "", None, "has no structure element"),
    "a script": (r"(/Type /Catalog)", r"\1 /OpenAction << /S /JavaScript /JS (app.beep\(0\)) >>", "2a: 6.5.1", None),
    "a broken stream": (r"\bBT\n", "BT (\n", None, "qpdf --check"),
}
EVERYWHERE = {"no heading", "a face left out"}


def edited(text, name, old, new):
    out, count = re.subn(old, new, text, count=0 if name in EVERYWHERE else 1, flags=re.DOTALL)
    if not count or out == text:
        raise ValueError(f"{name}: the PDF has no {old}")
    return out


def break_all(good, folder):
    """Name → the PDF broken so; the first is whole, to show that writing it out breaks nothing."""
    text = subprocess.run(["qpdf", "--qdf", "--object-streams=disable", "--newline-before-endstream", good, "-"],
                          check=True, capture_output=True).stdout.decode("latin-1")
    made = {}
    for number, (name, edit) in enumerate([("whole", None)] + list(CASES.items())):
        source, pdf = folder / f"{number}.qdf", folder / f"{number}.pdf"
        source.write_bytes((text if edit is None else edited(text, name, *edit[:2])).encode("latin-1"))
        with open(pdf, "wb") as out:
            subprocess.run(["fix-qdf", source], check=True, stdout=out)
        made[name] = pdf
    return made


def ours(pdf, expected):
    """What our own checks say; one that cannot even read the file says so."""
    said = []
    for check in (structure.check_syntax, structure.check_fonts, lambda one: properties.check(one, tags.reader_of(one)),
                  lambda one: tags.check(tags.reader_of(one)), lambda one: reading.check(one, expected)):
        try:
            said += check(pdf)
        except Exception as error:  # a reader may stop at what is broken
            said.append(f"{type(error).__name__}: {error}")
    return said


def judge(name, by_verapdf, by_us):
    """What is wrong with the two verdicts on one file."""
    if name == "whole":
        return [f"whole: {fault}" for fault in by_verapdf + by_us]
    wrong = []
    for wanted, said in zip(CASES[name][2:], (by_verapdf, by_us)):
        if wanted and not any(wanted in fault for fault in said):
            wrong.append(f"{name}: nobody said {wanted!r}, but {said[:4]}")
    return wrong


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--quoin", required=True)
    options = arguments.parse_args()
    wrong = []
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        resume, good = folder / "resume.toml", folder / "good.pdf"
        resume.write_text(selftest.RESUME, encoding="utf-8")
        subprocess.run([options.quoin, "build", resume, "--layout", "full", "-o", good], check=True, capture_output=True)
        made = break_all(good, folder)
        no_pdf = folder / "no.pdf"
        no_pdf.write_text("no PDF at all", encoding="utf-8")
        verdicts = verapdf.Run(list(made.values()) + [no_pdf], folder / "verapdf.txt").faults()
        for name, pdf in made.items():
            wrong += judge(name, [fault.removeprefix("veraPDF ") for fault in verdicts[str(pdf)]], ours(pdf, expect.read(resume)))
        if not any(fault for fault in verdicts[str(no_pdf)]):
            wrong.append("a text passed for a PDF")
    for fault in wrong:
        print(fault)
    print(f"{len(CASES)} ways to break a PDF: " + (f"{len(wrong)} failed" if wrong else "all as expected"))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
