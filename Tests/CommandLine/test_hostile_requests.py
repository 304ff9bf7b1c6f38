"""Garbage, or too much, sent to the routes of a serving node: refused with a code, nothing taken
over, and honest peers are served all the while."""

import os
import resource
import socket
import time

from harness import NodeCase, wait_until
from harness.case import CHIGASAKI, KAWASAKI
from harness.signing import Caller, request
from harness.wire import Identity, create_plan, field, push, zstd

REQUEST_SECONDS_MAX = 60
ROUTES = (("GET", "frontier"), ("POST", "pull"), ("POST", "push"))


class HostileRequestTests(NodeCase):
    def setUp(self) -> None:
        super().setUp()
        self.node = NodeCase.node(self)
        self.other = NodeCase.node(self, KAWASAKI)
        self.node.ok("plan", "new", "--title", "残すべき計画")
        self.node.ok("peer", "add", str(self.descriptor(self.other)))
        self.peer = Identity(self.other)
        self.node.start()
        self.caller = Caller(self.peer, self.node)

    def tearDown(self) -> None:
        self.assertTrue(self.node.is_alive(), self.node.log.read_text(errors="replace")[-3000:])
        self.assertEqual(self.caller.call("GET", "frontier")[0], 200, "an honest peer is served")
        self.assertEqual(self.node.end(), 0)

    def test_the_forged_caller_is_served_when_it_is_honest(self):
        """The control: without it the refusals below would prove nothing."""
        status, body, headers = self.caller.call("GET", "frontier")
        self.assertEqual(status, 200)
        self.assertIn("signature", {key.lower() for key in headers})
        self.assertEqual(self.caller.call("POST", "push", push(zstd(self.peer.piece(create_plan()))))[0], 200)
        self.assertEqual(self.node.ok("status")["entries"], 2)

    def test_no_signature(self):
        with self.unchanged(self.node):
            for method, route in ROUTES:
                status, body, _ = request(self.node.port, method, f"/tasukeai/v1/{route}", b"x")
                self.assertEqual(status, 400, body)
                self.assertRegex(body, rb"^[a-z_]{1,40}$", "a code and nothing else")

    def test_each_header_malformed_missing_or_twice(self):
        with self.unchanged(self.node):
            self.caller.greet()
            good = self.caller.headers("GET", "/tasukeai/v1/frontier", b"")
            for name in ("content-digest", "tasukeai-to", "signature-input", "signature"):
                value = good[name]
                for wrong in ("", "x", value[:-2], value + "x", value.replace(":", ""), '"' * 50,
                              "tasukeai=::", value + ", " + value, "a" * 6_000, "\u00e9"):
                    if wrong == value:
                        continue
                    headers = good | {name: wrong}
                    status, body, _ = self.caller.send("GET", "frontier", headers=headers)
                    self.assertIn(status, (400, 403), (name, wrong[:40], body[:80]))
                headers = {key: text for key, text in good.items() if key != name}
                self.assertEqual(self.caller.send("GET", "frontier", headers=headers)[0], 400, name)

    def test_a_signature_over_something_else(self):
        with self.unchanged(self.node):
            self.caller.greet()
            path = "/tasukeai/v1/push"
            body = push(zstd(self.peer.piece(create_plan())))
            for headers in (self.caller.headers("POST", path, body, to=CHIGASAKI),
                            self.caller.headers("GET", path, body),
                            self.caller.headers("POST", "/tasukeai/v1/pull", body),
                            self.caller.headers("POST", path, body, seed=os.urandom(32))):
                self.assertEqual(self.caller.send("POST", "push", body, headers=headers)[0], 403)
            status, answer, _ = self.caller.call("POST", "push", b"other", sent_body=body)
            self.assertEqual((status, answer), (400, b"wrong_body"))

    def test_a_bad_nonce(self):
        with self.unchanged(self.node):
            self.assertEqual(self.caller.call("GET", "frontier", epoch=os.urandom(16))[0], 401)
            self.assertEqual(self.caller.call("GET", "frontier", counter=1 << 50)[0], 200)
            status, answer, _ = self.caller.call("GET", "frontier", counter=1 << 50)
            self.assertEqual((status, answer), (403, b"replayed"))
            status, answer, _ = self.caller.call("GET", "frontier", counter=(1 << 50) - 1_024)
            self.assertEqual((status, answer), (403, b"too_old"))
            self.assertEqual(self.caller.call("GET", "frontier", counter=(1 << 64) - 1)[0], 200)
        self.caller = Caller(self.peer, self.node)
        self.node.end()
        self.node.start()

    def test_a_stranger(self):
        stranger = Identity(NodeCase.node(self, CHIGASAKI))
        with self.unchanged(self.node):
            for method, route in ROUTES:
                status, body, _ = Caller(stranger, self.node).send(method, route, b"")
                self.assertEqual((status, body), (403, b"untrusted"))

    def test_garbage_in_well_signed_bodies(self):
        whole = zstd(self.peer.piece(create_plan()))
        with self.unchanged(self.node):
            for route in ("pull", "push"):
                for body in (os.urandom(5_000), b"\xff" * 100, field(1, b"x" * 10), b"\x0a\xff\xff\x7f",
                             push(whole[:-5]), push(os.urandom(300)), push(zstd(b"")),
                             push(zstd(b"", stated=1 << 50, repeat=5_000)),
                             push(zstd(b"", stated=900, repeat=5_000))):
                    status, answer, _ = self.caller.call("POST", route, body)
                    self.assertEqual(status, 400, (route, body[:20], answer))
                    self.assertRegex(answer, rb"^[a-z_]{1,40}$")

    def test_ranges_without_sense(self):
        ours = Identity(self.node).replica
        with self.unchanged(self.node):
            for after, hash_, replica in ((1 << 62, b"\x01" * 32, ours), (1, b"\x01" * 32, ours),
                                          (0, b"\x01" * 32, b"\x02" * 32)):
                body = field(1, field(1, replica) + field(2, after) + field(3, hash_))
                self.assertIn(self.caller.call("POST", "pull", body)[0], (200, 400))
            body = field(1, field(1, ours) + field(3, ours)) * 20_000
            self.assertEqual(self.caller.call("POST", "pull", body)[0], 400)
            body = field(1, field(1, ours) + field(3, ours)) * 9_000
            began = time.monotonic()
            status, answer, _ = self.caller.call("POST", "pull", body)
            self.assertLess(time.monotonic() - began, 10)
            self.assertLess(len(answer), 8 << 20)

    def test_a_huge_body(self):
        with self.unchanged(self.node):
            body = bytes(9 << 20)
            status, answer, _ = self.caller.call("POST", "push", body)
            self.assertEqual((status, answer), (413, b"too_large"))

    def test_an_endless_body_of_a_stranger_is_not_taken_in(self):
        with self.unchanged(self.node), socket.create_connection(("127.0.0.1", self.node.port), 10) as line:
            line.sendall(b"POST /tasukeai/v1/push HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n")
            line.settimeout(2)
            sent, deadline = 0, time.monotonic() + 10
            try:
                while sent < 1 << 30 and time.monotonic() < deadline:
                    line.sendall(b"10000\r\n" + bytes(1 << 16) + b"\r\n")
                    sent += 1 << 16
            except OSError:
                pass
            self.assertLess(sent, 64 << 20, "the node hangs up on a stranger who does not stop")

    def test_a_truncated_stream(self):
        path = "/tasukeai/v1/push"
        body = push(zstd(self.peer.piece(create_plan())))
        with self.unchanged(self.node):
            self.caller.greet()
            headers = self.caller.headers("POST", path, body) | {"content-length": str(len(body))}
            head = f"POST {path} HTTP/1.1\r\nhost: x\r\n"
            head += "".join(f"{key}: {value}\r\n" for key, value in headers.items()) + "\r\n"
            for cut in (0, 1, len(body) // 2, len(body) - 1):
                with socket.create_connection(("127.0.0.1", self.node.port)) as line:
                    line.sendall(head.encode() + body[:cut])
        self.assertEqual(self.caller.call("POST", "push", body)[0], 200, "whole, it is taken")

    def test_bytes_that_are_no_http(self):
        with self.unchanged(self.node):
            for content in (os.urandom(50_000), b"\x16\x03\x01\x02\x00\x01" * 100, b"GET " + b"/" * 300_000,
                            b"GET / HTTP/1.1\r\n" + b"a: b\r\n" * 100_000,
                            b"GET / HTTP/1.1\r\nx: " + b"y" * 3_000_000):
                try:
                    with socket.create_connection(("127.0.0.1", self.node.port), 10) as line:
                        line.sendall(content)
                        line.settimeout(1)
                        line.recv(1_000)
                except OSError:
                    pass

    def test_other_routes_and_methods(self):
        with self.unchanged(self.node):
            for method, path in (("GET", "/"), ("POST", "/command"), ("GET", "/tasukeai/v1/push"),
                                 ("PUT", "/tasukeai/v1/push"), ("GET", "/../../etc/passwd"),
                                 ("GET", "/tasukeai/v1/frontier/%00"), ("TRACE", "/tasukeai/v1/frontier")):
                status = request(self.node.port, method, path)[0]
                self.assertIn(status, (400, 404, 405, 501), (method, path))

    def test_many_idle_connections(self):
        lines = [socket.create_connection(("127.0.0.1", self.node.port)) for _ in range(300)]
        self.assertEqual(self.caller.call("GET", "frontier")[0], 200)
        self.assertEqual(self.node.ok("status")["id"], self.node.city)
        for line in lines:
            line.close()

    def test_more_connections_than_files(self):
        """A stranger uses up the node's file descriptors; when he goes, all is as before."""
        self.node.end()
        self.node.start(preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (100, 100)))
        lines = [socket.create_connection(("127.0.0.1", self.node.port)) for _ in range(200)]
        time.sleep(0.5)
        self.assertTrue(self.node.is_alive())
        for line in lines:
            line.close()
        self.caller = Caller(self.peer, self.node)
        self.assertTrue(wait_until(lambda: self.node.run("plan", "new", "--title", "続き").status == 0))
        self.assertTrue(self.node.ok("verify")["ok"])

    def test_a_request_that_never_ends_is_hung_up_on(self):
        with socket.create_connection(("127.0.0.1", self.node.port)) as line:
            line.settimeout(REQUEST_SECONDS_MAX)
            line.sendall(b"GET /tasukeai/v1/frontier HTTP/1.1\r\nhost: ")
            try:
                self.assertNotIn(b" 200 ", line.recv(1_000))
            except TimeoutError:
                self.fail(f"a stranger keeps a connection for more than {REQUEST_SECONDS_MAX} s")
            except ConnectionError:
                pass
