"""Named versions of plans, what cities had at a meeting, and which change answers which advice."""

import re

from harness import NodeCase
from harness.case import KAWASAKI, ODAWARA, STAFF
from harness.shapes import CITY, CREATED, ID, MEMBER, NONE, TIME, ShapeCase

VERSIONS = {
    "id": ID,
    "versions": [
        {
            "id": ID,
            "name": str,
            "city": CITY,
            "at": TIME,
            "changes": int,
            "last_at": TIME,
            "last_city": CITY,
            "current": bool,
        }
    ],
}
DIFFERENCE = {
    "id": ID,
    "differences": [
        {
            "record": ID,
            "kind": re.compile("plan|action"),
            "title": str,
            "field": str,
            "changes": [{"kind": re.compile("same|added|removed"), "text": str}],
        }
    ],
}
HELD = {
    "id": ID,
    "at": TIME,
    "name": (str, NONE),
    "changes": int,
    "last_at": TIME,
    "last_city": CITY,
    "current": bool,
}
KEPT = {
    "id": ID,
    "plans": [
        {
            "id": ID,
            "title": str,
            "city": CITY,
            "holdings": [
                {
                    "city": MEMBER,
                    "before": (HELD, NONE),
                    "after": (HELD, NONE),
                    "changed": [str],
                }
            ],
        }
    ],
}


def pieces(answer: dict, field: str) -> list:
    return [
        (piece["kind"], piece["text"])
        for row in answer["differences"]
        if row["field"] == field
        for piece in row["changes"]
    ]


