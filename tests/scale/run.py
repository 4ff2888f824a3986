"""How fast one core sets résumés, alone and in Spark, and what that makes of a cluster.

run.py measure --quoin PROGRAM --wheels FOLDER   writes docs/scale.csv (minutes; nothing else should run)
run.py draw                                      draws docs/scale.svg from docs/scale.csv
run.py check                                     whether picture and page say what the table says

Every résumé is the project's own with words changed about, so that no two are the same.
"""

import argparse
import csv
import math
import os
import pathlib
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time

PROJECT = pathlib.Path(__file__).resolve().parents[2]
TABLE, PLOT = PROJECT / "docs/scale.csv", PROJECT / "docs/scale.svg"
COUNT, ROUNDS = 1000, 3
CORES = (10, 100, 1000)


def texts(count):
    source = (PROJECT / "resume.toml").read_text()
    numbers = random.Random(1)

    def shuffled(found):
        words = found[2].split(" ")
        for _ in range(3):
            a, b = numbers.randrange(len(words)), numbers.randrange(len(words))
            if re.fullmatch("[a-z]+", words[a]) and re.fullmatch("[a-z]+", words[b]):
                words[a], words[b] = words[b], words[a]
        return found[1] + " ".join(words) + found[3]

    return [re.sub(r'(")([^"\n]{60,})(")', shuffled, source) for _ in range(count)]


def peak_of(process):
    """MB, as far as the process has come; 0 when it has ended."""
    try:
        found = re.search(r"VmHWM:\s+(\d+) kB", pathlib.Path(f"/proc/{process}/status").read_text())
    except OSError:
        found = None
    return int(found[1]) / 1024 if found else 0


def batch(program, folder, jobs):
    """Seconds on the clock, and the peak memory of the process in MB."""
    started = time.monotonic()
    process = subprocess.Popen([program, "batch", folder / "in", "-o", folder / f"out{jobs}-{time.monotonic_ns()}", "--jobs", str(jobs)],
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    peak = 0
    while process.poll() is None:  # what the system adds up would count this process's own memory
        peak = max(peak, peak_of(process.pid))
        time.sleep(0.02)
    assert process.returncode == 0
    return time.monotonic() - started, peak


def spark(folder, wheels, count):
    """Seconds of the whole job over so many of the résumés, on two cores."""
    import pyarrow
    import pyarrow.parquet

    rows = [{"id": f"r{i}", "toml": text} for i, text in enumerate(texts(COUNT)[:count])]
    table = folder / f"{count}.parquet"
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows), table)
    site = folder / "site"
    if not site.exists():
        (wheel,) = wheels.glob("*.whl")
        subprocess.run([sys.executable, "-m", "pip", "install", "-q", "--no-index", "--target", site, wheel], check=True)
    started = time.monotonic()
    subprocess.run([sys.executable, PROJECT / "examples/spark/typeset.py", table, folder / f"{time.monotonic_ns()}.out", "--master",
                    "local[2,4]"], env={**os.environ, "PYTHONPATH": str(site)}, check=True, capture_output=True)
    return time.monotonic() - started


