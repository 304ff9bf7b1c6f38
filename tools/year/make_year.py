#!/usr/bin/env python3
"""Makes a year of an invented city: its staff with posts and dates, and the results of every Help Day
and Wednesday, with trouble planted in known places.

    python3 tools/year/make_year.py FOLDER [CITY …]

The same seed gives the same files. `truth.json` beside them says what was planted. Noise is what a
city hall has anyway: some people are late more often than others, some sections more than others,
some months are harder for everybody, and now and then a section has a bad day.
"""

import csv
import json
import random
import sys
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "story"))

from cities import CITIES, DEPARTMENTS, DIVISIONS, SECTIONS, WEIGHTS, WORKS, City, control  # noqa: E402
from days import DAYS, FIRST, HELP_DAYS  # noqa: E402
from staff_lists import GIVEN_NAMES, SURNAMES  # noqa: E402

LATE_SHARE = 0.06
LATE_SHARE_WEDNESDAY = 0.09
EXEMPT_SHARE = 0.03
MOVED_SHARE = 0.12
# Each month's part of the whole: April and the end of the year are harder.
SEASON = {4: 1.3, 5: 1.0, 6: 1.0, 7: 0.9, 8: 0.8, 9: 1.0, 10: 1.0, 11: 1.0, 12: 1.1, 1: 0.9, 2: 1.1, 3: 1.3}
BAD_DAY_SHARE = 0.03
BAD_DAY_FACTOR = 3
HEADER = ["職員番号", "結果", "退庁時刻", "業務"]
ORG_HEADER = ["係", "氏名", "職員番号", "職", "開始日", "終了日"]


@dataclass
class Section:
    path: str
    factor: float
    weights: list[float]
    members: list["Person"] = field(default_factory=list)
    # What is planted: kinds of work that keep people late, and whether the section is short.
    works: dict[str, set[int]] = field(default_factory=dict)
    short: set[int] = field(default_factory=set)

    @property
    def is_touched(self) -> bool:
        return bool(self.works or self.short or any(person.troubled for person in self.members))


@dataclass
class Person:
    number: str
    name: str
    rate: float
    role: str = "係員"
    # The section before 1 April, if it was another one.
    before: str = ""
    troubled: set[int] = field(default_factory=set)


def make_city(city: City) -> list[Section]:
    chance = random.Random(city.seed)
    sections: list[Section] = []
    size = 0
    for department in DEPARTMENTS:
        for division in DIVISIONS[: 4 if city.staff < 5_000 else 8]:
            for name in chance.sample(SECTIONS, chance.randint(3, 6)):
                if size >= city.staff:
                    break
                section = Section(
                    f"{department}部/{department}{division}/{name}",
                    chance.uniform(0.7, 1.3),
                    [weight * chance.uniform(0.6, 1.4) for weight in WEIGHTS],
                )
                for _ in range(min(chance.randint(5, 16), city.staff - size)):
                    size += 1
                    section.members.append(make_person(city, size, chance))
                sections.append(section)
    give_posts(sections)
    move(sections, chance)
    plant(city, sections, chance)
    return sections


def make_person(city: City, number: int, chance: random.Random) -> Person:
    surname, given = chance.choice(SURNAMES)[0], chance.choice(GIVEN_NAMES)[0]
    return Person(f"{city.letter}{number + 100_000}", f"{surname} {given}", chance.uniform(0.4, 1.6))


def give_posts(sections: list[Section]) -> None:
    """A 係長 in each 係, a 庶務担当係長 in the first of each 課."""
    seen: set[str] = set()
    for section in sections:
        division = section.path.rpartition("/")[0]
        section.members[0].role = "係長" if division in seen else "庶務担当係長"
        seen.add(division)


def move(sections: list[Section], chance: random.Random) -> None:
    """The transfers of 1 April: people without a post who stood elsewhere until the day before."""
    for section in sections:
        for person in section.members[1:]:
            if chance.random() < MOVED_SHARE:
                person.before = chance.choice(sections).path
                if person.before == section.path:
                    person.before = ""


