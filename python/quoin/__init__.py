"""Typesets résumés: `quoin.build(toml).pdf`.

All functions may be called by many threads at a time, and let other threads run while they typeset.
"""

from __future__ import annotations

import atexit
import datetime
import importlib.metadata
import json
import os
import pathlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple, Union, get_args

from . import _quoin

__all__ = ["Built", "Diagnostic", "QuoinError", "build", "check", "layouts"]
__version__ = importlib.metadata.version("quoin-cv")

_quoin.open_resources(str(pathlib.Path(__file__).resolve().parent / "resources"))
atexit.register(_quoin.stop_all)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_quoin.forget_calls)

Resume = Union[str, "os.PathLike[str]"]
Files = Union[Mapping[str, Union[str, bytes]], str, "os.PathLike[str]"]
Pages = Union[int, Literal["any"]]
Words = Union[str, Sequence[str]]
Documents = Literal["resume", "letter", "both"]


@dataclass(frozen=True)
class Diagnostic:
    """What is wrong, and where: a fault that keeps a résumé from being set, or a warning."""

    code: str
    """Stable, in kebab-case, such as "unknown-key"."""
    severity: Literal["error", "warning"]
    message: str
    hint: str
    """What to write instead; may be empty."""
    file: str | None
    line: int | None
    """From 1, as the column, which counts characters; None where no place is known."""
    column: int | None
    rendered: str = field(repr=False, compare=False)

    def __str__(self) -> str:
        """The fault with its line, a caret and the hint, as the program prints it."""
        return self.rendered.rstrip("\n")


