"""The résumé as JSON for plain.typ: inline Markdown taken apart into pieces of text with their style."""
import json
from dataclasses import asdict

import card
from expect import MARKDOWN
from to_html import IN_A_LINE

MARKUP = ("title", "subtitle", "place", "paragraphs", "bullets", "authors", "venue", "note", "keywords", "parts")


def pieces(markdown, owner=""):
    strong = emphasis = 0
    url, found = "", []
    for token in MARKDOWN.parseInline(str(markdown).replace("\n", " "))[0].children:
        strong += token.nesting if token.type.startswith("strong") else 0
        emphasis += token.nesting if token.type.startswith("em_") else 0
        url = token.attrs["href"] if token.type == "link_open" else "" if token.type == "link_close" else url
        text = " " if token.type == "softbreak" else token.content
        if text:
            found.append({"text": text, "strong": strong > 0 or markdown == owner, "emphasis": emphasis > 0, "url": url})
    return found


def entry_of(entry, owner):
    table = asdict(entry) | {"parts": [entry_of(part, owner) for part in entry.parts]}
    for name in MARKUP[:-1]:
        value = table[name]
        table[name] = [pieces(text, owner if name == "authors" else "") for text in value] if isinstance(value, list) else pieces(value)
    del table["raw"]
    return table


def source(resume):
    cv = card.read(resume)
    sections = [{"title": pieces(section.title), "kind": section.kind, "in-a-line": section.kind in IN_A_LINE,
                 "paragraphs": [pieces(text) for text in section.paragraphs],
                 "entries": [entry_of(entry, cv.name) for entry in section.entries]} for section in cv.sections]
    return json.dumps({"name": cv.name, "language": cv.language, "headline": pieces(cv.headline),
                       "contacts": [{"text": card.expect.plain(text), "url": url} for text, url in cv.contacts],
                       "summary": [pieces(text) for text in cv.summary], "sections": sections}, ensure_ascii=False)
