"""The key folder under a passphrase: given by a file, by systemd, by hand; wrong, missing, killed."""

import os
import pty
import random
import re
import select
import shutil
import signal
import subprocess
import time
from pathlib import Path

from harness import Node, NodeCase
from harness.case import KAWASAKI
from harness.node import binary
from harness.shape import mismatch

PASSPHRASE = "海と山のあいだの町 42"
PURPOSES = ["next-root", "node", "root", "sealing", "staff", "transport", "writing"]
STATUS = {
    "protection": re.compile("none|partial|whole"),
    "keys": [{"purpose": str, "protected": bool}],
    "credential": (str, type(None)),
}


class KeyCase(NodeCase):
    def setUp(self) -> None:
        super().setUp()
        self.node = NodeCase.node(self)
        self.secret = self.file("passphrase", PASSPHRASE + "\n")
        self.env = {"TASUKEAI_PASSPHRASE_FILE": self.secret}

    def seeds(self, node: Node) -> dict[str, str]:
        """The plain seeds, read before the folder is protected."""
        files = sorted((node.data / "keys").glob("*.key"))
        return {path.stem: path.read_text().split()[2] for path in files}

    def protection(self, node: Node) -> str:
        answer = node.ok("keys", "status")
        self.assertIsNone(mismatch(answer, STATUS), answer)
        self.assertEqual([row["purpose"] for row in answer["keys"]], PURPOSES)
        flags = {row["protected"] for row in answer["keys"]}
        if answer["protection"] != "partial":
            self.assertEqual(flags, {answer["protection"] == "whole"})
        return answer["protection"]

    def all_bytes(self, folder: Path) -> bytes:
        return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())

    def assertNoSeed(self, seeds: dict[str, str], folder: Path) -> None:
        content = self.all_bytes(folder)
        for purpose, seed in seeds.items():
            self.assertNotIn(seed.encode(), content, purpose)
            self.assertNotIn(bytes.fromhex(seed), content, purpose)


