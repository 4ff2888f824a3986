"""Command lines: settings, places to write to, values that are none, and arguments that are no text."""

import binaries
from case import ENTRY, FAULT, PLAIN, REFUSED, USAGE, Case, Fifo, Link, quoted

SETTINGS = [
    "", "=", "a", "=x", ".=x", "..=x", "a.=x", ".a=x", "a..b=x", "a[=x", "a]=x", "a[]=x", "a[-1]=x",
    "a[99999999999999999999]=x", "a[0=x", "section[0]=x", "section[0].title=", "section[0].entry[0].organization=[",
    "section[1].title=x", "section[999].title=x", "section=1", "basics=1", "basics.name=", "basics.name=\u200b",
    "basics.name=1", "basics.name=[1",
    "basics.name='x", 'basics.name="x', "basics.name=\x1b[31m", "basics.name=\u202ex", "basics.photo=/etc/passwd",
    "basics.photo=../secret", "basics.photo=.env", "document.layout=../secret", "document.layout=./",
    "document.language=xx-yy-zz", "document.language=" + "a-" * 5000, "document.paper=" + "x" * 10_000,
    "a" + ".a" * 10_000 + "=1", "a=" + "[" * 100_000, "a=" + "x" * 60_000,
    "basics.email=[](![)]()", "basics.summary=[](![)]()", "document.keywords=" + "[" + "1," * 20_000 + "]",
    "document.embed=all", "document.embed=[]", "document.embed=", "a b=1", "\"a=1",
    "a\n=1", "a=1\nb=2", "a={b=1}\n[c]", "section[0][0]=1", "section.0.entry.0.start=9999-99", "basics.url=javascript:alert(1)",
]
NO_TEXT = [b"\xff", b"\xc0\x80", b"\xed\xa0\x80", b"a\x80b", b"\xf4\x90\x80\x80"]
OUTPUTS = {
    "full": ("/dev/full", frozenset({3})), "null": ("/dev/null", frozenset({0})), "missing": ("none/cv.pdf", REFUSED),
    "folder": ("folder", REFUSED), "in-folder": ("folder/", frozenset({0})), "itself": ("resume.toml", REFUSED),
    "layout": ("mine.toml", REFUSED), "bibliography": ("papers.bib", REFUSED),
    "itself-dotted": ("./folder/../resume.toml", REFUSED), "itself-linked": ("to-resume",
    REFUSED), "loop": ("loop", REFUSED), "long": ("x" * 300, REFUSED), "file-as-folder": ("resume.toml/cv.pdf", REFUSED),
    "empty": ("", USAGE), "control": ("a\x1b[31m.pdf", frozenset({0})), "bidi": ("a\u202efdp.pdf", frozenset({0})),
    "output": ("-", frozenset({0})),
    "proc": ("/proc/self/x.pdf", REFUSED),
}
ARGUMENTS = [
    (), ("",), ("--",), ("-",), ("build", "a", "b"), ("biuld",), ("build", "--nothing"), ("build", "-o"), ("build", "-o", "a",
    "-o", "b"), ("build", "--set"), ("build", "--pages"), ("build", "--pages", "0"), ("build", "--pages", "-1"), ("build",
    "--pages", "99999999999999999999"), ("build", "--pages", "1.5"), ("build", "--pages", "\u0661"), ("build", "--pages", ""),
    ("build", "--paper", ""), ("build", "--paper", "x" * 50_000), ("build", "--language", ""), ("build", "--language",
    "../../etc"), ("build", "--language", "x" * 50_000), ("build", "--layout", ""), ("build", "--layout", "x" * 50_000),
    ("build", "--layout", "/etc/passwd"), ("build", "--layout", "/dev/zero"), ("build", "--layout", "\x1b[31m"), ("build",
    "--dump", "x"), ("build", "--pdf-standard", "x"), ("build", "--from", ""),
    ("build", "--from", "resume.toml"), ("build", "--from", "resume.toml", "-o", "a.pdf"), ("build", "--from", "/dev/zero",
    "-o", "a.pdf"), ("build", "/dev/zero"), ("build", "/dev/null"), ("build", "folder"), ("build", "none.toml"), ("build",
    "loop"), ("check", "\x1b[31m.toml"), ("check", "a\nb"), ("check", "x" * 5000), ("extract",), ("extract", "resume.toml"),
    ("extract", "folder"), ("extract", "/dev/zero"), ("extract", "pipe"),
    ("extract", "none"), ("extract", "resume.toml", "--what", "x"), ("verify",), ("verify", "resume.toml"), ("verify",
    "folder"), ("verify", "pipe"), ("verify", "none", "--against", ""), ("layouts", "--gallery", ""), ("layouts", "--gallery",
    "-"), ("layouts", "--gallery", "resume.toml"), ("layouts", "--names", "--gallery", "x"), ("layouts", "none"), ("layouts",
    "../secret"), ("layouts", "/dev/zero"), ("layouts", "--whole"), ("fonts", "none"), ("fonts", "/proc"),
    ("fonts", "resume.toml"), ("fonts", "loop"), ("build", "--json", "-o", "-"), ("build", "--explain", "--dump", "text"),
    ("build", "--embed"), ("build", "--embed", ""), ("build", "--embed", "\x1b[31m"), ("build", "--embed", "all"), ("build",
    "--embed", "source", "--no-embed"), ("build", "--embed", "data", "--pdf-standard", "a-2a"), ("verify", "none", "--embed", "x"),
    ("verify", "none", "--pages", "x"), ("verify", "none", "--layout", "\x1b[31m"),
    ("build", "--variant"), ("build", "--variant", ""), ("build", "--variant", "x" * 50_000), ("build", "--variant", "\x1b[31m"),
    ("build", "--include", ""), ("build", "--include", "a b"), ("check", "--exclude", "\u202e"), ("variants", "none.toml"),
    ("variants", "folder"), ("variants", "/dev/zero"), ("variants", "a", "b"), ("variants", "--variant", "x"),
    ("build", "--letter"), ("build", "--letter", "--with-letter"), ("build", "--letter", "--explain"), ("check", "--letter", "--pages", "0"),
    ("build", "--letter=1"), ("build", "--from", "resume.toml", "-o", "a.pdf", "--letter"),
    ("verify", "none", "--variant", "x"), ("build", "--from", "resume.toml", "-o", "a.pdf", "--variant", "x"),
    ("build", "--languages", "../../etc"), ("build", "--languages", "x" * 50_000), ("build", "--languages", "," * 50_000),
    ("build", "--languages", "\x1b[31m"), ("build", "--languages", ",".join(f"en-x-a{n}" for n in range(3000))),
    ("build",) + ("--include", "a b") * 3000,
    ("build", "--all"), ("build", "--all", "none.toml"), ("build", "--all", "-o", "-"), ("build", "--all", "-o", ""), ("build", "--all", "-o", "\x1b[31m.pdf"),
    ("build", "--all", "--variant", "x"), ("build", "--all", "--dump", "text"), ("build", "--all", "--from", "resume.toml"), ("build", "--all", "/dev/zero"),
    ("build", "--all", "-o", "resume.toml"), ("build", "--all=1"),
    ("build", "--overlay"), ("build", "--overlay", ""), ("build", "--overlay", "folder"), ("build", "--overlay", "none"), ("build", "--overlay", "loop"),
    ("build", "--overlay", "/dev/zero"), ("build", "--overlay", "resume.toml"), ("build", "--overlay", "to-resume"), ("build", "--overlay", "x" * 50_000),
    ("build", "--overlay", "\x1b[31m"), ("build", "-", "--overlay", "-"), ("build", "--redact"), ("build", "--redact", ""), ("build", "--redact", "basics.name"),
    ("build", "--redact", "a" + ".a" * 10_000), ("build", "--redact", "section[99999999999999999999]"), ("build", "--redact", "\u202e"),
    ("build",) + ("--redact", "basics.x") * 3000, ("build", "--from", "resume.toml", "-o", "a.pdf", "--redact", "basics"),
    ("\x1b[31m",), ("\u202e",), ("--x\u202e",), ("build", "--\x1b[31m"), ("build", "--layuot=x"), ("build",) + ("x",) * 3000,
    ("build",) + ("--set", "a=1") * 3000,
]
EPOCHS = ["", "x", "-1", "1e9", "99999999999999999999", "253402300800", "253402300799", " 1", "1 ", "0x1", "\u0661", "\x1b[31m"]

