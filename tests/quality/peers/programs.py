"""The peers: how each is installed under build/quality, and how it makes a PDF of a résumé file on a paper.

Nothing is installed outside of that folder; Chromium must be there already (Debian's package).
"""
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE))
import to_html
import to_json_resume
import to_render_cv
import to_typst

ROOT = HERE.parents[2]
TOOLS = ROOT / "build" / "quality"
PYTHON = TOOLS / "venv" / "bin" / "python3"
NODE = TOOLS / "node"
PACKAGES = ["rendercv[full]", "weasyprint", "typst"]
THEMES = ["classic", "ember", "engineeringclassic", "engineeringresumes", "harvard", "ink", "moderncv", "opal", "sb2nov"]
JSON_THEMES = ["even", "elegant", "stackoverflow"]
# Titles that JSON Resume's themes print of their own, since the format has none.
THEME_TITLES = ["About", "Summary", "Profile", "Work", "Work Experience", "Experience", "Education", "Publications", "Awards", "Skills",
                "Projects", "Languages", "Interests", "References", "Volunteer", "Contact", "Profiles", "Certificates"]


class Unable(Exception):
    """A peer failed on a résumé; its words."""


def each(build):
    """`build(résumé, paper, PDF)` for all of [(résumé, PDF)]; of each what went wrong."""
    def build_all(made, paper):
        errors = []
        for resume, pdf in made:
            try:
                build(resume, paper, pdf)
                errors.append("")
            except (Unable, subprocess.TimeoutExpired) as error:
                errors.append(str(error))
        return errors
    return build_all


@dataclass(frozen=True)
class Peer:
    name: str
    build: Callable  # ([(résumé, PDF)], paper) → of each what went wrong, or ""
    titles: tuple = ()
    only: str = ""  # how the names of the résumés begin that it can set


def run(*command, **how):
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, **how)
    if done.returncode != 0:
        raise Unable((done.stderr or done.stdout)[-600:])
    return done.stdout


def newest_python():
    """RenderCV wants Python 3.12; pip takes an older RenderCV where there is none."""
    names = [shutil.which(f"python3.{minor}") for minor in (14, 13, 12)]
    works = [name for name in names if name and subprocess.run([name, "-c", "import venv"], capture_output=True).returncode == 0]
    return works[0] if works else sys.executable


def install():
    if not PYTHON.exists():
        run(newest_python(), "-m", "venv", TOOLS / "venv")
        run(PYTHON, "-m", "pip", "install", "--quiet", *PACKAGES)
    if shutil.which("npm") and not (NODE / "node_modules" / "resumed").exists():
        NODE.mkdir(parents=True, exist_ok=True)
        (NODE / "package.json").write_text("{}")
        run("npm", "install", "--no-audit", "--no-fund", "resumed", *(f"jsonresume-theme-{theme}" for theme in JSON_THEMES), cwd=NODE)


def printed_by_chromium(html, pdf):
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "page.html"
        source.write_text(html, encoding="utf-8")
        run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--user-data-dir={folder}/profile",
            f"--print-to-pdf={pdf}", source.as_uri(), timeout=120)
    if not Path(pdf).exists():
        raise Unable("no PDF came")


def chromium(resume, paper, pdf):
    printed_by_chromium(to_html.page(resume, paper), pdf)


def weasyprint(resume, paper, pdf):
    run(PYTHON, "-m", "weasyprint", "-", pdf, input=to_html.page(resume, paper))


def typst_plain(resume, paper, pdf):
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "card.json").write_text(to_typst.source(resume), encoding="utf-8")
        shutil.copy(HERE / "plain.typ", folder)
        size = {"letter": "us-letter"}.get(paper, paper)
        run(PYTHON, HERE / "typst_compile.py", f"{folder}/plain.typ", pdf, folder, ROOT / "fonts", "card=/card.json", f"paper={size}")


