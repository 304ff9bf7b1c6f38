"""Takes a file apart into the byte strings that are in it: as it lies, and under each wrapping.

Values in SQLite are split over pages, bodies in HTTP over chunks, and both may be compressed: each
of these would hide a name from a search of the plain bytes.
"""

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

from . import zstandard
from .http_bodies import bodies

SQLITE_MAGIC = b"SQLite format 3\0"
DEPTH_MAX = 4


def layers(file: Path) -> Iterator[bytes]:
    """Every byte string of a file that is worth a search, the plain file first."""
    content = file.read_bytes()
    yield content
    if content.startswith(SQLITE_MAGIC):
        # Frames are opened value by value: in the file itself they would be cut at the pages.
        for value in _values(file):
            yield value
            yield from _expanded(value, DEPTH_MAX)
    else:
        yield from _expanded(content, DEPTH_MAX)
        for body in bodies(content):
            yield body
            yield from _expanded(body, DEPTH_MAX)


def _expanded(content: bytes, depth: int) -> Iterator[bytes]:
    if depth == 0:
        return
    for inner in zstandard.expand_all(content):
        yield inner
        yield from _expanded(inner, depth - 1)


def _values(file: Path) -> Iterator[bytes]:
    """Every value of every table, read from a copy so that the node's own file stays untouched."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy.sqlite"
        for suffix in ("", "-wal"):
            source = file.with_name(file.name + suffix)
            if source.exists():
                shutil.copyfile(source, copy.with_name(copy.name + suffix))
        database = sqlite3.connect(copy)
        database.text_factory = bytes
        try:
            for (name,) in _tables(database):
                quoted = name.decode().replace('"', '""')
                rows = database.execute(f'SELECT * FROM "{quoted}"')
                yield from _joined(rows)
        finally:
            database.close()


def _tables(database: sqlite3.Connection) -> list[tuple[bytes]]:
    # A full-text table without content of its own cannot be read, but its shadow tables can.
    return database.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
        " ORDER BY name").fetchall()


def _joined(rows: sqlite3.Cursor) -> Iterator[bytes]:
    """Values as they are, small ones gathered with a separator so that the search stays quick."""
    gathered: list[bytes] = []
    for row in rows:
        for value in row:
            if isinstance(value, bytes) and value:
                if zstandard.MAGIC in value:
                    yield value
                gathered.append(value)
            elif isinstance(value, (int, float)):
                gathered.append(str(value).encode())
    yield b"\x1e".join(gathered)
