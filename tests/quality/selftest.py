"""Shows that each fault is counted where it is, and nowhere else: small PDFs are drawn line by line, one sound and others spoilt.

The résumé is two sections of ten entries, each with a head, a date and a text of three lines; where lines and pages end is the drawing's
choice.
"""
import copy
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

import fitz

import cuts
import faults
import frame
import texts

ROOT = Path(__file__).resolve().parents[2]
SERIF = str(ROOT / "fonts/source-serif-4/SourceSerif4-Regular.otf")  # figures of one width
SANS = str(ROOT / "fonts/inter/Inter-Regular.otf")                   # a narrow 1
LEADING, TOP, LEFT, RIGHT = 14, 60, 60, 552
BEGIN = "which measures how the words of item {} are parted into lines by whoever set them upon this page"
MIDDLE = "and goes on for quite a while with the tale of item {} because three lines want to be filled well"
END = "until the story of item {} comes to its end about here"
BROKEN = ["a text of which the second line and those that follow it end inside of a word, which is incon",
          "sistent with the good manners of a page and would not be worth the trouble if it did not com",
          "pare what was counted with what should have been counted, for which it needs a third con",
          "testant and a last line that is long enough"]


@dataclass
class Row:
    """A line of the drawing: its text, perhaps a date at the right edge, perhaps a wider space after its third word."""
    text: str
    x: float = LEFT
    size: float = 10
    date: str = ""
    date_x: float = 0
    gap: float = 0
    font: str = SERIF


def entry(number, text=""):
    return {"organization": f"Organization {number}", "start": 2000 + number, "end": 2011 + number,
            "highlights": [text or " ".join(part.format(number) for part in (BEGIN, MIDDLE, END))]}


def resume(special=""):
    """`special`: the text of the tenth entry."""
    return {"basics": {"name": "Ada Lovelace", "email": "ada@example.org"},
            "section": [{"title": "Experience", "kind": "experience", "entry": [entry(n) for n in range(1, 10)] + [entry(10, special)]},
                        {"title": "Volunteering", "kind": "volunteer", "entry": [entry(n) for n in range(11, 21)]}]}


def head(number):
    return Row(f"Organization {number}", date=f"{2000 + number}–{2011 + number}")


def rows_of(numbers):
    return [row for number in numbers for row in [head(number)] + [Row(part.format(number)) for part in (BEGIN, MIDDLE, END)]]


def flow(special=None):
    """All rows in order: 0 the name, 1 a heading, 2 to 37 nine entries, 38 the tenth's head, 39 its text, then the second section."""
    tenth = [head(10), *map(Row, special)] if special else rows_of([10])
    return [Row("Ada Lovelace", size=20), Row("Experience", size=12), *rows_of(range(1, 10)), *tenth, Row("Volunteering", size=12),
            *rows_of(range(11, 21))]


def draw(pages, path):
    fonts = {path: fitz.Font(fontfile=path) for path in (SERIF, SANS)}
    with fitz.open() as document:
        for number, rows in enumerate(pages, 1):
            page = document.new_page(width=612, height=792)
            writer = fitz.TextWriter(page.rect)
            for index, row in enumerate(rows):
                x, y = row.x, TOP + index * LEADING
                for place, word in enumerate(row.text.split(" ")):
                    writer.append((x, y), word, fonts[SERIF], row.size)
                    x += fonts[SERIF].text_length(word + " ", row.size) + (row.gap if place == 2 else 0)
                if row.date:
                    begin = row.date_x or RIGHT - fonts[row.font].text_length(row.date, row.size)
                    writer.append((begin, y), row.date, fonts[row.font], row.size)
            writer.append((500, 770), f"{number} of {len(pages)}", fonts[SERIF], 8)
            writer.write_text(page)
        document.save(path)


def judged(rows, ends, special=""):
    """The kinds of fault in a document of these rows, broken into pages after `ends` rows each, and whether its figures align."""
    said = texts.of(resume(special))
    pages = [rows[begin:end] for begin, end in zip([0, *ends], [*ends, len(rows)])]
    with tempfile.TemporaryDirectory() as folder:
        draw(pages, f"{folder}/pages.pdf")
        document = frame.read(f"{folder}/pages.pdf", said)
    found = faults.faults_of(document, said, frame.frame_of([document]))
    return Counter(fault.kind for fault in found), faults.figures_align(document)


def changed(index, rows=None, **how):
    rows = rows or flow()
    rows[index] = replace(rows[index], **how)
    return rows


