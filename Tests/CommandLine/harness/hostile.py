"""A server on loopback that says whatever a test wants a peer to say."""

import socket
import threading
from collections.abc import Callable

Handler = Callable[[socket.socket, bytes, bytes], None]


class HostileServer:
    """Calls `handler(connection, head, body)` for each request; then the connection is closed."""

    def __init__(self, handler: Handler):
        self.handler = handler
        self.requests: list[bytes] = []
        self.stopped = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = self._listener.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        self.stopped.set()
        self._listener.close()

    def _accept(self) -> None:
        while not self.stopped.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with connection:
            try:
                connection.settimeout(60)
                head, body = read_message(connection)
                if head:
                    self.requests.append(head)
                    self.handler(connection, head, body)
            except OSError:
                pass  # the node hung up, as it should


def read_message(connection: socket.socket) -> tuple[bytes, bytes]:
    """One HTTP message with a content-length or without a body; empty at the end of the stream."""
    data = b""
    while b"\r\n\r\n" not in data:
        if not (piece := connection.recv(65536)):
            return b"", b""
        data += piece
    head, _, body = data.partition(b"\r\n\r\n")
    length = int(header(head, "content-length") or 0)
    while len(body) < length and (piece := connection.recv(65536)):
        body += piece
    return head, body


def header(head: bytes, name: str) -> str | None:
    for line in head.decode("latin-1").split("\r\n")[1:]:
        key, _, value = line.partition(":")
        if key.strip().lower() == name:
            return value.strip()
    return None


def response(
    status: int,
    body: bytes = b"",
    headers: dict | None = None,
    length: int | None = None,
    reason: str = "X",
) -> bytes:
    lines = [f"HTTP/1.1 {status} {reason}"]
    lines += [f"{key}: {value}" for key, value in (headers or {}).items()]
    if status != 304:
        lines.append(f"content-length: {len(body) if length is None else length}")
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body
