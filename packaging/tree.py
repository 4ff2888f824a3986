"""The program with all that goes along when it is installed, as folders of a prefix: bin and share."""

import os
import shutil
import subprocess
import textwrap

from archives import gzipped
from parts import licence_texts
from project import ROOT, TARGETS, Stop, epoch, home, maintainer, owner, quietly, version

# Where each shell looks, by how the package is installed.
COMPLETIONS = {
    "bash": "share/bash-completion/completions/quoin",
    "zsh": "share/zsh/site-functions/_quoin",
    "fish": "share/fish/vendor_completions.d/quoin.fish",
}

README = """quoin {version}

bin/quoin is the whole program: copy it where you like. It typesets resume.toml as resume.pdf:

    bin/quoin build

resume.toml is an example, share/man has the manual, share/bash-completion, share/zsh and share/fish what your shell completes,
LICENCES.txt whose work is inside. The documentation is at {home}.
It runs on Linux on {machine}; on another system it does not start.
"""


def runnable():
    """The program that says what the manual and completions say: this machine's, whatever the packages are for."""
    program = os.environ.get("QUOIN") or next((one.program for one in TARGETS if one.native), None)
    try:
        subprocess.run([program, "--version"], check=True, capture_output=True)
    except (OSError, TypeError, subprocess.CalledProcessError) as error:
        raise Stop(f"{program} does not run here; QUOIN names a program of this machine for the manual and the completions") from error
    return program


def licences():
    """The words of all licences, one after the other."""
    rule = "=" * 100
    return "\n".join(f"{rule}\n{heading}\n{rule}\n\n{text.strip()}\n" for heading, text in licence_texts())


def stage(target, folder, compress):
    """Puts program, manual and completions below `folder`; with `compress` the manual as Debian's policy has it."""
    if not target.program.exists():
        raise Stop(f"there is no {target.program.relative_to(ROOT)}; scripts/static makes it")
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "bin").mkdir(parents=True)
    shutil.copyfile(target.program, folder / "bin/quoin")
    (folder / "bin/quoin").chmod(0o755)
    program = runnable()
    manual = folder / "share/man/man1"
    quietly(ROOT / "scripts/man", program, manual, env={**os.environ, "SOURCE_DATE_EPOCH": str(epoch())})
    for shell, name in COMPLETIONS.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(quietly(program, "completions", shell), encoding="utf-8")
    if compress:
        for page in manual.iterdir():
            (manual / f"{page.name}.gz").write_bytes(gzipped(page.read_bytes()))
            page.unlink()


def stage_tarball(target, folder):
    """What the tarball holds: the tree, an example, the licences, a word on it."""
    stage(target, folder, compress=False)
    shutil.copyfile(ROOT / "resume.toml", folder / "resume.toml")
    (folder / "LICENCES.txt").write_text(licences(), encoding="utf-8")
    machine = target.name.partition("-")[0]
    (folder / "README.txt").write_text(README.format(version=version(), home=home(), machine=machine), encoding="utf-8")


def debian_copyright():
    """The licences as Debian has them: what its common-licenses hold is named and not repeated."""
    rows = [f"quoin: {home()}\n\nThis program is one file, in which the libraries, fonts and patterns below are linked and bundled.\n"]
    for heading, text in licence_texts():
        if "Apache License" in text and "Apache-2.0" in heading:
            if "LLVM" not in heading and "NOTICE" not in heading:
                continue
            text = text.partition("Apache License")[0] if "NOTICE" in heading else text[text.index("---- LLVM Exceptions"):]
            text = f"{text.strip()}\n\nOn Debian systems the Apache License 2.0 is in /usr/share/common-licenses/Apache-2.0."
        rows.append(f"--- {heading}\n\n{text.strip()}\n")
    return "\n".join(rows)


def debian_changelog():
    """One entry, of this version: what is new stands in NEWS.gz."""
    date = subprocess.run(["date", "-u", "-R", f"--date=@{epoch()}"], capture_output=True, text=True, check=True).stdout.strip()
    news = textwrap.fill(f"Version {version()} of {owner()}; NEWS.gz says what is new.", 76, initial_indent="  * ", subsequent_indent="    ")
    return f"quoin ({version()}) unstable; urgency=medium\n\n{news}\n\n -- {maintainer()}  {date}\n"
