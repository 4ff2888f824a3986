"""Finds the fields of a résumé in what an extractor says: whole, in order, and nothing else besides.

Both sides are compared without typography: quotes, dashes, ellipses and kinds of space are made alike.
"""
import re
import unicodedata
from dataclasses import dataclass, field

SAME = str.maketrans({
    **{ord(quote): '"' for quote in "“”„‟"}, **{ord(quote): "'" for quote in "‘’‚‛"},
    **{ord(dash): "-" for dash in "‐‑‒–—―−"}, ord("…"): "...", ord("µ"): "μ",
    **{ord(space): " " for space in "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000\t"},
})
LONG_WORD = 50  # characters; a longer word may have to be broken anywhere
INVISIBLE = re.compile("[\u200b-\u200d\u2060\ufeff]")
SEPARATORS = re.compile(r"[\s.,;:·•|/()\[\]\-*'\"&+–]+")


@dataclass
class Report:
    total: int = 0
    faults: list = field(default_factory=list)

    @property
    def found(self):
        return self.total - len({fault for fault in self.faults if fault.startswith("lost")})


def normalize(text):
    text = unicodedata.normalize("NFC", INVISIBLE.sub("", text)).translate(SAME)
    text = re.sub(r"«\s*|\s*»|‹\s*|\s*›", '"', text)
    text = re.sub(r"-{2,}", "-", text)
    return re.sub(r"\s+([;:!?])", r"\1", text)


def token_pattern(word, code, lost_hyphens, parted=False):
    if parted and len(word) >= 5 and not code:
        whole = token_pattern(word, code, lost_hyphens)
        parts = "|".join(rf"{re.escape(word[:at])}\n\s*{re.escape(word[at:])}" for at in range(2, len(word) - 2)
                         if word[at - 1].isalpha() and word[at].islower())
        return f"(?:{whole}|{parts})" if parts else whole
    if len(word) > LONG_WORD:
        return r"\s*".join(re.escape(letter) for letter in word)
    pattern = ""
    for index, letter in enumerate(word):
        pattern += re.escape(letter)
        inside = 0 < index < len(word) - 1
        if inside and letter in "-/" and not code:
            pattern += r"\s*"
        if inside and letter == "-" and lost_hyphens and not code and word[index - 1].isalpha() and word[index + 1].islower():
            pattern = pattern.removesuffix(re.escape(letter) + r"\s*") + r"(?:-\s*)?"
    return pattern


LONGEST = 24  # characters of a word that a narrow column must hold


def parted_anywhere(word):
    """What no line holds may end one after each character, and lose its hyphens there."""
    return r"\s*".join("-?" if character == "-" else re.escape(character) for character in word)


def field_pattern(item, lost_hyphens, parted, narrow=False):
    body = item.pattern
    if narrow and item.code:
        body = re.sub(r"(?:\\.|[A-Za-z0-9/&=%])(?![?*+{])", lambda one: one[0] + r"\s*", body)
    if not body:
        words = normalize(re.sub(r"\s+", " ", item.text.replace("\u00ad", "")).strip()).split(" ")
        body = r"\s+".join(parted_anywhere(word) if narrow and len(word) > LONGEST else
                           token_pattern(word, item.code, lost_hyphens, parted) for word in words)
    if item.fold:
        body = body.replace("ß", "(?:ß|ss)")  # its capitals are SS
        body = re.sub("[ά-ώ]", lambda letter: f"[{letter[0]}{unicodedata.normalize('NFD', letter[0])[0]}]", body)  # theirs have no accent
    before = r"(?<!\w)" if re.match(r"\\?\w", body) or item.pattern else ""
    after = r"(?!\w)" if item.pattern or re.search(r"\w$", item.text.strip()) else ""
    flags = re.IGNORECASE if item.fold or item.pattern else 0
    return re.compile(before + "(?:" + body + ")" + after, flags)