def with_hyphens(*lines):
    return [line + "-" if number in lines else line for number, line in enumerate(BROKEN)]


def short_end():
    return [BEGIN.format(10), MIDDLE.format(10), "indeed"]


# name: rows, where the pages end, the tenth entry's text, what is to be counted
CASES = {
    "a sound document": (flow(), [42], "", {}),
    "a break between two lines and one or two": (flow(BROKEN), [41], "".join(BROKEN), {}),
    "a short last line": (flow(short_end()), [42], " ".join(short_end()), {"runt": 1}),
    "one line before a break": (flow(), [40], "", {"orphan": 1}),
    "one line after a break": (flow(), [41], "", {"widow": 1}),
    "an entry's head before a break": (flow(), [39], "", {"heading": 1}),
    "a section's heading before a break": (flow(), [43], "", {"heading": 1}),
    "a hole before a break in a section": (flow(), [34], "", {"hole": 1}),
    "a hole before a section": ([row for row in flow() if row not in rows_of([8, 9, 10])], [30], "", {}),
    "a line beyond the edge": (changed(3, x=LEFT + 150), [42], "", {"overfull": 1}),
    "a date that runs into a text": (changed(2, date_x=LEFT + 30), [42], "", {"overfull": 1}),
    "a nearly empty last page": (flow()[:47], [42], "", {"last page": 1}),
    "a wide space": (changed(3, gap=5), [42], "", {"gap": 1}),
    "three hyphens in a row": (flow(with_hyphens(0, 1, 2)), [43], "".join(BROKEN), {"ladder": 1}),
    "two hyphens in a row": (flow(with_hyphens(0, 1)), [43], "".join(BROKEN), {}),
    "a word over a page": (flow(with_hyphens(1)), [41], "".join(BROKEN), {"hyphen": 1}),
}


def report(pages=2, dropped=(), size=10, gone=(), kept=4):
    groups = [{"section": f"section[{number}]", "title": str(number), "gone": number in gone,
               "counts": [{"what": "entries", "left-out": 10 if number in gone else 10 - kept, "of": 10}]} for number in (0, 1)]
    return {"pages": pages, "fit": {"dropped": list(dropped), "size": size, "groups": groups if gone else []}}


LOSING = {"section": [{"title": "0", "entry": [{}] * 10}, {"title": "1", "entry": [{}] * 10}]}
CHOSEN = {"section": [{"title": "0", "entry": [{}] * 10, "priority": 1}, {"title": "1", "entry": [{}] * 10}]}

# What a fit should have spared: name, and whether it is judged as it should be.
CUTS = {
    "a page that could be saved": cuts.could_be_saved(report(), 0.3, lambda pages: report(pages)),
    "one that is half full": not cuts.could_be_saved(report(), 0.6, lambda pages: report(pages)),
    "one that would cost an item": not cuts.could_be_saved(report(), 0.3, lambda pages: report(pages, dropped=["a"])),
    "one that would cost legibility": not cuts.could_be_saved(report(), 0.3, lambda pages: report(pages, size=9.2)),
    "a lost section": cuts.lost_sections(report(gone=[1]), LOSING) == ["1"],
    "one beside a section that keeps three": not cuts.lost_sections(report(gone=[1], kept=3), LOSING),
    "one that priorities ask for": not cuts.lost_sections(report(gone=[1]), CHOSEN),
}


def main():
    wrong = 0
    for name, (rows, ends, special, expected) in CASES.items():
        counts, aligned = judged(rows, ends, special)
        if counts != Counter(expected) or aligned is not True:
            print(f"{name}: counted {dict(counts)}, expected {expected}; figures align: {aligned}")
            wrong += 1
    uneven = [replace(row, font=SANS) for row in flow()]
    if judged(uneven, [42])[1] is not False:
        print("figures of several widths: they pass for aligned")
        wrong += 1
    at_edge = [replace(row, font=SANS) if row.date else row for row in flow()]
    beside = LEFT + fitz.Font(fontfile=SERIF).text_length(flow()[2].text + " ", 10)
    in_run = changed(2, list(at_edge), date_x=beside)
    if judged(at_edge, [42])[0] or judged(in_run, [42])[0] != Counter({"date": 1}):
        print("a date in the run of a text: it is not counted, or others are")
        wrong += 1
    for name, right in CUTS.items():
        if not right:
            print(f"{name}: judged wrongly")
            wrong += 1
    print(f"{len(CASES) + len(CUTS) + 2 - wrong} passed, {wrong} failed")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
