#!/usr/bin/env python3
"""Runs the program over hostile files and command lines, and says which of its promises it breaks.

run.py --quoin PROGRAM [--sanitized] [--sample N] [--only TEXT] [--jobs N] [--list]

Whatever the input: the exit status is 0, 1, 2 or 3 (or those that the case asks for), no signal and no sanitizer ends the
program, it comes back within the limits, says why where it fails, writes nothing that steers a terminal, touches nothing
outside its folder, and leaves its output whole or not at all. --sample takes every Nth case; --sanitized allows what a
sanitizer costs in time and memory.
"""

import argparse
import concurrent.futures
import dataclasses
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading

import binaries
import command_lines
import layouts
import pdfs
import resumes
from case import Fifo, Link

MEGABYTE = 1 << 20
# A hang is found by the clock, a waste of time by the processor's, so that a busy machine fails no case.
SECONDS, WALL_SECONDS, MEMORY = 10, 120, 1024 * MEGABYTE
SANITIZER_FACTOR = 4
STEERS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
SANITIZER = re.compile(r"(AddressSanitizer|LeakSanitizer|UndefinedBehaviorSanitizer|runtime error:)")


def all_cases(program):
    found = [*resumes.cases(), *layouts.cases(program), *binaries.cases(), *pdfs.cases(), *command_lines.cases()]
    names = [case.name for case in found]
    assert len(names) == len(set(names)), "two cases have one name: " + str(sorted({n for n in names if names.count(n) > 1})[:3])
    return found


def lay_out(case, folder, outside):
    for path, content in case.files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, Fifo):
            os.mkfifo(place)
        elif isinstance(content, Link):
            place.symlink_to(content.target.replace("{outside}", str(outside)))
        else:
            place.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))


def snapshot(folder):
    """What stands below a folder, links not followed: bytes of files, targets of links."""
    out = {}
    for root, folders, files in os.walk(os.fsencode(folder)):
        for name in folders + files:
            path = os.path.join(root, name)
            if os.path.islink(path):
                out[path] = ("link", os.readlink(path))
            elif os.path.isfile(path):
                with open(path, "rb") as file:
                    out[path] = ("file", file.read())
            else:
                out[path] = ("folder" if os.path.isdir(path) else "other", None)
    return out


def is_whole(path, data):
    name = path.rsplit(b"/", 1)[-1]
    if name.endswith(b".pdf") or data.startswith(b"%PDF"):
        return data.startswith(b"%PDF-1.7") and data.endswith(b"%%EOF\n")
    if name.endswith(b".svg"):
        return data.endswith(b"</svg>\n")
    return not name.startswith(b".") and b".tmp" not in name


@dataclasses.dataclass(frozen=True)
class End:
    status: int
    output: str
    errors: str
    memory: int  # bytes at the peak, of the program and of what it waited for


