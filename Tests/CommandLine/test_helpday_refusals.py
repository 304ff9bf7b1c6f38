"""Bad input about a Help Day: a stable code, a message in both languages that names line and
field, and nothing half-applied.
"""

from harness import city_hall
from harness.city_hall import chief, manager, members
from harness.helpday import HELP_DAY, HelpDayCase

SECTION, OTHER = "税務部/納税課/管理係", "税務部/納税課/収納係"
ELSEWHERE = "市民部/市民課/窓口係"
MANAGER = manager("税務部/納税課")
PEOPLE = city_hall.HEADER + ",開始日,終了日\n"
FORECASTS = "職員番号,見込み,超過見込分,応援可能分,業務,内容,理由,動かせない理由\n"


class OrganisationFileTests(HelpDayCase):
    def setUp(self) -> None:
        super().setUp()
        self.node.start()

    def refused_file(self, rows: list[str], code: str, line: int, *fields: str) -> None:
        """The last row is wrong; those before it are new people, of whom none may arrive."""
        good = [f"{SECTION},新任 {name},NEW{name},,,係員,,,," for name in "甲乙丙"]
        path = self.file("people.csv", PEOPLE + "\n".join(good + rows) + "\n")
        names = (f"{line}行目.*{fields[0] if fields else ''}", f"(?i)line {line}\\b.*{fields[-1] if fields else ''}")
        self.refused(("org", "import", path), code, names=names)
        self.assertRefused(self.node.run("org", "import", path, "--dry-run"), 1, code)

    def test_overlapping_posts(self):
        rows = [
            f"{SECTION},重複 一,DUP1,,,係長,,,2030-04-01,",
            f"{SECTION},重複 二,DUP2,,,係長,,,2031-03-31,",
        ]
        self.refused_file(rows, "post_held_twice", 6, "5行目", "line 5")

    def test_a_person_in_two_sections_at_once(self):
        rows = [
            f"{SECTION},重複 一,DUP1,,,係員,,,2030-04-01,2031-03-31",
            f"{OTHER},重複 一,DUP1,,,係員,,,2031-03-31,",
        ]
        self.refused_file(rows, "places_overlap", 6, "5行目.*二つの所属", "line 5.*two sections")
        rows = [f"{SECTION},重複 一,DUP1,,,,,,,", f"{OTHER},重複 一,ＤＵＰ１,,,,,,,"]
        self.refused_file(rows, "csv_employee_number_twice", 6, "5行目", "5")

    def test_wrong_values(self):
        for row, code, japanese, english in (
            (f"{SECTION},誤り,E1,,,係員,,,2031-02-30,", "csv_day_malformed", "開始日", "from"),
            (f"{SECTION},誤り,E1,,,係員,,,2031-04-01,2030-04-01", "csv_end_before_beginning", "終了日", "until"),
            (f"{SECTION},誤り,E1,,,係員,何でも,,,", "csv_work_unknown", "得意分野", "strengths"),
            (f"{SECTION},誤り,E1,,,係員,,1441,,", "csv_minutes_malformed", "応援上限分", "help_limit_minutes"),
            ("総務部//給与係,誤り,E1,,,係員,,,,", "csv_section_malformed", "係", "section"),
            (f"{SECTION},,E1,,,係員,,,,", "csv_value_missing", "氏名", "name"),
            (f"{SECTION},誤り,E1,番地,,係員,,,,", "csv_mail_malformed", "メール", "mail"),
        ):
            with self.subTest(code):
                self.refused_file([row], code, 5, japanese, english)

    def test_a_hundred_thousand_lines(self):
        rows = "".join(f"総務部/職員課/給与係,多数 {n},M{n},,,係員,,,,\n" for n in range(100_000))
        path = self.file("many.csv", PEOPLE + rows)
        for line in (("org", "import", path, "--dry-run"), ("org", "import", path)):
            self.refused(line, "csv_too_many_lines", names=("行が多すぎ.*50000", "too many lines.*50000"))
        forecasts = FORECASTS + "".join(f"M{n},定時,,,,,,\n" for n in range(100_000))
        path = self.file("many.csv", forecasts)
        line = ("helpday", "forecast", "--date", HELP_DAY, "--check", "week", "--file", path)
        self.refused((*line, "--as", chief(SECTION)), "csv_too_many_lines", names=("50000", "50000"))
        path = self.file("many.csv", "職員番号,結果\n" + "M1,定時\n" * 100_000)
        line = ("helpday", "record", "--date", HELP_DAY, "--file", path)
        self.refused(line, "csv_employee_number_twice", names=("3行目", "ine 3"))

    def test_characters_that_cp932_does_not_have(self):
        people = city_hall.staff()
        rare = [*people[:7], city_hall.Person(people[7].section, "𠮷野 頻伽", people[7].number)]
        self.node.ok(
            "org", "import", self.file("rare.csv", city_hall.staff_csv(rare + people[8:])),
            "--renamed", "same")
        path = self.folder / "out.csv"
        path.write_bytes(b"before")
        rows = self.node.ok("org", "list")["staff"]
        line = 2 + [row["employee_number"] for row in rows].index(people[7].number)
        self.refused(
            ("org", "export", str(path), "--encoding", "cp932"), "cp932_unmappable",
            names=(f"{line}行目の「氏名」.*CP932", f"Line {line}, column name.*CP932"),
        )
        self.assertEqual(path.read_bytes(), b"before", "the file is not half-written")
        self.node.ok("org", "export", str(path))
        self.assertIn("𠮷野 頻伽", path.read_bytes().decode("utf-8-sig"))


