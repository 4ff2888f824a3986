"""Layouts: every key of the schema with values that do not belong there, chains of `extends`, rows without end."""

import json
import subprocess

from case import ENTRY, Case, Fifo, Link, quoted
from texts import MARKUP, UNICODE

RESUME = '[document]\nlayout = "./mine.toml"\n' + ENTRY + 'highlights = ["one", "two"]\nstart = 2019\n'
VALUES = ["-1", "1e308", '""', '"99999pt"', "[]", "{ min = 9, ideal = 1, max = 0 }", '"#GGGGGG"', '"\\u202e{name}{{"']

EXTENDS = {
    "itself": {"mine.toml": 'extends = "./mine.toml"\n'}, "pair": {"mine.toml": 'extends = "./b.toml"\n',
    "b.toml": 'extends = "./mine.toml"\n'}, "missing": {"mine.toml": 'extends = "./none.toml"\n'},
    "up": {"mine.toml": 'extends = "../secret"\n'}, "absolute": {"mine.toml": 'extends = "/etc/passwd"\n'},
    "device": {"mine.toml": 'extends = "/dev/zero"\n'}, "pipe": {"mine.toml": 'extends = "./pipe"\n', "pipe": Fifo()},
    "is-pipe": {"mine.toml": Fifo()}, "is-loop": {"mine.toml": Link("mine.toml")},
    "leads-out": {"mine.toml": Link("{outside}/secret")}, "folder": {"mine.toml/x": ""},
    "number": {"mine.toml": "extends = 1\n"}, "empty": {"mine.toml": 'extends = ""\n'},
    "chain": {"mine.toml": 'extends = "./0.toml"\n', **{f"{i}.toml": f'extends = "./{i + 1}.toml"\n' for i in range(200)},
    "200.toml": 'extends = "full"\n'},
}

ROWS = [
    "{", "}", "{}", "{{", "}}", "{name", "{nothing}", "{name|}", "{name?}", "{organization} {organization}", "[](![)]()",
    "*{organization}", "[{organization}]({url}", "{" * 300, "{organization}" * 3000, "\\{", "{\u202e}", "\x00",
    "{organization }", "{ organization}", "{organization:x}",
]


def paths_of(schema):
    """Dotted keys of every table in the schema; a table with any names gets one of them."""
    definitions = schema.get("$defs", {})

    def walk(node, path, seen):
        while "$ref" in node:
            name = node["$ref"].rsplit("/", 1)[-1]
            if name in seen:
                return
            seen = seen | {name}
            node = definitions[name]
        for choice in node.get("anyOf", []) + node.get("oneOf", []) + node.get("allOf", []):
            yield from walk(choice, path, seen)
        for key, value in node.get("properties", {}).items():
            yield path + [key]
            yield from walk(value, path + [key], seen)
        for value in list(node.get("patternProperties", {}).values()) + [node.get("additionalProperties")]:
            if isinstance(value, dict):
                yield from walk(value, path + ["experience"], seen)

    return sorted({".".join(quoted(key) for key in path) for path in walk(schema, [], frozenset())})


def layout(name, files, command=("check",), **more):
    return Case(f"layout-{name}", {"resume.toml": RESUME, **files}, command, **more)


def cases(program):
    schema = json.loads(subprocess.run([program, "layouts", "--schema"], capture_output=True, check=True).stdout)
    for number, path in enumerate(paths_of(schema)):
        if number % 2 == 0:  # neighbours are read by the same function
            base = "" if path.startswith('"extends"') else 'extends = "full"\n'
            yield layout(f"key-{number}", {"mine.toml": f"{base}{path} = {VALUES[number // 2 % len(VALUES)]}\n"})
    for name, files in EXTENDS.items():
        yield layout(f"extends-{name}", files, statuses=frozenset({0, 1, 3}))
        yield Case(f"layout-shown-{name}", files, ("layouts", "--whole", "./mine.toml"))
    rows = ROWS + MARKUP[:20] + list(UNICODE.values())[:12]
    for number, row in enumerate(rows):
        text = f'extends = "full"\n[entry.experience]\nrows = [{quoted(row)}]\n'
        yield layout(f"row-{number}", {"mine.toml": text}, ("build",))
    yield layout("rows-many", {"mine.toml": 'extends = "full"\n[entry.experience]\nrows = [' + '"{nothing}",' * 20_000 + "]\n"},
        lines=1000)
    yield layout("row-long",
        {"mine.toml": 'extends = "full"\n[entry.experience]\nrows = [' + quoted("{organization} " * 20_000) + "]\n"})
    yield layout("colors-many",
        {"mine.toml": 'extends = "full"\n[color]\n' + "".join(f'c{i} = "#000000"\n' for i in range(20_000))})
    yield layout("fonts-many", {"mine.toml": 'extends = "full"\n[font]\ntext = [' + '"Nothing",' * 20_000 + "]\n"}, lines=1000)
    yield layout("order-many", {"mine.toml": 'extends = "full"\n[page]\norder = [' + '"experience",' * 20_000 + "]\n"},
        lines=1000)
