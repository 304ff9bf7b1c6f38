"""What a city published, month by month, as others see it: judged only where it is known as numbers."""

from harness import NodeCase
from harness.pages import Pages

PEOPLE = 250
MONTHS = [f"{2020 + month // 12}-{month % 12 + 1:02}" for month in range(21)]
# How many left on time; None is a month that was never published, 245 of 250 is told as a band.
BEFORE = [180, 185, 180, 180, 185, 180, 180, 185, 180, 200, 200, 200, 200] + [None] * 3 + [200] * 3


class ComparisonTests(NodeCase):
    def setUp(self) -> None:
        super().setUp()
        self.city = self.node()
        self.numbers = [f"K{number:03}" for number in range(PEOPLE)]
        self.city.ok("org", "import", self.file("staff.csv", "係,氏名,職員番号,職\n" + "".join(
            f"架空{index // 50 + 1}部/架空{index // 10 + 1}課/庶務係,霞{index}谷 葉,{number},"
            f"{'主事' if index % 10 else '庶務担当係長'}\n"
            for index, number in enumerate(self.numbers))))

    def publish(self, month: str, on_time: int) -> str:
        rows = "".join(
            f"{number},{'定時,17:20' if index < on_time else '遅れ,18:30'}\n"
            for index, number in enumerate(self.numbers))
        path = self.file("day.csv", "職員番号,結果,退庁時刻\n" + rows)
        self.city.ok("helpday", "record", "--any-day", "--date", f"{month}-15", "--file", path)
        figures = self.city.ok("observation", "publish", "--month", month)["figures"]
        return [row for row in figures if row["indicator"] == "on_time_leaving"][-1]["display"]

    def series(self, language: str = "ja_JP.UTF-8") -> dict:
        outcome = self.city.run(
            "observation", "compare", "--indicator", "on_time_leaving", env={"LANG": language})
        [city] = outcome.json["cities"]
        return city

    def test_gaps_end_runs_and_the_month_that_is_judged_is_named(self):
        for month, on_time in zip(MONTHS, BEFORE):
            if on_time:
                self.publish(month, on_time)
        found = self.series()
        self.assertEqual(len(found["points"]), 16, "what was not published is not listed")
        self.assertIsNotNone(found["lower"])
        # Four months, three that nobody knows, and three: no run of seven.
        self.assertEqual(found["variation"], "common", found["sentence"])

        self.publish("2021-08", 100)
        told = self.publish("2021-09", 245)
        self.assertIn("or more", told, "a band")
        found = self.series()
        self.assertIsNone(found["points"][-1]["value"])
        self.assertIn("数で分かる最後の値（令和3年8月）がいつもの範囲を下に外れ", found["sentence"])
        self.assertNotIn("最新", found["sentence"])
        self.assertIn("The last known value (2021-08) is below", self.series("C.UTF-8")["sentence"])

        # The page has no warning beside the band that came after.
        code = self.city.ok("accounts", "slip", "--name", self.numbers[0])["code"]
        self.city.start()
        try:
            page = Pages(self.city).enter(self.numbers[0], code).get("/compare")
        finally:
            self.city.end()
        self.assertIn("見立てなし", page)
        self.assertNotIn("！ 注意", page)
        self.assertIn("数で分かる最後の値（令和3年8月）", page)
