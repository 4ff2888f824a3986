"""The text extractors that readers of résumés use, as one table: name → function from a PDF's path to its text.

Pages are parted by form feeds.
"""
import atexit
import logging
import subprocess
from html.parser import HTMLParser
from pathlib import Path

BUILT = Path(__file__).resolve().parents[2] / "build" / "tools"
TOOLS = BUILT / "node"
POPPLER = ("pdftotext", "pdftotext -raw", "pdftotext -layout")
BY_STREAM = ("pdftotext -raw", "mutool", "pdf.js", "pypdf", "PyMuPDF", "PDFium", "Tika")  # as the content says, wherever on the page
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


def pdfjs(pdf, *options):
    library = TOOLS / "node_modules/pdfjs-dist/legacy/build/pdf.mjs"
    return run(TOOLS / "node", Path(__file__).with_name("pdfjs_text.mjs"), library, pdf, *options)


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


def pdfium(pdf):
    import pypdfium2 as library
    with library.PdfDocument(pdf) as document:
        return "\f".join(page.get_textpage().get_text_range() for page in document)


class PagesOfXhtml(HTMLParser):
    """The text of <div class="page">, but for annotations."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.text, self.open = "", []

    def handle_starttag(self, tag, attributes):
        if tag == "div":
            self.open.append(dict(attributes).get("class"))

    def handle_startendtag(self, tag, attributes):
        pass  # <p /> and <div class="embedded" />

    def handle_endtag(self, tag):
        printed = "page" in self.open
        if tag == "p" and printed:
            self.text += "\n"
        if tag == "div" and self.open.pop() == "page":
            self.text += "\f"

    def handle_data(self, data):
        if "page" in self.open and "annotation" not in self.open:
            self.text += data


class Tika:
    """One Java machine for all the files that this process reads."""

    def __init__(self):
        self.process = None

    def __call__(self, pdf):
        if self.process is None:
            self.process = subprocess.Popen([BUILT / "tika" / "tika"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                            stderr=subprocess.DEVNULL)
            atexit.register(self.process.kill)
        self.process.stdin.write(f"{Path(pdf).resolve()}\n".encode())
        self.process.stdin.flush()
        said = b""
        while not said.endswith(b"\0"):
            more = self.process.stdout.read1()
            if not more:
                raise OSError("Tika ended")
            said += more
        reader = PagesOfXhtml()
        reader.feed(said[:-1].decode())
        return reader.text


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
    "PDFium": pdfium,
    "Tika": Tika(),
}
