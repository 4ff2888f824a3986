"""Lines made into paragraphs: a line goes on in the next when a text of the résumé does.

That rule serves every program and every look: nothing is guessed from indents or distances, and rows that merely stand below one another
(an entry's head, a list's items) are no paragraph. Where a line ends between two texts, it goes on if it ends in a comma, colon, dash or
bracket, or if it is full and only a date stands below. The name and the contacts are a list of things and no paragraph.
"""
import re
from dataclasses import dataclass

from texts import bare

REACH = 2.4        # of the size: how far below a line the next of its paragraph may stand
CONTEXT = (14, 8, 5)  # letters on either side of a line's end that must be found together in the résumé
DATE = re.compile(r"^\W*(\w+\.? )?(19|20)\d\d\b")


@dataclass
class Paragraph:
    lines: list

    @property
    def measure(self):
        return max(line.x1 - line.x0 for line in self.lines)

    @property
    def last_width(self):
        return self.lines[-1].x1 - self.lines[-1].x0


def goes_on(line, following, texts):
    tail, head = line.letters, following.letters
    if tail in texts.whole and head in texts.whole:
        return False  # two texts, though together they may be part of a third
    last, first = bare(line.words[-1].text), bare(following.words[0].text)
    for reach in CONTEXT:
        left, right = tail[-max(reach, len(last)):], head[:max(reach, len(first))]
        if len(left) + len(right) >= 8 and texts.runs_over(left, right):
            return True
    # The résumé's text may begin or end inside a line: a word on one side, more of it on the other.
    return len(last) + len(first) >= 5 and (
        texts.runs_over(last, head[:max(CONTEXT[0], len(first))]) or texts.runs_over(tail[-max(CONTEXT[0], len(last)):], first))


def is_turned_date(line, following, right_edge):
    """A date that stands alone because its line was full."""
    word = following.words[0]
    return (len(following.text) <= 25 and not DATE.match(line.text) and DATE.match(following.text) and abs(line.x0 - following.x0) < 1 and
            abs(line.words[-1].size - word.size) < 0.15 * word.size and following.y - line.y < 1.5 * word.size and
            line.x1 + 0.25 * word.size + word.x1 - word.x0 > right_edge)


def ends_open(line, following):
    return (line.text.endswith((",", ":", ";", "—", "(")) and abs(line.x0 - following.x0) < 1 and
            following.y - line.y < 1.5 * line.size)


def below(line, lines):
    """The nearest line that stands under this one on its page, if it is near."""
    under = [other for other in lines if other.y > line.y + 1 and other.overlaps(line) and not other.bullet]
    nearest = min(under, key=lambda other: other.y, default=None)
    return nearest if nearest and nearest.y - line.y < REACH * line.size else None


def outermost(lines, sign):
    """The lines of a page that nothing stands below (sign 1) or above (sign -1), near its foot or top."""
    return [line for line in lines if not any(sign * (other.y - line.y) > 1 and other.overlaps(line) for other in lines)]


def successors(pages, texts, right_edge):
    """line → the line that its paragraph goes on in."""
    following = {}
    for lines in pages:
        for line in lines:
            other = below(line, lines)
            alike = other and abs(line.size - other.size) < 0.15 * line.size
            if alike and (goes_on(line, other, texts) or ends_open(line, other) or is_turned_date(line, other, right_edge)):
                following[line] = other
    for lines, over in zip(pages, pages[1:]):
        taken = set()
        for line in outermost(lines, 1):
            for other in outermost(over, -1):
                if other not in taken and not other.bullet and abs(line.size - other.size) < 0.5 and goes_on(line, other, texts):
                    following[line] = other
                    taken.add(other)
                    break
    return following


def paragraphs_of(pages, texts, right_edge):
    following = successors(pages, texts, right_edge)
    starts = set(following) - set(following.values())
    result = []
    for lines in pages:
        for line in lines:
            if line not in following.values() and line in starts:
                chain = [line]
                while chain[-1] in following:
                    chain.append(following[chain[-1]])
                result.append(Paragraph(chain))
    return result
