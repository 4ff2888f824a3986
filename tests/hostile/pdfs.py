"""PDFs of strangers: what they carry, what it is called, and files that only look like PDFs."""

import json
import pathlib
import zlib

from case import ENTRY, FAULT, PLAIN, Case, Fifo, Link
from texts import MARKUP, UNICODE


def pdf(objects, trailer=b"", version=b"1.7"):
    """A file of numbered objects, the first of which is the catalog, with a table of their places."""
    out, places = b"%PDF-" + version + b"\n%\xe2\xe3\xcf\xd3\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start)


def stream(data, extra=b"", filters=b"/Filter /FlateDecode", packed=None):
    packed = zlib.compress(data, 9) if packed is None else packed
    return b"<< /Length %d %s %s >>\nstream\n" % (len(packed), filters, extra) + packed + b"\nendstream"


def text(name):
    return b"<FEFF" + name.encode("utf-16-be", "surrogatepass").hex().encode() + b">"


def carrying(files, page=None, **more):
    """`files` are (name, bytes, relationship); a name may be the PDF's own string in bytes. `page` is what the page says."""
    objects = [b"", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] >>"]
    if page:
        objects[2] = objects[2].replace(b" >>", b" /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>")
        objects.append(stream(b"BT /F 8 Tf 9 TL 9 790 Td " + b"".join(b"(%s) Tj T* " % line.encode() for line in page) + b"ET"))
        objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    specifications = []
    for name, data, relationship in files:
        number = len(objects) + 1
        called = name if isinstance(name, bytes) else text(name)
        objects.append(stream(data, b"/Type /EmbeddedFile"))
        objects.append(b"<< /Type /Filespec /UF %s /F %s /AFRelationship /%s /EF << /F %d 0 R /UF %d 0 R >> >>" % (called,
            called, relationship, number, number))
        specifications.append(b"%d 0 R" % (number + 1))
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R /AF [" + b" ".join(specifications) + b"] >>"
    return pdf(objects, **more)


def record(**values):
    whole = {"quoin": "0.1.0", "resume": "resume.toml", "options": {}, "left-out": [], "not-printed": []}
    return json.dumps({**whole, **values}).encode()


LAYOUT = pathlib.Path(__file__).resolve().parents[2] / "layouts" / "full.toml"


def source(text_of, page=None, **values):
    """Sources that can be set again: with the layout that they are set in. `page` is what the page says, in lines."""
    data = text_of if isinstance(text_of, bytes) else text_of.encode()
    return carrying([("resume.toml", data, b"Source"), ("quoin/layouts/full.toml", LAYOUT.read_bytes(), b"Source"),
        ("quoin-build.json", record(**values), b"Data")], page)


NAMES = [
    "", ".", "..", "../up", "../../etc/cron.d/x", "/etc/passwd", "//x", "a//b", "a/./b", "a/../b", "a/", "~", "~/x", ".bashrc",
    ".ssh/authorized_keys", ".git/hooks/post-checkout", "a/.env", ".config/autostart/x.desktop", "CON", "nul.txt", "com1",
    "LPT9.toml", "a/aux", "C:x", "C:\\x", "\\\\server\\x", "a\\b", "a:b",
    "a\x00b", "a\nb", "a\x1b[31m", "a\x7f", "a\u0085b", "a\u202efdp.exe", "a\u2066b", "\u200b", "a\u200bb", "\ufeffa", "\ufffe",
    "x" * 255, "x" * 256, "x/" * 600 + "y", "a b", " a", "a ", "a.", "-rf", "--help", "$(id)", "`id`", "a;b", "*", "?", "a|b",
    "\U0001F468\u200d\U0001F469", "e\u0301", "\u00e9", "\ud800", "\u2215etc", "a\u2028b",
]
PAIRS = [("a", "a"), ("a", "a/b"), ("CV.toml", "cv.toml"), ("\u00e9", "e\u0301"), ("stra\u00dfe", "STRASSE"), ("A/x", "a/y"),
    ("a", "a "), ("\u212a", "k"), ("a.", "a"), ("resume.toml", "resume.toml/x")]

