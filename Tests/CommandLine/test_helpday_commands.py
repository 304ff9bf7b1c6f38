"""Every command about Help Days as it is written down for scripts: its words, its exit status and
the shape of its JSON, without `--as` wherever the account's own post may do it.
"""

from datetime import datetime, timedelta, timezone
from pathlib import Path

from harness import city_hall
from harness.city_hall import chief, manager, members
from harness.helpday import EARLIER, HELP_DAY, JAPANESE, HelpDayCase
from harness.helpday_shapes import (
    CALENDAR,
    CHANGE,
    COUNTS,
    DRY_RUN,
    FORECAST_COUNTS,
    HELP,
    HOLIDAYS,
    IMPORTED,
    JOURNAL,
    LIGHTS_OUT,
    PROPOSAL,
    RECURRING_KEYS,
    REVIEW_KEYS,
    RULE,
    SECTION_PAGE,
    UNREPORTED,
)
from harness.shape import mismatch
from harness.shapes import FIGURES, ID, OBSERVATIONS, PREVIEW

SECTION, OTHER = "税務部/納税課/管理係", "税務部/納税課/収納係"
MANAGER = manager("税務部/納税課")
JAPAN = timezone(timedelta(hours=9))


class CommandTests(HelpDayCase):
    def setUp(self) -> None:
        super().setUp()
        self.node.start()

    def act_as(self, post: str) -> None:
        """From now on the account acts in this post without `--as`."""
        self.node.ok("org", "bind", post, "--as", "職員課")

    def line(self, shape, text: str) -> dict:
        return self.has(shape, *text.split())

    def test_holidays_rule_and_calendar(self):
        days = self.line(HOLIDAYS, "holiday list --year 2026")["holidays"]
        self.assertEqual(len(days), 18)
        self.assertIn(("2026-09-22", "国民の休日"), [(day["date"], day["name_ja"]) for day in days])
        for how in ("next", "yokohama", "previous"):
            rule = self.line(RULE, f"helpday rule --day 20 --on-day-off {how}")
            self.assertEqual((rule["day"], rule["on_day_off"], rule["is_set"]), (20, how, True))
        rule = self.line(RULE, "helpday rule --override 2026-05=2026-05-19")
        self.assertEqual(rule["overrides"], [{"month": "2026-05", "date": "2026-05-19"}])
        calendar = self.line(CALENDAR, "helpday calendar --year 2026")
        self.assertEqual(
            calendar["help_days"],
            "2026-04-20 2026-05-19 2026-06-19 2026-07-17 2026-08-20 2026-09-18 2026-10-20 "
            "2026-11-20 2026-12-18 2027-01-20 2027-02-19 2027-03-19".split(),
        )
        self.assertEqual(
            calendar["checks"][0],
            {"help_day": "2026-04-20", "week_before": "2026-04-13", "eve": "2026-04-17"},
        )
        self.assertGreater(len(calendar["wednesdays"]), 45)
        path = self.folder / "days.ics"
        answer = self.has(CALENDAR | {"ics": str}, "helpday", "calendar", "--year", "2026",
                          "--ics", str(path), "--wednesdays")
        self.assertEqual(answer["ics"], str(path))
        text = path.read_bytes().decode()
        self.assertEqual(text.count("BEGIN:VEVENT"), 3 * 12 + len(calendar["wednesdays"]))
        self.assertIn("DTSTART;VALUE=DATE:20260519\r\n", text)
        words = self.node.run("helpday", "calendar", "--year", "2026", json=False, env=JAPANESE)
        self.assertIn("助け合いデー: 2026-05-19、1週間前: 2026-05-12、前日: 2026-05-18", words.out.decode())

    def test_organisation(self):
        people = city_hall.staff()[:-1]
        path = self.file("fewer.csv", city_hall.staff_csv(people))
        answer = self.line(DRY_RUN, f"org import {path} --dry-run")
        self.assertEqual((answer["departed"], answer["unchanged"]), (1, len(people)))
        [change] = answer["changes"]
        self.assertEqual((change["kind"], change["name"]), ("left", city_hall.staff()[-1].name))
        rows = {row["employee_number"]: row for row in self.node.ok("org", "list")["staff"]}
        self.assertEqual(len(rows), len(people) + 1, "a dry run changes nothing")
        self.assertEqual(self.line(IMPORTED, f"org import {path}")["departed"], 1)
        self.assertEqual(len(self.node.ok("org", "list")["staff"]), len(people))
        for encoding in ("utf8", "cp932"):
            copy = str(self.folder / f"{encoding}.csv")
            self.node.ok("org", "export", copy, "--encoding", encoding)
            self.assertEqual(Path(copy).stat().st_mode & 0o077, 0, "staff are nobody else's")
            self.assertEqual(self.line(IMPORTED, f"org import {copy}")["changed"], 0)

    def test_a_list_without_addresses_keeps_them(self):
        rows = [f"{one.section},{one.name},{one.number}" for one in city_hall.staff()]
        path = self.file("names.csv", "係,氏名,職員番号\n" + "\n".join(rows) + "\n")
        self.assertEqual(self.node.ok("org", "import", path)["unchanged"], len(rows))

    def test_before_the_day(self):
        self.act_as(chief(SECTION))
        hard = {members(SECTION)[3].number: "難しい,90,,資料・文書作成,,,"}
        path = self.file("f.csv", city_hall.forecasts(SECTION, **hard))
        for check in ("week", "eve"):
            line = f"helpday forecast --date {HELP_DAY} --check {check} --file {path}"
            self.assertEqual(self.line(COUNTS, line)["recorded"], 15)
            self.assertEqual(self.line(COUNTS, line)["unchanged"], 15, "twice is once")
        report = self.node.ok("helpday", "report", "--date", HELP_DAY)
        self.assertEqual(
            set(report),
            set("date check closed forecast sections result divisions unreported help".split()),
        )
        for shape, part in ((FORECAST_COUNTS, report["forecast"]), ([SECTION_PAGE], report["sections"])):
            self.assertIsNone(mismatch(part, shape))
        for line in (f"--section {SECTION}", ""):
            answer = self.line(PROPOSAL, f"helpday propose --date {HELP_DAY} {line}")
            self.assertEqual((answer["proposed_minutes"], answer["unmet_minutes"]), (90, 0))
        first, second = (row["id"] for row in answer["proposals"][:2])
        answer = self.line(CHANGE | {"help": HELP}, f"helpday accept {first}")
        self.assertEqual(answer["help"]["state"], "accepted")
        self.line(CHANGE | {"help": HELP}, f"helpday decline {second}")
        night = ["--reason", "夜間処理", "--immovable", "締め切り"]
        number = members(SECTION)[9].number
        asked = ("helpday", "exempt", "--date", HELP_DAY, "--number", number)
        self.has(CHANGE, *asked, *night)
        self.act_as(MANAGER)
        self.assertEqual(self.has(CHANGE | {"state": str}, *asked, "--approve")["state"], "approved")
        pair = (members(SECTION)[3].number, members(SECTION)[4].number)
        line = f"helpday order --date {HELP_DAY} --helper {pair[1]} --helped {pair[0]} --minutes 15"
        self.assertEqual(self.line(CHANGE | {"help": HELP}, line)["help"]["state"], "ordered")

    def test_the_day_and_after(self):
        self.act_as(MANAGER)
        number = members(SECTION)[2].number
        line = f"helpday leave --date {HELP_DAY} --number {number} --at 18:30 --work 窓口対応"
        self.assertEqual(self.line(CHANGE | {"outcome": str}, line)["outcome"], "late")
        self.line(UNREPORTED, f"helpday unreported --date {HELP_DAY}")
        # A past day's first tap needs its time; after that the bare line changes nothing.
        bare = f"helpday lights-out --date {HELP_DAY}"
        self.assertRefused(self.node.run(*bare.split()), 1, "time_needed")
        self.assertEqual(self.line(LIGHTS_OUT, bare + " --at 17:45")["late"], 1)
        self.assertEqual(self.line(LIGHTS_OUT, bare)["change"], "unchanged")
        self.act_as("職員課")
        self.line(JOURNAL, f"helpday journal --date {HELP_DAY}")
        self.assertTrue(self.line(CHANGE | {"closed": True}, f"helpday close --date {HELP_DAY}"))
        again = f"helpday close --date {HELP_DAY} --reopen --reason 訂正"
        self.line(CHANGE | {"closed": False}, again)

    def test_lights_out_of_today(self):
        """What a tap without a time does depends on the clock; it is told, not guessed."""
        now = datetime.now(JAPAN)
        node = self.node
        node.ok("helpday", "rule", "--day", str(now.day), "--on-day-off", "previous")
        days = node.ok("helpday", "calendar", "--year", str(now.year - (now.month < 4)))
        outcome = node.run("helpday", "lights-out", "--date", now.date().isoformat(), "--as", MANAGER)
        if now.date().isoformat() not in days["help_days"] + days["wednesdays"]:
            self.assertRefused(outcome, 1, "not_a_help_day")
        elif now.hour < 5:
            self.assertRefused(outcome, 1, "time_past_midnight")
        elif now.hour < 12:
            self.assertRefused(outcome, 1, "lights_out_in_the_morning")
        elif now.hour * 60 + now.minute > 17 * 60 + 45:
            self.assertRefused(outcome, 1, "still_here_needed")
        else:
            self.assertFalse(outcome.json["entered_later"], str(outcome))

    def test_what_recurs_and_reviews(self):
        for day in EARLIER:
            self.record(day, {members(SECTION)[3].number: "予算・決算"})
        for line in ("helpday recurring", "helpday recurring --months 5"):
            answer = self.node.ok(*line.split())
            self.assertEqual(set(answer), RECURRING_KEYS)
            self.assertEqual([row["work"] for row in answer["work"]], ["budget"])
        line = "helpday review add --subject 見直し --decision 直す --evidence 根拠 --reason 理由"
        self.line({"id": ID}, line)
        [row] = self.node.ok("helpday", "review", "list")["reviews"]
        self.assertEqual(set(row), REVIEW_KEYS)

    def test_figures(self):
        self.record(EARLIER[0], {members(OTHER)[3].number: "予算・決算"})
        month = f"--month {EARLIER[0][:7]}"
        before = self.line(PREVIEW, f"observation preview {month}")
        after = self.line(FIGURES, f"observation publish {month}")
        self.assertEqual(after["figures"], before["figures"])
        listed = self.line(OBSERVATIONS, "observation list")["observations"]
        self.assertEqual(len(listed), len(after["figures"]))
        shape = {"month": EARLIER[0][:7], "retracted": len(listed)}
        self.line(shape, f"observation retract {month} --reason 誤り")
        for other in (month, "--month 2020-02"):
            again = self.node.run("observation", "retract", *other.split(), "--reason", "誤り")
            self.assertRefused(again, 1, "nothing_to_retract")
        shown = self.node.ok("observation", "list")["observations"]
        self.assertEqual({row["display"] for row in shown}, {"retracted"})
        self.assertEqual({row["revision"] for row in shown}, {1}, "visibly")

    def test_charts(self):
        values = "".join(f"2026-{4 + index // 28:02}-{1 + index % 28:02},{9 + index % 3},10\n" for index in range(40))
        path = self.file("figures.csv", "date,numerator,denominator\n" + values.replace(",11,", ",10,"))
        for kind in ("xmr", "p", "laney", "run"):
            answer = self.node.ok(*f"chart {kind} --file {path} --target 0.9 --rebase 2026-05-01".split())
            keys = {"mean", "lower", "upper", "points", "variation", "assurance"}
            self.assertLessEqual(keys, set(answer), kind)
            self.assertLessEqual({"value", "special"}, set(answer["points"][0]))
            self.assertEqual(len(answer["points"]), 40)