class QuoinError(ValueError):
    """A résumé that cannot be set; `diagnostics` say why."""

    def __init__(self, diagnostics: Sequence[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__("\n".join(str(one) for one in self.diagnostics if one.severity == "error"))

    def __reduce__(self) -> tuple[type[QuoinError], tuple[tuple[Diagnostic, ...]]]:
        return type(self), (self.diagnostics,)


class _Order(NamedTuple):
    """What a call asks the engine for."""

    name: str
    toml: str
    layout: str | None
    documents: int
    pages: int | None
    language: str | None
    variant: str | None
    include: tuple[str, ...]
    exclude: tuple[str, ...]
    settings: tuple[tuple[str, str], ...]
    files: Mapping[str, bytes] | None
    folder: str | None
    overlays: tuple[str, ...]
    redact: tuple[str, ...]
    env: Mapping[str, str]


@dataclass(frozen=True)
class Built:
    """A résumé that was set. In a notebook it shows its first page."""

    pdf: bytes = field(repr=False)
    """What `quoin build` writes for the same text."""
    pages: int
    warnings: tuple[Diagnostic, ...]
    report: dict[str, Any] = field(repr=False)
    """The object that `quoin build --json` prints, without `output` and `bytes`."""
    _order: _Order = field(repr=False, compare=False)

    def save(self, path: str | os.PathLike[str]) -> None:
        """Writes the PDF."""
        pathlib.Path(path).write_bytes(self.pdf)

    def svg(self, page: int = 0) -> str:
        """A page as SVG; the first is 0."""
        if not 0 <= page < self.pages:
            raise IndexError(f"there is no page {page}; there are {self.pages}")
        return _quoin.draw(self._order, page)

    def _repr_svg_(self) -> str:
        return self.svg(0)


def _toml(value: object, key: str) -> str:
    """A value as TOML, on one line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        if not -(2**63) <= value < 2**63:
            raise ValueError(f"the setting {key!r} is a larger number than TOML has")
        return repr(int(value))
    if isinstance(value, float):
        return repr(float(value))
    if isinstance(value, str):
        value.encode()
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time)):
        return value.isoformat()
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{_toml(str(name), key)} = {_toml(one, key)}" for name, one in value.items()) + " }"
    if isinstance(value, Sequence) and not isinstance(value, (bytes, bytearray)):
        return "[" + ", ".join(_toml(one, key) for one in value) + "]"
    raise TypeError(f"the setting {key!r} is a {type(value).__name__}, which TOML does not have")


def _words(value: Words | None, what: str) -> tuple[str, ...]:
    """One or several."""
    words = () if value is None else (value,) if isinstance(value, str) else value
    if not isinstance(words, Sequence) or not all(isinstance(word, str) for word in words):
        raise TypeError(f"{what} is a text or several, not {value!r}")
    return tuple(words)


def _order(
    resume: Resume,
    layout: str | None,
    documents: Documents,
    pages: Pages | None,
    language: str | None,
    variant: str | None,
    include: Words | None,
    exclude: Words | None,
    files: Files | None,
    settings: Mapping[str, object] | None,
    overlay: Words | None,
    redact: Words | None,
    env: Mapping[str, str] | None,
) -> _Order:
    name, folder, own = "resume.toml", None, None
    if isinstance(resume, str):
        toml = resume
        toml.encode()  # half a character is no text, and is told as such
    elif isinstance(resume, os.PathLike):
        name = os.fspath(resume)
        toml = pathlib.Path(resume).read_bytes().decode("utf-8")
        folder = "."
    else:
        raise TypeError(f"the résumé is its text, or the path of a file, not {type(resume).__name__}")
    if layout is not None and not isinstance(layout, str):
        raise TypeError(f"layout is a name, not {type(layout).__name__}")
    if language is not None and not isinstance(language, str):
        raise TypeError(f"language is a language tag, not {type(language).__name__}")
    if variant is not None and not isinstance(variant, str):
        raise TypeError(f"variant is a name, not {type(variant).__name__}")
    if files is not None:
        name = os.path.basename(name)
    if isinstance(files, Mapping):
        folder = None
        own = {path: one.encode() if isinstance(one, str) else bytes(one) for path, one in files.items()}
    elif files is not None:
        folder = os.fspath(files)
    if settings is not None and not isinstance(settings, Mapping):
        raise TypeError(f"settings are a mapping of keys to values, not {type(settings).__name__}")
    if documents not in get_args(Documents):
        raise ValueError(f'documents is "resume", "letter" or "both", not {documents!r}')
    values = tuple((key, _toml(value, key)) for key, value in (settings or {}).items())
    private = (_words(overlay, "overlay"), _words(redact, "redact"))
    own_env = {key: value for key, value in (env or {}).items() if key.startswith("RESUME_")}
    tags = (_words(include, "include"), _words(exclude, "exclude"))
    return _Order(name, toml, layout, get_args(Documents).index(documents), _budget(pages), language, variant, *tags, values, own, folder, *private, own_env)


def _budget(pages: Pages | None) -> int | None:
    if pages is None:
        return None
    if pages == "any":
        return 0
    if isinstance(pages, bool) or not isinstance(pages, int):
        raise TypeError(f'pages is a number or "any", not {type(pages).__name__}')
    if not 1 <= pages <= 100:
        raise ValueError(f"pages is a number from 1 to 100, not {pages}")
    return pages


def _run(order: _Order, typeset: bool) -> tuple[list[Diagnostic], bytes | None, int, str | None]:
    found, pdf, count, report = _quoin.build(order, typeset)
    diagnostics = [
        Diagnostic(code, "error" if error else "warning", message, hint, file, line, column, rendered)
        for code, error, message, hint, file, line, column, rendered in found
    ]
    return diagnostics, pdf, count, report


def build(
    toml: Resume,
    layout: str | None = None,
    *,
    documents: Documents = "resume",
    pages: Pages | None = None,
    language: str | None = None,
    variant: str | None = None,
    include: Words | None = None,
    exclude: Words | None = None,
    files: Files | None = None,
    settings: Mapping[str, object] | None = None,
    overlay: Words | None = None,
    redact: Words | None = None,
    env: Mapping[str, str] | None = None,
) -> Built:
    """Sets a résumé and returns its PDF.

    `toml` is the text of a resume.toml, or the path of one. `layout` is a layout's name, or the path of one among `files`;
    without it the résumé's own word counts. `documents` is "letter" for its letter alone, "both" for the letter before the résumé.
    `pages` fits the résumé to so many pages at most, or to "any". `language` is a
    language tag in place of the résumé's, which says what of texts in several languages is set. `variant` names
    one of the résumé's variants; `include` and `exclude` are tags that are kept or dropped, besides the variant's own. `files` is
    what the résumé may read (photos, fonts, layouts): a mapping of paths to contents, or a folder; without it nothing is read but,
    where `toml` is a path, what lies beside it. `settings` sets values for this call, as in {"document.paper": "letter"}.
    `overlay` is the path of a file, or of several, that is laid over the résumé; `redact` is a path, or several, to what is to be
    in no byte of the PDF; `env` is where values such as {env = "RESUME_PHONE"} come from, as in os.environ.

    Raises QuoinError where the résumé or the layout has faults, TypeError and ValueError where an argument makes no sense,
    and OSError where the machine fails.
    """
    order = _order(toml, layout, documents, pages, language, variant, include, exclude, files, settings, overlay, redact, env)
    diagnostics, pdf, count, report = _run(order, True)
    if pdf is None or report is None:
        raise QuoinError(diagnostics)
    return Built(pdf, count, tuple(diagnostics), json.loads(report), order)


def check(
    toml: Resume,
    layout: str | None = None,
    *,
    documents: Documents = "resume",
    pages: Pages | None = None,
    language: str | None = None,
    variant: str | None = None,
    include: Words | None = None,
    exclude: Words | None = None,
    files: Files | None = None,
    settings: Mapping[str, object] | None = None,
    overlay: Words | None = None,
    redact: Words | None = None,
    env: Mapping[str, str] | None = None,
) -> list[Diagnostic]:
    """What is wrong with a résumé: the faults that `build` would raise, and warnings. The arguments are those of `build`."""
    return _run(_order(toml, layout, documents, pages, language, variant, include, exclude, files, settings, overlay, redact, env), False)[0]


def layouts() -> list[str]:
    """The names of the layouts that come with quoin."""
    return _quoin.layouts()
