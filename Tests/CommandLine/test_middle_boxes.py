"""What stands on the way answers in the place of a peer: it is named, with its number and what to do."""

import functools
import socket
import struct

from harness import NodeCase
from harness.case import KAWASAKI
from harness.hostile import HostileServer, response

PAGE = "<html><body>認証が必要です</body></html>".encode()
STATUSES = (200, 204, 301, 302, 307, 401, 403, 404, 405, 407, 413, 429, 451, 500, 502, 503, 504, 511)


class MiddleBoxTests(NodeCase):
    def setUp(self) -> None:
        super().setUp()
        self.one = self.node()
        self.one.environment["TASUKEAI_TOTAL_TIMEOUT"] = "5"
        self.other = str(self.descriptor(self.node(KAWASAKI)))

    @functools.cached_property
    def box(self) -> HostileServer:
        """In the place of the peer."""
        server = HostileServer(lambda *_: None)
        self.addCleanup(server.close)
        self.one.ok("peer", "add", self.other, "--url", server.url)
        return server

    def row(self, answer, **extra) -> dict:
        self.box.handler = lambda line, head, body: answer(line)
        [row] = self.one.ok("sync", **extra)["peers"]
        self.assertFalse(row["ok"])
        return row

    def test_each_status_is_named_in_both_languages(self):
        words = set()
        for status in STATUSES:
            with self.subTest(status):
                html = {"content-type": "text/html", "location": "https://portal.example/"}
                answer = lambda line: line.sendall(response(status, b"" if status == 204 else PAGE, html))
                row = self.row(answer, env={"LANG": "ja_JP.UTF-8"})
                self.assertEqual(row["error"]["code"], "middle_box")
                message = row["error"]["message"]
                self.assertTrue(message.startswith(f"途中の機器が答えました（HTTP {status}）"), message)
                words.add(message.replace(str(status), ""))
                [peer] = self.one.ok("status", env={"LANG": "ja_JP.UTF-8"})["peers"]
                self.assertEqual(
                    (peer["last_error"], peer["last_error_message"]), ("middle_box", message)
                )
                english = self.row(answer)["error"]["message"]
                self.assertIn(f"HTTP {status}", english)
                self.assertTrue(english.isascii(), english)
        self.assertGreaterEqual(len(words), 8, "what to do differs")

    def test_words_that_look_like_a_nodes_own_code_are_not_the_peers(self):
        for code in (b"forbidden", b"unknown_replica", b"blocked"):
            with self.subTest(code):
                plain = {"content-type": "text/plain; charset=utf-8"}
                row = self.row(lambda line: line.sendall(response(403, code, plain)))
                self.assertEqual(row["error"]["code"], "middle_box")
                self.assertNotIn(code.decode(), row["error"]["message"])

    def test_a_peer_that_refuses_is_not_taken_for_a_middle_box(self):
        peer = self.node(KAWASAKI)
        peer.start()
        self.one.ok("peer", "remove", KAWASAKI) if self.one.ok("peer", "list")["peers"] else None
        self.one.ok("peer", "add", str(self.descriptor(peer)), "--url", peer.url)
        [row] = self.one.ok("sync")["peers"]
        self.assertEqual(row["error"]["code"], "refused")
        self.assertIn("untrusted", row["error"]["message"])

    def test_no_word_of_libcurl_reaches_people(self):
        def reset(line: socket.socket) -> None:
            line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

        shapes = {
            "nothing": lambda line: None,
            "reset": reset,
            "garbage": lambda line: line.sendall(b"\x00\xff" * 400),
            "an older HTTP": lambda line: line.sendall(b"HTTP/0.9 \r\n\r\n"),
            "cut": lambda line: line.sendall(response(200, b"x", length=99)),
            "two lengths": lambda line: line.sendall(
                b"HTTP/1.1 200 X\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nx"
            ),
        }
        rows = {name: self.row(answer, env={"LANG": "ja_JP.UTF-8"}) for name, answer in shapes.items()}
        for url in ("https://127.0.0.1:1", "http://127.0.0.1:1", "https://no.such.host.invalid"):
            self.one.ok("peer", "add", self.other, "--url", url)
            [rows[url]] = self.one.ok("sync", env={"LANG": "ja_JP.UTF-8"})["peers"]
        for name, row in rows.items():
            with self.subTest(name):
                message = row["error"]["message"]
                for word in ("curl", "connect", "recv", "bytes", "host", "SSL", "failed", "127.0.0.1"):
                    self.assertNotIn(word.lower(), message.lower())
                self.assertRegex(message, "[ぁ-ん]")

    def test_a_peer_that_finds_pushes_too_large_gets_smaller_ones(self):
        """A proxy with a limit of 100 kB before the peer: everything comes through all the same."""
        peer = self.node(KAWASAKI)
        self.one.ok("plan", "new", "--title", "長い計画")
        plan = self.one.ok("plan", "list")["plans"][0]["id"]
        self.one.start()
        for number in range(24):
            text = "".join(chr(0x4E00 + (number * 7919 + n * 104729) % 20_000) for n in range(9_000))
            self.one.ok("comment", "add", plan, "--text", text)
        peer.start()
        self.introduce(self.one, peer)
        sizes = []

        def limited(line, head, body):
            from harness.relay import exchange

            sizes.append(len(body))
            if len(body) > 100_000:
                line.sendall(response(413, PAGE))
            else:
                line.sendall(exchange(peer.port, head + b"\r\n\r\n" + body))

        proxy = HostileServer(limited)
        self.addCleanup(proxy.close)
        self.one.ok("peer", "add", str(self.descriptor(peer)), "--url", proxy.url)
        [row] = self.one.ok("sync")["peers"]
        self.assertEqual((row["ok"], row["sent"]), (True, 25), row)
        self.assertTrue(any(size > 100_000 for size in sizes), "the limit was met")
        self.assertEqual(peer.ok("status")["entries"], 25)
