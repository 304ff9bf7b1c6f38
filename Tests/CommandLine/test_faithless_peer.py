"""A peer that is trusted and signs well, and whose messages are wrong: nothing is taken over that
does not verify, and no message harms the node."""

import os
from pathlib import Path

from harness import Node, NodeCase, OnceCase
from harness.case import CHIGASAKI, ISEHARA, KAWASAKI
from harness.hostile import HostileServer
from harness.signing import signing_handler
from harness.wire import Identity, create_plan, field, frontier, push, zstd

FAR = (1 << 63) - 2


class FaithlessPeerTests(OnceCase):
    @classmethod
    def make(cls, case: NodeCase) -> tuple[Node, Path, Identity, Identity]:
        node, peer = case.node(), case.node(KAWASAKI)
        node.ok("plan", "new", "--title", "残すべき計画")
        return node, case.descriptor(peer), Identity(peer), Identity(case.node(CHIGASAKI))

    def setUp(self) -> None:
        super().setUp()
        made, path, self.peer, self.stranger = self.once
        self.path = str(path)
        self.node = self.copy(made)
        self.node.environment["TASUKEAI_TOTAL_TIMEOUT"] = "5"
        self.server = HostileServer(signing_handler(self.peer, self.answers()))
        self.addCleanup(self.server.close)
        self.node.ok("peer", "add", self.path, "--url", self.server.url)

    def sync(self, answer, seconds: int = 120) -> dict:
        self.server.handler = signing_handler(self.peer, answer)
        self.server.requests.clear()
        row = self.node.ok("sync", seconds=seconds)["peers"][0]
        self.requests = len(self.server.requests)
        return row

    def assertSound(self, entries: int) -> None:
        """Whatever a peer said, nothing waits, and every row verifies."""
        status = self.node.ok("status")
        self.assertEqual((status["entries"], status["waiting"]), (entries, 0))
        self.assertTrue(self.node.ok("verify")["ok"])

    def answers(self, **bodies: bytes):
        """The same body for every request of a route; a push is taken without a word."""
        return lambda route, body: (200, bodies.get(route, b""))

    def own_frontier(self, sequence: int = 1) -> bytes:
        return frontier(
            self.peer,
            [(self.peer.replica, sequence, b"\x05" * 32, KAWASAKI)],
            [(KAWASAKI, self.peer.root)],
        )

    def test_the_forged_peer_is_understood_when_it_is_honest(self):
        """The control: without it the refusals below would prove nothing."""
        piece = zstd(self.peer.piece(create_plan()))
        row = self.sync(self.answers(frontier=self.own_frontier(), pull=push(piece)))
        self.assertEqual((row["ok"], row["received"]), (True, 1), row)
        self.assertSound(entries=2)

    def test_garbage_for_a_frontier(self):
        items = [(self.peer.replica, 1, b"\x05" * 32, KAWASAKI)]
        with self.unchanged(self.node):
            for body in (
                b"",
                os.urandom(1_000),
                b"\xff" * 50,
                self.own_frontier()[:-3],
                frontier(self.peer, items + items),
                frontier(self.stranger, items).replace(self.peer.space, b"\x09" * 32),
                frontier(self.peer, [(b"short", 1, b"\x05" * 32, KAWASAKI)]),
            ):
                with self.subTest(body[:20]):
                    self.assertFalse(self.sync(self.answers(frontier=body))["ok"])

    def test_same_when_it_is_not(self):
        with self.unchanged(self.node):
            row = self.sync(lambda route, body: (304, b"", '"' + "00" * 32 + '"'))
            self.assertFalse(row["ok"], row)

    def test_logs_without_end_do_not_break_status(self):
        replicas = sorted(os.urandom(32) for _ in range(5))
        items = [(replica, FAR, b"\x05" * 32, CHIGASAKI) for replica in replicas]
        with self.unchanged(self.node):
            self.sync(self.answers(frontier=frontier(self.peer, items)))
            self.node.start()
            self.node.ok("status")
            self.assertTrue(self.node.is_alive())
            self.assertEqual(self.node.end(), 0)

    def test_a_claim_to_hold_more_of_our_own_log_stops_nobody(self):
        """In a folder that may be a copy our own log is asked back first; what does not come is no
        reason to wait for ever."""
        ours = Identity(self.node)
        claim = frontier(self.peer, [(ours.replica, FAR, b"\x05" * 32, self.node.city)])
        for pull in (b"", push(), push(zstd(ours.piece(create_plan(), writing=os.urandom(32))))):
            with self.subTest(pull[:10]):
                (self.node.data / "place").unlink()
                self.sync(self.answers(frontier=claim, pull=pull))
                self.node.ok("plan", "new", "--title", "それでも書ける", seconds=30)
        # The same from a peer that takes the question and never answers it.
        (self.node.data / "place").unlink()
        server = HostileServer(
            lambda connection, head, body: signing_handler(
                self.peer, lambda route, body: (200, claim)
            )(connection, head, body)
            if b"frontier" in head.split(b"\r\n")[0]
            else server.stopped.wait(40)
        )
        self.addCleanup(server.close)
        self.node.ok("peer", "add", self.path, "--url", server.url)
        outcome = self.node.run("plan", "new", "--title", "待たされる", seconds=40)
        if outcome.status:
            self.assertRefused(outcome, 1, "own_log_returning")
            self.node.ok("plan", "new", "--title", "待たされない", seconds=40)
        self.assertTrue(self.node.ok("verify")["ok"])

    def test_a_part_of_our_own_log_is_no_end_to_write_on(self):
        """A peer gives back the first of our entries and then breaks off: the rest is asked for
        again before anything is written."""
        node = NodeCase.node(self, ISEHARA)
        ours, body = Identity(node), create_plan()
        entry, whole = ours.entry_hash(body), []

        def answer(route: str, asked: bytes) -> tuple[int, bytes]:
            if route == "frontier":
                item = (ours.replica, 1 if whole else 2, entry, ISEHARA)
                return 200, frontier(self.peer, [item])
            return (500, b"internal") if b"\x10\x01" in asked else (200, push(zstd(ours.piece(body))))

        server = HostileServer(signing_handler(self.peer, answer))
        self.addCleanup(server.close)
        node.ok("peer", "add", self.path, "--url", server.url)
        # As in a folder that was put back from a copy.
        (node.data / "place").unlink()
        self.assertRefused(node.run("plan", "new", "--title", "まだ"), 1, "own_log_returning")
        self.assertEqual(node.ok("status")["entries"], 1, "what came is kept")
        whole.append(True)
        node.ok("plan", "new", "--title", "いまなら")
        status = node.ok("status")
        self.assertEqual(status["entries"], 2)
        self.assertIn("own_log_restored", [row["code"] for row in status["attention"]])
        self.assertTrue(node.ok("verify")["ok"])

    def test_a_counter_that_nobody_has_used(self):
        """A refusal may say that our counters are behind; it cannot use them up."""
        for body in (
            b"too_old %d" % ((1 << 64) - 1),
            b"replayed %d" % (1 << 62),
            b"too_old -1",
            b"too_old 1e9",
            b"too_old",
            b"replayed 12 13",
        ):
            with self.subTest(body):
                row = self.sync(lambda route, _, body=body: (403, body))
                self.assertEqual((row["ok"], row["error"]["code"]), (False, "refused"))
                self.assertLessEqual(self.requests, 2, "greeted once, and not asked again")
        # One that could be true is believed once in each call.
        row = self.sync(lambda route, _: (403, b"too_old 70000000"))
        self.assertEqual((row["ok"], self.requests), (False, 3))
        piece = zstd(self.peer.piece(create_plan()))
        row = self.sync(self.answers(frontier=self.own_frontier(), pull=push(piece)))
        self.assertTrue(row["ok"], row)
        self.assertSound(entries=2)

    def test_garbage_for_pieces(self):
        whole = self.peer.piece(create_plan())
        bad_contents = {
            "not zstd": os.urandom(300),
            "empty": zstd(b""),
            "cut": zstd(whole)[:-9],
            "cut inside": zstd(whole[:-9]),
            "trailing": zstd(whole + b"\x00"),
            "twice": zstd(whole + whole),
            "lies of its size": zstd(whole, stated=len(whole) + 1),
            "a bomb": zstd(b"", stated=1 << 40, repeat=8_000),
            "a bomb that hides": zstd(b"", stated=1_000, repeat=8_000),
        }
        with self.unchanged(self.node):
            for name, content in bad_contents.items():
                with self.subTest(name):
                    row = self.sync(self.answers(frontier=self.own_frontier(), pull=push(content)))
                    self.assertEqual((row["ok"], row["received"]), (False, 0), row)

    def test_a_log_signed_by_another_city(self):
        forged = self.peer.piece(create_plan(), writing=self.stranger.writing)
        with self.unchanged(self.node):
            row = self.sync(self.answers(frontier=self.own_frontier(), pull=push(zstd(forged))))
            self.assertEqual(row["received"], 0, row)
            self.assertIn("bad_signature", str(row), "the sync says what it refused")

    def test_a_log_of_a_city_that_is_not_trusted(self):
        items = [(self.stranger.replica, 1, b"\x05" * 32, CHIGASAKI)]
        pull = push(zstd(self.stranger.piece(create_plan())))
        with self.unchanged(self.node):
            row = self.sync(self.answers(frontier=frontier(self.peer, items), pull=pull))
            self.assertEqual(row["received"], 0, row)

    def test_more_without_end(self):
        """`more` is said again and again and nothing ever comes."""
        self.sync(self.answers(frontier=self.own_frontier(), pull=field(3, 1)))
        self.assertLess(self.requests, 20, "a peer that brings nothing is given up")
        self.assertSound(entries=1)

    def test_the_same_piece_without_end(self):
        pull = push(zstd(self.peer.piece(create_plan()))) + field(3, 1)
        self.sync(self.answers(frontier=self.own_frontier(9), pull=pull))
        self.assertLess(self.requests, 20, "a peer that brings nothing new is given up")
        self.assertSound(entries=2)

    def test_a_push_that_is_answered_with_nonsense(self):
        identity = Identity(self.node)
        trusted, ours = [(self.node.city, identity.root)], identity.replica
        with self.unchanged(self.node):
            for outcome in (
                field(1, ours) + field(2, (1 << 64) - 1),
                field(1, ours),
                b"",
                field(1, b"x"),
                field(1, ours) + field(3, "a" * 500),
            ):
                with self.subTest(outcome[-5:]):
                    told = frontier(self.peer, [], trusted)
                    self.sync(self.answers(frontier=told, push=field(1, outcome)))
