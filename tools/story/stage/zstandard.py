"""Reads zstd frames through the system's libzstd, which the nodes themselves use.

What is compressed cannot be searched, so every frame in recorded bytes is opened first.
"""

import ctypes
import ctypes.util

MAGIC = b"\x28\xb5\x2f\xfd"
EXPANDED_BYTES_MAX = 1 << 28
STEP_BYTES = 1 << 17


class _Buffer(ctypes.Structure):
    _fields_ = [("data", ctypes.c_char_p), ("size", ctypes.c_size_t), ("at", ctypes.c_size_t)]


class _Room(ctypes.Structure):
    _fields_ = [("data", ctypes.c_void_p), ("size", ctypes.c_size_t), ("at", ctypes.c_size_t)]


def _load() -> ctypes.CDLL | None:
    for name in ("libzstd.so.1", ctypes.util.find_library("zstd") or "libzstd.so"):
        try:
            library = ctypes.CDLL(name)
        except OSError:
            continue
        library.ZSTD_createDStream.restype = ctypes.c_void_p
        library.ZSTD_decompressStream.restype = ctypes.c_size_t
        library.ZSTD_decompressStream.argtypes = [
            ctypes.c_void_p, ctypes.POINTER(_Room), ctypes.POINTER(_Buffer)]
        library.ZSTD_isError.argtypes = [ctypes.c_size_t]
        library.ZSTD_freeDStream.argtypes = [ctypes.c_void_p]
        library.ZSTD_compress.restype = ctypes.c_size_t
        library.ZSTD_compressBound.restype = ctypes.c_size_t
        return library
    return None


LIBRARY = _load()


def expand_all(content: bytes) -> list[bytes]:
    """What the frames in `content` hold, wherever they begin; of a broken one, what can be read."""
    results = []
    start = content.find(MAGIC)
    while start >= 0:
        expanded, used = _expand(content[start:])
        if expanded:
            results.append(expanded)
        start = content.find(MAGIC, start + max(used, 1))
    return results


def compress(content: bytes) -> bytes:
    """For tests of this module and of the search."""
    if LIBRARY is None:
        raise OSError("no libzstd")
    room = ctypes.create_string_buffer(LIBRARY.ZSTD_compressBound(ctypes.c_size_t(len(content))))
    size = LIBRARY.ZSTD_compress(
        room, ctypes.c_size_t(len(room)), content, ctypes.c_size_t(len(content)), 3)
    return room.raw[:size]


def _expand(content: bytes) -> tuple[bytes, int]:
    if LIBRARY is None:
        raise OSError("libzstd.so.1 is missing: what is compressed cannot be searched")
    stream = LIBRARY.ZSTD_createDStream()
    room = ctypes.create_string_buffer(STEP_BYTES)
    source = _Buffer(content, len(content), 0)
    pieces: list[bytes] = []
    expanded = 0
    try:
        while expanded < EXPANDED_BYTES_MAX:
            target = _Room(ctypes.cast(room, ctypes.c_void_p), STEP_BYTES, 0)
            left = LIBRARY.ZSTD_decompressStream(
                stream, ctypes.byref(target), ctypes.byref(source))
            pieces.append(room.raw[:target.at])
            expanded += target.at
            stuck = target.at == 0 and source.at == source.size
            if left == 0 or stuck or LIBRARY.ZSTD_isError(left):
                break
    finally:
        LIBRARY.ZSTD_freeDStream(stream)
    return b"".join(pieces), source.at
