"""Reads the content of the story from Demo/."""

import json
import re
from pathlib import Path

DEMO = Path(__file__).resolve().parents[3] / "Demo"
TEXT_FIELDS = ("current_state", "cause_analysis", "goal", "expected_effect")
HELP_DAYS = {"2020-11": "2020-11-20", "2020-12": "2020-12-18"}


def load(path: str):
    return json.loads((DEMO / path).read_text("utf-8"))


def plan_text(plan: dict, field: str) -> str:
    return "\n".join(plan[field])


def sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=。)|\n", text) if part.strip()]


def edited(text: str, edit: dict) -> str:
    if text.count(edit["find"]) != 1:
        raise ValueError(f"the passage to change must occur once: {edit['find']}")
    return text.replace(edit["find"], edit["becomes"])


def added(edit: dict) -> str:
    """What an edit adds: its new text without what begins and ends like the old."""
    old, new = edit["find"], edit["becomes"]
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    return new[start:len(new) - end]


def staff_file(name: str) -> Path:
    return DEMO / "staff" / f"{name}.csv"


def results_file(name: str, month: str) -> Path:
    return DEMO / "helpday" / f"{name}-{HELP_DAYS[month]}.csv"


def strings(value) -> list[str]:
    """Every string in a JSON value, keys left out."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return [text for item in value for text in strings(item)]
    return []
