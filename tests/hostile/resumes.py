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
OUTPUT_KEYS = ["file", "documents", "variants", "languages", "layouts", "format", "pages", "max-bytes", "require", "nothing"]
OUTPUT_NAMES = [
    "../cv.pdf", "{outside}/cv.pdf", "/dev/full", "/proc/self/mem", ".cv.pdf", ".git/hooks/cv.pdf", "-o.pdf", "nul.pdf", "", " ", ".", "..", "~/cv.pdf",
    "x" * 300 + ".pdf", "a/" * 600 + "cv.pdf", "cv", "cv.PDF", "cv.toml", "resume.toml", "cv\\u202efdp.pdf", "cv\\u0000.pdf", "cv\\u001b[31m.pdf", "{variant}.pdf",
    "{page}.pdf", "{", "{}", "{{name}}.pdf", "{name", "{\\u202e}.pdf", "{" * 5000 + ".pdf", "COM1.svg",
]
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


def includes():
    """Files that include one another in every wrong way; what may not be read is never shown."""
    part = '[[section]]\ntitle = "T"\nkind = "talks"\n[[section.entry]]\ntitle = "A"\n'
    files = {**TREE, "a.toml": part, "b.toml": 'include = "b.toml"\n' + part, "c.toml": 'include = "d.toml"\n', "d.toml": 'include = "c.toml"\n',
        "folder.toml/x": "x", "pipe.toml": Fifo(), "out.toml": Link("{outside}/secret"), "loop.toml": Link("loop.toml"), ".env.toml": "[basics]\n",
        "broken.toml": "[basics\n", "bytes.toml": b"\xff\xfe[", "entries.toml": '[[entry]]\ntitle = "A"\n', "self.toml": part + 'include = "self.toml"\n'}
    names = ["b.toml", "c.toml", "folder.toml", "pipe.toml", "out.toml", "loop.toml", ".env.toml", "broken.toml", "bytes.toml", "entries.toml", "self.toml",
        "../secret.toml", "{outside}/secret", "/dev/zero", "/dev/stdin", "resume.toml", "./resume.toml", "none.toml", "x\\u0000.toml", "\\u202e.toml", "x" * 300 + ".toml"]
    for number, name in enumerate(names):
        statuses = {1, 3}  # 3: the file is there and cannot be read
        yield build(f"include-{number}", f'include = "{name}"\n' + PLAIN, files=files, statuses=statuses)
        yield build(f"include-section-{number}", PLAIN + f'[[section]]\ntitle = "T"\nkind = "talks"\ninclude = ["entries.toml", "{name}"]\n', files=files, statuses=statuses)
    for number, value in enumerate(VALUES.values()):
        yield build(f"include-type-{number}", f"include = {value}\n" + PLAIN, command=("check",))
    twice = "include = [" + '"a.toml",' * 3000 + "]\n"
    yield build("include-twice", twice + PLAIN, files=files, command=("check",), statuses=FAULT, lines=1000)
    many = {f"a{n}.toml": part for n in range(3000)}
    yield build("include-many", "include = [" + ",".join(f'"{n}"' for n in many) + "]\n" + PLAIN, files=many, command=("check",), statuses=FAULT, lines=1000)
    chain = {f"a{n}.toml": f'include = "a{n + 1}.toml"\n' for n in range(200)}
    yield build("include-chain", 'include = "a0.toml"\n' + PLAIN, files=chain, statuses=FAULT)
    keys = "[variant]\n" + "".join(f"k{n} = 1\n" for n in range(20_000))
    yield build("include-clashes", 'include = ["a.toml", "b.toml"]\n' + PLAIN, files={"a.toml": keys, "b.toml": keys}, command=("check",), statuses=FAULT, lines=1000)


def other_formats():
    """What is no résumé in TOML at all."""
    for number, text in enumerate(['{"basics": {}}', "[" * 100_000, "{" * 100_000, "basics:\n" * 50_000, "\\documentclass{a}", "%" * 100_000, "<" * 100_000, "- " * 100_000,
            "#" * 100_000 + "\n- a", " " * 100_000 + "a:", "%PDF-1.7", "PK\x03\x04", '"' * 100_000, "cv:\n" + " " * 60_000 + "sections:"]):
        yield build(f"other-{number}", text, command=("check",), statuses=FAULT)


