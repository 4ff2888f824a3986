"""`quoin batch` from outside: rows, faults that stop nothing, resuming, parts, and being stopped.

batch_test.py PROGRAM PROJECT [--sanitized]

Under a sanitizer no memory is counted.
"""

import hashlib
import json
import os
import pathlib
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

PROGRAM = os.path.abspath(sys.argv[1])
PROJECT = pathlib.Path(sys.argv[2]).resolve()
SANITIZED = "--sanitized" in sys.argv[3:]

RESUME = '[basics]\nname = "Ada Okafor"\n[[section]]\ntitle = "Skills"\nkind = "skills"\n[[section.entry]]\nname = "Languages"\n' \
         'keywords = ["C++", "{}"]\n'


class Batch(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        (self.folder / "in").mkdir()

    def put(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return path

    def call(self, *arguments, given=None, **more):
        return subprocess.run([PROGRAM, "batch", *arguments], cwd=self.folder, input=given, capture_output=True, text=True,
                              timeout=600, **more)

    def rows(self, *arguments, status=0, **more):
        """By id; the standard output holds nothing else."""
        done = self.call(*arguments, **more)
        self.assertEqual(done.returncode, status, done.stderr + done.stdout[:2000])
        rows = [json.loads(line) for line in done.stdout.splitlines()]
        return {row["id"]: row for row in rows} if len({row["id"] for row in rows}) == len(rows) else rows

    def many(self, count):
        for i in range(count):
            self.put(f"in/r{i:03}.toml", RESUME.format(f"language {i}"))

    def check_row(self, row):
        data = (self.folder / row["output"]).read_bytes()
        self.assertEqual((row["bytes"], row["sha256"]), (len(data), hashlib.sha256(data).hexdigest()))

    def test_the_bytes_are_those_of_build(self):
        self.many(20)
        shutil.copy(PROJECT / "resume.toml", self.folder / "cv.toml")
        rows = self.rows("in", "cv.toml", "-o", "out", "--layout", "onepage")
        self.assertEqual(len(rows), 21)
        for id, row in rows.items():
            self.check_row(row)
            self.assertEqual(row["output"], f"out/{id}.pdf")
            self.assertEqual((row["pages"], row["diagnostics"]), (1, []))
        for source, id in (("cv.toml", "cv"), ("in/r007.toml", "r007")):
            subprocess.run([PROGRAM, "build", source, "--layout", "onepage", "-o", "one.pdf"], cwd=self.folder, check=True,
                           capture_output=True)
            self.assertEqual((self.folder / "one.pdf").read_bytes(), (self.folder / rows[id]["output"]).read_bytes())

    def test_rows_of_json(self):
        self.put("sub/cv.toml", RESUME.format("Erlang"))
        given = "\n".join(json.dumps(row) for row in [
            {"id": "a", "toml": RESUME.format("é\u0007") .replace("\u0007", "")},
            {"id": 7.0, "path": "sub/cv.toml", "layout": "plain", "settings": {"basics.name": "Eve", "document.paper": "a4"}},
            {"path": "sub/cv.toml", "toml": None, "settings": ["document.paper=a5"]},
            {"id": "del", "toml": RESUME.format("x"), "settings": {"section.0.title": "a\u00ad \u007f"}},
        ]) + "\n\n"
        rows = self.rows("-", "-o", "out", given=given, status=1)
        self.assertEqual(rows.pop("del")["diagnostics"][0]["code"], "control-character")
        self.assertEqual(set(rows), {"a", "7", "cv"})
        seen = subprocess.run(["pdftotext", "-layout", self.folder / "out/7.pdf", "-"], capture_output=True, text=True, check=True)
        self.assertIn("Eve", seen.stdout)
        sizes = {id: subprocess.run(["pdfinfo", self.folder / f"out/{id}.pdf"], capture_output=True, text=True).stdout for id in rows}
        self.assertIn("A4", sizes["7"])
        self.assertIn("612 x 792", sizes["a"])
        self.assertIn("419.5", sizes["cv"])

    def test_a_bad_one_stops_no_other(self):
        self.many(3)
        self.put("bad/broken.toml", "[basics\n")
        self.put("bad/empty.toml", "")
        self.put("bad/large.toml", "#" * (20 << 20))
        (self.folder / "bad/folder.toml").mkdir()
        os.mkfifo(self.folder / "bad/fifo.toml")
        if not SANITIZED:
            self.put("bad/hungry.toml", RESUME.format("x") + "".join(f'[[section]]\ntitle = "S"\nkind = "prose"\ntext = "{"a " * 99_000}"\n'
                                                             for _ in range(70)))
        (self.folder / "nothing").mkdir()
        closed = self.put("bad/closed.toml", RESUME.format("x"))
        closed.chmod(0)
        rows = self.rows("in", "bad", "nothing", "missing.toml", "-", "-o", "out", status=1, given="\n".join([
            "{", "[]", '{"id":"n"}', '{"id":"both","toml":"","path":"x"}', '{"id":"../up","toml":""}', '{"id":"typo","tomml":""}',
            '{"id":null,"toml":""}', '{"id":"nul","toml":7}', '{"id":"set","toml":"","settings":3}', '{"id":"dash","path":"-"}',
            '{"id":"huge","toml":"","settings":{"x":1e999}}',
            '{"id":"surrogate\\ud800","toml":""}']))
        by_id = {}
        for row in rows:
            by_id.setdefault(row["id"], []).append(row)
        good = [row["id"] for row in rows if row["output"]]
        self.assertEqual(sorted(good), (["closed"] if os.geteuid() == 0 else []) + ["r000", "r001", "r002"])
        for row in rows:
            if row["output"] is None:
                self.assertTrue(row["diagnostics"], row)
                self.assertIsNone(row["sha256"])
        self.assertIn("it is no JSON from column 2 on: ", by_id[None][0]["diagnostics"][0]["message"])
        self.assertIn("row 11: it has a number that is too large", [row["diagnostics"][0]["message"] for row in by_id[None]])
        codes = {id: rows[0]["diagnostics"][0]["code"] for id, rows in by_id.items() if not rows[0]["output"]}
        expected = {"large": "too-large", "folder": "machine", "fifo": "machine", "hungry": "out-of-memory", "nothing": "bad-input",
                    "missing": "missing-file", "../up": "bad-id", "dash": "missing-file"}
        if SANITIZED:
            del expected["hungry"]
        self.assertEqual({id: codes[id] for id in expected}, expected)
        self.assertEqual(sorted(os.listdir(self.folder / "out"))[-3:], ["r000.pdf", "r001.pdf", "r002.pdf"])

    def test_two_of_one_id(self):
        self.put("a/cv.toml", RESUME.format("first"))
        self.put("b/cv.toml", RESUME.format("second"))
        rows = self.rows("a", "b", "-o", "out", "--jobs", "1", status=1)
        self.assertEqual([row["output"] for row in rows], ["out/cv.pdf", None])
        self.assertEqual(rows[1]["diagnostics"][0]["code"], "double-id")
        for _ in range(20):  # whichever thread is faster
            rows = self.rows("a", "b", "-o", "again", status=1)
            made = [row for row in rows if row["output"]]
            self.assertEqual((len(rows), len(made)), (2, 1))
            alone = self.folder / "out/cv.pdf"
            self.assertEqual((self.folder / "again/cv.pdf").read_bytes(), alone.read_bytes())
        # Also where the first one failed.
        self.put("a/cv.toml", "broken")
        rows = self.rows("a", "b", "-o", "new", status=1)
        self.assertEqual([row["output"] for row in rows], [None, None])

    def test_resume_skips_what_is_the_same(self):
        self.many(6)
        self.put("in/layouts/mine.toml", 'extends = "plain"\n')
        self.put("in/own.toml", RESUME.format("x") + '[document]\nlayout = "layouts/mine.toml"\n')
        first = self.rows("in", "-o", "out")
        self.assertNotIn("skipped", first["r000"])
        again = self.rows("in", "-o", "out", "--resume")
        self.assertEqual({id: {**row, "skipped": True} for id, row in first.items()}, again)

        def made_again(*arguments):
            rows = self.rows("in", "-o", "out", "--resume", *arguments)
            return sorted(id for id, row in rows.items() if not row.get("skipped"))

        self.put("in/r001.toml", RESUME.format("another"))
        self.put("in/layouts/mine.toml", 'extends = "plain"\npage = { margin = { left = "25mm" } }\n')
        (self.folder / "out/r002.pdf").write_bytes(b"torn")
        (self.folder / "out/r003.pdf").unlink()
        self.put("in/fonts/x.ttf", "no font")  # what a new folder of fonts holds may change every page
        self.assertLessEqual({"own", "r001", "r002", "r003"}, set(made_again()))
        self.assertEqual(made_again(), [])
        self.assertEqual(len(made_again("--set", "document.paper=letter")), 7)
        self.assertEqual(len(made_again()), 7)

    def test_parts_are_all_of_it(self):
        self.many(40)
        seen = []
        for part in range(1, 4):
            rows = self.rows("in", "-o", "out", "--shard", f"{part}/3")
            self.assertLess(len(rows), 40)
            seen += rows
        self.assertEqual(sorted(seen), [f"r{i:03}" for i in range(40)])

    def test_ctrl_c(self):
        self.many(4000)
        # Without a buffer of our own: communicate() would lose the rows that lie in it after the first.
        process = subprocess.Popen([PROGRAM, "batch", "in", "-o", "out"], cwd=self.folder, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, bufsize=0)
        first = process.stdout.readline()
        process.send_signal(signal.SIGINT)
        rest, said = process.communicate(timeout=60)
        said = said.decode()
        self.assertEqual(process.returncode, 130, said)
        rows = [json.loads(line) for line in (first + rest).splitlines()]
        self.assertLess(len(rows), 4000)
        self.assertIn(f"stopped: {len(rows)} PDF", said)
        for row in rows:
            self.check_row(row)
        names = [name for name in os.listdir(self.folder / "out") if not name.startswith(".")]
        self.assertEqual(sorted(names), sorted(os.path.basename(row["output"]) for row in rows))

    def test_a_signal_that_is_ignored(self):
        self.many(300)
        code = "trap '' HUP INT; exec " + PROGRAM + " batch in -o out >/dev/null"
        process = subprocess.Popen(["sh", "-c", code], cwd=self.folder, stderr=subprocess.DEVNULL)
        while not (self.folder / "out/.quoin-batch").exists():
            time.sleep(0.001)
        for one in (signal.SIGHUP, signal.SIGINT):
            process.send_signal(one)
        self.assertEqual(process.wait(timeout=60), 0)

    def test_stops_while_it_waits_for_rows(self):
        process = subprocess.Popen([PROGRAM, "batch", "-", "-o", "out"], cwd=self.folder, stdin=subprocess.PIPE,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        process.stdin.write(json.dumps({"id": "a", "toml": RESUME.format("x")}) + "\n")
        process.stdin.flush()
        self.assertEqual(json.loads(process.stdout.readline())["id"], "a")
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=60)
        self.assertEqual(process.returncode, 128 + signal.SIGTERM)
        process.communicate()

    def test_a_file_that_may_not_be_so_large(self):
        self.many(3)
        shutil.copy(PROJECT / "resume.toml", self.folder / "in/zz.toml")  # of three pages
        limit = 25_000
        rows = self.rows("in", "-o", "out", status=1, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)))
        self.assertIsNone(rows["zz"]["output"])
        self.assertEqual(rows["zz"]["diagnostics"][0]["code"], "machine")
        for id in ("r000", "r001", "r002"):
            self.check_row(rows[id])
        self.assertEqual([name for name in os.listdir(self.folder / "out") if name.endswith(".tmp")], [])

    def test_what_was_read_is_not_overwritten(self):
        self.put("in/cv.pdf", RESUME.format("x"))
        rows = self.rows("in/cv.pdf", "-o", "in", status=1)
        self.assertEqual(rows["cv"]["diagnostics"][0]["code"], "machine")
        self.assertEqual((self.folder / "in/cv.pdf").read_text(), RESUME.format("x"))

    def test_the_command_line(self):
        for arguments in (["in"], ["-o", "out"], ["in", "-o", "-"], ["in", "-o", "out", "--jobs", "0"],
                          ["in", "-o", "out", "--shard", "4/3"], ["in", "-o", "out", "--shard", "0/3"], ["-", "-", "-o", "out"]):
            self.assertEqual(self.call(*arguments).returncode, 2, arguments)
        self.put("file", "")
        self.many(1)
        self.assertEqual(self.call("in", "-o", "file").returncode, 3)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1] + [word for word in sys.argv[3:] if word != "--sanitized"])
