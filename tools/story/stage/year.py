"""A year of Help Days for a city as it is today: its invented staff with the large workplaces that a city
hall also has, and how each day went. The files of Demo/ are the two small months of the story; these
are made when the story is played, because they end with the present month.
"""

import csv
import random
from datetime import date
from pathlib import Path

from staff_lists import GIVEN_NAMES, SURNAMES

from .canary import decode
from .content import DEMO, staff_file

HEADER = ["係", "氏名", "職員番号", "メール", "電話", "職", "得意分野"]
LARGE = (
    "病院事業/看護課/東病棟係", "病院事業/看護課/西病棟係", "病院事業/看護課/救急係", "病院事業/診療課/検査係",
    "消防本部/警防課/第一警防係", "消防本部/警防課/第二警防係", "子ども部/保育課/保育所係",
    "子ども部/学童課/児童係", "環境部/収集課/収集係", "教育部/学校課/給食係", "教育部/学校課/校務係",
    "上下水道部/水道課/維持係")
PEOPLE = 130
# What part of those expected left on time: in the first half of the year, in the second, in the last month.
SHARES = {
    "odawara": (0.58, 0.74, 0.78), "kawasaki": (0.66, 0.66, 0.67),
    "chigasaki": (0.71, 0.71, 0.54), "isehara": (0.62, 0.66, 0.66)}
EXEMPT_SHARE = 0.03


class Year:
    """One city's staff and months; the same seed gives the same files."""

    def __init__(self, name: str, months: list[str], folder: Path, seed: int):
        self.name, self.months, self.folder = name, months, folder
        self.chance = random.Random(f"{seed} {name}")
        self.rows = [*_known(name), *self._large()]
        self.staff = self._write("staff.csv", HEADER, self.rows)

    def results(self, day: date) -> Path:
        share = self._share(f"{day:%Y-%m}")
        # Only large workplaces have exemptions: a small one would fall below the floor every other month.
        rows = [[row[2], self._outcome(share, row[0] in LARGE)] for row in self.rows]
        return self._write(f"{day}.csv", ["職員番号", "結果"], rows)

    def _share(self, month: str) -> float:
        first, second, last = SHARES[self.name]
        if month == self.months[-1]:
            return last
        half = first if self.months.index(month) < len(self.months) // 2 else second
        return half + self.chance.uniform(-0.02, 0.02)

    def _outcome(self, share: float, may_be_exempt: bool) -> str:
        if may_be_exempt and self.chance.random() < EXEMPT_SHARE:
            return "除外"
        return "定時" if self.chance.random() < share else "遅れ"

    def _large(self) -> list[list[str]]:
        rows, divisions = [], set()
        for place, section in enumerate(LARGE):
            division = section.rpartition("/")[0]
            if division not in divisions:
                divisions.add(division)
                rows.append(self._person(division, 90_000 + place, "所属長"))
            rows += [
                self._person(section, place * 1_000 + number, "係員" if number else "係長")
                for number in range(PEOPLE)]
        return rows

    def _person(self, section: str, number: int, post: str) -> list[str]:
        name = f"{self.chance.choice(SURNAMES)[0]} {self.chance.choice(GIVEN_NAMES)[0]}"
        return [section, name, f"Y{100_000 + number}", "", "", post, ""]

    def _write(self, name: str, header: list[str], rows: list[list[str]]) -> Path:
        file = self.folder / self.name / name
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("w", encoding="utf-8-sig", newline="") as out:
            csv.writer(out, lineterminator="\r\n").writerows([header, *rows])
        return file


def _known(name: str) -> list[list[str]]:
    """The staff of Demo/, with posts where a file names them."""
    posts = DEMO / "staff" / f"{name}-posts.csv"
    file = posts if posts.exists() else staff_file(name)
    _, *rows = csv.reader(decode(file.read_bytes()).splitlines())
    return [(row + [""] * len(HEADER))[: len(HEADER)] for row in rows]
