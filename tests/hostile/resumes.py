"""Résumés: broken TOML, bytes that are no text, odd Unicode, markup, wrong types, dates, paths and sizes."""

import itertools

from case import ENTRY, FAULT, PLAIN, Case, Fifo, Link, quoted
from texts import BYTES, MARKUP, UNICODE

BROKEN = [
    "", "=", "a", "a =", "a = ", '"', "'", '"""', "'''", "[", "]", "[[", "[a", "[[a]", "[a]]", "[]", "[[]]", "[a.]", "[.a]",
    "a. = 1", ".a = 1", "a..b = 1", 'a = "x', "a = 'x", 'a = """x', "a = [1,", "a = [1 2]", "a = {", "a = {b = 1,}",
    "a = {b = 1\n}", "a = 1 b = 2", "a = 1\na = 2", "[a]\n[a]", "[a]\n[[a]]", "[[a]]\n[a]", "a.b = 1\na.b.c = 2",
    "a = {b = 1}\n[a.c]", 'a = "\\x"', 'a = "\\u12"', 'a = "\\uD800"', 'a = "\\U00110000"', "a = 01", "a = 1__0", "a = _1",
    "a = 0x", "a = 1e", "a = .5", "a = 5.",
    "a = 99999999999999999999", "a = -9223372036854775809", "a = 2020-13-01", "a = 2020-02-30", "a = 25:00:00",
    "a = 2020-01-01T", "a = true1", "a = nul", "a = inf", "a = nan", "\ufeff\ufeffa = 1", "a = 1\r", "# \x00", "a = 'x\ny'",
    "\\", "a: 1", "- a", "<a/>", "{}", "a = 1 # \x01",
]

KEYS = {
    "document": ["layout", "language", "paper", "last-updated", "keywords", "title", "nothing"],
    "basics": ["name", "headline", "email", "phone", "url", "location", "summary", "photo", "aliases", "profile", "label",
    "keywords"],
    "letter": ["recipient", "subject", "opening", "closing", "body", "date", "place", "signature", "enclosures", "for", "convention",
    "fold-marks", "file", "for.x"],
    "variant": ["a", "include", "exclude"],
    "variant.a": ["include", "exclude", "sections", "layout", "pages", "language", "embed", "set", "extends", "set.document",
    "set.basics", "set.section", "set.section.a", "set.section.a.title", "nothing"],
}
SECTION_KEYS = ["title", "kind", "text", "id", "entry", "bibliography", "numbered", "sort", "group-by", "select", "keys", "priority", "tags", "nothing"]
ENTRY_KEYS = ["organization", "location", "position", "start", "end", "date", "url", "summary", "highlights", "keywords",
    "role", "group", "priority", "tags", "authors", "doi"]
VALUES = {
    "integer": "1", "least": "-9223372036854775808", "huge-number": "1e308", "nan": "nan", "true": "true", "empty-array": "[]",
    "empty-table": "{}", "empty": '""', "space": '" "', "date": "2020-02-29", "time": "07:32:00",
    "nested": "[[[1]]]", "mixed": '[1, "a", {}]', "tables": "[{}, {a = {b = 1}}]", "long": quoted("x" * 3000),
    "control": '"\\u001b[31m\\u0000"', "override": '"\\u202ex"',
}  # an odd number, so that every second pair of a key and a value has each of both
DATES = [
    "0", "1", "-1", "99999", "0000", "1583", "9999", "2020.5", '"2020"', '"2020-13"', '"2020-00"', '"2020-02-30"', '"present"',
    '"PRESENT"', '"now"', '"20200101"', '"2020-1"', '"2020-01-01T00:00:00Z"', "2020-01-01T00:00:00Z", "2020-01-01",
    "0001-01-01", "9999-12-31", '""', '" 2020"', '"2020 "', '"\\u0662\\u0660\\u0662\\u0660"', '"2020\\u0000"', "true", "[2020]",
    "{year = 2020}", "07:00:00", '"99999999999999999999"',
]
PATHS = [
    "../secret", "{outside}/secret", "/etc/passwd", "/dev/zero", "/dev/stdin", "/dev/tty", "/proc/self/mem",
    "/proc/self/environ", "pipe", "link-out", "loop", "folder", "folder/", ".", "..", "", " ", "./", "-", "~/.ssh/id_rsa",
    "a/../../secret", "folder/../../secret",
    "x" * 300, "a/" * 2000, "file:///etc/passwd", "https://example.org/x", "\\\\server\\x", "C:\\x", "x\\u0000y", ".env",
    ".git/config", "folder/.env", "resume.toml", "me\\u202e.jpg", "link-in-link",
]
TREE = {
    "pipe": Fifo(), "link-out": Link("{outside}/secret"), "loop": Link("loop"), "folder/a": "a", ".env": "TOKEN=secret\n",
    "folder/.env": "TOKEN=secret\n", ".git/config": "[remote]\n",
    "link-in-link": Link("link-out"),
}