TREE = {
    "resume.toml": '[document]\nlayout = "./mine.toml"\n' + ENTRY + '[[section]]\nkind = "publications"\ntitle = "P"\nbibliography = "papers.bib"\n[[section.entry]]\ntitle = "T"\n',
    "mine.toml": 'extends = "full"\n', "papers.bib": "@book{a, title = {T}}\n", "folder/a": "a", "to-resume": Link("resume.toml"),
    "loop": Link("loop"), "pipe": Fifo(), ".env": "TOKEN=secret\n",
}


# What an overlay may say, and what may be redacted of it.
OVERLAYS = {
    "empty": ("", "basics.email"), "no-toml": ("a = [", "basics.email"), "bytes": (bytes(range(256)), "basics.email"), "deep": ("a = " + "[" * 60 + "]" * 60, "section"),
    "wide": ("".join(f"k{i} = 1\n" for i in range(50_000)), "basics.email"), "sections": ('[[section]]\nid = "a"\n' * 20_000, "section"),
    "same-ids": ('[[section]]\nid = "a"\nkind = "prose"\ntitle = "T"\ntext = "x"\n' * 2000, "section.a"), "shape": ("section = 1\nbasics = []\n", "section"),
    "cycle": ('[variant.a]\nextends = "a"\noverlay = "over.toml"\n', "basics.email"), "variable": ('basics.phone = { env = "HOME" }\n', "basics.phone"),
    "words": ("[basics]\nheadline = " + quoted("aa " * 100_000) + "\n[[section]]\nid = \"s\"\ntitle = \"T\"\nkind = \"skills\"\n[[section.entry]]\nname = \"N\"\nkeywords = ["
              + ", ".join('"' + "aa " * i + '"' for i in range(1, 300)) + "]\n", "section.s"),
    "letters": ("[basics]\nheadline = " + quoted("a" * 50_000) + "\nsummary = " + quoted(" ".join("a" * i for i in range(1, 900))) + "\n", "basics.summary"),
    "escapes": ('basics.headline = "\\u001b[31m\\u202e"\n', "basics.headline"), "large": ("#" * (17 << 20), "basics.email"),
}


