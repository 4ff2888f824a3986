"""The résumé as RenderCV reads it: each kind as the entry type that RenderCV has for it."""
import json
import re

import card
from expect import plain

ONE_LINE = ("skills", "languages", "interests")
BULLETS = ("awards", "list", "certificates", "references")


def when(entry):
    """Dates that RenderCV formats; free text stays text."""
    raw = {}
    for key, name in (("start", "start_date"), ("end", "end_date"), ("date", "date")):
        if key in entry.raw:
            value = str(entry.raw[key])
            raw[name] = int(value) if re.fullmatch(r"\d{4}", value) else value  # a year in quotes would grow a month
    if set(raw) == {"start_date"} or set(raw) == {"end_date"}:
        raw = {"date": next(iter(raw.values()))}
    return raw


def filled(**fields):
    return {name: value for name, value in fields.items() if value}


def merged(entry, part):
    """A position of several, or a degree, as an entry of its own, as RenderCV's documentation advises."""
    return card.Entry(entry.title, part.title, part.place or entry.place, part.dates, part.raw, entry.url, part.paragraphs, part.bullets)


def publication(entry, owner):
    authors = [f"*{author}*" if author == owner else author for author in entry.authors]
    return filled(title=entry.title, authors=authors or ["–"], journal=entry.venue, summary=entry.note, **when(entry))


def experience(entry):
    return filled(company=entry.title, position=entry.subtitle or "–", location=entry.place, summary="\n\n".join(entry.paragraphs),
                  highlights=entry.bullets, **when(entry))


def education(entry):
    return filled(institution=entry.title, area=entry.subtitle or "–", location=entry.place, summary="\n\n".join(entry.paragraphs),
                  highlights=entry.bullets, **when(entry))


def normal(entry):
    summary = " ".join(filter(None, [entry.subtitle, ", ".join(entry.authors), entry.note, ", ".join(entry.keywords), *entry.paragraphs]))
    return filled(name=entry.title, location=entry.place, summary=summary, highlights=entry.bullets, **when(entry))


def one_line(entry):
    return {"label": entry.title, "details": ", ".join(filter(None, [entry.subtitle, *entry.keywords])) or "–"}


def bullet(entry):
    tail = f" ({entry.dates})" if entry.dates else ""
    return {"bullet": ", ".join(filter(None, [entry.title, entry.subtitle, *entry.paragraphs])) + tail}


def entries_of(section, owner):
    entries = []
    for entry in section.entries:
        if section.kind == "publications":
            entries.append(publication(entry, owner))
        elif section.kind in ("experience", "volunteer", "education"):
            shape = education if section.kind == "education" else experience
            parts = [merged(entry, part) for part in entry.parts] or [entry]
            parts[-1].bullets = parts[-1].bullets + (entry.bullets if entry.parts else [])
            entries += [shape(part) for part in parts]
        elif section.kind in ONE_LINE:
            entries.append(one_line(entry))
        elif section.kind in BULLETS:
            entries.append(bullet(entry))
        else:
            entries.append(normal(entry))
    return entries


def source(resume, theme, paper):
    """JSON, which is YAML too."""
    cv = card.read(resume)
    sections = {"Summary": cv.summary} if cv.summary else {}
    for section in cv.sections:
        sections[section.title] = entries_of(section, cv.name) or section.paragraphs
    basics = cv.basics
    header = filled(name=cv.name, headline=plain(cv.headline), location=plain(basics.get("location", "")),
                    email=basics.get("email"), website=basics.get("url"), phone=basics.get("phone"))
    header["social_networks"] = [{"network": profile["network"], "username": profile.get("username") or profile["url"].rstrip("/").split("/")[-1]}
                                 for profile in basics.get("profile", []) if profile.get("network") in ("LinkedIn", "GitHub", "ORCID")]
    size = {"letter": "us-letter"}.get(paper, paper)
    return json.dumps({"cv": {**header, "sections": sections}, "design": {"theme": theme, "page": {"size": size}}},
                      ensure_ascii=False, indent=1)
