"""The example for Spark: every byte is that of one process, faults are rows, and a worker that is killed costs nothing.

spark_test.py PROJECT WHEELS [--many]
"""

import hashlib
import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time

PROJECT, WHEELS = (pathlib.Path(one).resolve() for one in sys.argv[1:3])
COUNT = 1000 if "--many" in sys.argv[3:] else 60

BROKEN = {"broken": "[basics", "empty": "", "null": None, "layout": '[basics]\nname = "A"\n', "nul": "\0"}


def tables(folder):
    """Résumés that differ, in several files, with some that are broken."""
    import pyarrow
    import pyarrow.parquet

    text = (PROJECT / "resume.toml").read_text()
    rows = []
    for i in range(COUNT):
        toml = re.sub(r'^name = "([^"]*)"', lambda found: f'name = "{found[1]} {i}"', text, count=1, flags=re.M)
        rows.append({"id": f"r{i}", "toml": toml, "layout": (None, "onepage", "compact")[i % 3]})
    rows += [{"id": id, "toml": toml, "layout": "no-such" if id == "layout" else None} for id, toml in BROKEN.items()]
    folder.mkdir()
    for part in range(3):
        pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows[part::3], schema=pyarrow.schema(
            [("id", pyarrow.string()), ("toml", pyarrow.string()), ("layout", pyarrow.string())])), folder / f"{part}.parquet")
    return rows


def workers():
    """Python processes that set résumés: children of Spark's daemon."""
    found = []
    for entry in pathlib.Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                words = (entry / "cmdline").read_bytes().split(b"\0")
                parent = int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1])
                if b"pyspark.daemon" in words and b"pyspark.daemon" in pathlib.Path(f"/proc/{parent}/cmdline").read_bytes():
                    found.append(int(entry.name))
            except (OSError, ValueError):
                pass
    return found


def kill_one(killed, ended):
    while not killed and not ended.is_set():
        for one in workers()[:1]:
            time.sleep(0.5)  # until it has begun
            try:
                os.kill(one, signal.SIGKILL)
                killed.append(one)
            except OSError:
                pass
        time.sleep(0.02)


def run(folder, environment, *arguments):
    killed, ended = [], threading.Event()
    killer = threading.Thread(target=kill_one, args=(killed, ended))
    killer.start()
    done = subprocess.run([sys.executable, PROJECT / "examples/spark/typeset.py", "in", "out.parquet", *arguments], cwd=folder,
                          env=environment, capture_output=True, text=True)
    ended.set()
    killer.join()
    assert done.returncode == 0, done.stderr[-6000:]
    assert killed, "no worker was killed"


def check(rows, folder):
    import pyarrow.parquet
    import quoin

    found = {row["id"]: row for row in pyarrow.parquet.read_table(folder / "out.parquet").to_pylist()}
    assert sorted(found) == sorted(row["id"] for row in rows), sorted(found)
    for row in rows:
        made = found[row["id"]]
        if row["id"] in BROKEN:
            assert made["pdf"] is None and json.loads(made["diagnostics"])[0]["message"], made
            continue
        built = quoin.build(row["toml"], row["layout"])
        assert made["pdf"] == built.pdf and made["pages"] == built.pages, row["id"]
        assert made["sha256"] == hashlib.sha256(built.pdf).hexdigest()
        assert json.loads(made["diagnostics"]) == []


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (wheel,) = WHEELS.glob("quoin_cv-*.whl")
        subprocess.run([sys.executable, "-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-index", "--target",
                        folder / "site", wheel], check=True)
        sys.path.insert(0, str(folder / "site"))
        rows = tables(folder / "in")
        run(folder, {**os.environ, "PYTHONPATH": str(folder / "site")}, "--master", "local[2,4]")
        check(rows, folder)
        print(f"{len(rows)} rows, the same bytes, one worker killed")


main()
