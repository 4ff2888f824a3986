"""What a simple résumé parser finds in the layout `machine`: it reads lines, and knows the common headings, dates and signs.

It has no layout, no coordinates and no list of companies: a field that it finds was put where such programs look. Each field of
the résumés in ordinary/ must be found in its place.
"""
import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

try:
    import tomllib
except ModuleNotFoundError:  # Python 3.10
    import tomli as tomllib

HERE = pathlib.Path(__file__).resolve().parent

HEADINGS = {
    "summary": ("SUMMARY", "PROFILE", "OBJECTIVE"),
    "experience": ("EXPERIENCE", "WORK EXPERIENCE", "PROFESSIONAL EXPERIENCE", "EMPLOYMENT"),
    "education": ("EDUCATION",),
    "projects": ("PROJECTS",),
    "skills": ("SKILLS",),
    "languages": ("LANGUAGES",),
    "certificates": ("CERTIFICATIONS", "CERTIFICATES"),
    "awards": ("AWARDS", "HONORS"),
}
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.? "
POINT = rf"(?:(?:{MONTH})?(?:19|20)\d\d|present)"
DATES = re.compile(rf"{POINT}(?: ?– ?{POINT})?")
PLACE = re.compile(r"[A-Z][\w .'-]+(?:, [A-Z]{2})?")
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


class Found:
    """Lines parted by headings; what stands above the first is the head."""

    def __init__(self, text):
        self.head, self.sections = [], {}
        into = self.head
        for line in (line.strip() for line in text.replace("\f", "\n").splitlines()):
            kind = next((kind for kind, names in HEADINGS.items() if line in names), None)
            if kind:
                into = self.sections.setdefault(kind, [])
            elif line:
                into.append(line)

    def jobs(self, kind):
        """A date ends a head; what stands above it, back to the last bullet or blank head, is title, organization, place."""
        jobs, head, bullets = [], [], []
        for line in self.sections.get(kind, []):
            if line.startswith("•"):
                bullets.append(line.lstrip("• "))
                head = []
            elif DATES.fullmatch(line):
                bullets = []
                jobs.append({"lines": head, "dates": line, "highlights": bullets})
                head = []
            elif bullets and not line[0].isupper():
                bullets[-1] += " " + line
            else:
                head.append(line)
        return jobs


def written(table):
    def point(value):
        year, _, month = str(value).partition("-")
        return f"{MONTHS[int(month) - 1]} {year}" if month else year

    if "date" in table:
        return point(table["date"])
    return f"{point(table['start'])} – {point(table['end'])}" if "start" in table else ""


def same_dates(found, wanted):
    return re.sub(r"\s", "", found).replace("Sept", "Sep") == re.sub(r"\s", "", wanted)


def check(resume, found):
    """The fields that were not found, and how many were asked for."""
    missing, asked = [], 0

    def want(what, value, true):
        nonlocal asked
        asked += 1
        if not true:
            missing.append(f"{what}: {value}")

    basics = resume["basics"]
    head = "\n".join(found.head)
    want("name alone on the first line", basics["name"], found.head[:1] == [basics["name"]])
    want("headline on a line", basics["headline"], basics["headline"] in found.head)
    for key in ("email", "phone", "location"):
        pieces = re.split(r"\s[|•·]\s|\n", head)
        want(key, basics[key], basics[key] in [piece.strip() for piece in pieces])
    if "summary" in basics:
        said = " ".join(found.sections.get("summary", []))
        want("summary under a heading", basics["summary"], basics["summary"] in said)
    for section in resume.get("section", []):
        kind = section.get("kind", "prose")
        if kind == "prose":
            want(section["title"], section["text"], section["text"] in " ".join(found.sections.get("summary", [])))
        for entry in section.get("entry", []):
            check_entry(kind, entry, found, want)
    return missing, asked


def check_entry(kind, entry, found, want):
    lines = found.sections.get(kind, [])
    for key in ("organization", "institution", "location", "position", "issuer"):
        if key in entry and kind in ("experience", "education", "projects"):
            want(f"{kind} {key} on a line", entry[key], entry[key] in lines)
    if kind in ("skills", "languages"):
        listed = [line for line in lines if line.startswith(entry["name"])]
        if "keywords" in entry:
            want("skill", entry["name"], f"{entry['name']}: {', '.join(entry['keywords'])}" in lines)
        else:
            want("language", entry["name"], any(entry["level"].lower() in line.lower() for line in listed))
        return
    if kind in ("awards", "certificates"):
        whole = " ".join(lines)
        for text in (entry.get("title") or entry["name"], entry["issuer"], written(entry)):
            want(kind, text, text in whole)
        return
    if kind == "projects":
        want("project", entry["name"], entry["name"] in lines)
        want("keywords", entry["keywords"], ", ".join(entry["keywords"]) in lines)
    for part in [entry, *entry.get("role", []), *entry.get("degree", [])]:
        dates, title = written(part), part.get("position") or part.get("title") or part.get("name")
        if not dates:
            continue
        jobs = [job for job in found.jobs(kind) if same_dates(job["dates"], dates)]
        want(f"{kind} dates on a line", dates, jobs)
        want(f"{kind} title above its dates", title, any(title in job["lines"] for job in jobs))
        if "score" in part:
            want("score on a line", part["score"], part["score"] in lines)
        for highlight in part.get("highlights", []):
            want("highlight", highlight, any(highlight in job["highlights"] for job in jobs))


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--quoin", required=True)
    arguments.add_argument("--layout", default="machine")
    options = arguments.parse_args()
    faults = 0
    with tempfile.TemporaryDirectory() as folder:
        for file in sorted((HERE / "ordinary").glob("*.toml")):
            pdf = pathlib.Path(folder) / "resume.pdf"
            subprocess.run([options.quoin, "build", file, "-o", pdf, "--layout", options.layout], check=True,
                           capture_output=True)
            text = subprocess.run(["pdftotext", pdf, "-"], check=True, capture_output=True, text=True).stdout.replace("’", "'")
            missing, asked = check(tomllib.loads(file.read_text()), Found(text))
            print(f"{file.stem}: {asked - len(missing)} of {asked} fields")
            for one in missing:
                print(f"  not found: {one}")
            faults += len(missing)
    # A layout that is not made for such programs fails, or this test asks for nothing.
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