RECORDS = [
    b"", b"{", b"[]", b"null", b'"x"', b"{}", b"[" * 100_000, b'{"a":' * 50_000, b'{"quoin": "\xff"}', b'{"quoin":"\\ud800"}',
    b"\x00", b"1e999", record(resume="../x"), record(resume="/etc/passwd"), record(resume=""), record(resume="."),
    record(resume="x" * 100_000), record(resume=1), record(quoin="\x1b[31m"), record(options=[]),
    record(options={"layout": "../../x"}), record(options={"layout": ""}), record(options={"layout-file": "/etc/passwd"}),
    record(options={"layout-file": "../x"}), record(options={"pages": -1}), record(options={"pages": 10**30}),
    record(options={"pages": 1.5}), record(options={"set": ["x"]}), record(options={"set": ["=x"]}),
    record(options={"set": [1]}),
    record(options={"set": ["a" + ".a" * 5000 + "=1"]}), record(options={"set": [f"k{i}=1" for i in range(5000)]}),
    record(options={"set": ["basics.photo=/etc/passwd"]}), record(options={"set": ["document.layout=/etc/passwd"]}),
    record(options={"source-date-epoch": -1}), record(options={"source-date-epoch": 10**18}),
    record(options={"pdf-standard": "x"}),
    record(**{"left-out": ["a"] * 50_000}), record(**{"left-out": ["section[999999999].entry[0]"]}),
    record(**{"not-printed": ["basics.name", "basics.email"]}), record(**{"not-printed": "all"}),
    record(**{"not-printed": ["\x1b[2J"]}),
]

SOURCES = {
    "image-in-link": ('[basics]\nname = "[](![)]()"\n'), "words": PLAIN + 'summary = "' + "word " * 40_000 + '"\n',
    "integers": PLAIN + "keywords = [" + "1," * 30_000 + "]\n",
    "sections": PLAIN + '[[section]]\nkind = "prose"\ntitle = "T"\ntext = "x"\n' * 3000, "deep": PLAIN + "x = " + "[" * 50_000,
    "photo-up": PLAIN + 'photo = "../x"\n',
    "photo-absolute": PLAIN + 'photo = "/etc/passwd"\n', "layout-absolute": '[document]\nlayout = "/etc/passwd"\n' + PLAIN,
    "layout-device": '[document]\nlayout = "/dev/zero"\n' + PLAIN,
    "bibliography": PLAIN + '[[section]]\nkind = "publications"\ntitle = "P"\nbibliography = "/etc/passwd"\n[[section.entry]]\ntitle = "T"\n',
    "long-word": PLAIN + 'summary = "' + "x" * 200_000 + '"\n',
    "brackets": PLAIN + 'summary = "' + "[" * 200_000 + '"\n', "marks": PLAIN + 'summary = "e' + "\u0301" * 90_000 + '"\n',
    "empty": "", "binary": bytes(range(256)), "controls": '[basics]\nname = "\\u001b[31m\\u202e"\n', "plain": PLAIN,
}


