"""The packages of npm: `quoin`, which starts what it finds, and one for each machine with the program. Nothing is fetched when they are installed."""

import json
import shutil

from archives import tar_gz
from project import OUT, ROOT, SUMMARY, TARGETS, epoch, home, version
from tree import licences

README = f"""# quoin

{SUMMARY[0].upper()}{SUMMARY[1:]}.

```sh
npx quoin build resume.toml
```

The documentation is at {home()}.
"""


def _pack(folder, name, manifest):
    (folder / "README.md").write_text(README, encoding="utf-8")
    common = {"version": version(), "description": SUMMARY, "license": "MIT", "homepage": home(), "repository": f"git+{home()}.git"}
    (folder / "package.json").write_text(json.dumps({**manifest, **common}, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    out = OUT / f"{name}-{version()}.tgz"
    tar_gz(folder, out, "package", epoch())
    return out


def _fresh(name):
    folder = OUT / "work/npm" / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def _machine_name(target):
    return f"{target.npm_os}-{target.npm_cpu}"


def make_npm(target):
    """The package of `target` and, of those machines whose program is there, the one that names them."""
    folder = _fresh(_machine_name(target))
    (folder / "bin").mkdir()
    shutil.copyfile(target.program, folder / "bin/quoin")
    (folder / "bin/quoin").chmod(0o755)
    (folder / "LICENCES.txt").write_text(licences(), encoding="utf-8")
    made = [_pack(folder, f"quoin-{_machine_name(target)}", {
        "name": f"@quoin/{_machine_name(target)}", "os": [target.npm_os], "cpu": [target.npm_cpu], "preferUnplugged": True})]
    folder = _fresh("quoin")
    shutil.copyfile(ROOT / "packaging/npm/quoin.js", folder / "quoin.js")
    (folder / "quoin.js").chmod(0o755)
    shutil.copyfile(ROOT / "LICENSE", folder / "LICENSE")
    others = {f"@quoin/{_machine_name(one)}": version() for one in TARGETS if one.program.exists()}
    return [*made, _pack(folder, "quoin", {
        "name": "quoin", "bin": {"quoin": "quoin.js"}, "engines": {"node": ">=16"}, "optionalDependencies": others})]
