"""The words on a PDF's pages, as their glyphs' boxes say: where each begins and ends, its baseline, size, face and colour.

Tags, structure and marked content are not looked at, so every program's PDF is read alike. Lengths are points from the page's top
left; a word ends where its last glyph's advance does.
"""
from dataclasses import dataclass, field

import fitz

WORD_GAP = 0.2  # of the size: wider than this, and there is a space whether or not a glyph says so


@dataclass
class Word:
    text: str
    x0: float
    x1: float
    y: float  # baseline
    size: float
    font: str
    color: int
    widths: dict = field(default_factory=dict)  # digit → advance, in ems

    @property
    def face(self):
        return self.font, round(self.size, 1), self.color


@dataclass
class Page:
    width: float
    height: float
    words: list


def is_private(letter):
    return 0xE000 <= ord(letter) <= 0xF8FF or ord(letter) >= 0xF0000  # icons


def glyphs_of(page):
    """(letter, x0, x1, baseline, span) of each upright glyph, spaces too, in the order of the file."""
    for block in page.get_text("rawdict", flags=fitz.TEXT_PRESERVE_WHITESPACE | fitz.TEXT_PRESERVE_LIGATURES)["blocks"]:
        for line in block.get("lines", []):
            if abs(line["dir"][1]) > 0.01:
                continue
            for span in line["spans"]:
                for char in span["chars"]:
                    yield char["c"], char["bbox"][0], char["bbox"][2], char["origin"][1], span


def words_of(page):
    words, open_word = [], None
    for letter, x0, x1, y, span in glyphs_of(page):
        if letter.isspace() or is_private(letter):
            open_word = None
            continue
        size = span["size"]
        follows = (open_word is not None and abs(open_word.y - y) < 0.1 * size and
                   -0.5 * size < x0 - open_word.x1 < WORD_GAP * size)
        if not follows:
            open_word = Word("", x0, x1, y, size, span["font"], span["color"])
            words.append(open_word)
        open_word.text += letter
        open_word.x1 = max(open_word.x1, x1)
        if letter.isdigit():
            open_word.widths[letter] = (x1 - x0) / size
    return words


def read(pdf):
    with fitz.open(pdf) as document:
        return [Page(page.rect.width, page.rect.height, words_of(page)) for page in document]
