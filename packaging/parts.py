"""What the program is made of besides the project's own code (parts.toml), with the words of each licence."""

import pathlib
import re
import tomllib
from dataclasses import dataclass, field

from project import ROOT, Stop

STATIC = ROOT / "build/static"


@dataclass(frozen=True)
class Part:
    name: str
    home: str
    licence: str = ""
    version: str = ""
    sha256: str = ""
    folder: str = ""
    zig: str = ""
    debian: str = ""
    texts: tuple = field(default=())

    def licence_files(self):
        """Where its licence's words are. Those of a library come from the sources that scripts/static compiled."""
        if self.zig:
            return [STATIC / "zig/ziglang" / self.zig / name for name in self.texts]
        if self.debian:
            return [pathlib.Path("/usr/share/doc") / self.debian / name for name in self.texts]
        return [STATIC / "src" / self.folder / name for name in self.texts]


def read_parts():
    """(linked, bundled), in the order of parts.toml."""
    table = tomllib.loads((ROOT / "packaging/parts.toml").read_text())
    return tuple([Part(**{**row, "texts": tuple(row.get("texts", ()))}) for row in table[kind]] for kind in ("linked", "bundled"))


def pinned_sums():
    """Folder and SHA-256 of each tarball that scripts/static compiles."""
    block = re.search(r'^sources="\n(.*?)^"', (ROOT / "scripts/static").read_text(), re.S | re.M)[1]
    return {row.split()[0]: row.split()[2] for row in block.splitlines()}


def notice(path):
    """The lines of comments with which a file of patterns begins, without their marks."""
    lines = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("%"):
            break
        lines.append(line.lstrip("% ").rstrip() if line.strip("%= ") == "" else line[2:].rstrip())
    return "\n".join(lines).strip() + "\n"


def pattern_files():
    return sorted(path for path in (ROOT / "hyphenation").glob("*.txt") if path.name not in ("index.txt", "LPPL.txt"))


def _words(path):
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise Stop(f"the licence {path} cannot be read: {error.strerror}") from error


def licence_texts():
    """Pairs of a heading and the words that must travel with the program."""
    linked, bundled = read_parts()
    yield "quoin", _words(ROOT / "LICENSE")
    for part in linked:
        for path in part.licence_files():
            yield f"{part.name} {part.version} ({part.licence}): {path.name}", _words(path)
    for part in bundled:
        if part.licence:
            yield f"{part.name} ({part.licence})", _words(ROOT / part.folder / "OFL.txt")
    for path in pattern_files():
        yield f"hyph-utf8: the patterns {path.stem}", notice(path)
    yield "The LaTeX Project Public License, which several of these patterns have", _words(ROOT / "hyphenation/LPPL.txt")
