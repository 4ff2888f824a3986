"""Words made into lines: what stands on one baseline, parted where a gap is too wide to be a space between words.

A line is thus a run of text: a date at the right edge, a label in a column of its own, a second column are lines of their own.
"""
import re
from collections import Counter
from dataclasses import dataclass

from texts import bare

COLUMN_GAP = 1.5  # ems
OTHER_FACE_GAP = 1.0  # the same, where the look changes too
LABEL_GAP = 0.45  # the same, where what follows begins at an edge that other lines begin at
NUMBER_GAP = 0.3  # between an item's number and its text
BULLET = re.compile(r"^[•◦▪‣·∙●○◆◇■*–—-]$")
NUMBER = re.compile(r"^[(\[]?\d{1,3}[.)\]]$")
HYPHENS = ("-", "\u00ad", "\u2010", "\u2011")


@dataclass(eq=False)
class Line:
    page: int
    words: list
    bullet: bool = False

    @property
    def x0(self):
        return self.words[0].x0

    @property
    def x1(self):
        return max(word.x1 for word in self.words)

    @property
    def y(self):
        return self.words[0].y

    @property
    def size(self):
        return max(word.size for word in self.words)

    @property
    def text(self):
        return " ".join(word.text for word in self.words)

    @property
    def letters(self):
        return bare("".join(word.text for word in self.words))

    @property
    def hyphenated(self):
        return self.words[-1].text.endswith(HYPHENS) and len(self.words[-1].text) > 1

    def gaps(self):
        """The spaces between the words, in ems."""
        return [(right.x0 - left.x1) / left.size for left, right in zip(self.words, self.words[1:])]

    def overlaps(self, other):
        """Whether one stands above the other."""
        return min(self.x1, other.x1) - max(self.x0, other.x0) > 0


def rows_of(words):
    """Words by baseline, from the top."""
    rows = []
    for word in sorted(words, key=lambda word: word.y):
        if rows and word.y - rows[-1][0].y < 0.2 * min(word.size, rows[-1][0].size):
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda word: word.x0) for row in rows]


def runs_on(left, right, texts):
    """A gap inside a sentence is a wide space, not the space between two columns."""
    same = left.face == right.face
    return same and texts.runs_over(bare(left.text), bare(right.text)) and len(bare(left.text + right.text)) >= 6


def parted(row, texts):
    runs = [[row[0]]]
    for word in row[1:]:
        last = runs[-1][-1]
        gap = COLUMN_GAP if word.face == last.face else OTHER_FACE_GAP
        wide = word.x0 - last.x1 > gap * max(word.size, last.size)
        if wide and not runs_on(last, word, texts):
            runs.append([word])
        else:
            runs[-1].append(word)
    return runs


def starts_item(run):
    """Whether a bullet or a number stands before the run's text."""
    word = run[0]
    return bool(BULLET.match(word.text) or NUMBER.match(word.text) and (len(run) == 1 or run[1].x0 - word.x1 > NUMBER_GAP * word.size))


def lines_of(page, number, texts):
    """The lines of one page, from the top and the left; bullets are taken off and remembered."""
    lines = []
    for row in rows_of(page.words):
        bullet = False
        for run in parted(row, texts):
            starts = starts_item(run)
            run = run[1:] if starts else run
            bullet = bullet or starts
            if run:
                lines.append(Line(number, run, bullet))
                bullet = False
    return [part for line in lines for part in at_edges(line, Counter(round(line.x0) for line in lines))]


def at_edges(line, edges):
    """A line parted where a label ends (a date at the left) and text begins at the edge of the column beside it."""
    for index in range(1, len(line.words)):
        left, right = line.words[index - 1], line.words[index]
        x = round(right.x0)
        wide = right.x0 - left.x1 > LABEL_GAP * right.size
        if wide and edges[x] >= 3 and edges[x] > edges[round(line.x0)] / 4:
            return [Line(line.page, line.words[:index], line.bullet), Line(line.page, line.words[index:])]
    return [line]
