"""One real node: its data folder, its server process, and its commands."""

import json
import os
import signal
import socket
import subprocess
import time
from pathlib import Path

from .failure import CommandFailed, StoryFailed, log_tail

COMMAND_SECONDS = 180
START_SECONDS = 120
STOP_SECONDS = 60
FOLD_SECONDS = 60


class Node:
    def __init__(self, name: str, code: str, binary: Path, folder: Path, port: int):
        self.name, self.code, self.binary, self.port = name, code, binary, port
        self.data = folder / name
        self.log = folder / "logs" / f"{name}.log"
        self.log.parent.mkdir(parents=True, exist_ok=True)
        self._process: subprocess.Popen | None = None
        self._environment = _environment(folder / "home")

    def command(self, *arguments: str) -> list[str]:
        return [str(self.binary), *arguments, "--data", str(self.data), "--json"]

    def run(self, *arguments: str, text: str | None = None) -> dict:
        """Runs a command and returns its JSON; any status but 0 ends the story."""
        done = self.attempt(*arguments, text=text)
        if done.returncode != 0:
            raise CommandFailed(self.command(*arguments), done, self.log)
        try:
            answer = json.loads(done.stdout) if done.stdout.strip() else {}
        except ValueError:
            raise CommandFailed(self.command(*arguments), done, self.log, "not JSON") from None
        if not isinstance(answer, dict):
            raise CommandFailed(self.command(*arguments), done, self.log, "not a JSON object")
        return answer

    def create(self, *arguments: str) -> str:
        """Runs a command that creates something and returns its id."""
        answer = self.run(*arguments)
        if not isinstance(answer.get("id"), str):
            raise StoryFailed(f"{self.name}: no id from {' '.join(arguments[:3])}: {answer}")
        return answer["id"]

    def attempt(self, *arguments: str, text: str | None = None) -> subprocess.CompletedProcess:
        """Runs a command and returns whatever comes of it."""
        command = self.command(*arguments)
        try:
            return subprocess.run(
                command, input=(text or "").encode(), capture_output=True, check=False,
                timeout=COMMAND_SECONDS, env=self._environment)
        except subprocess.TimeoutExpired as late:
            done = subprocess.CompletedProcess(command, -1, late.stdout or b"", late.stderr or b"")
            reason = f"no end after {COMMAND_SECONDS} s"
            raise CommandFailed(command, done, self.log, reason) from None

    def serve(self, every: str) -> None:
        # The port is asked first: a command that came too early would take the folder's lock.
        command = self.command(
            "serve", "--bind", "127.0.0.1", "--port", str(self.port), "--sync-every", every)
        command.remove("--json")
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=self._environment)
        deadline = time.monotonic() + START_SECONDS
        while not (self._listening() and self.attempt("status").returncode == 0):
            if self._process.poll() is not None or time.monotonic() > deadline:
                state = self._process.poll()
                raise StoryFailed(
                    f"{self.name}: serve did not start (status {state})\n{log_tail(self.log)}")
            time.sleep(0.1)

    def folded_status(self) -> dict:
        """The status once the node has folded all it holds: before that its state hash is null."""
        deadline = time.monotonic() + FOLD_SECONDS
        while (status := self.run("status")).get("state_hash") is None:
            if time.monotonic() > deadline:
                break
            time.sleep(0.1)
        return status

    def is_running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def stop(self) -> int | None:
        """Asks the server to end, then makes it; returns its exit status."""
        process, self._process = self._process, None
        if process is None:
            return None
        process.send_signal(signal.SIGTERM)
        try:
            return process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            return process.wait()

    def _listening(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=2):
                return True
        except OSError:
            return False


def _environment(home: Path) -> dict[str, str]:
    """The caller's environment without anything that would lead a node elsewhere."""
    home.mkdir(parents=True, exist_ok=True)
    kept = {
        key: value for key, value in os.environ.items()
        if not key.startswith(("TASUKEAI_", "XDG_")) and not key.lower().endswith("_proxy")}
    return kept | {"HOME": str(home), "NO_PROXY": "127.0.0.1"}


def free_port() -> int:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
