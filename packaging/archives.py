"""Archives whose bytes depend on nothing but names, contents and one date: sorted, owned by root, with two modes."""

import gzip
import hashlib
import io
import pathlib
import tarfile
import zipfile
from datetime import datetime, timezone


def files_below(folder):
    folder = pathlib.Path(folder)
    return sorted((path.relative_to(folder).as_posix(), path) for path in folder.rglob("*") if path.is_file())


def mode_of(path):
    return 0o755 if path.stat().st_mode & 0o100 else 0o644


def gzipped(data):
    """As gzip -9n."""
    return gzip.compress(data, compresslevel=9, mtime=0)


def tar_gz(folder, out, top, epoch):
    """The files of `folder` below the folder `top` of a tarball."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.USTAR_FORMAT) as tar:
        for name, path in files_below(folder):
            row = tarfile.TarInfo(f"{top}/{name}")
            row.size, row.mode, row.mtime = path.stat().st_size, mode_of(path), epoch
            row.uname = row.gname = "root"
            with path.open("rb") as file:
                tar.addfile(row, file)
    pathlib.Path(out).write_bytes(gzipped(buffer.getvalue()))


def zip_of(files, out, epoch):
    """`files` are rows of name, bytes and mode, in the order in which they are to stand."""
    date = datetime.fromtimestamp(epoch, timezone.utc).timetuple()[:6]
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data, mode in files:
            row = zipfile.ZipInfo(name, date)
            row.compress_type, row.external_attr, row.create_system = zipfile.ZIP_DEFLATED, (0o100000 | mode) << 16, 3
            archive.writestr(row, data)


def sha256_of(path):
    return hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()
