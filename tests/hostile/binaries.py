"""Photos, fonts and bibliographies: cut off, turned over bit by bit, of monstrous dimensions, or nothing of the sort."""

import pathlib
import struct
import zlib

from case import ENTRY, FAULT, PLAIN, Case, Fifo, Link

SEEDS = pathlib.Path(__file__).resolve().parent.parent / "fuzz" / "corpus"
WITH_PHOTO = PLAIN + 'photo = "me.jpg"\n'


def seed(path):
    return (SEEDS / path).read_bytes()


def chunk(kind, data, check=None):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data) if check is None else check)


def png(width, height, depth=8, colour=2, data=b"", interlaced=0, before=b"", after=b""):
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, interlaced))
    return b"\x89PNG\r\n\x1a\n" + header + before + chunk(b"IDAT", data) + chunk(b"IEND", b"") + after


def jpeg_with(*segments):
    """The seed's picture with other segments behind its first marker."""
    whole = seed("read_image/jpeg-grey")
    return whole[:2] + b"".join(b"\xff" + bytes([marker]) + struct.pack(">H", len(data) + 2) + data for marker,
        data in segments) + whole[2:]


def cuts(data, count):
    return [data[: len(data) * i // count] for i in range(1, count)]


def flips(data, count):
    """Deterministic: one byte changed, at places that are spread over the file."""
    for i in range(count):
        at = (i * 2654435761) % len(data)
        yield data[:at] + bytes([data[at] ^ (1 << (i % 8)) ^ (0xFF if i % 3 == 0 else 0)]) + data[at + 1 :]


def photos():
    flood = zlib.compress(bytes(40 << 20), 9)
    exif = b"Exif\0\0MM\0*\0\0\0\x08"
    odd = {
        "huge": png(0x7FFFFFFF, 0x7FFFFFFF), "wide": png(1 << 24, 1), "zero": png(0, 0), "bomb": png(4000, 4000, data=flood),
        "bomb-refused": png(60_000, 60_000, data=flood), "no-data": png(100, 100), "depth": png(1, 1, depth=3), "colour": png(1,
        1, colour=5),
        "text-bomb": png(1, 1, data=zlib.compress(b"\0\0\0\0"), before=chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(30 << 20),
        9))), "profile-bomb": png(1, 1, data=zlib.compress(b"\0\0\0\0"), before=chunk(b"iCCP",
        b"a\0\0" + zlib.compress(bytes(30 << 20), 9))),
        "chunk-length": png(1, 1, before=b"\xff\xff\xff\xfftEXtx"), "bad-check": png(1, 1, before=chunk(b"tEXt", b"a\0b", 0)),
        "many-chunks": png(1, 1, data=zlib.compress(b"\0\0\0\0"), before=chunk(b"tEXt", b"a\0b") * 20_000), "tail": png(1, 1,
        data=zlib.compress(b"\0\0\0\0"), after=b"secret" * 1000),
        "palette-empty": png(1, 1, colour=3, data=zlib.compress(b"\0\0"), before=chunk(b"PLTE", b"")), "palette-beyond": png(1,
        1, colour=3, data=zlib.compress(b"\0\xff"), before=chunk(b"PLTE", b"abc")), "place": png(1, 1,
        data=zlib.compress(b"\0\0\0\0"), before=chunk(b"eXIf", b"MM\0*\0\0\0\x08\0\1\x88\x25\0\4\0\0\0\1\0\0\0\x08\0\0\0\0")),
        "exif-loop": jpeg_with((0xE1, exif + b"\0\1\x87\x69\0\4\0\0\0\1\0\0\0\x08\0\0\0\x08")), "exif-beyond": jpeg_with((0xE1,
        exif[:-4] + b"\xff\xff\xff\xff")), "exif-many": jpeg_with((0xE1,
        exif + b"\xff\xff" + b"\x01\x12\0\3\0\0\0\1\0\6\0\0" * 5000)), "exif-twice": jpeg_with((0xE1, exif + b"\0\0"), (0xE1,
        exif + b"\0\1\x88\x25\0\4\0\0\0\1\0\0\0\x08\0\0\0\0")),
        "exif-orientation": jpeg_with((0xE1, exif + b"\0\1\x01\x12\0\3\0\0\0\1\0\x63\0\0\0\0\0\0")),
        "segment-zero": b"\xff\xd8\xff\xe0\0\0", "segment-one": b"\xff\xd8\xff\xe0\0\1",
        "fill": b"\xff\xd8" + b"\xff" * 500_000, "no-frame": b"\xff\xd8\xff\xda\0\2\xff\xd9",
        "two-frames": seed("read_image/jpeg-grey")[:-2] + seed("read_image/jpeg-grey")[2:],
        "jpeg-tail": seed("read_image/jpeg-grey") + b"\0" * 500_000,
        "jpeg-dimensions": seed("read_image/jpeg-grey").replace(b"\xff\xc0\0\x0b\x08", b"\xff\xc0\0\x0b\x08\xff\xff\xff\xff"),
        "empty": b"", "one-byte": b"\xff", "svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>", "pdf": b"%PDF-1.7\n",
        "html": b"<html>", "text": b"no picture\n", "tiff": b"II*\0", "heic": b"\0\0\0\x18ftypheic",
    }
    yield from odd.items()
    for file in sorted((SEEDS / "read_image").iterdir()):
        yield f"seed-{file.name}", file.read_bytes()
    for name in ("jpeg-exif", "png-alpha", "png-palette"):
        for number, data in enumerate(cuts(seed(f"read_image/{name}"), 10)):
            yield f"cut-{name}-{number}", data
        for number, data in enumerate(flips(seed(f"read_image/{name}"), 14)):
            yield f"flip-{name}-{number}", data


