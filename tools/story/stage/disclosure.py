"""An independent look at published figures: computed from the CSV files, not from the nodes.

Rules of the alliance: nothing is told of a group under 10, nor where nobody left on time; what is
told is a band of ten points, or both numbers rounded to 5, and a band where one side is few.
"""

import csv
import re
from dataclasses import dataclass

from .canary import decode
from .cast import name_of
from .content import results_file, staff_file

GROUP_MIN = 10
BASE = 5
FEW = 2
SUM_SUFFIX = "（小規模な部署の合算）"
CITY = "全庁"


@dataclass
class Group:
    expected: int = 0
    on_time: int = 0

    def add(self, other: "Group") -> None:
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
        group.add(Group(expected, row["outcome"] == "on_time"))
    return result


def groups(name: str, month: str, units: set[str]) -> dict[str, Group]:
    """The units that a city published: a section counts to the nearest unit above it or to none."""
    result = {unit: Group() for unit in units}
    for path, group in sections(name, month).items():
        parts = path.split("/")
        above = ["/".join(parts[:depth]) for depth in range(len(parts), 0, -1)]
        names = [unit for place in above for unit in (place, place + SUM_SUFFIX)]
        nearest = next((unit for unit in names if unit in units), None)
        rest = next((unit for unit in sorted(units) if "/" not in unit and "合算" in unit), None)
        if nearest or rest:
            result[nearest or rest].add(group)
        if CITY in units:
            result[CITY].add(group)
    return result


def hidden(figure: dict) -> bool:
    return bool(figure.get("suppressed"))


def banded(figure: dict) -> bool:
    return not hidden(figure) and "%" in figure["display"]


def counted(figure: dict) -> bool:
    return not hidden(figure) and "%" not in figure["display"]


def disclosed(figures: list[dict]) -> list[str]:
    """What in these figures tells more than the rules allow, or tells something else than is so."""
    units: dict[tuple[str, str], set[str]] = {}
    for figure in figures:
        units.setdefault((figure["city"], month_of(figure)), set()).add(figure["unit_group"])
    known = {
        (city, month): groups(name_of(city), month, names)
        for (city, month), names in units.items()}
    wrong = []
    for figure in figures:
        group = known[figure["city"], month_of(figure)][figure["unit_group"]]
        for complaint in [] if hidden(figure) else complaints(group, figure["display"]):
            wrong.append(f"{complaint} ({group}): {figure}")
    return wrong


def complaints(group: Group, display: str) -> list[str]:
    numbers = {int(number) for number in re.findall(r"\d+", display)}
    found = []
    if group.expected < GROUP_MIN or group.on_time == 0:
        found.append("should be hidden")
    if not numbers or any(number % BASE for number in numbers):
        found.append("not rounded")
    if "%" in display:
        low = min(9, group.on_time * 10 // max(group.expected, 1)) * 10
        if numbers != {90: {90}, 0: {10}}.get(low, {low, low + 10}):
            found.append("not its band")
    else:
        if numbers != {rounded(group.expected), rounded(group.on_time)}:
            found.append("not its numbers")
        if min(group.on_time, group.late) <= FEW:
            found.append("should be a band")
    return found


def rounded(value: int) -> int:
    return (value + BASE // 2) // BASE * BASE


def month_of(figure: dict) -> str:
    return figure["period"][:7]
