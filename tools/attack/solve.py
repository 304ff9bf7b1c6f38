#!/usr/bin/env python3
"""Attacks published tables exactly: whole-number programming (HiGHS, by scipy) over all that a reader knows.

Tests/GateTests/Attack exports the tables of its invented cities:
    TASUKEAI_ATTACK_TABLES=FOLDER swift test --filter AttackTests
    python3 -m venv VENV && VENV/bin/pip install scipy && VENV/bin/python tools/attack/solve.py FOLDER [SEEDS]
For every count of every first version of a month (y, n - y and n of each unit and total) it finds the
least and the greatest value that any solution has, by linear programming (real numbers, never tighter than
the truth) and, where that leaves fewer than eight values, by whole-number programming. It fails if a count
has fewer than five. `--exact-totals` is the control: it narrows each total to one value and must pin counts.
"""

import json
import re
import sys
import time
from pathlib import Path

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, linprog, milp

BIG = 1_000_000
BASE = 5
CITY = "全庁"
INDICATORS = ["on_time_leaving", "help_within", "help_across"]


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


def read(cells, exact_totals):
    """The inequalities behind one version of a month, and the counts to attack: name -> terms."""
    table, sizes, done, counts = Table(), {}, {}, {}
    for cell in cells:
        group, indicator = cell["group"], cell["indicator"]
        if indicator not in INDICATORS:
            continue
        if group not in sizes:
            sizes[group] = table.number()
            counts[f"{group} n"] = [(sizes[group], 1)]
        n, y = sizes[group], table.number()
        done[group, indicator] = y
        table.require([(n, 1), (y, -1)], 0)
        counts[f"{group} {indicator} y"] = [(y, 1)]
        counts[f"{group} {indicator} n-y"] = [(n, 1), (y, -1)]
        parts = [int(part) for part in re.findall(r"\d+", cell["text"])]
        if cell["text"].startswith("rounded"):
            slack = 0 if exact_totals and group == CITY else 2
            table.narrow(y, parts[0] - slack, parts[0] + slack)
            table.narrow(n, parts[1] - slack, parts[1] + slack)
        elif cell["text"].startswith("band"):
            low = parts[0]
            table.narrow(n, 10, BIG if low == 90 else 57)
            table.require([(y, 100), (n, -low)], 0)
            if low < 90:
                table.require([(y, 100), (n, -low - 10)], high=-1)
    if CITY in sizes:
        units = [group for group in sizes if group != CITY]
        table.require([(sizes[CITY], 1)] + [(sizes[unit], -1) for unit in units], 0, 0)
        for indicator in INDICATORS:
            parts = [(done[unit, indicator], -1) for unit in units if (unit, indicator) in done]
            if (CITY, indicator) in done and len(parts) == len(units):
                table.require([(done[CITY, indicator], 1)] + parts, 0, 0)
        late(table, cells, sizes[CITY], done[CITY, INDICATORS[0]], counts)
    return table, counts


def late(table, cells, size, on_time, counts):
    kinds = []
    for cell in cells:
        if cell["indicator"] != "late_work":
            continue
        number = table.number()
        kinds.append((number, 1))
        parts = [int(part) for part in re.findall(r"\d+", cell["text"])]
        if len(parts) == 2:
            table.narrow(number, parts[0] - 2, parts[0] + 2)
        table.require([(size, 1), (on_time, -1), (number, -1)], 0)
        counts[f"late {cell['category']}"] = [(number, 1)]
    if kinds:
        table.require([(size, -1), (on_time, 1)] + kinds, 0)


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
                          constraints=LinearConstraint(body, low, high) if len(low) else None,
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


def main():
    options = [argument for argument in sys.argv[1:] if argument.startswith("--")]
    arguments = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    files = sorted(Path(arguments[0]).glob("seed-*.json"),
                   key=lambda path: int(re.findall(r"\d+", path.stem)[0]))
    files = files[:int(arguments[1])] if len(arguments) > 1 else files
    start, attacked, exact, tables, totals, narrow = time.time(), 0, 0, 0, 0, []
    for path in files:
        months = {}
        for version in json.loads(path.read_text()):
            months.setdefault(version["month"], version["cells"])
        for month, cells in months.items():
            shown = any(c["group"] == CITY and c["indicator"] == INDICATORS[0]
                        and c["text"].startswith("rounded") for c in cells)
            tables += 1
            totals += shown
            if not shown:
                # Without totals nothing ties one unit to another; the tests try those whole.
                continue
            table, counts = read(cells, "--exact-totals" in options)
            matrix = table.matrix()
            for name, terms in counts.items():
                attacked += 1
                found = ends(table, matrix, terms, whole=False)
                if found and found[1] - found[0] < 7:
                    exact += 1
                    found = ends(table, matrix, terms, whole=True)
                if found is None or found[1] - found[0] + 1 < BASE:
                    narrow.append(f"{path.stem} month {month}: {name} {found}")
    print(f"{len(files)} seeds, {tables} tables, {totals} with totals: {attacked} counts by linear "
          f"programming, {exact} of them exactly; {len(narrow)} pinned; {time.time() - start:.0f} s")
    print("\n".join(narrow[:20]))
    return bool(narrow) != ("--exact-totals" in options)


if __name__ == "__main__":
    sys.exit(main())
