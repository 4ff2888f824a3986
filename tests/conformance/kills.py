"""Ends builds with SIGKILL at random moments and looks at what they leave.

At the output's place stands the old file or the new one, whole, and after one more build nothing else lies in the folder. In
half of the runs another build goes on in the same folder meanwhile, whose own temporary file nobody may remove."""
import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RESUME = """[basics]
name = "Ann Example {number}"
[[section]]
title = "Work"
kind = "experience"
[[section.entry]]
organization = "Org"
highlights = [{highlights}]
"""
OLD = b"what stood here before\n" * 5000


def fail(message):
    sys.exit(f"kills: {message}")


def start(quoin, folder, name, output):
    return subprocess.Popen([quoin, "build", name, "-o", output], cwd=folder, stdout=subprocess.DEVNULL,
                            stderr=subprocess.DEVNULL)


def build(quoin, folder, name, output):
    if start(quoin, folder, name, output).wait() != 0:
        fail(f"a build of {name} that nobody killed did not succeed")
    return (folder / output).read_bytes()


def prepare(folder, number):
    lines = ", ".join(f'"One thing done well, number {i}."' for i in range(200))
    name = f"resume{number}.toml"
    (folder / name).write_text(RESUME.format(number=number, highlights=lines), encoding="utf-8")
    return name


def usual_time(quoin, folder, name):
    begin = time.monotonic()
    build(quoin, folder, name, "cv.pdf")
    return time.monotonic() - begin


def kill_once(quoin, folder, name, wait):
    """True where the kill came before the build's end."""
    child = start(quoin, folder, name, "cv.pdf")
    time.sleep(wait)
    child.send_signal(signal.SIGKILL)
    return child.wait() == -signal.SIGKILL


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quoin", required=True)
    parser.add_argument("--runs", type=int, default=60, help="builds that a kill ends")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    quoin, chance = os.path.abspath(arguments.quoin), random.Random(arguments.seed)
    killed = replaced = left = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        resumes = [prepare(folder, 0), prepare(folder, 1)]
        whole = usual_time(quoin, folder, resumes[0])
        new = build(quoin, folder, resumes[0], "cv.pdf")
        other = build(quoin, folder, resumes[1], "other.pdf")
        expected = sorted([*resumes, "cv.pdf", "other.pdf"])
        run = 0
        while killed < arguments.runs and run < arguments.runs * 20:
            run += 1
            (folder / "cv.pdf").write_bytes(OLD)
            # Most of them near the end, where the file is written.
            wait = whole * (chance.random() if run % 4 == 0 else 0.6 + 0.6 * chance.random())
            beside = start(quoin, folder, resumes[1], "other.pdf") if run % 2 else None
            killed += kill_once(quoin, folder, resumes[0], wait)
            if beside and beside.wait() != 0:
                fail(f"run {run}: a build beside the one that was killed did not succeed")
            found = (folder / "cv.pdf").read_bytes()
            if found not in (OLD, new):
                fail(f"run {run}: {len(found)} bytes that are neither the old file nor the new one")
            replaced += found == new
            left += any(one.name.startswith(".quoin-") for one in folder.iterdir())
            begin = time.monotonic()
            if build(quoin, folder, resumes[1], "other.pdf") != other:
                fail(f"run {run}: the next build made other bytes")
            whole += ((time.monotonic() - begin) - whole) / 8  # what else the machine does changes it
            names = sorted(one.name for one in folder.iterdir())
            if names != expected:
                fail(f"run {run}: after the next build there are {names}")
    print(f"{killed} builds killed before their end, {run - killed} that had come to it, {left} with a temporary file left, "
          f"none after the next build; {replaced} times the new file stood in its place, else the old one, whole")
    return 0


if __name__ == "__main__":
    sys.exit(main())
