"""What a page must say: a résumé file read independently of the program, as units of fields in reading order.

The fields of one unit (an entry's head, a bullet, a paragraph) may stand in any order among themselves; the units may not.
"""
import re
from dataclasses import dataclass, field
from urllib.parse import quote

try:
    import tomllib
except ModuleNotFoundError:  # Python 3.10
    import tomli as tomllib

from markdown_it import MarkdownIt

import dates

# Fields of an entry or of its parts that are printed as text, whatever the kind.
TEXT_FIELDS = ("amount", "contact", "department", "institution", "issuer", "level", "location", "name", "note",
               "organization", "position", "score", "subtitle", "text", "title", "venue")
MARKDOWN = MarkdownIt("commonmark").disable(["autolink", "html_inline"])


def tel_uri(phone):
    """Without the trunk prefix behind a country's code, with an extension as RFC 3966 has it."""
    number, _, extension = re.sub(r"^(\+[^(]*)\(0\)", r"\1", phone).partition(" ext. ")
    return "tel:" + re.sub(r"(?!^\+)\D", "", number) + (f";ext={extension}" if extension else "")


@dataclass
class Field:
    label: str
    text: str
    code: bool = False  # a name, number or link: never broken after a hyphen
    fold: bool = False  # capitals may differ (headings)
    pattern: str = ""   # instead of `text`: a regular expression over normalized text


@dataclass
class Unit:
    path: str
    fields: list = field(default_factory=list)
    anywhere: bool = False  # its place says nothing


@dataclass
class Expected:
    name: str
    language: str
    units: list
    links: list  # (text, URI); text may be empty


def inline(markup):
    """Plain text of inline CommonMark, and the links inside it."""
    flat = re.sub(r"\s+", " ", str(markup)).strip()
    text, links, open_links = "", [], []
    for token in MARKDOWN.parseInline(flat)[0].children:
        if token.type in ("text", "code_inline", "text_special"):
            text += token.content
        elif token.type in ("softbreak", "hardbreak"):
            text += " "
        elif token.type == "link_open":
            open_links.append((len(text), token.attrs["href"]))
        elif token.type == "link_close":
            start, target = open_links.pop()
            links.append((text[start:], target))
        elif token.type == "image":
            raise ValueError(f"an image in {markup!r}")
    for bare in re.finditer(r"https?://[^\s<>()\"]*[\w/]|[\w.+-]+@[\w-]+(\.[\w-]+)+", text):
        if not any(bare.group() in shown for shown, _ in links):
            links.append((bare.group(), bare.group() if "://" in bare.group() else "mailto:" + bare.group()))
    return text, links


def paragraphs(value):
    if value is None:
        return []
    return [part for part in re.split(r"\n[ \t]*\n", str(value).strip()) if part.strip()]


def as_list(value):
    return value if isinstance(value, list) else [] if value is None else [value]


def readable_url(url):
    """What may stand on the page for a URL: with or without its scheme, "www." and last slash."""
    rest = re.sub(r"^(https?://|mailto:|tel:)?(www\.)?", "", url).rstrip("/")
    return r"(?:https?://)?(?:www\.)?" + re.escape(rest) + "/?"


def plain(markup):
    return inline(markup)[0]


def without_own_degree(table):
    """An education entry whose only degree stands on the entry itself: the entry without it, and the degree."""
    keys = ("name", "date", "start", "end", "score", "details")
    if "institution" not in table or "name" not in table:
        return table, None
    return {key: table[key] for key in table if key not in keys}, {key: table[key] for key in keys if key in table}


# What a heading may say besides where entries of its section were left out.
SELECTED = {"en": "Selected", "de": "Ausgewählte", "es": "seleccionad[ao]s", "fr": "choisie?s"}


# Of a user on each network, by its name in small letters.
PAGES = {
    "behance": "https://www.behance.net/{}", "bitbucket": "https://bitbucket.org/{}",
    "bluesky": "https://bsky.app/profile/{}", "codeberg": "https://codeberg.org/{}", "dribbble": "https://dribbble.com/{}",
    "facebook": "https://www.facebook.com/{}", "github": "https://github.com/{}", "gitlab": "https://gitlab.com/{}",
    "googlescholar": "https://scholar.google.com/citations?user={}", "huggingface": "https://huggingface.co/{}",
    "instagram": "https://www.instagram.com/{}", "kaggle": "https://www.kaggle.com/{}",
    "leetcode": "https://leetcode.com/u/{}", "linkedin": "https://www.linkedin.com/in/{}", "orcid": "https://orcid.org/{}",
    "researchgate": "https://www.researchgate.net/profile/{}", "signal": "https://signal.me/#p/+{}",
    "sourcehut": "https://sr.ht/~{}", "stackoverflow": "https://stackoverflow.com/users/{}", "telegram": "https://t.me/{}",
    "twitter": "https://x.com/{}", "whatsapp": "https://wa.me/{}", "x": "https://x.com/{}",
    "xing": "https://www.xing.com/profile/{}",
}


