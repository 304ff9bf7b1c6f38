"""The month of a Help Day in two cities, by commands alone and over real processes: from the
calendar to what the other city sees of it.
"""

import json
from datetime import date

from harness import NodeCase, city_hall
from harness.case import KAWASAKI
from harness.city_hall import DIVISIONS, chief, manager, members
from harness.helpday import EARLIER, HELP_DAY, HelpDayCase, found_in
from harness.helpday_shapes import PROPOSAL, UNREPORTED

TAX = "税務部/納税課"
FIRST, SECOND = f"{TAX}/管理係", f"{TAX}/収納係"


class MonthTests(HelpDayCase):
    def test_the_month(self):
        self.peer = NodeCase.node(self, KAWASAKI)
        for node in (self.node, self.peer):
            node.start()
        self.introduce(self.node, self.peer)
        self.week_before()
        self.eve()
        self.the_day()
        self.next_morning()
        self.what_recurs()
        self.figures()
        self.nothing_of_the_staff_is_at_the_peer()

    def week_before(self) -> None:
        one, other = members(FIRST), members(SECOND)
        self.short, self.exempt, self.stuck = one[4], one[5], other[4]
        night = "除外,,,,,夜間の一括処理,締め切りが動かせない"
        hard = "難しい,90,,支払・経理,振込データの作成,,"
        # The second section has less room of its own than its one hard case needs.
        tired = {person.number: "定時,,,,,," for person in other}
        tired[other[1].number] = "定時,,30,,,,"
        self.forecast(FIRST, **{self.short.number: hard, self.exempt.number: night})
        self.forecast(SECOND, **(tired | {self.stuck.number: "難しい,120,,窓口対応,,,"}))
        page = self.day("report", post=manager(TAX))
        self.assertEqual(page["check"], "week")
        total = page["forecast"]
        self.assertEqual((total["present"], total["hard"], total["not_reported"]), (31, 2, 1))
        self.assertEqual((total["exempt_requested"], total["short_minutes"]), (1, 210))
        self.assertEqual(
            {row["section"] for row in page["sections"]}, {TAX, FIRST, SECOND}, "the own 課 only"
        )
        self.within_then_across()
        answer = self.day("exempt", "--number", self.exempt.number, "--approve", post=manager(TAX))
        self.assertEqual(answer["state"], "approved")

    def within_then_across(self) -> None:
        within = self.has(PROPOSAL, "helpday", "propose", "--date", HELP_DAY, "--section", FIRST,
                          "--as", chief(FIRST))
        self.assertEqual({row["reach"] for row in within["proposals"]}, {"within"})
        for row in within["proposals"]:
            self.assertIn(str(row["minutes"]), row["sentence"])
            self.node.ok("helpday", "accept", str(row["id"]), "--as", chief(FIRST))
        across = self.day("propose", post=manager(TAX))
        rows = [row for row in across["proposals"] if row["reach"] == "across"]
        self.assertEqual(sum(row["minutes"] for row in rows), 90, "what its own 係 cannot give")
        refused = self.node.run("helpday", "accept", str(rows[0]["id"]), "--as", chief(FIRST))
        self.assertRefused(refused, 1, "outside_section", "order_needed")
        for row in across["proposals"]:
            self.node.ok("helpday", "order", str(row["id"]), "--as", manager(TAX))
        page = self.day("report", post=manager(TAX))
        self.assertEqual(sum(row["minutes"] for row in page["help"]), 210)
        self.assertEqual({row["state"] for row in page["help"]}, {"accepted", "ordered"})
        self.helper = next(row for row in page["help"] if row["reach"] == "across")["helper"]

    def eve(self) -> None:
        self.forecast(FIRST, "eve", **{self.short.number: "定時,,,,,,", self.exempt.number: "除外,,,,,,"})
        page = self.day("report", "--check", "eve", post=manager(TAX))
        [section] = [row for row in page["sections"] if row["section"] == FIRST]
        self.assertEqual((section["in_both_checks"], section["changed_between_checks"]), (15, 1))
        [line] = [row for row in section["members"] if row["changed"]]
        self.assertEqual((line["employee_number"], line["was"]), (self.short.number, "hard"))

    def the_day(self) -> None:
        late = ("--at", "19:10", "--work", "支払・経理", "--note", "月末の支払")
        answer = self.day("leave", "--number", self.short.number, *late, post=chief(FIRST))
        self.assertEqual(answer["outcome"], "late")
        answer = self.day("leave", "--number", self.helper["employee_number"], "--at", "17:45",
                          post=manager(TAX))
        self.assertEqual(answer["outcome"], "on_time")
        before = self.has(UNREPORTED, "helpday", "unreported", "--date", HELP_DAY)
        self.assertEqual(before["count"], len(DIVISIONS))
        out = ("--at", "17:45", "--still", self.short.number)
        answer = self.day("lights-out", *out, post=manager(TAX))
        self.assertEqual((answer["on_time"], answer["late"], answer["exempt"]), (29, 1, 1))
        self.assertEqual(self.day("lights-out", *out, post=manager(TAX))["change"], "unchanged")
        for division in ("総務部/職員課", "市民部/市民課"):
            post = chief(f"{division}/{DIVISIONS[division][0]}")
            self.assertTrue(post.startswith("庶務担当係長"))
            answer = self.day("lights-out", "--at", "17:40", post=post)
            self.assertEqual((answer["section"], answer["on_time"]), (division, 31))
        self.assertEqual([row["section"] for row in self.unreported()], ["都市部/道路課"])

    def unreported(self) -> list[dict]:
        return self.day("unreported")["unreported"]

    def next_morning(self) -> None:
        roads = "都市部/道路課"
        self.assertEqual(self.day("report", post=manager(roads))["unreported"], [roads])
        self.day("lights-out", "--at", "17:44", "--offline", post=manager(roads))
        self.assertEqual(self.unreported(), [])
        [row] = self.day("report", post=manager(roads))["divisions"]
        self.assertTrue(row["lights_out"]["entered_later"], "a tap made offline is marked")
        [row] = self.day("report", post=manager(TAX))["divisions"]
        self.assertEqual([one["work"] for one in row["late_people"]], ["payments"])
        helped, helper = self.stuck.number, self.helper["employee_number"]
        self.day("thanks", "--from", helped, "--to", helper, "--text", "おかげで帰れました",
                 post=f"本人:{helped}")
        [note] = self.node.ok("helpday", "thanks", "--list", "--as", f"本人:{helper}")["thanks"]
        self.assertEqual((note["from"], note["text"]), (self.stuck.name, "おかげで帰れました"))
        self.assertRefused(self.node.run("helpday", "thanks", "--list"), 1, "role_refused")
        self.assertTrue(self.day("close")["closed"])
        self.assertNotIn("おかげ", json.dumps(self.day("journal"), ensure_ascii=False))

    def what_recurs(self) -> None:
        people = members(FIRST)
        for index, day in enumerate(EARLIER):
            self.record(day, {people[6 + index].number: "支払・経理", people[4].number: "支払・経理"})
        found = self.node.ok("helpday", "recurring", "--months", "6")
        [work] = found["work"]
        self.assertEqual((work["section"], work["work"], work["of"]), (FIRST, "payments", 6))
        self.project = self.node.ok(
            "project", "new", "--title", "支払の見直し", "--section", "納税課", "--problem",
            work["sentence"], "--idea", "前の週に分ける", "--effect", "月に二時間", "--legal-basis",
            "会計規則",
        )["id"]
        meeting = ("helpday", "section-meeting", "record", "--month")
        for month in ("2020-09", "2020-10", "2020-11"):
            self.node.ok(*meeting, month, "--themes", "1", "--record", "特になし", "--as", chief(FIRST))
        signs = self.node.ok("helpday", "hollow", "--as", manager(TAX))["signs"]
        self.assertEqual({sign["sign"] for sign in signs}, {"same_record", "same_themes"})
        for decision in ("続ける", "直す", "止める"):
            self.node.ok(
                "helpday", "review", "add", "--subject", "助け合いデー", "--decision", decision,
                "--evidence", "いつもの範囲のまま", "--reason", "声かけを早める", "--project", self.project,
            )
        decisions = [row["decision"] for row in self.node.ok("helpday", "review", "list")["reviews"]]
        self.assertEqual(sorted(decisions), ["change", "continue", "stop"])

    def figures(self) -> None:
        month = ("--month", HELP_DAY[:7])
        preview = self.node.ok("observation", "preview", *month)
        self.assertEqual(preview.pop("unreported_divisions"), 0)
        self.assertEqual(self.node.ok("observation", "list")["observations"], [], "nothing left yet")
        self.assertEqual(self.node.ok("observation", "publish", *month), preview)
        shown = cells(preview["figures"])
        self.assertTrue([row for row in shown if not row[4]], "some figure is really published")
        self.assertTrue([row for row in shown if row[4]], "and some is withheld")
        self.node.ok("award", "nominate", "--city", KAWASAKI, "--section", "市民課", "--reason",
                     "会議を朝に移した")
        self.node.ok("sync")
        listed = self.peer.ok("observation", "list")["observations"]
        self.assertEqual({(row["city"], row["period"]) for row in listed}, {("142069", HELP_DAY[:7])})
        self.assertEqual(cells(listed), shown, "exactly what the preview showed")
        for indicator in ("on_time_leaving", "help_within", "help_across"):
            [city] = self.peer.ok("observation", "compare", "--indicator", indicator)["cities"]
            told = [row[3] for row in shown if row[:2] == ("全庁", indicator)]
            self.assertEqual([point["display"] for point in city["points"]], told, indicator)
            self.assertEqual(len(city["reviews"]), 3, "with what the city decided")
        # Four 課 are too few to say how many had their lights out: one line, and no chart of nothing.
        empty = self.peer.ok("observation", "compare", "--indicator", "lights_out")
        self.assertEqual((empty["cities"], len(empty["without_data"])), ([], 1))
        [group] = self.node.ok("observation", "groups", "--year", fiscal_year(HELP_DAY))["groups"]
        self.assertEqual((group["headcount"], group["is_shared"]), (124, False))
        refused = self.node.run("observation", "regroup", "--year", fiscal_year(HELP_DAY))
        self.assertRefused(refused, 1, "regrouping_not_meant")
        again = self.node.ok("observation", "regroup", "--year", fiscal_year(HELP_DAY), "--confirm")
        self.assertEqual(again["groups"], [group], "the same staff, the same groups")

    def nothing_of_the_staff_is_at_the_peer(self) -> None:
        self.assertTrue(self.peer.ok("award", "list")["awards"])
        shared = self.peer.run("export").out.decode()
        self.assertIn("支払の見直し", shared)
        for node in (self.node, self.peer):
            node.end()
        secrets = [secret for one in city_hall.staff() for secret in one.secrets]
        secrets += ["振込データの作成", "夜間の一括処理", "おかげで帰れました", "特になし"]
        self.assertEqual(found_in(self.peer.data, secrets), [])
        self.assertEqual(found_in(self.peer.log.parent / self.peer.log.name, secrets), [])
        self.assertEqual([secret for secret in secrets if secret in shared], [])
        # The search finds what is there: what a nomination said.
        self.assertEqual(found_in(self.peer.data, ["会議を朝に移した"]), ["会議を朝に移した"])


