"""Too much, too little or no HTTP at all, sent to a serving node: it hangs up, and serves the
others.
"""

import os
import resource
import socket
import time

from harness import wait_until
from harness.served import ServedCase
from harness.signing import Caller, request
from harness.wire import create_plan, push, zstd

REQUEST_SECONDS_MAX = 60


class HostileStreamTests(ServedCase):
    def test_a_huge_body(self):
        with self.unchanged(self.node):
            body = bytes(9 << 20)
            status, answer, _ = self.caller.call("POST", "push", body)
            self.assertEqual((status, answer), (413, b"too_large"))

    def test_an_endless_body_of_a_stranger_is_not_taken_in(self):
        with (
            self.unchanged(self.node),
            socket.create_connection(("127.0.0.1", self.node.port), 10) as line,
        ):
            line.sendall(
                b"POST /tasukeai/v1/push HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n"
            )
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
            for content in (
                os.urandom(50_000),
                b"\x16\x03\x01\x02\x00\x01" * 100,
                b"GET " + b"/" * 300_000,
                b"GET / HTTP/1.1\r\n" + b"a: b\r\n" * 100_000,
                b"GET / HTTP/1.1\r\nx: " + b"y" * 3_000_000,
            ):
                try:
                    with socket.create_connection(("127.0.0.1", self.node.port), 10) as line:
                        line.sendall(content)
                        line.settimeout(1)
                        line.recv(1_000)
                except OSError:
                    pass

    def test_other_routes_and_methods(self):
        with self.unchanged(self.node):
            # The page of a stranger leads to the sign-in.
            self.assertEqual(request(self.node.port, "GET", "/")[0], 303)
            for method, path in (
                ("POST", "/"),
                ("POST", "/command"),
                ("GET", "/tasukeai/v1/push"),
                ("PUT", "/tasukeai/v1/push"),
                ("GET", "/../../etc/passwd"),
                ("GET", "/tasukeai/v1/frontier/%00"),
                ("TRACE", "/tasukeai/v1/frontier"),
            ):
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
        self.assertTrue(
            wait_until(lambda: self.node.run("plan", "new", "--title", "続き").status == 0)
        )
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
