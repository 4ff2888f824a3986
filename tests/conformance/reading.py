"""The text in the order of the structure tree, as poppler's `pdfinfo -struct-text` reads it to whoever cannot see the page."""
import re

import compare
import extractors

STRING = re.compile(r'\s*"(.*)"')
BLOCK = re.compile(r"\s*\w+ \(block\)")


def text(pdf):
    """A line for each element that stands on its own; without the hyphens of lines that ended within a word."""
    out = ""
    for line in extractors.poppler("pdfinfo", "-enc", "UTF-8", "-struct-text", pdf).split("\n"):
        string = STRING.fullmatch(line)
        if string:
            out += string[1]
        elif BLOCK.match(line):
            out += "\n"
    return out.replace("\u00ad", "")


def check(pdf, expected, narrow=False):
    """`expected`: what expect.read gives. Feet are no part of what is read, and no page ends within a text."""
    said = text(pdf)
    if not said.strip():
        return ["pdfinfo -struct-text: nothing"]
    faults = [f"pdfinfo -struct-text: {fault}" for fault in compare.compare(expected, said, whole_pages=False, narrow=narrow).faults]
    return faults[:6]