class DayTests(HelpDayCase):
    """Entries that cannot be: what quotes people or their files, and one or two of each command. More of dates and
    times stands in UseCasesTests, `What cannot be of a day`."""

    def setUp(self) -> None:
        super().setUp()
        self.node.start()

    def command(self, name: str, *arguments: str, post: str, date: str = HELP_DAY) -> tuple:
        return ("helpday", name, "--date", date, *arguments, "--as", post)

    def test_dates_outside(self):
        override = ("helpday", "rule", "--override", "2026-05=2026-05-17")
        self.refused(override, "payday_on_day_off", 2, ("令和8年5月17日.*閉庁日", "2026-05-17"))
        for year in ("1900", "99999"):
            self.refused(("helpday", "calendar", "--year", year), "year_not_covered", 2, (year[:2], year[:2]))
        forecast = ("--check", "week", "--number", members(SECTION)[1].number, "--outlook", "定時")
        for day, code, status, names in (
            ("2020-11-19", "not_a_help_day", 1, ("助け合いデーでも", "neither a Help Day")),
            ("2020-11-31", "bad_value", 2, ("date", "date")),
        ):
            line = self.command("forecast", *forecast, post=chief(SECTION), date=day)
            self.refused(line, code, status, names)

    def test_a_forecast_file_with_one_wrong_row(self):
        good = [f"{one.number},定時,,30,,,," for one in members(SECTION)[:5]]
        number = members(SECTION)[6].number
        for row, code, japanese, english in (
            (f"{members(OTHER)[1].number},定時,,,,,,", "outside_section", "所属の外", "outside the section"),
            ("NOBODY,定時,,,,,,", "csv_employee_number_unknown", "職員番号", "not registered"),
            (f"{number},たぶん,,,,,,", "csv_outlook_unknown", "見込み", "outlook"),
            (f"{number},難しい,,60,,,,", "room_without_leaving", "応援可能分", "room_minutes"),
            (f"{number},定時,30,,,,,", "over_without_hard", "超過見込分", "over_minutes"),
            (f"{number},難しい,-1,,,,,", "csv_minutes_malformed", "超過見込分", "over_minutes"),
            (f"{number},除外,,,,,,動かせない", "exemption_reason_needed", "理由", "reason"),
            (f"{number},除外,,,,,夜間処理,", "exemption_reason_needed", "動かせない理由", "immovable"),
            (f"{members(SECTION)[0].number},定時,,,,,,", "csv_employee_number_twice", "2行目", "line 2"),
        ):
            with self.subTest(row=row):
                path = self.file("f.csv", FORECASTS + "\n".join([*good, row]) + "\n")
                line = self.command("forecast", "--check", "week", "--file", path, post=chief(SECTION))
                self.refused(line, code, names=(f"7行目.*{japanese}", f"(?i)line 7\\b.*{english}"))

    def test_after_the_close(self):
        number = members(SECTION)[1].number
        self.forecast(SECTION, **{number: "難しい,30,,,,,"})
        [first, *_] = self.day("propose", post=MANAGER)["proposals"]
        self.day("close")
        one = ("--number", number)
        for line in (
            self.command("forecast", "--check", "eve", *one, "--outlook", "定時", post=chief(SECTION)),
            self.command("exempt", *one, "--reason", "夜", "--immovable", "締切", post=chief(SECTION)),
            self.command("propose", post=MANAGER),
            ("helpday", "accept", str(first["id"]), "--as", chief(SECTION)),
            ("helpday", "order", str(first["id"]), "--as", MANAGER),
            self.command("leave", *one, "--at", "17:00", post=chief(SECTION)),
            self.command("lights-out", "--at", "17:40", post=MANAGER),
            self.command("record", "--file", self.file("r.csv", city_hall.results({})), post="職員課"),
        ):
            with self.subTest(line[:2]):
                self.refused(line, "day_closed", names=("締められて", "closed"))
        reopen = ("helpday", "close", "--date", HELP_DAY, "--reopen")
        self.refused(reopen, "reopening_reason_needed", names=("理由", "reason"))

    def test_help_that_does_not_fit(self):
        short, helper, busy = (one.number for one in members(SECTION)[1:4])
        told = {short: "難しい,90,,,,,", busy: "難しい,20,,,,,", helper: "定時,,45,,,,"}
        self.forecast(SECTION, **told)
        self.forecast(OTHER)
        across = members(OTHER)[4].number
        far = members(ELSEWHERE)[4].number

        def order(one: str, other: str, minutes: int, post: str = MANAGER) -> tuple:
            pair = ("--helper", one, "--helped", other, f"--minutes={minutes}")
            return self.command("order", *pair, post=post)

        for line, code, names in (
            (order(helper, short, 46), "help_exceeds_room", ("余裕を1分超えて", "1 minutes more than")),
            (order(helper, busy, 30), "help_exceeds_need", ("必要な応援を10分", "10 minutes more than")),
            (order(busy, short, 10), "help_helper_is_short", ("応援に回れません", "cannot help")),
            (order(short, short, 10), "help_helps_themselves", ("自分自身", "themselves")),
            (order(helper, across, 10), "help_helped_not_short", ("超過見込みがありません", "not short")),
            (order(helper, short, 0), "help_minutes_not_positive", ("0分", "0 minutes")),
            (order(helper, short, -5), "help_minutes_not_positive", ("-5分", "-5 minutes")),
            (order(across, short, 10, chief(SECTION)), "order_needed", ("所属長が指示", "ordered by the manager")),
            (order(far, short, 10), "outside_section", ("所属の外", "outside")),
            (order(helper, short, 10, "職員課"), "role_refused", ("職員課", "personnel")),
            (order("NOBODY", short, 10), "employee_number_unknown", ("職員番号", "employee number")),
        ):
            with self.subTest(code):
                self.refused(line, code, names=names)
        for name, text in (("accept", "9999"), ("order", "x"), ("decline", "99999999999999999999")):
            self.refused(("helpday", name, text, "--as", MANAGER), "help_unknown")

    def test_departures_and_lights_out(self):
        one = ("--number", members(SECTION)[1].number)
        for name, arguments, code, status, names in (
            ("leave", (*one, "--at", "08:20", "--arrived", "08:30"), "departure_before_arrival", 1,
             ("退庁時刻が登庁時刻より前", "leaving lies before the time of arriving")),
            ("leave", (*one, "--at=夕方"), "bad_value", 2, ("at", "at")),
            ("lights-out", ("--at", "6:45"), "lights_out_in_the_morning", 1, ("正午より前", "before noon")),
            ("lights-out", ("--at", "17:40", "--still", members(ELSEWHERE)[1].number), "outside_section", 1,
             ("所属の外", "outside")),
        ):
            with self.subTest(code):
                self.refused(self.command(name, *arguments, post=MANAGER), code, status, names)
        for language, word in (("ja_JP.UTF-8", "翌0:30"), ("C.UTF-8", "24:30")):
            line = self.command("leave", *one, "--at", "0:30", post=MANAGER)
            error = self.assertRefused(self.node.run(*line, env={"LANG": language}), 1, "time_past_midnight")
            self.assertIn(word, error["action"])
        path = self.file("r.csv", f"職員番号,結果,退庁時刻,登庁時刻\n{one[1]},定時,08:10,08:30\n")
        line = self.command("record", "--file", path, post="職員課")
        self.refused(line, "departure_before_arrival", names=("2行目の「退庁時刻」", "(?i)line 2.*left_at"))

    def test_a_time_with_its_date(self):
        at = f"{HELP_DAY}T19:20:00+09:00"
        line = self.command("leave", "--number", members(SECTION)[1].number, "--at", at, post=MANAGER)
        self.assertEqual(self.node.ok(*line)["outcome"], "late")

    def test_a_day_to_come(self):
        one = ("--number", members(SECTION)[1].number)
        for name, arguments in (("leave", (*one, "--at", "17:10")), ("lights-out", ("--at", "17:40"))):
            line = self.command(name, *arguments, post=MANAGER, date="2098-05-20")
            self.refused(line, "day_not_yet", names=("まだ来ていません", "yet to come"))