def postings():
    floods = {"words": "word ", "capitals": "Aa ", "slashes": "A/B/", "hyphens": "a-", "signs": "C++#", "dots": ".N", "apostrophes": "l'", "lists": "a, ", "lines": "a\n", "han": "\u6f22",
        "marks": "e\u0301", "links": "http://a ", "figures": "1 ", "arabic": "\ufdfa ", "bullets": "- "}
    for name, unit in floods.items():
        text = unit * (900_000 // len(unit.encode()))
        yield Case(f"posting-{name}", {"resume.toml": ENTRY, "job.txt": text}, ("check", "--posting", "job.txt"), statuses=frozenset({0, 1}))
    for name, data in BYTES.items():
        yield Case(f"posting-bytes-{name}", {"resume.toml": ENTRY, "job.txt": b"Kubernetes " + data + b" and"}, ("check", "--json", "--posting", "job.txt"), statuses=frozenset({0, 1}))
    for name, text in UNICODE.items():
        yield Case(f"posting-unicode-{name}", {"resume.toml": ENTRY, "job.txt": "Kubernetes " + text + ", Go"}, ("check", "--posting", "job.txt"), statuses=frozenset({0, 1}))
    for number, path in enumerate(["/dev/zero", "folder", "loop", "none", "/proc/self/mem", "x" * 5000, "\x1b[31m", "/dev/null"]):
        yield Case(f"posting-path-{number}", {**TREE, "resume.toml": ENTRY}, ("check", "--posting", path), statuses=frozenset({1, 3}))


def outputs():
    tagged = ENTRY + 'tags = ["a"]\n[variant.v]\n[variant."../../x"]\n[variant."\\u202e"]\n'
    for number, name in enumerate(OUTPUT_NAMES):
        yield build(f"output-name-{number}", tagged + f'[[output]]\nfile = "{name}"\n', command=("build", "--all"), statuses=FAULT)
    for key, (kind, value) in list(itertools.product(OUTPUT_KEYS, VALUES.items()))[::2]:
        head = "" if key == "file" else 'file = "cv.pdf"\n'
        yield build(f"type-output-{key}-{kind}", tagged + f"[[output]]\n{head}{key} = {value}\n", command=("build", "--all", "--json"))
    many = ", ".join(f'"l{n}"' for n in range(3000))
    for name, text in {
        "product": f'file = "{{layout}}.pdf"\nlayouts = [{many}]\nlanguages = [{many}]\n', "steer": 'file = "cv.pdf"\nrequire = ["\\u001b[31m", "\\u202e"]\n',
        "double": 'file = "cv.pdf"\n[[output]]\nfile = "CV.pdf"\n', "over": 'file = "cv.pdf"\nmax-bytes = 1\nrequire = ["pdf/a-3a", "fits"]\n',
        "layout": 'file = "cv.pdf"\nlayouts = ["../secret", "/etc/passwd", "/dev/zero", "pipe"]\n', "tables": 'file = "x.pdf"\n[[output]]\n' * 20_000,
        "variant": 'file = "{variant}/cv.pdf"\nvariants = ["../../x", "\\u202e"]\n',
        "pictures": 'file = "{page}.svg"\n[[output]]\nfile = "{page}{page}.svg"\n[[output]]\nfile = "7.svg"\n',
    }.items():
        yield build(f"outputs-{name}", tagged + "[[output]]\n" + text, command=("build", "--all"), files=TREE, statuses=FAULT)
    yield build("outputs-many", tagged + "".join(f'[[output]]\nfile = "{n}.txt"\n' for n in range(1000)), command=("build", "--all", "-o", "out"))


def languages():
    """Texts by language: keys that steer a terminal or are of any length, tables in tables, more of all of it than anybody writes."""
    tags = [f"{a}{b}" for a in "abcdefghijklmnopqrstuvwxyz" for b in "abcdefghijklmnopqrstuvwxyz"]
    for name, value in {
        "steer": '{ en = "a", "\\u001b[31m" = "b", "\\u202e" = "c" }', "long-key": '{ en = "a", ' + "x" * 300_000 + ' = "b" }',
        "none": "{}", "path": '{ en = "a", "../../etc" = "b" }', "numbers": "{ en = 1, de = 2.5 }", "null": '{ en = "a", "en\\u0000" = "b" }',
        "deep": "{ en = " * 60 + '"a"' + " }" * 60, "all": "{ " + ", ".join(f'{tag} = "{tag}"' for tag in tags) + " }",
        "private": "{ " + ", ".join(f'en-x-a{n} = "{n}"' for n in range(20_000)) + " }",
        "wrong": "{ en = 1, " + ", ".join(f'wrong{n} = "{n}"' for n in range(20_000)) + " }",
    }.items():
        text = f'[basics]\nname = "Ada"\nheadline = {value}\n'
        yield build(f"language-{name}", text, command=("check", "--language", "de"))
        yield build(f"languages-{name}", text, command=("check", "--languages", "--json"))
    yield build("language-photo", '[basics]\nname = "Ada"\nphoto = { en = "../secret", de = { path = "{outside}/secret", alt = "x" } }\n', statuses=FAULT)
    many = ENTRY + "highlights = [" + ", ".join(f'{{ en = "one {n}", de = "eins {n}" }}' for n in range(5000)) + "]\n"
    yield build("language-missing", many, command=("build", "--language", "fr"))
    yield build("languages-many", many, command=("check", "--languages"))
    yield build("languages-too-many", '[basics]\nname = "Ada"\nheadline = { ' + ", ".join(f'en-x-a{n} = "x"' for n in range(40)) + " }\n",
                command=("check", "--languages"), statuses=FAULT)


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
    for part in (broken, odd_bytes, odd_unicode, markup, wrong_types, variants, includes, other_formats, postings, outputs, languages, letters, dates, paths, sizes,
                 galleries):
        yield from part()
