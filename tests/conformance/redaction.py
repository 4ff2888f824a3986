#!/usr/bin/env python3
"""What was redacted is in no byte of a PDF: asked of pikepdf and PDFium, which know nothing of the program's own search.

Two hundred résumés made at random, in layouts and with attachments chosen at random, each with values redacted that are then
looked for in every object, every stream and every page's text. In some of them a value is planted a second time: those must
not be built, and the fault must be told at the line of that text. Without redaction the same search must find every value.
"""

import argparse
import pathlib
import random
import re
import subprocess
import sys
import tempfile

import pikepdf
import pypdfium2

AREAS = ["20", "113", "1632", "29"]
LAYOUTS = ["full", "onepage", "plain", "sidebar", "tandem", "academic", "timeline", "machine"]


def digits(text):
    return re.sub(r"\D", "", text)


def letters(text):
    """Letters and digits alone, in small letters."""
    return re.sub(r"[\W_]", "", text.lower())


class Resume:
    """A résumé, and what is redacted of it: a path, and what no reader may find of its value."""

    def __init__(self, rng, number):
        self.rng = rng
        self.phone = f"+44 {rng.choice(AREAS)} {rng.randrange(2000, 9999)} {rng.randrange(1000, 9999)}"
        self.email = f"zq{number}.{rng.choice(['ada', 'eve', 'ned'])}@mail{rng.randrange(100)}.example"
        self.street = f"{rng.randrange(1, 99)} Zorbal {rng.choice(['Lane', 'Road', 'Street'])}"
        self.code = f"LS{rng.randrange(1, 9)} {rng.randrange(1, 9)}QZ"
        self.referee = f"Jorun {rng.choice(['Quillfeather', 'Quagmire', 'Quennell'])}"
        self.contact = f"referee{rng.randrange(1000)}@quorum.example"
        self.secrets = {
            "basics.phone": [digits(self.phone)[-9:]],
            "basics.email": [letters(self.email)],
            "basics.location": [letters(self.street), letters(self.code)],
            "section.refs": [letters(self.referee), letters(self.contact)],
            "section.work.entry.last.highlights[1]": ["unspeakablequantities"],
        }

    def spelling(self, path):
        """One of the ways in which a value may be written elsewhere."""
        number = self.phone
        return self.rng.choice({
            "basics.phone": [number, "0" + number[4:], "(0" + number[4:].replace(" ", ") ", 1), digits(number), "[call](tel:" + number.replace(" ", "") + ")"],
            "basics.email": [self.email, self.email.upper(), "[write](mailto:" + self.email + ")", self.email.replace("@", " at ").replace(".", " dot ")],
            "basics.location": [self.street, self.code, self.street.upper()],
            "section.refs": [self.referee, self.contact, self.referee.lower()],
            "section.work.entry.last.highlights[1]": ["Unspeakable quantities", "unspeakable *quantities*"],
        }[path])

    def text(self, planted=None):
        """The file, and the line on which `planted` stands."""
        word = lambda: self.rng.choice(["bridges", "walls", "rivers", "stone", "mortar", "towers", "dams"])
        plant = self.spelling(planted) if planted else None
        lines = ["[basics]", 'name = "Ada Okafor"', f'headline = "Builds {word()} and {word()}"', f'phone = "{self.phone}"', f'email = "{self.email}"',
                 f'location = "{self.street}, Leeds {self.code}"', 'url = "https://okafor.example/ada"']
        places = []
        for i in range(self.rng.randrange(1, 4)):
            lines += ["[[section]]", 'id = "work"' if i == 0 else f'id = "more{i}"', f'title = "Work {i}"', 'kind = "experience"']
            for k in range(self.rng.randrange(1, 4)):
                lines += ["[[section.entry]]", f'organization = "Firm of {word()}"', 'start = "2019-03"', "end = 2021"]
                lines.append(f'highlights = ["Built {word()}", "Mended {word()}"]')
                places.append(len(lines) - 1)
            if i == 0:
                lines += ["[[section.entry]]", 'id = "last"', 'organization = "Zeta"', 'highlights = ["Plain", "Unspeakable quantities"]']
        lines += ["[[section]]", 'id = "refs"', 'title = "Who knows me"', 'kind = "references"', "[[section.entry]]",
                  f'name = "{self.referee}"', f'contact = "{self.contact}"']
        if plant is None:
            return "\n".join(lines) + "\n", 0
        place = self.rng.choice(places + [2])
        if place == 2:
            lines[2] = f'headline = "Well, {plant} it is"'
        else:
            lines[place] = f'highlights = ["Built {word()}", "Well, {plant} it is"]'
        return "\n".join(lines) + "\n", place + 1


