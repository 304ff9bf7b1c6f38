"""What a newcomer finds: two years of figures, a Help Day today, advice to answer, a choice to make."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta, timezone

from acts.planning import replace_text, text_of
from stage.cast import japanese
from stage.content import edited, load
from stage.failure import StoryFailed
from stage.node import Node
from stage.story import Story
from stage.year import WARDS, Year

TOKYO = timezone(timedelta(hours=9))
MONTHS = 24
# So many months have lights-out and meetings, and so many help: enough for a chart, and for numbers.
MONTHS_TOLD = 13
MONTHS_OF_HELP = 3
INDICATORS = ("on_time_leaving", "lights_out", "section_meetings", "projects", "help_within", "help_across")
# Limits and a verdict need as many values as `chart` says.
VALUES_MIN = 13


def play(story: Story) -> None:
    cast, screen = story.cast, story.screen
    today = datetime.now(TOKYO).date()
    screen.act("今日の市役所", "City halls as they are today")
    with ThreadPoolExecutor() as pool:
        shown = list(pool.map(lambda node: two_years(story, node, today), cast.cities))
    for node, count in zip(cast.cities, shown, strict=True):
        screen.say(f"{japanese(node.name)}が{MONTHS}か月を公開した（市全体の値は{count}か月）",
                   f"{node.name} published {MONTHS} months, {count} with the city's total")
    help_day(story, cast["odawara"], today)
    waiting(story)
    cast.settle(story.chance)
    check(story)


def two_years(story: Story, node: Node, today: date) -> int:
    """Takes in the staff and every month's results, and publishes them."""
    last = today.year * 12 + today.month - 1
    months = [f"{n // 12}-{n % 12 + 1:02d}" for n in range(last - MONTHS, last)]
    year = Year(node.name, months, story.cast.folder / "year", 20201118)
    node.run("org", "import", str(year.staff))
    node.run("helpday", "rule", "--day", "20")
    days = {}
    for fiscal in sorted({int(month[:4]) - (int(month[5:]) < 4) for month in months}):
        for day in node.run("helpday", "calendar", "--year", str(fiscal))["help_days"]:
            days[day[:7]] = date.fromisoformat(day)
    for month in months:
        file = str(year.results(days[month]))
        node.run("helpday", "record", "--date", str(days[month]), "--file", file)
        if month in months[-MONTHS_TOLD:]:
            evening(node, year, month, str(days[month]))
        if month in months[-MONTHS_OF_HELP:]:
            help_each_other(node, year, days[month])
        node.run("observation", "publish", "--month", month)
    return values(node, node.code)


def evening(node: Node, year: Year, month: str, day: str) -> None:
    """Lights-out in every 課, and the meetings of some sections."""
    for division, at in year.lights():
        node.run("helpday", "lights-out", "--date", day, "--section", division, "--at", at,
                 "--as", f"所属長:{division}")
    for section in year.meetings():
        node.run("helpday", "section-meeting", "record", "--month", month, "--section", section,
                 "--minutes", "20", "--themes", "next_help_day", "--as", f"係長:{section}")


def help_each_other(node: Node, year: Year, day: date) -> None:
    """What two wards agreed on: within each and across."""
    file, pairs = year.help(day)
    post = ["--as", f"所属長:{WARDS[0]}"]
    node.run("helpday", "forecast", "--date", str(day), "--check", "eve", "--file", str(file), *post)
    for helper, helped in pairs:
        node.run("helpday", "order", "--date", str(day), "--helper", helper, "--helped", helped,
                 "--minutes", "15", *post)


def help_day(story: Story, node: Node, today: date) -> None:
    """The payday of this month falls on today, or on the last day the city hall was open."""
    for back in range(10):
        day = today - timedelta(back)
        done = node.attempt("helpday", "rule", "--day", "20", "--override", f"{day:%Y-%m}={day}")
        if done.returncode == 0:
            story.screen.say(f"{japanese(node.name)}の助け合いデーは {day}"
                             + ("" if back == 0 else "（閉庁日なので、直前の開庁日）"),
                             f"the Help Day of {node.name} is {day}"
                             + ("" if back == 0 else ": the last day the city hall was open"))
            return
    raise StoryFailed(f"{node.name}: no day to help each other\n{done.stderr.decode()}")


def waiting(story: Story) -> None:
    """New advice, two proposals for the theme, and one sentence that two cities change at once."""
    cast, told = story.cast, load("today.json")
    plan = story.plans["142069"]
    cast["adviser"].run("advice", "add", plan, "--text", told["advice"])
    for entry in told["themes"]:
        cast.by_code(entry["city"]).run("plan", "set", plan, "theme", entry["theme"])
    for edit in told["edits"]:
        node = cast.by_code(edit["city"])
        text, version = text_of(node, plan, edit["field"])
        replace_text(node, plan, edit["field"], edited(text, edit), version)
    story.screen.say("幹事団の新しい助言と、二つの市の案が待っている",
                     "new advice and the proposals of two cities wait for Odawara")


def check(story: Story) -> None:
    cast = story.cast
    plan = story.plans["142069"]
    few = [f"{node.name}: {city.code} {count}" for node in cast for city in cast.cities
           if (count := values(node, city.code)) < VALUES_MIN]
    story.checks.hold("四市の二年の推移がどのノードでも読める",
                      "two years of all cities are read on every node", not few, "\n".join(few))
    empty = [f"{node.name}: {indicator} {row}" for node in cast for indicator in INDICATORS
             if (row := node.run("observation", "compare", "--indicator", indicator)["without_data"])]
    empty += [f"{node.name}: late_work {code}" for node in cast
              for code in without_late_work(node, cast.cities)]
    story.checks.hold("どの市もどの数値にも値がある", "every city has data for every indicator",
                      not empty, "\n".join(empty))
    said, told = told_cells(cast["adviser"], cast.cities)
    story.screen.say(f"市全体の値{told}件のうち{said}件（{100 * said / told:.0f}%）が何かを語る",
                     f"{said} of {told} city-level figures say something")
    story.checks.hold("市全体の値の9割以上が何かを語る", "more than 90% of city-level figures say something",
                      said > 0.9 * told, f"{said} of {told}")
    status = cast["odawara"].run("status")
    told = [entry.get("field") for entry in status.get("conflicts", [])
            if entry.get("record") == plan]
    opened = [advice for advice in cast["odawara"].run("advice", "list")["advice"]
              if advice["decision"] is None]
    story.checks.hold("小田原市を助言一つと二つの案が待つ", "one advice and one choice wait for Odawara",
                      "theme" in told and len(opened) == 1, f"{told} {opened}")


def told_cells(node: Node, cities: list[Node]) -> tuple[int, int]:
    """City-level figures since the year of today's city halls: those that say something, and all."""
    rows = [row for row in node.run("observation", "list")["observations"]
            if row["unit_group"] == "全庁" and not row["period"].startswith("2020")
            and row["city"] in {city.code for city in cities}]
    return sum(not row["suppressed"] for row in rows), max(1, len(rows))


def without_late_work(node: Node, cities: list[Node]) -> list[str]:
    """Cities of which no hours are known: they are told by kind of work, so that no chart compares them."""
    known = {row["city"] for row in node.run("observation", "list")["observations"]
             if row["indicator"] == "late_work" and not row["suppressed"]
             and not row["period"].startswith("2020")}
    return sorted({city.code for city in cities} - known)


def values(node: Node, code: str) -> int:
    """How many months of a city have a value on this node."""
    cities = node.run("observation", "compare")["cities"]
    points = next((city["points"] for city in cities if city["city"] == code), [])
    return sum(point["value"] is not None for point in points)
