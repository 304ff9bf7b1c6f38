"""Entries signed by another city, altered on the way, or sent again: refused, by name, and without
a trace. The bytes are forged with the keys of invented cities."""

import os

from harness import Node, NodeCase, OnceCase
from harness.case import CHIGASAKI, KAWASAKI
from harness.signing import Caller
from harness.wire import Identity, create_plan, field, fields, push, zstd


class ForgedEntryTests(OnceCase):
    @classmethod
    def make(cls, case: NodeCase) -> tuple[Node, Identity, Identity]:
        node, kawasaki, chigasaki = case.node(), case.node(KAWASAKI), case.node(CHIGASAKI)
        for other in (kawasaki, chigasaki):
            node.ok("peer", "add", str(case.descriptor(other)))
        return node, Identity(kawasaki), Identity(chigasaki)

    def setUp(self) -> None:
        super().setUp()
        made, self.kawasaki, self.chigasaki = self.once
        self.node = self.copy(made)
        self.node.start()
        self.caller = Caller(self.chigasaki, self.node)

    def push(self, *pieces: bytes) -> list[tuple[int, str]]:
        """(held, refused) of each log in the answer."""
        status, body, _ = self.caller.call("POST", "push", push(*map(zstd, pieces)))
        self.assertEqual(status, 200, body)
        outcomes = [dict(fields(outcome)) for _, outcome in fields(body)]
        return [(outcome.get(2, 0), outcome.get(3, b"").decode()) for outcome in outcomes]

    def test_a_genuine_entry_carried_by_another_city_is_taken(self):
        """The control: Chigasaki forwards what Kawasaki signed."""
        self.assertEqual(self.push(self.kawasaki.piece(create_plan())), [(1, "")])
        self.assertEqual(self.node.ok("plan", "list")["plans"][0]["city"], KAWASAKI)

    def test_an_entry_signed_by_another_city(self):
        forged = self.kawasaki.piece(create_plan(), writing=self.chigasaki.writing)
        with self.unchanged(self.node):
            self.assertEqual(self.push(forged), [(0, "bad_signature")])
        self.assertEqual(
            self.push(self.kawasaki.piece(create_plan())), [(1, "")], "the true one still fits"
        )

    def test_an_entry_signed_with_the_transport_key(self):
        forged = self.kawasaki.piece(create_plan(), writing=self.kawasaki.transport)
        with self.unchanged(self.node):
            self.assertEqual(self.push(forged), [(0, "bad_signature")])

    def test_one_byte_altered(self):
        genuine = self.kawasaki.piece(create_plan())
        signature = bytearray(dict(fields(genuine))[5])
        signature[40] ^= 1
        body = bytearray(create_plan())
        body[1] ^= 1
        with self.unchanged(self.node):
            for forged in (
                self.kawasaki.piece(create_plan(), signature=bytes(signature)),
                self.kawasaki.piece(create_plan(), sent=bytes(body)),
                self.kawasaki.piece(create_plan(), signature=bytes(64)),
                self.kawasaki.piece(create_plan(), signature=bytes(63)),
            ):
                self.assertEqual(self.push(forged), [(0, "bad_signature")])

    def test_a_signature_that_is_not_in_its_one_form(self):
        """S + the order of the group verifies for a careless verifier."""
        order = 2**252 + 27742317777372353535851937790883648493
        signature = dict(fields(self.kawasaki.piece(create_plan())))[5]
        loose = signature[:32] + (int.from_bytes(signature[32:], "little") + order).to_bytes(
            32, "little"
        )
        with self.unchanged(self.node):
            forged = self.kawasaki.piece(create_plan(), signature=loose)
            self.assertEqual(self.push(forged), [(0, "bad_signature")])

    def test_a_birth_of_another_city(self):
        with self.unchanged(self.node):
            forged = self.kawasaki.piece(create_plan(), birth=self.chigasaki.birth)
            outcome = self.push(forged)
            self.assertEqual(outcome[0][0], 0, outcome)
            self.assertTrue(outcome[0][1], "a reason is given")

    def test_an_unknown_suite(self):
        with self.unchanged(self.node):
            self.assertEqual(
                self.push(self.kawasaki.piece(create_plan(), suite=2)), [(0, "unknown_suite")]
            )

    def test_a_gap(self):
        entry = self.kawasaki.piece(create_plan(), first=7, birth=b"")
        with self.unchanged(self.node):
            [(held, refused)] = self.push(entry)
            self.assertEqual(held, 0)
            self.assertTrue(refused)

    def test_bodies_out_of_form(self):
        good = create_plan()
        unknown_envelope = good + field(99, 1)
        with self.unchanged(self.node):
            for body in (
                b"",
                good[::-1],
                unknown_envelope,
                good + b"\x00",
                field(3, b"") * 2_000,
                b"\x08\x80\x00" + good[4:],
                os.urandom(200),
                field(1, 1),
            ):
                with self.subTest(body[:12]):
                    piece = self.kawasaki.piece(body)
                    status, answer, _ = self.caller.call("POST", "push", push(zstd(piece)))
                    held = (
                        [dict(fields(outcome)).get(2, 0) for _, outcome in fields(answer)]
                        if status == 200
                        else [0]
                    )
                    self.assertEqual(held, [0], (status, answer))

    def test_an_operation_nobody_knows_is_kept_without_effect(self):
        body = field(1, 1) + field(3, field(1, 4_000) + field(3, b"later"))
        before = self.node.ok("status")["state_hash"]
        self.assertEqual(self.push(self.kawasaki.piece(body)), [(1, "")])
        status = self.node.ok("status")
        self.assertEqual(
            (status["entries"], status["waiting"], status["state_hash"]), (1, 0, before)
        )

    def test_a_good_piece_before_a_bad_one_is_kept(self):
        bad = self.chigasaki.piece(create_plan(), writing=self.kawasaki.writing)
        outcomes = self.push(self.kawasaki.piece(create_plan()), bad)
        self.assertEqual(sorted(outcomes), [(0, "bad_signature"), (1, "")])
        self.assertEqual(self.node.ok("status")["entries"], 1)
        self.assertTrue(self.node.ok("verify")["ok"])
