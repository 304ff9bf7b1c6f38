"""The guide from an installed program to a node that runs: what it asks, tries, refuses and makes."""

import json
import os
import socket

from harness import Node, NodeCase
from harness.certificates import Authority
from harness.node import wait_until

# An answer a line; an empty one takes what stands in brackets.
CITY = ["142069", "", "", "https://tasukeai.odawara.example"]
PROXY_LINE = ["2", "", "", "", ""]
NO_PROXY = ["", ""]
NO_BACKUPS = [""]
PLAIN_KEYS = ["", ""]
YES = [""]


class SetupCase(NodeCase):
    def setUp(self) -> None:
        super().setUp()
        self.new = Node(self.folder / "node", self.folder / "home", "142069")
        self.addCleanup(lambda: self.new.process and self.new.end())

    def setup(self, *parts: list[str], env: dict | None = None, json: bool = True):
        lines = "".join(line + "\n" for part in parts for line in part)
        return self.new.run("setup", text=lines.encode(), env=env or {}, json=json)

    def settings(self) -> dict:
        return json.loads((self.new.data / "tasukeai.json").read_text())["tasukeai"]

    def free_port(self) -> str:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            return str(probe.getsockname()[1])


class SetupTests(SetupCase):
    def test_behind_a_proxy(self):
        shelf, safe, stick = (self.folder / name for name in ("shelf", "safe", "stick"))
        for folder in (shelf, safe, stick):
            folder.mkdir()
        port = self.free_port()
        outcome = self.setup(
            CITY, ["2", "127.0.0.1", "127.0.0.1", port, "https://pages.odawara.example"], NO_PROXY,
            [str(shelf), "3:15", "5", str(safe)], ["1", str(stick)], YES,
        )  # fmt: skip
        self.assertEqual(outcome.status, 0, outcome)
        told = outcome.json
        self.assertEqual(told["id"], "142069")
        self.assertIn("https://pages.odawara.example/", told["first"]["link"])
        self.assertEqual(
            self.settings(),
            {
                "bind": "127.0.0.1", "port": port, "trusted": {"proxies": "127.0.0.1"},
                "pages": {"url": "https://pages.odawara.example"},
                "backup": {"folder": str(shelf), "keys": str(safe), "time": "3:15", "keep": "5"},
            },
        )  # fmt: skip
        self.assertEqual(sorted(os.listdir(stick)), ["next-root.key", "root.key"])
        # The first backup was made and tried, with the copy of the keys.
        self.assertIsNone(told["backup"]["found"])
        self.assertTrue((safe / "tasukeai-142069-keys").is_dir())
        self.assertEqual(self.new.ok("status")["id"], "142069")
        self.new.start()
        checks = {row["area"]: row["state"] for row in self.new.run("doctor").json["checks"]}
        self.assertEqual(checks["folder"], "well")

    def test_with_a_certificate(self):
        """A key of somebody else's certificate is refused, and asked for again."""
        authority = Authority(self.folder / "ca")
        chain, key = authority.issue("tasukeai.odawara.example")
        _, other = authority.issue("other.example")
        port = self.free_port()
        outcome = self.setup(
            CITY, ["1", str(self.folder / "nothing.pem"), str(chain), str(other), str(chain), str(key)],
            ["127.0.0.1", port, ""], NO_PROXY, NO_BACKUPS, PLAIN_KEYS, YES,
        )  # fmt: skip
        self.assertEqual(outcome.status, 0, outcome)
        self.assertIn("✗", outcome.err.decode())
        self.assertEqual(self.settings()["tls"], {"certificate": str(chain), "key": str(key)})

    def test_each_wrong_answer_is_asked_again(self):
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            busy = str(taken.getsockname()[1])
            port = self.free_port()
            outcome = self.setup(
                ["小田原", "999", "142069", "", "", "ftp://x", "https://localhost", "https://小田原.example", ""],
                ["9", "x", "2", "nonsense", "127.0.0.1", "localhost.invalid", "127.0.0.1", "99999", busy],
                ["127.0.0.1", port, "http://", "https://pages.example"],
                ["gopher://x", "", "/nowhere/ca.pem", ""],
                ["relative", "/nowhere/at/all", str(self.folder), "25:99", "2:00", "0", "3", str(self.folder), ""],
                ["3", "1", "/nowhere", ""], ["maybe", "yes"],
            )  # fmt: skip
        self.assertEqual(outcome.status, 0, outcome)
        self.assertEqual(self.settings()["port"], port)
        self.assertEqual(self.settings()["backup"]["folder"], str(self.folder))
        self.assertNotIn("keys", self.settings()["backup"])

    def test_nothing_is_made_before_all_is_answered(self):
        """The input ends, or somebody says no, at each place."""
        answers = CITY + PROXY_LINE + NO_PROXY + NO_BACKUPS + PLAIN_KEYS
        for count in range(len(answers) + 1):
            outcome = self.setup(answers[:count])
            self.assertEqual((outcome.status, outcome.error["code"]), (2, "setup_ended"), count)
            self.assertFalse(self.new.data.exists(), count)
        outcome = self.setup(answers, ["no"])
        self.assertEqual(outcome.error["code"], "setup_ended")
        self.assertFalse(self.new.data.exists())

    def test_what_others_have_there_stays(self):
        self.new.data.mkdir()
        (self.new.data / "letter.txt").write_text("somebody's")
        outcome = self.setup(CITY, PROXY_LINE, NO_PROXY, NO_BACKUPS, PLAIN_KEYS, YES)
        self.assertEqual(outcome.error["code"], "folder_in_use")
        self.assertEqual(os.listdir(self.new.data), ["letter.txt"])

    def test_again_for_the_settings(self):
        self.assertEqual(self.setup(CITY, PROXY_LINE, NO_PROXY, NO_BACKUPS, PLAIN_KEYS, YES).status, 0)
        path = self.new.data / "tasukeai.json"
        settings = json.loads(path.read_text())
        settings["tasukeai"]["sync"] = {"every": "1m"}
        path.write_text(json.dumps(settings))
        birth = (self.new.data / "birth").read_bytes()
        self.new.start()
        port = self.free_port()
        # Another port, no proxy before it, no longer its own address of the pages; what was not asked stays.
        outcome = self.setup(["3", "", port], NO_PROXY, NO_BACKUPS, YES)
        self.assertEqual(outcome.status, 0, outcome)
        self.assertNotIn("first", outcome.json)
        self.assertEqual(self.settings()["port"], port)
        self.assertNotIn("trusted", self.settings())
        self.assertEqual(self.settings()["sync"], {"every": "1m"})
        self.assertEqual((self.new.data / "birth").read_bytes(), birth)

    def test_a_passphrase(self):
        secret = self.file("passphrase", "海と山のあいだの町 42\n")
        outcome = self.setup(
            CITY, PROXY_LINE, NO_PROXY, NO_BACKUPS, ["2", ""], YES, env={"TASUKEAI_PASSPHRASE_FILE": secret}
        )
        self.assertEqual(outcome.status, 0, outcome)
        self.assertEqual(self.new.ok("keys", "status")["protection"], "whole")
        # Without the passphrase the node is there all the same, and says what is left to do.
        other = Node(self.folder / "other", self.folder / "home", "142069")
        lines = "\n".join(CITY + PROXY_LINE + NO_PROXY + NO_BACKUPS + ["2", ""] + YES) + "\n"
        outcome = other.run("setup", text=lines.encode())
        self.assertEqual(outcome.status, 0, outcome)
        self.assertIn("keys protect", outcome.err.decode())
        self.assertEqual(other.ok("keys", "status")["protection"], "none")

    def test_in_japanese(self):
        outcome = self.setup(["142069", "小田原", "", ""], ["3", "", ""], NO_PROXY, NO_BACKUPS, PLAIN_KEYS,
                             ["はい"], env={"LANG": "ja_JP.UTF-8"}, json=False)  # fmt: skip
        self.assertEqual(outcome.status, 0, outcome)
        asked = outcome.err.decode()
        self.assertIn("どの市のノードか", asked)
        self.assertNotIn("Note:", asked)

    def test_the_environment_wins_and_that_is_said(self):
        outcome = self.setup(
            CITY, ["3", "", self.free_port()], NO_PROXY, NO_BACKUPS, PLAIN_KEYS, YES, env={"TASUKEAI_PORT": "9999"}
        )
        self.assertIn("TASUKEAI_PORT", outcome.err.decode())


