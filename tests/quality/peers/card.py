"""A résumé as a peer needs it: every kind of entry in one form, its texts still in Markdown, its dates in words.

The fields keep the file's order. Whatever kind it was, an entry has a title, a subtitle, a place, dates, paragraphs, bullets and parts
(positions in one organization, degrees of one school).
"""
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[2] / "conformance"))
import dates as printed
import expect


@dataclass
class Entry:
    title: str
    subtitle: str = ""
    place: str = ""
    dates: str = ""
    raw: dict = field(default_factory=dict)  # start, end, date as in the file
    url: str = ""
    paragraphs: list = field(default_factory=list)
    bullets: list = field(default_factory=list)
    parts: list = field(default_factory=list)
    authors: list = field(default_factory=list)
    venue: str = ""
    note: str = ""
    keywords: list = field(default_factory=list)


@dataclass
class Section:
    title: str
    kind: str
    paragraphs: list
    entries: list


@dataclass
class Card:
    name: str
    headline: str
    language: str
    contacts: list  # (text, address)
    summary: list
    sections: list
    basics: dict


TITLE = ("organization", "institution", "title", "name", "text")
SUBTITLE = ("position", "department", "subtitle", "issuer", "level", "contact", "score")


def with_dashes(value):
    """What a careful writer types for another program, where quoin makes a dash of two hyphens."""
    if isinstance(value, dict):
        return {key: with_dashes(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [with_dashes(inner) for inner in value]
    return re.sub(r"(?<=[\w ])--(?=[\w ])", "–", value) if isinstance(value, str) and "://" not in value else value


def day(value):
    parts = printed.parts_of(value)
    if parts is None:
        return str(value)
    return " ".join(([printed.ENGLISH.split()[parts[1] - 1]] if len(parts) > 1 else []) + [str(parts[0])])


def dates_of(table):
    if "date" in table:
        return day(table["date"])
    ends = [day(table[key]) for key in ("start", "end") if key in table]
    return " – ".join(ends) if any(" " in end for end in ends) else "–".join(ends)


def texts(value):
    return [item["text"] if isinstance(item, dict) else item for item in expect.as_list(value)]


def entry_of(table):
    first = next((key for key in TITLE if key in table), None)
    single = "institution" in table and "name" in table  # a degree on the entry itself
    parts = [entry_of({**part, "title": part.get("title", part.get("name", ""))})
             for part in table.get("role", []) + table.get("degree", []) + ([expect.without_own_degree(table)[1]] if single else [])]
    when = {} if single else {key: table[key] for key in ("start", "end", "date") if key in table}
    second = next((key for key in SUBTITLE if key in table and not (single and key == "score")), None)
    shown = any(table.get("position", "?") in part.title for part in parts)
    return Entry(str(table.get(first, "")), "" if second is None or shown and second == "position" else str(table[second]),
                 table.get("location", ""), dates_of(when), when, table.get("url", ""),
                 expect.paragraphs(table.get("summary")) + expect.paragraphs(table.get("text") if first != "text" else None),
                 texts(table.get("highlights")) + ([] if single else texts(table.get("details"))), parts,
                 expect.as_list(table.get("authors")), table.get("venue", ""), table.get("note", ""),
                 expect.as_list(table.get("keywords")))


def contacts_of(basics):
    found = [(basics["location"], "")] if "location" in basics else []
    found += [(phone, "tel:" + phone.replace(" ", "")) for phone in expect.as_list(basics.get("phone"))]
    found += [(mail, "mailto:" + mail) for mail in expect.as_list(basics.get("email"))]
    found += [(url.split("://")[-1].removeprefix("www.").rstrip("/"), url) for url in expect.as_list(basics.get("url"))]
    for profile in basics.get("profile", []):
        url = profile.get("url", "")
        found.append((url.split("://")[-1].removeprefix("www.").rstrip("/") or profile.get("username", ""), url))
    return found + [(detail.get("text", ""), detail.get("url", "")) for detail in basics.get("detail", [])]


def read(path):
    resume = with_dashes(expect.tomllib.loads(Path(path).read_text(encoding="utf-8")))
    basics = resume["basics"]
    sections = [Section(section["title"], section["kind"], expect.paragraphs(section.get("text")),
                        [entry_of(entry) for entry in section.get("entry", [])]) for section in resume.get("section", [])]
    return Card(expect.plain(basics["name"]), basics.get("headline", ""), resume.get("document", {}).get("language", "en"),
                contacts_of(basics), expect.paragraphs(basics.get("summary")), sections, basics)
