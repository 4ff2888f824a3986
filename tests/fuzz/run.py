"""Runs libFuzzer's targets one after the other, keeps what they learn, and adds up what was run.

run.py --programs FOLDER --work FOLDER [TARGET...] [--seconds N] [--jobs N] [--keep]

Corpora live in WORK/corpus/TARGET, totals of all runs in WORK/totals.jsonl; where there are none yet they begin as
tests/fuzz/kept.tar.xz has them, into which --keep puts what there is now. An input that breaks a target is kept in
tests/fuzz/findings/TARGET; the exit status is then 1. The last thing printed is the table of docs/reliability.md, its minutes
of the processor.
"""

import argparse
import concurrent.futures
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
KEPT = HERE / "kept.tar.xz"

# Longest input in bytes, and whose words help to find it: a folder's own literals, or a format's signs.
DEFAULT = (4096, [])
SECONDS = 5  # that an input may take
TARGETS = {
    "apply_setting": (1024, ["toml", "src/resume"]),
    "archive_names": (2048, ["names"]),
    "find_files": (8192, ["pdf"]),
    "open_font": (8192, ["font"]),
    "overlay": (2048, ["toml", "src/resume", "src/toml"]),
    "page_text": (2048, ["content"]),
    "parse_inline": (2048, ["markup"]),
    "pipeline": (4096, ["toml", "markup", "src/resume", "src/layout"]),
    "read_bibliography": (4096, ["bibtex", "src/bibliography"]),
    "read_image": (4096, ["image"]),
    "read_layout": (4096, ["toml", "src/layout"]),
    "read_posting": (4096, ["posting"]),
    "read_record": (4096, ["json", "src/archive/record.cc"]),
    "read_resume": (4096, ["toml", "markup", "src/resume"]),
    "weigh": (8192, ["pdf"]),
    "xhtml": (2048, ["xhtml"]),
}
SIGNS = {
    "toml": ["[[", "]]", " = ", '"""', "'''", "\\u202e", "\\U0001F468", "0x", "1e9", "inf", "nan", "2020-01-01", "\n", "{ ",
    "\x1e"],
    "markup": ["**", "*", "`", "[", "](", "![", "]()", "<http://a.b>", "https://", "&amp;", "&#x0;", "\\", "  \n", "---", "~~",
    "@"],
    "posting": ["C++", "CI/CD", "Node.js", ".NET", "- ", "\u2022 ", "l'", "\u2019s", "https://", "@", "SAP-", " and ", " und ", " et ", "ISO 9001", ",", "(", ")", "\n", "\n\n"],
    "bibtex": ["@", "{", "}", "\"", "#", "%", "=", ",", "(", ")", "@string{", "@comment{", "\\", "\\emph{", "\\'", "$", "^", "_", "--", "``",
    " and ", "+an", "[{\"", "\":", "}]", "date-parts", "arXiv:"],
    "pdf": ["obj", "endobj", "stream\n", "\nendstream", "xref", "trailer", "startxref", "%%EOF", "/Type", "/Catalog", "/AF",
    "/EF",
            "/F", "/UF", "/Names", "/EmbeddedFiles", "/Kids", "/AFRelationship", "/Source", "/Data", "/Filespec", "/Subtype",
            "/Filter",
            "/FlateDecode", "/LZWDecode", "/ASCIIHexDecode", "/RunLengthDecode", "/DecodeParms", "/Length", "/ObjStm", "/XRef",
            "/Encrypt", "/Prev", "/Root", "/Size", "/W", "/Index", " 0 R", "<<", ">>"],
    "content": ["BT", "ET", "Tf", "Td", "TJ", "BDC", "BMC", "EMC", "/F0", "/F1", "/P", "/Span", "/Artifact", "/MCID", "/ActualText",
                "<<", ">>", "<FEFFD83DDE00>", "[<0001>]", "beginbfchar", "endbfchar", "beginbfrange", "endbfrange", "\x1e"],
    "xhtml": ['<div class="page">', '<div class="annotation">', "<div>", "</div>", "<p>", "</p>", "<br/>", "&amp;", "&#x", "&#", ";"],
    "json": ["{", "}", "[", "]", '":', "null", "true", "-1", "1e999", "\\ud800"],
    "names": ["../", "/", "\\", "..", "CON", "C:", "\u202e", "\u0301", ".git/", "\x1e"],
    "image": ["\xff\xd8", "\xff\xd9", "\xff\xe1", "\xff\xc0", "\xff\xc2", "\xff\xda", "Exif\0\0", "MM\0*", "II*\0", "IHDR",
    "IDAT", "IEND",
              "PLTE", "tRNS", "eXIf", "gAMA", "sRGB", "acTL", "\x88\x25"],
    "font": ["glyf", "loca", "CFF ", "head", "hhea", "hmtx", "maxp", "cmap", "name", "OS/2", "post", "GSUB", "GPOS", "GDEF",
    "kern",
             "OTTO", "ttcf", "true", "\0\1\0\0", "\xff\xff", "\x80\0", "\x7f\xff"],
}


