"""Completions and manual pages, which come from the options that --help lists, and the other files that a release needs: manual_test.py PROGRAM PROJECT

Bash completes in a shell of its own; zsh and fish where they are installed. What is generated without a package being made is judged here
by other programs; packages_test.py installs the packages.
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAM, PROJECT = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
OWNER = (PROJECT / "packaging/owner").read_text().strip()
VERSION = re.search(r"^project\(quoin VERSION ([0-9.]+)", (PROJECT / "CMakeLists.txt").read_text(), re.M)[1]


def run(*command, **how):
    return subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False, **how)


def commands():
    listing = run(PROGRAM, "--help").stdout.partition("Commands:\n")[2].partition("\n\n")[0]
    return [line.split()[0] for line in listing.splitlines()]


def options_of(command):
    """The long options that its --help lists."""
    return set(re.findall(r"^  (?:-\w,)?(--[a-z-]+)", run(PROGRAM, command, "--help").stdout, re.M))


class InScratch(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="quoin-manual-"))
        self.addCleanup(shutil.rmtree, self.folder)
        (self.folder / "bin").mkdir()
        (self.folder / "bin/quoin").symlink_to(PROGRAM)
        self.path = f"{self.folder}/bin:{os.environ['PATH']}"


class Bash(InScratch):
    def complete(self, *words):
        """What bash offers for the last of `words`, as it does after a tabulator."""
        script = self.folder / "quoin.bash"
        script.write_text(run(PROGRAM, "completions", "bash").stdout)
        (self.folder / "cv").mkdir(exist_ok=True)
        (self.folder / "cv/a résumé.toml").write_text("")
        (self.folder / "cv/sub").mkdir(exist_ok=True)
        driver = 'compopt() { :; }; source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _quoin; printf "%s\\n" "${COMPREPLY[@]}"'
        done = run("bash", "--norc", "-euc", driver, "bash", script, "quoin", *words, cwd=self.folder / "cv", env={**os.environ, "PATH": self.path})
        self.assertEqual((done.returncode, done.stderr), (0, ""), words)
        return done.stdout.splitlines()

    def test_completes(self):
        self.assertEqual(self.complete("bu"), ["build"])
        self.assertEqual(self.complete(""), [*commands(), "--help", "--version"])
        self.assertEqual(self.complete("build", "--layout", "one"), ["onepage"])
        self.assertEqual(self.complete("build", "--layout", "=", "one"), ["onepage"])
        self.assertEqual(sorted(self.complete("build", "--layout", "=")), sorted([*run(PROGRAM, "layouts", "--names").stdout.split(), "a résumé.toml", "sub"]))
        self.assertEqual(self.complete("build", "--json", "a"), ["a résumé.toml"])
        self.assertEqual(self.complete("build", "--resources", ""), ["sub"])
        self.assertEqual(self.complete("diff", "--format", "m"), ["markdown"])
        self.assertEqual(self.complete("build", "--pages", ""), [""])
        self.assertEqual(self.complete("completions", "f"), ["fish"])

    def test_knows_every_option(self):
        for command in commands():
            offered = {word for word in self.complete(command, "-") if word.startswith("--")}
            self.assertEqual(offered, options_of(command), command)

    def test_offers_only_what_the_program_takes(self):
        (self.folder / "cv").mkdir(exist_ok=True)
        (self.folder / "cv/resume.toml").write_text('[basics]\nname = "Ada"\nemail = "ada@example.org"\n')
        for option in ("--dump", "--embed", "--paper", "--pdf-standard"):
            words = self.complete("build", option, "")
            self.assertGreater(len(words), 2)
            for word in words:
                done = run(PROGRAM, "build", option, word, cwd=self.folder / "cv")
                self.assertEqual(done.returncode, 0, done.stderr)
        for word in self.complete("diff", "--format", ""):
            done = run(PROGRAM, "diff", "resume.toml", "resume.toml", "--format", word, cwd=self.folder / "cv")
            self.assertEqual(done.returncode, 0, done.stderr)
        for word in self.complete("completions", ""):
            self.assertEqual(run(PROGRAM, "completions", word).returncode, 0)

    def test_of_another_shell_is_refused(self):
        done = run(PROGRAM, "completions", "tcsh")
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertIn("completions takes bash, zsh or fish, not 'tcsh'", done.stderr)


class OtherShells(InScratch):
    @unittest.skipUnless(shutil.which("fish"), "fish is not installed")
    def test_fish_completes(self):
        script = self.folder / "quoin.fish"
        script.write_text(run(PROGRAM, "completions", "fish").stdout)

        def complete(line):
            done = run("fish", "--no-config", "-c", f"source {script}; complete -C '{line}'", cwd=self.folder,
                       env={**os.environ, "PATH": self.path, "HOME": str(self.folder)})
            self.assertEqual(done.stderr, "")
            return [row.split("\t")[0] for row in done.stdout.splitlines()]

        self.assertEqual(complete("quoin bu"), ["build"])
        self.assertIn("onepage", complete("quoin build --layout one"))
        self.assertEqual(complete("quoin diff --format m"), ["markdown"])
        for command in commands():
            self.assertEqual({word for word in complete(f"quoin {command} --") if word.startswith("--")}, options_of(command), command)

    @unittest.skipUnless(shutil.which("zsh"), "zsh is not installed")
    def test_zsh_takes_its_script(self):
        script = self.folder / "_quoin"
        script.write_text(run(PROGRAM, "completions", "zsh").stdout)
        self.assertEqual(run("zsh", "-n", script).stderr, "")
        done = run("zsh", "-fc", f"fpath=({self.folder} $fpath); autoload -Uz compinit; compinit -u -d {self.folder}/dump; echo $_comps[quoin]",
                   env={**os.environ, "PATH": self.path})
        self.assertEqual((done.stdout, done.stderr), ("_quoin\n", ""))
        for command in commands():
            spec = script.read_text().partition(f"\n    {command}) _arguments")[2].partition(" ;;\n")[0]
            self.assertEqual(set(re.findall(r"(?<=[,}')*])(--[a-z-]+)(?=[}'\[])", spec)), options_of(command), command)


class Manual(InScratch):
    def pages(self):
        done = run(PROJECT / "scripts/man", PROGRAM, self.folder / "man", env={**os.environ, "SOURCE_DATE_EPOCH": "1790000000"})
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return sorted((self.folder / "man").iterdir())

    def test_has_a_page_for_each_command(self):
        self.assertEqual([path.name for path in self.pages()], sorted(["quoin.1", *(f"quoin-{name}.1" for name in commands())]))
        for name in commands():
            page = (self.folder / f"man/quoin-{name}.1").read_text().replace("\\-", "-")
            for option in options_of(name):
                self.assertIn(f"\\fB{option}\\fR", page, name)

    def test_is_clean(self):
        for page in self.pages():
            done = run("mandoc", "-T", "lint", "-W", "warning", page)
            self.assertEqual((done.returncode, done.stdout), (0, ""), page.name)
            if shutil.which("man"):
                done = run("man", "--warnings", "-l", page, env={**os.environ, "LC_ALL": "C.UTF-8", "MANWIDTH": "80"})
                self.assertEqual(done.stderr, "", page.name)


class Release(InScratch):
    def test_version(self):
        said = run(PROGRAM, "--version").stdout.splitlines()
        self.assertEqual(said[0], f"quoin {VERSION}")
        self.assertIn("PDF/A-2a, PDF/A-3a, PDF/UA-1, JSON Resume 1.0.0", said[-1])
        if (PROJECT / ".git").exists() and run("git", "-C", PROJECT, "rev-parse", "HEAD").returncode == 0:
            self.assertRegex(said[1], r"^commit: [0-9a-f]{12}( with changes)?$")

    def test_commit_is_gits_or_the_exports(self):
        def said(source):
            out = self.folder / "commit.inc"
            done = run("cmake", f"-DSOURCE={source}", f"-DOUT={out}", "-P", PROJECT / "cmake/Commit.cmake")
            self.assertEqual(done.returncode, 0, done.stderr)
            return out.read_text()

        export = self.folder / "export"
        (export / "cmake").mkdir(parents=True)
        (export / "cmake/commit.txt").write_text("$Format:%H %ct$\n")
        self.assertEqual(said(export), '#define QUOIN_COMMIT ""\n')
        (export / "cmake/commit.txt").write_text(f"{'0123456789' * 4} 1790000000\n")
        self.assertEqual(said(export), '#define QUOIN_COMMIT "012345678901"\n')
        git = ("git", "-C", export, "-c", "user.name=Test", "-c", "user.email=test@example.com")
        for words in (("init", "-q"), ("add", "-A"), ("commit", "-q", "-m", "One")):
            run(*git, *words)
        full = run(*git, "rev-parse", "HEAD").stdout.strip()
        self.assertEqual(said(export), f'#define QUOIN_COMMIT "{full[:12]}"\n')
        (export / "cmake/commit.txt").write_text("changed\n")
        self.assertEqual(said(export), f'#define QUOIN_COMMIT "{full[:12]} with changes"\n')

    def test_owner_is_the_same_everywhere(self):
        """Whoever takes the project over changes packaging/owner, and this test then says where else."""
        found = {}
        for path in [*PROJECT.glob("*.md"), *PROJECT.glob("*.nix"), *PROJECT.glob("docs/**/*.md"), *PROJECT.glob("examples/**/*.yml"),
                     *PROJECT.glob("packaging/**/*"), *PROJECT.glob(".github/**/*.yml")]:
            if path.is_file() and "__pycache__" not in path.parts:
                for owner in re.findall(r"(?:github\.com/|github:|uses: |brew install )([\w.-]+/quoin)\b", path.read_text()):
                    found.setdefault(owner, set()).add(path.relative_to(PROJECT).as_posix())
        self.assertEqual(list(found), [OWNER], found)
        for name in ("README.md", "examples/ci/resume.yml", "packaging/homebrew/quoin.rb", "flake.nix", "docs/packaging.md"):
            self.assertIn(name, found[OWNER])

    def test_versions_in_install_lines(self):
        for name in ("README.md", "docs/packaging.md", "examples/ci/resume.yml", "packaging/homebrew/quoin.rb"):
            text = (PROJECT / name).read_text()
            for one in re.findall(r"releases/download/v([0-9.]+)/|quoin[-_]([0-9]+\.[0-9]+\.[0-9]+)", text):
                self.assertEqual("".join(one), VERSION, name)

    def test_notes(self):
        script = PROJECT / "scripts/release-notes"
        done = run(script, VERSION)
        self.assertTrue(done.stdout.startswith("- `quoin build`"), done.stderr)
        self.assertNotIn("\n## ", done.stdout)
        done = run(script, "99.0")
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertIn("no section ## 99.0", done.stderr)

    def test_list_of_parts(self):
        sys.path.insert(0, str(PROJECT / "packaging"))
        sys.dont_write_bytecode = True
        import parts

        linked, _ = parts.read_parts()
        self.assertEqual({part.folder: part.sha256 for part in linked if part.folder}, parts.pinned_sums())
        done = run(PROJECT / "scripts/spdx")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(done.stdout, run(PROJECT / "scripts/spdx").stdout)
        names = {row["fileName"] for row in json.loads(done.stdout)["files"]}
        for path in [*PROJECT.glob("fonts/*/*.[ot]tf"), *(one for one in PROJECT.glob("hyphenation/??*.txt") if one.stem not in ("index", "LPPL"))]:
            self.assertIn(f"./{path.relative_to(PROJECT)}", names)
        (self.folder / "quoin.spdx.json").write_text(done.stdout)
        judge = PROJECT / "build/tools/venv/bin/python3"
        judged = run(judge, "-m", "spdx_tools.spdx.clitools.pyspdxtools", "--infile", self.folder / "quoin.spdx.json")
        self.assertEqual((judged.returncode, judged.stdout + judged.stderr), (0, ""))
        broken = json.loads(done.stdout)
        broken["packages"][1]["licenseConcluded"] = "No such licence"
        (self.folder / "quoin.spdx.json").write_text(json.dumps(broken))
        self.assertNotEqual(run(judge, "-m", "spdx_tools.spdx.clitools.pyspdxtools", "--infile", self.folder / "quoin.spdx.json").returncode, 0)

    def test_package_of_python_without_its_module(self):
        shutil.copytree(PROJECT / "python/quoin", self.folder / "quoin")
        done = run(sys.executable, "-c", "import quoin", cwd=self.folder)
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stderr.splitlines()[-1], r"^ImportError: quoin-cv has no module for CPython 3\.\S+ on Linux ")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
