"""Requests that are wrong, sent to the routes of a serving node: refused with a code, nothing taken
over, and honest peers are served all the while."""

import os
import time

from harness import NodeCase
from harness.case import CHIGASAKI
from harness.served import ServedCase
from harness.signing import Caller, request
from harness.wire import Identity, create_plan, field, push, zstd

ROUTES = (("GET", "frontier"), ("POST", "pull"), ("POST", "push"))


class HostileRequestTests(ServedCase):
    def test_the_forged_caller_is_served_when_it_is_honest(self):
        """The control: without it the refusals below would prove nothing."""
        status, body, headers = self.caller.call("GET", "frontier")
        self.assertEqual(status, 200)
        self.assertIn("signature", {key.lower() for key in headers})
        self.assertEqual(
            self.caller.call("POST", "push", push(zstd(self.peer.piece(create_plan()))))[0], 200
        )
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
                for wrong in (
                    "",
                    "x",
                    value[:-2],
                    value + "x",
                    value.replace(":", ""),
                    '"' * 50,
                    "tasukeai=::",
                    value + ", " + value,
                    "a" * 6_000,
                    "\u00e9",
                ):
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
            for headers in (
                self.caller.headers("POST", path, body, to=CHIGASAKI),
                self.caller.headers("GET", path, body),
                self.caller.headers("POST", "/tasukeai/v1/pull", body),
                self.caller.headers("POST", path, body, seed=os.urandom(32)),
            ):
                self.assertEqual(self.caller.send("POST", "push", body, headers=headers)[0], 403)
            status, answer, _ = self.caller.call("POST", "push", b"other", sent_body=body)
            self.assertEqual((status, answer), (400, b"wrong_body"))

    def test_a_bad_nonce(self):
        with self.unchanged(self.node):
            self.assertEqual(self.caller.call("GET", "frontier", epoch=os.urandom(16))[0], 401)
            self.assertEqual(self.caller.call("GET", "frontier", counter=1 << 50)[0], 200)
            status, answer, _ = self.caller.call("GET", "frontier", counter=1 << 50)
            self.assertEqual((status, answer), (403, b"replayed %d" % (1 << 50)))
            status, answer, _ = self.caller.call("GET", "frontier", counter=(1 << 50) - 1_024)
            self.assertEqual((status, answer), (403, b"too_old %d" % (1 << 50)))
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
                for body in (
                    os.urandom(5_000),
                    b"\xff" * 100,
                    field(1, b"x" * 10),
                    b"\x0a\xff\xff\x7f",
                    push(whole[:-5]),
                    push(os.urandom(300)),
                    push(zstd(b"")),
                    push(zstd(b"", stated=1 << 50, repeat=5_000)),
                    push(zstd(b"", stated=900, repeat=5_000)),
                ):
                    status, answer, _ = self.caller.call("POST", route, body)
                    self.assertEqual(status, 400, (route, body[:20], answer))
                    self.assertRegex(answer, rb"^[a-z_]{1,40}$")

    def test_ranges_without_sense(self):
        ours = Identity(self.node).replica
        with self.unchanged(self.node):
            for after, hash_, replica in (
                (1 << 62, b"\x01" * 32, ours),
                (1, b"\x01" * 32, ours),
                (0, b"\x01" * 32, b"\x02" * 32),
            ):
                body = field(1, field(1, replica) + field(2, after) + field(3, hash_))
                self.assertIn(self.caller.call("POST", "pull", body)[0], (200, 400))
            body = field(1, field(1, ours) + field(3, ours)) * 20_000
            self.assertEqual(self.caller.call("POST", "pull", body)[0], 400)
            body = field(1, field(1, ours) + field(3, ours)) * 9_000
            began = time.monotonic()
            status, answer, _ = self.caller.call("POST", "pull", body)
            self.assertLess(time.monotonic() - began, 10)
            self.assertLess(len(answer), 8 << 20)
