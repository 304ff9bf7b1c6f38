"""An independent look at published figures: computed from the CSV files, not from the nodes.

Rules of the alliance: nothing is told of a group of fewer than 50 staff; a group is told as a band, the
whole city as numbers told by fives, or a band where it is small or few did, or did not.
"""

import csv
import re
from dataclasses import dataclass

from .canary import decode
from .cast import name_of
from .content import results_file, staff_file

HEADCOUNT_MIN = 50
FEW = 10
CITY = "全庁"


@dataclass
class Group:
    headcount: int = 0
    expected: int = 0
    on_time: int = 0

    def add(self, other: "Group") -> None:
        self.headcount += other.headcount
        self.expected += other.expected
        self.on_time += other.on_time

    @property
    def late(self) -> int:
        return self.expected - self.on_time


def sections(name: str, month: str) -> dict[str, Group]:
    """Each section of a city, with who was expected to leave on time and who did."""
    staff = csv.reader(decode(staff_file(name).read_bytes()).splitlines()[1:])
    section = {row[2]: row[0] for row in staff}
    result: dict[str, Group] = {}
    for row in csv.DictReader(decode(results_file(name, month).read_bytes()).splitlines()):
        expected = row["outcome"] != "exempt"
        group = result.setdefault(section[row["employee_number"]], Group())
        group.add(Group(1, expected, row["outcome"] == "on_time"))
    return result


def groups(name: str, month: str, units: dict[str, list[str]]) -> dict[str, Group]:
    """The units of a city, each with its sections, and the whole city."""
    result = {unit: Group() for unit in (*units, CITY)}
    for path, group in sections(name, month).items():
        result[CITY].add(group)
        for unit, paths in units.items():
            if path in paths:
                result[unit].add(group)
    return result


def hidden(figure: dict) -> bool:
    return bool(figure.get("suppressed"))


def banded(figure: dict) -> bool:
    return not hidden(figure) and figure["indicator"] == "on_time_leaving" and not rounded(figure)


def rounded(figure: dict) -> bool:
    return "約" in figure["display"] or "about" in figure["display"]


def disclosed(figures: list[dict], units: dict[str, dict[str, list[str]]]) -> list[str]:
    """What in these figures of persons tells more than the rules allow, or tells something else than is so.

    `units` has for each city its units with their sections, as it groups them.
    """
    wrong = []
    known: dict[tuple[str, str], dict[str, Group]] = {}
    for figure in figures:
        if figure["indicator"] != "on_time_leaving":
            if figure["unit_group"] != CITY:
                wrong.append(f"not of the whole city: {figure}")
            continue
        city, month = figure["city"], month_of(figure)
        if (city, month) not in known:
            known[city, month] = groups(name_of(city), month, units[city])
        group = known[city, month][figure["unit_group"]]
        for complaint in [] if hidden(figure) else complaints(group, figure):
            wrong.append(f"{complaint} ({group}): {figure}")
    return wrong


def complaints(group: Group, figure: dict) -> list[str]:
    numbers = [int(number) for number in re.findall(r"\d+", figure["display"])]
    found = []
    if group.headcount < HEADCOUNT_MIN or group.expected < FEW:
        found.append("should be hidden")
    if not numbers or any(number % 5 for number in numbers[:2]):
        found.append("not rounded")
    elif rounded(figure):
        expected, on_time = max(numbers[:2]), min(numbers[:2])
        if abs(expected - group.expected) > 4 or abs(on_time - group.on_time) > 2:
            found.append("not its numbers")
        if min(group.on_time, group.late) < FEW:
            found.append("should be a band")
        if figure["unit_group"] != CITY:
            found.append("the size of a unit is told")
    else:
        low, high = band(figure["display"], numbers)
        share = 100 * group.on_time
        if share < low * group.expected or high < 100 and share >= high * group.expected:
            found.append("not its band")
    return found


def band(display: str, numbers: list[int]) -> tuple[int, int]:
    if len(numbers) == 2:
        return numbers[0], numbers[1]
    return (0, numbers[0]) if "未満" in display or "under" in display else (numbers[0], 100)


def month_of(figure: dict) -> str:
    return figure["period"][:7]
