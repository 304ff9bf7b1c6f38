"""An answer that standard output does not take is an error, whatever the command; a reader that has gone
is none, but no success either."""

import json
import os
import subprocess

from harness import NodeCase
from harness.node import Outcome, binary

READING = ("status", "plan list", "export", "verify", "peer list", "store list", "keys status")
WITHOUT_NODE = (["help"], ["--help"], ["plan", "--help"], ["--version"], ["version", "--json"])


class UnwritableOutputTests(NodeCase):
    def setUp(self) -> None:
        super().setUp()
        self.one = self.node()
        self.one.ok("plan", "new", "--title", "計画")

    def full(self, command: list[str], **extra) -> Outcome:
        """Standard output is a disk without space."""
        with open("/dev/full", "wb") as full:
            return self.into(full, command, **extra)

    def closed(self, command: list[str]) -> Outcome:
        return self.into(None, command, preexec_fn=lambda: os.close(1))

    def into(self, output, command: list[str], env: dict | None = None, **extra) -> Outcome:
        done = subprocess.run(
            [str(binary()), *command], stdin=subprocess.DEVNULL, stdout=output,
            stderr=subprocess.PIPE, env=self.one.environment | (env or {}), timeout=60, check=False, **extra,
        )
        return Outcome(done.returncode, b"", done.stderr)

    def line(self, words: str) -> list[str]:
        return [*words.split(), "--data", str(self.one.data), "--json"]

    def refused(self, outcome: Outcome, is_done: bool) -> None:
        error = self.assertRefused(outcome, 1, "output_unwritable")
        self.assertEqual("has been done" in error["message"], is_done, error)
        self.assertEqual("Nothing was changed" in error["message"], not is_done, error)

    def check(self) -> None:
        for words in READING:
            for into in (self.full, self.closed):
                with self.subTest(words, into=into.__name__):
                    self.refused(into(self.line(words)), is_done=False)
        # Done all the same, and said so.
        before = len(self.one.ok("plan", "list")["plans"])
        self.refused(self.full(self.line("plan new --title 新しい")), is_done=True)
        self.assertEqual(len(self.one.ok("plan", "list")["plans"]), before + 1)
        self.refused(self.full(self.line("accounts first")), is_done=True)
        self.assertIn("/first/", self.one.ok("accounts", "first")["path"])
        japanese = self.full(self.line("export")[:-1], env={"LANG": "ja_JP.UTF-8"})
        self.assertEqual(japanese.status, 1)
        self.assertIn("出力先", japanese.err.decode())
        self.assertIn("空き", japanese.err.decode())

    def test_commands_without_a_server(self):
        self.check()
        self.assertTrue(self.one.ok("verify")["ok"])

    def test_commands_to_a_server(self):
        self.one.start()
        self.check()
        self.assertTrue(self.one.is_alive())
        self.assertTrue(self.one.ok("verify")["ok"])

    def test_help_and_version(self):
        for command in WITHOUT_NODE:
            with self.subTest(command):
                self.assertEqual(self.full(command).status, 1)
                self.assertIn(b"standard output", self.full(command).err)
                plain = subprocess.run([str(binary()), *command], capture_output=True, check=False)
                self.assertEqual((plain.returncode, plain.stderr), (0, b""))
                self.assertTrue(plain.stdout.endswith(b"\n"))

    def test_a_whole_export_on_a_disk_that_is_too_small(self):
        for number in range(4):
            self.one.ok("plan", "new", "--title", f"計画{number}")
        path = self.folder / "export.json"

        def limit() -> None:
            import resource
            import signal

            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (1_024, 1_024))

        self.one.start()
        with path.open("wb") as file:
            outcome = self.into(file, self.line("export"), preexec_fn=limit)
        self.refused(outcome, is_done=False)
        self.assertEqual(path.stat().st_size, 1_024)

    def test_a_reader_that_has_gone(self):
        for is_serving in (False, True):
            with self.subTest(is_serving=is_serving):
                if is_serving:
                    self.one.start()
                for words in ("export", "status"):
                    reader, writer = os.pipe()
                    os.close(reader)
                    outcome = self.into(writer, self.line(words))
                    os.close(writer)
                    # As of any program in a pipe: a signal, or what a shell makes of it.
                    self.assertIn(outcome.status, (-13, 141))
                    self.assertEqual(outcome.err, b"")

    def test_closed_streams_are_not_the_first_file(self):
        """Nothing is ever written into a file of the folder that was meant for the terminal."""
        files = lambda: {
            path.name: path.read_bytes()
            for path in self.one.data.rglob("*")
            if path.is_file() and path.suffix in ("", ".json", ".jsonl", ".key")
        }
        before = files()
        for words in ("status", "plan list", "plan show 12"):
            for closed in ((0,), (1,), (2,), (0, 1, 2)):
                self.into(None, self.line(words), preexec_fn=lambda: [os.close(file) for file in closed])
        after = files()
        self.assertEqual(after["lock"], b"")
        for name, content in before.items():
            if name in ("birth", "descriptor.json", "space.json") or name.endswith(".key"):
                self.assertEqual(after[name], content, name)
        json.loads((self.one.data / "stores.json").read_bytes().partition(b"\n#sha256")[0])