def build(name, resume, *, command=("build",), files=None, **more):
    return Case(name, {"resume.toml": resume, **(files or {})}, command, **more)


def broken():
    for number, text in enumerate(BROKEN):
        yield build(f"broken-{number}", text, statuses=FAULT)
        yield build(f"broken-{number}-below", PLAIN + text + "\n", command=("check", "--json"))


def odd_bytes():
    places = {
        "name": b'[basics]\nname = "A%s"\n', "comment": b'# %s\n[basics]\nname = "A"\n',
        "key": b'[basics]\nname = "A"\n"%s" = 1\n', "start": b'%s[basics]\nname = "A"\n',
        "literal": b"[basics]\nname = 'A'\nsummary = '''%s'''\n",
    }
    for (place, pattern), (name, data) in itertools.product(places.items(), BYTES.items()):
        yield build(f"bytes-{place}-{name}", pattern.replace(b"%s", data))
    for encoding in ("utf-16", "utf-32", "utf-7", "cp1252"):
        yield build(f"encoding-{encoding}", (PLAIN + '# "\u00e9"\n').encode(encoding))


def odd_unicode():
    places = {
        "name": "[basics]\nname = %s\n", "headline": PLAIN + "headline = %s\n", "highlight": ENTRY + "highlights = [%s]\n",
        "title": PLAIN + '[[section]]\nkind = "prose"\ntext = "x"\ntitle = %s\n',
        "organization": ENTRY.replace('"Engine"', "%s"), "keyword": "[document]\nkeywords = [%s]\n" + PLAIN,
    }
    for (place, pattern), (name, text) in itertools.product(places.items(), UNICODE.items()):
        yield build(f"unicode-{place}-{name}", pattern.replace("%s", quoted(text)))


def markup():
    for number, text in enumerate(MARKUP):
        yield build(f"markup-{number}", ENTRY + f"summary = {quoted(text)}\nhighlights = [{quoted('a ' + text + ' b')}]\n")


def wrong_types():
    for table, keys in KEYS.items():
        for key, (kind, value) in list(itertools.product(keys, VALUES.items()))[::2]:
            head = "" if table == "basics" and key == "name" else PLAIN
            text = head + (f"{key} = {value}\n" if table == "basics" and head else f"[{table}]\n{key} = {value}\n")
            yield build(f"type-{table}-{key}-{kind}", text, command=("check", "--letter") if table == "letter" else ("check",))
    for key, (kind, value) in list(itertools.product(SECTION_KEYS, VALUES.items()))[::2]:
        yield build(f"type-section-{key}-{kind}", PLAIN + f"[[section]]\n{key} = {value}\n", command=("check", "--json"))
    for number, (key, (kind, value)) in enumerate(list(itertools.product(ENTRY_KEYS, VALUES.items()))[::2]):
        text = PLAIN + f'[[section]]\ntitle = "T"\nkind = "experience"\n[[section.entry]]\n{key} = {value}\n'
        yield build(f"type-entry-{key}-{kind}", text, command=("check",) if number % 2 else ("build",))


