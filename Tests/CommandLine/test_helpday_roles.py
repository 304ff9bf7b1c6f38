"""Who may not do what with the records of staff, by commands and to a node that serves: each command once. Every
request in every role is asked in UseCasesTests, whose `RightsTable` has the answers."""

from harness.city_hall import chief, manager, members, results
from harness.helpday import EARLIER, HELP_DAY, HelpDayCase

SECTION, OTHER = "税務部/納税課/管理係", "税務部/納税課/収納係"
ELSEWHERE = "市民部/市民課/窓口係"
# Each command is tried as one of them, in turn.
NOBODY = ("情報システム担当", "幹事", "傍聴", "部会参加者", "administrator", "adviser", "observer", "member")


class RoleTests(HelpDayCase):
    def setUp(self) -> None:
        super().setUp()
        self.node.ok("org", "bind", "職員課")
        self.forecast(SECTION, **{members(SECTION)[3].number: "難しい,30,,,,,"})
        self.record(EARLIER[0], {members(SECTION)[3].number: "支払・経理"})
        self.node.start()

    def local_lines(self) -> list[tuple]:
        """Every command that reads or writes what never leaves the city."""
        day, one = ("--date", HELP_DAY), ("--number", members(SECTION)[3].number)
        results_file = self.file("r.csv", results({}))
        month = ("--month", EARLIER[0][:7])
        return [
            ("org", "list"),
            ("staff", "list"),
            ("org", "import", self.file("s.csv", "係,氏名,職員番号\n係,架空 子,Z1\n")),
            ("org", "import", self.file("s.csv", "係,氏名,職員番号\n係,架空 子,Z1\n"), "--dry-run"),
            ("org", "export", str(self.folder / "export.csv")),
            ("org", "bind", "職員課", "--account", "someone"),
            ("org", "erase", members(SECTION)[3].number),
            ("helpday", "rule", "--day", "21"),
            ("helpday", "forecast", *day, "--check", "eve", *one, "--outlook", "定時"),
            ("helpday", "report", *day),
            ("helpday", "unreported", *day),
            ("helpday", "propose", *day),
            ("helpday", "exempt", *day, *one, "--reason", "夜", "--immovable", "締切"),
            ("helpday", "exempt", *day, *one, "--approve"),
            ("helpday", "leave", *day, *one, "--at", "17:00"),
            ("helpday", "leave", *day, *one, "--remove"),
            ("helpday", "lights-out", *day, "--at", "17:40", "--section", "税務部/納税課"),
            ("helpday", "record", *day, "--file", results_file),
            ("helpday", "close", *day),
            ("helpday", "journal", *day),
            ("helpday", "recurring"),
            ("helpday", "hollow"),
            ("helpday", "thanks", "--list"),
            ("helpday", "section-meeting", "record", "--month", "2020-11", "--section", SECTION),
            ("helpday", "section-meeting", "list"),
            ("observation", "preview", *month),
            ("observation", "publish", *month),
            ("observation", "retract", *month, "--reason", "誤り"),
        ]

    def assertNotAllowed(self, *lines: tuple[str, ...], code: str) -> None:
        before = self.local()
        for line in lines:
            with self.subTest(line):
                told = str(self.assertRefused(self.node.run(*line), 1, code))
                self.assertEqual([one for one in self.secrets if one in told], [])
        self.assertEqual(self.local(), before, "half-applied")

    def test_an_administrator_and_an_adviser_reach_nothing_local(self):
        lines = [
            (*line, "--as", NOBODY[index % len(NOBODY)]) for index, line in enumerate(self.local_lines())
        ]
        self.refused(lines[0], "role_refused")
        self.refused(lines[1], "role_refused")
        self.assertNotAllowed(*lines[2:], code="role_refused")
        self.assertFalse((self.folder / "export.csv").exists())

    def test_a_chief_of_another_section(self):
        day, one = ("--date", HELP_DAY), ("--number", members(SECTION)[3].number)
        [pair, *_] = self.day("propose", post=manager("税務部/納税課"))["proposals"]
        lines = (
            ("helpday", "forecast", *day, "--check", "eve", *one, "--outlook", "定時"),
            ("helpday", "exempt", *day, *one, "--reason", "夜", "--immovable", "締切"),
            ("helpday", "leave", *day, *one, "--at", "17:00"),
            ("helpday", "report", *day, "--section", SECTION),
            ("helpday", "propose", *day, "--section", SECTION),
            ("helpday", "accept", str(pair["id"])),
            ("helpday", "decline", str(pair["id"])),
        )
        self.refused((*lines[0], "--as", chief(ELSEWHERE)), "outside_section", names=("所属の外", "outside"))
        self.assertNotAllowed(*((*line, "--as", chief(OTHER)) for line in lines), code="outside_section")
        for name, arguments in (("report", day), ("propose", day), ("recurring", ())):
            answer = str(self.node.ok("helpday", name, *arguments, "--as", chief(OTHER)))
            for person in members(SECTION):
                self.assertNotIn(person.name, answer, name)
                self.assertNotIn(person.number, answer, name)

    def test_rights_that_other_posts_have(self):
        day, one = ("--date", HELP_DAY), ("--number", members(SECTION)[3].number)
        office = manager("市民部/市民課")
        self.assertNotAllowed(
            ("helpday", "exempt", *day, *one, "--approve", "--as", chief(SECTION)),
            ("helpday", "lights-out", *day, "--at", "17:40", "--as", chief(OTHER)),
            ("helpday", "close", *day, "--as", manager("税務部/納税課")),
            ("observation", "publish", "--month", EARLIER[0][:7], "--as", office),
            code="role_refused",
        )
        lights_out = ("helpday", "lights-out", *day, "--at", "17:40", "--section", "税務部/納税課")
        self.assertNotAllowed((*lights_out, "--as", office), code="outside_section")
        for post, code in (("係長:無い部/無い課", "post_unknown"), ("部長", "post_malformed")):
            self.refused(("org", "list", f"--as={post}"), code)

    def test_oneself(self):
        own, other = members(SECTION)[3], members(SECTION)[4]
        day, post = ("--date", HELP_DAY), f"本人:{own.number}"
        self.node.ok("helpday", "leave", *day, "--number", own.number, "--at", "17:30", "--as", post)
        thanks = ("helpday", "thanks", *day, "--from", other.number, "--to", own.number, "--text", "有難う")
        leave = ("helpday", "leave", *day, "--number", other.number, "--at", "17:30")
        self.assertNotAllowed((*leave, "--as", post), (*thanks, "--as", post), code="outside_section")
        self.assertNotAllowed(("helpday", "report", *day, "--as", post), code="role_refused")

    def test_an_account_without_a_post(self):
        self.node.ok("org", "bind", "係長:" + OTHER, "--account", "another")
        self.node.ok("org", "bind", "-")
        for line in self.local_lines()[:3]:
            self.assertRefused(self.node.run(*line), 1, "no_post")
