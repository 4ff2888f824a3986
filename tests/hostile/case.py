"""What a hostile case is: files in a folder, a command line over them, and what may come of it."""

import dataclasses


@dataclasses.dataclass(frozen=True)
class Fifo:
    """A pipe that nobody writes to."""


@dataclasses.dataclass(frozen=True)
class Link:
    """A symbolic link. `{outside}` stands for a folder that does not belong to the case."""

    target: str


@dataclasses.dataclass(frozen=True)
class Case:
    """`files` maps paths below the working folder to bytes, text, Fifo or Link; `command` are the program's arguments,
    in which `{outside}` stands as in a link."""

    name: str
    files: dict
    command: tuple
    statuses: frozenset = frozenset({0, 1, 2, 3})
    environment: dict = dataclasses.field(default_factory=dict)
    stdin: bytes = b""
    lines: int = 0  # the most that may stand on standard error; 0: any number


FAULT, USAGE = frozenset({1}), frozenset({2})
REFUSED = frozenset({1, 2, 3})

PLAIN = '[basics]\nname = "Ada Lovelace"\nemail = "ada@example.org"\n'
ENTRY = PLAIN + '[[section]]\ntitle = "Work"\nkind = "experience"\n[[section.entry]]\norganization = "Engine"\n'


def quoted(text):
    """A TOML string of any text."""
    out = []
    for character in text:
        if character in '"\\' or ord(character) < 0x20 or ord(character) == 0x7F:
            out.append(f"\\u{ord(character):04X}")
        else:
            out.append(character)
    return '"' + "".join(out) + '"'
