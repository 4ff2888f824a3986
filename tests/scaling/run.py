"""Runs the program on inputs of one kind each, doubled step by step, and prints seconds of the processor, megabytes and
the growth per doubling as Markdown. What grows in proportion has a growth near 2; a kind that takes more than `--most` times as long for
twice the input is marked, and the exit status is then 1."""
import argparse
import math
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from kinds import KINDS  # noqa: E402

SMALL = '[basics]\nname = "Ann Example"\n[[section]]\ntitle = "Work"\nkind = "experience"\n' \
        '[[section.entry]]\norganization = "Org"\nlocation = "Here"\n'
# A sample for the ordinary tests: those that once took minutes or gigabytes. The limits are ten times what they take.
FEW = ["one_word", "combining_marks", "hebrew_in_latin", "slashes", "long_link", "sections", "aliases", "roles",
       "highlights_onepage", "one_paragraph_onepage", "integers", "unknown_keys", "near_keys", "wrong_types", "bad_line"]
FEW_KB, FEW_SECONDS, FEW_MEMORY = 256, 100, 1000
LAYOUT_SIZES = [120 << 10 >> halved for halved in (4, 3, 2, 1, 0)]  # a layout has at most 128 KB
MEASURABLE = 0.05  # seconds; below, a growth says nothing


def command_for(quoin, kind, path, folder):
    _, command, layout = KINDS[kind]
    if command == "layout":
        (folder / "small.toml").write_text(SMALL, encoding="utf-8")
        return [quoin, "build", str(folder / "small.toml"), "--layout", str(path), "-o", str(folder / "out.pdf")]
    if command == "layouts":
        return [quoin, "layouts", str(path)]
    words = [quoin, *command.split(), str(path), "--layout", layout]
    return words + ["-o", str(folder / "out.pdf")] if command == "build" else words


def limits(memory):
    def apply():
        if memory:
            resource.setrlimit(resource.RLIMIT_AS, (memory << 20, memory << 20))
    return apply


def measure(command, timeout, memory):
    """Seconds of the processor, which other work on the machine does not change; megabytes at the peak; exit status (None:
    stopped at the timeout, which is of the clock)."""
    begin = time.monotonic()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=limits(memory))
    while True:
        done, status, usage = os.wait4(child.pid, os.WNOHANG)
        seconds = time.monotonic() - begin
        if done:
            child.returncode = os.waitstatus_to_exitcode(status)
            return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, child.returncode
        if seconds > timeout:
            child.kill()
            _, _, usage = os.wait4(child.pid, 0)
            child.returncode = -9
            return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, None
        time.sleep(0.002)


def rows(arguments):
    for kind in arguments.kinds:
        before = None
        for size in LAYOUT_SIZES if KINDS[kind][1] in ("layout", "layouts") else arguments.sizes:
            with tempfile.TemporaryDirectory() as name:
                folder = Path(name)
                path = folder / "input.toml"
                path.write_text(KINDS[kind][0](size), encoding="utf-8")
                seconds, megabytes, status = measure(command_for(arguments.quoin, kind, path, folder),
                                                     arguments.timeout, arguments.memory)
            growth = None
            if before and before[1] > MEASURABLE:
                growth = (seconds / before[1]) ** (1 / math.log2(size / before[0]))
            yield kind, size, seconds, megabytes, status, growth
            before = size, seconds
            if status is None or status < 0:
                break


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quoin", required=True)
    parser.add_argument("--sizes", default="1024,2048,4096,8192,16000", help="in KB, rising")
    parser.add_argument("--timeout", type=float, default=120, help="seconds")
    parser.add_argument("--memory", type=int, default=0, help="a limit in MB; 0: none")
    parser.add_argument("--most", type=float, default=3, help="growth per doubling")
    parser.add_argument("--few", action="store_true", help="a sample at one size, within limits of time and memory")
    parser.add_argument("kinds", nargs="*", help="all where none is named")
    arguments = parser.parse_args()
    if arguments.few:
        arguments.kinds, arguments.sizes = FEW, str(FEW_KB)
        arguments.timeout, arguments.memory = FEW_SECONDS, FEW_MEMORY
    arguments.sizes = [int(size) << 10 for size in arguments.sizes.split(",")]
    unknown = [kind for kind in arguments.kinds if kind not in KINDS]
    if unknown:
        parser.error("unknown kinds: " + ", ".join(unknown) + "; there are: " + ", ".join(KINDS))
    arguments.kinds = arguments.kinds or list(KINDS)
    print("| kind | KB | s | MB | status | growth |\n|---|--:|--:|--:|--:|--:|")
    bad = 0
    for kind, size, seconds, megabytes, status, growth in rows(arguments):
        broken = status is None or status < 0 or status > 1
        marked = broken or (growth or 0) > arguments.most
        bad += marked
        said = "stopped" if status is None else status
        print(f"| {kind} | {size >> 10} | {seconds:.2f} | {megabytes:.0f} | {said} | "
              f"{f'{growth:.1f}' if growth else ''}{' !' if marked else ''} |", flush=True)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
