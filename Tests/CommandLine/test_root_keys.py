"""Root keys leave the key folder whole or not at all; keys that others may read are refused."""

import os
import signal
import subprocess
import time
from pathlib import Path

from harness import NodeCase
from harness.node import binary
from test_keys import PASSPHRASE

NAMES = ("root", "next-root")


class RootKeyTests(NodeCase):
    def setUp(self) -> None:
        super().setUp()
        self.node = NodeCase.node(self)
        self.safe = self.folder / "safe"
        self.safe.mkdir()

    def key(self, name: str) -> Path:
        return self.node.data / "keys" / f"{name}.key"

    def told(self) -> bool:
        return "root_key_here" in [item["code"] for item in self.node.ok("status")["attention"]]

    def test_moved_into_a_folder_while_the_node_serves(self):
        before = {name: self.key(name).read_bytes() for name in NAMES}
        self.assertTrue(self.told())
        self.node.start()
        answer = self.node.ok("keys", "move-root", str(self.safe))
        self.assertEqual(answer["moved"], [f"{self.safe}/root.key", f"{self.safe}/next-root.key"])
        self.assertTrue(answer["same_disk"])
        for name in NAMES:
            self.assertFalse(self.key(name).exists())
            copy = self.safe / f"{name}.key"
            self.assertEqual(copy.read_bytes(), before[name])
            self.assertEqual(copy.stat().st_mode & 0o777, 0o600)
        self.assertFalse(self.told())
        self.assertIn("keys_move_root", (self.node.data / "audit.jsonl").read_text())
        self.assertEqual(self.node.end(), 0)
        self.node.start()
        self.assertTrue(self.node.ok("verify")["ok"])
        self.assertEqual(self.node.end(), 0)
        self.assertRefused(self.node.run("keys", "move-root", str(self.safe)), 1, "root_gone")
        # Back for a moment, and away again: the copy that is there is the same one.
        self.key("root").write_bytes(before["root"])
        self.key("root").chmod(0o600)
        self.node.ok("keys", "move-root", str(self.safe))
        self.assertFalse(self.key("root").exists())

    def test_moved_to_a_file_and_sealed_ones_stay_sealed(self):
        secret = self.file("passphrase", PASSPHRASE + "\n")
        self.node.ok("keys", "protect", "--passphrase-file", secret)
        sealed = self.key("root").read_bytes()
        self.assertTrue(sealed.startswith(b"tasukeai-key-2 root "))
        file = self.safe / "odawara"
        self.node.ok("keys", "move-root", str(file))
        self.assertEqual(file.read_bytes(), sealed)
        self.assertTrue((self.safe / "odawara.next").read_bytes().startswith(b"tasukeai-key-2 next-root "))

    def test_nothing_is_moved_where_it_would_be_lost(self):
        before = {name: self.key(name).read_bytes() for name in NAMES}
        (self.node.data / "inside").mkdir(mode=0o700)
        link = self.folder / "link"
        link.symlink_to(self.node.data)
        for target in (self.node.data, self.node.data / "keys", self.node.data / "inside", link, link / "root"):
            self.assertRefused(self.node.run("keys", "move-root", str(target)), 2, "root_inside")
        taken = self.safe / "next-root.key"
        taken.write_text("something else")
        self.assertRefused(self.node.run("keys", "move-root", str(self.safe)), 1, "root_target_taken")
        self.assertEqual(taken.read_text(), "something else")
        missing = self.folder / "no" / "such"
        self.assertRefused(self.node.run("keys", "move-root", str(missing)), 1, "file")
        for name in NAMES:
            self.assertEqual(self.key(name).read_bytes(), before[name])

    def test_killed_at_any_moment_a_whole_copy_lies_somewhere(self):
        before = {name: self.key(name).read_bytes() for name in NAMES}
        command = [str(binary()), "keys", "move-root", str(self.safe), "--data", str(self.node.data)]
        for wait in range(12):
            process = subprocess.Popen(
                command, env=self.node.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
            time.sleep(wait * 0.02)
            process.send_signal(signal.SIGKILL)
            process.wait()
            for name in NAMES:
                places = [self.key(name), self.safe / f"{name}.key"]
                self.assertIn(before[name], [place.read_bytes() for place in places if place.exists()])
            if not any(self.key(name).exists() for name in NAMES):
                break
        done = self.node.run("keys", "move-root", str(self.safe))
        self.assertIn(done.status, (0, 1), done)
        for name in NAMES:
            self.assertEqual((self.safe / f"{name}.key").read_bytes(), before[name])
            self.assertFalse(self.key(name).exists())


class OpenKeyTests(NodeCase):
    def test_what_others_may_open_is_refused_and_named(self):
        node = self.node()
        node.ok("status")
        for path, mode, command in (
            (node.data / "keys" / "writing.key", 0o644, "chmod 600"),
            (node.data / "keys" / "staff.key", 0o640, "chmod 600"),
            (node.data / "keys", 0o755, "chmod 700"),
            (node.data / "keys", 0o711, "chmod 700"),
            (node.data, 0o755, "chmod 700"),
            (node.data, 0o750, "chmod 700"),
        ):
            kept = path.stat().st_mode & 0o777
            path.chmod(mode)
            for arguments in (("status",), ("plan", "list"), ("keys", "move-root", str(self.folder))):
                error = self.assertRefused(node.run(*arguments), 3, "keys_open_to_others")
                self.assertIn(f"{command} '{path}'", error["action"])
                self.assertIn(f"{mode:o}", error["message"])
            path.chmod(kept)
            node.ok("status")

    def test_no_core_is_dumped(self):
        node = self.node()
        node.start()
        limits = Path(f"/proc/{node.process.pid}/limits").read_text()
        [line] = [line for line in limits.splitlines() if line.startswith("Max core file size")]
        self.assertEqual(line.split()[4:6], ["0", "0"])
        self.assertEqual(Path(f"/proc/{node.process.pid}/coredump_filter").read_text().strip(), "00000000")
        locked = [line for line in Path(f"/proc/{node.process.pid}/status").read_text().splitlines()
                  if line.startswith("VmLck")]  # fmt: skip
        if os.environ.get("TASUKEAI_NO_MLOCK") is None:
            self.assertGreater(int(locked[0].split()[1]), 0, "the keys for signing are locked")
        node.end()
