#!/usr/bin/env python3
"""The static program: static_test.py PROGRAM SOURCE [--targets]

Builds it (scripts/static), then asks of it: is it one file that names no interpreter and no library, small enough; does it build a
PDF in a root that holds nothing but itself and the résumé; are the bytes those of PROGRAM, which is linked in the usual way, for
the project's résumé in every layout and for each résumé of the corpus in several; does it read a PDF, there too; does it know what
is asked of ICU's data. With --targets the programs of other processors and systems are built instead: that for aarch64 writes the same bytes
by qemu-aarch64, that for Windows by Wine, those for macOS are only looked at.
"""
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROGRAM, SOURCE = os.path.abspath(sys.argv[1]), Path(sys.argv[2])
STATIC = SOURCE / "build/static/quoin"
MOST_BYTES = 20_000_000
MOST_MEMORY = 10_000_000
# Of each kind of bundle and script some: with parents of another name, aliases, calendars' months inflected or not, right to left.
LANGUAGES = """ar ars bg ca cs da de de-AT el en-AU en-GB es es-419 es-MX et eu fa fi fr fr-CA ga he hi hr hu hy id is it iw ja ka kk km ko lo
lt lv mn ms my nb nl nn no pa-PK pl pt pt-PT ro ru sk sl sr sr-Latn sr-ME sv sw ta th tr uk ur uz-AF vi yue-CN zh zh-Hant zh-HK zh-TW zu""".split()
CORPUS_LAYOUTS = ("full", "onepage", "academic", "sidebar", "raster", "dense")


def run(*command, **how):
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, **how)


def built_for(target, name="quoin"):
    if subprocess.run([SOURCE / "scripts/static", "--target", target], check=False).returncode != 0:
        sys.exit(f"scripts/static --target {target} failed")
    return SOURCE / "build/static" / target / name


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

    def same_words(self, *arguments):
        """What both programs say, which is the same."""
        said = [run(program, *arguments, cwd=self.folder) for program in (PROGRAM, STATIC)]
        self.assertEqual([said[0].returncode, said[0].stdout, said[0].stderr], [said[1].returncode, said[1].stdout, said[1].stderr])
        return said[0].stdout + said[0].stderr

    def test_knows_the_languages(self):
        for language in LANGUAGES:
            with self.subTest(language=language):
                resume = self.folder / "resume.toml"
                resume.write_text(f"""[document]
language = "{language}"
[basics]
name = "Ada Xu"
[[section]]
kind = "experience"
[[section.entry]]
title = "A \\"quoted\\" role"
start = "2021-03-05"
end = "2022-07"
""", encoding="utf-8")
                self.assertEqual(self.same_bytes(resume, ["full", "academic"]), [])

    def test_knows_words_and_characters(self):
        resume = SOURCE / "tests/posting/resume.toml"
        for posting in sorted((SOURCE / "tests/posting").glob("*.txt")):
            self.assertIn("terms", self.same_words("check", resume, "--posting", posting))
        posting = self.folder / "posting.txt"
        words = "経験: ソフトウェア開発、データ分析。\nประสบการณ์การพัฒนาซอฟต์แวร์\n软件工程师，要求熟悉分布式系统。\nStraßenbau ﬁnance Ⅻ\n"
        posting.write_text(words * 3, encoding="utf-8")
        self.same_words("check", resume, "--posting", posting)
        (self.folder / "odd.toml").write_text('[basics]\nname = "A\\u0E01\\uFFF9B\\u061C \\u1D173C\\u2E3A"\n', encoding="utf-8")
        self.assertIn("INTERLINEAR ANNOTATION ANCHOR", self.same_words("check", "odd.toml"))

    def test_takes_little_memory(self):
        spawn = self.folder / "spawn"  # small itself: a process begins with what its parent has
        self.assertEqual(run("c++", "-O1", "-o", spawn, SOURCE / "tests/bench/spawn.cc").returncode, 0)
        done = run("sh", "-c", '"$@" 3>&1 >/dev/null', "sh", spawn, STATIC, "build", SOURCE / "resume.toml", "-o", self.folder / "one.pdf")
        _, kilobytes, status = done.stdout.split()
        self.assertEqual(status, "0")
        self.assertLess(int(kilobytes) * 1024, MOST_MEMORY)

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


