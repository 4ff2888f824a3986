"""Does `quoin verify` tell the truth? verify.py --quoin PROGRAM [--all]

With every extractor at hand: the project's résumé in each layout, typeset again from the file beside the PDF, must pass,
and be interleaved in no other extractors than docs/verify.md names; so must sparse ones, some with labels of several lines. Each
that it names interleaves one of a layout's documents. A PDF whose word spaces stand in a font of their own must not pass.
"""
import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import extractors

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ROOT / "build" / "tools"
SPARSE = sorted((ROOT / "tests" / "conformance" / "corpus").glob("sparse-*.toml"))
RESUME = '[basics]\nname = "Ada Byron"\nheadline = "Countess of Lovelace"\n'


def environment():
    own = [TOOLS / "venv" / "bin", TOOLS / "node", TOOLS / "tika"]
    return {**os.environ, "PATH": ":".join([str(folder) for folder in own] + [os.environ["PATH"]]),
            "NODE_PATH": str(TOOLS / "node" / "node_modules")}


def documented(layout="layout"):
    """Layout → the extractors that interleave it, from the table in docs/verify.md whose head says so."""
    text = (ROOT / "docs" / "verify.md").read_text(encoding="utf-8")
    table = text[text.index(f"| {layout} | interleaved in |"):].split("\n\n")[0]
    rows = re.findall(r"^\| `(\w+)` \| (.*) \|$", table, re.MULTILINE)
    return {layout: set(re.findall(r"`([^`]+)`", names)) for layout, names in rows}


def verify(quoin, folder, *arguments):
    done = subprocess.run([quoin, "verify", *arguments, "--json"], cwd=folder, capture_output=True, text=True, env=environment())
    return done.returncode, json.loads(done.stdout) if done.stdout else done.stderr


def try_layout(quoin, resume, layout, interleaved):
    """What is wrong, and the extractors that interleave the pages."""
    case = f"{resume.stem} in {layout}"
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "cv.toml").write_bytes(resume.read_bytes())
        subprocess.run([quoin, "build", "cv.toml", "--layout", layout, "--no-embed"], cwd=folder, check=True, capture_output=True)
        status, said = verify(quoin, folder, "cv.pdf", "--layout", layout)
    if status or not said["passed"] or not said["same-bytes"]:
        lost = {one["name"]: one["lost"] for one in said["extractors"] if one["lost"]} if isinstance(said, dict) else said
        return [f"{case}: status {status}: {json.dumps(lost)[:2000]}"], set()
    faults = [f"{case}: {name} is not installed" for name in said["not-installed"]]
    names = {one["name"] for one in said["extractors"] if one["interleaved"]}
    if not names <= interleaved:
        faults.append(f"{case}: interleaved in {sorted(names)}, and docs/verify.md says {sorted(interleaved)}")
    return faults, names


def spaces_apart():
    """A PDF whose word spaces have a font of their own."""
    def words(text):
        return "".join(f"/F1 12 Tf ({word}) Tj /F2 12 Tf ( ) Tj " for word in text.split())
    content = f"BT 50 700 Td {words('Ada Byron')} 0 -20 Td {words('Countess of Lovelace')} ET"
    font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
               "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R/F2 6 0 R>>>>>>",
               f"<</Length {len(content)}>>stream\n{content}\nendstream", font, font]
    out, places = "%PDF-1.7\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{one}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return out + f"xref\n0 7\n0000000000 65535 f \n{table}trailer<</Size 7/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF\n"


def faults_of_spaces(quoin):
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "cv.toml").write_text(RESUME, encoding="utf-8")
        (Path(folder) / "cv.pdf").write_text(spaces_apart(), encoding="utf-8")
        status, said = verify(quoin, folder, "cv.pdf")
    lost = {one["name"]: [loss["why"] for loss in one["lost"]] for one in said["extractors"] if one["lost"]}
    expected = {"pdf.js by items": ["words run together"] * 2}
    return [] if status == 1 and lost == expected else [f"spaces in a font of their own: status {status}, lost {lost}"]


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--quoin", required=True)
    arguments.add_argument("--all", action="store_true", help="every sparse résumé in each layout, in place of one")
    options = arguments.parse_args()
    quoin = Path(options.quoin).resolve()
    layouts = subprocess.run([quoin, "layouts", "--names"], capture_output=True, text=True, check=True).stdout.split()
    known, known_labels = documented(), documented("layout with such a label")
    faults = [f"docs/verify.md names the layout {name}, and there is none" for name in known if name not in layouts]
    cases = [(ROOT / "resume.toml", layout) for layout in layouts]
    cases += [(resume, layout) for place, layout in enumerate(layouts) for number, resume in enumerate(SPARSE)
              if options.all or number == place % len(SPARSE)]

    def outcome_of(case):
        resume, layout = case
        interleaved = known.get(layout, set()) | (known_labels.get(layout, set()) if resume in SPARSE else set())
        return try_layout(quoin, resume, layout, interleaved)

    seen = {layout: set() for layout in layouts}
    with ThreadPoolExecutor(2) as pool:
        for (_, layout), (found, names) in zip(cases, pool.map(outcome_of, cases)):
            faults += found
            seen[layout] |= names
    faults += [f"docs/verify.md says that {layout} is interleaved in {name}, and no document was" for layout, names in known.items()
               for name in sorted(names - seen.get(layout, set()))]
    faults += faults_of_spaces(quoin)
    print("\n".join(faults) or f"{len(cases)} documents in {len(layouts)} layouts, {len(extractors.ALL) + 1} extractors")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