def structures():
    whole = source(PLAIN)
    for i in range(1, 16):
        yield f"cut-{i}", whole[: len(whole) * i // 16]
    for i in range(24):
        at = (i * 2654435761) % len(whole)
        yield f"flip-{i}", whole[:at] + bytes([whole[at] ^ 0x15]) + whole[at + 1 :]
    pages = b"<< /Type /Pages /Kids [] /Count 0 >>"
    catalog = b"<< /Type /Catalog /Pages 2 0 R %s >>"
    bomb = zlib.compress(bytes(100 << 20), 9)
    nest = zlib.compress(bomb, 9)
    specification = b"<< /Type /Filespec /F (a) /AFRelationship /Source /EF << /F 3 0 R >> >>"
    yield "names-circle", pdf([catalog % b"/Names << /EmbeddedFiles 3 0 R >>", pages, b"<< /Kids [3 0 R 3 0 R] >>"])
    yield "names-wide", pdf([catalog % b"/Names << /EmbeddedFiles 3 0 R >>", pages,
        b"<< /Kids [" + b"3 0 R " * 50_000 + b"] >>"])
    yield "names-deep", pdf([catalog % b"/Names << /EmbeddedFiles 3 0 R >>",
        pages] + [b"<< /Kids [%d 0 R] >>" % (i + 4) for i in range(30_000)] + [b"<< >>"])
    yield "af-itself", pdf([catalog % b"/AF 1 0 R", pages])
    yield "af-circle", pdf([catalog % b"/AF [3 0 R]", pages, b"[3 0 R]"])
    yield "af-many", pdf([catalog % (b"/AF [" + b"4 0 R " * 60_000 + b"]"), pages, stream(b"x"), specification])
    yield "files-many", carrying([(f"{i}.toml", b"x", b"Source") for i in range(1200)])
    yield "bomb", pdf([catalog % b"/AF [4 0 R]", pages, stream(b"", packed=bomb), specification])
    yield "bomb-twice", pdf([catalog % b"/AF [4 0 R]", pages, stream(b"", filters=b"/Filter [/FlateDecode /FlateDecode]",
        packed=nest), specification])
    yield "bomb-run-length", pdf([catalog % b"/AF [4 0 R]", pages, stream(b"", filters=b"/Filter /RunLengthDecode",
        packed=b"\x81x" * 400_000), specification])
    yield "bomb-lzw", pdf([catalog % b"/AF [4 0 R]", pages, stream(b"", filters=b"/Filter /LZWDecode", packed=bytes(400_000)),
        specification])
    yield "filters-many", pdf([catalog % b"/AF [4 0 R]", pages, stream(b"",
        filters=b"/Filter [" + b"/ASCIIHexDecode " * 20_000 + b"]", packed=b"00" * 500), specification])
    yield "predictor", pdf([catalog % b"/AF [4 0 R]", pages, stream(b"x" * 100,
        b"/DecodeParms << /Predictor 15 /Columns 2147483647 /Colors 255 >>"), specification])
    yield "length-wrong", pdf([catalog % b"/AF [4 0 R]", pages, b"<< /Length 999999999 >>\nstream\nx\nendstream",
        specification])
    yield "length-negative", pdf([catalog % b"/AF [4 0 R]", pages, b"<< /Length -1 >>\nstream\nx\nendstream", specification])
    yield "length-itself", pdf([catalog % b"/AF [4 0 R]", pages, b"<< /Length 3 0 R >>\nstream\nx\nendstream", specification])
    yield "filter-itself", pdf([catalog % b"/AF [4 0 R]", pages, b"<< /Length 1 /Filter 3 0 R >>\nstream\nx\nendstream",
        specification])
    yield "prev-itself", pdf([catalog % b"", pages], b"/Prev 0")
    yield "root-none", pdf([catalog % b"", pages]).replace(b"/Root 1 0 R", b"/Root 9 0 R")
    yield "root-array", pdf([b"[]", pages])
    yield "arrays-deep", pdf([catalog % (b"/AF " + b"[" * 100_000 + b"]" * 100_000), pages])
    yield "dictionaries-deep", pdf([catalog % (b"/AF " + b"<</A " * 50_000 + b"1" + b">>" * 50_000), pages])
    yield "references-circle", pdf([catalog % b"/AF 3 0 R", pages, b"4 0 R", b"3 0 R"])
    yield "size-huge", pdf([catalog % b"", pages]).replace(b"/Size 3", b"/Size 2147483647")
    yield "xref-huge", b"%PDF-1.7\nxref\n0 2147483647\n0000000000 65535 f \ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n"
    yield "xref-stream", pdf([catalog % b"",
        pages]) + b"3 0 obj\n<< /Type /XRef /W [8 8 8] /Size 2000000000 /Index [0 2000000000] /Length 0 >>\nstream\n\nendstream\nendobj\nstartxref\n300\n%%EOF\n"
    yield "encrypted", pdf([catalog % b"", pages,
        b"<< /Filter /Standard /V 5 /R 6 /Length 256 /P -4 /O (" + b"o" * 48 + b") /U (" + b"u" * 48 + b") /OE (" + b"e" * 32 + b") /UE (" + b"f" * 32 + b") /Perms (" + b"p" * 16 + b") >>"],
        b"/Encrypt 3 0 R /ID [(a) (a)]")
    yield "encrypted-itself", pdf([catalog % b"", pages, b"<< /Filter 3 0 R >>"], b"/Encrypt 3 0 R")
    yield "header-only", b"%PDF-1.7\n"
    yield "header-late", b" " * 1000 + source(PLAIN)
    yield "no-pdf", b"hello\n"
    yield "empty", b""
    yield "nul", bytes(100_000)
    yield "comments", b"%PDF-1.7\n" + b"%\n" * 300_000
    yield "objects", b"%PDF-1.7\n" + b"".join(b"%d 0 obj\n<<>>\nendobj\n" % i for i in range(1, 30_000))
    yield "relationship", carrying([("a.toml", b"x", b"Unspecified"), ("b.toml", b"x", b"Alternative")])
    yield "json-only", carrying([("resume.json", b"{", b"Data")])


def letters(number):
    return "".join(chr(97 + number // 26**place % 26) for place in range(3))


def highlights(made):
    return ENTRY + "highlights = [" + ",".join(made) + "]\n"


# Fields and pages that are nearly alike, so that each of the ones may stand in each place of the others.
ALIKE = {
    "beginnings": (highlights(f'"k {letters(i)}"' for i in range(15_000)), ["k " * 60] * 8000),
    "words": (highlights(f'"{"x" * (60 + i % 50)}y"' for i in range(1700)), ["x" * 60] * 4000),
}


EXTRACT = ("extract", "cv.pdf", "-o", "out")
AGAIN = ("build", "--from", "cv.pdf", "-o", "again.pdf")


def read(name, data, command, **more):
    what = "-json" if "json" in command else "-text" if "text" in command else ""
    return Case(f"pdf-{name}-{command[0]}{what}", {"cv.pdf": data}, command, **more)


def cases():
    for number, name in enumerate(NAMES):
        yield read(f"name-{number}", carrying([(name, b"x", b"Source")]), EXTRACT)
        if number % 3 == 0:
            yield read(f"name-{number}", source(PLAIN, resume=name), AGAIN, statuses=FAULT)
    for number, pair in enumerate(PAIRS):
        yield read(f"pair-{number}", carrying([(name, b"%d" % i, b"Source") for i, name in enumerate(pair)]), EXTRACT)
    for number, name in enumerate((b"(\xff\xfe\x00)", b"(\xfe\xff\xd8\x00)", b"(\xef\xbb\xbfa)", b"(\x80)", b"<>", b"42",
        b"()")):
        yield read(f"raw-name-{number}", carrying([(name, b"x", b"Source")]), EXTRACT)
    for number, data in enumerate(RECORDS):
        whole = carrying([("resume.toml", PLAIN.encode(), b"Source"), ("quoin-build.json", data, b"Data")])
        yield read(f"record-{number}", whole, AGAIN)
        if number % 2 == 0:
            yield read(f"record-{number}", whole, ("extract", "cv.pdf", "--what", "text", "-o", "out"))
            yield read(f"record-{number}", whole, ("verify", "cv.pdf"))
    for name, text_of in SOURCES.items():
        for command in (AGAIN, ("extract", "cv.pdf", "--what", "text", "-o", "out"), ("verify", "cv.pdf")):
            yield read(f"source-{name}", source(text_of), command)
    for name, (text_of, page) in ALIKE.items():
        yield read(f"alike-{name}", source(text_of, page), ("verify", "cv.pdf"))
    kept = {f"text/{name}.txt": "mine\n" for name in ("pdftotext", "pdftotext-layout")}
    for name, place in (("files", "text"), ("pipe", "pipe"), ("loop", "loop"), ("file", "cv.pdf"), ("outside", "../secret")):
        files = {"cv.pdf": source(PLAIN), "pipe": Fifo(), "loop": Link("loop"), **kept}
        yield Case(f"pdf-texts-{name}-verify", files, ("verify", "cv.pdf", "--text", place))
    for name in ("image-in-link", "deep", "binary", "plain"):
        files = {"cv.pdf": source(PLAIN), "other.toml": SOURCES[name]}
        yield Case(f"pdf-against-{name}-verify", files, ("verify", "cv.pdf", "--against", "other.toml"))
    for number, snippet in enumerate(MARKUP[::6] + list(UNICODE.values())[::4]):
        yield read(f"source-text-{number}", source(PLAIN + "headline = " + json.dumps(snippet, ensure_ascii=True) + "\n"),
            ("extract", "cv.pdf", "--what", "text", "-o", "-"))
    for number, (name, data) in enumerate(structures()):
        yield read(f"structure-{name}", data, EXTRACT)
        yield read(f"structure-{name}", data, (("verify", "cv.pdf"), AGAIN, ("extract", "cv.pdf", "--what", "json", "-o",
            "out"))[number % 3])
