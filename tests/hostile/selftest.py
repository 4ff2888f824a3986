#!/usr/bin/env python3
"""Shows that the runner sees each promise broken: small shell scripts stand for a program that breaks it."""

import pathlib
import sys
import tempfile

import run
from case import Case

GOOD = "printf 'cv.toml: error[x]: no\\n' >&2; exit 1"
PROGRAMS = {  # script, and a word of the fault that must be told; none for a good one
    GOOD: None,
    "printf '%%PDF-1.7\\n%%%%EOF\\n' > a.pdf": None,
    "kill -SEGV $$": "SIGSEGV",
    "exit 4": "exit status 4",
    "exit 99": "exit status 99",
    "exit 1": "says nothing",
    "printf '\\033[31mred\\n' >&2; exit 1": "steers",
    "printf 'a\\342\\200\\256b\\n' >&2; exit 1": "steers",
    "echo '==1==ERROR: AddressSanitizer: x' >&2; exit 1": "sanitizer",
    "echo 'a.cc:1: runtime error: x' >&2; exit 1": "sanitizer",
    "printf '%%PDF-1.7\\n' > a.pdf": "not whole",
    "echo x > .a.pdf.123": "hidden",
    "echo x > a.txt; " + GOOD: "failed and left",
    "echo x > ../../outside/a": "outside",
    "echo x > ../secret": "changed",
    "echo x > \"$TMPDIR/a\"": "outside",
    "rm resume.toml": "changed",
    "echo x >> resume.toml": "changed",
    "while :; do :; done": "SIGXCPU",
    "for i in 1 2 3 4 5 6; do echo line >&2; done; exit 1": "lines",
}


def main():
    run.SECONDS = 1
    wrong = 0
    with tempfile.TemporaryDirectory(prefix="quoin-selftest-") as scratch:
        runner = run.Runner("/bin/sh", False, pathlib.Path(scratch))
        for script, word in PROGRAMS.items():
            case = Case("selftest", {"resume.toml": "x"}, ("-c", script), environment={"PATH": "/usr/bin:/bin"}, lines=5)
            faults = runner.run(case)
            seen = not faults if word is None else any(word in fault for fault in faults)
            if not seen:
                wrong += 1
                print(f"{script}\n  wanted {word or 'nothing'}, told {faults}")
    print(f"{len(PROGRAMS)} programs, {wrong} judged wrongly")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
