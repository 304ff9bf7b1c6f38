"""`peer add`: a descriptor that does not verify, or is not what it should be, adds nothing."""

import json
import os
import shutil
from pathlib import Path

from harness import Node, NodeCase, OnceCase
from harness.case import KAWASAKI

TEMPLATES = Path(__file__).resolve().parents[2] / "Peers"


class DescriptorTests(OnceCase):
    @classmethod
    def make(cls, case: NodeCase) -> tuple[Node, Node, bytes]:
        kawasaki = case.node(KAWASAKI)
        return case.node(), kawasaki, kawasaki.run("descriptor").out

    def setUp(self) -> None:
        super().setUp()
        made, self.kawasaki, self.genuine = self.once
        self.odawara = self.copy(made)

    def refused(self, content: bytes, *codes: str, status: int = 1) -> None:
        path = self.file("suspect.json", content)
        outcome = self.odawara.run("peer", "add", path)
        self.assertRefused(outcome, status, *codes)
        if "bad_descriptor" in codes:
            self.assertIn("suspect.json", outcome.error["message"])
            # What is wrong with it is said in words, not by a code.
            self.assertNotRegex(outcome.error["message"], r"\([a-z_]+\)")
        peers = self.odawara.data / "peers"
        self.assertEqual([path.name for path in peers.iterdir()], [])

    def test_the_genuine_one_is_added_bit_for_bit(self):
        answer = self.odawara.ok("peer", "add", self.file("genuine.json", self.genuine))
        self.assertEqual(answer["id"], KAWASAKI)
        kept = self.odawara.data / "peers" / f"{KAWASAKI}.json"
        self.assertEqual(kept.read_bytes(), self.genuine)

    def test_descriptor_prints_the_same_bytes_with_and_without_json(self):
        self.assertEqual(self.kawasaki.run("descriptor", json=False).out, self.genuine)
        self.assertEqual((self.kawasaki.data / "descriptor.json").read_bytes(), self.genuine)

    def test_each_field_changed(self):
        form = json.loads(self.genuine)
        changes = {
            "id": "142077",
            "name_ja": "川﨑市",
            "name_en": "Kawasaki ",
            "url": "http://127.0.0.1:1",
            "tasukeai": "descriptor-2",
        }
        for key in ("space", "root_key", "next_root", "signature"):
            digit = "0" if form[key][5] != "0" else "1"
            changes[key] = form[key][:5] + digit + form[key][6:]
        with self.unchanged(self.odawara):
            for key, value in changes.items():
                with self.subTest(key):
                    self.refused(json.dumps(form | {key: value}).encode(), "bad_descriptor")

    def test_each_field_missing_or_of_another_type(self):
        form = json.loads(self.genuine)
        with self.unchanged(self.odawara):
            for key in form:
                rest = {name: value for name, value in form.items() if name != key}
                for wrong in (rest, form | {key: None}, form | {key: 7}, form | {key: []}):
                    with self.subTest(key, wrong=wrong.get(key, "missing")):
                        self.refused(json.dumps(wrong).encode(), "bad_descriptor")

    def test_a_signature_cut_or_lengthened(self):
        form = json.loads(self.genuine)
        signature = form["signature"]
        with self.unchanged(self.odawara):
            for value in ("", signature[:-2], signature[:-1], signature + "00", signature[:64], "zz"):
                with self.subTest(value[:8]):
                    self.refused(json.dumps(form | {"signature": value}).encode(), "bad_descriptor")

    def test_a_key_of_small_order(self):
        form = json.loads(self.genuine)
        with self.unchanged(self.odawara):
            for key in ("01" + "00" * 31, "00" * 32, "ec" + "ff" * 30 + "7f"):
                with self.subTest(key[:8]):
                    forged = form | {"root_key": key, "signature": "01" + "00" * 63}
                    self.refused(json.dumps(forged).encode(), "bad_descriptor")

    def test_garbage(self):
        deep = b'{"tasukeai":' + b"[" * 30_000
        with self.unchanged(self.odawara):
            for content in (
                b"",
                b"{}",
                b"[]",
                b"null",
                os.urandom(4_000),
                deep,
                self.genuine[:-40],
                self.genuine + b"x",
                b"\xff\xfe" + "{}".encode("utf-16-le"),
            ):
                with self.subTest(content[:12]):
                    self.refused(content, "bad_descriptor")

    def test_a_megabyte(self):
        padded = self.genuine.rstrip()[:-1] + b" " * 1_000_000 + b"}"
        with self.unchanged(self.odawara):
            self.refused(padded, "file_too_large", "bad_descriptor")
            self.refused(os.urandom(1_000_000), "file_too_large", "bad_descriptor")

    def test_a_template_without_a_key(self):
        with self.unchanged(self.odawara):
            for path in sorted(TEMPLATES.glob("1*.json")):
                with self.subTest(path.name):
                    self.refused(path.read_bytes(), "bad_descriptor")

    def test_a_file_that_is_missing_or_a_folder(self):
        with self.unchanged(self.odawara):
            for path in (str(self.folder / "missing.json"), str(self.folder)):
                outcome = self.odawara.run("peer", "add", path)
                self.assertRefused(outcome, 1, "file_unreadable", naming=path)

    def test_our_own(self):
        with self.unchanged(self.odawara):
            self.refused(self.odawara.run("descriptor").out, "own_descriptor")

    def test_one_of_another_space(self):
        space = {
            "tasukeai": "space-1",
            "name": "pair",
            "protocol": 1,
            "founders": ["142069", "141305"],
        }
        path = self.file("pair.json", json.dumps(space))
        other = self.node(KAWASAKI, "--space", path)
        with self.unchanged(self.odawara):
            self.refused(other.run("descriptor").out, "other_space")

    def test_another_root_for_a_city_that_is_known(self):
        self.odawara.ok("peer", "add", self.file("genuine.json", self.genuine))
        impostor = self.file("impostor.json", self.node(KAWASAKI).run("descriptor").out)
        with self.unchanged(self.odawara):
            outcome = self.odawara.run("peer", "add", impostor)
            self.assertRefused(outcome, 1, "other_root_key", naming=KAWASAKI)
        self.odawara.ok("peer", "remove", KAWASAKI)
        self.assertEqual(self.odawara.ok("peer", "add", impostor)["id"], KAWASAKI)

    def test_an_address_that_may_not_be_called(self):
        path = self.file("genuine.json", self.genuine)
        with self.unchanged(self.odawara):
            for url in (
                "ftp://127.0.0.1",
                "http://example.jp",
                "https://",
                "127.0.0.1:80",
                "file:///etc/passwd",
                "https://user:secret@example.jp",
                "https://example.jp/?a=b",
                "https://a\nb",
            ):
                with self.subTest(url):
                    outcome = self.odawara.run("peer", "add", path, "--url", url)
                    self.assertRefused(outcome, 2, "bad_value", naming="url")

    def test_a_peer_that_is_not_there(self):
        plan = self.odawara.ok("plan", "new", "--title", "計画")["id"]
        with self.unchanged(self.odawara):
            for line in ("peer remove 141305", "sync 141305", "plan invite {plan} 141305"):
                with self.subTest(line):
                    outcome = self.odawara.run(*line.format(plan=plan).split())
                    self.assertRefused(outcome, 1, "unknown_peer", naming="141305")

    def test_a_removed_peer_keeps_its_descriptor(self):
        self.odawara.ok("peer", "add", self.file("genuine.json", self.genuine))
        self.assertEqual(self.odawara.ok("peer", "remove", KAWASAKI), {"id": KAWASAKI})
        self.assertEqual(self.odawara.ok("peer", "list"), {"peers": []})
        kept = [path for path in self.odawara.data.rglob("*") if path.is_file()]
        self.assertIn(self.genuine, [path.read_bytes() for path in kept])

    def test_a_damaged_file_in_the_peers_folder_stops_the_node_and_is_named(self):
        self.odawara.ok("peer", "add", self.file("genuine.json", self.genuine))
        path = self.odawara.data / "peers" / f"{KAWASAKI}.json"
        saved = shutil.copy(path, self.folder / "saved")
        path.write_bytes(self.genuine.replace(b"Kawasaki", b"Kawasakl"))
        self.assertRefused(self.odawara.run("status"), 3, "damaged_file", naming=path.name)
        shutil.copy(saved, path)
        self.assertTrue(self.odawara.ok("verify")["ok"])