def strings_of(value, seen, out):
    """All strings and names of an object, and the bytes of its stream."""
    if isinstance(value, (pikepdf.Dictionary, pikepdf.Stream, pikepdf.Array)):
        if value.is_indirect:
            if value.objgen in seen:
                return
            seen.add(value.objgen)
        if isinstance(value, pikepdf.Array):
            for one in value:
                strings_of(one, seen, out)
            return
        for key in value.keys():
            strings_of(value[key], seen, out)
        if isinstance(value, pikepdf.Stream):
            try:
                out.append(value.read_bytes())
            except pikepdf.PdfError:
                out.append(value.read_raw_bytes())
    elif isinstance(value, pikepdf.String):
        out.append(str(value).encode("utf-8", "replace"))
        out.append(bytes(value))
    elif isinstance(value, pikepdf.Name):
        out.append(str(value).encode())


def all_texts(path):
    out = [path.read_bytes()]
    with pikepdf.open(path) as pdf:
        seen = set()
        for one in pdf.objects:
            strings_of(one, seen, out)
        strings_of(pdf.trailer, seen, out)
    texts = []
    for one in out:
        text = one.decode("utf-8", "replace")
        texts.append(text)
        texts.append(re.sub("%([0-9A-Fa-f]{2})", lambda match: chr(int(match[1], 16)), text) if "%" in text else "")
        texts.append(one.decode("utf-16-be", "replace"))
    document = pypdfium2.PdfDocument(path)
    pages = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    # A hyphen at a line's end is U+FFFE there.
    texts.append(pages.replace("\ufffe", ""))
    return [text for text in texts if text]


def found(secrets, texts):
    """Which of them turn up: as letters and digits alone, whatever stands between."""
    whole = [letters(text) for text in texts]
    return {secret for secret in secrets if any(secret in text for text in whole)}


def build(quoin, folder, text, arguments):
    (folder / "resume.toml").write_text(text, encoding="utf-8")
    (folder / "resume.pdf").unlink(missing_ok=True)
    return subprocess.run([quoin, "build", "resume.toml", *arguments], cwd=folder, capture_output=True, text=True, check=False)


def try_one(quoin, folder, seed, faults):
    rng = random.Random(seed)
    resume = Resume(rng, seed)
    options = ["--layout", rng.choice(LAYOUTS), "--embed", rng.choice(["none", "data"])]
    if rng.random() < 0.2:
        options += ["--pdf-standard", "none"]
    paths = rng.sample(sorted(resume.secrets), rng.randrange(1, len(resume.secrets) + 1))
    redact = [word for path in paths for word in ("--redact", path)]
    state = rng.getstate()
    text, _ = resume.text()
    secrets = [secret for path in paths for secret in resume.secrets[path]]
    result = build(quoin, folder, text, options + redact)
    if result.returncode != 0:
        faults.append(f"{seed}: status {result.returncode}: {result.stderr[:300]}")
        return 0
    left = found(secrets, all_texts(folder / "resume.pdf"))
    if left:
        faults.append(f"{seed}: {paths}: {left} is in the PDF ({' '.join(options)})")
    if seed % 5 == 0:  # the search can find, and the program's can
        build(quoin, folder, text, ["--layout", "full"])
        missed = set(secrets) - found(secrets, all_texts(folder / "resume.pdf"))
        if missed:
            faults.append(f"{seed}: the search does not find {missed} where nothing is redacted")
        rng.setstate(state)
        path = rng.choice(paths)
        text, line = resume.text(planted=path)
        result = build(quoin, folder, text, ["--layout", "full", *redact])
        told = f"resume.toml:{line}:" in result.stderr and "error[redacted-value]" in result.stderr
        if result.returncode != 1 or not told or (folder / "resume.pdf").exists():
            faults.append(f"{seed}: {path} is let through on line {line}, and the program says {result.returncode}: {result.stderr[:300]}{text.splitlines()[line - 1]}")
    return len(secrets)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quoin", required=True)
    parser.add_argument("--runs", type=int, default=200)
    options = parser.parse_args()
    quoin = str(pathlib.Path(options.quoin).resolve())
    faults, looked_for = [], 0
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(options.runs):
            looked_for += try_one(quoin, pathlib.Path(folder), seed, faults)
    for fault in faults:
        print(fault)
    print(f"{options.runs} résumés, {looked_for} values looked for, {len(faults)} faults")
    return 1 if faults or looked_for < options.runs else 0


if __name__ == "__main__":
    sys.exit(main())
