"""The pictures of a gallery look as the PDF's pages do: svg.py --quoin PROGRAM [--resume FILE]... [--work FOLDER]

Both are painted at the same resolution by programs that are not ours, librsvg and MuPDF, and compared pixel by pixel.
Edges differ a little, for each smooths them in its own way; a glyph, rule or picture that is missing, elsewhere, or of
another colour or size differs far more: the check moves one line of a picture by two points and must find that out.
"""
import argparse
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import fitz
from PIL import Image, ImageChops, ImageFilter, ImageStat

HERE = Path(__file__).resolve().parent
RESUMES = [HERE.parent.parent / "resume.toml", HERE / "corpus/photo.toml", HERE / "corpus/mixed-scripts.toml"]
DPI = 96
LARGEST_MEAN = 8.0  # of 255, over the parts that either page marks
LARGEST_SPOT = 45  # of 255, in any place after smoothing over a letter's width


def run(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{command}:\n{done.stderr}")
    return done.stdout


def paint_svg(svg, png):
    run("rsvg-convert", "-d", DPI, "-p", DPI, "-o", png, svg)
    return Image.open(png).convert("RGB")


def paint_pdf(pdf):
    with fitz.open(pdf) as document:
        painted = [page.get_pixmap(dpi=DPI) for page in document]
    return [Image.frombytes("RGB", (page.width, page.height), page.samples) for page in painted]


def difference(one, other):
    """Mean over what is marked, and the strongest spot."""
    size = tuple(min(sides) for sides in zip(one.size, other.size))
    one, other = one.crop((0, 0, *size)), other.crop((0, 0, *size))
    smooth = [page.filter(ImageFilter.GaussianBlur(1.5)) for page in (one, other)]
    apart = ImageChops.difference(*smooth).convert("L")
    marked = ImageChops.darker(*smooth).convert("L").point(lambda value: 255 if value < 250 else 0)
    mean = ImageStat.Stat(apart, marked).mean[0] if marked.getbbox() else 0.0
    return mean, apart.getextrema()[1]


def faults_of(one, other):
    if any(abs(a - b) > 1 for a, b in zip(one.size, other.size)):
        return f"sizes {one.size} and {other.size}"
    mean, spot = difference(one, other)
    return f"mean {mean:.2f}, spot {spot}" if mean > LARGEST_MEAN or spot > LARGEST_SPOT else ""


def moved(svg):
    """One line of text in the middle two points further down."""
    lines = list(re.finditer(r'transform="translate\(([0-9.]+) ([0-9.]+)\)', svg))
    line = lines[len(lines) // 2]
    return svg[:line.start(2)] + str(float(line.group(2)) + 2) + svg[line.end(2):]


def check(quoin, resume, layout, gallery):
    """The differences of each page, and what is wrong."""
    folder = gallery / layout
    folder.mkdir(exist_ok=True)
    run(quoin, "build", resume, "--layout", layout, "-o", folder / "resume.pdf")
    differences, found = [], []
    for number, page in enumerate(paint_pdf(folder / "resume.pdf"), 1):
        svg = gallery / f"{layout}-{number}.svg"
        picture = paint_svg(svg, folder / f"{number}.png")
        differences.append(difference(picture, page))
        if fault := faults_of(picture, page):
            found.append(f"{svg.name} of {resume.name}: {fault}")
        if number == 1 and layout == "full":
            (folder / "moved.svg").write_text(moved(svg.read_text(encoding="utf-8")), encoding="utf-8")
            if not faults_of(paint_svg(folder / "moved.svg", folder / "moved.png"), page):
                found.append(f"{svg.name} of {resume.name}: a line that was moved is not found out")
    return differences, found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--quoin", required=True)
    parser.add_argument("--resume", action="append", type=Path)
    parser.add_argument("--work", type=Path)
    parser.add_argument("--all", action="store_true", help="every résumé in each layout, in place of one")
    options = parser.parse_args()
    differences, found = [], []
    with tempfile.TemporaryDirectory() as scratch:
        resumes = options.resume or RESUMES
        for number, resume in enumerate(resumes):
            gallery = (options.work or Path(scratch)) / resume.stem
            run(options.quoin, "layouts", "--gallery", gallery, resume)
            for place, layout in enumerate(run(options.quoin, "layouts", "--names").split()):
                if not options.all and place % len(resumes) != number:
                    continue
                more, faults = check(options.quoin, resume, layout, gallery)
                differences += more
                found += faults
    print(f"{len(differences)} pages compared; at worst mean {max(mean for mean, _ in differences):.2f}, "
          f"spot {max(spot for _, spot in differences)}")
    print(*found, sep="\n", end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
