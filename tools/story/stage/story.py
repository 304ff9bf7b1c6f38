"""What all acts share: the cast, the screen, the checks, and a record of everything written."""

import random
from dataclasses import dataclass, field

from .cast import Cast, japanese
from .checks import Checks
from .node import Node
from .screen import Screen


@dataclass(frozen=True)
class Writing:
    """A text that somebody wrote and that must be found everywhere at the end."""
    kind: str
    writer: str
    text: str


@dataclass
class Story:
    cast: Cast
    screen: Screen
    checks: Checks
    chance: random.Random
    # Whether somebody watches, to whom the pages are shown as soon as there are any.
    is_watched: bool = False
    plans: dict[str, str] = field(default_factory=dict)
    meetings: dict[str, str] = field(default_factory=dict)
    advice: dict[int, str] = field(default_factory=dict)
    comments: dict[str, str] = field(default_factory=dict)
    writings: list[Writing] = field(default_factory=list)

    def wrote(self, kind: str, writer: Node, text: str) -> None:
        self.writings.append(Writing(kind, writer.name, text))

    def taken_back(self, text: str) -> None:
        """Somebody changed or deleted this on purpose: it need not be found any more."""
        self.writings = [
            writing for writing in self.writings
            if not (writing.kind == "plan" and text in writing.text)]

    def comment(self, node: Node, record: str, entry: dict) -> str:
        arguments = ["comment", "add", record, "--text", entry["text"]]
        if "quote" in entry:
            arguments += ["--field", entry["field"], "--quote", entry["quote"]]
        identifier = node.create(*arguments)
        self.wrote("comment", node, entry["text"])
        self.screen.show(f"{japanese(node.name)}: {entry['text']}")
        return identifier
