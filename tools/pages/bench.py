#!/usr/bin/env python3
"""Measures the pages of a node with ten years of four cities' data and of one with a month of them.

Makes both nodes (seeded; a few minutes), signs twenty participants and twenty section chiefs in, and
lets wrk ask for pages over 100 connections, twice: as fast as it can (`full`), and at 300 pages a second
(`paced`: connections pause between requests, as people do). Prints a JSON line for each measurement
and at the end a table. `cpu_ms` is the server's processor time for each request; it depends less on
what else the machine does than the other figures.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from urllib.parse import quote_plus

HERE = Path(__file__).resolve().parent
sys.path += [str(HERE.parent / "year"), str(HERE.parent / "story")]
sys.dont_write_bytecode = True

from browser import Browser, paths_of, text_of  # noqa: E402
from cities import CITIES, control  # noqa: E402
from days import DAYS, HELP_DAYS  # noqa: E402
import rush  # noqa: E402
from make_year import write_city  # noqa: E402
from node import Node  # noqa: E402

CONNECTIONS = 100
PACE = 300
PEOPLE = 20
INDICATORS = ["on_time_leaving", "lights_out", "help_within", "help_across"]
TEXTS = ["current_state", "cause_analysis", "goal", "expected_effect"]
MAIN = ["home", "home-chief", "plan", "compare", "save"]
MORE = ["plans", "history", "advice", "meetings", "meeting", "projects", "helpday"]


def make(folder: Path, binaries: Path, months: int) -> Node:
    node = Node(folder, binaries)
    if not folder.exists():
        began = time.monotonic()
        made = node.live(months)
        files = folder / "staff"
        write_city(control(CITIES[0]), files)
        past = [day for day in DAYS if day < date.today()]
        node.employ(files, past if months > 12 else [day for day in past if day in HELP_DAYS][-1:])
        made["months"], made["made_in_seconds"] = months, round(time.monotonic() - began, 1)
        print(json.dumps(made), flush=True)
    return node


def sign_in(node: Node) -> dict[str, list[Browser]]:
    rows = (node.folder / "staff" / "organisation.csv").read_text("utf-8-sig").splitlines()[1:]
    chiefs = [row.split(",")[2] for row in rows if row.split(",")[3] == "係長"][:PEOPLE]
    people: dict[str, list[Browser]] = {"member": [], "chief": []}
    for role, names in (("member", [f"suishin{n}" for n in range(PEOPLE)]), ("chief", chiefs)):
        for name in names:
            line = ["accounts", "slip", "--name", name]
            code = node.run(*line, *(["--role", "member"] if role == "member" else []))["code"]
            browser = Browser(node.port, node.host)
            browser.enter(name, code)
            people[role].append(browser)
    return people


def places(page: str, browser: Browser) -> list[tuple[str, str]]:
    """Which addresses a measurement asks for, and for saves the texts that it writes."""
    plans = paths_of(browser.page("/plans"), "/plans")
    if page in ("home", "home-chief"):
        return [("/", "")]
    if page == "plan":
        return [(path, "") for path in plans]
    if page == "history":
        return [(path + "/history", "") for path in plans]
    if page == "compare":
        return [(f"/compare?indicator={word}", "") for word in INDICATORS]
    if page == "meeting":
        return [(path, "") for path in paths_of(browser.page("/meetings"), "/meetings")]
    if page == "save":
        found = []
        for path in paths_of(browser.page("/plans?city=142069"), "/plans"):
            for field in TEXTS:
                edit = f"{path}/edit/{field}"
                found.append((edit, quote_plus(text_of(browser.page(edit)))))
        return found
    return [("/" + page, "")]


def measure(node: Node, page: str, people: list[Browser], seconds: int, pause: int) -> dict:
    with tempfile.TemporaryDirectory() as name:
        who, where = Path(name) / "people", Path(name) / "places"
        who.write_text("".join(f"{one.cookie}\t{one.token}\n" for one in people))
        asked = places(page, people[0])
        where.write_text("".join(f"{path}\t{text}\n" for path, text in asked))
        command = [
            "wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--timeout", "30s", "-s",
            str(HERE / "load.lua"), "-H", f"Host: {node.host}", f"http://127.0.0.1:{node.port}/", "--",
            str(who), str(where), str(pause), str(time.monotonic_ns() % 1_000_000)]
        before = node.cpu_seconds()
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        used = node.cpu_seconds() - before
    line = next(line for line in done.stdout.splitlines() if line.startswith("@"))
    told = json.loads(line[1:])
    count = max(1, told["requests"])
    return {
        "per_second": round(told["requests"] / told["seconds"], 1), "p50_ms": told["p50_ms"],
        "p99_ms": told["p99_ms"], "max_ms": told["max_ms"], "cpu_ms": round(used / count * 1000, 3),
        "errors": told["errors"], "kb": round(told["bytes"] / count / 1024, 1),
        "rss_mb": node.memory_mb("VmRSS"), "peak_mb": node.memory_mb()}


def bench(node: Node, name: str, pages: list[str], arguments: argparse.Namespace) -> dict:
    node.start()
    results: dict = {}
    try:
        people = sign_in(node)
        for page in pages:
            own = people["chief" if page in ("home-chief", "helpday") else "member"]
            measure(node, page, own, arguments.warm, 0)
            for load, pause in (("full", 0), ("paced", CONNECTIONS * 1000 // PACE)):
                runs = [measure(node, page, own, arguments.seconds, pause) for _ in range(arguments.runs)]
                median = {key: statistics.median(run[key] for run in runs) for key in runs[0]}
                results[page, load] = median
                print(json.dumps({"data": name, "page": page, "load": load} | median), flush=True)
    finally:
        node.stop()
    return results


def morning(node: Node) -> None:
    """Sign-ins beside readers; pages are read at 100 a second."""
    node.start()
    try:
        people = sign_in(node)["member"]
        names = [f"asa{number}" for number in range(rush.AT_ONCE)]
        for place, name in enumerate(names):
            code = node.run("accounts", "slip", "--name", name, "--role", "member")["code"]
            Browser(node.port, node.host, f"127.0.2.{place + 1}").enter(name, code)
        pause = CONNECTIONS * 1000 // 100

        def reading(seconds: int) -> dict:
            told = measure(node, "plan", people, seconds, pause)
            return {key: told[key] for key in ("per_second", "p50_ms", "p99_ms", "max_ms", "errors")}

        measure(node, "plan", people, 3, 0)
        print(json.dumps({"rush": "none"} | {"reading": reading(10)}), flush=True)
        print(json.dumps({"rush": "steady"} | rush.steadily(node, names, reading)), flush=True)
        print(json.dumps({"rush": "at once"} | rush.at_once(node, names, reading)), flush=True)
    finally:
        node.stop()


def table(short: dict, long: dict) -> None:
    print(f"\n{'page':12}{'load':7}" + "".join(
        f"{word:>11}" for word in ("1 month/s", "p99 ms", "cpu ms", "10 years/s", "p50 ms", "p99 ms",
                                   "cpu ms", "times", "RSS MB")))
    for key, old in long.items():
        new = short.get(key)
        if new:
            times = old["cpu_ms"] / max(new["cpu_ms"], 0.001)
            figures = [new["per_second"], new["p99_ms"], new["cpu_ms"], old["per_second"], old["p50_ms"],
                       old["p99_ms"], old["cpu_ms"], round(times, 2), old["rss_mb"]]
            print(f"{key[0]:12}{key[1]:7}" + "".join(f"{figure:>11}" for figure in figures))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binaries", type=Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help="keep the nodes here and use them again")
    parser.add_argument("--months", type=int, default=120, help="of the long node (default 120)")
    parser.add_argument("--seconds", type=int, default=10, help="for each measurement (default 10)")
    parser.add_argument("--warm", type=int, default=3, help="seconds before it (default 3)")
    parser.add_argument("--runs", type=int, default=3, help="the median of so many (default 3)")
    parser.add_argument("--pages", nargs="*", choices=MAIN + MORE, default=MAIN)
    parser.add_argument("--all", action="store_true", help="all pages that can be measured")
    parser.add_argument("--only", choices=["short", "long"], help="one of the two nodes")
    parser.add_argument("--rush", action="store_true", help="sign-ins beside readers, nothing else")
    arguments = parser.parse_args()
    pages = MORE + MAIN if arguments.all else arguments.pages
    with tempfile.TemporaryDirectory(prefix="tasukeai-pages-") as name:
        folder = arguments.folder or Path(name)
        results: dict[str, dict] = {"short": {}, "long": {}}
        for which, months in (("short", 1), ("long", arguments.months)):
            if arguments.only in (None, which):
                node = make(folder / which, arguments.binaries, months)
                if arguments.rush:
                    morning(node)
                    continue
                results[which] = bench(node, which, pages, arguments)
        if not arguments.rush:
            table(results["short"], results["long"])


if __name__ == "__main__":
    main()