def measure(program, wheels):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "in").mkdir()
        for i, text in enumerate(texts(COUNT)):
            (folder / f"in/r{i:04}.toml").write_text(text)
        one, two, few, many = [], [], [], []
        for _ in range(ROUNDS):  # side by side, so that a busy minute is everybody's
            one.append(batch(program, folder, 1))
            two.append(batch(program, folder, 2))
            few.append(spark(folder, wheels, 200))
            many.append(spark(folder, wheels, COUNT))
        pdfs = [path.stat().st_size for path in next(folder.glob("out1-*")).glob("*.pdf")]
        warm = (COUNT - 200) / (statistics.median(many) - statistics.median(few))
        rows = [
            ("batch, one core", COUNT / statistics.median(seconds for seconds, _ in one), "résumés a second"),
            ("batch, two cores", COUNT / statistics.median(seconds for seconds, _ in two), "résumés a second"),
            ("batch, two cores, memory", max(peak for _, peak in two), "MB"),
            ("Spark, two cores, workers warm", warm, "résumés a second"),
            ("Spark, before the first résumé", statistics.median(few) - 200 / warm, "seconds"),
            ("a PDF of three pages", statistics.mean(pdfs) / 1000, "KB"),
        ]
    with open(TABLE, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(("what", "figure", "unit"))
        writer.writerows((what, f"{figure:.1f}", unit) for what, figure, unit in rows)


def figures():
    with open(TABLE, encoding="utf-8") as file:
        return {row["what"]: float(row["figure"]) for row in csv.DictReader(file)}


def seconds_for(count, cores, table):
    """A core of a cluster does half of what two of this machine do in Spark."""
    return table["Spark, before the first résumé"] + count / (table["Spark, two cores, workers warm"] / 2 * cores)


def draw():
    table = figures()
    width, height, left, right, top, bottom = 640, 400, 70, 110, 20, 50
    x_of = lambda count: left + (math.log10(count) - 4) / 4 * (width - left - right)
    lowest, highest = 0, 7  # powers of ten of a second
    y_of = lambda seconds: height - bottom - (math.log10(max(seconds, 1)) - lowest) / (highest - lowest) * (height - top - bottom)
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="13">',
           f'<rect width="{width}" height="{height}" fill="#fff"/>']
    for power in range(4, 9):
        x = x_of(10**power)
        out.append(f'<path d="M{x:.1f} {top}V{height - bottom}" stroke="#ddd"/>'
                   f'<text x="{x:.1f}" y="{height - bottom + 20}" text-anchor="middle">{10**power:,}</text>')
    for seconds, name in ((1, "1 s"), (10, "10 s"), (60, "1 min"), (600, "10 min"), (3600, "1 h"), (36_000, "10 h"), (86_400 * 7, "1 week")):
        y = y_of(seconds)
        out.append(f'<path d="M{left} {y:.1f}H{width - right}" stroke="#ddd"/>'
                   f'<text x="{left - 8}" y="{y + 4:.1f}" text-anchor="end">{name}</text>')
    for cores, color in zip(CORES, ("#a33", "#27a", "#284")):
        points = [(10 ** (4 + i / 10), seconds_for(10 ** (4 + i / 10), cores, table)) for i in range(41)]
        path = "M" + "L".join(f"{x_of(count):.1f} {y_of(seconds):.1f}" for count, seconds in points)
        out.append(f'<path d="{path}" fill="none" stroke="{color}" stroke-width="2"/>'
                   f'<text x="{width - right + 8}" y="{y_of(points[-1][1]) + 4:.1f}" fill="{color}">{cores:,} cores</text>')
    out.append(f'<text x="{(left + width - right) / 2}" y="{height - 8}" text-anchor="middle">résumés of three pages</text></svg>')
    return "\n".join(out) + "\n"


def rows_of_page():
    """What docs/scale.md has to show of the table."""
    table = figures()
    with open(TABLE, encoding="utf-8") as file:
        rows = [f"| {row['what']} | {row['figure']} {row['unit']} |" for row in csv.DictReader(file)]
    for count in (10**4, 10**6, 10**8):
        rows.append(f"| {count:,} | " + " | ".join(spoken(seconds_for(count, cores, table)) for cores in CORES) + " |")
    return rows


def spoken(seconds):
    for size, name in ((86_400, "days"), (3600, "h"), (60, "min")):
        if seconds >= 2 * size:
            return f"{seconds / size:.1f} {name}"
    return f"{seconds:.0f} s"


def check():
    page = (PROJECT / "docs/scale.md").read_text(encoding="utf-8")
    missing = [row for row in rows_of_page() if row not in page]
    if missing or PLOT.read_text(encoding="utf-8") != draw():
        sys.exit("docs/scale.svg or docs/scale.md is not what docs/scale.csv comes to; missing:\n" + "\n".join(missing))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("measure", "draw", "check"))
    parser.add_argument("--quoin", type=pathlib.Path)
    parser.add_argument("--wheels", type=pathlib.Path)
    options = parser.parse_args()
    if options.what == "measure":
        measure(options.quoin.resolve(), options.wheels.resolve())
    elif options.what == "draw":
        PLOT.write_text(draw(), encoding="utf-8")
    else:
        check()


if __name__ == "__main__":
    main()
