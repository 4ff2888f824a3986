"""The wheels of `quoin-cv`. pip takes the first that fits:
one with module and command, for this Python and this machine's glibc or a newer one; one with the command, for any Python on this
machine's architecture; one that says in a line that there is no program, for any other."""

import base64
import hashlib
import os
import pathlib
import shutil
import zipfile

from archives import zip_of
from project import OUT, ROOT, SUMMARY, TARGETS, Stop, epoch, home, quietly, version
from tree import licences

TOOLS = ROOT / "build/tools/venv/bin"
INFO = f"quoin_cv-{version()}.dist-info"
COMMAND = f"quoin_cv-{version()}.data/scripts/quoin"

NO_PROGRAM = """#!python
import platform
import sys

print(f"quoin: there is no program for {{platform.system()}} {{platform.machine()}}, only for {machines}", file=sys.stderr)
sys.exit(3)
"""


def _record(files):
    rows = []
    for name, data, _ in files:
        digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
        rows.append(f"{name},sha256={digest},{len(data)}\n")
    return "".join(rows) + f"{INFO}/RECORD,,\n"


def _write(tags, files):
    """A wheel of `files`, a dictionary of names to bytes and mode."""
    rows = sorted((name, data, mode) for name, (data, mode) in files.items() if name != f"{INFO}/RECORD")
    rows.sort(key=lambda row: row[0].startswith(INFO))  # as the specification asks for
    rows.append((f"{INFO}/RECORD", _record(rows).encode(), 0o644))
    out = OUT / f"quoin_cv-{version()}-{tags}.whl"
    zip_of(rows, out, epoch())
    return out


def _metadata(tags):
    """What a wheel without a module says of itself; the other has the same from its build."""
    python, abi, platforms = tags.split("-")
    wheel = "Wheel-Version: 1.0\nGenerator: quoin\nRoot-Is-Purelib: false\n" + "".join(f"Tag: {python}-{abi}-{one}\n" for one in platforms.split("."))
    words = (ROOT / "docs/python.md").read_text(encoding="utf-8")
    metadata = (f"Metadata-Version: 2.1\nName: quoin-cv\nVersion: {version()}\nSummary: {SUMMARY}\nHome-page: {home()}\n"
                f"License: MIT\nRequires-Python: >=3.10\nDescription-Content-Type: text/markdown\n\n{words}")
    return {f"{INFO}/METADATA": (metadata.encode(), 0o644), f"{INFO}/WHEEL": (wheel.encode(), 0o644),
            f"{INFO}/licenses/LICENSE": ((ROOT / "LICENSE").read_bytes(), 0o644)}


def _package():
    """The files of the Python package that are no module."""
    return {f"quoin/{path.name}": (path.read_bytes(), 0o644) for path in sorted((ROOT / "python/quoin").iterdir()) if path.is_file()}


def _with_module(program, prebuilt):
    """Compiled and linked here; auditwheel puts in what it needs of libraries and says how old a glibc may be."""
    work = OUT / "work/wheel"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch()), "PATH": f"{TOOLS}:{os.environ['PATH']}"}
    settings = [f"--config-settings=cmake.define.QUOIN_PREBUILT={prebuilt}"] if prebuilt else []
    if not (TOOLS / "auditwheel").exists():
        raise Stop("the wheel needs auditwheel and what builds it: scripts/setup --test installs them into build/tools")
    quietly(TOOLS / "python3", "-m", "pip", "wheel", ROOT, "--no-deps", "--no-build-isolation", "--wheel-dir", work / "plain",
            f"--config-settings=build-dir={work / 'build'}", *settings, cwd=work, env=environment)
    (plain,) = (work / "plain").glob("*.whl")
    quietly(TOOLS / "python3", "-m", "auditwheel", "repair", "--wheel-dir", work / "repaired", plain, cwd=work, env=environment)
    (repaired,) = (work / "repaired").glob("*.whl")
    with zipfile.ZipFile(repaired) as archive:
        files = {row.filename: (archive.read(row), 0o755 if ".so" in pathlib.PurePath(row.filename).name else 0o644)
                 for row in archive.infolist() if not row.is_dir()}
    files[COMMAND] = (program, 0o755)
    files[f"{INFO}/licenses/LICENCES.txt"] = (licences().encode(), 0o644)
    return _write(repaired.stem.split("-", 2)[2], files)


def make_wheel(target, prebuilt=None):
    program = target.program.read_bytes()
    made = []
    if target.native:
        made.append(_with_module(program, prebuilt))
    # A static program needs no C library at all: it is right for every Linux that either name stands for.
    tags = f"py3-none-manylinux_2_5_{target.wheel}.manylinux1_{target.wheel}.musllinux_1_1_{target.wheel}"
    if target.wheel != "x86_64":
        tags = f"py3-none-manylinux_2_17_{target.wheel}.manylinux2014_{target.wheel}.musllinux_1_1_{target.wheel}"
    extra = {COMMAND: (program, 0o755), f"{INFO}/licenses/LICENCES.txt": (licences().encode(), 0o644)}
    made.append(_write(tags, {**_package(), **_metadata(tags), **extra}))
    machines = " and ".join(f"Linux {one.wheel}" for one in TARGETS if one.program.exists())
    tags = "py3-none-any"
    made.append(_write(tags, {**_package(), **_metadata(tags), COMMAND: (NO_PROGRAM.format(machines=machines).encode(), 0o755)}))
    return made