class VersionTests(ShapeCase):
    def test_a_version_is_named_and_compared(self):
        plan = self.node.ok("plan", "new", "--title", "みんなで帰る")["id"]
        self.node.ok("plan", "edit", plan, "goal", "--text", "毎月一度、そろって帰る。")
        action = self.node.ok("plan", "action", "add", plan, "--title", "声をかける")["id"]
        name = ("plan", "version", "name", plan, "--name", "11/18の会議に出した案")
        first = self.has(CREATED, *name)["id"]
        [row] = self.has(VERSIONS, "plan", "version", "list", plan)["versions"]
        self.assertTrue(row["current"])
        self.assertEqual((row["name"], row["city"]), ("11/18の会議に出した案", ODAWARA))

        self.node.ok("plan", "edit", plan, "goal", "--text", "毎月二度、そろって帰る。")
        self.node.ok("plan", "set", plan, "status", "active")
        self.node.ok("plan", "action", "set", action, "title", "朝、声をかける")
        self.node.ok("plan", "action", "add", plan, "--title", "明かりを消す")
        [row] = self.node.ok("plan", "version", "list", plan)["versions"]
        self.assertFalse(row["current"])
        second = self.node.ok("plan", "version", "name", plan, "--name", "直した案")["id"]

        for to in ("now", second):
            found = self.has(DIFFERENCE, "plan", "version", "diff", plan, first, to)
            self.assertIn(("removed", "毎月一度"), pieces(found, "goal"))
            self.assertIn(("added", "毎月二度"), pieces(found, "goal"))
            self.assertEqual(pieces(found, "status"), [("removed", "draft"), ("added", "active")])
            self.assertIn(("added", "朝、"), pieces(found, "title"))
            self.assertIn(("added", "明かりを消す"), pieces(found, "title"))
        self.assertEqual(
            self.node.ok("plan", "version", "diff", plan, second)["differences"], []
        )
        back = self.node.ok("plan", "version", "diff", plan, second, first)
        self.assertEqual(pieces(back, "status"), [("removed", "active"), ("added", "draft")])
        whole = self.node.ok("plan", "version", "diff", plan, "start", first)
        self.assertEqual(pieces(whole, "goal"), [("added", "毎月一度、そろって帰る。")])
        # A name changes nothing of the plan itself.
        self.assertEqual(len(self.node.ok("plan", "show", plan)["actions"]), 2)
        self.assertTrue(self.node.ok("verify")["ok"])
        before = self.node.ok("export")
        self.node.ok("rebuild")
        self.assertEqual(self.node.ok("export"), before)

    def test_what_is_refused_writes_nothing(self):
        self.node.ok("org", "import", self.file("staff.csv", STAFF))
        plan = self.node.ok("plan", "new", "--title", "計画")["id"]
        other = self.node.ok("plan", "new", "--title", "別の計画")["id"]
        foreign = self.node.ok("plan", "version", "name", other, "--name", "案")["id"]
        meeting = self.node.ok("meeting", "new", "--title", "会議", "--date", "2020-11-18")["id"]
        advice = self.node.ok("advice", "add", other, "--text", "目的を先に")["id"]
        keep = ("meeting", "version", "keep", meeting, "--moment")
        edit = ("plan", "edit", plan, "goal", "--text", "目的")
        with self.unchanged(self.node):
            for status, code, line in (
                (1, "screened", ("plan", "version", "name", plan, "--name", "架空 一郎さんの案")),
                (1, "not_found", ("plan", "version", "name", meeting, "--name", "案")),
                (1, "other_plan", ("plan", "version", "diff", plan, foreign)),
                (1, "not_found", ("plan", "version", "diff", plan, plan)),
                (2, "bad_id", ("plan", "version", "diff", plan, "昨日")),
                (2, "bad_value", (*keep, "during")),
                (1, "other_plan", (*edit, "--answers", advice)),
                (1, "not_found", ("meeting", "set", meeting, "title", "題", "--answers", advice)),
            ):
                with self.subTest(line[:3], code=code):
                    self.assertRefused(self.node.run(*line), status, code)

    def test_a_change_says_which_advice_it_answers(self):
        plan = self.node.ok("plan", "new", "--title", "計画")["id"]
        advice = self.node.ok("advice", "add", plan, "--text", "目的を先に")["id"]
        action = self.node.ok("plan", "action", "add", plan, "--title", "声をかける")["id"]
        self.node.ok("plan", "edit", plan, "goal", "--text", "はじめ。")
        self.node.ok("plan", "edit", plan, "goal", "--text", "目的。はじめ。", "--answers", advice)
        self.node.ok("plan", "set", plan, "theme", "目的", "--answers", advice)
        self.node.ok("plan", "action", "set", action, "manager", "目的を言う", "--answers", advice)
        before = self.node.ok("status")["entries"]
        # Nothing changes: there is nothing that could answer.
        self.node.ok("plan", "edit", plan, "goal", "--text", "目的。はじめ。", "--answers", advice)
        self.assertEqual(self.node.ok("status")["entries"], before)
        rows = self.node.ok("plan", "history", plan)["history"]
        answering = [(row["field"], row["action"]) for row in rows if row["answers"] == advice]
        self.assertEqual(answering, [("theme", None), ("goal", None), ("manager", action)])
        self.assertEqual({row["role"] for row in rows}, {None})


