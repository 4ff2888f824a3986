"""RenderCV on many files in one process, run by the peers' Python: render_cv_batch.py YAML PDF [YAML PDF...]

Each runs as its command `render` does; what goes wrong with one is said on standard error, and the others go on.
"""
import sys

from rendercv.cli.app import app

words = sys.argv[1:]
for yaml, pdf in zip(words[::2], words[1::2]):
    try:
        app(["render", yaml, "--pdf-path", pdf, "--dont-generate-markdown", "--dont-generate-html", "--dont-generate-png", "--quiet"],
            standalone_mode=False)
    except (Exception, SystemExit) as error:  # whatever it is, the next file does not suffer
        print(f"{yaml}: {error!r}", file=sys.stderr)
