"""What recurs, the meetings of sections, and the signs of 形骸化, by commands alone."""

import json
import subprocess

from harness import Node, NodeCase, OnceCase
from harness.node import binary

SECTIONS = ["総務部/職員課/給与係", "総務部/職員課/人事係", "税務部/納税課/収納係"]
PEOPLE = 8
HELP_DAYS = [f"2026-{month:02}-20" for month in range(4, 10)]


def staff() -> str:
    rows = "".join(
        f"{section},架空 {index}{person},R{index}{person},{'係長' if person == 0 else ''}\n"
        for index, section in enumerate(SECTIONS)
        for person in range(PEOPLE)
    )
    return "係,氏名,職員番号,職\n" + rows


def results(late: dict[str, str]) -> str:
    """Everybody on time but those named, each with the work it was about."""
    rows = ""
    for index in range(len(SECTIONS)):
        for person in range(PEOPLE):
            number = f"R{index}{person}"
            work = late.get(number)
            rows += f"{number},遅れ,19:05,{work}\n" if work else f"{number},定時,17:20,\n"
    return "職員番号,結果,退庁時刻,業務\n" + rows


def record(case: NodeCase, node: Node, day: str, late: dict[str, str]) -> None:
    file = case.file("day.csv", results(late))
    node.ok("helpday", "record", "--date", day, "--any-day", "--file", file)


class CityCase(OnceCase):
    @classmethod
    def make(cls, case: NodeCase) -> Node:
        node = case.node()
        node.ok("org", "import", case.file("staff.csv", staff()))
        return node

    def setUp(self) -> None:
        super().setUp()
        self.node = self.copy(self.once)


class HalfYearTests(CityCase):
    @classmethod
    def make(cls, case: NodeCase) -> Node:
        node = super().make(case)
        works = "窓口対応 会議・打合せ 議会対応 予算・決算 電話対応 その他".split()
        for index, day in enumerate(HELP_DAYS):
            # Payments keep two of 給与係 late; one person of 収納係 is late with whatever it is.
            late = {f"R0{1 + index % 3}": "支払・経理", "R07": "支払・経理", "R24": works[index]}
            record(case, node, day, late)
        return node

    def test_work_is_found_and_leads_to_a_project(self):
        answer = self.node.ok("helpday", "recurring")
        self.assertEqual(
            {key: answer["window"][key] for key in ("from", "until", "months")},
            {"from": "2026-04", "until": "2026-09", "months": 6},
        )
        [work] = answer["work"]
        self.assertEqual((work["section"], work["work"]), (SECTIONS[0], "payments"))
        self.assertEqual((work["months_late"], work["of"], work["since"]), (6, 6, "2026-04"))
        self.assertIn("tasukeai project new", work["next"])
        self.assertIn("no ranking", answer["rule"])
        # The hint is a command that works as it stands.
        command = work["next"].replace("tasukeai", str(binary()), 1)
        done = subprocess.run(
            ["bash", "-c", f"{command} --data '{self.node.data}' --json"],
            capture_output=True, check=False, env=self.node.environment,
        )
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        project = json.loads(done.stdout)["id"]
        self.assertIn(SECTIONS[0], json.dumps(self.node.ok("project", "show", project), ensure_ascii=False))

    def test_the_window(self):
        three = self.node.ok("helpday", "recurring", "--months", "3")
        self.assertEqual(three["window"]["from"], "2026-07")
        self.assertEqual([(row["months_late"], row["of"]) for row in three["work"]], [(3, 3)])
        two = self.node.ok("helpday", "recurring", "--months", "2")
        self.assertEqual(two["work"], [], "two months are too few for any finding")
        for months in ("1", "999999999999"):
            with self.subTest(months):
                self.assertRefused(
                    self.node.run("helpday", "recurring", f"--months={months}"), 2, "bad_value"
                )

    def test_the_rule_in_japanese(self):
        answer = self.node.ok("helpday", "recurring", env={"LANG": "ja_JP.UTF-8"})
        self.assertIn("順位ではありません", answer["rule"])
        self.assertIn("支払・経理", answer["work"][0]["sentence"])

    def test_people_are_shown_to_their_own_chiefs_only(self):
        """Which post sees whom stands in UseCasesTests, `What recurs`."""
        answer = self.node.ok("helpday", "recurring", "--as", "係長:税務部/納税課/収納係")
        self.assertEqual([row["employee_number"] for row in answer["people"]], ["R24"])
        self.assertIn("ranking", answer["people"][0]["sentence"])
        self.assertEqual(self.node.ok("helpday", "recurring", "--as", "職員課")["people"], [])
        refused = self.node.run("helpday", "recurring", "--as", "本人:R24")
        self.assertRefused(refused, 1, "role_refused")


