"""Typst's compiler through its PyPI package, run by the peers' Python: typst_compile.py SOURCE PDF ROOT FONTS [KEY=VALUE...]"""
import sys

import typst

source, output, root, fonts, *inputs = sys.argv[1:]
typst.compile(source, output=output, root=root, font_paths=[fonts], ignore_system_fonts=True, sys_inputs=dict(word.split("=", 1) for word in inputs))
