"""Garbage, or too much, from the address of a peer: the sync of that peer ends in time with a
reason,
nothing is taken over, and the node goes on."""

import gzip
import os
import threading
import time

from harness import Node, NodeCase, OnceCase
from harness.case import KAWASAKI
from harness.hostile import HostileServer, response

TOTAL_SECONDS = 3
SYNC_SECONDS_MAX = 60


class HostileAnswerTests(OnceCase):
    @classmethod
    def make(cls, case: NodeCase) -> tuple[Node, str]:
        node = case.node()
        node.ok("plan", "new", "--title", "残すべき計画")
        other = case.descriptor(case.node(KAWASAKI))
        return node, str(other)

    def setUp(self) -> None:
        super().setUp()
        made, self.other = self.once
        self.node = self.copy(made)
        self.node.environment["TASUKEAI_TOTAL_TIMEOUT"] = str(TOTAL_SECONDS)

    def sync_fails(self, *handlers, codes: tuple[str, ...] = ()) -> None:
        """Syncs with a hostile server that answers in one way after another; nothing comes of any."""
        server = HostileServer(handlers[0])
        self.addCleanup(server.close)
        self.node.ok("peer", "add", self.other, "--url", server.url)
        with self.unchanged(self.node):
            for number, server.handler in enumerate(handlers):
                with self.subTest(number):
                    began = time.monotonic()
                    outcome = self.node.run("sync")
                    self.assertLess(time.monotonic() - began, SYNC_SECONDS_MAX)
                    self.assertIn(outcome.status, (0, 1), str(outcome))
                    [row] = outcome.json["peers"]
                    self.assertEqual((row["id"], row["ok"]), (KAWASAKI, False), row)
                    self.assertEqual((row["received"], row["sent"]), (0, 0), row)
                    self.assertIn("message", row["error"])
                    if codes:
                        self.assertIn(row["error"]["code"], codes, row)
        [peer] = self.node.ok("status")["peers"]
        self.assertEqual(peer["last_sync"], None)
        self.assertEqual(peer["last_error"], row["error"]["code"])

    def says(self, content: bytes):
        return lambda connection, head, body: connection.sendall(content)

    def test_random_bytes(self):
        self.sync_fails(self.says(os.urandom(100_000)), codes=("protocol", "interrupted"))

    def test_nothing_at_all(self):
        self.sync_fails(self.says(b""), codes=("interrupted", "protocol"))

    def test_an_endless_body(self):
        sent = []

        def endless(connection, head, body):
            connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
            while True:
                connection.sendall(bytes(1 << 20))
                sent.append(1)

        self.sync_fails(endless, codes=("too_large",))
        self.assertLess(len(sent), 64, "the node hung up after its limit")

    def test_endless_chunks(self):
        def endless(connection, head, body):
            connection.sendall(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n")
            while True:
                connection.sendall(b"10000\r\n" + bytes(1 << 16) + b"\r\n")

        self.sync_fails(endless, codes=("too_large",))

    def test_a_truncated_body(self):
        self.sync_fails(self.says(response(200, b"x" * 100, length=1_000)), codes=("interrupted",))

    def test_truncated_headers(self):
        self.sync_fails(self.says(b"HTTP/1.1 200 OK\r\ncontent-le"), codes=("interrupted", "protocol"))

    def test_wrong_lengths(self):
        lengths = ("-1", "99999999999999999999999", "abc", "5, 6", "9223372036854775807")
        self.sync_fails(
            *(
                self.says(f"HTTP/1.1 200 OK\r\ncontent-length: {length}\r\n\r\nhello".encode())
                for length in lengths
            )
        )

    def test_a_huge_header(self):
        self.sync_fails(self.says(response(200, headers={"x": "a" * 2_000_000})), codes=("too_large",))

    def test_endless_headers(self):
        def endless(connection, head, body):
            connection.sendall(b"HTTP/1.1 200 OK\r\n")
            while True:
                connection.sendall(b"x-a: b\r\n" * 1_000)

        self.sync_fails(endless, codes=("too_large",))

    def test_redirects_are_not_followed(self):
        trap = HostileServer(self.says(response(200)))
        self.addCleanup(trap.close)
        where = {"location": trap.url}
        answers = (self.says(response(status, headers=where)) for status in (301, 302, 303, 307, 308))
        self.sync_fails(*answers, codes=("middle_box",))
        self.assertEqual(trap.requests, [], "only the peer's own address is ever called")

    def test_a_slow_drip(self):
        def drip(connection, head, body):
            connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n")
            for _ in range(1_000):
                connection.sendall(b"x")
                threading.Event().wait(0.1)

        self.sync_fails(drip, codes=("timeout", "too_slow"))

    def test_silence(self):
        self.sync_fails(lambda *_: threading.Event().wait(20), codes=("timeout", "too_slow"))

    def test_valid_looking_but_unsigned(self):
        tag = {"etag": '"' + "ab" * 32 + '"'}
        answers = (
            self.says(response(status, b"" if status == 304 else b"x" * 400, tag))
            for status in (200, 204, 304, 401, 403, 404, 407, 429, 500, 503)
        )
        self.sync_fails(*answers, codes=("middle_box",))

    def test_informational_answers_without_end(self):
        def endless(connection, head, body):
            while True:
                connection.sendall(b"HTTP/1.1 103 Early Hints\r\n\r\n")

        self.sync_fails(endless, codes=("too_large", "protocol", "timeout"))

    def test_a_compressed_bomb(self):
        bomb = gzip.compress(bytes(200 << 20))
        self.sync_fails(self.says(response(200, bomb, {"content-encoding": "gzip"})))

    def test_codes_of_a_stranger_do_not_reach_the_terminal_raw(self):
        server = HostileServer(self.says(response(403, "\x1b[2J\u202e秘密".encode())))
        self.addCleanup(server.close)
        self.node.ok("peer", "add", self.other, "--url", server.url)
        for json in (True, False):
            outcome = self.node.run("sync", json=json)
            self.assertNotIn(b"\x1b", outcome.out + outcome.err)
            self.assertNotIn("\u202e".encode(), outcome.out + outcome.err)
