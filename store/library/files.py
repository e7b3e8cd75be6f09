"""The library's JSON files: read with their checksum proved, replaced whole whatever happens.

Each file is a TinyDB database: tables of numbered documents. One table of ours, "_presscut",
seals the rest with the schema version and a checksum over all of it, so that a flipped bit, a cut
or an empty file is told from a good one. Beside FILE stands FILE.bak: the generation before, or a
second copy of a file that was written only once. A file of an older schema is read as if it were
of this one; when it is first replaced, what it was stays beside it as FILE.schema1 (or 2 ...).

A new file may be read and written by whom its folder lets in (see `sharing`).

Refuses a file whose seal does not hold, and one that a later presscut wrote; it never touches
either. It takes no lock: whoever writes holds the library's (see `lock`).
"""

import errno
import fcntl
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

import orjson

from store.errors import LibraryDamaged, LibraryError, LibraryNewer, LibraryUnwritable
from store.library import migrations, sharing

SCHEMA = migrations.SCHEMA

SEAL = "_presscut"
BACKUP = ".bak"
TEMPORARY = ".tmp"

Tables = dict[str, dict[str, Any]]
Signature = tuple[int, int, int]
Places = dict[str, list[slice]]

_SEAL = re.compile(rb'\{"_presscut":\{"1":\{"schema":(\d{1,9}),"crc32":"([0-9a-f]{8})"\}\}[,}]')
_OPENING = b"{"  # the body is checked as it would stand without the seal before it
_FULL_SYNC = getattr(fcntl, "F_FULLFSYNC", None)  # macOS: fsync alone stops at the drive's cache

OTHER_FOLDER = "choose another (--library for a library, $PRESSCUT_DESK for a desk)"
REMEDIES = {
    errno.ENOSPC: "free some space, then try again",
    errno.EDQUOT: "free some of your quota, then try again",
    errno.EFBIG: "raise the limit on file sizes (ulimit -f), then try again",
    errno.ENOSYS: "keep it on a file system that can lock files",
    errno.ENOLCK: "keep it on a file system that can lock files",
    errno.EROFS: OTHER_FOLDER,
    errno.EACCES: f"ask its owner for leave to write, or {OTHER_FOLDER}",
    errno.EPERM: f"ask its owner for leave to write, or {OTHER_FOLDER}",
}
OTHER_REMEDY = "see to the disk, then try again"


class Contents(NamedTuple):
    """A file as it was read: its signature then, its bytes, its tables without the seal.

    `places`: where the documents of each table stand in the bytes, known of what was just written.
    """

    signature: Signature
    raw: bytes
    tables: Tables
    places: Places | None = None


def read(path: Path) -> Tables | None:
    """The tables of a file, without the seal; None where there is no such file.

    Raises LibraryDamaged, LibraryNewer, or LibraryError where the system refuses to read it.
    """
    contents = load(path)
    return contents.tables if contents else None


def load(path: Path) -> Contents | None:
    """A file with the tables, its bytes and its signature; else as `read`."""
    try:
        signature, raw = fetch(path)
    except FileNotFoundError:
        if not backup_of(path).exists():
            return None
        raise damaged(path, "it is missing") from None
    except OSError as error:
        raise unreadable(path, error) from error
    try:
        schema, tables = _unseal(raw)
    except ValueError as error:
        raise damaged(path, str(error)) from error
    _refuse_newer(path, schema)
    return Contents(signature, raw, migrations.migrated(tables, schema))


def fetch(path: Path) -> tuple[Signature, bytes]:
    """The signature and bytes of one and the same file, nothing proved. Raises OSError."""
    with path.open("rb") as file:
        return _signature(os.fstat(file.fileno())), file.read()


def is_proven(raw: bytes) -> bool:
    """Whether bytes are a whole file of this schema as presscut lays it out: proved unparsed."""
    return _proven_schema(raw) == SCHEMA


