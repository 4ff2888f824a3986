"""The package as its users call it. QUOIN names the program that its bytes are compared with."""

import base64
import copy
import datetime
import os
import pathlib
import pickle
import subprocess
import sys
import tempfile
import threading
import unittest

import quoin

PROJECT = pathlib.Path(__file__).resolve().parents[2]
SMALL = '[basics]\nname = "Ada Okafor"\n[[section]]\ntitle = "Skills"\nkind = "skills"\n[[section.entry]]\nname = "Languages"\n' \
        'keywords = ["C++", "Erlang"]\n'
# A PNG of one grey pixel.
PIXEL = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==")


def program(*arguments, **more):
    return subprocess.run([os.environ["QUOIN"], *arguments], capture_output=True, check=True, **more)


class Build(unittest.TestCase):
    def test_the_bytes_of_the_program(self):
        with tempfile.TemporaryDirectory() as folder:
            text = (PROJECT / "resume.toml").read_text()
            path = pathlib.Path(folder, "resume.toml")
            path.write_text(text)
            program("build", cwd=folder)
            data = pathlib.Path(folder, "resume.pdf").read_bytes()
            built = quoin.build(text)
            self.assertEqual(built.pdf, data)
            self.assertEqual((built.pages, built.report["layout"], built.warnings), (3, "full", ()))
            self.assertEqual(quoin.build(path).pdf, data)
            program("build", "--layout", "onepage", "--paper", "letter", cwd=folder)
            one = quoin.build(text, "onepage", settings={"document.paper": "letter"})
            self.assertEqual(one.pdf, pathlib.Path(folder, "resume.pdf").read_bytes())
            built.save(pathlib.Path(folder, "saved.pdf"))
            self.assertEqual(pathlib.Path(folder, "saved.pdf").read_bytes(), data)

    def test_pages(self):
        text = (PROJECT / "resume.toml").read_text()
        self.assertEqual(quoin.build(text, pages=2).pages, 2)
        self.assertEqual(quoin.build(text, "onepage", pages="any").report["fit"]["dropped"], [])
        for wrong in (0, 101):
            with self.assertRaises(ValueError):
                quoin.build(text, pages=wrong)

    def test_letter(self):
        text = SMALL + '[letter]\nopening = "Dear reader,"\nbody = "I apply."\nclosing = "Yours sincerely"\ndate = 2026-03-02\n'
        with tempfile.TemporaryDirectory() as folder:
            pathlib.Path(folder, "resume.toml").write_text(text)
            program("build", "--letter", "-o", "letter.pdf", cwd=folder)
            program("build", "--with-letter", "-o", "both.pdf", cwd=folder)
            self.assertEqual(quoin.build(text, documents="letter").pdf, pathlib.Path(folder, "letter.pdf").read_bytes())
            self.assertEqual(quoin.build(text, documents="both").pdf, pathlib.Path(folder, "both.pdf").read_bytes())
        with self.assertRaises(quoin.QuoinError):
            quoin.build(SMALL, documents="letter")
        with self.assertRaises(ValueError):
            quoin.build(text, documents="leter")

    def test_variants(self):
        text = SMALL + '[[section.entry]]\nname = "Tools"\nkeywords = ["Bazel"]\ntags = ["industry"]\n' \
            '[variant.short]\nexclude = ["industry"]\nlayout = "plain"\n'
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "resume.toml")
            path.write_text(text)
            program("build", "--variant", "short", cwd=folder)
            short = quoin.build(text, variant="short")
            self.assertEqual(short.pdf, pathlib.Path(folder, "resume.pdf").read_bytes())
            self.assertEqual(short.report["layout"], "plain")
            program("build", "--variant", "short", "--include", "industry", cwd=folder)
            back = quoin.build(path, variant="short", include="industry")
            self.assertEqual(back.pdf, pathlib.Path(folder, "resume.pdf").read_bytes())
        self.assertEqual(quoin.build(text, exclude=["industry"]).pdf, quoin.build(SMALL).pdf)
        self.assertEqual(quoin.build(text, include=()).pdf, quoin.build(text).pdf)
        with self.assertRaises(quoin.QuoinError) as caught:
            quoin.build(text, variant="shrot")
        self.assertEqual([one.code for one in caught.exception.diagnostics], ["unknown-variant"])
        self.assertEqual([one.code for one in quoin.check(text, variant="shrot")], ["unknown-variant"])
        self.assertEqual([one.code for one in quoin.check(text, exclude=["nobody"])], ["unused-tag"])
        for wrong in ({"variant": 1}, {"include": 1}, {"exclude": ["a", 1]}, {"include": b"a"}):
            with self.assertRaises(TypeError):
                quoin.build(text, **wrong)
        with self.assertRaises((TypeError, ValueError)):
            quoin.build(text, include="\ud800")

    def test_language(self):
        text = SMALL.replace('name = "', 'headline = { en = "Engineer", de = "Ingenieurin" }\nname = "', 1)
        english, german = quoin.build(text), quoin.build(text, language="de")
        self.assertNotEqual(english.pdf, german.pdf)
        self.assertEqual(german.pdf, quoin.build(text, settings={"document.language": "de"}).pdf)
        self.assertEqual([one.code for one in quoin.check(text, language="fr")], ["missing-translation"])
        self.assertEqual([one.code for one in quoin.check(text, language="jp")][:1], ["unknown-language"])
        with self.assertRaises(TypeError):
            quoin.build(text, language=7)

    def test_privacy(self):
        text = SMALL.replace("[[section]]", 'phone = { env = "RESUME_PHONE" }\nheadline = "Ring 020 7946 0000"\n[variant.v]\nredact = "basics.headline"\n[[section]]', 1)
        env = {"RESUME_PHONE": "+44 20 7946 0000", "HOME": "/nowhere"}
        self.assertNotIn("redacted", quoin.build(text, env=env).report)
        with self.assertRaises(quoin.QuoinError) as caught:
            quoin.build(text, env=env, redact="basics.phone")
        self.assertEqual((caught.exception.diagnostics[0].code, caught.exception.diagnostics[0].line), ("redacted-value", 4))
        self.assertEqual(quoin.check(text, env=env, redact=["basics.phone"])[0].code, "redacted-value")
        built = quoin.build(text, env=env, redact=["basics.phone"], variant="v")
        self.assertEqual(built.report["redacted"]["values"], 2)
        over = {"o.toml": 'basics.phone = "+44 7700 900123"\nbasics.headline = "Over"\n'}
        self.assertIn("redacted", quoin.build(text, files=over, overlay="o.toml", redact="basics.phone").report)
        with self.assertRaises(quoin.QuoinError) as caught:
            quoin.build(text)
        self.assertEqual(caught.exception.diagnostics[0].code, "unset-variable")
        with self.assertRaises(TypeError):
            quoin.build(text, env=env, redact=[5])

    def test_settings(self):
        built = quoin.build(SMALL, settings={
            "basics.name": "2024", "basics.headline": 'a "quoted" \\ thing\n', "document.last-updated": datetime.date(2024, 2, 29),
            "section.0.entry.0.keywords": ["Python", "é"], "document.embed": "data"})
        self.assertEqual(built.report["carries"], ["resume.json"])
        self.assertIn("2024", built.svg())

    def test_files(self):
        text = SMALL.replace("[basics]", '[document]\nlayout = "mine.toml"\n[basics]\nphoto = "me.png"')
        with self.assertRaises(quoin.QuoinError) as caught:
            quoin.build(text)
        self.assertIn("missing-file", {one.code for one in caught.exception.diagnostics})
        files = {"mine.toml": 'extends = "plain"\nphoto = { side = "right" }\n', "me.png": PIXEL}
        from_memory = quoin.build(text, files=files)
        self.assertEqual(from_memory.report["layout"], "mine")
        with tempfile.TemporaryDirectory() as folder:
            for name, data in files.items():
                pathlib.Path(folder, name).write_bytes(data.encode() if isinstance(data, str) else data)
            self.assertEqual(quoin.build(text, files=folder).pdf, from_memory.pdf)
            pathlib.Path(folder, "cv").mkdir()
            path = pathlib.Path(folder, "cv", "resume.toml")
            path.write_bytes(text.replace("\n", "\r\n").encode())
            self.assertEqual(quoin.build(path, files=files).pages, 1)
            pathlib.Path(folder, "secret.toml").write_text("x")
            with self.assertRaises(quoin.QuoinError):
                quoin.build(text.replace("mine.toml", os.path.join(folder, "secret.toml")), files=files)

    def test_faults(self):
        with self.assertRaises(quoin.QuoinError) as caught:
            quoin.build('[basics]\nname = "Ada"\nemial = "a@example.org"\n')
        first = caught.exception.diagnostics[0]
        self.assertEqual((first.code, first.severity, first.file, first.line, first.column),
                         ("unknown-key", "error", "resume.toml", 3, 1))
        self.assertIn("email", first.hint)
        self.assertIn("^", str(first))
        self.assertIn("emial", str(caught.exception))
        self.assertEqual(pickle.loads(pickle.dumps(caught.exception)).diagnostics, caught.exception.diagnostics)
        self.assertEqual(quoin.check(SMALL), [])
        self.assertIn("unknown-key", [one.code for one in quoin.check("x = 1")])
        with self.assertRaises(quoin.QuoinError):
            quoin.build(SMALL, "no-such-layout")

    def test_wrong_arguments(self):
        for wrong in (b"[basics]", None, 7, ["x"]):
            with self.assertRaises(TypeError):
                quoin.build(wrong)
        for wrong in (2**63, "\ud800"):
            with self.assertRaises(ValueError):
                quoin.build(SMALL, settings={"basics.name": wrong})
        for more in ({"layout": 7}, {"pages": "two"}, {"pages": 1.5}, {"settings": [1]}, {"settings": {"a": None}}, {"files": 7}):
            with self.assertRaises(TypeError):
                quoin.build(SMALL, **more)
        with self.assertRaises(FileNotFoundError):
            quoin.build(pathlib.Path("no-such-file.toml"))
        with self.assertRaises(quoin.QuoinError):
            quoin.build("\0")
        with self.assertRaises(UnicodeError):
            quoin.build("\ud800")

    def test_a_notebook_shows_the_first_page(self):
        built = quoin.build((PROJECT / "resume.toml").read_text())
        self.assertTrue(built._repr_svg_().startswith("<svg"))
        self.assertNotEqual(built.svg(1), built.svg(0))
        self.assertEqual(copy.deepcopy(built), built)
        with self.assertRaises(IndexError):
            built.svg(3)

    def test_layouts(self):
        self.assertIn("onepage", quoin.layouts())
        self.assertGreaterEqual(len(quoin.layouts()), 20)


