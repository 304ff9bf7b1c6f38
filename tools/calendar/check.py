"""See tools/check-calendar."""

import argparse
import pathlib
import sys

import ics
import oracles
import paydays

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "Tests/CivicCalendarTests/Resources"


class Check:
    def __init__(self, write):
        self.write, self.failures = write, 0

    def say(self, label, problems, detail=""):
        self.failures += bool(problems)
        print(f"{'differs' if problems else 'agrees '}  {label}{'  ' + detail if detail else ''}")
        for problem in problems:
            print(f"           {problem}")

    def vectors(self, name, text):
        path = FOLDER / name
        if self.write:
            path.write_text(text, "utf-8")
        old = path.read_text("utf-8").splitlines() if path.exists() else []
        new = text.splitlines()
        problems = [f"committed only: {line}" for line in old if line not in set(new)]
        problems += [f"computed only: {line}" for line in new if line not in set(old)]
        self.say(name, problems or ([] if old == new else ["the order differs"]), f"{len(new)} lines")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="make the vectors anew")
    check = Check(parser.parse_args().write)

    days, only, names = oracles.agreed(oracles.FIRST_AGREED, oracles.LAST)
    check.say("holidays and jpholiday on the days, 1986–2099", only, f"{len(days)} holidays")
    for line in names:
        print(f"  name    {line}")
    check.vectors("holidays-1986-2099.csv", oracles.lines(days))

    # Before 1986 only `holidays` is right: a day between two holidays was no holiday then, and
    # substitutes began on 12 April 1973.
    _, only, names = oracles.agreed(oracles.FIRST, oracles.FIRST_AGREED - 1)
    print(f"  1949–1985: the oracles differ on {len(only)} days, in {len(names)} names")
    for line in only + names:
        print(f"           {line}")
    early = oracles.by_table(oracles.FIRST, oracles.FIRST_AGREED - 1)
    check.vectors("holidays-1949-1985.csv", oracles.lines(early))

    table = oracles.by_table(oracles.FIRST, oracles.LAST)
    check.vectors("paydays-1990-2099.csv", paydays.payday_lines(1990, 2099, table))
    check.vectors("help-days-1990-2098.csv", paydays.help_day_lines(1990, 2098, table))

    count, problems = ics.check_help_days(FOLDER / "help-days-2026.ics", 2026, table)
    check.say("help-days-2026.ics", problems, f"{count} events")
    count, problems = ics.check_texts(FOLDER / "texts.ics", FOLDER / "texts.json")
    check.say("texts.ics", problems, f"{count} texts")
    return 1 if check.failures else 0


if __name__ == "__main__":
    sys.exit(main())