def words_of(source):
    """The signs of a format, or the lower-case words that a part of the program knows."""
    if source in SIGNS:
        return SIGNS[source]
    path = ROOT / source
    files = [path] if path.is_file() else sorted(path.glob("*.cc"))
    if not files:
        sys.exit(f"fuzz: nothing is at {source}")
    return sorted({word for file in files for word in re.findall(r'"([a-z][a-z0-9-]{1,24})"', file.read_text())})


def write_dictionary(path, sources):
    encoding = {"image": "latin-1", "font": "latin-1"}
    with open(path, "w", encoding="ascii") as file:
        for source in sources:
            for word in words_of(source):
                data = word.encode(encoding.get(source, "utf-8"))
                file.write('"' + "".join(f"\\x{byte:02x}" for byte in data) + '"\n')


def commit():
    said = subprocess.run(["git", "-C", ROOT, "rev-parse", "--short", "HEAD"], capture_output=True, text=True)
    return said.stdout.strip() or "unknown"


class Target:
    def __init__(self, name, programs, work):
        self.name = name
        self.program = programs / f"fuzz_{name}"
        self.corpus = work / "corpus" / name
        self.seeds = HERE / "corpus" / name
        self.findings = HERE / "findings" / name
        self.dictionary = work / f"{name}.dict"
        self.log = work / f"{name}.log"
        self.longest, self.words = TARGETS.get(name, DEFAULT)

    def call(self, *arguments):
        """The exit status, and the seconds of the processor that it took."""
        # The clock is no judge on a busy machine: what it finds slow is measured again.
        limits = ["-rss_limit_mb=1024", f"-timeout={10 * SECONDS}", f"-report_slow_units={SECONDS}", f"-max_len={self.longest}"]
        words = [f"-dict={self.dictionary}"] if self.words else []
        with open(self.log, "ab") as log:
            process = subprocess.Popen([self.program, *limits, *words, *arguments], stdout=log, stderr=log, cwd=self.corpus)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        return process.returncode, usage.ru_utime + usage.ru_stime

    def run(self, seconds):
        """One run; what it found, and what it did as a row of the totals."""
        self.corpus.mkdir(parents=True, exist_ok=True)
        write_dictionary(self.dictionary, self.words)
        self.log.unlink(missing_ok=True)
        pending = self.corpus.parent / f"{self.name}.found"
        shutil.rmtree(pending, ignore_errors=True)
        pending.mkdir()
        status, spent = self.call(f"-max_total_time={seconds}", "-print_final_stats=1", f"-artifact_prefix={pending}/",
                                  self.corpus, self.seeds)
        said = self.log.read_text(errors="replace")
        executed = re.findall(r"stat::number_of_executed_units: (\d+)", said) or re.findall(r"^#(\d+)\t", said, re.M) or ["0"]
        covered = re.findall(r" cov: (\d+)", said) or ["0"]
        found = [kept for file in sorted(pending.iterdir()) if (kept := self.keep(file))]
        shutil.rmtree(pending)
        if status != 0 and not found and not re.search(r"(timeout|out-of-memory)", said):
            sys.exit(f"fuzz: {self.name} ended with {status} and left no input; see {self.log}")
        self.merge()
        row = {"target": self.name, "commit": commit(), "seconds": round(spent), "executions": int(executed[-1]),
               "coverage": int(covered[-1]), "finds": len(found)}
        return found, row

    def keep(self, file):
        """A find is one that breaks the target when it is alone, or keeps the processor too long."""
        runs = [self.call("-runs=1", file) for _ in range(3)]  # a busy machine makes one of them slow
        if all(status == 0 for status, _ in runs) and min(seconds for _, seconds in runs) < SECONDS:
            return None
        self.findings.mkdir(parents=True, exist_ok=True)
        kept = self.findings / file.name
        shutil.copyfile(file, kept)
        return kept

    def merge(self):
        """The smallest inputs that reach what all reach."""
        smaller = self.corpus.parent / f"{self.name}.merged"
        shutil.rmtree(smaller, ignore_errors=True)
        smaller.mkdir()
        if self.call("-merge=1", smaller, self.corpus, self.seeds)[0] == 0:
            shutil.rmtree(self.corpus)
            smaller.rename(self.corpus)
        else:
            shutil.rmtree(smaller)