def write(path: Path, tables: Tables, *, anew: bool = False) -> Contents:
    """Replace a file, keeping the generation before as its backup; on return it is on the disk.

    Returns the file as `load` would give it. `anew`: what was there is worth no backup, so the
    new contents become their own.

    Raises LibraryUnwritable: the file is then what it was, or the new one if all that failed was
    to have a name on the disk.
    """
    contents, places = _seal(tables)
    backup = backup_of(path)
    with refusals(path), _temporary(path) as fresh, _temporary(backup) as before:
        _write_synced(fresh, contents)
        if path.exists() and not anew:
            _keep_older_schema(path)
            _link_or_copy(path, before)
            before.replace(backup)
            fresh.replace(path)
        else:
            _write_synced(before, contents)
            fresh.replace(path)
            before.replace(backup)
        sync_folder(path.parent)
        return Contents(_signature(path.stat()), contents, tables, places)


def write_over(path: Path, contents: bytes) -> None:
    """Write a small file where it stands, for who runs now: it need not reach the disk.

    Raises OSError.
    """
    try:
        descriptor = sharing.make(path)
    except PermissionError:  # another person's, from before the folder was opened to others
        path.unlink()
        descriptor = sharing.make(path)
    try:
        os.pwrite(descriptor, contents, 0)
        os.ftruncate(descriptor, len(contents))
    finally:
        os.close(descriptor)


def write_new(path: Path, contents: bytes) -> None:
    """Write a file that is none of TinyDB's, whole or not at all. Raises LibraryUnwritable."""
    with refusals(path), _temporary(path) as fresh:
        _write_synced(fresh, contents)
        fresh.replace(path)
        sync_folder(path.parent)


def backup_of(path: Path) -> Path:
    """Where the generation before is kept."""
    return path.with_name(path.name + BACKUP)


def signature(path: Path) -> Signature | None:
    """What changes whenever a file is replaced: inode, size, time of change in nanoseconds."""
    try:
        return _signature(path.stat())
    except FileNotFoundError:
        return None
    except OSError as error:
        raise unreadable(path, error) from error


def signatures(folder: Path) -> dict[str, Signature | None]:
    """The signature of each JSON file in a folder by name, None where only its backup is left.

    An absent folder has none. Raises LibraryError.
    """
    found: dict[str, Signature | None] = {}
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.endswith(".json"):
                    found[entry.name] = _signature(entry.stat())
                elif entry.name.endswith(".json" + BACKUP):
                    found.setdefault(entry.name.removesuffix(BACKUP))
    except FileNotFoundError:
        return found
    except OSError as error:
        raise unreadable(folder, error) from error
    return found


def make_folder(path: Path, mode: int = 0o700) -> None:
    """A folder, and those above it, for its owner alone; one that is there stays as it is."""
    with refusals(path):
        if not path.is_dir():
            make_folder(path.parent)
            path.mkdir(mode=mode, exist_ok=True)
            sharing.open_to_others(path, mode)
            sync_folder(path.parent)


def sweep(folder: Path, name: str) -> None:
    """Remove what a killed writer left half-written of the files of this name (a glob pattern).

    Only for who holds the lock.
    """
    with refusals(folder):
        if not folder.is_dir():
            return
        with os.scandir(folder) as entries:  # globbing takes ten times as long
            strays = [entry.name for entry in entries if entry.name.endswith(TEMPORARY)]
        for stray in strays:
            if fnmatchcase(stray, f"{name}*"):
                (folder / stray).unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Have the names in a folder on the disk, not only the files' contents."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        _sync(descriptor)
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
        f"{path}: cannot be read ({error.strerror}); see to its permissions, or {OTHER_FOLDER}"
    )


def _seal(tables: Tables) -> tuple[bytes, Places]:
    """A file's bytes, the seal before the tables, and where each document stands in them.

    A document is written out once: the whole is joined of what each of them is.
    """
    at = len(_seal_of(0))
    parts: list[bytes] = []
    places: Places = {}
    for name, documents in tables.items():
        opening, stand = b",%b:{" % orjson.dumps(name), []
        for key, document in documents.items():
            before, piece = b"%b%b:" % (opening, orjson.dumps(key)), orjson.dumps(document)
            parts += before, piece
            at += len(before) + len(piece)
            stand.append(slice(at - len(piece), at))
            opening = b","
        closing = b"}" if stand else opening + b"}"
        parts.append(closing)
        at += len(closing)
        places[name] = stand
    body = b"".join(parts)
    checksum = crc32(memoryview(body)[1:], crc32(_OPENING, SCHEMA))
    return b"%b%b}" % (_seal_of(crc32(b"}", checksum)), body), places


