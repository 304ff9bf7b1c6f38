"""The own series of recorded days, from the results to a chart, and work that moved to other days."""

import json
from datetime import date, timedelta

from harness import Node, NodeCase, OnceCase

SECTIONS = ["総務部/職員課/給与係", "総務部/職員課/人事係", "税務部/納税課/収納係"]
PEOPLE = 6
FIRST = date(2026, 4, 1)
DAYS = [FIRST + timedelta(7 * week) for week in range(14)]
# Golden Week: not a working day, and not recorded here.
DAYS = [day for day in DAYS if day not in (date(2026, 4, 29), date(2026, 5, 6))] + [date(2026, 7, 17)]
RANGE = ("--from", "R8.4.1", "--to", "2027-03-31")


class SeriesTests(OnceCase):
    @classmethod
    def make(cls, case: NodeCase) -> Node:
        node = case.node()
        rows = "".join(
            f"{section},架空 {index}{person},R{index}{person},{'係長' if person == 0 else '主事'}\n"
            for index, section in enumerate(SECTIONS)
            for person in range(PEOPLE)
        )
        node.ok("org", "import", case.file("staff.csv", "係,氏名,職員番号,職名\n" + rows))
        for number, day in enumerate(DAYS):
            rows = "".join(
                f"R{index}{person},{cls.outcome(number, index, person)}\n"
                for index in range(len(SECTIONS))
                for person in range(PEOPLE)
            )
            path = case.file("day.csv", "職員番号,結果\n" + rows)
            node.ok("helpday", "record", "--date", day.isoformat(), "--file", path)
        return node

    def setUp(self) -> None:
        super().setUp()
        self.node = self.copy(self.once)

    @staticmethod
    def outcome(number: int, index: int, person: int) -> str:
        if person == 5 and index == 1:
            return "除外"
        return "遅れ" if person < number % 3 and index < 2 else "定時"

    def expected(self, *indexes: int) -> list[tuple[str, int, int]]:
        found = []
        for number, day in enumerate(DAYS):
            outcomes = [self.outcome(number, i, p) for i in indexes for p in range(PEOPLE)]
            counted = [one for one in outcomes if one != "除外"]
            found.append((day.isoformat(), counted.count("定時"), len(counted)))
        return found

    def series(self, *arguments: str) -> list[tuple[str, int, int]]:
        answer = self.node.ok("helpday", "series", *RANGE, *arguments)
        self.assertNotIn("csv", answer)
        return [(day["date"], day["on_time"], day["expected"]) for day in answer["days"]]

    def test_each_post_has_its_own(self):
        for post, section, indexes in (
            ("職員課", None, (0, 1, 2)),
            ("職員課", "税務部", (2,)),
            ("所属長:総務部/職員課", None, (0, 1)),
            ("所属長:総務部/職員課", SECTIONS[1], (1,)),
            ("庶務担当係長:" + SECTIONS[0], None, (0, 1)),
            ("係長:" + SECTIONS[2], None, (2,)),
        ):
            with self.subTest(post=post, section=section):
                named = ("--section", section) if section else ()
                self.assertEqual(self.series("--as", post, *named), self.expected(*indexes))
        for post in ("本人:R01", "幹事", "部会参加者", "傍聴", "情報システム担当"):
            with self.subTest(post):
                outcome = self.node.run("helpday", "series", *RANGE, "--as", post)
                self.assertRefused(outcome, 1, "role_refused")
        chief = ("--as", "係長:" + SECTIONS[0])
        for section, code in ((SECTIONS[1], "outside_section"), ("総務部", "outside_section")):
            outcome = self.node.run("helpday", "series", *RANGE, *chief, "--section", section)
            self.assertRefused(outcome, 1, code)

    def test_the_days_asked_for(self):
        self.assertEqual(
            self.series("--from", "2026-04-08", "--to", "2026-04-15"), self.expected(0, 1, 2)[1:3]
        )
        self.assertEqual(self.series("--to", "2026-04-01"), self.expected(0, 1, 2)[:1])
        self.assertEqual(self.series("--from", "2030-01-01", "--to", "2030-01-01"), [])
        for more in (("--to", "2026-03-31"), ("--from", "yesterday")):
            outcome = self.node.run("helpday", "series", *RANGE, *more)
            self.assertRefused(outcome, 2, "bad_value")
        days = self.node.ok("helpday", "series", *RANGE)["days"]
        self.assertEqual({day["help_day"] for day in days}, {None}, "no payday is known yet")
        self.node.ok("helpday", "rule", "--day", "20", "--on-day-off", "previous")
        days = self.node.ok("helpday", "series", *RANGE)["days"]
        self.assertEqual([day["date"] for day in days if day["help_day"]], ["2026-05-20", "2026-07-17"])

    def test_the_file_is_one_that_charts_read(self):
        for language, header in (("ja_JP.UTF-8", "日付,分子,分母"), ("C.UTF-8", "date,numerator,denominator")):
            path = self.folder / "series.csv"
            answer = self.node.ok("helpday", "series", *RANGE, "--file", str(path), env={"LANG": language})
            self.assertEqual(answer["file"], str(path))
            self.assertEqual(path.stat().st_mode & 0o777, 0o600)
            self.assertEqual(path.read_text("utf-8-sig").splitlines()[0], header)
            chart = self.node.ok("chart", "laney", "--file", str(path))
            self.assertEqual(
                [(p["label"], p["numerator"], p["denominator"]) for p in chart["points"]],
                self.expected(0, 1, 2),
            )
            self.assertIsNotNone(chart["lower"])
        outcome = self.node.run("helpday", "series", *RANGE, json=False, env={"LANG": "ja_JP.UTF-8"})
        self.assertIn("対象の人: 17", outcome.out.decode())
        path = str(self.folder / "none" / "x.csv")
        self.assertRefused(self.node.run("helpday", "series", *RANGE, "--file", path), 1, "file_unwritable")


