#!/usr/bin/env python3
"""Attacks published tables exactly: whole-number programming (HiGHS, by scipy) over all that a reader knows.

    tools/attack/check [SEEDS]         exports the tables of the tests' invented cities and attacks them
    tools/attack/solve.py FOLDER [SEEDS]     attacks tables that were exported before

Three readers know every rule and every text of a month. One knows nothing else, one the headcount of every
group on 1 April, one every exact base; both know how many are expected in each 課. For each count (y, n - y, and n unless it is known) of each group and
of the city the least and the greatest value of any solution is found, by linear programming (real numbers,
never tighter than the truth) and, where that leaves fewer than eight values, by whole-number programming. A
count with fewer than five values, or fewer than there are without any text, is pinned; there must be none.

The control narrows each total to one value and must pin counts. Printed as well: which part of the city-level
figures of cities of 300 staff and more says something. Needs numpy and scipy.
"""

import json
import re
import sys
import time
from pathlib import Path

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, linprog, milp

BIG = 1_000_000
LEAST = 5
CITY = "全庁"
READERS = ("nothing", "headcounts", "bases")
# From 17:15 to midnight.
PERSON_MINUTES = 405


class Table:
    """Unknown whole numbers, their bounds, and inequalities between them."""

    def __init__(self):
        self.low, self.high, self.rows = [], [], []

    def number(self, low=0, high=BIG):
        self.low.append(low)
        self.high.append(high)
        return len(self.low) - 1

    def narrow(self, number, low, high):
        self.low[number] = max(self.low[number], low)
        self.high[number] = min(self.high[number], high)

    def require(self, terms, low=-np.inf, high=np.inf):
        self.rows.append((terms, low, high))

    def matrix(self):
        matrix = np.zeros((len(self.rows), len(self.low)))
        for row, (terms, _, _) in enumerate(self.rows):
            for number, factor in terms:
                matrix[row, number] += factor
        return matrix, np.array([r[1] for r in self.rows]), np.array([r[2] for r in self.rows])


def numbers(text):
    return [int(part) for part in re.findall(r"\d+", text)]


def read(month, reader, exact_totals):
    """The inequalities behind a month, and the counts to attack: name -> (terms, values before)."""
    table, counts = Table(), {}
    texts = {(c["group"], c["indicator"]): c["text"] for c in month["cells"] if not c["category"]}
    groups = [*month["groups"], {
        "name": CITY, **{key: sum(group[key] for group in month["groups"])
                         for key in ("headcount", "expected", "on_time")}}]
    parts = []
    for group in groups:
        n = table.number(0, BIG if reader == "nothing" else group["headcount"])
        y = table.number()
        parts.append((n, y))
        if reader == "bases":
            table.narrow(n, group["expected"], group["expected"])
        before = table.high[n] - table.low[n] + 1 if reader != "bases" else group["expected"] + 1
        table.require([(n, 1), (y, -1)], 0)
        name = group["name"]
        if reader != "bases":
            counts[f"{name} n"] = [(n, 1)], before
        counts[f"{name} y"] = [(y, 1)], before
        counts[f"{name} n-y"] = [(n, 1), (y, -1)], before
        text = texts.get((name, "on_time_leaving"), "suppressed")
        told(table, text, n, y, group["headcount"], reader, name == CITY)
        if exact_totals and name == CITY:
            table.narrow(n, group["expected"], group["expected"])
            table.narrow(y, group["on_time"], group["on_time"])
    lights(table, month["groups"], parts, texts.get((CITY, "lights_out"), "suppressed"), reader)
    *own, (size, done) = parts
    table.require([(size, 1)] + [(n, -1) for n, _ in own], 0, 0)
    table.require([(done, 1)] + [(y, -1) for _, y in own], 0, 0)
    hours = sum(numbers(c["text"])[0] for c in month["cells"] if c["text"].startswith("hours"))
    table.require([(size, PERSON_MINUTES), (done, -PERSON_MINUTES)], hours * 60)
    return table, counts


def lights(table, groups, parts, text, reader):
    """A 課 with its lights on had somebody late in it, the others nobody; how many had is told."""
    if not text.startswith("exact"):
        return
    lit = numbers(text)[1] - numbers(text)[0]
    places = []
    for group, (n, y) in zip(groups, parts):
        own = table.number(0, len(group["divisions"]))
        places.append((own, 1))
        table.require([(n, 1), (y, -1), (own, -1)], 0)
        room = 0
        for index, size in enumerate(sorted(group["divisions"], reverse=True)):
            # No more than the largest have, and from there on for each no more than the next has.
            if reader != "nothing":
                table.require([(n, 1), (y, -1), (own, -size)], high=room - index * size)
            room += size
    table.require(places, lit, lit)


