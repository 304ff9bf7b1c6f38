"""Lists of staff and results of a Help Day: every broken file is refused whole, with its line, and one that leaves
many out asks first."""

import re

from harness import Node, NodeCase, OnceCase
from harness.case import STAFF

HEADER = "section,name,employee_number\n"
GOOD = "総務部/職員課/人事係,架空 月子,A0001\n"
JAPANESE = {"LANG": "ja_JP.UTF-8"}


class StaffFileTests(OnceCase):
    @classmethod
    def make(cls, case: NodeCase) -> tuple[Node, dict]:
        node = case.node()
        node.ok("staff", "import", case.file("first.csv", STAFF))
        return node, node.ok("staff", "list")

    def setUp(self) -> None:
        super().setUp()
        made, self.staff = self.once
        self.node = self.copy(made)
        self.node.start()

    def refused(self, content: bytes | str, *codes: str, line: int | None = None) -> None:
        path = self.file("broken.csv", content)
        error = self.assertRefused(self.node.run("staff", "import", path), 1, *codes)
        if line:
            self.assertIn(f"ine {line}", error["message"])
        for secret in ("架空", "月子", "A0001"):
            self.assertNotIn(secret, str(error), "no value of a member of staff in a message")
        self.assertEqual(self.node.ok("staff", "list"), self.staff, "nothing half-imported")

    def test_a_broken_line(self):
        cases = {
            "too few": "総務部/職員課,架空 星子\n",
            "too many": "a,b,C1,d\n",
            "no name": "係,,A0002\n",
            "no number": "係,架空 星子,\n",
            "no section": ",架空 星子,A0002\n",
            "open quote": '"係,架空 星子,A0002\n',
            "stray quote": '係,架空"星子,A0002\n',
            "control": "係,架空\x07星子,A0002\n",
            "number twice": "係,架空 星子,A0001\n",
            "too long": "係," + "名" * 5_000 + ",A0002\n",
        }
        for name, row in cases.items():
            with self.subTest(name):
                self.refused(HEADER + GOOD + row, line=3)

    def test_a_broken_last_line_after_many_good_ones(self):
        rows = "".join(f"係{n % 9},架空 星{n},B{n:05d}\n" for n in range(5_000))
        self.refused(HEADER + rows + "係,架空\n", "csv_column_count", line=5_002)

    def test_utf16(self):
        for encoding in ("utf-16", "utf-16-le", "utf-16-be"):
            with self.subTest(encoding):
                path = self.file("wide.csv", (HEADER + GOOD).encode(encoding))
                self.node.ok("staff", "import", path, "--allow-many-leaving")
                self.staff = self.node.ok("staff", "list")
                self.assertEqual([row["name"] for row in self.staff["staff"]], ["架空 月子"])
        self.refused((HEADER + GOOD).encode("utf-32"), "csv_encoding_utf16", "csv_encoding_unknown")

    def test_another_encoding(self):
        self.refused((HEADER + GOOD).encode("euc-jp") + b"\xff\xff", "csv_encoding_unknown")
        self.refused(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4)

    def test_headers(self):
        for header in ("", "a,b,c\n", "section,name\n", "section,name,name,employee_number\n"):
            with self.subTest(header):
                self.refused(header + GOOD)
        self.refused("", "csv_file_empty")
        self.refused(HEADER, "csv_without_rows")

    def test_job_titles(self):
        rows = "係,氏名,職員番号,職名\n総務部/職員課,架空 星子,K1,課　長\n総務部/職員課/給与係,架空 月子,K2,系長\n"
        for number, title in enumerate(("主任", "主任", "会計年度任用職員", "", "係員")):
            rows += f"総務部/職員課/給与係,架空 空,L{number},{title}\n"
        for encoding, command in (("cp932", ["--dry-run"]), ("utf-8", []), ("utf-8", [])):
            path = self.file("titles.csv", rows.encode(encoding))
            answer = self.node.ok("org", "import", path, *command)
            self.assertEqual(
                answer["posts_as_staff"],
                [
                    {"post": "系長", "people": 1},
                    {"post": "主任", "people": 2},
                    {"post": "会計年度任用職員", "people": 1},
                ],
            )
            self.assertIn("系長", answer["notice"])
        roles = {row["employee_number"]: row["role"] for row in self.node.ok("staff", "list")["staff"]}
        self.assertEqual(roles.pop("K1"), "manager")
        self.assertEqual(set(roles.values()), {"staff"})
        for language, words in (
            ("ja_JP.UTF-8", "お知らせ: 次の職名は一般の職員として扱います: 系長 1人、主任 2人、会計年度任用職員 1人"),
            ("C.UTF-8", "notice: Treated as ordinary staff, by job title: 系長 1, 主任 2, 会計年度任用職員 1"),
        ):
            outcome = self.node.run("org", "import", path, json=False, env={"LANG": language})
            self.assertIn(words, outcome.out.decode().splitlines())
            self.assertNotIn("posts_as_staff", outcome.out.decode())
        known = self.file("known.csv", rows.replace("系長", "係長").replace("主任", "").replace("会計年度任用職員", ""))
        answer = self.node.ok("org", "import", known)
        self.assertEqual((answer["posts_as_staff"], answer.get("notice")), ([], None))

    def test_people_without_a_reading_are_counted(self):
        rows = "係,氏名,職員番号,フリガナ\n課,架空 星子,K1,カクウ ホシコ\n課,架空 月子,K2,\n課,架空 空,K3,\n"
        path = self.file("readings.csv", rows)
        self.assertEqual(self.node.ok("org", "import", path, "--dry-run")["without_reading"], 2)
        self.assertEqual(self.node.ok("org", "import", path)["without_reading"], 2)
        # Readings that are known stay known where a file has no column for them.
        bare = self.file("bare.csv", "係,氏名,職員番号\n課,架空 星子,K1\n課,架空 月子,K2\n課,架空 空,K3\n")
        self.assertEqual(self.node.ok("staff", "import", bare)["without_reading"], 2)
        told = self.node.run("org", "import", path, json=False, env={"LANG": "ja_JP.UTF-8"})
        self.assertIn("フリガナのない人", told.out.decode())

    def test_cp932_and_utf8_give_the_same(self):
        rows = "係,氏名,職員番号,メール,電話\n総務部/職員課,髙橋 﨑一,K0001,k@example.jp,0465-00-0000\n"
        answers = []
        for encoding in ("cp932", "utf-8", "utf-8-sig"):
            node = NodeCase.node(self)
            path = self.file("list.csv", rows.encode(encoding))
            self.assertEqual(node.ok("staff", "import", path)["added"], 1)
            answers.append(node.ok("staff", "list"))
        self.assertEqual(answers[0], answers[1])
        self.assertEqual(answers[1], answers[2])
        self.assertEqual(answers[0]["staff"][0]["name"], "髙橋 﨑一")

    def test_too_large_or_missing_or_a_folder(self):
        self.refused(HEADER + GOOD * 2_000_000)
        for path in (str(self.folder / "none.csv"), str(self.folder)):
            self.assertRefused(self.node.run("staff", "import", path), 1, naming=path)

    def test_help_day_results(self):
        header = "employee_number,outcome,left_at\n"
        cases = {
            "unknown number": "ZZZZ,on_time,17:10\n",
            "unknown outcome": "T0001,maybe,17:10\n",
            "bad time": "T0001,late,36:10\n",
            "twice": "T0000,late,20:00\n",
            "few": "T0001\n",
        }
        for name, row in cases.items():
            with self.subTest(name):
                path = self.file("day.csv", header + "T0000,on_time,17:10\n" + row)
                outcome = self.node.run("helpday", "record", "--date", "2020-11-20", "--file", path)
                error = self.assertRefused(outcome, 1)
                self.assertIn("ine 3", error["message"])
                self.assertNotIn("T0001", error["message"])
        self.assertEqual(
            self.node.ok("observation", "preview", "--month", "2020-11")["figures"], []
        )

    def test_a_day_without_results_is_refused_or_asked_about(self):
        path = self.file("day.csv", "employee_number,outcome,left_at\nT0000,on_time,17:10\n")
        error = self.assertRefused(
            self.node.run("helpday", "record", "--date", "2099-01-05", "--file", path), 1, "day_to_come")
        self.assertIn("2099-01-05", error["message"])
        sunday = ("helpday", "record", "--date", "2020-11-22", "--file", path)
        self.assertRefused(self.node.run(*sunday), 1, "not_help_day")
        answer = self.node.ok(*sunday, "--any-day")
        self.assertEqual(answer["recorded"], 1)
        self.assertIn("2020-11-22", answer["notice"])

    def test_numbers_that_lost_their_zeros_are_asked_about(self):
        head = "係,氏名,職員番号\n"
        self.node.ok("org", "import", self.file("a.csv", head + "別課,架空 花子,00123\n"), "--allow-many-leaving")
        lost = self.file("b.csv", head + "別課,架空 花子,123\n")
        self.assertEqual(self.node.ok("org", "import", lost, "--dry-run")["renumbered"], 1)
        error = self.assertRefused(self.node.run("org", "import", lost), 1, "numbers_would_change")
        self.assertNotIn("123", error["message"])
        self.assertEqual(self.node.ok("org", "import", lost, "--allow-number-changes")["added"], 1)

    def test_the_cabinet_office_s_list_of_holidays_is_read_as_it_comes(self):
        rows = "国民の祝日・休日月日,国民の祝日・休日名称\r\n1955/1/1,元日\r\n2030/6/3,臨時の休日\r\n"
        for encoding in ("cp932", "utf-8-sig"):
            (self.node.data / "holidays.csv").write_bytes(rows.encode(encoding))
            days = self.node.ok("holiday", "list", "--year", "2030")["holidays"]
            self.assertIn("臨時の休日", [day["name_ja"] for day in days])

    def test_holidays_are_read_as_spreadsheets_save_them(self):
        for rows, encoding in (
            ('"日付","名称"\r\n"2030/6/3","臨時の休日"\r\n,\r\n', "utf-8-sig"),
            ("令和12年 休日一覧\t\r\n国民の祝日・休日月日\t国民の祝日・休日名称\r\n2030/6/3 0:00\t臨時の休日\r\n", "utf-16"),
        ):
            (self.node.data / "holidays.csv").write_bytes(rows.encode(encoding))
            days = self.node.ok("holiday", "list", "--year", "2030")["holidays"]
            self.assertIn("臨時の休日", [day["name_ja"] for day in days])

    def test_a_calendar_that_is_broken_is_not_called_another_day(self):
        path = self.file("day.csv", "employee_number,outcome,left_at\nT0000,on_time,17:10\n")
        (self.node.data / "holidays.csv").write_text("何でもない\n")
        for more in ((), ("--any-day",)):
            outcome = self.node.run("helpday", "record", "--date", "2020-11-20", "--file", path, *more)
            error = self.assertRefused(outcome, 1, naming="holidays.csv")
            self.assertNotEqual(error["code"], "not_help_day")

    def test_sections_that_are_new_are_named(self):
        rows = STAFF.splitlines()
        path = self.file("a.csv", "\n".join(rows) + "\n総務部/職員課/人事系,架空 星子,N1\n")
        answer = self.node.ok("org", "import", path, "--dry-run")
        self.assertEqual(answer["new_sections"], ["総務部/職員課/人事系"])
        self.assertIn("総務部/職員課/人事系", answer["notice"])
        shown = self.node.run("org", "import", path, json=False).out.decode()
        self.assertEqual(shown.count("総務部/職員課/人事系"), 1, shown)
        self.assertNotIn("new_sections", self.node.ok("org", "import", path))

    def test_a_date_or_month_that_is_none(self):
        path = self.file("day.csv", "employee_number,outcome,left_at\nT0000,on_time,17:10\n")
        for date in ("", "2020-02-30", "yesterday", "2020-13-01", "99999-01-01", "2020"):
            outcome = self.node.run("helpday", "record", "--date=" + date, "--file", path)
            self.assertRefused(outcome, 2, "bad_value", "usage", naming="date")
        for month in ("", "2020", "2020-13", "202011x", "-1-01"):
            for act in ("preview", "publish"):
                outcome = self.node.run("observation", act, "--month=" + month)
                self.assertRefused(outcome, 2, "bad_value", "usage", naming="month")

    def test_without_a_server_too(self):
        self.assertEqual(self.node.end(), 0)
        self.refused(HEADER + GOOD + "係,架空 星子\n", "csv_column_count", line=3)
        self.refused((HEADER + GOOD).encode("utf-32"))