class DisplacementTests(NodeCase):
    HELP_DAYS = "2026-04-20 2026-05-20 2026-06-19 2026-07-17 2026-08-20 2026-09-18".split()

    def setUp(self) -> None:
        super().setUp()
        self.nobody = self.node(init=False)

    def days(self, moved: float) -> str:
        """Each day from April to September: so many hours more on the working days next to a Help Day."""
        near = "2026-04-17 2026-04-21 2026-05-19 2026-05-21 2026-06-18 2026-06-22 2026-07-16 2026-07-21" \
            " 2026-08-19 2026-08-21 2026-09-17 2026-09-24".split()
        rows = ["日付,値"]
        for number in range(183):
            day = (FIRST + timedelta(number)).isoformat()
            hours = 10 + number % 3 + (moved if day in near else 0)
            rows.append(f"{day},{0 if day in self.HELP_DAYS else hours}")
        return "\n".join(rows) + "\n"

    def compare(self, content: str, *arguments: str, **extra) -> dict:
        return self.nobody.ok(
            "chart", "displacement", "--file", self.file("days.csv", content), *arguments, **extra)

    def named(self) -> list[str]:
        return [word for day in self.HELP_DAYS for word in ("--help-day", day)]

    def test_work_that_moved_over_weekends_and_holidays(self):
        answer = self.compare(self.days(4), *self.named(), "--unit", "h")
        self.assertEqual((answer["result"], answer["help_days"]), ("estimated", 6))
        # April to September 2026 has 122 working days: 6 Help Days, 12 beside them.
        self.assertEqual((answer["neighbours"], answer["others"], answer["days_closed"]), (12, 104, 61))
        found = answer["difference"]
        self.assertAlmostEqual(found["estimate"], 4, delta=0.6)
        self.assertGreater(found["lower"], 3)
        self.assertIn("h more than other days", answer["sentence"])
        outcome = self.nobody.run(
            "chart", "displacement", "--file", self.file("days.csv", self.days(4)), *self.named(),
            "--unit", "時間", json=False, env={"LANG": "ja_JP.UTF-8"})
        text = outcome.out.decode()
        for words in ("時間多く、仕事が移った疑い", "前後の日: 12", "除いた閉庁日: 61", "差"):
            self.assertIn(words, text)

    def test_nothing_moved(self):
        found = self.compare(self.days(0), *self.named())["difference"]
        self.assertLess(found["lower"], 0)
        self.assertGreater(found["upper"], 0)

    def test_help_days_of_a_calendar(self):
        node = self.node()
        node.ok("helpday", "rule", "--day", "20", "--on-day-off", "previous")
        path = self.file("calendar.json", json.dumps(node.ok("helpday", "calendar", "--year", "2026")))
        answer = self.compare(self.days(4), "--calendar", path)
        named = self.compare(self.days(4), *self.named())
        self.assertEqual(answer.pop("help_days"), 12)
        self.assertEqual(named.pop("help_days"), 6)
        # The days after a Help Day of winter are not in the file.
        self.assertEqual(answer, named)

    def test_too_few_days(self):
        rows = "\n".join(self.days(4).splitlines()[:30])
        answer = self.compare(rows, *self.named())
        self.assertEqual((answer["result"], answer["neighbours"]), ("insufficient", 2))
        self.assertNotIn("difference", answer)

    def test_what_is_refused(self):
        good = self.days(1)
        for content, arguments, status, code, naming in (
            (good, (), 2, "bad_value", "--help-day"),
            (good, ("--help-day", "soon"), 2, "bad_value", "--help-day"),
            (good, ("--help-day", "2026-05-03"), 2, "bad_value", "2026-05-03"),
            (good, ("--help-day", "1900-05-21"), 2, "bad_value", "1948"),
            (good, ("--calendar", self.file("x.json", "[1]")), 2, "bad_value", "--calendar"),
            (good, ("--calendar", self.file("y.json", '{"help_days":[7]}')), 2, "bad_value", "--calendar"),
            (good, ("--calendar", "/nonexistent"), 1, "file_unreadable", "/nonexistent"),
            ("1\n2\n", ("--help-day", "2026-05-20"), 1, "chart_file", "ine 1"),
            ("日付,値\n2026-04,1\n", ("--help-day", "2026-05-20"), 1, "chart_file", "ine 2"),
            ("日付,分子,分母\n2026-04-01,1,2\n", ("--help-day", "2026-05-20"), 1, "chart", "value"),
        ):
            with self.subTest(arguments, content=content[:20]):
                path = self.file("days.csv", content)
                outcome = self.nobody.run("chart", "displacement", "--file", path, *arguments)
                self.assertRefused(outcome, status, code, naming=naming)
