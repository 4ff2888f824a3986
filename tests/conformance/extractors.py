"""The text extractors that readers of résumés use, as one table: name → function from a PDF's path to its text.

Pages are parted by form feeds.
"""
import logging
import subprocess
from pathlib import Path

TOOLS = Path(__file__).resolve().parents[2] / "build" / "tools" / "node"
POPPLER = ("pdftotext", "pdftotext -raw", "pdftotext -layout")
BY_STREAM = ("pdftotext -raw", "mutool", "pdf.js", "pypdf", "PyMuPDF")  # as the content says, wherever on the page
logging.getLogger("pdfminer").setLevel(logging.ERROR)
logging.getLogger("pypdf").setLevel(logging.ERROR)


def run(*command):
    return subprocess.run([str(word) for word in command], check=True, capture_output=True).stdout.decode()


def poppler(*command):
    """What a tool of poppler's prints; a warning of its is a fault."""
    done = subprocess.run([str(word) for word in command], capture_output=True)
    if done.returncode or done.stderr:
        raise subprocess.CalledProcessError(done.returncode, command, done.stdout, done.stderr)
    return done.stdout.decode()


def pdftotext(*options):
    return lambda pdf: poppler("pdftotext", "-enc", "UTF-8", *options, pdf, "-")


def mutool(pdf):
    return run("mutool", "draw", "-q", "-F", "txt", "-o", "-", pdf)


def pdfjs(pdf):
    library = TOOLS / "node_modules/pdfjs-dist/legacy/build/pdf.mjs"
    return run(TOOLS / "node", Path(__file__).with_name("pdfjs_text.mjs"), library, pdf)


def pdfminer(pdf):
    from pdfminer.high_level import extract_text
    return extract_text(pdf)


def pypdf(pdf):
    from pypdf import PdfReader
    return "\f".join(page.extract_text() for page in PdfReader(pdf).pages)


def pdfplumber(pdf):
    import pdfplumber as library
    with library.open(pdf) as document:
        return "\f".join(page.extract_text() for page in document.pages)


def pymupdf(pdf):
    import pymupdf as library
    with library.open(pdf) as document:
        return "\f".join(page.get_text() for page in document)


ALL = {
    "pdftotext": pdftotext(),
    "pdftotext -raw": pdftotext("-raw"),
    "pdftotext -layout": pdftotext("-layout"),
    "mutool": mutool,
    "pdfminer.six": pdfminer,
    "pdf.js": pdfjs,
    "pypdf": pypdf,
    "pdfplumber": pdfplumber,
    "PyMuPDF": pymupdf,
}