def _seal_of(checksum: int) -> bytes:
    """How a file begins; as long whatever the checksum is."""
    return b'{"%b":{"1":{"schema":%d,"crc32":"%08x"}}' % (SEAL.encode(), SCHEMA, checksum)


def _unseal(contents: bytes) -> tuple[int, Tables]:
    """Schema and tables of a file's bytes; ValueError says what is wrong with them.

    A stock TinyDB may lay the same documents out with other spaces: where the bytes alone do not
    prove it, the tables are written out again to be checked. The seal has this shape in every
    schema.
    """
    if not contents:
        raise ValueError("it is empty")
    proven = _proven_schema(contents)
    try:
        tables = orjson.loads(contents)
    except orjson.JSONDecodeError as error:
        raise ValueError("it is not JSON") from error
    try:
        seal = tables.pop(SEAL)["1"]
        schema, checksum = seal["schema"], seal["crc32"]
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError("it has no checksum") from error
    if schema != proven and not (
        isinstance(schema, int) and checksum == _checksum(schema, orjson.dumps(tables))
    ):
        raise ValueError("its checksum does not match")
    return schema, tables


def _proven_schema(contents: bytes) -> int | None:
    """The schema of bytes that their own checksum proves as they stand, None if it does not."""
    seal = _SEAL.match(contents)
    if seal is None:
        return None
    schema = int(seal[1])
    body = crc32(memoryview(contents)[seal.end() :], crc32(_OPENING, schema))
    return schema if f"{body:08x}".encode() == seal[2] else None


def _checksum(schema: int, body: bytes) -> str:
    return f"{crc32(body, schema):08x}"


def _refuse_newer(path: Path, schema: int) -> None:
    if schema > SCHEMA:
        raise LibraryNewer(
            f"{path}: written by a later presscut (schema {schema}, this one knows {SCHEMA});"
            " bring presscut up to date"
        )


def damaged(path: Path, reason: str) -> LibraryDamaged:
    """The error for a file that is not what it should be, with what to do about it."""
    if is_whole(backup_of(path)):
        remedy = "its backup, one write older, is whole: presscut check --repair puts it back"
    else:
        remedy = "it has no backup that is whole: presscut check --repair saves what can be saved"
    return LibraryDamaged(f"{path}: damaged ({reason}); {remedy}")


def is_whole(path: Path) -> bool:
    """Whether a file is there and its seal holds, whatever its schema."""
    try:
        _unseal(path.read_bytes())
    except (OSError, ValueError):
        return False
    return True


def _signature(status: os.stat_result) -> Signature:
    return status.st_ino, status.st_size, status.st_mtime_ns


def _keep_older_schema(path: Path) -> None:
    """Keep what a file was before it came to this schema, under a name that no write touches."""
    with path.open("rb") as file:
        seal = _SEAL.match(file.read(len(SEAL) + 64))
    if seal and int(seal[1]) < SCHEMA:
        kept = path.with_name(f"{path.name}.schema{int(seal[1])}")
        if not kept.exists():
            with _temporary(kept) as fresh:
                _link_or_copy(path, fresh)
                fresh.replace(kept)


def _link_or_copy(path: Path, name: Path) -> None:
    """What `path` holds under another name too, which no later replacement of `path` alters."""
    try:
        os.link(path, name)
    except OSError as error:
        if error.errno not in (errno.EPERM, errno.ENOTSUP, errno.EMLINK):
            raise
        _write_synced(name, path.read_bytes())  # a file system without hard links


def _write_synced(path: Path, contents: bytes) -> None:
    mode = sharing.mode_in(path.parent)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(descriptor, "wb") as file:
        sharing.open_to_others(path, mode)
        file.write(contents)
        file.flush()
        _sync(descriptor)


def _sync(descriptor: int) -> None:
    if _FULL_SYNC is not None:
        fcntl.fcntl(descriptor, _FULL_SYNC)
    else:
        os.fsync(descriptor)


@contextmanager
def _temporary(path: Path) -> Iterator[Path]:
    """A name beside `path` to prepare its contents under; nothing is left there at the end."""
    temporary = path.with_name(path.name + TEMPORARY)
    try:
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)