class DoctorTests(NodeCase):
    def doctor(self, node: Node, **extra) -> tuple[int, dict[str, list[dict]]]:
        outcome = node.run("doctor", **extra)
        areas: dict[str, list[dict]] = {}
        for row in outcome.json["checks"]:
            areas.setdefault(row["area"], []).append(row)
        return outcome.status, areas

    def codes(self, areas: dict, state: str) -> set[str]:
        return {row["code"] for rows in areas.values() for row in rows if row["state"] == state}

    def test_a_new_node_and_one_that_is_well(self):
        node, other = self.node(), self.node("141305")
        status, areas = self.doctor(node)
        self.assertEqual(status, 0)
        self.assertEqual(
            self.codes(areas, "look"), {"root_key_here", "keys_plain", "never_verified", "backup_unset"}
        )
        stick, shelf = self.folder / "stick", self.folder / "shelf"
        stick.mkdir()
        shelf.mkdir()
        node.ok("keys", "move-root", str(stick))
        (node.data / "tasukeai.json").write_text(json.dumps({"tasukeai": {"backup": {"folder": str(shelf)}}}))
        other.start()
        self.introduce(node, other)
        node.start()
        node.ok("sync")
        node.ok("verify")
        made = lambda: any(row["tried"] for row in node.ok("backup", "list")["backups"])  # noqa: E731
        self.assertTrue(wait_until(made), "the first one is made at the start")
        before = (node.data / "audit.jsonl").read_bytes()
        status, areas = self.doctor(node)
        self.assertEqual((status, self.codes(areas, "fault")), (0, set()))
        self.assertEqual(areas["peers"][0]["state"], "well")
        self.assertIn("well", {row["state"] for row in areas["backup"]})
        self.assertEqual((node.data / "audit.jsonl").read_bytes(), before)
        text = node.run("doctor", json=False, env={"LANG": "ja_JP.UTF-8"}).out.decode()
        self.assertIn("✓ 動作: ノードは動いています", text)
        self.assertNotIn("✗", text)

    def test_each_fault_is_named(self):
        node, other = self.node(), self.node("141305")
        other.start()
        self.introduce(node, other)
        other.end()
        node.run("sync")
        (node.data / "holidays.csv").write_text("こわれた行\n")
        missing = self.folder / "gone"
        (node.data / "tasukeai.json").write_text(json.dumps({"tasukeai": {"backup": {"folder": str(missing)}}}))
        node.start()
        status, areas = self.doctor(node)
        self.assertEqual(status, 1)
        faults = self.codes(areas, "fault")
        self.assertIn("unreachable", faults)
        self.assertIn("damaged_file", faults)
        self.assertTrue({"backup_folder_missing", "no_backup"} & faults, faults)
        for rows in areas.values():
            for row in rows:
                self.assertTrue(row["message"])

    def test_its_own_address(self):
        """An address behind which something else answers."""
        node = self.node("142069", "--url", "https://nothing.example")
        node.start()
        _, areas = self.doctor(node)
        self.assertIn("look", {row["state"] for row in areas["address"]})

    def test_a_folder_that_does_not_open(self):
        node = self.node()
        (node.data / "keys" / "writing.key").write_text("no key\n")
        outcome = node.run("doctor")
        self.assertNotEqual(outcome.status, 0)
        self.assertIn("writing.key", outcome.error["message"])
        nothing = Node(self.folder / "nothing", self.folder / "home", "142069")
        self.assertEqual(nothing.run("doctor").error["code"], "not_initialized")