def typst_full(resume, paper, pdf):
    """The source that scripts/bench measures: in the look of quoin's layout `full`, for the project's own résumé."""
    with tempfile.TemporaryDirectory() as folder:
        source = (ROOT / "tests/bench/resume.typ").read_text(encoding="utf-8")
        (Path(folder) / "resume.typ").write_text(source.replace('"us-letter"', f'"{ {"letter": "us-letter"}.get(paper, paper)}"'))
        shutil.copy(resume, Path(folder) / "resume.toml")
        run(PYTHON, HERE / "typst_compile.py", f"{folder}/resume.typ", pdf, folder, ROOT / "fonts")


def icons_stub():
    """RenderCV's pages import a package of icons that Typst would fetch from its registry; in its place, empty boxes as wide."""
    folder = TOOLS / "cache/typst/packages/preview/fontawesome/0.6.0"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "typst.toml").write_text('[package]\nname = "fontawesome"\nversion = "0.6.0"\nentrypoint = "lib.typ"\n')
    (folder / "lib.typ").write_text("#let fa-icon(name, size: 1em, ..rest) = box(width: 1.2 * size, height: 0.7 * size)\n")
    return TOOLS / "cache"


def rendercv(theme):
    def build(made, paper):
        with tempfile.TemporaryDirectory() as folder:
            words = []
            for number, (resume, pdf) in enumerate(made):
                yaml = Path(folder) / str(number) / "cv.yaml"
                yaml.parent.mkdir()
                yaml.write_text(to_render_cv.source(resume, theme, paper), encoding="utf-8")
                words += [yaml, Path(pdf).resolve()]
            done = subprocess.run([PYTHON, HERE / "render_cv_batch.py", *words], capture_output=True, text=True, cwd=folder,
                                  env={**os.environ, "XDG_CACHE_HOME": str(icons_stub())})
        return ["" if Path(pdf).exists() else "RenderCV: " + (done.stderr or done.stdout).strip()[-300:] for _, pdf in made]
    return build


def json_resume(theme):
    def build(resume, paper, pdf):
        with tempfile.TemporaryDirectory() as folder:
            source, page = Path(folder) / "resume.json", Path(folder) / "page.html"
            source.write_text(to_json_resume.source(resume), encoding="utf-8")
            run(NODE / "node_modules/.bin/resumed", "render", source, "--theme", f"jsonresume-theme-{theme}", "--output", page, cwd=NODE)
            html = page.read_text(encoding="utf-8")
        printed_by_chromium(html.replace("</head>", f"<style>@page {{ size: {paper}; }}</style></head>", 1), pdf)
    return build


def peers():
    """Those that are there."""
    found = []
    if importlib.util.find_spec("markdown_it") and PYTHON.exists():
        found += [Peer(f"RenderCV {theme}", rendercv(theme), ("Summary",)) for theme in THEMES]
        found += [Peer("Typst, plain idiom", each(typst_plain)), Peer("Typst, look of `full`", each(typst_full), (), "resume"),
                  Peer("WeasyPrint", each(weasyprint))]
    if shutil.which("chromium"):
        found.append(Peer("Chromium", each(chromium)))
        if (NODE / "node_modules/resumed").exists():
            found += [Peer(f"JSON Resume {theme}, Chromium", each(json_resume(theme)), tuple(THEME_TITLES)) for theme in JSON_THEMES]
    return found


def versions():
    lines = run(PYTHON, "-m", "pip", "list", "--format=freeze").splitlines() if PYTHON.exists() else []
    found = [line.replace("==", " ") for line in lines if line.split("==")[0].lower() in ("rendercv", "typst", "weasyprint")]
    if shutil.which("chromium"):
        found.append(" ".join(run("chromium", "--version").split()[:2]))
    for package in ["resumed"] + [f"jsonresume-theme-{theme}" for theme in JSON_THEMES]:
        description = NODE / "node_modules" / package / "package.json"
        if description.exists():
            found.append(package + " " + json.loads(description.read_text())["version"])
    return ", ".join(found)
