#!/usr/bin/env python3
"""Makes the invented staff of the four cities and two months of Help Day results in Demo/.

    python3 tools/story/make_staff.py

The same seed gives the same files, byte for byte. No line describes a real person: names are drawn
from lists, mail lies in a reserved domain, and no telephone exchange begins with 00.
"""

import csv
import io
import random
from pathlib import Path

from staff_lists import CITIES, GIVEN_NAMES, HELP_DAYS, SURNAMES, City

SEED = 20201118
DEMO = Path(__file__).resolve().parents[2] / "Demo"
EXEMPT_SHARE = 0.04


def main() -> None:
    chance = random.Random(SEED)
    people = [(surname, given) for surname in SURNAMES for given in GIVEN_NAMES]
    chance.shuffle(people)
    for city in CITIES:
        staff = make_staff(city, people, chance)
        write(DEMO / "staff" / f"{city.name}.csv", [city.header, *staff], city.codec, city.line_end)
        for month, day in HELP_DAYS.items():
            results = make_results(city, staff, chance)
            header = ["employee_number", "outcome", "left_at"]
            file = DEMO / "helpday" / f"{city.name}-{day}.csv"
            write(file, [header, *results], "utf-8", "\n")
            print(f"{city.name} {month}: {len(staff)} staff, {len(city.divisions)} divisions")


def make_staff(city: City, people: list, chance: random.Random) -> list[list[str]]:
    rows = []
    numbers = chance.sample(range(1_000_000, 9_999_999), 400)
    for division, _, sections in city.divisions:
        for section, size in sections:
            for _ in range(size):
                (surname, surname_latin), (given, given_latin) = take(city, people)
                number = f"{city.letter}{numbers.pop()}"
                mail = f"{given_latin}.{surname_latin}@staff.{city.name}.example.jp"
                rows.append([f"{division}/{section}", f"{surname} {given}", number, mail,
                             f"{city.area_code}-{len(rows) + 1001:04d}"])
    return rows


def take(city: City, people: list):
    """The next person whose name the city's encoding can write."""
    for index, ((surname, _), (given, _)) in enumerate(people):
        try:
            f"{surname}{given}".encode(city.codec)
        except UnicodeEncodeError:
            continue
        return people.pop(index)
    raise SystemExit("the lists of names are too short")


def make_results(city: City, staff: list[list[str]], chance: random.Random) -> list[list[str]]:
    rows = []
    for division, habit, _ in city.divisions:
        members = [row[2] for row in staff if row[0].startswith(f"{division}/")]
        chance.shuffle(members)
        exempt = sum(chance.random() < EXEMPT_SHARE for _ in members) if len(members) > 12 else 0
        expected = len(members) - exempt
        late = {
            "all": 0, "none": expected, "nearly": min(expected, chance.randint(1, 2)),
            "half": round(expected * 0.47),
            "mixed": round(expected * chance.uniform(0.2, 0.45)),
        }[habit]
        for index, number in enumerate(members):
            if index < exempt:
                rows.append([number, "exempt", ""])
            elif index < exempt + late:
                left = f"{chance.randint(18, 21)}:{chance.randint(0, 59):02d}"
                rows.append([number, "late", left])
            else:
                rows.append([number, "on_time", f"17:{chance.randint(15, 45):02d}"])
    return sorted(rows)


def write(file: Path, rows: list[list[str]], codec: str, line_end: str) -> None:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator=line_end).writerows(rows)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.getvalue().encode(codec))


if __name__ == "__main__":
    main()
