"""Is the JSON Resume that a PDF carries valid, and is the whole résumé in it where the source rides along?

json_resume.py --quoin PROGRAM [RESUME.toml ...]: without files, the project's résumé and the whole corpus. The schema is
the official one, from npm; the words are looked for by a reader of our own.
"""
import argparse
import copy
import datetime
import json
import re
import subprocess
import sys
import tempfile
import urllib.parse
from pathlib import Path

import jsonschema

import compare
import expect

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SCHEMA = ROOT / "build/tools/node/node_modules/resume-schema/schema.json"

# What says how a résumé is built, or is no part of it.
NO_CONTENT = {"layout", "paper", "tags", "priority", "numbered", "variant", "letter", "bibliography", "keys", "exclude", "sort", "group-by", "select"}
LITERAL = {"email", "phone", "url", "username", "network", "doi", "id", "kind", "language", "path", "photo", "aliases", "last-updated",
           "date", "start", "end"}


def validator():
    with open(SCHEMA, encoding="utf-8") as file:
        schema = json.load(file)
    return jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker())


def strings(value):
    """Every string of a JSON value, keys excluded."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from strings(one)
        if "studyType" in value and "area" in value:
            yield f"{value['studyType']} in {value['area']}"
    elif isinstance(value, list):
        for one in value:
            yield from strings(one)


def content(table, key=""):
    """(key, text) for everything that a résumé's tables say; links inside texts under the key "url"."""
    if isinstance(table, dict):
        for name, value in table.items():
            if name not in NO_CONTENT:
                yield from content(value, name)
    elif isinstance(table, list):
        for value in table:
            yield from content(value, key)
    elif isinstance(table, datetime.datetime):
        yield key, table.date().isoformat()
    elif isinstance(table, datetime.date) or key in LITERAL:
        if not (key == "end" and table == "present"):
            yield key, str(table)
    else:
        for paragraph in expect.paragraphs(table):
            shown, links = expect.inline(paragraph)
            yield key, shown
            for _, target in links:
                yield "url", target


def comparable(key, text):
    if key == "url":
        return urllib.parse.unquote(text.removeprefix("mailto:"))
    if key == "doi":
        return re.sub(r"^(https?://)?(dx\.)?(doi\.org/|doi:)\s*", "", text)
    return re.sub(r"\s+", " ", compare.normalize(text.replace("\u00ad", ""))).strip()  # reading drops soft hyphens


def network_name(text):
    """A known network's name is the program's: spaces and capitals are."""
    return re.sub(r"\W", "", text).lower()


def faults(resume, exported, schema):
    """What is wrong with the JSON `exported` of the résumé's tables."""
    found = [f"invalid at {error.json_path}: {error.message}" for error in schema.iter_errors(exported)]
    said = "\n".join(comparable("", text) for text in strings(exported))
    addresses = "\n".join(comparable("url", text) for text in strings(exported))
    names = "\n".join(network_name(text) for text in strings(exported))
    for key, text in content(resume):
        wanted = network_name(text) if key == "network" else comparable(key, text)
        if wanted not in {"url": addresses, "network": names}.get(key, said):
            found.append(f"lost {key}: {wanted}")
    return found


def exported_by(quoin, path, embed="source"):
    with tempfile.TemporaryDirectory() as scratch:
        pdf = Path(scratch) / "out.pdf"
        subprocess.run([quoin, "build", path, "--layout", "full", "--embed", embed, "-o", pdf], check=True, capture_output=True)
        done = subprocess.run([quoin, "extract", pdf, "--what", "json", "-o", "-"], check=True, capture_output=True)
    return json.loads(done.stdout)


# How a right export is spoilt → how the fault that must be found begins.
SPOILT = [
    (lambda one: one["basics"].update(name=1), "invalid at $.basics.name"),
    (lambda one: one["basics"].update(email="nobody"), "invalid at $.basics.email"),
    (lambda one: one["basics"].update(url="https://example.org/a b"), "invalid at $.basics.url"),
    (lambda one: one["certificates"][0].update(date="1789-06"), "invalid at $.certificates[0].date"),
    (lambda one: one["awards"][0].update(date="Spring"), "invalid at $.awards[0].date"),
    (lambda one: one.update(talks=[]), "invalid at $:"),
    (lambda one: one["publications"][0].pop("authors"), "lost authors"),
    (lambda one: one["work"][0]["highlights"].pop(), "lost text"),
    (lambda one: one["work"][0].pop("url"), "lost url"),
    (lambda one: one["meta"]["quoin"]["sections"].pop(0), "lost title"),
]


def selftest(program, schema):
    """Each spoilt export must be caught; returns what was not."""
    path = HERE / "corpus/all-kinds.toml"
    resume = expect.tomllib.loads(path.read_text(encoding="utf-8"))
    right = exported_by(program, path)
    missed = []
    for number, (spoil, fault) in enumerate(SPOILT):
        spoilt = copy.deepcopy(right)
        spoil(spoilt)
        if not any(one.startswith(fault) for one in faults(resume, spoilt, schema)):
            missed.append(f"spoilt export {number}: no fault begins with {fault!r}")
    return missed


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--quoin", required=True)
    arguments.add_argument("resumes", nargs="*", type=Path)
    options = arguments.parse_args()
    schema = validator()
    resumes = options.resumes or [ROOT / "resume.toml", *sorted((HERE / "corpus").glob("*.toml"))]
    bad = 0
    for path in resumes:
        found = faults(expect.tomllib.loads(path.read_text(encoding="utf-8")), exported_by(options.quoin, path), schema)
        found += faults({}, exported_by(options.quoin, path, "data"), schema)
        print(f"{path.name}: {'FAULTS' if found else 'ok'}")
        for fault in found[:20]:
            print("    " + fault)
        bad += bool(found)
    missed = selftest(options.quoin, schema)
    for line in missed:
        print("    " + line)
    print(f"{len(resumes) - bad + len(SPOILT) - len(missed)} passed, {bad + len(missed)} failed")
    return 1 if bad or missed else 0


if __name__ == "__main__":
    sys.exit(main())
