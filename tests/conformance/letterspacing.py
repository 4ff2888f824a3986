"""Spaced capitals and small capitals come out as whole words of every extractor: letterspacing.py --quoin PROGRAM

At the widest and the tightest letterspacing that a layout may ask for, in every case and face. The program must refuse
what lies beyond; and a PDF that is spaced wider by hand must be found out.
"""
import argparse
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import extractors

WIDEST, TIGHTEST = 0.09, -0.02
# Tika goes by the width of the letters around: beyond this it parts capitals as narrow as those of ILLINOIS.
WIDEST_FOR_TIKA = 0.07
CASES = ('case = "upper"', 'caps = "small"', 'caps = "all-small"', 'case = "as-written"')
STYLES = ("name", "headline", "heading", "group", "row", "item")

# Pairs that fonts kern (LAVATORY, Typ, fjord), narrow letters, ligatures.
WORDS = ["Avery Twyla Johnston", "Fully Valued Typographer", "Awards and Publications", "Typography of LAVATORY Walls Today",
         "Illinois Institute of Wavelet Technology", "Illiterate Fillings and Jilted Types",
         "Filling illicit affluent jittery wattage of every fjord"]
RESUME = '''[basics]
name = "{}"
headline = "{}"
[[section]]
title = "{}"
kind = "entries"
[[section.entry]]
title = "{}"
subtitle = "{}"
group = "{}"
highlights = ["{}"]
'''.format(*WORDS)


def layout(number, tracking):
    """Each style takes the next case, and each layout begins with another one."""
    font = ("text", "sans")[number % 2]
    styles = [f'[style.{style}]\nfont = "{font}"\ntracking = {tracking}\n{CASES[(number + place) % len(CASES)]}\n'
              for place, style in enumerate(STYLES)]
    return 'extends = "full"\n' + "".join(styles)


def build(quoin, folder, text):
    (folder / "resume.toml").write_text(RESUME, encoding="utf-8")
    (folder / "layout.toml").write_text(text, encoding="utf-8")
    pdf = folder / "out.pdf"
    done = subprocess.run([quoin, "build", folder / "resume.toml", "--layout", folder / "layout.toml", "-o", pdf],
                          capture_output=True, text=True)
    return pdf if done.returncode == 0 else None, done.stderr


def broken(pdf):
    """By extractor, the texts that did not come out whole."""
    found = {}
    for name, extract in extractors.ALL.items():
        text = re.sub(r"\s+", " ", extract(pdf)).casefold()
        lost = [words for words in WORDS if words.casefold() not in text]
        if lost:
            found[name] = lost
    return found


def spaced_by_hand(pdf, folder):
    """The same PDF with two points more between all letters (Tc)."""
    wide = folder / "wide.pdf"
    plain = subprocess.run(["qpdf", "--qdf", "--object-streams=disable", pdf, "-"], check=True, capture_output=True).stdout
    wide.write_bytes(plain.replace(b"\nBT\n", b"\nBT\n2 Tc\n"))
    fixed = subprocess.run(["fix-qdf", wide], check=True, capture_output=True).stdout
    wide.write_bytes(fixed)
    return wide


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--quoin", required=True)
    quoin = arguments.parse_args().quoin
    faults, checks = [], 0
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        every = range(len(CASES))
        for number, tracking in [(number, WIDEST) for number in every] + [(number, WIDEST_FOR_TIKA) for number in every] + [
                (0, TIGHTEST), (1, TIGHTEST)]:
            pdf, said = build(quoin, folder, layout(number, tracking))
            checks += 1
            if not pdf:
                faults.append(f"tracking {tracking}: {said}")
                continue
            faults += [f"tracking {tracking}, layout {number}, {name}: {lost}" for name, lost in broken(pdf).items()
                       if name != "Tika" or tracking <= WIDEST_FOR_TIKA]
        missed = set(extractors.ALL) - set(broken(spaced_by_hand(pdf, folder)))
        checks += 1
        if missed & {"pdftotext", "pdftotext -raw", "mutool", "pdfminer.six", "pdf.js", "PyMuPDF"}:
            faults.append(f"letters two points apart pass for words: {sorted(missed)}")
        for tracking in (WIDEST + 0.01, TIGHTEST - 0.01):
            checks += 1
            pdf, said = build(quoin, folder, layout(0, tracking))
            if pdf or "`tracking` must be from -0.02 to 0.09" not in said:
                faults.append(f"tracking {tracking} is not refused: {said}")
    for fault in faults:
        print(fault)
    print(f"{checks - min(checks, len(faults))} passed, {len(faults)} failed")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