def staff(count: int, start: int = 0) -> str:
    return "section,name,employee_number\n" + "".join(
        f"総務部/職員課/係{number % 7},架空 {number}郎,T{number:05d}\n"
        for number in range(start, start + count)
    )


class ManyLeavingTests(NodeCase):
    """A file that names only a part of the staff asks first."""

    def hall(self, count: int):
        node = self.node()
        node.ok("org", "import", self.file("whole.csv", staff(count)))
        return node

    def test_a_part_is_refused_and_nothing_changes(self):
        node = self.hall(200)
        before = node.ok("staff", "list")
        part = self.file("part.csv", staff(150))
        for command in ("org", "staff"):
            outcome = node.run(command, "import", part)
            error = self.assertRefused(outcome, 1, "many_would_leave")
            self.assertRegex(error["message"], r"\b50 of the 200\b")
            self.assertIn("--allow-many-leaving", error["action"])
        japanese = node.run("org", "import", part, env=JAPANESE).error
        self.assertIn("200人のうち50人", japanese["message"])
        self.assertIn("--allow-many-leaving", japanese["action"])
        self.assertEqual(node.ok("staff", "list"), before)
        dry = node.ok("org", "import", part, "--dry-run")
        self.assertEqual((dry["departed"], dry["present"], dry["many_leaving"]), (50, 200, True))
        answer = node.ok("org", "import", part, "--allow-many-leaving")
        self.assertEqual(answer["departed"], 50)
        self.assertEqual(len(node.ok("staff", "list")["staff"]), 150)
        audit = (node.data / "audit.jsonl").read_text()
        self.assertTrue(re.search(r'"many_leaving":true', audit), "that it was meant is kept")

    def test_the_limit_is_twenty_and_a_fifth(self):
        for whole, most in ((100, 20), (30, 20), (500, 100)):
            with self.subTest(whole=whole):
                node = self.hall(whole)
                outcome = node.run("org", "import", self.file("less.csv", staff(whole - most - 1)))
                self.assertRefused(outcome, 1, "many_would_leave")
                rest = self.file("rest.csv", staff(whole - most))
                self.assertEqual(node.ok("org", "import", rest)["departed"], most)

    def test_another_citys_file_is_refused(self):
        node = self.hall(60)
        outcome = node.run("org", "import", self.file("other.csv", staff(60, start=1_000)))
        self.assertRefused(outcome, 1, "many_would_leave")
        self.assertEqual(len(node.ok("staff", "list")["staff"]), 60)

    def test_a_first_import_and_an_unchanged_one_ask_nothing(self):
        node = self.hall(300)
        again = node.ok("org", "import", self.file("same.csv", staff(300)))
        self.assertEqual((again["departed"], again["unchanged"]), (0, 300))