def keep_all(work):
    """The same bytes for the same corpora."""
    def plain(entry):
        entry.uid = entry.gid = entry.mtime = 0
        entry.uname = entry.gname = ""
        return entry

    with tarfile.open(KEPT, "w:xz", preset=9) as archive:
        archive.add(work / "totals.jsonl", "totals.jsonl", filter=plain)
        for path in sorted((work / "corpus").glob("*/*")):
            if not path.parent.suffix:  # of a run that goes on
                archive.add(path, path.relative_to(work), filter=plain)
    return 0


def table(rows):
    sums = {}
    for row in rows:
        one = sums.setdefault(row["target"], {"seconds": 0, "executions": 0, "coverage": 0, "finds": 0})
        for key in ("seconds", "executions", "finds"):
            one[key] += row[key]
        one["coverage"] = max(one["coverage"], row["coverage"])
        one["commit"] = row["commit"]
    lines = ["| target | last commit | minutes | executions | coverage | finds |", "|---|---|---:|---:|---:|---:|"]
    for name, one in sorted(sums.items()):
        lines.append(f"| `{name}` | {one['commit']} | {one['seconds'] / 60:.0f} | {one['executions']:,} | {one['coverage']:,} "
                     f"| {one['finds']} |")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(prog="scripts/fuzz", description="Runs libFuzzer's targets and adds up what was run.")
    parser.add_argument("--programs", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--work", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help="files of tests/fuzz without .cc [all]")
    parser.add_argument("--seconds", type=int, default=60, help="of each target [60]")
    parser.add_argument("--keep", action="store_true", help="put corpora and totals into tests/fuzz/kept.tar.xz; run nothing")
    parser.add_argument("--jobs", type=int, default=1, help="targets side by side [1]")
    options = parser.parse_args()

    known = sorted(path.stem for path in HERE.glob("*.cc") if path.stem != "replay_test")
    unknown = sorted(set(options.targets) - set(known))
    if unknown:
        parser.error(f"there is no target {unknown[0]}; there are {', '.join(known)}")
    options.work.mkdir(parents=True, exist_ok=True)
    if options.keep:
        return keep_all(options.work)
    if not (options.work / "corpus").exists() and KEPT.exists():
        with tarfile.open(KEPT) as archive:
            archive.extractall(options.work, **({"filter": "data"} if hasattr(tarfile, "data_filter") else {}))
    targets = [Target(name, options.programs.resolve(), options.work.resolve()) for name in options.targets or known]
    totals, broken = options.work / "totals.jsonl", False
    with concurrent.futures.ThreadPoolExecutor(max_workers=max(1, options.jobs)) as pool:
        for target, (found, row) in zip(targets, pool.map(lambda one: one.run(options.seconds), targets)):
            print(f"{target.name}: {row['executions']:,} executions in {row['seconds']} s, coverage {row['coverage']:,}",
                flush=True)
            with open(totals, "a", encoding="utf-8") as file:
                file.write(json.dumps(row) + "\n")
            for path in found:
                broken = True
                print(f"{target.name}: a find; to see it: {os.path.relpath(target.program)} {os.path.relpath(path)}",
                    flush=True)
    print()
    print(table([json.loads(line) for line in totals.read_text(encoding="utf-8").splitlines()]))
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