def without_feet(pages, name):
    """Takes "name · 2 of 3" off the end (or the start) of each page."""
    out = []
    for number, page in enumerate(pages, 1):
        lines = page.rstrip().split("\n")
        foot = re.compile(rf"\s*{re.escape(name)}\W+{number}\D+{len(pages)}\s*")
        for place in (len(lines) - 1, 0):
            if lines and foot.fullmatch(normalize(lines[place])):
                del lines[place]
                break
        out.append("\n".join(lines))
    return out


def character_faults(text, source):
    faults = []
    for letter in sorted(set(text)):
        code = ord(letter)
        bad = 0xFB00 <= code <= 0xFB06 or 0xE000 <= code <= 0xF8FF or code in (0xFFFD, 0x200B, 0) or (code < 32 and letter not in "\n\f\r\t")
        if bad and letter not in source:
            faults.append(f"character U+{code:04X} ({unicodedata.name(letter, 'unnamed')}) in the text")
    if re.search("\u00ad(?![ \t]*(\n|$))", text):
        faults.append("a soft hyphen that stands at no line end")
    return faults


class Search:
    """Matches unit after unit; what is matched is never matched again."""

    def __init__(self, text):
        self.text = text
        self.taken = []  # sorted (start, end)
        self.cursor = 0

    def free(self, start, end):
        return all(end <= other_start or start >= other_end for other_start, other_end in self.taken[-200:])

    def first(self, pattern, start):
        for match in pattern.finditer(self.text, start):
            if self.free(match.start(), match.end()):
                return match
        return None

    def take(self, match):
        self.taken.append((match.start(), match.end()))
        self.taken.sort()

    def rest(self):
        pieces, at = [], 0
        for start, end in self.taken:
            pieces.append(self.text[at:start])
            at = max(at, end)
        return pieces + [self.text[at:]]


def find_unit(search, unit, lost_hyphens, parted, narrow, report):
    begin = 0 if unit.anywhere else search.cursor
    last = begin
    for item in sorted(unit.fields, key=lambda one: (one.label.endswith("?"), bool(one.pattern), -len(one.text))):
        optional = item.label.endswith("?")
        report.total += not optional
        pattern = field_pattern(item, lost_hyphens, parted, narrow)
        match = search.first(pattern, begin)
        if match and optional and match.start() > last + 40:
            match = None  # it belongs to something further on
        if match:
            search.take(match)
            last = max(last, match.end())
        elif not optional:
            elsewhere = search.first(pattern, 0)
            what = "out of order" if elsewhere else "not whole"
            report.faults.append(f"lost: {unit.path} {item.label} ({what}): {item.text or item.pattern}")
    if not unit.anywhere:
        search.cursor = last


def compare(expected, text, lost_hyphens=False, whole_pages=True, lost_soft_hyphens=False, narrow=False):
    """Checks extracted `text` (pages parted by form feeds). `lost_hyphens` forgives poppler, which takes the hyphen of a
    compound off a line end, `lost_soft_hyphens` pdf.js, which drops U+00AD, so that nothing says that a word goes on in the
    next line; without `whole_pages` a paragraph may run over a page's end; in a `narrow` layout a long word may be parted anywhere."""
    report = Report()
    source = "".join(item.text for unit in expected.units for item in unit.fields)
    report.faults += character_faults(text, source)
    text = re.sub("\u00ad[ \t]*\r?\n\\s*", "", text.replace("\r", "")).replace("\u00ad", "")
    pages = text.split("\f")
    while pages and not pages[-1].strip():
        pages.pop()
    mark = " \x01 " if whole_pages else "\n"
    search = Search(normalize(mark.join(without_feet(pages, normalize(expected.name)))))
    for unit in expected.units:
        find_unit(search, unit, lost_hyphens, lost_soft_hyphens, narrow, report)
    for piece in search.rest():
        left = SEPARATORS.sub(" ", piece.replace("\x01", " ")).strip()
        if left and not re.fullmatch(r"[\d ]+", left):  # the numbers of numbered entries
            report.faults.append(f"unexpected text: {left[:80]}")
    return report