class Threads(unittest.TestCase):
    def test_a_child_of_a_process_that_typesets(self):
        code = ("import os, quoin, sys, threading, time\n"
                f"text = {SMALL!r} + '[[section]]\\ntitle = \"S\"\\nkind = \"prose\"\\ntext = \"' + 'word ' * 300_000 + '\"\\n'\n"
                "threading.Thread(target=quoin.check, args=(text,)).start()\ntime.sleep(0.2)\nchild = os.fork()\n"
                "if child == 0: sys.exit(7)\nprint(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))\n")
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
        self.assertEqual((done.returncode, done.stdout), (0, "7\n"), done.stderr)

    def test_many_at_a_time(self):
        text = (PROJECT / "resume.toml").read_text()
        expected = {name: quoin.build(text, name).pdf for name in ("full", "onepage", "sidebar")}
        wrong = []

        def work():
            for name, data in expected.items():
                if quoin.build(text, name).pdf != data:
                    wrong.append(name)

        threads = [threading.Thread(target=work) for _ in range(8)]
        for one in threads:
            one.start()
        for one in threads:
            one.join()
        self.assertEqual(wrong, [])

    def test_others_run_meanwhile(self):
        """While one thread typesets a long text, this one counts on."""
        text = SMALL + '[[section]]\ntitle = "S"\nkind = "prose"\ntext = "' + "word " * 40_000 + '"\n'
        done = threading.Event()
        worker = threading.Thread(target=lambda: (quoin.check(text), done.set()))
        worker.start()
        counted = 0
        while not done.is_set():
            counted += 1
        worker.join()
        self.assertGreater(counted, 1000)

    def test_an_interpreter_that_ends(self):
        code = ("import quoin, threading, time\n"
                f"text = {SMALL!r} + '[[section]]\\ntitle = \"S\"\\nkind = \"prose\"\\ntext = \"' + 'word ' * 150_000 + '\"\\n'\n"
                "def work():\n  while True: quoin.build(text)\n"
                "for _ in range(4): threading.Thread(target=work, daemon=True).start()\n"
                "time.sleep(0.3)\nprint('end')\n")
        for _ in range(3):
            done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
            self.assertEqual((done.returncode, done.stdout), (0, "end\n"), done.stderr)


if __name__ == "__main__":
    unittest.main()
