"""Where a document's text stands: running heads and feet taken off, the text's edges, its columns, its sections' headings."""
import re
from collections import Counter
from dataclasses import dataclass

import boxes
from lines import lines_of
from texts import bare

DESCENT = 0.25  # of the size: what letters reach below their baseline
COMMON = 3  # lines that end at one place make it an edge


@dataclass
class Frame:
    top: float
    right: float
    bottom: float

    @property
    def height(self):
        return self.bottom - self.top


@dataclass
class Document:
    sizes: list      # of the pages, with their words
    pages: list      # the lines of the body, page by page
    headings: set    # lines
    main: list       # of each page the lines of its main column


def says_page(row, number, total, name):
    """Whether a row is the page's number, perhaps with the owner's name and a word such as "page"."""
    text = " ".join(line.text for line in row)
    numbers = re.findall(r"\d+", text)
    rest = re.sub(r"\d", "", bare(text)).replace(re.sub(r"\d", "", name), "")
    return len(rest) <= 8 and str(number) in numbers and set(numbers) <= {str(number), str(total)}


def rows(lines):
    grouped = {}
    for line in lines:
        grouped.setdefault(round(line.y), []).append(line)
    return [grouped[y] for y in sorted(grouped)]


def body_of(lines, number, total, texts, body_size):
    """A page's lines without running heads and feet."""
    if total < 2:
        return lines
    all_rows = rows(lines)
    gone = set()
    for edge, inner in ((0, 1), (-1, -2)):
        if len(all_rows) < 3:
            break
        row, next_row = all_rows[edge], all_rows[inner]
        apart = abs(row[0].y - next_row[0].y) > 1.6 * row[0].size
        small = max(line.size for line in row) <= 1.1 * body_size
        only_name = bare("".join(line.text for line in row)) == texts.name
        if apart and small and (says_page(row, number, total, texts.name) or only_name):
            gone.update(row)
    return [line for line in lines if line not in gone]


def body_size_of(pages):
    sizes = Counter()
    for page in pages:
        for word in page.words:
            sizes[round(word.size, 1)] += len(word.text)
    return sizes.most_common(1)[0][0]


def frame_of(documents):
    """The edges within which one program sets its text on one paper, learnt from all its documents: what their fullest pages reach, and at
    the right the outermost place where a document's lines commonly end, or as far in as the text begins at the left, for ragged lines
    end anywhere. A first page may have notes above its text, so where there are
    other pages these say where text begins. Where no document fills a page, its foot is as wide as its head."""
    def top_of(pages):
        return min(line.y - 0.8 * line.size for page in pages for line in page)
    right, bottom = [], []
    for document in documents:
        lines = [line for page in document.pages for line in page]
        ends = Counter(round(line.x1) for line in lines)
        right += [x for x in ends if ends[x - 1] + ends[x] + ends[x + 1] >= COMMON] or [max(ends)]
        if len(document.pages) > 1:
            bottom.append(max(line.y + DESCENT * line.size for line in lines))
    later = [page for document in documents for page in document.pages[1:] if page]
    top = top_of(later or [document.pages[0] for document in documents])
    width, left = documents[0].sizes[0].width, min(line.x0 for document in documents for page in document.pages for line in page)
    return Frame(top, max([*right, width - left]), max(bottom, default=documents[0].sizes[0].height - top))


def headings_of(pages, titles):
    """The lines that say a section's title and nothing else, in the look in which most of the titles stand."""
    looks = {}
    for page in pages:
        for line in page:
            letters = line.letters
            if letters in titles or len(letters) >= 10 and any(title.startswith(letters) for title in titles):
                looks.setdefault((line.words[0].font, round(line.words[0].size)), []).append(line)
    if not looks:
        return set()
    most = max(looks.values(), key=lambda lines: (len({line.letters for line in lines}), lines[0].size))
    return set(most)


def gutter_of(lines, headings):
    """Where a page is parted into two columns that go their own ways, or None. Few lines may cross (the name, a band at the top); the
    baselines of the one side are not those of the other, or both sides hold sections."""
    best = None
    for x in sorted({round(line.x0) - 3 for line in lines}):
        left, right = [line for line in lines if line.x1 < x], [line for line in lines if line.x0 > x]
        crossing = len(lines) - len(left) - len(right)
        few, many = sorted((left, right), key=len)
        if len(few) < 5 or crossing > 0.1 * len(lines):
            continue
        shared = sum(1 for line in few if any(abs(line.y - other.y) < 2 for other in many))
        own = shared < 0.5 * len(few) or all(headings & set(side) for side in (left, right))
        if own and (best is None or len(few) > best[0]):
            best = len(few), x
    return best[1] if best else None


def main_column(lines, gutter):
    """The lines of the column that holds most letters."""
    if gutter is None:
        return lines
    left, right = [line for line in lines if line.x1 < gutter], [line for line in lines if line.x0 > gutter]
    most = max((left, right), key=lambda side: sum(len(line.text) for line in side))
    return most + [line for line in lines if line.x0 <= gutter <= line.x1]


def read(pdf, texts, titles=()):
    """`titles`: further section titles that a program prints of its own."""
    sizes = [page for page in boxes.read(pdf)]
    lines = [lines_of(page, number, texts) for number, page in enumerate(sizes)]
    body_size = body_size_of(sizes)
    pages = [body_of(page, number + 1, len(sizes), texts, body_size) for number, page in enumerate(lines)]
    headings = headings_of(pages, texts.titles | {bare(title) for title in titles})
    gutters = [gutter_of(page, headings) for page in pages]
    main = [main_column(page, gutter) for page, gutter in zip(pages, gutters)]
    return Document(sizes, pages, headings, main)