class KeyTests(KeyCase):
    def test_protect_restart_sync_unprotect(self):
        other = NodeCase.node(self, KAWASAKI)
        seeds = self.seeds(self.node)
        before = self.all_bytes(self.node.data / "keys")
        self.assertEqual(self.protection(self.node), "none")
        answer = self.node.ok("keys", "protect", "--passphrase-file", self.secret)
        self.assertIsNone(mismatch(answer, STATUS), answer)
        self.assertEqual(self.protection(self.node), "whole")
        self.assertNoSeed(seeds, self.node.data)

        self.node.start(env=self.env)
        other.start()
        self.introduce(self.node, other)
        # Over the socket no passphrase is needed.
        plan = self.node.ok("plan", "new", "--title", "封じた鍵で")["id"]
        [row] = self.node.ok("sync")["peers"]
        self.assertEqual((row["ok"], row["sent"]), (True, 1), row)
        self.assertEqual(other.ok("plan", "show", plan)["city"], self.node.city)
        self.assertEqual(self.node.end(), 0)
        self.node.start(env=self.env)
        self.assertTrue(self.node.ok("sync")["peers"][0]["ok"])
        self.assertEqual(self.node.end(), 0)
        # In the process it is.
        self.assertTrue(self.node.ok("verify", env=self.env)["ok"])
        url = "https://odawara.example"
        outcome = self.node.run("descriptor", "--url", url, env=self.env)
        self.assertIn(url, outcome.out.decode())
        self.assertNoSeed(seeds, self.node.data)

        self.node.ok("keys", "unprotect", env=self.env)
        self.assertEqual(self.protection(self.node), "none")
        self.assertEqual(self.all_bytes(self.node.data / "keys"), before)
        self.node.start()
        self.assertTrue(self.node.ok("sync")["peers"][0]["ok"])
        audit = (self.node.data / "audit.jsonl").read_text()
        self.assertIn("keys_protect", audit)
        self.assertIn("keys_unprotect", audit)
        self.assertNotIn(PASSPHRASE, audit)

    def test_a_wrong_passphrase_and_none(self):
        self.node.ok("keys", "protect", env=self.env)
        kept = self.all_bytes(self.node.data)
        wrong = self.file("wrong", "海と山のあいだの村 42")
        empty = self.file("empty", "\n")
        serve = ("serve", "--port", "0")
        cases = (
            ({"TASUKEAI_PASSPHRASE_FILE": wrong}, "wrong_passphrase"),
            ({}, "passphrase_missing"),
            ({"TASUKEAI_PASSPHRASE_FILE": ""}, "passphrase_missing"),
            ({"TASUKEAI_PASSPHRASE_FILE": empty}, "passphrase_unreadable"),
            ({"TASUKEAI_PASSPHRASE_FILE": "/none"}, "passphrase_unreadable"),
            ({"TASUKEAI_PASSPHRASE_FILE": "/dev/zero"}, "passphrase_unreadable"),
        )
        # Every command has the passphrase from one place: each is asked with a wrong one and with none.
        for line, tried in (
            (("status",), cases),
            (("plan", "new", "--title", "題"), cases[:2]),
            (serve, cases[:2]),
            (("keys", "unprotect"), cases),
        ):
            for env, code in tried:
                with self.subTest(line, env=env):
                    outcome = self.node.run(*line, env=env)
                    error = self.assertRefused(outcome, 3, code)
                    self.assertNotIn("海と山", str(error))
                    if code == "passphrase_missing":
                        self.assertIn("TASUKEAI_PASSPHRASE_FILE", error["message"])
        outcome = self.node.run("keys", "unprotect", "--passphrase-file", wrong, env=self.env)
        self.assertRefused(outcome, 3, "wrong_passphrase")
        self.assertEqual(self.all_bytes(self.node.data), kept)
        self.assertEqual(self.protection(self.node), "whole")
        self.assertTrue(self.node.ok("verify", env=self.env)["ok"])

    def test_a_systemd_credential(self):
        credentials = self.folder / "credentials"
        credentials.mkdir()
        (credentials / "tasukeai-passphrase").write_text(PASSPHRASE)
        (credentials / "other").write_text("another passphrase")
        env = {"CREDENTIALS_DIRECTORY": str(credentials)}
        self.node.ok("keys", "protect", env=env)
        self.node.start(env=env)
        self.node.ok("plan", "new", "--title", "資格情報で")
        self.assertEqual(self.node.end(), 0)
        # A file that is named wins.
        wrong = self.file("wrong", "something else")
        outcome = self.node.run("status", env=env | {"TASUKEAI_PASSPHRASE_FILE": wrong})
        self.assertRefused(outcome, 3, "wrong_passphrase")
        self.node.ok("keys", "unprotect", env=env)

        answer = self.node.ok("keys", "protect", "--credential", "other", env=env)
        self.assertEqual(answer["credential"], "other")
        self.assertIn("plans", self.node.ok("plan", "list", env=env), "the name is remembered")
        (credentials / "other").unlink()
        outcome = self.node.run("status", env=env)
        error = self.assertRefused(outcome, 3, "passphrase_missing")
        self.assertIn("other", error["message"])

    def test_credentials_that_are_none(self):
        env = {"CREDENTIALS_DIRECTORY": str(self.folder)}
        for name, status, code in (
            ("../passphrase", 2, "bad_value"),
            (".hidden", 2, "bad_value"),
            ("a" * 65, 2, "bad_value"),
            ("missing", 3, "passphrase_unreadable"),
        ):
            outcome = self.node.run("keys", "protect", "--credential=" + name, env=env)
            self.assertRefused(outcome, status, code)
        outcome = self.node.run("keys", "protect", "--credential", "passphrase")
        self.assertRefused(outcome, 3, "passphrase_missing")
        both = ("--credential", "passphrase", "--passphrase-file", self.secret)
        self.assertRefused(self.node.run("keys", "protect", *both, env=env), 2, "usage")
        self.assertEqual(self.protection(self.node), "none")

    def test_refusals_leave_the_folder_as_it_was(self):
        kept = self.all_bytes(self.node.data / "keys")
        short = self.file("short", "seven77")
        outcome = self.node.run("keys", "protect", "--passphrase-file", short)
        self.assertRefused(outcome, 2, "passphrase_too_short")
        for easy in ("password1234", "odawara-2026", "小田原市役所2026", "1qaz2wsx3edc", "あいうえおかきくけこ"):
            file = self.file("easy", easy + "\n")
            outcome = self.node.run("keys", "protect", "--passphrase-file", file)
            self.assertRefused(outcome, 2, "passphrase_too_easy")
        self.node.start()
        for act in ("protect", "unprotect"):
            outcome = self.node.run("keys", act, "--passphrase-file", self.secret)
            self.assertRefused(outcome, 1, "folder_busy")
        self.assertTrue(self.node.is_alive())
        self.node.end()
        self.assertEqual(self.all_bytes(self.node.data / "keys"), kept)
        # Taking off what is not there, and putting on what is.
        self.node.ok("keys", "unprotect")
        self.node.ok("keys", "protect", env=self.env)
        kept = self.all_bytes(self.node.data / "keys")
        self.node.ok("keys", "protect", env=self.env)
        self.assertEqual(self.all_bytes(self.node.data / "keys"), kept)
        none = Node(self.folder / "none", self.folder / "home", "")
        for act in ("protect", "unprotect", "status"):
            self.assertRefused(none.run("keys", act, env=self.env), 1, "not_initialized")

    def test_a_plain_key_in_a_protected_folder_is_told(self):
        path = self.node.data / "keys/root.key"
        plain = path.read_bytes()
        self.node.ok("keys", "protect", env=self.env)
        self.assertEqual(self.node.attention(env=self.env), [])
        path.write_bytes(plain)
        self.assertEqual(self.protection(self.node), "partial")
        [row] = self.node.attention(env=self.env)
        self.assertEqual(row["code"], "keys_partly_protected")
        self.node.ok("keys", "protect", env=self.env)
        self.assertNotIn(plain.split()[2], path.read_bytes())
        # So is a plain file that a killed process left beside the keys.
        left = self.node.data / "keys/root.key.new"
        left.write_bytes(plain)
        self.assertEqual(self.protection(self.node), "partial")
        self.node.ok("keys", "protect", env=self.env)
        self.assertFalse(left.exists())
        self.assertEqual(self.protection(self.node), "whole")

    def test_files_and_their_modes(self):
        self.node.ok("keys", "protect", env=self.env)
        for path in (self.node.data / "keys").iterdir():
            self.assertEqual(path.stat().st_mode & 0o777, 0o600, path)
        self.assertEqual(
            sorted(path.name for path in (self.node.data / "keys").iterdir()),
            sorted([f"{name}.key" for name in PURPOSES] + ["protection.json"]),
        )

    def test_plain_lines_in_both_languages(self):
        japanese = {"LANG": "ja_JP.UTF-8"}
        text = self.node.run("keys", "protect", json=False, env=self.env | japanese).out.decode()
        self.assertIn("鍵の保護: すべて", text)
        text = self.node.run("keys", "status", json=False).out.decode()
        self.assertIn("protection: whole", text)


