"""The bodies in a recorded half of an HTTP/1.1 connection, chunks put together.

Reads leniently: what it cannot follow it leaves, since the plain bytes are searched as well.
"""

from collections.abc import Iterator

HEAD_END = b"\r\n\r\n"


def bodies(stream: bytes) -> Iterator[bytes]:
    at = 0
    while (end := stream.find(HEAD_END, at)) >= 0:
        head = stream[at:end].lower()
        at = end + len(HEAD_END)
        if b"transfer-encoding: chunked" in head:
            body, at = _chunked(stream, at)
        else:
            size = _length(head)
            body, at = stream[at:at + size], at + size
        if body:
            yield body


def _length(head: bytes) -> int:
    for line in head.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name == b"content-length" and value.strip().isdigit():
            return int(value)
    return 0


def _chunked(stream: bytes, at: int) -> tuple[bytes, int]:
    pieces = []
    while (end := stream.find(b"\r\n", at)) >= 0:
        try:
            size = int(stream[at:end].split(b";")[0], 16)
        except ValueError:
            break
        at = end + 2
        if size == 0:
            trailers = stream.find(b"\r\n", at)
            while trailers > at:
                at = trailers + 2
                trailers = stream.find(b"\r\n", at)
            at += 2
            break
        pieces.append(stream[at:at + size])
        at += size + 2
    return b"".join(pieces), at
