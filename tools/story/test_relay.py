"""The relay on real sockets: it forwards, records, refuses, falls silent, and opens again."""

import socket
import tempfile
import threading
import time
import unittest
from pathlib import Path

from stage.mesh import Mesh
from stage.relay import SILENCE_SECONDS, Mode


class Echo:
    """A server that answers what it gets, in capitals."""

    def __init__(self):
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self):
        self._listener.close()

    def _accept(self):
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._answer, args=(connection,), daemon=True).start()

    @staticmethod
    def _answer(connection):
        with connection:
            try:
                while piece := connection.recv(65536):
                    connection.sendall(piece.upper())
            except OSError:
                return


def ask(url: str, content: bytes, timeout: float = 60) -> bytes:
    port = int(url.rsplit(":", 1)[1])
    with socket.create_connection(("127.0.0.1", port), timeout=timeout) as connection:
        sender = threading.Thread(target=_send, args=(connection, content))
        sender.start()
        answer = b""
        while piece := connection.recv(65536):
            answer += piece
        sender.join()
        return answer


def answers(url: str) -> bool:
    """Whether anything comes back; a reset shows as an error or, if sending met it, as an end."""
    try:
        return ask(url, b"x" * 1000) != b""
    except OSError:
        return False


def _send(connection: socket.socket, content: bytes) -> None:
    try:
        connection.sendall(content)
        connection.shutdown(socket.SHUT_WR)
    except OSError:
        return


class RelayTests(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.echo = Echo()
        self.addCleanup(self.echo.close)
        self.mesh = Mesh(self.folder)
        self.addCleanup(self.mesh.close)
        self.mesh.connect("a", "b", self.echo.port)
        self.mesh.connect("b", "a", self.echo.port)
        self.mesh.connect("a", "c", self.echo.port, Mode.NEVER)

    def test_forwards_and_records_every_byte_of_both_directions(self):
        content = bytes(range(97, 123)) * 40_000
        self.assertEqual(ask(self.mesh.url("a", "b"), content), content.upper())
        self.assertEqual((self.folder / "a-to-b" / "00001.request").read_bytes(), content)
        self.assertEqual((self.folder / "a-to-b" / "00001.response").read_bytes(), content.upper())

    def test_refuses_while_cut_and_works_again_afterwards(self):
        self.mesh.cut_off("b")
        for pair in (("a", "b"), ("b", "a")):
            self.assertFalse(answers(self.mesh.url(*pair)))
        self.assertEqual(self.mesh.relay("a", "b").turned_away, 1)
        self.mesh.restore("b")
        self.assertEqual(ask(self.mesh.url("a", "b"), b"again"), b"AGAIN")

    def test_cutting_breaks_a_connection_under_way(self):
        port = int(self.mesh.url("a", "b").rsplit(":", 1)[1])
        with socket.create_connection(("127.0.0.1", port), timeout=60) as connection:
            connection.sendall(b"before")
            self.assertEqual(connection.recv(100), b"BEFORE")
            self.mesh.cut_off("b")
            try:
                self.assertEqual(connection.recv(100), b"")
            except OSError:
                pass

    def test_says_nothing_for_a_while_when_silent(self):
        self.mesh.cut_off("b", Mode.SILENT)
        start = time.monotonic()
        self.assertFalse(answers(self.mesh.url("a", "b")))
        self.assertGreaterEqual(time.monotonic() - start, SILENCE_SECONDS * 0.8)

    def test_a_relay_that_is_never_open_does_not_listen_nor_is_it_restored(self):
        for _ in range(2):
            with self.assertRaises(ConnectionRefusedError):
                ask(self.mesh.url("a", "c"), b"x")
            self.mesh.restore("c")

    def test_a_server_that_is_down_ends_the_connection(self):
        self.echo.close()
        time.sleep(0.05)
        mesh = Mesh(self.folder / "down")
        self.addCleanup(mesh.close)
        with socket.socket() as unused:
            unused.bind(("127.0.0.1", 0))
            mesh.connect("a", "b", unused.getsockname()[1])
            self.assertFalse(answers(mesh.url("a", "b")))


if __name__ == "__main__":
    unittest.main()
