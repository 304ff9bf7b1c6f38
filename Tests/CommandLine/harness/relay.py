"""A relay on loopback between two nodes. It records what passes and may alter answers."""

import socket
import threading
from collections.abc import Callable

from .hostile import read_message


class Relay:
    """One request and one answer for each connection; `alter(answer)` changes what goes back."""

    def __init__(self, port: int, alter: Callable[[bytes], bytes] | None = None):
        self.target, self.alter = port, alter
        self.exchanges: list[tuple[bytes, bytes]] = []
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        self._listener.close()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with connection:
            try:
                head, body = read_message(connection)
                if not head:
                    return
                message = head + b"\r\n\r\n" + body
                answer = exchange(self.target, message)
                self.exchanges.append((message, answer))
                connection.sendall(self.alter(answer) if self.alter else answer)
            except OSError:
                pass


def exchange(port: int, message: bytes) -> bytes:
    """Sends recorded bytes once more and returns the answer's bytes."""
    with socket.create_connection(("127.0.0.1", port), timeout=30) as line:
        line.settimeout(30)
        line.sendall(message)
        data = b""
        while b"\r\n\r\n" not in data:
            if not (piece := line.recv(65536)):
                return data
            data += piece
        head, _, body = data.partition(b"\r\n\r\n")
        if b" 304 " in head.split(b"\r\n")[0]:
            return data
        length = next(
            (
                int(row.split(b":")[1])
                for row in head.lower().split(b"\r\n")
                if row.startswith(b"content-length")
            ),
            0,
        )
        while len(body) < length and (piece := line.recv(65536)):
            body += piece
        return head + b"\r\n\r\n" + body