class OtherTargets(unittest.TestCase):
    def test_aarch64_linux_writes_the_same_bytes(self):
        program = built_for("aarch64-linux-musl")
        if not shutil.which("qemu-aarch64"):
            self.skipTest("qemu-aarch64 is missing (Debian's qemu-user)")
        with tempfile.TemporaryDirectory(prefix="quoin-static-") as folder:
            for layout in run("qemu-aarch64", program, "layouts", "--names").stdout.split():
                written = []
                for command in ([PROGRAM], ["qemu-aarch64", program]):
                    out = Path(folder) / f"{len(written)}.pdf"
                    done = run(*command, "build", SOURCE / "resume.toml", "--layout", layout, "-o", out)
                    self.assertEqual(done.returncode, 0, done.stderr)
                    written.append(out.read_bytes())
                self.assertEqual(written[0], written[1], layout)

    def test_macos_is_linked(self):
        processors = {"x86_64": 0x01000007, "aarch64": 0x0100000C}
        for processor, number in processors.items():
            header = built_for(f"{processor}-macos").read_bytes()[:16]
            self.assertEqual(struct.unpack("<II4xI", header), (0xFEEDFACF, number, 2))  # a 64-bit program


class Windows(unittest.TestCase):
    """By Wine, whose drive Z: is the root of this machine."""

    @classmethod
    def setUpClass(cls):
        cls.program = built_for("x86_64-windows-gnu", "quoin.exe")
        cls.wine = next((found for name in ("wine", "wine64", "wine-stable") if (found := shutil.which(name))), None)
        cls.home = Path(tempfile.mkdtemp(prefix="quoin-wine-"))
        cls.addClassCleanup(shutil.rmtree, cls.home, ignore_errors=True)
        cls.environment = dict(os.environ, WINEPREFIX=str(cls.home / "prefix"), WINEDEBUG="-all", HOME=str(cls.home))
        if cls.wine:
            cls.addClassCleanup(run, "wineserver-stable" if shutil.which("wineserver-stable") else "wineserver", "-k", env=cls.environment)

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="quoin-windows-"))
        self.addCleanup(shutil.rmtree, self.folder)

    def quoin(self, *arguments, **how):
        """Of a run in the test's folder: status, standard output and standard error."""
        if not self.wine:
            self.skipTest("Wine is missing (Debian's wine64)")
        how = {"cwd": self.folder, "env": self.environment, **how}
        done = subprocess.run([self.wine, self.program, *map(str, arguments)], capture_output=True, check=False, **how)
        return done.returncode, done.stdout, done.stderr.decode()

    def usual(self, *arguments):
        done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, check=False, cwd=self.folder)
        return done.returncode, done.stdout, done.stderr.decode()

    def letter_of_drive(self, path):
        return "Z:" + str(path).replace("/", "\\")

    def test_is_a_program_for_windows(self):
        image = self.program.read_bytes()
        header = struct.unpack_from("<I", image, 0x3C)[0]
        self.assertEqual((image[:2], image[header:header + 4], struct.unpack_from("<H", image, header + 4)[0]), (b"MZ", b"PE\0\0", 0x8664))
        self.assertNotIn(str(SOURCE).encode(), image)

    def test_writes_the_same_bytes_in_every_layout(self):
        shutil.copy(SOURCE / "resume.toml", self.folder)
        layouts = self.quoin("layouts", "--names")[1].decode().split()
        self.assertGreater(len(layouts), 5)
        for layout in layouts:
            arguments = ("build", "resume.toml", "--layout", layout, "-o")
            self.assertEqual(self.quoin(*arguments, "windows.pdf")[0], 0)
            self.assertEqual(self.usual(*arguments, "usual.pdf")[0], 0)
            self.assertEqual((self.folder / "windows.pdf").read_bytes(), (self.folder / "usual.pdf").read_bytes(), layout)
        self.assertEqual(sorted(one.name for one in self.folder.iterdir()), ["resume.toml", "usual.pdf", "windows.pdf"])

    def test_standard_streams_carry_bytes(self):
        resume = (SOURCE / "resume.toml").read_bytes()
        (self.folder / "resume.toml").write_bytes(resume)
        expected = self.usual("build", "resume.toml", "-o", "-")[1]
        self.assertEqual(self.quoin("build", "resume.toml", "-o", "-")[1], expected)
        self.assertEqual(self.quoin("build", "-", "-o", "-", input=resume)[1], expected)
        self.assertEqual(self.quoin("layouts", "full")[1], (SOURCE / "layouts/full.toml").read_bytes())

    def test_faults_and_statuses(self):
        (self.folder / "faulty.toml").write_text('[basics]\nname = "Zoë"\nnmae = "x"\n', encoding="utf-8")
        for arguments in (("check", "faulty.toml"), ("check", "faulty.toml", "--json"), ("check", "absent.toml"), ("build", "--pages"), ("nothing",)):
            self.assertEqual(self.quoin(*arguments), self.usual(*arguments))
        shutil.copy(SOURCE / "resume.toml", self.folder)
        status, _, said = self.quoin("build", "resume.toml", "-o", "absent/resume.pdf")
        self.assertEqual((status, said), (3, "quoin: cannot write absent/resume.pdf: no such folder\n"))
        status, _, said = self.quoin("extract", "resume.toml")
        self.assertEqual(status, 3, said)
        self.assertIn("PDFs are read on Linux alone", said)

    def test_paths_as_windows_writes_them(self):
        folder = self.folder / "Lebensläufe von Zoë"
        folder.mkdir()
        shutil.copy(SOURCE / "resume.toml", folder)
        self.assertEqual(self.usual("build", folder / "resume.toml", "-o", "usual.pdf")[0], 0)
        for resume, output in (("Lebensläufe von Zoë\\resume.toml", "Lebensläufe von Zoë\\älter.pdf"),
                               (self.letter_of_drive(folder / "resume.toml"), self.letter_of_drive(folder / "über.pdf"))):
            status, _, said = self.quoin("build", resume, "-o", output)
            self.assertEqual(status, 0, said)
            written = folder / output.split("\\")[-1]
            self.assertEqual(written.read_bytes(), (self.folder / "usual.pdf").read_bytes())

    def test_nothing_is_read_outside_of_the_folder(self):
        inside = self.folder / "cv"
        inside.mkdir()
        picture = next((SOURCE / "tests").rglob("*.jpg"))
        shutil.copy(picture, self.folder / "photo.jpg")
        shutil.copy(picture, inside / "photo.jpg")
        (inside / "link.jpg").symlink_to("../photo.jpg")
        for path, code in (("photo.jpg", None), ("../photo.jpg", "outside-folder"), ("link.jpg", "outside-folder"),
                           (self.letter_of_drive(self.folder / "photo.jpg"), "missing-file"), ("..\\photo.jpg", "missing-file"),
                           ("/" + self.letter_of_drive(self.folder / "photo.jpg").replace("\\", "/"), "outside-folder"),
                           ("photo.jpg:stream", "missing-file"), ("photo.jpg.", "missing-file"), ("CON", "missing-file"), ("nul.jpg", "missing-file")):
            (inside / "resume.toml").write_text(f"[basics]\nname = 'Ada'\nphoto = {{ path = '{path}', alt = 'Ada' }}\n", encoding="utf-8")
            status, _, said = self.quoin("check", "cv/resume.toml")
            self.assertEqual(status, 1 if code else 0, said)
            self.assertIn(f"error[{code}]" if code else "", said, path)

    def test_a_batch(self):
        folder = self.folder / "in"
        folder.mkdir()
        for number in range(4):
            shutil.copy(SOURCE / "resume.toml", folder / f"{number}.toml")
        self.assertEqual(self.quoin("batch", "in", "-o", "windows", "--jobs", "2")[0], 0)
        self.assertEqual(self.usual("batch", "in", "-o", "usual")[0], 0)
        for number in range(4):
            self.assertEqual((self.folder / f"windows/{number}.pdf").read_bytes(), (self.folder / f"usual/{number}.pdf").read_bytes())
        again = self.quoin("batch", "in", "-o", "windows", "--resume")
        self.assertEqual((again[0], again[1].count(b'"skipped":true')), (0, 4), again)


if __name__ == "__main__":
    targets = sys.argv[3:] == ["--targets"]
    if not targets and subprocess.run([SOURCE / "scripts/static"], check=False).returncode != 0:
        sys.exit("scripts/static failed")
    unittest.main(argv=[sys.argv[0], *(["OtherTargets", "Windows"] if targets else ["StaticProgram"])], verbosity=2)
