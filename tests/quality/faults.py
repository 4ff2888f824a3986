"""The faults of a document's pages, each by one rule over its lines and paragraphs; docs/quality.md says the rules in words."""
import re
import statistics
from collections import Counter, defaultdict
from dataclasses import dataclass

from frame import DESCENT
from paragraphs import paragraphs_of

HOLE = 0.15          # of the text's height
LEAST_ON_LAST = 0.25
GIVEN = 0.9          # a page before the last that is no fuller has given what it can
RUNT = 0.25          # of the paragraph's measure
HANGING = 0.5        # ems that punctuation may hang out of the right edge
OVERLAP = 0.3        # ems that two words share
WIDE = 2             # times the usual space
LADDER = 3
ADDRESS = 40         # letters in one word: what stands about it has no choice
KINDS = ("hole", "heading", "widow", "orphan", "runt", "overfull", "last page", "gap", "ladder", "hyphen", "date", "saved", "lost")


@dataclass(frozen=True)
class Fault:
    kind: str
    page: int
    what: str

    def __str__(self):
        return f"page {self.page}: {self.kind}: {self.what}"


def lowest(lines):
    return max((line.y + DESCENT * line.size for line in lines), default=0)


def filled(document, page, frame):
    """How much of the text's height a page uses, 0 to 1."""
    return max(0, lowest(document.main[page]) - frame.top) / frame.height


def rows_at(lines, y):
    return [line for line in lines if abs(line.y - y) < 3]


def row_text(lines):
    return "".join(line.letters for line in sorted(lines, key=lambda line: line.x0))


def is_entry_head(last, first, texts):
    """The last row of a page names an entry, and the rest of that entry stands overleaf."""
    letters, over = row_text(last), row_text(first)
    named = [(head, rest) for head, rest in texts.entries if len(head) >= 4 and letters.startswith(head)]
    if not named:
        return False
    longest = max(len(head) for head, _ in named)
    return any(not any(text in letters for text in rest) and any(text.startswith(over[:12]) or over.startswith(text) for text in rest)
               for head, rest in named if len(head) == longest)


def break_faults(document, texts, frame):
    for page, (lines, over) in enumerate(zip(document.main, document.main[1:])):
        if not lines or not over:
            continue
        last = rows_at(lines, max(line.y for line in lines))
        first = rows_at(over, min(line.y for line in over))
        whole = set(last) - document.headings and document.headings & set(first)  # beside all of its section: one row
        if document.headings & set(last) and not whole:
            yield Fault("heading", page + 1, last[0].text)
        elif is_entry_head(last, first, texts):
            yield Fault("heading", page + 1, "an entry's: " + last[0].text)
        hole = 1 - filled(document, page, frame)
        if hole > HOLE and not document.headings & set(first):
            yield Fault("hole", page + 1, f"{100 * hole:.0f} % before “{first[0].text}”")


def last_page_faults(document, frame):
    if len(document.main) < 2:
        return
    share, before = filled(document, -1, frame), filled(document, -2, frame)
    if share < LEAST_ON_LAST and before > GIVEN:
        yield Fault("last page", len(document.main), f"{100 * share:.0f} % full, the page before {100 * before:.0f} %")


def holds_address(paragraph):
    return any(len(word.text) > ADDRESS for line in paragraph.lines for word in line.words)


def paragraph_faults(document, paragraphs):
    for paragraph in paragraphs:
        lines = paragraph.lines
        per_page = [[line for line in lines if line.page == page] for page in sorted({line.page for line in lines})]
        if len(per_page) > 1:
            if len(per_page[0]) < 2:
                yield Fault("orphan", lines[0].page + 1, lines[0].text)
            if len(per_page[-1]) < 2:
                yield Fault("widow", lines[-1].page + 1, lines[-1].text)
            if any(part[-1].hyphenated for part in per_page[:-1]):
                yield Fault("hyphen", per_page[0][-1].page + 1, per_page[0][-1].text)
        short = paragraph.last_width < RUNT * paragraph.measure
        if short and not holds_address(paragraph) and lines[0] not in document.headings:
            yield Fault("runt", lines[-1].page + 1, f"“{lines[-1].text}” below “{lines[-2].text}”")


