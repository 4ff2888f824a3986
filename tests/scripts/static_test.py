#!/usr/bin/env python3
"""The static program: static_test.py PROGRAM SOURCE

Builds it (scripts/static), then asks of it: is it one file that names no interpreter and no library, small enough; does it build a
PDF in a root that holds nothing but itself and the résumé; are the bytes those of PROGRAM, which is linked in the usual way, for
the project's résumé in every layout and for each résumé of the corpus in several; does it read a PDF, there too.
"""
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROGRAM, SOURCE = sys.argv[1], Path(sys.argv[2])
STATIC = SOURCE / "build/static/quoin"
MOST_BYTES = 25_000_000
CORPUS_LAYOUTS = ("full", "onepage", "academic", "sidebar", "raster", "dense")


def run(*command, **how):
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, **how)


def in_root(root, *command):
    """Runs a command with `root` as its root and working folder."""
    enter = ["chroot", root] if os.geteuid() == 0 else ["unshare", "--map-root-user", "--root", root, "--wd", "/"]
    return run(*enter, *command)


class StaticProgram(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="quoin-static-"))
        self.addCleanup(shutil.rmtree, self.folder)

    def same_bytes(self, resume, layouts):
        """Names of the layouts in which the two programs do not write the same."""
        unlike = []
        for layout in layouts:
            written = []
            for program in (PROGRAM, STATIC):
                out = self.folder / f"{len(written)}.pdf"
                out.unlink(missing_ok=True)
                done = run(program, "build", resume, "--layout", layout, "-o", out)
                written.append((done.returncode, done.stderr, out.read_bytes() if out.exists() else None))
            if written[0] != written[1]:
                unlike.append(layout)
        return unlike

    def test_is_one_small_file(self):
        headers = run("readelf", "--program-headers", "--dynamic", STATIC).stdout
        self.assertNotIn("INTERP", headers)
        self.assertNotIn("NEEDED", headers)
        self.assertNotIn(str(SOURCE).encode(), STATIC.read_bytes())
        self.assertLess(STATIC.stat().st_size, MOST_BYTES)

    def test_needs_nothing_but_itself_and_the_resume(self):
        root = self.folder / "root"
        root.mkdir()
        shutil.copy(STATIC, root / "quoin")
        shutil.copy(SOURCE / "resume.toml", root)
        done = in_root(root, "/quoin", "build", "resume.toml", "--embed", "source")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(run(PROGRAM, "build", SOURCE / "resume.toml", "--embed", "source", "-o", self.folder / "usual.pdf").returncode, 0)
        self.assertEqual((root / "resume.pdf").read_bytes(), (self.folder / "usual.pdf").read_bytes())
        # A PDF is read by a process of its own, without /proc and /dev too.
        for program in ("/quoin", "./quoin"):
            done = in_root(root, program, "extract", "resume.pdf", "-o", "back", "--force")
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual((root / "back/resume.toml").read_bytes(), (root / "resume.toml").read_bytes())
            done = in_root(root, program, "build", "--from", "resume.pdf", "-o", "again.pdf")
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertEqual((root / "resume.pdf").read_bytes(), (root / "again.pdf").read_bytes())

    def test_writes_the_same_bytes_in_every_layout(self):
        layouts = run(STATIC, "layouts", "--names").stdout.split()
        self.assertEqual(layouts, sorted(one.stem for one in (SOURCE / "layouts").glob("*.toml")))
        self.assertEqual(self.same_bytes(SOURCE / "resume.toml", layouts), [])

    def test_writes_the_same_bytes_of_every_resume(self):
        for resume in sorted((SOURCE / "tests/conformance/corpus").glob("*.toml")):
            with self.subTest(resume=resume.stem):
                self.assertEqual(self.same_bytes(resume, CORPUS_LAYOUTS), [])

    def test_takes_a_folder_in_place_of_its_own_files(self):
        for folder in ("fonts", "layouts", "hyphenation"):
            shutil.copytree(SOURCE / folder, self.folder / "own" / folder)
        with open(self.folder / "own/layouts/full.toml", "a", encoding="utf-8") as layout:
            layout.write("\n# mine\n")
        printed = run(STATIC, "layouts", "full", "--resources", "own", cwd=self.folder)
        self.assertTrue(printed.stdout.endswith("# mine\n"), printed.stderr)
        self.assertEqual(run(STATIC, "fonts", "--resources", "nowhere").returncode, 2)

    def test_a_batch_is_the_same(self):
        rows = []
        for program in (PROGRAM, STATIC):
            out = self.folder / Path(program).parent.name
            done = run(program, "batch", SOURCE / "tests/conformance/corpus", "-o", out, "--jobs", "4")
            rows.append((done.returncode, {one.name: one.read_bytes() for one in out.glob("*.pdf")}))
        self.assertEqual(rows[0], rows[1])
        self.assertGreater(len(rows[0][1]), 40)


if __name__ == "__main__":
    built = subprocess.run([SOURCE / "scripts/static"], check=False)
    if built.returncode != 0:
        sys.exit("scripts/static failed")
    unittest.main(argv=sys.argv[:1], verbosity=2)
