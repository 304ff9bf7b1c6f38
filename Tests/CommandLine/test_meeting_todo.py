"""What comes of meetings: to-dos and decisions, between two cities, in their JSON, and refused."""

import re

from harness import NodeCase
from harness.case import ISEHARA, KAWASAKI, ODAWARA, STAFF
from harness.shapes import CITY, CREATED, DATE, ID, MEMBER, NONE, ShapeCase

TODO = {
    "id": ID,
    "by": MEMBER,
    "text": str,
    "city": (CITY, NONE),
    "until": (DATE, NONE),
    "state": re.compile("open|done|dropped"),
    "done": (DATE, NONE),
}
TODOS = {"todos": [TODO | {"meeting": ID, "meeting_title": str}]}
DECISION = {
    "id": ID,
    "by": MEMBER,
    "text": str,
    "city": (CITY, NONE),
    "state": re.compile("stands|withdrawn"),
}


class TodoShapeTests(ShapeCase):
    def setUp(self) -> None:
        super().setUp()
        self.meeting = self.node.ok("meeting", "new", "--title", "連合会議", "--date", "R2.11.18")["id"]

    def add(self, *more: str) -> str:
        return self.has(CREATED, "meeting", "todo", "add", self.meeting, *more)["id"]

    def test_a_todo_from_its_day_to_its_end(self):
        late = self.add("--text", "案を直す", "--city", ODAWARA, "--until", "令和2年12月18日")
        soon = self.add("--text", "数を出す", "--city", ODAWARA, "--until", "2020-11-25")
        never = self.add("--text", "いつか話す")
        rows = self.has(TODOS, "meeting", "todo", "list")["todos"]
        self.assertEqual([row["id"] for row in rows], [soon, late, never])
        self.assertEqual(rows[0]["until"], "2020-11-25")
        self.assertEqual(rows[0]["meeting_title"], "連合会議")
        self.assertEqual({row["state"] for row in rows}, {"open"})

        self.has(CREATED, "meeting", "todo", "done", soon, "--on", "令和2年11月24日")
        self.node.ok("meeting", "todo", "drop", never)
        self.node.ok("meeting", "todo", "set", late, "until", "2021-01-28")
        shown = {row["id"]: row for row in self.node.ok("meeting", "show", self.meeting)["todos"]}
        self.assertEqual(shown[soon]["state"], "done")
        self.assertEqual(shown[soon]["done"], "2020-11-24")
        self.assertEqual(shown[never]["state"], "dropped")
        self.assertEqual(shown[late]["until"], "2021-01-28")
        mine = ("meeting", "todo", "list", "--city", ODAWARA, "--state", "open")
        self.assertEqual([row["id"] for row in self.has(TODOS, *mine)["todos"]], [late])
        self.node.ok("meeting", "todo", "reopen", soon)
        rows = self.node.ok(*mine)["todos"]
        self.assertEqual([(row["id"], row["done"]) for row in rows], [(soon, None), (late, None)])

    def test_a_day_that_is_not_named_is_today(self):
        todo = self.add("--text", "すぐ済む")
        self.node.ok("meeting", "todo", "done", todo)
        [row] = self.has(TODOS, "meeting", "todo", "list", "--state", "done")["todos"]
        self.assertRegex(row["done"], r"20\d\d-\d\d-\d\d")

    def test_a_decision_and_its_withdrawal(self):
        decide = ("meeting", "decide", "add", self.meeting, "--text", "十二月も集まる")
        decision = self.has(CREATED, *decide, "--city", ODAWARA)["id"]
        [row] = self.node.ok("meeting", "show", self.meeting)["decisions"]
        self.assertEqual(
            row,
            {
                "id": decision,
                "by": ODAWARA,
                "text": "十二月も集まる",
                "city": ODAWARA,
                "state": "stands",
            },
        )
        self.node.ok("meeting", "decide", "set", decision, "state", "withdrawn")
        [row] = self.node.ok("meeting", "show", self.meeting)["decisions"]
        self.assertEqual(row["state"], "withdrawn")

    def test_what_is_refused_writes_nothing(self):
        self.node.ok("org", "import", self.file("staff.csv", STAFF))
        todo = self.add("--text", "数を出す")
        add = ("meeting", "todo", "add", self.meeting)
        plan = self.node.ok("plan", "new", "--title", "計画")["id"]
        with self.unchanged(self.node):
            for status, code, line in (
                (2, "bad_value", (*add, "--text", " \u3000\n")),
                (1, "unknown_peer", (*add, "--text", "数", "--city", ISEHARA)),
                (1, "screened", (*add, "--text", "架空 一郎さんが数を出す")),
                (1, "not_found", ("meeting", "todo", "add", plan, "--text", "数")),
                (1, "not_found", ("meeting", "todo", "done", plan)),
                (2, "bad_value", ("meeting", "todo", "done", todo, "--on", "昨日")),
                (2, "day_to_come", ("meeting", "todo", "set", todo, "done", "2098-03-31")),
                (2, "bad_value", ("meeting", "todo", "set", todo, "state", "late")),
                (1, "unknown_peer", ("meeting", "todo", "set", todo, "city", ISEHARA)),
                (1, "screened", ("meeting", "decide", "add", self.meeting, "--text", "架空一郎氏に頼む")),
            ):
                with self.subTest(line[1:4], code=code):
                    self.assertRefused(self.node.run(*line), status, code)

    def test_the_words_are_japanese_for_people(self):
        self.add("--text", "数を出す", "--city", ODAWARA, "--until", "2020-11-25")
        text = self.node.run("meeting", "show", self.meeting, json=False, env={"LANG": "ja_JP.UTF-8"})
        words = text.out.decode()
        for word in ("宿題", "いつまでに", "これから", "記した市"):
            self.assertIn(word, words)