def variants():
    tagged = ENTRY + 'tags = ["a"]\n'
    chain = "".join(f'[variant.v{n}]\nextends = "v{n - 1}"\n' for n in range(1, 3000))
    for name, text in {
        "itself": '[variant.v]\nextends = "v"\n', "two": '[variant.v]\nextends = "w"\n[variant.w]\nextends = "v"\n',
        "ring": '[variant.v]\nextends = "v2999"\n[variant.v0]\nextends = "v"\n' + chain,
        "long": '[variant.v]\nextends = "v2999"\n[variant.v0]\n' + chain,
        "nobody": '[variant.v]\nextends = "\\u001b[31m"\n', "none": "[variant.w]\n",
        "tag": '[variant.v]\ninclude = ["a b"]\n', "path": '[variant.v]\nlayout = "../secret"\n',
        "entry": '[variant.v]\nset.section.a.entry = [{ title = "x" }]\n', "name": '[variant.v]\nset.basics.name = "x"\n',
        "id": '[variant.v]\nsections = ["\\u202e"]\n',
    }.items():
        yield build(f"variant-{name}", tagged + text, command=("build", "--variant", "v"), statuses=FAULT)
        yield build(f"variants-{name}", tagged + text, command=("variants", "--json"))
    yield build("variant-empties", tagged + '[variant.v]\nexclude = ["a"]\nsections = []\n', command=("build", "--variant", "v"))
    yield build("variants-many", tagged + "".join(f'[variant.v{n}]\n' for n in range(3000)), command=("variants",), statuses=FAULT)
    yield build("variants-steer", tagged + '[variant."\\u001b[31m"]\nexclude = ["\\u202e"]\n', command=("variants",))
    yield build("variant-tags", ENTRY + "tags = [" + ", ".join(f'"tag{n}"' for n in range(20_000)) + "]\n[variant.v]\ninclude = ["
                + ", ".join(f'"tug{n}"' for n in range(20_000)) + "]\n", command=("check", "--variant", "v"))


def letters():
    begin = PLAIN + '[letter]\ndate = 2026\n'
    for name, text in {
        "none": PLAIN, "empty": PLAIN + "[letter]\n", "unknown": begin + 'body = "{x}"\n', "convention": begin + 'body = "x"\nconvention = "x"\n',
        "itself": begin + 'file = "resume.toml"\n', "signature": begin + 'body = "x"\nsignature = "resume.toml"\n',
        "steer": begin + 'body = "x"\nsubject = "\\u001b[31m"\n', "alone": 'opening = "x"\nbody = "y"\n',
    }.items():
        yield build(f"letter-{name}", text, command=("build", "--letter"), statuses=FAULT)
    for name, text in {
        "braces": 'body = "' + "{" * 300_000 + '"\n', "names": 'body = "' + "{x}" * 100_000 + '"\n[letter.for]\nx = "' + "y" * 100_000 + '"\n',
        "many": 'body = "' + "".join(f"{{a{n}}}" for n in range(20_000)) + '"\n[letter.for]\n' + "".join(f'b{n} = "x"\n' for n in range(20_000)),
        "long": 'body = """' + "word word word.\n\n" * 20_000 + '"""\n', "list": "body = [[" + '"x",' * 30_000 + "]]\n",
        "parts": "body = [" + '["x"],' * 30_000 + "]\n", "lines": 'body = "x"\nrecipient = """' + "x\n" * 100_000 + '"""\n',
        "enclosures": 'body = "x"\nenclosures = [' + '"x",' * 30_000 + "]\n", "place": 'body = "x"\nplace = "' + "x" * 100_000 + '"\n',
        "subject": 'body = "x"\nsubject = "' + "x " * 50_000 + '"\n', "word": 'body = "' + "x" * 300_000 + '"\n',
        "deep": "body = " + "[" * 60 + "]" * 60 + "\n", "marks": 'body = "x"\nfold-marks = true\nconvention = "din-5008-a"\n',
    }.items():
        for how in ("--letter", "--with-letter"):
            yield build(f"letter-{name}{how}", begin + text, command=("build", how))
    for name, text in {
        "text": "not TOML at all\n", "broken": 'body = "x\n', "bytes": b"\xff\xfe\x00", "nul": 'body = "a\x00b"\n', "empty": "",
        "resume": PLAIN + ENTRY, "nested": '[letter]\nfile = "a.toml"\nbody = "x"\n', "control": 'body = "\\u0000"\n',
        "large": "# " + "x" * (17 << 20) + '\nbody = "x"\n', "variant": 'body = "x"\n[variant.v]\n',
    }.items():
        yield build(f"letter-file-{name}", begin + 'file = "a.toml"\n', command=("build", "--with-letter", "--embed", "source"), files={"a.toml": text})