def told(table, text, n, y, headcount, reader, is_city):
    parts = numbers(text)
    if text.startswith("rounded"):
        table.narrow(y, parts[0] - 2, parts[0] + 2)
        if reader == "nothing":
            table.narrow(n, parts[1] - 4, parts[1] + 4)
        else:
            high = next(parts[1] + i for i in range(5) if (headcount - parts[1] - i) % 5 == 0)
            table.narrow(n, high - 4, high)
    elif text.startswith("band"):
        low, high = parts if len(parts) == 2 else (parts[0], parts[0] + 10)
        table.require([(y, 100), (n, -low)], 0)
        if high < 100:
            table.require([(y, 100), (n, -high)], high=-1)
        if high - low == 50:
            table.narrow(n, 10, 40)
        else:
            table.narrow(n, 50 if high - low == 10 and 0 < low < 90 else 41, BIG)
        if is_city and table.low[n] >= 174:  # an end band where others are rounded
            if low == 0:
                table.narrow(y, 0, 17)
            else:
                table.require([(n, 1), (y, -1)], 0, 17)


def ends(table, matrix, terms, whole):
    """The least and the greatest value; None where there is no solution."""
    coefficients = np.zeros(len(table.low))
    for number, factor in terms:
        coefficients[number] = factor
    body, low, high = matrix
    found = []
    for sign in (1, -1):
        if whole:
            result = milp(sign * coefficients, integrality=np.ones(len(table.low)),
                          bounds=Bounds(table.low, table.high),
                          constraints=LinearConstraint(body, low, high),
                          options={"time_limit": 20})
        else:
            upper, lower = np.isfinite(high), np.isfinite(low)
            result = linprog(sign * coefficients,
                             A_ub=np.vstack([body[upper], -body[lower]]),
                             b_ub=np.concatenate([high[upper], -low[lower]]),
                             bounds=list(zip(table.low, table.high)), method="highs")
        if result.x is None:
            return None
        found.append(sign * result.fun)
    return int(np.ceil(found[0] - 1e-6)), int(np.floor(found[1] + 1e-6))


def attack(months, reader, exact_totals):
    """How many counts were attacked, how many exactly, and those that are pinned."""
    attacked, exact, pinned = 0, 0, []
    for name, month in months:
        table, counts = read(month, reader, exact_totals)
        matrix = table.matrix()
        for count, (terms, before) in counts.items():
            attacked += 1
            found = ends(table, matrix, terms, whole=False)
            if found and found[1] - found[0] < 7:
                exact += 1
                found = ends(table, matrix, terms, whole=True)
            if found is None or found[1] - found[0] + 1 < min(LEAST, before):
                pinned.append(f"{name}: {count} {found}")
    return attacked, exact, pinned


def main():
    folder, *rest = sys.argv[1:]
    files = sorted(Path(folder).glob("seed-*.json"), key=lambda path: numbers(path.stem)[0])
    files = files[:int(rest[0])] if rest else files
    months = [(f"{path.stem} month {index + 1}", month) for path in files
              for index, month in enumerate(json.loads(path.read_text()))]
    failed = not months
    for reader in READERS:
        start = time.time()
        attacked, exact, pinned = attack(months, reader, exact_totals=False)
        print(f"{reader} known: {len(months)} months, {attacked} counts, {exact} of them by whole numbers; "
              f"{len(pinned)} under five; {time.time() - start:.0f} s")
        print("\n".join(pinned[:10]), end="\n" if pinned else "")
        failed |= bool(pinned)
    _, _, pinned = attack(months[:40], "bases", exact_totals=True)
    print(f"control, exact totals: {len(pinned)} under five")
    failed |= not pinned
    cells = [c["text"] for _, month in months if sum(g["headcount"] for g in month["groups"]) >= 300
             for c in month["cells"] if c["group"] == CITY]
    said = sum(text not in ("suppressed", "retracted") for text in cells)
    print(f"city level, 300 staff and more: {said} of {len(cells)} figures say something "
          f"({100 * said / max(1, len(cells)):.1f} %)")
    return failed or said <= 0.9 * len(cells)


if __name__ == "__main__":
    sys.exit(main())