class RecurringTests(CityCase):
    def test_nothing_recurs_in_an_empty_city(self):
        answer = self.node.ok("helpday", "recurring")
        self.assertEqual((answer["work"], answer["sections"], answer["people"]), ([], [], []))
        self.assertEqual(answer["window"]["months"], 0)
        self.assertIsNone(answer["window"]["from"])

    def test_twelve_months_unless_asked(self):
        days = [f"2025-{month:02}-20" for month in range(7, 13)] + [
            f"2026-{month:02}-20" for month in range(1, 9)
        ]
        for index, day in enumerate(days):
            record(self, self.node, day, {"R24": "その他"} if index % 2 else {})
        answer = self.node.ok("helpday", "recurring", "--as", "係長:税務部/納税課/収納係")
        window = answer["window"]
        self.assertEqual(
            [window[key] for key in ("from", "until", "months")], ["2025-09", "2026-08", 12]
        )
        [person] = answer["people"]
        self.assertEqual((person["employee_number"], person["months_late"], person["of"]), ("R24", 6, 12))

    def test_the_work_of_a_result(self):
        for content in ("職員番号,結果,業務\nR00,遅れ,何か\n", "職員番号,結果,業務\nR00,遅れ,13\n"):
            path = self.file("bad.csv", content)
            outcome = self.node.run("helpday", "record", "--date", HELP_DAYS[0], "--file", path)
            self.assertRefused(outcome, 1, "csv_work_unknown")


class SectionMeetingTests(CityCase):
    def record(self, month: str, *arguments: str, post: str = f"係長:{SECTIONS[0]}") -> dict:
        command = ("helpday", "section-meeting", "record", "--month", month, "--as", post)
        return self.node.ok(*command, *arguments)

    def test_record_correct_and_list(self):
        held = ("--held", "2020-05-12", "--minutes", "20", "--themes", "next_help_day,12,得意なことの紹介")
        held += ("--joint", SECTIONS[2], "--record", "窓口の混む日を突き合わせた", "--record-seconds", "50")
        self.assertTrue(self.record("2020-05", *held)["recorded"])
        self.assertFalse(self.record("2020-05", *held)["recorded"], "twice changes nothing")
        self.assertTrue(self.record("2020-06", "--not-held", "--reason", "選挙のため")["recorded"])
        may, june = self.node.ok("helpday", "section-meeting", "list")["meetings"]
        self.assertEqual((may["month"], may["state"], may["held"]), ("2020-05", "held", "2020-05-12"))
        self.assertEqual(may["themes"], ["next_help_day", "strengths", "peak_season"])
        self.assertEqual((may["joint"], may["record_seconds"]), ([SECTIONS[2]], 50))
        self.assertEqual((june["state"], june["reason"]), ("not_held", "選挙のため"))
        self.assertTrue(self.record("2020-05", "--not-held", "--reason", "延期した")["recorded"])
        [may] = self.node.ok("helpday", "section-meeting", "list", "--month", "2020-05")["meetings"]
        self.assertEqual((may["state"], may["record"], may["held"]), ("not_held", None, None))

    def test_what_cannot_be(self):
        chief = ("--as", f"係長:{SECTIONS[0]}")
        command = ("helpday", "section-meeting", "record", "--month")
        for arguments, status, code in (
            (("2020-05", "--not-held", *chief), 1, "meeting_reason_missing"),
            (("2020-05", "--not-held", "--reason", "x", "--minutes", "3", *chief), 1, "meeting_held_and_not"),
            (("2020-05", "--reason", "x", *chief), 1, "meeting_held_and_not"),
            (("2020-05", "--minutes", "601", *chief), 1, "meeting_minutes"),
            (("2020-05", "--record", "長" * 401, *chief), 1, "meeting_text_too_long"),
            (("2020-05", "--joint", "ない部/ない課", *chief), 1, "meeting_section_unknown"),
            (("2020-05", "--section", SECTIONS[1], *chief), 1, "outside_section"),
            (("2098-05", "--not-held", "--reason", "先の月", *chief), 2, "day_to_come"),
            (("2020-05", "--as", "職員課"), 1, "role_refused"),
        ):
            with self.subTest(arguments):
                self.assertRefused(self.node.run(*command, *arguments), status, code)
        self.assertEqual(self.node.ok("helpday", "section-meeting", "list")["meetings"], [])

    def test_themes_need_no_staff(self):
        themes = self.node.ok("helpday", "section-meeting", "themes")["themes"]
        self.assertGreaterEqual(len(themes), 20)
        self.assertEqual(len({theme["code"] for theme in themes}), len(themes))

    def test_hollow(self):
        for month in ("2020-05", "2020-06", "2020-07"):
            self.record(month, "--themes", "1", "--record", "特になし")
        for month in ("2020-06", "2020-07"):
            self.record(month, "--minutes", "5", post=f"係長:{SECTIONS[2]}")
        signs = self.node.ok("helpday", "hollow")["signs"]
        self.assertEqual(
            sorted((sign["section"], sign["sign"]) for sign in signs),
            sorted([
                (SECTIONS[0], "same_record"), (SECTIONS[0], "same_themes"),
                (SECTIONS[2], "held_without_content"),
            ]),
        )
        own = self.node.ok("helpday", "hollow", "--as", "所属長:税務部/納税課")["signs"]
        self.assertEqual([sign["sign"] for sign in own], ["held_without_content"])
        outcome = self.node.run("helpday", "hollow", "--as", f"係長:{SECTIONS[0]}")
        self.assertRefused(outcome, 1, "role_refused")
        self.assertRefused(self.node.run("helpday", "hollow", "--months", "1"), 2, "bad_value")
