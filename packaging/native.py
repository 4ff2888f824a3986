"""The packages of Debian's and of RPM's systems, by CPack over a tree that is staged here."""

import os
import shutil

from archives import gzipped
from project import OUT, ROOT, SUMMARY, epoch, home, maintainer, quietly, version
from tree import debian_changelog, debian_copyright, licences, stage

DESCRIPTION = """\
quoin reads resume.toml and sets it as a typographer would: paragraphs and
pages broken as a whole, in one of many layouts or one of your own, fitted to
as many pages as you say. The PDF is fit for archives and screen readers
(PDF/A-2a, PDF/UA-1). Fonts, layouts and patterns are inside the program."""

# Why it is as lintian does not expect it: one file that runs on every Linux, with the libraries in it.
OVERRIDES = """\
# One file that runs on every Linux: the libraries are linked into it on purpose, and its address is fixed.
quoin: statically-linked-binary [usr/bin/quoin]
quoin: embedded-library *
# A licence's own words, which nobody may change.
quoin: old-fsf-address-in-copyright-file
"""


def _set(name, value):
    return f"set({name} [==[{value}]==])\n"


def _cpack(generator, tree, name, settings):
    """Runs CPack; returns the package, which is called `name`."""
    work = OUT / "work" / generator.lower()
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    for folder, folders, files in os.walk(tree):
        for one in [folder, *(os.path.join(folder, name) for name in folders + files)]:
            os.chmod(one, 0o755 if os.path.isdir(one) or os.access(one, os.X_OK) else 0o644)
            os.utime(one, (epoch(), epoch()))
    common = {
        "CPACK_GENERATOR": generator, "CPACK_PACKAGE_NAME": "quoin", "CPACK_PACKAGE_VERSION": version(), "CPACK_PACKAGE_VENDOR": "quoin",
        "CPACK_PACKAGE_CONTACT": maintainer(), "CPACK_PACKAGE_HOMEPAGE_URL": home(), "CPACK_PACKAGE_DESCRIPTION_SUMMARY": SUMMARY,
        "CPACK_PACKAGE_DESCRIPTION": DESCRIPTION,
        "CPACK_INSTALLED_DIRECTORIES": f"{tree};/usr", "CPACK_PACKAGING_INSTALL_PREFIX": "/usr", "CPACK_PACKAGE_DIRECTORY": str(work),
        "CPACK_PACKAGE_FILE_NAME": "quoin", "CPACK_TOPLEVEL_TAG": "tree", "CPACK_SET_DESTDIR": "OFF", "CPACK_STRIP_FILES": "OFF",
    }
    config = work / "CPackConfig.cmake"
    config.write_text("".join(_set(*row) for row in {**common, **settings}.items()))
    umask = os.umask(0o022)
    try:
        quietly("cpack", "--config", config, cwd=work, env={**os.environ, "SOURCE_DATE_EPOCH": str(epoch())})
    finally:
        os.umask(umask)
    (made,) = work.glob(f"quoin*.{generator.lower()}")
    made.replace(OUT / name)
    return OUT / name


def make_deb(target):
    tree = OUT / "work/deb-tree"
    stage(target, tree, compress=True)
    (tree / "share/zsh/site-functions").rename(tree / "share/zsh/vendor-completions")
    doc = tree / "share/doc/quoin"
    doc.mkdir(parents=True)
    (doc / "copyright").write_text(debian_copyright(), encoding="utf-8")
    (doc / "changelog.gz").write_bytes(gzipped(debian_changelog().encode()))
    (doc / "NEWS.gz").write_bytes(gzipped((ROOT / "CHANGELOG.md").read_bytes()))
    overrides = tree / "share/lintian/overrides"
    overrides.mkdir(parents=True)
    (overrides / "quoin").write_text(OVERRIDES)
    return _cpack("DEB", tree, f"quoin_{version()}_{target.deb}.deb", {
        "CPACK_DEBIAN_PACKAGE_ARCHITECTURE": target.deb, "CPACK_DEBIAN_PACKAGE_SECTION": "text", "CPACK_DEBIAN_PACKAGE_PRIORITY": "optional",
        "CPACK_DEBIAN_PACKAGE_MAINTAINER": maintainer(), "CPACK_DEBIAN_PACKAGE_DESCRIPTION": DESCRIPTION,
        "CPACK_DEBIAN_COMPRESSION_TYPE": "gzip"})


def make_rpm(target):
    tree = OUT / "work/rpm-tree"
    stage(target, tree, compress=True)
    doc = tree / "share/doc/quoin"
    doc.mkdir(parents=True)
    shutil.copyfile(ROOT / "CHANGELOG.md", doc / "NEWS.md")
    licence = tree / "share/licenses/quoin"
    licence.mkdir(parents=True)
    (licence / "LICENCES.txt").write_text(licences(), encoding="utf-8")
    # The same bytes on every machine and at every time.
    more = ("%define _buildhost reproducible\n%define use_source_date_epoch_as_buildtime 1\n%define clamp_mtime_to_source_date_epoch 1\n"
            "%define _build_id_links none\n%define __os_install_post %{nil}\n%define _binary_payload w9.gzdio")
    return _cpack("RPM", tree, f"quoin-{version()}-1.{target.rpm}.rpm", {
        "CPACK_RPM_PACKAGE_ARCHITECTURE": target.rpm, "CPACK_RPM_PACKAGE_LICENSE": "MIT and others, see LICENCES.txt",
        "CPACK_RPM_PACKAGE_AUTOREQPROV": "no", "CPACK_RPM_PACKAGE_SUMMARY": SUMMARY, "CPACK_RPM_PACKAGE_DESCRIPTION": DESCRIPTION,
        "CPACK_RPM_PACKAGE_RELEASE": "1", "CPACK_RPM_PACKAGE_GROUP": "Applications/Publishing", "CPACK_RPM_SPEC_MORE_DEFINE": more,
        "CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION": ";".join(
            f"/usr/{name}" for name in ("bin", "share", "share/man", "share/man/man1", "share/doc", "share/licenses", "share/bash-completion",
                                        "share/bash-completion/completions", "share/zsh", "share/zsh/site-functions", "share/fish",
                                        "share/fish/vendor_completions.d"))})