def cases():
    for number, setting in enumerate(SETTINGS):
        yield Case(f"set-{number}", TREE, ("build", "--set", setting))
        yield Case(f"set-json-{number}", TREE, ("check", "--json", "--set", setting))
    for number, data in enumerate(NO_TEXT):
        yield Case(f"no-text-set-{number}", TREE, ("build", "--set", b"basics.name=" + data), statuses=REFUSED)
        yield Case(f"no-text-key-{number}", TREE, ("build", "--set", data + b"=1"), statuses=REFUSED)
        for option in ("--layout", "--paper", "--language", "--languages", "--from", "--variant", "--include", "--overlay", "--redact"):
            yield Case(f"no-text{option}-{number}", TREE, ("build", option, data), statuses=REFUSED)
        yield Case(f"no-text-input-{number}", TREE, ("check", data + b".toml"), statuses=REFUSED)
        yield Case(f"no-text-output-{number}", TREE, ("build", "-o", data + b".pdf"))
    for name, (text, path) in OVERLAYS.items():
        yield Case(f"overlay-{name}", TREE | {"over.toml": text}, ("build", "--overlay", "over.toml", "--variant" if name == "cycle" else "--redact", "a" if name == "cycle" else path))
    for name, (output, statuses) in OUTPUTS.items():
        yield Case(f"output-{name}", TREE, ("build", "-o", output), statuses=statuses)
    own = {
        "resume.toml": '[document]\nlayout = "./mine.toml"\n[basics]\nname = "AB"\nphoto = { path = "me.png", alt = "A" }\n',
        "mine.toml": 'extends = "full"\n[font]\ntext = ["Hostile Hosti"]\n', "me.png": binaries.seed("read_image/png-rgb"),
        "fonts/a.otf": binaries.renamed(binaries.seed("open_font/cff")),
    }
    for name in ("me.png", "fonts/a.otf"):
        yield Case(f"output-read-{name}", own, ("build", "-o", name), statuses=REFUSED)
    for number, arguments in enumerate(ARGUMENTS):
        yield Case(f"arguments-{number}", TREE, arguments, statuses=REFUSED if arguments[:1] != ("fonts",
            ) and "--set" not in arguments else frozenset({0, 1, 2, 3}))
    for number, value in enumerate(EPOCHS):
        yield Case(f"epoch-{number}", TREE, ("build",), environment={"SOURCE_DATE_EPOCH": value})
    yield Case("standard-input", {}, ("build", "-", "-o", "a.pdf"), stdin=PLAIN.encode(), statuses=frozenset({0}))
    yield Case("standard-input-bytes", {}, ("build", "-", "-o", "a.pdf"), stdin=bytes(range(256)), statuses=FAULT)
    yield Case("standard-input-pdf", {}, ("extract", "-", "-o", "out"), stdin=b"%PDF-1.7\n", statuses=FAULT)
    yield Case("standard-input-large", {}, ("check", "-"), stdin=b"#" * (17 << 20), statuses=FAULT)
    yield Case("gallery", TREE, ("layouts", "--gallery", "pictures"))
    yield Case("gallery-up", TREE, ("layouts", "--gallery", "loop"), statuses=REFUSED)
