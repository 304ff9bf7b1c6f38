"""A line to a node that can be cut, that hangs, and that is mended: what a laptop at a meeting has."""

import contextlib
import select
import socket
import threading


class Line:
    """Carries bytes both ways on a port of its own, which stays the same while the line is cut."""

    def __init__(self, target: int):
        self.target = target
        self._lock = threading.Lock()
        self._open: set[socket.socket] = set()
        self._listener: socket.socket | None = None
        self._hangs = False
        self.port = 0
        self.mend()

    def mend(self) -> None:
        self._hangs = False
        if self._listener is not None:
            return self._drop()
        self._listener = socket.create_server(("127.0.0.1", self.port), backlog=64)
        self.port = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, args=(self._listener,), daemon=True).start()

    def cut(self) -> None:
        """Nobody answers: each connection is broken, and none is taken."""
        self._hangs = False
        if self._listener is not None:
            with contextlib.suppress(OSError):
                self._listener.shutdown(socket.SHUT_RDWR)
            self._listener.close()
            self._listener = None
        self._drop()

    def hang(self) -> None:
        """Connections are taken, and nothing comes."""
        self.mend()
        self._hangs = True
        self._drop()

    def close(self) -> None:
        self.cut()

    def _drop(self) -> None:
        with self._lock:
            held, self._open = self._open, set()
        for end in held:
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def _accept(self, listener: socket.socket) -> None:
        while True:
            try:
                near, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=self._carry, args=(near,), daemon=True).start()

    def _carry(self, near: socket.socket) -> None:
        with self._lock:
            self._open.add(near)
        with near:
            if self._hangs:
                with contextlib.suppress(OSError):
                    while near.recv(65536):
                        pass
                return
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.target), timeout=30) as far:
                with self._lock:
                    self._open.add(far)
                far.settimeout(None)
                ends = {near: far, far: near}
                while True:
                    for end in select.select(list(ends), [], [])[0]:
                        if not (piece := end.recv(65536)):
                            return
                        ends[end].sendall(piece)
