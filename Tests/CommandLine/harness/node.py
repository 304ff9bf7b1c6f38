"""One node: its data folder, its server process, and its commands."""

import itertools
import json
import os
import select
import signal
import socket
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

COMMAND_SECONDS = 180
START_SECONDS = 120
STOP_SECONDS = 60


def binary() -> Path:
    default = Path(__file__).resolve().parents[3] / ".build/release/tasukeai"
    return Path(os.environ.get("TASUKEAI", default)).resolve()


@dataclass
class Outcome:
    """What came of a command."""

    status: int
    out: bytes
    err: bytes

    @property
    def json(self) -> dict:
        return json.loads(self.out)

    @property
    def error(self) -> dict:
        """The error object; the error line is the last one, after whatever was logged."""
        return json.loads(self.err.splitlines()[-1])["error"]

    def __str__(self) -> str:
        return f"status {self.status}\nout: {self.out[:2000]!r}\nerr: {self.err[:2000]!r}"


PORTS_OF_A_PROCESS = 200
_taken = itertools.count()


def next_port() -> int:
    """0, for any; in a run beside others (`tools/outside`) the next of this process's own, which the system gives
    to nobody: a node that is started again finds its port free."""
    first = os.environ.get("TASUKEAI_TEST_PORTS")
    while first:
        port = int(first) + next(_taken) % PORTS_OF_A_PROCESS
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("", port))
            except OSError:
                continue
        return port
    return 0


class Node:
    def __init__(self, data: Path, home: Path, city: str):
        self.data, self.city = data, city
        self.log = data.parent / f"{data.name}.log"
        self.process: subprocess.Popen | None = None
        self.port = 0
        home.mkdir(parents=True, exist_ok=True)
        self.environment = environment(home)

    def run(self, *arguments: str, text: bytes = b"", json: bool = True, **extra) -> Outcome:
        """Runs a command; `extra` may hold `env` (more variables) and `preexec_fn`."""
        command = [str(binary()), *arguments, "--data", str(self.data)]
        return run(command + (["--json"] if json else []), self.environment, text, **extra)

    def ok(self, *arguments: str, text: bytes = b"", **extra) -> dict:
        """Runs a command that must succeed and returns its JSON."""
        outcome = self.run(*arguments, text=text, **extra)
        assert outcome.status == 0, f"{arguments[:4]}: {outcome}"
        return outcome.json

    def attention(self, **extra) -> list[dict]:
        """What `status` warns of, but for the root keys, which these nodes keep."""
        told = self.ok("status", **extra)["attention"]
        return [item for item in told if item["code"] != "root_key_here"]

    def start(
        self, *arguments: str, every: str = "0", env: dict | None = None, wrapper: list[str] | None = None, **extra
    ) -> None:
        self.port = self.port or next_port()
        command = [*(wrapper or []), str(binary()), "serve", "--data", str(self.data), "--json"]
        command += ["--port", str(self.port), "--sync-every", every, *arguments]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=log,
                umask=UMASK,
                env=self.environment | (env or {}),
                **extra,
            )
        ready, _, _ = select.select([self.process.stdout], [], [], START_SECONDS)
        line = self.process.stdout.readline() if ready else b""
        assert line, f"serve did not start:\n{self.log.read_text(errors='replace')[-2000:]}"
        self.port = json.loads(line)["port"]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def is_alive(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def end(self, signal_number: int = signal.SIGTERM) -> int | None:
        """Sends the signal and returns the exit status; None when nothing ran."""
        process, self.process = self.process, None
        if process is None:
            return None
        process.send_signal(signal_number)
        try:
            return process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            raise AssertionError(
                f"serve still ran {STOP_SECONDS} s after {signal_number}"
            ) from None
        finally:
            process.stdout.close()


# What a test writes into a folder is for its owner only, as everything there must be; the program itself is
# run under what is usual, so that its own files show what it makes of them.
os.umask(0o077)
UMASK = 0o022


def run(
    command: list[str],
    env_base: dict,
    text: bytes = b"",
    env: dict | None = None,
    preexec_fn=None,
    seconds: int = COMMAND_SECONDS,
) -> Outcome:
    try:
        done = subprocess.run(
            command,
            input=text,
            capture_output=True,
            check=False,
            timeout=seconds,
            umask=UMASK,
            env=env_base | (env or {}),
            preexec_fn=preexec_fn,
        )
    except subprocess.TimeoutExpired:
        raise AssertionError(f"no end after {seconds} s: {command[1:4]}") from None
    return Outcome(done.returncode, done.stdout, done.stderr)


def environment(home: Path) -> dict[str, str]:
    """An environment that leads a node nowhere else, in English; what is shared leaves at once."""
    dropped = ("TASUKEAI", "CREDENTIALS_", "XDG_", "LC_", "LANG")
    kept = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith(dropped) and not key.lower().endswith("_proxy")
    }
    given = {"HOME": str(home), "LANG": "C.UTF-8", "NO_PROXY": "127.0.0.1", "TASUKEAI_SHARE_DELAY": "0"}
    return kept | given


def wait_until(holds, seconds: float = 60) -> bool:
    """Whether it comes to hold. The time is that of a slow machine: it is spent by failures only."""
    deadline = time.monotonic() + seconds
    while not (answer := holds()) and time.monotonic() < deadline:
        time.sleep(0.02)
    return bool(answer)
