"""Do the schema of layout files and the program's reader agree?

layout_schema.py --quoin PROGRAM. Every bundled layout and every layout in docs/ is valid; and under every key that the
schema knows stand values of all sorts, one after another: what the schema refuses the program refuses, and what the
program refuses for its form the schema refuses. docs/layout.schema.json is what the program prints.
"""
import argparse
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import jsonschema

try:
    import tomllib
except ImportError:
    import tomli as tomllib

ROOT = Path(__file__).resolve().parents[2]

# TOML values of all sorts, good and bad under one key or another.
PROBES = ["3", "0.5", "-1", "true", "1979-05-27", '""', '"zzz"', '"10pt"', '"1.2em"', '"7 mm"', '"7"', '"#1a4a7a"', '"#xyz"',
          '"left"', '"bold"', '"upper"', '"none"', '"skills"', "[]", "[3]", '["skills"]', '["zzz"]', '["*"]', '["ss01"]',
          '["{name}"]', '[{ left = "{name}" }]', '[{ middle = "{name}" }]', "{ unknown-key = 1 }",
          '{ min = "10pt", ideal = "11pt", max = "12pt" }', "{ min = 0.9, ideal = 1, max = 1.1 }", '{ min = "10pt" }',
          "500", "0.05", "1001", "21"]

# What only more than one value, or what stands inside a text, can show: no schema sees it.
NOT_OF_FORM = {"unknown-font", "unknown-color", "unknown-style", "unknown-field", "unknown-layout", "missing-name-row", "missing",
               "missing-rows", "type-too-small", "type-too-large", "bad-range", "content-in-layout", "bad-row", "low-contrast",
               "no-such-weight", "unknown-family", "bad-margin", "no-room", "extends-cycle", "conflict"}

def properties(schema):
    """The ends of a range are one value: the probes hold whole ranges."""
    for one in [schema, *schema.get("anyOf", [])]:
        yield from ((name, value) for name, value in one.get("properties", {}).items() if name not in ("min", "ideal", "max"))


def leaves(schema, path=()):
    """Every key that the schema knows, as a path; a table of the layout's own names has one of them."""
    for name, value in properties(schema):
        yield (*path, name)
        yield from leaves(value, (*path, name))
    if isinstance(schema.get("additionalProperties"), dict):
        yield (*path, "own")


def refused_by_schema(validator, path, probe):
    document = tomllib.loads(f"{'.'.join(path)} = {probe}\n")
    return not validator.is_valid(document)


def faults(program, folder, text):
    """The codes of the faults that the program finds in a layout, by line."""
    (folder / "mine.toml").write_text(text, encoding="utf-8")
    run = subprocess.run([program, "check", "resume.toml", "--layout", "./mine.toml", "--json"], cwd=folder,
                         capture_output=True, text=True, check=False)
    if run.returncode not in (0, 1):
        raise SystemExit(f"quoin failed with status {run.returncode}:\n{run.stderr}")
    found = {}
    for one in json.loads(run.stdout)["diagnostics"]:
        if one["file"].endswith("mine.toml"):
            found.setdefault(one["line"], set()).add(one["code"])
    return found


def compare(program, folder, validator, paths, probe):
    """One layout with the probe under every key; each key has a line of its own."""
    problems = []
    # A key and one below it cannot both have a value: each depth has a file of its own.
    for depth in sorted({len(path) for path in paths}):
        own = [path for path in paths if len(path) == depth]
        lines = ['extends = "full"', *(f"{'.'.join(path)} = {probe}" for path in own)]
        found = faults(program, folder, "\n".join(lines) + "\n")
        for number, path in enumerate(own, start=2):
            codes = found.get(number, set())
            refused = refused_by_schema(validator, path, probe)
            of_form = codes - NOT_OF_FORM
            if refused and not codes:
                problems.append(f"{'.'.join(path)} = {probe}: the schema refuses what the program takes")
            if of_form and not refused:
                problems.append(f"{'.'.join(path)} = {probe}: the schema takes what the program refuses ({', '.join(of_form)})")
    return problems


def examples():
    """Layouts that are sound: the bundled ones, and those in the documents."""
    for path in sorted((ROOT / "layouts").glob("*.toml")):
        yield path.name, path.read_text(encoding="utf-8")
    for path in sorted((ROOT / "docs").glob("*.md")):
        for number, block in enumerate(re.findall(r"^```toml layout\n(.*?)^```", path.read_text(encoding="utf-8"), re.M | re.S)):
            yield f"{path.name}, layout {number + 1}", block


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--quoin", required=True)
    program = str(Path(parser.parse_args().quoin).resolve())
    printed = subprocess.run([program, "layouts", "--schema"], capture_output=True, text=True, check=True).stdout
    problems = []
    if printed != (ROOT / "docs/layout.schema.json").read_text(encoding="utf-8"):
        problems.append("docs/layout.schema.json is not what `quoin layouts --schema` prints")
    schema = json.loads(printed)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft4Validator.check_schema(schema)  # what the TOML editors' engine knows
    validator = jsonschema.Draft202012Validator(schema)
    sound = 0
    for name, text in examples():
        sound += 1
        for error in validator.iter_errors(tomllib.loads(text)):
            problems.append(f"{name}: {'.'.join(map(str, error.absolute_path))}: {error.message}")
    paths = [path for path in leaves(schema) if path != ("extends",)]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "resume.toml").write_text('[basics]\nname = "A"\n[[section]]\ntitle = "B"\nkind = "prose"\ntext = "C"\n')
        for probe in PROBES:
            problems += compare(program, folder, validator, paths, probe)
    print(f"{sound} layouts, {len(paths)} keys, {len(PROBES)} values under each: {len(problems)} problems")
    if problems:
        print("\n".join(problems[:60]))
    return 1 if problems or sound < 5 or len(paths) < 200 else 0


if __name__ == "__main__":
    sys.exit(main())
