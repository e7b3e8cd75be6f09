"""The library's JSON files: read with their checksum proved, replaced whole whatever happens.

Each file is a TinyDB database: tables of numbered documents. One table of ours, "_presscut",
seals the rest with the schema version and a checksum over all of it, so that a flipped bit, a cut
or an empty file is told from a good one. Beside FILE stands FILE.bak, the generation before.

Refuses a file whose seal does not hold, and one that a later presscut wrote; it never touches
either. It takes no lock: whoever writes holds the library's (see `lock`).
"""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from zlib import crc32

import orjson

from store.errors import LibraryDamaged, LibraryError, LibraryNewer, LibraryUnwritable

SCHEMA = 1
SEAL = "_presscut"
BACKUP = ".bak"
TEMPORARY = ".tmp"

Tables = dict[str, dict[str, Any]]
Signature = tuple[int, int, int]

REMEDIES = {
    errno.ENOSPC: "free some space, then try again",
    errno.EDQUOT: "free some of your quota, then try again",
    errno.EFBIG: "raise the limit on file sizes (ulimit -f), then try again",
    errno.ENOSYS: "keep the library on a file system that can lock files",
    errno.ENOLCK: "keep the library on a file system that can lock files",
    errno.EROFS: "choose another library with --library",
    errno.EACCES: "ask its owner for leave to write, or choose another library with --library",
    errno.EPERM: "ask its owner for leave to write, or choose another library with --library",
}
OTHER_REMEDY = "see to the disk, then try again"


def read(path: Path) -> Tables | None:
    """The tables of a file, without the seal; None where there is no such file.

    Raises LibraryDamaged, LibraryNewer, or LibraryError where the system refuses to read it.
    """
    try:
        contents = path.read_bytes()
    except FileNotFoundError:
        if not backup_of(path).exists():
            return None
        raise _damaged(path, "it is missing") from None
    except OSError as error:
        raise unreadable(path, error) from error
    try:
        schema, tables = _unseal(contents)
    except ValueError as error:
        raise _damaged(path, str(error)) from error
    if schema > SCHEMA:
        raise LibraryNewer(
            f"{path}: written by a later presscut (schema {schema}, this one knows {SCHEMA});"
            " bring presscut up to date"
        )
    return tables


def write(path: Path, tables: Tables) -> None:
    """Replace a file, keeping the generation before as its backup; on return it is on the disk.

    Raises LibraryUnwritable: the file is then what it was, or the new one if all that failed was
    to have its name on the disk.
    """
    contents = _seal(tables)
    with refusals(path), _temporary(path) as fresh:
        _write_synced(fresh, contents)
        if path.exists():
            _back_up(path)
        fresh.replace(path)
        sync_folder(path.parent)


def backup_of(path: Path) -> Path:
    """Where the generation before is kept."""
    return path.with_name(path.name + BACKUP)


def signature(path: Path) -> Signature | None:
    """What changes whenever a file is replaced: inode, size, time of change in nanoseconds."""
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise unreadable(path, error) from error
    return status.st_ino, status.st_size, status.st_mtime_ns


def make_folder(path: Path) -> None:
    """A folder, and those above it, for its owner alone; one that is there stays as it is."""
    with refusals(path):
        if not path.is_dir():
            make_folder(path.parent)
            path.mkdir(mode=0o700, exist_ok=True)
            sync_folder(path.parent)


def sweep(folder: Path, name: str) -> None:
    """Remove what a killed writer left half-written of the files of this name (a glob pattern).

    Only for who holds the lock.
    """
    with refusals(folder):
        for stray in folder.glob(f"{name}*{TEMPORARY}"):
            stray.unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Have the names in a folder on the disk, not only the files' contents."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def refusals(path: Path) -> Iterator[None]:
    """Say in one line why the system refuses to write, and what to do about it."""
    try:
        yield
    except OSError as error:
        remedy = REMEDIES.get(error.errno or 0, OTHER_REMEDY)
        raise LibraryUnwritable(
            f"{path}: cannot be written ({error.strerror}); {remedy}"
        ) from error


def unreadable(path: Path, error: OSError) -> LibraryError:
    """The error for a path that is there but that the system refuses to read."""
    return LibraryError(
        f"{path}: cannot be read ({error.strerror}); see to its permissions, or choose another"
        " library with --library"
    )


def _seal(tables: Tables) -> bytes:
    """A file's bytes: the seal first, then the tables as they are checked."""
    body = orjson.dumps(tables)
    seal = orjson.dumps({SEAL: {"1": {"schema": SCHEMA, "crc32": _checksum(SCHEMA, body)}}})
    return seal[:-1] + b"," + body[1:] if tables else seal


def _unseal(contents: bytes) -> tuple[int, Tables]:
    """Schema and tables of a file's bytes; ValueError says what is wrong with them.

    The tables are written out again to be checked, not compared as bytes: a stock TinyDB may lay
    the same documents out with other spaces. The seal has this shape in every schema.
    """
    if not contents:
        raise ValueError("it is empty")
    try:
        tables = orjson.loads(contents)
    except orjson.JSONDecodeError as error:
        raise ValueError("it is not JSON") from error
    try:
        seal = tables.pop(SEAL)["1"]
        schema, checksum = seal["schema"], seal["crc32"]
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError("it has no checksum") from error
    if not isinstance(schema, int) or checksum != _checksum(schema, orjson.dumps(tables)):
        raise ValueError("its checksum does not match")
    return schema, tables


def _checksum(schema: int, body: bytes) -> str:
    return f"{crc32(body, schema):08x}"


def _damaged(path: Path, reason: str) -> LibraryDamaged:
    backup = backup_of(path)
    if _is_whole(backup):
        remedy = f"{backup.name} beside it is the last good state: copy it over {path.name}"
    else:
        remedy = "it has no backup that is whole: move it away and ingest its articles again"
    return LibraryDamaged(f"{path}: damaged ({reason}); {remedy}")


def _is_whole(path: Path) -> bool:
    try:
        _unseal(path.read_bytes())
    except (OSError, ValueError):
        return False
    return True


def _back_up(path: Path) -> None:
    """Make what `path` holds its backup; a whole file stands under the name all the while."""
    backup = backup_of(path)
    with _temporary(backup) as link:
        try:
            os.link(path, link)
        except OSError as error:
            if error.errno not in (errno.EPERM, errno.ENOTSUP, errno.EMLINK):
                raise
            _write_synced(link, path.read_bytes())  # a file system without hard links
        link.replace(backup)


def _write_synced(path: Path, contents: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(contents)
        file.flush()
        os.fsync(descriptor)


@contextmanager
def _temporary(path: Path) -> Iterator[Path]:
    """A name beside `path` to prepare its contents under; nothing is left there at the end."""
    temporary = path.with_name(path.name + TEMPORARY)
    try:
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)