def ladder_faults(paragraphs):
    for paragraph in paragraphs:
        steps = 0
        for line in paragraph.lines:
            steps = steps + 1 if line.hyphenated else 0
            if steps == LADDER:
                yield Fault("ladder", line.page + 1, line.text)


def gap_faults(document, paragraphs):
    stretched = {line for paragraph in paragraphs for line in paragraph.lines[:-1]}
    usual = [gap for page in document.pages for line in page if line not in stretched for gap in line.gaps()]
    if not usual:
        return
    space = statistics.median(usual)
    for paragraph in paragraphs:
        for line in paragraph.lines[:-1]:
            widest = max(line.gaps(), default=0)
            if widest > WIDE * space:
                yield Fault("gap", line.page + 1, f"{widest / space:.1f} times the usual space in “{line.text}”")


def collides(line, other):
    """Whether two lines print over each other."""
    near = abs(line.y - other.y) < 0.5 * min(line.size, other.size)
    return near and min(line.x1, other.x1) - max(line.x0, other.x0) > OVERLAP * min(line.size, other.size)


def overfull_faults(document, frame):
    for number, lines in enumerate(document.pages):
        size = document.sizes[number]
        for index, line in enumerate(lines):
            if line.x1 > frame.right + HANGING * line.size or line.x0 < 0 or line.y > size.height:
                yield Fault("overfull", number + 1, f"beyond the edge: {line.text}")
            if min(line.gaps(), default=0) < -OVERLAP:
                yield Fault("overfull", number + 1, f"words print over each other: {line.text}")
            for other in lines[index + 1:]:
                if other.y - line.y > line.size:
                    break
                if collides(line, other):
                    yield Fault("overfull", number + 1, f"“{line.text}” runs into “{other.text}”")


DATE_LINE = re.compile(r"^\W*(\w+\.? ?){0,3}(19|20)\d\d\b[^a-z]{0,3}.{0,20}$")


def date_column(document):
    """The lines in one face and at one edge that hold nothing but dates and stand beside others, if there are three or more."""
    found = []
    for lines in document.pages:
        for line in lines:
            beside = any(other is not line and abs(other.y - line.y) < 3 for other in lines)
            if beside and len(line.text) <= 30 and DATE_LINE.match(line.text):
                found.append(line)
    columns = defaultdict(list)
    for line in found:
        for edge in (("left", round(line.x0)), ("right", round(line.x1))):
            columns[line.words[0].face, edge].append(line)
    column = max(columns.values(), key=len, default=[])
    return column if len(column) >= 3 else []


def date_faults(document):
    """Dates in the run of a text, where others stand in a column at the right, set in a face that is theirs alone."""
    column = date_column(document)
    if not column or len({round(line.x1) for line in column}) > 1:
        return
    face = column[0].words[0].face
    in_column = sum(len(line.words) for line in column)
    if in_column < 0.8 * sum(word.face == face for page in document.pages for line in page for word in line.words):
        return
    for number, lines in enumerate(document.pages):
        for line in lines:
            date = [word for word in line.words if word.face == face]
            if date and len(date) < len(line.words) and DATE_LINE.match(" ".join(word.text for word in date)):
                yield Fault("date", number + 1, line.text)


def figures_align(document):
    """Whether all figures of the date column are of one width; None where there is no such column."""
    widths = {}
    for line in date_column(document):
        for word in line.words:
            for width in word.widths.values():
                widths.setdefault(word.font, []).append(width)
    if not widths:
        return None
    return all(max(all_) - min(all_) < 0.01 for all_ in widths.values())


def faults_of(document, texts, frame):
    paragraphs = paragraphs_of(document.pages, texts, frame.right)
    faults = [*break_faults(document, texts, frame), *last_page_faults(document, frame), *paragraph_faults(document, paragraphs),
              *ladder_faults(paragraphs), *gap_faults(document, paragraphs), *overfull_faults(document, frame), *date_faults(document)]
    return sorted(faults, key=lambda fault: (fault.page, KINDS.index(fault.kind)))
