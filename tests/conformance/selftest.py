"""Shows that the checks can fail: one small résumé, the text that an extractor should give, and ways to spoil it.

selftest.py [--quoin PROGRAM]: with a program, a real PDF is also held against the wrong résumé.
"""
import argparse
import io
import subprocess
import sys
import tempfile
from pathlib import Path

import compare
import expect
import extract

RESUME = '''
[document]
title = "Ada Byron"
[basics]
name = "Ada Byron"
email = "ada@example.org"
phone = "+44 20 7946 0000"
[[section]]
title = "Work"
kind = "experience"
[[section.entry]]
organization = "Analytical Engines"
location = "London"
position = "First *fluent* programmer"
start = "1842-03"
end = "1843-10"
highlights = ["Wrote \\"Note G\\" -- the first well-known program", { text = "Filed [a patent](https://example.org/p)" }]
[[section]]
title = "Papers"
kind = "publications"
[[section.entry]]
title = "Sketch of the Engine"
authors = ["L. F. Menabrea", "Ada Byron-King"]
venue = "Memoirs"
date = 1843
'''

GOOD = """Ada Byron
+44 20 7946 0000 · ada@example.org
WORK
Analytical Engines, London — First fluent programmer Mar 1842 – Oct 1843
• Wrote “Note G” – the first well-known
program
• Filed a patent
Ada Byron · 1/2
\fPAPERS
Sketch of the Engine
L. F. Menabrea, Ada Byron-King
Memoirs, 1843
Ada Byron · 2/2
"""

# what is done to the text → a word of the fault that must be reported; None where the text is still right
CASES = [
    (("", ""), None),
    (("program\n", "pro\u00ad\ngram\n"), None),
    (("well-known\nprogram", "well-\nknown program"), None),
    (("Ada Byron · 2/2", ""), None),
    (("London — First fluent programmer Mar 1842 – Oct 1843", "London\nMar 1842 – Oct 1843\nFirst fluent programmer"), None),
    (("fluent programmer", "fluentprogrammer"), "position"),
    (("fluent programmer Mar", "fluent programmerMar"), "position"),
    (("Analytical Engines", "Analytical 1842 Engines"), "organization"),
    (("fluent", "\ufb02uent"), "U+FB02"),
    (("Filed", "Fi\u00adled"), "soft hyphen"),
    (("well-known\nprogram", "wellknown program"), "highlights"),
    (("ada@example.org", "ada@ example.org"), "email"),
    (("ada@example.org", "\ue0cfada@example.org"), "U+E0CF"),
    (("Oct 1843", "Oct 1844"), "dates"),
    ((" – Oct 1843", ""), "dates"),
    (("Byron-King", "Byron-\nKing"), "author"),
    (("Menabrea, Ada", "Menabrea,Ada"), None),
    (("• Filed a patent\n", ""), "highlights"),
    (("• Filed a patent\nAda Byron · 1/2\n\f", "• Filed a\nAda Byron · 1/2\n\fpatent\n"), "highlights"),
    (("• Filed a patent\n", "• Filed a\nAda Byron · 1/2\npatent\n"), "highlights"),
    (("Memoirs", "Memoirs Memoirs"), "unexpected"),
    (("Papers", "Papers"), None),
    (("PAPERS\nSketch of the Engine", "Sketch of the Engine\nPAPERS"), "out of order"),
]


def check_cases(expected):
    bad = 0
    for (old, new), fault in CASES:
        report = compare.compare(expected, GOOD.replace(old, new, 1))
        right = not report.faults if fault is None else any(fault in found for found in report.faults)
        if not right:
            bad += 1
            print(f"{old!r} → {new!r}: expected {fault}, found {report.faults}")
    return bad


def check_parted(expected):
    """A word in two lines with nothing between them is whole only for a reader that drops soft hyphens."""
    bad = 0
    for new, lost_soft_hyphens, whole in (("Mem\noirs", False, False), ("Mem\noirs", True, True), ("M\nemoirs", True, False),
                                          ("Memo irs", True, False), ("Mem\u00ad\noirs", False, True)):
        report = compare.compare(expected, GOOD.replace("Memoirs", new, 1), lost_soft_hyphens=lost_soft_hyphens)
        if whole == bool(report.faults):
            bad += 1
            print(f"Memoirs as {new!r}: {report.faults}")
    return bad


def check_dropped(path):
    """What the fit left out must not be looked for, and its heading goes with it."""
    expected = expect.read(path, ["section[0].entry[0].highlights[1]", "section[1].entry[0]"])
    text = GOOD[:GOOD.index("\f")].replace("• Filed a patent\n", "").replace("1/2", "1/1")
    faults = compare.compare(expected, text).faults
    if faults:
        print(f"left out: {faults}")
    return bool(faults)


def check_wrong_pdf(quoin, path, folder):
    """The right PDF passes the whole check; against another résumé it does not."""
    pdf, other = folder / "right.pdf", folder / "other.toml"
    subprocess.run([quoin, "build", path, "-o", pdf], check=True, capture_output=True)
    said = io.StringIO()
    bad = 0
    if extract.check(path, pdf, out=said):
        print(said.getvalue())
        bad += 1
    for old, new in (("Analytical", "Differential"), ("example.org/p", "example.org/q"), ("Byron-King", "Byron King")):
        other.write_text(RESUME.replace(old, new), encoding="utf-8")
        if not extract.check(other, pdf, out=io.StringIO()):
            print(f"a résumé that says {new!r} was found in a PDF that says {old!r}")
            bad += 1
    return bad


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--quoin")
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "resume.toml"
        path.write_text(RESUME, encoding="utf-8")
        bad = check_cases(expect.read(path)) + check_parted(expect.read(path)) + check_dropped(path)
        if options.quoin:
            bad += check_wrong_pdf(options.quoin, path, Path(scratch))
    print(f"{bad} failed" if bad else "all as expected")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