def plant(city: City, sections: list[Section], chance: random.Random) -> None:
    """Trouble in eleven of the twelve months, each in a section of its own."""
    large = [section for section in sections if len(section.members) >= 9]
    chosen = chance.sample(large, city.works + city.shorts + city.people)
    for section in chosen[: city.works]:
        section.works[chance.choice(WORKS[:-1])] = months(chance)
    for section in chosen[city.works : city.works + city.shorts]:
        section.short = months(chance)
    for section in chosen[city.works + city.shorts :]:
        chance.choice(section.members[1:]).troubled = months(chance)


def months(chance: random.Random) -> set[int]:
    return set(range(1, 13)) - {chance.randint(1, 12)}


def results(section: Section, day: date, chance: random.Random) -> list[list[str]]:
    is_help_day = day in HELP_DAYS
    share = (LATE_SHARE if is_help_day else LATE_SHARE_WEDNESDAY) * section.factor
    share *= SEASON[day.month] * (BAD_DAY_FACTOR if chance.random() < BAD_DAY_SHARE else 1)
    if is_help_day and day.month in section.short:
        share = chance.uniform(0.45, 0.65)
    reasons = [
        work
        for work, active in section.works.items()
        if is_help_day and day.month in active
        for _ in range(chance.randint(2, 4))
    ]
    order = list(section.members)
    chance.shuffle(order)
    rows = []
    for person in order:
        work = ""
        is_troubled = is_help_day and day.month in person.troubled
        if is_troubled:
            work = draw(section, chance)
        elif chance.random() < EXEMPT_SHARE:
            rows.append([person.number, "除外", "", ""])
            continue
        elif reasons:
            work = reasons.pop()
        elif chance.random() < share * person.rate:
            # Not everybody says what it was about.
            work = draw(section, chance) if chance.random() < 0.9 else "?"
        if work:
            left = f"{chance.randint(18, 21)}:{chance.randint(0, 59):02d}"
            rows.append([person.number, "遅れ", left, "" if work == "?" else work])
        else:
            rows.append([person.number, "定時", f"17:{chance.randint(15, 45)}", ""])
    return rows


def draw(section: Section, chance: random.Random) -> str:
    return chance.choices(WORKS, section.weights)[0]


def truth(sections: list[Section]) -> dict:
    return {
        "work": sorted([s.path, work] for s in sections for work in s.works),
        "sections": sorted(s.path for s in sections if s.short),
        "people": sorted(p.number for s in sections for p in s.members if p.troubled),
    }


def organisation(city: City, sections: list[Section]) -> list[list[str]]:
    chance = random.Random(city.seed + 1)
    rows, managed = [], set()
    for section in sections:
        division = section.path.rpartition("/")[0]
        if division not in managed:
            managed.add(division)
            manager = make_person(city, 700_000 + len(managed), chance)
            rows.append([division, manager.name, manager.number, "所属長", "", ""])
        for person in section.members:
            start = FIRST.isoformat() if person.before else ""
            if person.before:
                rows.append([person.before, person.name, person.number, "係員", "2023-04-01", "2025-03-31"])
            rows.append([section.path, person.name, person.number, person.role, start, ""])
    return rows


def write_city(city: City, folder: Path) -> dict:
    sections = make_city(city)
    chance = random.Random(city.seed + 2)
    write(folder / "organisation.csv", [ORG_HEADER, *organisation(city, sections)])
    for day in DAYS:
        rows = [row for section in sections for row in results(section, day, chance)]
        write(folder / f"{day.isoformat()}.csv", [HEADER, *rows])
    planted = truth(sections)
    (folder / "truth.json").write_text(json.dumps(planted, ensure_ascii=False, indent=1) + "\n")
    return planted


def write(file: Path, rows: list[list[str]]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("w", encoding="utf-8-sig", newline="") as out:
        csv.writer(out, lineterminator="\r\n").writerows(rows)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    for made in CITIES:
        if not sys.argv[2:] or made.name in sys.argv[2:]:
            planted = write_city(made, Path(sys.argv[1]) / made.name)
            write_city(control(made), Path(sys.argv[1]) / f"{made.name}-control")
            print(made.name, {kind: len(found) for kind, found in planted.items()})