def renamed(data):
    """The font as a family of its own, so that the bundled one does not answer."""
    for name in ("Source Sans 3", "EB Garamond", "IBM Plex Sans", "Inter", "Source Serif 4"):
        own = "Hostile Hostile"[: len(name)]
        for encoding in ("utf-16-be", "latin-1"):
            data = data.replace(name.encode(encoding), own.encode(encoding))
    return data


def fonts():
    cff, glyf = renamed(seed("open_font/cff")), renamed(seed("open_font/glyf"))
    for kind, data in (("cff", cff), ("glyf", glyf)):
        yield f"{kind}", {"fonts/a.otf": data}
        for number, part in enumerate(cuts(data, 12)):
            yield f"{kind}-cut-{number}", {"fonts/a.otf": part}
        for number, part in enumerate(flips(data, 25)):
            yield f"{kind}-flip-{number}", {"fonts/a.otf": part}
    yield "pipe", {"fonts/a.otf": Fifo()}
    yield "pipes", {"fonts/a.otf": Fifo(), "fonts/b.ttf": Fifo(), "fonts/c": Fifo()}
    yield "loop", {"fonts/a.otf": Link("a.otf")}
    yield "folder-loop", {"fonts/a": Link("."), "fonts/b.otf": cff}
    yield "is-loop", {"fonts": Link("fonts")}
    yield "is-pipe", {"fonts": Fifo()}
    yield "leads-out", {"fonts": Link("{outside}")}
    yield "device", {"fonts/a.otf": Link("/dev/zero")}
    yield "folder-font", {"fonts/a.otf/b.otf": cff}
    yield "empty", {"fonts/a.otf": b""}
    yield "garbage", {"fonts/a.otf": bytes(range(256)) * 100}
    yield "collection", {"fonts/a.ttc": b"ttcf\0\1\0\0\xff\xff\xff\xff" + b"\0\0\0\x0c" * 1000}
    yield "tables", {"fonts/a.otf": b"OTTO\xff\xff\0\0\0\0\0\0" + b"name\0\0\0\0\0\0\0\0\xff\xff\xff\xff" * 4000}
    yield "many", {f"fonts/{i}.otf": cff for i in range(300)}
    yield "deep", {"fonts/" + "d/" * 100 + "a.otf": cff}
    yield "odd-names", {"fonts/\u202e.otf": cff, "fonts/\x1b[31m.otf": glyf, "fonts/ .otf": cff}


