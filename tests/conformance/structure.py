"""What the PDF itself must be, apart from its text: sound for qpdf, every face embedded and subset, every link in place, tagged
throughout."""
import re
import subprocess

import extractors
import properties
import reading
import tags
from compare import normalize

TALLEST_LINE = 40  # points; a link over two lines must be two annotations, each no taller than a line


def check_syntax(pdf):
    done = subprocess.run(["qpdf", "--check", str(pdf)], capture_output=True, text=True)
    if done.returncode == 0 and "WARNING" not in done.stderr + done.stdout:
        return []
    return ["qpdf --check: " + line for line in (done.stdout + done.stderr).splitlines() if "WARNING" in line or "rror" in line] or \
           [f"qpdf --check ends with status {done.returncode}"]


def check_fonts(pdf):
    rows = subprocess.run(["pdffonts", str(pdf)], capture_output=True, text=True, check=True).stdout.splitlines()
    if len(rows) < 3:
        return ["pdffonts: no font at all"]
    faults = []
    for row in rows[2:]:
        embedded, subset, unicode = re.search(r"(yes|no) +(yes|no) +(yes|no) +\d+ +\d+\s*$", row).groups()
        if (embedded, subset, unicode) != ("yes", "yes", "yes") or " Type 3 " in row:
            faults.append(f"pdffonts: {re.sub(' +', ' ', row)}: embedded {embedded}, subset {subset}, ToUnicode {unicode}")
    return faults


def annotations(pdf):
    """(page, URI, rectangle) of every link."""
    from pypdf import PdfReader
    found = []
    for number, page in enumerate(PdfReader(pdf).pages):
        for reference in page.get("/Annots", []):
            annotation = reference.get_object()
            if annotation["/Subtype"] == "/Link" and "/URI" in annotation.get("/A", {}):
                found.append((number, str(annotation["/A"]["/URI"]), [float(side) for side in annotation["/Rect"]]))
    return found


def text_under(pdf, links):
    """The text that each link covers, in the order of `links`."""
    import pymupdf
    covered = []
    with pymupdf.open(pdf) as document:
        for number, _, (left, bottom, right, top) in links:
            page = document[number]
            height = page.rect.height
            middle = height - (bottom + top) / 2
            words = [word for word in page.get_text("rawdict")["blocks"] if "lines" in word]
            letters = [letter for block in words for line in block["lines"] for span in line["spans"] for letter in span["chars"]]
            inside = [letter for letter in letters if left - 0.5 <= (letter["bbox"][0] + letter["bbox"][2]) / 2 <= right + 0.5
                      and letter["bbox"][1] <= middle <= letter["bbox"][3]]
            covered.append("".join(letter["c"] for letter in inside))
    return covered


def same_uri(one, other):
    return one.rstrip("/") == other.rstrip("/")


def check_links(pdf, expected_links):
    faults, links = [], annotations(pdf)
    covered = text_under(pdf, links)
    for (number, uri, (left, bottom, right, top)), text in zip(links, covered):
        if not re.match(r"(https?://|mailto:|tel:)", uri):
            faults.append(f"link on page {number + 1}: the scheme of {uri}")
        if right - left <= 1 or not 4 <= top - bottom <= TALLEST_LINE:
            faults.append(f"link on page {number + 1} to {uri}: a rectangle of {right - left:.1f} × {top - bottom:.1f} pt")
        if not text.strip():
            faults.append(f"link on page {number + 1} to {uri} covers no text")
    for text, uri in expected_links:
        under = [normalize(shown) for (_, target, _), shown in zip(links, covered) if same_uri(target, uri)]
        if not under:
            faults.append(f"no link to {uri}")
        elif text and squeeze(text) not in squeeze("".join(under)):
            faults.append(f"the links to {uri} cover {' | '.join(under)!r}, not {text!r}")
    return faults


def squeeze(text):
    return re.sub("[\\s\u00ad]", "", normalize(text)).casefold()


def check_warnings(pdf):
    try:
        extractors.poppler("pdfinfo", pdf)
    except subprocess.CalledProcessError as error:
        return [f"pdfinfo: {error.stderr.decode(errors='replace')[:300]}"]
    return []


def check(pdf, expected, narrow=False):
    """`expected`: what expect.read gives; `narrow` as for compare."""
    faults = check_syntax(pdf) + check_fonts(pdf) + check_warnings(pdf) + check_links(pdf, expected.links)
    reader = tags.reader_of(pdf)
    return faults + properties.check(pdf, reader) + tags.check(reader) + reading.check(pdf, expected, narrow)