class VersionsAtMeetingTests(NodeCase):
    def setUp(self) -> None:
        super().setUp()
        self.odawara, self.kawasaki = self.node(), self.node(KAWASAKI)
        self.odawara.start()
        self.kawasaki.start()
        self.introduce(self.odawara, self.kawasaki)
        self.plan = self.odawara.ok("plan", "new", "--title", "計画")["id"]
        self.odawara.ok("plan", "edit", self.plan, "goal", "--text", "帰る。")
        self.odawara.ok("plan", "invite", self.plan, KAWASAKI)
        self.meeting = self.odawara.ok("meeting", "new", "--title", "会議", "--date", "2020-11-18")["id"]
        self.sync()

    def sync(self) -> None:
        self.kawasaki.ok("sync")

    def keep(self, node, moment: str) -> None:
        answer = node.ok("meeting", "version", "keep", self.meeting, "--moment", moment)
        self.assertEqual(answer["count"], 1)

    def holdings(self, node) -> dict:
        answer = node.ok("meeting", "version", "list", self.meeting)
        [plan] = answer["plans"]
        return {row["city"]: row for row in plan["holdings"]}

    def test_each_city_says_what_it_had_before_and_after(self):
        # Kawasaki comes with an older version than Odawara.
        self.odawara.ok("plan", "edit", self.plan, "goal", "--text", "皆で帰る。")
        self.odawara.ok("plan", "version", "name", self.plan, "--name", "会議に出した案")
        self.keep(self.odawara, "before")
        self.keep(self.kawasaki, "before")
        self.kawasaki.ok("plan", "edit", self.plan, "current_state", "--text", "形だけ。")
        self.sync()
        self.keep(self.odawara, "after")
        self.keep(self.kawasaki, "after")
        self.sync()
        for node in (self.odawara, self.kawasaki):
            rows = self.holdings(node)
            own, other = rows[ODAWARA], rows[KAWASAKI]
            self.assertEqual(own["before"]["name"], "会議に出した案")
            self.assertIsNone(other["before"]["name"])
            self.assertLess(other["before"]["changes"], own["before"]["changes"])
            self.assertEqual(other["after"]["changes"], own["after"]["changes"])
            self.assertTrue(own["after"]["current"] and other["after"]["current"])
            self.assertEqual(own["changed"], ["current_state"])
            self.assertEqual(other["changed"], ["current_state", "goal"])
            found = node.ok(
                *("plan", "version", "diff", self.plan),
                *(other["before"]["id"], other["after"]["id"]),
            )
            self.assertIn(("added", "皆で"), pieces(found, "goal"))
            self.assertEqual(pieces(found, "current_state"), [("added", "形だけ。")])
        hashes = {node.ok("status")["state_hash"] for node in (self.odawara, self.kawasaki)}
        self.assertEqual(len(hashes), 1)

    def test_the_newest_word_of_a_city_counts(self):
        self.keep(self.kawasaki, "before")
        self.odawara.ok("plan", "edit", self.plan, "goal", "--text", "皆で帰る。")
        self.sync()
        self.keep(self.kawasaki, "before")
        self.sync()
        row = self.holdings(self.odawara)[KAWASAKI]
        self.assertTrue(row["before"]["current"])
        self.assertIsNone(row["after"])
        self.assertEqual(row["changed"], [])

    def test_guests_name_versions_and_strangers_do_not(self):
        self.kawasaki.ok("plan", "version", "name", self.plan, "--name", "川崎市の案")
        self.sync()
        [row] = self.odawara.ok("plan", "version", "list", self.plan)["versions"]
        self.assertEqual((row["name"], row["city"]), ("川崎市の案", KAWASAKI))
        self.odawara.ok("plan", "withdraw", self.plan, KAWASAKI)
        self.sync()
        refused = self.kawasaki.run("plan", "version", "name", self.plan, "--name", "遅すぎた案")
        self.assertRefused(refused, 1, "not_permitted")
        [row] = self.kawasaki.ok("plan", "version", "list", self.plan)["versions"]
        self.assertEqual(row["name"], "川崎市の案")

    def test_nothing_to_keep(self):
        self.odawara.ok("plan", "set", self.plan, "status", "stopped")
        line = ("meeting", "version", "keep", self.meeting, "--moment", "before")
        self.assertRefused(self.odawara.run(*line), 1, "nothing_to_keep")


class KeptShapeTests(ShapeCase):
    def test_the_table_of_a_meeting(self):
        plan = self.node.ok("plan", "new", "--title", "計画")["id"]
        meeting = self.node.ok("meeting", "new", "--title", "会議", "--date", "2020-11-18")["id"]
        self.has(KEPT, "meeting", "version", "list", meeting)
        keep = ("meeting", "version", "keep", meeting, "--moment", "after", "--plan", plan)
        self.has({"id": ID, "count": int}, *keep, "--plan", plan)
        answer = self.has(KEPT, "meeting", "version", "list", meeting)
        self.assertEqual(len(answer["plans"]), 1)
