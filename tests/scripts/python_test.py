"""Makes the wheel, installs it into an environment of its own, and runs the package's tests and the examples of its page.

python_test.py PROGRAM PROJECT BUILD [--whole]

The wheel links the archives of BUILD; with --whole it is made from an export without a repository, and compiles everything.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

PROGRAM, PROJECT, BUILD = (pathlib.Path(one).resolve() for one in sys.argv[1:4])
WHOLE = "--whole" in sys.argv[4:]
TOOLS = PROJECT / "build/tools/venv"


def run(*arguments, **more):
    done = subprocess.run([str(one) for one in arguments], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **more)
    if done.returncode != 0:
        sys.exit(f"{' '.join(str(one) for one in arguments)}\nended with {done.returncode}\n{done.stdout[-8000:]}")
    return done.stdout


def source(folder):
    """What `pip wheel` is given: the project, or what an archive of it holds."""
    if not WHOLE:
        return PROJECT
    archive = subprocess.run(["git", "-C", PROJECT, "archive", "HEAD"], capture_output=True, check=True).stdout
    (folder / "export").mkdir()
    subprocess.run(["tar", "-x", "-C", folder / "export"], input=archive, check=True)
    return folder / "export"


def examples():
    text = (PROJECT / "docs/python.md").read_text()
    return "\n".join(re.findall(r"^```python\n(.*?)^```$", text, re.S | re.M))


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        prebuilt = [] if WHOLE else [f"--config-settings=cmake.define.QUOIN_PREBUILT={BUILD}"]
        run(TOOLS / "bin/python3", "-m", "pip", "wheel", source(folder), "--no-deps", "--no-build-isolation", "--wheel-dir",
            folder / "dist", f"--config-settings=build-dir={folder / 'build'}", *prebuilt, cwd=folder)
        (wheel,) = (folder / "dist").glob("quoin_cv-*.whl")
        if not WHOLE:  # for the test of Spark
            shutil.rmtree(BUILD / "wheel", ignore_errors=True)
            shutil.copytree(folder / "dist", BUILD / "wheel")
        run("/usr/bin/python3", "-m", "venv", folder / "venv")
        python = folder / "venv/bin/python3"
        run(python, "-m", "pip", "install", "--disable-pip-version-check", "--no-index", wheel)
        environment = {**os.environ, "QUOIN": str(PROGRAM)}
        environment.pop("PYTHONPATH", None)
        print(run(python, PROJECT / "python/tests/test_quoin.py", cwd=folder, env=environment))
        assert examples().count("quoin.build") >= 3
        said = run(python, "-c", examples(), cwd=folder)
        assert said.startswith("1 b'%PDF-'\nunknown-key 3 1\n"), said
        print(run(TOOLS / "bin/python3", "-m", "mypy", "--strict", "--cache-dir", folder / "mypy", "-p", "quoin",
                  env={**os.environ, "MYPYPATH": str(next((folder / "venv").glob("lib/python*/site-packages")))}, cwd=folder))


main()
