"""An independent look at published figures: computed from the CSV files, not from the nodes.

Rules of the alliance: a group under 10 is not told, nor one where nobody left on time; what is told
is rounded to 5 or a band, so that no number but a multiple of 5 can appear.
"""

import csv
import re
from dataclasses import dataclass

from .canary import decode
from .cast import name_of
from .content import results_file, staff_file

GROUP_MIN = 10
BASE = 5


@dataclass
class Group:
    expected: int = 0
    on_time: int = 0


def groups(name: str, month: str) -> dict[str, Group]:
    """Each section, division and department of a city, with who was expected and who left."""
    staff = csv.reader(decode(staff_file(name).read_bytes()).splitlines()[1:])
    section = {row[2]: row[0] for row in staff}
    result: dict[str, Group] = {}
    for row in csv.DictReader(decode(results_file(name, month).read_bytes()).splitlines()):
        if row["outcome"] == "exempt":
            continue
        parts = section[row["employee_number"]].split("/")
        for depth in range(1, len(parts) + 1):
            group = result.setdefault("/".join(parts[:depth]), Group())
            group.expected += 1
            group.on_time += row["outcome"] == "on_time"
    return result


def hidden(figure: dict) -> bool:
    return bool(figure.get("suppressed"))


def disclosed(figures: list[dict]) -> list[str]:
    """What in these figures tells more than the rules allow."""
    wrong = []
    known: dict[tuple[str, str], dict[str, Group]] = {}
    for figure in figures:
        place = figure["city"], figure["period"]
        if place not in known:
            known[place] = groups(name_of(figure["city"]), figure["period"])
        if hidden(figure):
            continue
        group = known[place].get(figure["unit_group"])
        if group is not None and (group.expected < GROUP_MIN or group.on_time == 0):
            wrong.append(f"should be hidden ({group}): {figure}")
        numbers = [int(number) for number in re.findall(r"\d+", figure["display"])]
        if any(number % BASE for number in numbers):
            wrong.append(f"an exact number: {figure}")
    return wrong
