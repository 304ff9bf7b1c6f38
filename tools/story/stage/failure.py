"""What ends the story early, told so that one can act on it."""

import shlex
import subprocess
from pathlib import Path

TAIL_LINES = 25
OUTPUT_CHARACTERS = 4000


class StoryFailed(Exception):
    """Something the story needs did not happen."""


class CommandFailed(StoryFailed):
    def __init__(self, command: list[str], done: subprocess.CompletedProcess, log: Path,
                 reason: str = ""):
        output = "\n".join(
            f"{name}: {content.decode('utf-8', 'replace')[:OUTPUT_CHARACTERS]}"
            for name, content in (("stdout", done.stdout), ("stderr", done.stderr)))
        what = reason or f"status {done.returncode}"
        super().__init__(f"$ {shlex.join(command)}\n{what}\n{output}\n{log_tail(log)}")


def log_tail(log: Path) -> str:
    if not log.exists():
        return f"({log}: no log)"
    lines = log.read_text("utf-8", "replace").splitlines()[-TAIL_LINES:]
    return "\n".join([f"--- {log} ---", *lines])
