"""Charts of files of figures, without any node."""

import json
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from harness import NodeCase

PUBLISHED = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]
KEYS = {"mean", "lower", "upper", "points", "variation", "assurance", "sentence", "groups"}
CAUSES = {None, "outside", "trend", "two_of_three", "shift"}


class ChartTests(NodeCase):
    def setUp(self) -> None:
        super().setUp()
        self.nobody = self.node(init=False)

    def chart(self, kind: str, content, *arguments: str) -> dict:
        text = content if isinstance(content, str) else json.dumps(content)
        answer = self.nobody.ok("chart", kind, "--file", self.file("figures", text), *arguments)
        self.assertFalse(self.nobody.data.exists(), "a chart needs no node and makes none")
        return answer

    def refused(self, status: int, content, *arguments: str, kind: str = "xmr") -> dict:
        path = self.file("figures", content)
        outcome = self.nobody.run("chart", kind, "--file", path, *arguments)
        return self.assertRefused(outcome, status)

    def weeks(self, count: int, part: int, whole: int) -> str:
        rows = [f"R8.4.{day + 1},{part - day % 2},{whole}" for day in range(count)]
        return "日付,分子,分母\r\n" + "\r\n".join(rows) + "\r\n"

    def test_the_published_series(self):
        for arguments, expected in (
            ((), (-0.72, 1.94, 4.60)),
            (("--unscreened",), (-3.06, 1.94, 6.95)),
        ):
            answer = self.chart("xmr", PUBLISHED, *arguments)
            self.assertLessEqual(KEYS, set(answer))
            found = (answer["lower"], answer["mean"], answer["upper"])
            for figure, wanted in zip(found, expected):
                self.assertAlmostEqual(figure, wanted, delta=0.005)
            self.assertEqual([p["value"] for p in answer["points"]], PUBLISHED)
            self.assertEqual(answer["points"][4]["special"], "outside")
            self.assertEqual(answer["variation"], "common")
            self.assertIsNone(answer["assurance"])

    def test_files_of_spreadsheets(self):
        """Tabs in UTF-16, as Excel's “Unicode text” is, and what else stands around a table."""
        rows = [(f"2026/4/{day}", day % 3) for day in range(1, 16)]
        wanted = [value for _, value in rows]
        table = "日付{0}値\r\n" + "".join(f"{day}{{0}}{value}\r\n" for day, value in rows)
        for name, content in (
            ("tabs", table.format("\t").encode("utf-16")),
            ("semicolons", ("sep=;\r\n" + table.format(";")).encode("cp932")),
            ("a title", ("超過勤務,\r\n" + table.format(",") + ",\r\n").encode("utf-8-sig")),
            ("spaced", table.format(",").replace("日付", "日　付").encode()),
        ):
            with self.subTest(name):
                path = self.file("figures", content)
                answer = self.nobody.ok("chart", "xmr", "--file", path)
                self.assertEqual([point["value"] for point in answer["points"]], wanted)
                outcome = self.nobody.run("chart", "xmr", "--file", path, "--rebase", "2026-04-08")
                self.assertEqual(outcome.status, 0, "the dates are known")

    def test_dates_that_are_not_known_as_such(self):
        for content, word in (
            ("いつ,値\n2026/4/8,1\n2026/4/1,2\n", "日付"), ("日付,値\n46120,1\n46113,2\n", "通し番号"),
            ("月,値\n2026-02-08,1\n2026-02-30,2\n", "そのような日付"), ("日　付,値\n2026/4/8,1\n2026/4/1,2\n", "後の日付"),
        ):
            with self.subTest(content):
                path = self.file("figures", content)
                outcome = self.nobody.run("chart", "xmr", "--file", path, env={"LANG": "ja_JP.UTF-8"})
                self.assertIn(word, self.assertRefused(outcome, 1)["message"])

    def test_dates_as_statistics_name_them(self):
        for first, second in (
            ("202605", "202606"), ("令和8年5月分", "令和8年6月分"), ("2026年5月度", "2026年6月度"),
            ("R8.5", "R8.6"), ("令和7年度", "令和8年度"), ("２０２６０５", "２０２６０６"),
        ):
            with self.subTest(first):
                answer = self.chart("xmr", f"日付,値\n{first},1\n{second},2\n", "--rebase", second)
                self.assertEqual(len(answer["groups"]), 2)
                error = self.refused(1, f"日付,値\n{second},1\n{first},2\n")
                self.assertIn("line 3", error["message"])
        for label in ("26/4/8", "4/8", "Apr-26", "8年6月"):
            with self.subTest(label):
                error = self.refused(1, f"日付,値\n{label},1\n{label},2\n")
                self.assertIn("line 2", error["message"])
        days = "日付,値\n2026/4/1,5\n2026/4/8,6\n2026/4/15,6\n"
        for date in ("2026/2/30", "4/8"):
            self.assertIn(date, self.refused(2, days, "--rebase", date)["message"])

    def test_numbers_as_offices_write_them(self):
        rows = '"1,234"', "5\u200b", '"-12,345.5"', "１，０００"
        answer = self.chart("xmr", "超過勤務,2026\n日付,値\n" + "".join(
            f"2026/4/{day},{value}\n" for day, value in enumerate(rows, 1)))
        self.assertEqual([p["value"] for p in answer["points"]], [1234, 5, -12345.5, 1000])
        self.assertIn("JSON", self.refused(1, '{"points": [1, 2]}')["message"])

    def test_a_target_and_a_direction(self):
        for target, direction, wanted in (
            ("20", "more", "not_met"), ("20", "fewer", "met"), ("-9", "more", "met"),
            ("-9", "fewer", "not_met"), ("2", "more", "hit_or_miss"), ("2", "neutral", None),
        ):
            answer = self.chart("xmr", PUBLISHED, "--target", target, "--direction", direction)
            self.assertEqual(answer["assurance"], wanted, (target, direction))

    def test_every_rule(self):
        noise = [9, 11] * 8
        for tail, cause in (
            ([8, 9, 10, 11, 12, 13, 14], "trend"), ([11, 10.5, 11, 10.5, 11, 10.5, 11], "shift"),
            ([15, 10.8, 15], "two_of_three"), ([40], "outside"),
        ):
            answer = self.chart("xmr", noise + tail)
            self.assertLessEqual({p["special"] for p in answer["points"]}, CAUSES)
            self.assertEqual(answer["points"][-1]["special"], cause)
            self.assertEqual(answer["variation"], "special_improvement")

    def test_too_few_values(self):
        answer = self.chart("xmr", PUBLISHED[:12], "--target", "2")
        self.assertEqual(answer["variation"], "insufficient")
        self.assertIsNone(answer["lower"])
        self.assertIsNone(answer["upper"])
        self.assertIsNone(answer["assurance"])
        self.assertAlmostEqual(answer["mean"], 26 / 12)

    def test_rebasing_on_a_date_in_any_form(self):
        rows = [f"2026-{3 + i // 28:02}-{1 + i % 28:02},{5 + i % 2 + i // 28 * 50}" for i in range(56)]
        text = "date,value\n" + "\n".join(rows) + "\n"
        for date in ("2026-04-01", "令和8年4月1日", "2026/3/30"):
            answer = self.chart("xmr", text, "--rebase", date)
            self.assertEqual([g["mean"] for g in answer["groups"]], [5.5, 55.5])
            self.assertEqual(answer["mean"], 55.5)
            self.assertEqual({p["special"] for p in answer["points"]}, {None})
        self.assertEqual(len(self.chart("xmr", text, "--rebase", "2020-01-01")["groups"]), 1)
        self.refused(1, text, "--rebase", "2027-01-01")

    def test_shares_are_shown_within_0_and_100_per_cent(self):
        for kind in ("p", "laney", "xmr"):
            answer = self.chart(kind, self.weeks(20, 10, 10), "--target", "50%")
            self.assertLessEqual(answer["upper"], 1)
            self.assertAlmostEqual(answer["mean"], 0.95)
            self.assertEqual(answer["target"], 0.5)
        raw = self.chart("p", self.weeks(20, 10, 10))["raw"]
        self.assertGreater(raw["upper"], 1)

    def test_the_drawing(self):
        path = self.folder / "図.svg"
        title = "定時退庁 <b>&"
        self.chart("p", self.weeks(20, 9, 10), "--svg", str(path), "--title", title)
        first = path.read_bytes()
        root = ElementTree.fromstring(first)
        self.assertEqual(root[0].text, title)
        self.chart("p", self.weeks(20, 9, 10), "--svg", str(path), "--title", title)
        self.assertEqual(path.read_bytes(), first, "the same input, the same bytes")
        self.assertEqual(list(self.folder.glob("*.new")), [])
        self.refused(1, "1\n", "--svg", str(Path(self.folder, "none", "x.svg")))

    def test_an_effect(self):
        values = [10 + i % 3 for i in range(20)] + [30 + i % 3 for i in range(20)]
        answer = self.chart("effect", values, "--at", "21")
        change = answer["level_change"]
        self.assertLess(change["lower"], 20)
        self.assertGreater(change["lower"], 17)
        self.assertEqual(answer["result"], "estimated")
        robust = self.chart("effect", values, "--at", "21", "--newey-west")
        self.assertEqual(robust["level_change"]["estimate"], change["estimate"])
        self.assertNotEqual(robust["level_change"]["standard_error"], change["standard_error"])
        self.assertEqual(self.chart("effect", values, "--at", "4")["result"], "insufficient")
        for flat in (json.dumps([0.1] * 20), "日付,分子,分母\n" + "".join(f"{n},175,225\n" for n in range(20))):
            answer = self.chart("effect", flat, "--at", "11")
            self.assertEqual(answer["level_change"]["estimate"], 0)
            self.assertIn("cannot be said to have changed", answer["sentence"])

    def test_bad_files(self):
        cases = {
            "": "", "1\nx\n": "line 2", "1\nNaN\n": "line 2", "date,value\n2026-04-01,1\n\n2026-04-01,2\n": "line 4",
            "分子,分母\n1,0\n": "denominator", "[1,[2]]": "line 1", "1e999": "line 1",
            "\udcff": "", "1\n" * 10_001: "10000",
        }
        for content, naming in cases.items():
            with self.subTest(content[:20]):
                data = content.encode("utf-8", "surrogateescape")
                outcome = self.nobody.run("chart", "xmr", "--file", self.file("figures", data))
                self.assertRefused(outcome, 1, "chart_file", "csv_encoding_unknown", naming=naming)
        self.refused(1, "1\n2\n", kind="p")
        self.assertRefused(self.nobody.run("chart", "xmr", "--file", "/nonexistent"), 1)

    def test_a_target_with_and_without_per_cent(self):
        """90 for values of 94%, or 90% for values of 45, would be a hundred times what is meant."""
        percent = "日付,値\n" + "".join(f"2026/4/{day},{94 + day % 3}%\n" for day in range(1, 21))
        plain = "日付,値\n" + "".join(f"2026/4/{day},{45 + day % 2 * 5}\n" for day in range(1, 21))
        for content, target, kind, naming in (
            (percent, "90", "xmr", "「90%」"), (percent, "９０", "xmr", "「９０%」"), (plain, "90%", "xmr", "「90」"),
            (self.weeks(20, 9, 10), "90", "p", "「90%」"), (plain, "1e16", "xmr", "扱える範囲"),
            (self.weeks(20, 9, 10), "101%", "p", "0〜100%"),
        ):
            with self.subTest(target=target, kind=kind):
                outcome = self.nobody.run(
                    "chart", kind, "--file", self.file("figures", content), "--target", target,
                    env={"LANG": "ja_JP.UTF-8"})
                self.assertIn(naming, str(self.assertRefused(outcome, 2, "bad_value")))
        for target in ("90%", "0.9", "９０％"):
            answer = self.chart("xmr", percent, "--target", target)
            self.assertEqual((answer["target"], answer["assurance"]), (0.9, "met"))
            self.assertIn("90%", answer["sentence"])
            self.assertLessEqual(answer["upper"], 1)
        self.assertEqual(self.chart("xmr", plain, "--target", "90")["assurance"], "not_met")
        shares = [0.9, 0.95] * 10
        self.assertEqual(self.chart("xmr", shares, "--target", "50%")["target"], 0.5)

    def test_a_level_that_moved(self):
        for before, after in ((2, 4), (0, 50), ("45%", "75%"), (15, 30), (5, 10)):
            content = "".join(f"{value}\n" for value in [before] * 12 + [after] * 12)
            answer = self.chart("xmr", content)
            self.assertEqual(answer["variation"], "special_improvement", (before, after))
        for content in ([0] * 23 + [1], [5] * 20):
            answer = self.chart("xmr", content)
            self.assertEqual({point["special"] for point in answer["points"]}, {None})

    def test_wrong_usage(self):
        for line in ("--direction up", "--target x", "--nonsense", "--rebase"):
            with self.subTest(line):
                self.refused(2, "1\n2\n", *line.split())
        self.refused(2, self.weeks(3, 1, 2), "--target", "90", kind="p")
        self.assertRefused(self.nobody.run("chart", "xmr"), 2)
        self.assertRefused(self.nobody.run("chart", "pie", "--file", "x"), 2)

    def test_plain_words_in_both_languages(self):
        path = self.file("figures", json.dumps([9, 11] * 8 + [40, None]))
        for language, words in (("ja_JP.UTF-8", ("いつもの範囲を上に外れ", "上限の外", "非公表")),
                                ("C.UTF-8", ("above the usual range", "outside", "not reported"))):
            outcome = self.nobody.run(
                "chart", "xmr", "--file", path, json=False, env={"LANG": language})
            self.assertEqual(outcome.status, 0, str(outcome))
            for word in words:
                self.assertIn(word, outcome.out.decode())