class MeetingTimeTests(NodeCase):
    def test_a_meeting_has_its_times_and_who_is_absent_does_not_leave_early(self):
        node = self.node()
        meeting = node.ok(
            "meeting", "new", "--title", "連合会議", "--date", "R2.11.18",
            "--begin", "13:30", "--end", "16:30", "--link", "https://video.example/room/1",
        )["id"]  # fmt: skip
        fields = node.ok("meeting", "show", meeting)["fields"]
        told = [fields[name]["value"] for name in ("begin", "end", "link")]
        self.assertEqual(told, ["13:30", "16:30", "https://video.example/room/1"])
        self.assertRefused(node.run("meeting", "set", meeting, "begin", "25:00"), 2, "bad_value")
        attend = ("meeting", "attend", meeting, KAWASAKI)
        self.assertRefused(node.run(*attend, "--how", "absent", "--left", "15:10"), 2, "left_while_absent")
        self.assertEqual(node.ok("meeting", "show", meeting)["attendance"], [])
        node.ok(*attend, "--how", "absent")


class TodoOfTwoCitiesTests(NodeCase):
    def test_the_city_that_answers_settles_what_another_took_down(self):
        odawara, kawasaki = self.node(), self.node(KAWASAKI)
        odawara.start()
        kawasaki.start()
        self.introduce(odawara, kawasaki)
        meeting = odawara.ok("meeting", "new", "--title", "連合会議", "--date", "2020-11-18")["id"]
        add = ("meeting", "todo", "add", meeting, "--text", "数を出す")
        todo = odawara.ok(*add, "--city", KAWASAKI, "--until", "2020-11-25")["id"]
        kawasaki.ok("sync")
        [row] = kawasaki.ok("meeting", "todo", "list", "--city", KAWASAKI)["todos"]
        self.assertEqual((row["id"], row["by"]), (todo, ODAWARA))
        self.assertRefused(
            kawasaki.run("meeting", "todo", "set", todo, "text", "出さない"), 1, "not_permitted"
        )
        # Both at once: two words stand side by side until somebody chooses.
        kawasaki.ok("meeting", "todo", "done", todo, "--on", "2020-11-24")
        odawara.ok("meeting", "todo", "drop", todo)
        kawasaki.ok("sync")
        for node in (odawara, kawasaki):
            fields = {row["field"] for row in node.ok("status")["conflicts"]}
            self.assertEqual(fields, {"state"})
        kawasaki.ok("meeting", "todo", "done", todo, "--on", "2020-11-24")
        kawasaki.ok("sync")
        self.assertEqual(odawara.ok("status")["conflicts"], [])
        self.assertEqual(
            odawara.ok("status")["state_hash"], kawasaki.ok("status")["state_hash"]
        )
        [row] = odawara.ok("meeting", "show", meeting)["todos"]
        self.assertEqual((row["state"], row["done"]), ("done", "2020-11-24"))