class PostsToComeTests(HelpDayCase):
    """Next year's posts are known to 職員課 only (内示)."""

    def test_next_years_posts(self):
        today = date.today()
        first = f"{today.year + (today.month > 3)}-04-01"
        moving = members(FIRST)[3]
        rows = [
            f"{SECOND if one == moving else one.section},{one.name},{one.number},{one.role},{first}"
            for one in city_hall.staff()
        ]
        path = self.file("next.csv", "\n".join(["係,氏名,職員番号,職,開始日", *rows]) + "\n")
        before = self.seen()
        self.assertEqual(self.node.ok("org", "import", path, "--dry-run")["changed"], 1)
        self.assertEqual(self.node.ok("org", "import", path)["changed"], 1)
        own = self.node.ok("org", "list", "--on", first)["staff"]
        [place] = [row["section"] for row in own if row["employee_number"] == moving.number]
        self.assertEqual(place, SECOND)
        self.assertEqual(self.seen(), before, "nobody else notices, on any page")
        for post in (chief(FIRST), chief(SECOND), manager(TAX)):
            outcome = self.node.run("org", "list", "--on", first, "--as", post)
            self.assertRefused(outcome, 1, "role_refused")

    def seen(self) -> list:
        """What the posts of the two sections see, of today and of the first Wednesdays to come."""
        today = date.today()
        days = self.node.ok("helpday", "calendar", "--year", str(today.year + (today.month > 3)))
        pages = []
        for post in (chief(FIRST), chief(SECOND), manager(TAX)):
            pages.append(self.node.ok("org", "list", "--as", post))
            pages += [self.day("report", post=post, date=day) for day in days["help_days"][:2]]
        return pages


def fiscal_year(day: str) -> str:
    return str(int(day[:4]) - (int(day[5:7]) < 4))


def cells(rows: list[dict]) -> list[tuple]:
    keys = ("unit_group", "indicator", "category", "display", "suppressed")
    return sorted((tuple(row[key] for key in keys) for row in rows), key=str)


