"""Syncs of real pairs: replays, altered answers, what a sync costs, both ways at once."""

import threading

from harness import NodeCase, wait_until
from harness.case import CHIGASAKI, KAWASAKI
from harness.relay import Relay, exchange


class SyncTests(NodeCase):
    def setUp(self) -> None:
        super().setUp()
        self.a, self.b = self.node(), self.node(KAWASAKI)
        self.a.start()
        self.b.start()

    def relay(self, alter=None) -> Relay:
        relay = Relay(self.b.port, alter)
        self.addCleanup(relay.close)
        self.introduce(self.a, self.b, urls={KAWASAKI: relay.url})
        return relay

    def equal(self) -> bool:
        keys = ("frontier_digest", "state_hash", "entries")
        one, other = self.a.ok("status"), self.b.ok("status")
        return [one[key] for key in keys] == [other[key] for key in keys]

    def test_a_second_sync_costs_one_request(self):
        self.introduce(self.a, self.b)
        self.a.ok("plan", "new", "--title", "計画")
        self.b.ok("plan", "new", "--title", "別の計画")
        [first] = self.a.ok("sync")["peers"]
        self.assertEqual((first["ok"], first["sent"], first["received"]), (True, 1, 1), first)
        self.assertTrue(self.equal())
        for node, city in ((self.a, KAWASAKI), (self.b, self.a.city), (self.a, KAWASAKI)):
            node.ok("sync", city)
            [again] = node.ok("sync", city)["peers"]
            self.assertEqual(
                (again["ok"], again["requests"], again["sent"], again["received"]),
                (True, 1, 0, 0),
                again,
            )

    def test_one_request_still_after_the_caller_restarts(self):
        self.introduce(self.a, self.b)
        self.a.ok("sync")
        self.assertEqual(self.a.end(), 0)
        self.a.start()
        self.assertEqual(self.a.ok("sync")["peers"][0]["requests"], 1)

    def test_recorded_requests_are_refused(self):
        relay = self.relay()
        self.a.ok("plan", "new", "--title", "計画")
        self.a.ok("sync")
        self.a.ok("plan", "new", "--title", "計画二")
        self.a.ok("sync")
        recorded = list(relay.exchanges)
        self.assertIn(b"/push", b"".join(message.split(b"\r\n")[0] for message, _ in recorded))
        with self.unchanged(self.b):
            for message, answer in recorded:
                if b" 401 " in answer.split(b"\r\n")[0]:
                    continue
                again = exchange(self.b.port, message).split(b"\r\n\r\n")
                self.assertIn(b" 403 ", again[0].split(b"\r\n")[0])
                self.assertRegex(again[-1], rb"^replayed [0-9]+$", "the highest is told")
        self.assertEqual(self.b.end(), 0)
        self.b.start()
        with self.unchanged(self.b):
            for message, _ in recorded:
                line = exchange(self.b.port, message).split(b"\r\n")[0]
                self.assertIn(b" 401 ", line, "an earlier run's nonce is worth nothing")

    def test_altered_answers_are_refused(self):
        def flip(answer: bytes) -> bytes:
            head, gap, body = answer.partition(b"\r\n\r\n")
            return head + gap + (body[:-1] + bytes([body[-1] ^ 1]) if body else body)

        stale: list[bytes] = []

        def repeat(answer: bytes) -> bytes:
            stale.append(answer)
            return stale[0]

        alterations = {
            "a byte flipped": flip,
            "an older answer": repeat,
            "cut": lambda answer: answer[:-10],
            "another status": lambda answer: answer.replace(b"HTTP/1.1 2", b"HTTP/1.1 5", 1),
            "no signature": lambda answer: answer.replace(b"\r\nsignature:", b"\r\nx:", 1).replace(
                b"\r\nSignature:", b"\r\nx:", 1
            ),
        }
        self.b.ok("plan", "new", "--title", "計画")
        relay = self.relay()
        self.a.ok("sync")
        self.b.ok("plan", "new", "--title", "まだ届かない計画")
        with self.unchanged(self.a):
            for name, alter in alterations.items():
                with self.subTest(name):
                    relay.alter = alter
                    rows = [self.a.ok("sync")["peers"][0] for _ in range(2)]
                    self.assertFalse(rows[-1]["ok"], rows)
        relay.alter = None
        self.assertTrue(self.a.ok("sync")["peers"][0]["ok"])
        self.assertTrue(self.equal())

    def test_two_nodes_that_sync_both_ways_at_once(self):
        self.introduce(self.a, self.b)
        for number in range(10):
            for node in (self.a, self.b):
                node.ok("plan", "new", "--title", f"計画{number}")
            rows: list[dict] = []
            threads = [
                threading.Thread(target=lambda node=node: rows.append(node.ok("sync")["peers"][0]))
                for node in (self.a, self.b, self.a, self.b)
            ]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            self.assertEqual([row["ok"] for row in rows], [True] * 4, rows)
        self.assertTrue(wait_until(self.equal), "both hold the same")
        self.assertEqual(self.a.ok("status")["entries"], 20)
        self.assertEqual(self.a.ok("export"), self.b.ok("export"))

    def test_one_peer_that_is_away_does_not_stop_the_others(self):
        away = self.node(CHIGASAKI)
        self.introduce(self.a, self.b)
        self.a.ok("peer", "add", str(self.descriptor(away)), "--url", "http://127.0.0.1:9")
        rows = {row["id"]: row for row in self.a.ok("sync")["peers"]}
        self.assertTrue(rows[KAWASAKI]["ok"], rows)
        self.assertEqual(
            (rows[CHIGASAKI]["ok"], rows[CHIGASAKI]["error"]["code"]), (False, "unreachable")
        )

    def test_a_peer_that_does_not_trust_us_yet_says_so(self):
        self.a.ok("peer", "add", str(self.descriptor(self.b)), "--url", self.b.url)
        [row] = self.a.ok("sync")["peers"]
        self.assertFalse(row["ok"])
        self.assertEqual(row["error"]["code"], "refused", row)
        self.assertIn("untrusted", row["error"]["message"], "the peer's own code is passed on")

    def test_a_serving_node_syncs_by_itself(self):
        self.introduce(self.a, self.b)
        self.a.end()
        self.b.ok("plan", "new", "--title", "計画")
        self.a.start(every="1s")
        self.assertTrue(wait_until(self.equal))
