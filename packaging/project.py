"""What every package says of the project: one place for its version, owner, date and targets."""

import os
import pathlib
import re
import subprocess
from dataclasses import dataclass

ROOT = pathlib.Path(__file__).resolve().parent.parent
OUT = ROOT / "build/packages"
SUMMARY = "typesets resume.toml as a well-set, archivable, accessible PDF"


class Stop(Exception):
    """What keeps a package from being made, in one sentence."""


@dataclass(frozen=True)
class Target:
    """A machine that packages are for, and what each kind of package calls it."""

    zig: str
    name: str
    deb: str
    rpm: str
    npm_os: str
    npm_cpu: str
    wheel: str

    @property
    def native(self):
        return self.zig == f"{os.uname().machine}-linux-musl"

    @property
    def program(self):
        """Where scripts/static puts it."""
        return ROOT / "build/static" / ("quoin" if self.native else f"{self.zig}/quoin")


TARGETS = (
    Target("x86_64-linux-musl", "x86_64-linux", "amd64", "x86_64", "linux", "x64", "x86_64"),
    Target("aarch64-linux-musl", "aarch64-linux", "arm64", "aarch64", "linux", "arm64", "aarch64"),
)


def version():
    return re.search(r"^project\(quoin VERSION ([0-9.]+)", (ROOT / "CMakeLists.txt").read_text(), re.M)[1]


def owner():
    """The repository, as in OWNER/quoin; the only place that says it is packaging/owner."""
    return (ROOT / "packaging/owner").read_text().strip()


def home():
    return f"https://github.com/{owner()}"


def maintainer():
    return f"quoin <{owner().split('/')[0]}@users.noreply.github.com>"


def epoch():
    """The commit's seconds since 1970, which every date in a package is; SOURCE_DATE_EPOCH where that is set."""
    said = os.environ.get("SOURCE_DATE_EPOCH")
    if not said and (ROOT / ".git").exists():
        said = subprocess.run(["git", "-C", ROOT, "log", "-1", "--format=%ct"], capture_output=True, text=True, check=False).stdout
    if not said:
        said = (ROOT / "cmake/commit.txt").read_text().rpartition(" ")[2]
    if not re.fullmatch(r"[0-9]+", said.strip()):
        raise Stop("neither SOURCE_DATE_EPOCH nor a commit says which date the packages are to have")
    return int(said)


def quietly(*command, **how):
    """Runs a command; what it said is shown only if it fails."""
    done = subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, **how)
    if done.returncode != 0:
        raise Stop(f"{done.stdout}{pathlib.Path(str(command[0])).name} ended with {done.returncode}")
    return done.stdout