def page_of(profile):
    network = re.sub(r"\W", "", profile.get("network", "")).lower()
    user = profile.get("username", "").removeprefix("@")
    if network == "mastodon" and "@" in user:
        return "https://{1}/@{0}".format(*user.split("@"))
    if network in ("signal", "whatsapp"):
        user = re.sub(r"\D", "", user) if user.startswith("+") else ""
    if network == "stackoverflow" and re.fullmatch(r"\d+/[^\s/?#]+", user):
        return PAGES[network].format(user)
    if network == "stackoverflow" and not user.isdecimal():
        return None
    return PAGES[network].format(user) if network in PAGES and re.fullmatch(r"[^\s/?#]+", user) else None


def called(network):
    """Its name as it may print: spaces and capitals are the program's, where it knows the network."""
    letters = re.sub(r"\W", "", network)
    known = letters.lower() in PAGES
    return r"\s?".join(map(re.escape, letters)) if known else re.escape(network)


# What may stand over a summary, which has no title of its own.
SUMMARY = {"cs": "Shrnutí", "de": "Profil", "el": "Περίληψη", "en": "Summary", "es": "Resumen", "fr": "Profil", "pl": "Podsumowanie",
           "ru": "О себе", "tr": "Özet"}


class Reader:
    def __init__(self, resume, dropped):
        self.resume = resume
        self.dropped = dropped
        self.language = resume.get("document", {}).get("language", "en")
        self.units, self.links = [], []

    def text(self, label, markup, **how):
        shown, links = inline(markup)
        self.links += links
        return Field(label, shown, **how)

    def unit(self, path, fields):
        fields = [item for item in fields if item.pattern or item.text.strip()]
        if fields:
            self.units.append(Unit(path, fields))

    def gone(self, path):
        return path in self.dropped

    def header(self):
        basics = self.resume["basics"]
        fields = [self.text("name", basics["name"], code=True)]
        if "headline" in basics:
            fields.append(self.text("headline", basics["headline"]))
        if "location" in basics:
            fields.append(self.text("location", basics["location"]))
        for phone in as_list(basics.get("phone")):
            fields.append(Field("phone", phone, code=True))
            self.links.append((phone, tel_uri(phone)))
        for email in as_list(basics.get("email")):
            fields.append(Field("email", email, code=True))
            self.links.append((email, "mailto:" + email))
        for url in as_list(basics.get("url")):
            fields.append(Field("url", url, code=True, pattern=readable_url(url)))
            self.links.append(("", url))
        for profile in basics.get("profile", []):
            fields.append(self.profile(profile))
        for detail in basics.get("detail", []):
            fields += self.detail(detail)
        self.unit("basics", fields)
        for number, paragraph in enumerate(paragraphs(basics.get("summary"))):
            path = f"basics.summary[{number}]"
            if not self.gone(path):
                word = SUMMARY.get(self.language[:2]) if number == 0 else None
                heading = [Field("heading?", "", pattern=f"(?-i:{word}|{word.upper()})")] if word else []
                self.unit(path, heading + [self.text("summary", paragraph)])

    def profile(self, profile):
        patterns = []
        url = profile.get("url") or page_of(profile)
        if url:
            patterns.append(readable_url(url))
            self.links.append(("", url))
        if "username" in profile:
            network = called(profile.get("network", ""))
            patterns.append(rf"(?:{network}:?\s*)?" + re.escape(profile["username"]))
        return Field("profile", profile.get("network", ""), code=True, pattern="(?:" + "|".join(patterns) + ")")

    def detail(self, detail):
        fields = [self.text("detail." + key, detail[key], code=True) for key in ("label", "text") if key in detail]
        if "url" in detail:
            self.links.append(("", detail["url"]))
            if "text" not in detail:
                fields.append(Field("detail.url", detail["url"], code=True, pattern=readable_url(detail["url"])))
        return fields

    def head(self, table, parts=()):
        """The fields in the rows of an entry, a role or a degree."""
        fields = []
        for key in TEXT_FIELDS:
            if key not in table:
                continue
            if key == "position" and any(plain(table[key]) in plain(part.get("title", "")) for part in parts):
                continue
            fields.append(self.text(key, table[key]))
        fields += [self.text("author", author, code=True) for author in table.get("authors", [])]
        fields += [self.text("keyword", keyword) for keyword in table.get("keywords", [])]
        printed = dates.pattern(table, self.language, plain)
        if printed:
            fields.append(Field("dates", str(table.get("date", "")), pattern=printed))
        if "url" in table:
            self.links.append(("", table["url"]))
            fields.append(Field("url?", table["url"], code=True, pattern=readable_url(table["url"])))
        if "doi" in table:
            self.links.append(("", "https://doi.org/" + quote(table["doi"], safe="/()-._;:")))
            fields.append(Field("doi?", table["doi"], code=True, pattern="(?:doi:?|https://doi.org/)?" + re.escape(table["doi"])))
        return fields

    def items(self, path, table):
        for key in ("highlights", "details"):
            for number, item in enumerate(table.get(key, [])):
                where = f"{path}.{key}[{number}]"
                if not self.gone(where):
                    self.unit(where, [self.text(key, item["text"] if isinstance(item, dict) else item)])

    def entry(self, path, table):
        """What stands below a head goes before it, and one of its roles or degrees with it."""
        table, own = without_own_degree(table)
        parts = [(path, own)] if own else [(f"{path}.{key}[{i}]", part) for key in ("role", "degree") for i, part in enumerate(table.get(key, []))]
        head = self.head(table, [part for _, part in parts])
        # The dates of an only part stand with its name or on the entry's first row.
        lends = len(parts) == 1 and not any(key in table for key in ("date", "start", "end")) and not self.gone(parts[0][0])
        if lends:
            head += [one for one in self.head(parts[0][1]) if not table.get("summary") or one.label == "dates"]
        self.unit(path, head)
        self.summary(path, table)
        if not parts:
            self.items(path, table)
            return
        for where, part in parts:
            if self.gone(where):
                continue
            if not lends:
                self.unit(where, self.head(part))
            elif table.get("summary"):
                self.unit(where, [one for one in self.head(part) if one.label != "dates"])
            self.summary(where, part)
            self.items(where, part)
        self.items(path, table)

    def summary(self, path, table):
        for number, paragraph in enumerate(paragraphs(table.get("summary"))):
            self.unit(f"{path}.summary[{number}]", [self.text("summary", paragraph)])

    def section(self, path, section):
        prose = [(f"{path}.text[{i}]", text) for i, text in enumerate(paragraphs(section.get("text")))]
        entries = [(f"{path}.entry[{i}]", entry) for i, entry in enumerate(section.get("entry", []))]
        if all(self.gone(where) for where, _ in entries or prose):
            return
        title = [self.text("title", section["title"], fold=True)]
        if any(self.gone(where) for where, _ in entries) and self.language[:2] in SELECTED:
            title.append(Field("selected?", "", pattern=SELECTED[self.language[:2]]))
        self.unit(path, title)
        for where, text in prose:
            if not self.gone(where):
                self.unit(where, [self.text("text", text)])
        group = ""
        for where, entry in entries:
            if self.gone(where):
                continue
            if entry.get("group", "") != group:
                group = entry.get("group", "")
                self.unit(where + ".group", [self.text("group", group, fold=True)])
            self.entry(where, entry)


