"""What a résumé says, whoever prints it: its texts and titles as bare letters, to be found again on the pages of any program.

Bare letters: no case, accents, spaces or punctuation, so that hyphens, quotes, capitals and ligatures of the pages do not matter.
"""
import re
import sys
import unicodedata
from dataclasses import dataclass
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "conformance"))
import expect  # the résumé as the conformance tests read it, on their own

RUN_IN = ("authors",)  # arrays that a program may print as one text


def bare(text):
    decomposed = unicodedata.normalize("NFKD", text.replace("ß", "ss")).casefold()
    return "".join(letter for letter in decomposed if letter.isalnum())


@dataclass
class Texts:
    name: str
    titles: set      # of sections
    all: str         # every text but the name and the contacts, parted by spaces
    whole: set       # the same, each alone
    entries: list    # (the entry's first-named field, its other texts)

    def runs_over(self, tail, head):
        """Whether some text of the résumé goes on from the letters `tail` to the letters `head`."""
        return bool(tail) and bool(head) and tail + head in self.all


def leaves(value, key=""):
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from leaves(inner, name)
    elif isinstance(value, list):
        if key in RUN_IN:
            words = [bare(expect.plain(str(item))) for item in value]
            yield "".join(words)
            yield "".join(words[:-1]) + "and" + words[-1] if len(words) > 1 else ""
        for item in value:
            yield from leaves(item, "" if key in RUN_IN else key)
    else:
        for paragraph in re.split(r"\n[ \t]*\n", str(value)):
            yield bare(expect.plain(paragraph))


FIRST = ("organization", "institution", "title", "name", "text")


def entry_texts(entry):
    first = next((entry[key] for key in FIRST if key in entry), "")
    rest = {key: value for key, value in entry.items() if value is not first and key not in ("location", "start", "end", "date")}
    return bare(expect.plain(str(first))), [text for text in leaves(rest) if len(text) >= 6]


def read(path):
    resume = expect.tomllib.loads(Path(path).read_text(encoding="utf-8"))
    return of(resume)


def of(resume):
    sections = resume.get("section", [])
    texts = [text for text in leaves([resume["basics"].get("summary", ""), sections]) if text]
    return Texts(bare(expect.plain(str(resume["basics"]["name"]))), {bare(expect.plain(section["title"])) for section in sections},
                 " ".join(texts), set(texts),
                 [entry_texts(entry) for section in sections for entry in section.get("entry", [])])
