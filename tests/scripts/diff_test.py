"""`quoin diff` over repositories in every odd state, made anew for each case: diff_test.py PROGRAM"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import traceback

PROGRAM = os.path.abspath(sys.argv[1])
ONE = """[basics]
name = "Ada Okafor"

[[section]]
title = "Work"
kind = "experience"

[[section.entry]]
organization = "Corner Bakery"
position = "Baker's help"
start = "2023-06"
highlights = ["Opened the shop at 5 a.m.", "Kept the books of three shops"]
"""
TWO = ONE.replace("5 a.m.", "4 a.m.")
ENVIRONMENT = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8"}
failures = []


def git(folder, *arguments):
    subprocess.run(["git", "-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "init.defaultBranch=main",
                    "-c", "protocol.file.allow=always", *arguments], cwd=folder, check=True, env=ENVIRONMENT,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


class Ran:
    def __init__(self, folder, *arguments, **more):
        done = subprocess.run([PROGRAM, "diff", *arguments], cwd=folder, env={**ENVIRONMENT, **more.pop("env", {})},
                              capture_output=True, timeout=60, **more)
        self.status, self.bytes = done.returncode, done.stdout
        self.out, self.err = done.stdout.decode(), done.stderr.decode()


def repository(folder, *versions, name="resume.toml"):
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init")
    for number, text in enumerate(versions):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
        git(folder, "add", "-A")
        git(folder, "commit", "-m", f"version {number}")
    return folder


def expect(condition, ran):
    if not condition:
        lines = [frame.lineno for frame in traceback.extract_stack()[1:-1]]
        failures.append(f"lines {lines}: status {ran.status}\n{ran.out}{ran.err}")


def expect_reworded(ran, status=0):
    expect(ran.status == status and ran.out.splitlines()[0].endswith(": 1 change"), ran)
    expect("  ~ highlight: Opened the shop at [-5-] {+4+} a.m." in ran.out and not ran.err, ran)


def expect_fault(ran, code, *words):
    expect(ran.status == 1 and f"error[{code}]" in ran.err and not ran.out, ran)
    for word in words:
        expect(word in ran.err, ran)


def ordinary(work):
    folder = repository(work / "répertoire à moi/mit \"Raum\" 'n$(x)", ONE, TWO, name="cv été/resume.toml")
    inner = folder / "cv été"
    expect_reworded(Ran(inner, "HEAD~1"))
    expect_reworded(Ran(inner, "HEAD~1", "HEAD", "--exit-code"), status=1)
    expect_reworded(Ran(folder, "HEAD~1", "--file", "cv été/resume.toml"))
    expect_reworded(Ran(work, "HEAD~1", "--file", str(inner / "resume.toml")))
    expect_reworded(Ran(inner, "HEAD~1:cv été/resume.toml"))
    expect_reworded(Ran(folder, "HEAD~1:cv été/resume.toml"))
    expect_reworded(Ran(inner, "HEAD~1:./resume.toml", "resume.toml"))
    expect_reworded(Ran(inner, "HEAD^{/version 0}"))
    same = Ran(inner, "HEAD", "--exit-code")
    expect(same.status == 0 and same.out == "HEAD:cv été/resume.toml → resume.toml: no difference\n", same)
    (inner / "resume.toml").write_text(ONE)  # a dirty tree
    expect_reworded(Ran(inner, "resume.toml", "HEAD"))
    expect(Ran(inner, "HEAD~1", "--exit-code").status == 0, Ran(inner, "HEAD~1"))
    (inner / "HEAD~1").write_text(TWO)  # a file comes before a revision
    expect("HEAD~1 → resume.toml: 1 change" in Ran(inner, "HEAD~1").out, Ran(inner, "HEAD~1"))


def detached_and_shallow(work):
    folder = repository(work / "origin", ONE, TWO, TWO + "\n# three\n")
    git(folder, "checkout", "--detach", "HEAD~1")
    expect_reworded(Ran(folder, "HEAD~1"))
    git(work, "clone", "--depth", "1", "file://" + str(folder), "shallow")
    expect_fault(Ran(work / "shallow", "HEAD~1"), "unknown-revision", "shallow", "fetch-depth: 0")
    expect(Ran(work / "shallow", "HEAD").status == 0, Ran(work / "shallow", "HEAD"))
    git(work, "clone", "--bare", str(folder), "bare")
    shutil.copy(folder / "resume.toml", work / "bare")
    expect_reworded(Ran(work / "bare", "HEAD~1"))
    expect_reworded(Ran(work / "bare", "HEAD~1", "HEAD"))
    expect_reworded(Ran(work / "bare", "HEAD~1:resume.toml"))
    git(folder, "worktree", "add", "../second", "HEAD")
    expect_reworded(Ran(work / "second", "HEAD~1"))


def faults_of_both_sides(work):
    folder = repository(work / "both", ONE, TWO)
    nope = Ran(folder, "HEAD~1", "--layout", "nope")
    expect(nope.status == 1 and nope.err.count("error[unknown-layout]") == 1, nope)


def unborn_and_outside(work):
    folder = repository(work / "unborn")
    (folder / "resume.toml").write_text(ONE)
    expect_fault(Ran(folder, "HEAD"), "unknown-revision", "no commit yet")
    outside = work / "outside"
    outside.mkdir()
    (outside / "resume.toml").write_text(ONE)
    expect_fault(Ran(outside, "HEAD"), "no-repository", "not a git repository")
    expect_fault(Ran(outside, "none.toml"), "no-repository")
    (outside / "folder").mkdir()
    expect(Ran(outside, "folder").status == 3, Ran(outside, "folder"))
    for arguments in [(), ("",), ("-x",), ("--upload-pack=x",), ("-", "-"), ("a", "b", "c"), ("HEAD", "--format", "pdf"), ("HEAD", "--file", "-")]:
        expect(Ran(folder, *arguments).status == 2, Ran(folder, *arguments))


def without_git(work):
    folder = repository(work / "r", ONE, TWO)
    empty = work / "bin"
    empty.mkdir()
    ran = Ran(folder, "HEAD~1", env={"PATH": str(empty)})
    expect(ran.status == 3 and "git, which is not installed" in ran.err, ran)
    (folder / "old.toml").write_text(ONE)
    expect_reworded(Ran(folder, "old.toml", env={"PATH": str(empty)}))
    (empty / "git").write_text("#!/bin/sh\nkill -9 $$\n")
    (empty / "git").chmod(0o755)
    expect(Ran(folder, "HEAD~1", env={"PATH": str(empty)}).status in (1, 3), Ran(folder, "HEAD~1", env={"PATH": str(empty)}))


def renamed(work):
    folder = repository(work / "r", ONE, name="old/cv.toml")
    git(folder, "mv", "old/cv.toml", "resume.toml")
    (folder / "resume.toml").write_text(TWO)
    git(folder, "add", "-A")
    ran = Ran(folder, "HEAD")  # staged
    expect(ran.status == 0 and "HEAD:old/cv.toml → resume.toml: 1 change\n" in ran.out, ran)
    expect("what is resume.toml now had this name" in ran.out, ran)
    git(folder, "commit", "-m", "renamed")
    expect("HEAD~1:old/cv.toml → HEAD:resume.toml: 1 change" in Ran(folder, "HEAD~1", "HEAD").out, Ran(folder, "HEAD~1", "HEAD"))
    expect_fault(Ran(folder, "HEAD", "--file", "none.toml"), "missing-file", "no file none.toml in HEAD")
    expect_fault(Ran(folder, "HEAD:none/x.toml"), "missing-file")
    expect_fault(Ran(folder, "HEAD:", "resume.toml"), "missing-file")
    (folder / "resume.toml").unlink()
    expect_fault(Ran(folder, "HEAD"), "missing-file", "resume.toml")
    other = repository(work / "other", ONE)
    git(other, "mv", "resume.toml", "cv.toml")
    git(other, "commit", "-m", "renamed")
    expect_fault(Ran(other, "HEAD~1"), "missing-file", "hint: it is called cv.toml now: quoin diff HEAD~1 --file cv.toml")
    expect(Ran(other, "HEAD~1", "--file", "cv.toml").status == 0, Ran(other, "HEAD~1", "--file", "cv.toml"))


def what_a_revision_names(work):
    """Layouts, bibliographies and links come from the revision; nothing leads out of it."""
    layout = '[document]\nlayout = "./mine.toml"\n'
    folder = work / "r"
    folder.mkdir()
    (folder / "mine.toml").write_text('extends = "onepage"\n')
    repository(folder, layout + ONE, layout + TWO)
    (folder / "mine.toml").unlink()
    ran = Ran(folder, "HEAD~1", "HEAD")
    expect_reworded(ran)
    without = Ran(folder, "HEAD")  # the working tree has lost its layout
    expect(without.status == 1 and "not compared: resume.toml has faults" in without.out, without)
    git(folder, "checkout", "--", ".")
    (folder / "inner").mkdir()
    os.symlink("../resume.toml", folder / "inner/linked.toml")
    os.symlink("../inner", folder / "inner/again")
    os.symlink("/etc/passwd", folder / "outside.toml")
    os.symlink("../../x.toml", folder / "above.toml")
    os.symlink("loop.toml", folder / "loop.toml")
    git(folder, "add", "-A")
    git(folder, "commit", "-m", "links")
    for name in ("inner/linked.toml", "inner/again/again/linked.toml"):
        linked = Ran(folder, "HEAD:" + name, "resume.toml")
        expect(linked.status == 1 and "`./mine.toml` does not exist" in linked.err, linked)  # its folder is the link's
        expect(" → resume.toml: no difference in what could be compared" in linked.out, linked)
    for name in ("outside.toml", "above.toml", "loop.toml"):
        expect_fault(Ran(folder, "HEAD:" + name, "resume.toml"), "missing-file")
    (folder / "resume.toml").write_text('[document]\nlayout = "../mine.toml"\n' + ONE)
    git(folder, "commit", "-am", "outside")
    outside = Ran(folder, "HEAD")
    expect(outside.status == 1 and "`../mine.toml` does not exist" in outside.err, outside)


def faults(work):
    broken = ONE.replace("start", "strat")
    folder = repository(work / "r", broken, TWO)
    ran = Ran(folder, "HEAD~1")
    expect(ran.status == 1 and "[-5-] {+4+}" in ran.out and "not compared: HEAD~1:resume.toml has faults" in ran.out, ran)
    expect("HEAD~1:resume.toml:11:1: error[unknown-key]" in ran.err and "what could be read was compared" in ran.err, ran)
    told = Ran(folder, "HEAD~1", "--format", "json")
    expect(told.status == 1 and json.loads(told.out)["diagnostics"][0]["file"] == "HEAD~1:resume.toml", told)
    for bytes_ in (b"\0\1\2\xff" * 99, b"[basics", b"\xff\xfe", bytes(range(256)) * 40):
        (folder / "resume.toml").write_bytes(bytes_)
        ran = Ran(folder, "HEAD")
        expect(ran.status == 1 and "nothing was compared" in ran.err and not ran.out, ran)
        json.loads(Ran(folder, "HEAD", "--format", "json").out)


def build(folder, *arguments):
    subprocess.run([PROGRAM, "build", *arguments], cwd=folder, check=True, stdout=subprocess.DEVNULL, env=ENVIRONMENT)


def foreign_pdf():
    bodies = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(bodies, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return out + f"xref\n0 4\n0000000000 65535 f \n{table}trailer\n<</Size 4/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF\n".encode()


def pdfs(work):
    folder = repository(work / "r", ONE, TWO)
    build(folder, "-o", "plain.pdf")
    build(folder, "--embed", "source", "--layout", "onepage", "-o", "full.pdf")
    ran = Ran(folder, "HEAD~1", "full.pdf", "--layout", "onepage")
    expect_reworded(ran)
    ran = Ran(folder, "HEAD~1", "plain.pdf")
    expect(ran.status == 0 and "~ line: • Opened the shop at [-5-] {+4+} a.m." in ran.out, ran)
    expect("not compared: plain.pdf carries no source" in ran.out, ran)
    same = Ran(folder, "plain.pdf", "--exit-code")
    expect(same.status == 0 and "plain.pdf → resume.toml: no difference in what could be compared" in same.out, same)
    git(folder, "add", "-A")
    git(folder, "commit", "-m", "PDFs")
    expect("HEAD:full.pdf → full.pdf: no difference\n" in Ran(folder, "HEAD:full.pdf").out, Ran(folder, "HEAD:full.pdf"))
    (folder / "cut.pdf").write_bytes((folder / "full.pdf").read_bytes()[:5000])
    (folder / "foreign.pdf").write_bytes(foreign_pdf())
    for name, code in (("cut.pdf", "pdf"), ("foreign.pdf", "foreign-pdf")):
        ran = Ran(folder, "HEAD", name)
        expect(ran.status == 1 and code in ran.err and "nothing was compared" in ran.err, ran)
    expect_reworded(Ran(folder, "-", "HEAD", input=ONE.encode()))


def forms(work):
    folder = repository(work / "r", ONE, TWO)
    page = Ran(folder, "HEAD~1", "--format", "html", "-o", "diff.html")
    text = (folder / "diff.html").read_text()
    expect(page.status == 0 and not page.out and text.count('<img src="data:image/svg+xml;base64,') == 2, page)
    expect("<script" not in text and "http://" not in text and "https://" not in text and '<rect class="changed"' in text, page)
    build(folder, "-o", "cv.pdf")  # and a mark stands where another program finds the word on the page
    boxes = subprocess.run(["pdftotext", "-bbox", "cv.pdf", "-"], cwd=folder, check=True, capture_output=True).stdout.decode()
    word = [float(number) for number in re.search('<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">4</word>', boxes).groups()]
    mark = [float(number) for number in re.findall('<rect class="changed" x="(.*?)" y="(.*?)" width="(.*?)" height="(.*?)"', text)[-1]]
    expect(abs(mark[0] + 1 - word[0]) < 0.5 and abs(mark[0] + mark[2] - 1 - word[2]) < 0.5, page)
    expect(mark[1] < (word[1] + word[3]) / 2 < mark[1] + mark[3], page)
    again = Ran(folder, "HEAD~1", "--format", "html")
    expect(again.out == text, again)
    expect(Ran(folder, "HEAD", "-o", "resume.toml").status == 2 and (folder / "resume.toml").read_text() == TWO, page)
    told = json.loads(Ran(folder, "HEAD~1", "--format", "json").out)
    expect(told["different"] and told["changes"][0]["before"]["line"] == 12, page)
    expect(told["changes"][0]["before"]["path"] == "section[0].entry[0].highlights[0]", page)


for case in (ordinary, detached_and_shallow, faults_of_both_sides, unborn_and_outside, without_git, renamed, what_a_revision_names, faults, pdfs, forms):
    with tempfile.TemporaryDirectory() as work:
        try:
            case(pathlib.Path(work))
        except Exception as error:  # a case that cannot even be run has failed
            failures.append(f"{case.__name__}: {error!r}")
print("\n".join(failures) or "every state of a repository was answered")
sys.exit(1 if failures else 0)