class Runner:
    def __init__(self, program, sanitized, scratch):
        self.program, self.scratch = program, scratch
        self.factor = SANITIZER_FACTOR if sanitized else 1
        self.sanitized = sanitized
        tools = scratch / "bin"  # the one extractor that starts quickly
        tools.mkdir()
        if shutil.which("pdftotext"):
            (tools / "pdftotext").symlink_to(shutil.which("pdftotext"))

    def limits(self):
        """As the shell sets them, which is then replaced by the program."""
        seconds = SECONDS * self.factor
        addresses = "" if self.sanitized else f"ulimit -v {8 * MEMORY // 1024}; "  # a sanitizer reserves more than there are
        return f'ulimit -S -t {seconds}; ulimit -H -t {seconds + 1}; ulimit -c 0; {addresses}exec "$0" "$@"'

    def environment(self, case, home):
        options = f"exitcode=99:hard_rss_limit_mb={self.factor * MEMORY // MEGABYTE}:allocator_may_return_null=1:detect_leaks=0"
        return {"PATH": str(self.scratch / "bin"), "HOME": str(home), "TMPDIR": str(home / "tmp"), "LC_ALL": "C.UTF-8",
                "ASAN_OPTIONS": options, "UBSAN_OPTIONS": "print_stacktrace=1", **case.environment}

    def run(self, case):
        """The faults of one case, as texts."""
        with tempfile.TemporaryDirectory(dir=self.scratch, prefix="case-") as name:
            scratch = pathlib.Path(name)
            folder, outside, home = scratch / "in" / "cv", scratch / "outside", scratch / "home"
            for place in (folder, outside, home / "tmp"):
                place.mkdir(parents=True)
            for secret in (outside / "secret", folder.parent / "secret"):
                secret.write_text("secret\n")
            lay_out(case, folder, outside)
            before = snapshot(scratch)
            arguments = [part.replace("{outside}", str(outside)) if isinstance(part, str) else part for part in case.command]
            end = self.call(case, folder, home, arguments)
            return [*self.judge_end(case, end), *self.judge_files(case, folder, before, snapshot(scratch), end)]

    def call(self, case, folder, home, arguments):
        with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
            given.write(case.stdin)
            given.seek(0)
            process = subprocess.Popen(["/bin/sh", "-c", self.limits(), self.program, *arguments], cwd=folder, stdin=given,
                                       stdout=output, stderr=errors, env=self.environment(case, home), start_new_session=True)
            # Whatever it started ends with it: a hang is no reason to leave processes behind.
            timer = threading.Timer(WALL_SECONDS * self.factor, os.killpg, (process.pid, signal.SIGKILL))
            timer.start()
            _, status, usage = os.wait4(process.pid, 0)
            timer.cancel()
            process.returncode = os.waitstatus_to_exitcode(status)
            output.seek(0)
            errors.seek(0)
            return End(process.returncode, output.read().decode("utf-8", "replace"), errors.read().decode("utf-8", "replace"),
                       usage.ru_maxrss * 1024)

    def judge_end(self, case, end):
        status, text, said = end.status, end.output, end.errors
        if status == -signal.SIGKILL:
            yield f"hung for {WALL_SECONDS * self.factor} s"
        elif status < 0:
            yield f"ended by {signal.Signals(-status).name}"
        elif status not in case.statuses:
            yield f"exit status {status}, not {' or '.join(map(str, sorted(case.statuses)))}"
        if end.memory > self.factor * MEMORY:
            yield f"took {end.memory // MEGABYTE} MB"
        if SANITIZER.search(said):
            yield "a sanitizer's report: " + SANITIZER.search(said).string[:2000]
        if status > 0 and not re.search(r"\w", said + text):
            yield "says nothing"
        if STEERS.search(said):
            yield f"standard error steers the terminal: {STEERS.search(said).group()!a}"
        if case.lines and said.count("\n") > case.lines:
            yield f"{said.count(chr(10))} lines on standard error"
        if "--json" in case.command and status in (0, 1) and text:
            try:
                json.loads(text)
            except ValueError as error:
                yield f"--json printed no JSON: {error}"

    def judge_files(self, case, folder, before, after, end):
        own = os.fsencode(folder) + b"/"
        for path in sorted(before.keys() | after.keys()):
            if before.get(path) == after.get(path):
                continue
            shown = ascii(os.path.relpath(path, own))
            if path in before:
                yield f"changed {shown}"
            elif not path.startswith(own):
                yield f"wrote outside its folder: {shown}"
            elif after[path][0] == "file" and not is_whole(path, after[path][1]):
                yield f"left {shown}, which is not whole, or hidden"
            elif end.status != 0 and case.command[:1] != ("verify",) and "--all" not in case.command:  # which say what is lost, and of what
                yield f"failed and left {shown}"


def main():
    parser = argparse.ArgumentParser(description="Runs the program over hostile files and command lines.")
    parser.add_argument("--quoin", required=True)
    parser.add_argument("--sanitized", action="store_true", help="the program was built with sanitizers")
    parser.add_argument("--sample", type=int, default=1, metavar="N", help="every Nth case")
    parser.add_argument("--only", default="", metavar="TEXT", help="cases with this in their name")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 2)
    parser.add_argument("--list", action="store_true", help="print names and command lines")
    options = parser.parse_args()
    program = os.path.abspath(options.quoin)
    cases = [case for case in all_cases(program)[:: options.sample] if options.only in case.name]
    if options.list:
        for case in cases:
            print(case.name, *(ascii(part)[:60] for part in case.command))
        return 0
    if not cases:
        sys.exit("run.py: there is no such case")
    broken = 0
    with tempfile.TemporaryDirectory(prefix="quoin-hostile-") as scratch:
        runner = Runner(program, options.sanitized, pathlib.Path(scratch))
        with concurrent.futures.ThreadPoolExecutor(max_workers=options.jobs) as pool:
            for case, faults in zip(cases, pool.map(lambda one: list(runner.run(one)), cases)):
                for fault in faults:
                    print(f"{case.name}: {fault}", flush=True)
                broken += bool(faults)
    print(f"{len(cases)} cases, {broken} broken")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
