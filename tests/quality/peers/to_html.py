"""The résumé as one HTML page with page.css, for WeasyPrint and for Chromium."""
from html import escape
from pathlib import Path

import card
from expect import MARKDOWN

HERE = Path(__file__).resolve().parent
FONTS = HERE.parents[2] / "fonts"
FACES = [("Source Serif 4", "source-serif-4/SourceSerif4-"), ("Source Sans 3", "source-sans-3/SourceSans3-")]
CUTS = [("Regular", 400, "normal"), ("It", 400, "italic"), ("Semibold", 600, "normal"), ("SemiboldIt", 600, "italic")]
IN_A_LINE = ("awards", "list", "skills", "languages", "certificates", "interests", "references")


def html(markdown):
    return MARKDOWN.renderInline(str(markdown).replace("\n", " "))


def font_faces():
    return "\n".join(f'@font-face {{ font-family: "{family}"; font-weight: {weight}; font-style: {style}; '
                     f'src: url("{(FONTS / (stem + cut + ".otf")).as_uri()}"); }}'
                     for family, stem in FACES for cut, weight, style in CUTS)


def dates(entry):
    return f'<span class="dates">{escape(entry.dates)}</span>' if entry.dates else ""


def bullets(entry):
    return "<ul>" + "".join(f"<li>{html(text)}</li>" for text in entry.bullets) + "</ul>" if entry.bullets else ""


def paragraphs(texts):
    return "".join(f"<p>{html(text)}</p>" for text in texts)


def authors(entry, name):
    return ", ".join(f"<strong>{html(author)}</strong>" if author == name else html(author) for author in entry.authors)


def publication(entry, owner):
    rows = [f"<strong>{html(entry.title)}</strong>", authors(entry, owner),
            ", ".join(part for part in (f"<em>{html(entry.venue)}</em>" if entry.venue else "", escape(entry.dates), html(entry.note)) if part)]
    return '<div class="entry publication">' + "".join(f"<p>{row}</p>" for row in rows if row) + "</div>"


def item(entry):
    words = ", ".join(html(word) for word in entry.keywords)
    name = f"<b>{html(entry.title)}</b>" if words else html(entry.title)
    rest = ": ".join(part for part in (html(entry.subtitle), words) if part)
    return f'<p class="item">{name}{", " if rest and not words else ": " if rest else ""}{rest}{dates(entry)}</p>' + paragraphs(entry.paragraphs)


def part(entry):
    return f'<div class="head"><span><em>{html(entry.title)}</em></span>{dates(entry)}</div>' + paragraphs(entry.paragraphs) + bullets(entry)


def full(entry):
    place = f", {html(entry.place)}" if entry.place else ""
    subtitle = f" — <em>{html(entry.subtitle)}</em>" if entry.subtitle else ""
    notes = ", ".join(filter(None, [", ".join(html(author) for author in entry.authors), html(entry.note),
                                    ", ".join(html(word) for word in entry.keywords)]))
    return (f'<div class="entry"><div class="head"><span><strong>{html(entry.title)}</strong>{place}{subtitle}</span>{dates(entry)}</div>'
            + (f"<p>{notes}</p>" if notes else "") + "".join(map(part, entry.parts)) + paragraphs(entry.paragraphs) + bullets(entry) + "</div>")


def section(one, owner):
    def entry(one_entry):
        if one.kind == "publications":
            return publication(one_entry, owner)
        return item(one_entry) if one.kind in IN_A_LINE else full(one_entry)
    return f"<section><h2>{html(one.title)}</h2>{paragraphs(one.paragraphs)}{''.join(map(entry, one.entries))}</section>"


def page(resume, paper):
    cv = card.read(resume)
    contacts = " · ".join(f'<a href="{escape(url)}">{html(text)}</a>' if url else html(text) for text, url in cv.contacts)
    headline = f"<p>{html(cv.headline)}</p>" if cv.headline else ""
    style = font_faces() + f"\n@page {{ size: {paper}; }}\n" + (HERE / "page.css").read_text(encoding="utf-8")
    return (f'<!DOCTYPE html><html lang="{cv.language}"><head><meta charset="utf-8"><title>{escape(cv.name)}</title><style>{style}</style></head>'
            f'<body><h1>{escape(cv.name)}</h1>{headline}<p class="contact">{contacts}</p>{paragraphs(cv.summary)}'
            + "".join(section(one, cv.name) for one in cv.sections) + "</body></html>")