def dates():
    for number, value in enumerate(DATES):
        for key in ("start", "end", "date"):
            yield build(f"date-{key}-{number}", ENTRY + f"{key} = {value}\n")


def paths():
    for number, path in enumerate(PATHS):
        yield build(f"path-photo-{number}", PLAIN + f'photo = "{path}"\n', files=TREE)
        yield build(f"path-letter-{number}", PLAIN + f'[letter]\ndate = 2026\nbody = "x"\nfile = "{path}"\n', files=TREE, command=("check", "--letter"),
            statuses=FAULT if ".env" in path or ".git" in path else frozenset({0, 1, 3}))
        yield build(f"path-signature-{number}", PLAIN + f'[letter]\ndate = 2026\nbody = "x"\nsignature = "{path}"\n', files=TREE,
            command=("build", "--letter"))
        yield build(f"path-layout-{number}", f'[document]\nlayout = "{path}"\n' + PLAIN, files=TREE, command=("check",))
        section = '[[section]]\nkind = "publications"\ntitle = "P"\n' + f'bibliography = "{path}"\n[[section.entry]]\ntitle = "T"\n'
        yield build(f"path-bibliography-{number}", PLAIN + section, files=TREE,
            statuses=FAULT if ".env" in path or ".git" in path else frozenset({0, 1, 3}))


def sizes():
    """Each below 1 MB."""
    nested = {"array": ("[", "]"), "table": ("{a=", "}")}
    for (kind, (left, right)), depth in itertools.product(nested.items(), (60, 70, 5000, 150_000)):
        yield build(f"deep-{kind}-{depth}", PLAIN + "x = " + left * depth + ("1" if kind == "table" else "") + right * depth)
    for depth in (60, 70, 5000, 150_000):
        yield build(f"deep-key-{depth}", "a" + ".a" * depth + " = 1\n")
        yield build(f"deep-header-{depth}", "[a" + ".a" * depth + "]\n")
    floods = {
        "letters": "x", "words": "word ", "combining": "e\u0301", "marks": "\u0301", "zwj": "\u200d", "brackets": "[",
        "images": "![", "stars": "*", "ticks": "`", "backslashes": "\\\\", "entities": "&amp;", "less": "<", "links": "[a](b) ",
        "addresses": "https://a.example ", "han": "\u6f22", "bidi": "\u202ea", "hyphens": "a-", "soft": "a\u00ad", "dots": ".",
        "spaces": "  ",
    }
    for name, unit in floods.items():
        text = unit * (240_000 // len(unit.encode()))
        yield build(f"flood-{name}", ENTRY + f'summary = "{text}"\n', command=("check",))
    yield build("flood-name", f'[basics]\nname = "{"Ada " * 60_000}"\n', command=("check",))
    yield build("flood-link", ENTRY + f'summary = "[{"a b " * 30_000}](https://example.org/{"x" * 120_000})"\n',
        command=("check",))
    many = {
        "integers": PLAIN + "keywords = [" + "1," * 40_000 + "]\n",
        "keys": PLAIN + "".join(f"k{i} = 1\n" for i in range(20_000)),
        "sections": PLAIN + '[[section]]\nkind = "prose"\ntitle = "T"\ntext = "x"\n' * 4000,
        "entries": ENTRY + '[[section.entry]]\norganization = "E"\n' * 8000,
        "highlights": ENTRY + "highlights = [" + '"a",' * 20_000 + "]\n", "lines": PLAIN + "\n" * 400_000,
        "comments": "#\n" * 200_000 + PLAIN,
        "authors": PLAIN + "aliases = [" + '"A B",' * 3000 + ']\n[[section]]\nkind = "publications"\ntitle = "P"\n[[section.entry]]\ntitle = "T"\nauthors = [' + '"A. B.",' * 3000 + "]\n",
    }
    for name, text in many.items():
        yield build(f"many-{name}", text, command=("check",), lines=1000)


def galleries():
    """Pages without end in every layout, of a résumé that a gallery is made of."""
    yield build("gallery-pages", ENTRY + "highlights = [" + '"k",' * 62_000 + "]\n", command=("layouts", "--gallery", "g"),
        statuses=FAULT, lines=10)


def cases():
    for part in (broken, odd_bytes, odd_unicode, markup, wrong_types, variants, letters, dates, paths, sizes, galleries):
        yield from part()