def in_order_of(expected, bookmarks, loose_head=False):
    """The same with its sections in the order of the PDF's bookmarks: a layout may have an order of its own. With
    `loose_head` what stands above them may stand in any: a sidebar's sections stand between contacts and summary."""
    def bare(title):
        return re.sub(r"\W+", "", title).casefold()

    sections, left = {}, [bare(title) for title in bookmarks]
    head = [unit for unit in expected.units if not unit.path.startswith("section[")]
    for unit in expected.units:
        if unit.path.startswith("section["):
            sections.setdefault(unit.path.partition("]")[0], []).append(unit)
    places = []
    for units in sections.values():
        title = bare(next((item.text for item in units[0].fields), ""))
        if title and title not in left:  # "Selected publications"
            title = next((one for one in left if one and title in one), title)
        if title in left:
            places.append(left.index(title))
            left[places[-1]] = None  # of two sections of one title each has its own
        else:
            places.append(places[-1] if places else 0)
    for unit in head:
        unit.anywhere = loose_head
    ordered = [units for _, units in sorted(zip(places, sections.values()), key=lambda one: one[0])]
    return Expected(expected.name, expected.language, head + [unit for units in ordered for unit in units], expected.links)


def read(path, dropped=()):
    """The expected content of the PDF of résumé file `path`; `dropped` are the paths that the fit left out."""
    with open(path, "rb") as file:
        resume = tomllib.load(file)
    reader = Reader(resume, set(dropped))
    reader.header()
    for number, section in enumerate(resume.get("section", [])):
        reader.section(f"section[{number}]", section)
    return Expected(plain(resume["basics"]["name"]), reader.language, reader.units, reader.links)