class KilledKeyTests(KeyCase):
    def test_killed_at_any_time(self):
        """SIGKILL at random times, also within a write: every key stays readable, and the same command finishes."""
        seed = int(os.environ.get("SEED", random.randrange(1 << 30)))
        print(f"\nseed {seed}", end=" ")
        generator = random.Random(seed)
        seeds = self.seeds(self.node)
        acts = {"protect": "whole", "unprotect": "none"}
        took = {}
        for act in acts:
            began = time.monotonic()
            self.node.ok("keys", act, env=self.env)
            took[act] = time.monotonic() - began
        seen = set()
        for round in range(6):
            act = ("protect", "unprotect")[round % 2]
            process = subprocess.Popen(
                [str(binary()), "keys", act, "--data", str(self.node.data)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=self.node.environment | self.env,
            )
            # Most of the time goes into the passphrase, most of the writes come at the end.
            time.sleep(took[act] * generator.uniform(0.4, 1.1))
            process.send_signal(signal.SIGKILL)
            process.wait()
            seen.add(self.node.ok("keys", "status")["protection"])
            self.assertEqual(
                self.node.ok("plan", "list", env=self.env)["plans"], [], "the keys are readable"
            )
            self.node.ok("keys", act, env=self.env)
            self.assertEqual(self.protection(self.node), acts[act])
            if act == "protect":
                self.assertNoSeed(seeds, self.node.data / "keys")
            else:
                self.assertEqual(self.seeds(self.node), seeds)
        print(sorted(seen), end=" ")

    def test_killed_at_each_system_call(self):
        """strace stops the process at its n-th sync and unlink in turn: before and after each file is whole, before
        and after each has its name (who is killed at the rename leaves what was there at the sync before it)."""
        trace = next((path for path in ("/usr/bin/strace",) if os.access(path, os.X_OK)), None)
        if trace is None:
            self.skipTest("no strace")
        seeds = self.seeds(self.node)
        keys, begin = self.node.data / "keys", {"protect": self.folder / "plain"}
        shutil.copytree(keys, begin["protect"])
        self.node.ok("keys", "protect", env=self.env)
        begin["unprotect"] = self.folder / "sealed"
        shutil.copytree(keys, begin["unprotect"])
        kills, seen = 0, set()
        for act, ending in (("protect", "whole"), ("unprotect", "none")):
            for call in ("fsync", "unlink"):
                for number in range(1, 30):
                    shutil.rmtree(keys)
                    shutil.copytree(begin[act], keys)
                    done = subprocess.run(
                        [
                            *(trace, "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}"),
                            *("-e", f"inject={call}:signal=KILL:when={number}"),
                            *(str(binary()), "keys", act, "--data", str(self.node.data)),
                        ],
                        env=self.node.environment | self.env,
                        stdin=subprocess.DEVNULL,
                        capture_output=True,
                        check=False,
                    )
                    if done.returncode == 0:
                        break
                    if b"ptrace" in done.stderr:
                        self.skipTest("strace may not trace here")
                    kills += 1
                    # The same files, each as plain or as sealed as before, are mended in the same way.
                    left = frozenset((path.name, path.read_bytes()[:14]) for path in keys.iterdir())
                    if (act, left) in seen:
                        continue
                    seen.add((act, left))
                    self.node.ok("plan", "list", env=self.env)
                    self.node.ok("keys", act, env=self.env)
                    self.assertEqual(self.protection(self.node), ending)
                    if act == "protect":
                        self.assertNoSeed(seeds, keys)
                    else:
                        self.assertEqual(self.seeds(self.node), seeds)
        self.assertGreaterEqual(len(seen), 20)
        print(f"\n{kills} kills, {len(seen)} folders", end=" ")


class TerminalTests(KeyCase):
    def terminal(self, *line: str, answers: list[str]) -> tuple[int, str]:
        """Runs a command at a terminal of its own; answers each question with a line."""
        process, terminal = pty.fork()
        if process == 0:
            environment = self.node.environment
            os.execve(
                binary(), ["tasukeai", *line, "--data", str(self.node.data), "--json"], environment
            )
        shown = b""
        deadline = time.monotonic() + 120
        waiting = list(answers)
        while time.monotonic() < deadline:
            ready, _, _ = select.select([terminal], [], [], 0.2)
            if not ready:
                continue
            try:
                part = os.read(terminal, 4096)
            except OSError:
                break
            if not part:
                break
            shown += part
            if waiting and part.rstrip().endswith(b":"):
                os.write(terminal, waiting.pop(0).encode())
        status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
        os.close(terminal)
        return status, shown.decode(errors="replace")

    def test_asked_at_the_terminal_without_echo(self):
        secret = "a town by the sea"
        status, shown = self.terminal("keys", "protect", answers=[f"{secret}\n"] * 2)
        self.assertEqual(status, 0, shown)
        self.assertIn("パスフレーズ / Passphrase:", shown)
        self.assertNotIn(secret, shown)
        status, shown = self.terminal("plan", "list", answers=[f"{secret}\n"])
        self.assertEqual(status, 0, shown)
        self.assertIn('"plans":[]', shown)
        self.assertNotIn(secret, shown)
        status, shown = self.terminal("plan", "list", answers=["another one\n"])
        self.assertEqual(status, 3, shown)
        self.assertIn("wrong_passphrase", shown)
        status, shown = self.terminal("plan", "list", answers=["half a word\x03"])
        self.assertEqual(status, 3, shown)
        self.assertIn("passphrase_missing", shown)

    def test_two_that_differ(self):
        status, shown = self.terminal(
            "keys", "protect", answers=["a town by the sea\n", "a town by the see\n"]
        )
        self.assertEqual(status, 2, shown)
        self.assertIn("passphrases_differ", shown)
        self.assertEqual(self.protection(self.node), "none")
