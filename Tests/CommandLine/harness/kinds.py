"""The kinds of shared record whose commands and pages are made from their declarations: what Protocol.md §8
says of them, and where they are found. A new kind is found here without a line."""

import re
from dataclasses import dataclass
from pathlib import Path

from .node import Node

PROTOCOL = Path(__file__).resolve().parents[3] / "Protocol.md"
# Plans and meetings have commands and pages of their own.
OWN = {"plan", "meeting", "advice", "comment"}
# Where the commands are not found under the kind's own name.
ELSEWHERE = {"review": ("helpday", "review")}


@dataclass
class Field:
    name: str
    shape: str

    def sample(self, day: str) -> str:
        """What somebody may type there, and what an answer gives back."""
        word, _, rest = self.shape.partition("(")
        match word:
            case "choice":
                return rest.rstrip(")").split(", ")[0]
            case "date":
                return day
            case "member":
                return "142069"
            case "number":
                return "2026"
            case "contentSet":
                return "窓口、届出"
            case _:
                return f"{self.name} の文"

    @property
    def is_text(self) -> bool:
        return self.shape == "text"


@dataclass
class Kind:
    name: str
    fields: list[Field]
    parents: list[str]

    @property
    def command(self) -> tuple[str, ...]:
        return ELSEWHERE.get(self.name, (self.name,))

    def samples(self) -> dict[str, str]:
        """A value for each field; of two days, the second lies ahead of the first."""
        days = iter(("2026-01-05", "2099-01-05", "2099-01-06"))
        return {field.name: field.sample(next(days) if field.shape == "date" else "") for field in self.fields}


def general_kinds(node: Node) -> list[Kind]:
    chapter = PROTOCOL.read_text().partition("\n## 8.")[2].partition("\n## 9.")[0]
    found = []
    for name, text in re.findall(r"### 8\.\d+ `(\w+)`\n(.*?)(?=\n### |\Z)", chapter, re.DOTALL):
        rows = re.findall(r"^\| \d+ \| (\w+) \| ([^|]+) \| \w+ \|$", text, re.MULTILINE)
        parents = re.search(r"parents: ([^·]*) ·", text)[1]
        kind = Kind(
            name, [Field(*row) for row in rows],
            [word for word in re.findall(r"\w+", parents) if word not in ("or", "none")])
        help = node.run(*kind.command, "--help", json=False).out.decode()
        commands = set(re.findall(r"^  ([a-z]+)(?= |$)", help.partition("SUBCOMMANDS:")[2], re.MULTILINE))
        if name not in OWN and {"list", "show", "set", "history"} <= commands:
            found.append(kind)
    return found
