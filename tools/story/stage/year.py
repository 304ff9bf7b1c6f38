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
# Of those in a 課 whose lights stay on, so many at most are late: the others are dark by 17:45, all of them.
LATE_SHARE_MAX = 0.75
# What keeps people late, and how often.
WORKS = {"meeting": 5, "documents": 7, "counter": 6, "telephone": 3, "budget": 3, "payments": 2, "other": 2}
WARDS = ("病院事業/看護課", "東病棟係", "西病棟係")


class Year:
    """One city's staff and months; the same seed gives the same files."""

    def __init__(self, name: str, months: list[str], folder: Path, seed: int):
        self.name, self.months, self.folder = name, months, folder
        self.chance = random.Random(f"{seed} {name}")
        self.rows = [*_known(name), *self._large()]
        self.divisions = sorted({_division(row[0]) for row in self.rows})
        # Who leaves together does so in most months.
        self.early = self.chance.sample(self.divisions, len(self.divisions))
        self.out: dict[str, str] = {}
        self.staff = self._write("staff.csv", HEADER, self.rows)

    def results(self, day: date) -> Path:
        share = self._share(f"{day:%Y-%m}")
        dark = self._dark(share)
        lit = [row for row in self.rows if _division(row[0]) not in dark]
        late = (1 - share) * len(self.rows) / len(lit)
        rows = [self._result(row, 0 if _division(row[0]) in dark else late) for row in self.rows]
        self.out = {division: self.chance.choice(("17:35", "17:40", "17:45")) for division in self.divisions}
        for row, (_, result, at, _) in zip(self.rows, rows):
            if result == "遅れ":
                division = _division(row[0])
                self.out[division] = max(self.out[division], at)
        return self._write(f"{day}.csv", ["職員番号", "結果", "退庁時刻", "業務"], rows)

    def lights(self) -> list[tuple[str, str]]:
        """When the lights of each 課 went out on the day of the last results: with the last who left."""
        return sorted(self.out.items())

    def _dark(self, share: float) -> set[str]:
        """課 in which nobody is late: as many as leave room for the late in the others."""
        room = len(self.rows) * (1 - (1 - share) / LATE_SHARE_MAX)
        dark: set[str] = set()
        for division in self.early:
            people = sum(_division(row[0]) == division for row in self.rows)
            if people <= room and self.chance.random() < 0.85:
                dark.add(division)
                room -= people
        return dark

    def meetings(self) -> list[str]:
        """The sections that met in a month."""
        sections = sorted({row[0] for row in self.rows if row[0].endswith(("係", "担当"))})
        return self.chance.sample(sections, self.chance.randint(5, 8))

    def help(self, day: date) -> tuple[Path, list[tuple[str, str]]]:
        """Forecasts of two wards, and who helps whom: within a ward and across."""
        needs, offers = ([f"Y{100_000 + ward * 1_000 + number}" for ward in (0, 1)
                          for number in range(first, first + 12)] for first in (20, 60))
        rows = [[number, "難しい", "30", ""] for number in needs]
        rows += [[number, "定時", "", "60"] for number in offers]
        file = self._write(f"{day}-forecast.csv", ["職員番号", "見込み", "超過見込分", "応援可能分"], rows)
        # The first twelve of each are of one ward; shifted by twelve they are of the other.
        within, across = self.chance.randint(9, 14), self.chance.randint(2, 9)
        pairs = [(offers[place], needs[place]) for place in range(within)]
        pairs += [(offers[place], needs[(place + 12) % 24]) for place in range(23, 23 - across, -1)]
        return file, pairs

    def _share(self, month: str) -> float:
        first, second, last = SHARES[self.name]
        if month == self.months[-1]:
            return last
        half = first if self.months.index(month) < len(self.months) // 2 else second
        return half + self.chance.uniform(-0.02, 0.02)

    def _result(self, row: list[str], late: float) -> list[str]:
        number, chance = row[2], self.chance
        # Only large workplaces have exemptions.
        if row[0] in LARGE and chance.random() < EXEMPT_SHARE:
            return [number, "除外", "", ""]
        if chance.random() >= late:
            return [number, "定時", f"17:{chance.randint(15, 45)}", ""]
        work = chance.choices(list(WORKS), WORKS.values())[0]
        return [number, "遅れ", f"{chance.randint(18, 20)}:{chance.randint(0, 59):02d}", work]

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


def _division(section: str) -> str:
    return section.rpartition("/")[0] if section.endswith(("係", "担当")) else section


def _known(name: str) -> list[list[str]]:
    """The staff of Demo/, with posts where a file names them."""
    posts = DEMO / "staff" / f"{name}-posts.csv"
    file = posts if posts.exists() else staff_file(name)
    _, *rows = csv.reader(decode(file.read_bytes()).splitlines())
    return [(row + [""] * len(HEADER))[: len(HEADER)] for row in rows]
