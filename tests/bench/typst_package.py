"""Stands for Typst's command line where only the PyPI package is there: as much of it as scripts/bench uses."""
import argparse
import importlib.metadata
import sys

import typst

if sys.argv[1:] == ["--version"]:
    print("typst", importlib.metadata.version("typst"), "(the PyPI package: Python's start is in its time)")
    sys.exit()
arguments = argparse.ArgumentParser()
arguments.add_argument("command", choices=["compile"])
arguments.add_argument("--root")
arguments.add_argument("--font-path")
arguments.add_argument("--ignore-system-fonts", action="store_true")
arguments.add_argument("source")
arguments.add_argument("output")
options = arguments.parse_args()
typst.compile(options.source, output=options.output, root=options.root, font_paths=[options.font_path],
              ignore_system_fonts=options.ignore_system_fonts)