BIBLIOGRAPHIES = {
    "empty": b"", "no-entry": b"hello\n", "secret": b"TOKEN=1\n", "binary": bytes(range(256)), "open": b"@book{a",
    "deep": b"@book{a, t = " + b"{" * 100_000 + b"}", "many": b"@book{a,}\n" * 40_000, "not-utf8": b"@book{a, t={\xff}}",
    "escape": b"@book{\x1b[31m,}", "at": b"@" * 500_000, "pdf": b"%PDF-1.7",
    "unbalanced": b"@book{a, title = {x}\n@book{b, title = {y}}", "no-title": b"@book{a, year = 2000}", "no-key": b"@book{, title = {x}}",
    "latin-1": b"@book{a, title = {caf\xe9}}", "huge-title": b"@book{a, title = {" + b"x" * 10_000_000 + b"}}",
    "huge-field": b"@book{a, title = {T}, abstract = {" + b"x" * 10_000_000 + b"}}",
    "entries": b"".join(b"@book{k%d, title = {T}}\n" % i for i in range(100_000)),
    "comments": b"@comment{" * 100_000, "open-entries": b"@book{a, title = {\n" * 100_000,
    "strings": b"@string{a0 = {xxxxxxxxxxxxxxxx}}" + b"".join(b"@string{a%d = a%d # a%d}" % (i + 1, i, i) for i in range(60)) + b"@book{a, title = a60}",
    "parents": b"".join(b"@inproceedings{k%d, title={T}, crossref={k%d}}\n" % (i, i + 1) for i in range(9_000)),
    "one-parent": b"".join(b"@inproceedings{k%d, title={T}, crossref={p}}\n" % i for i in range(9_000)) + b"@book{p, title={" + b"x" * 90_000 + b"}}",
    "fields": b"@book{a, title={T}" + b"".join(b", f%d = 1" % i for i in range(300_000)) + b"}",
    "authors": b"@book{a, title={T}, author={" + b"A and " * 16_000 + b"B}}", "commands": b"@book{a, title={" + b"\\emph{" * 10_000 + b"}" * 10_000 + b"}}",
    "json-deep": b'[{"a":' + b"[" * 1_000_000, "json-cut": b'[{"id":"a","title":"T"', "json-empty": b"[]",
    "doubled": b"@book{a, title={T}}\n" * 40_000, "unknown-type": b"@bok{a, title={T}}",
}
BROKEN_BIBLIOGRAPHIES = {"empty", "no-entry", "secret", "binary", "pdf", "not-utf8", "many", "at", "open", "deep", "unbalanced", "no-title", "no-key", "latin-1",
    "huge-title", "entries", "comments", "open-entries", "strings", "one-parent", "json-deep", "json-cut", "json-empty"}
SOUND_BIBLIOGRAPHIES = {"huge-field", "fields", "doubled", "unknown-type"}


def cases():
    for name, data in photos():
        yield Case(f"photo-{name}", {"resume.toml": WITH_PHOTO, "me.jpg": data}, ("build", "--layout", "modern"),
            statuses=frozenset({0, 1}))
    family = "Hostile Hostile"
    layout = 'extends = "full"\n[font]\ntext = ["%s", "%s"]\n' % (family[:13], family[:11])
    resume = '[document]\nlayout = "./mine.toml"\n' + ENTRY + 'summary = "\u2603 AB"\n'
    for name, files in fonts():
        yield Case(f"font-{name}", {"resume.toml": resume, "mine.toml": layout, **files}, ("build",))
        if "-flip-" not in name and "-cut-" not in name:
            yield Case(f"font-listed-{name}", files, ("fonts", "."))
    text = PLAIN + '[[section]]\nkind = "publications"\ntitle = "P"\nbibliography = "papers.bib"\n[[section.entry]]\ntitle = "T"\n'
    for name, data in BIBLIOGRAPHIES.items():
        statuses = FAULT if name in BROKEN_BIBLIOGRAPHIES else frozenset({0} if name in SOUND_BIBLIOGRAPHIES else {0, 1})
        yield Case(f"bibliography-{name}", {"resume.toml": text, "papers.bib": data}, ("build",), statuses=statuses)
