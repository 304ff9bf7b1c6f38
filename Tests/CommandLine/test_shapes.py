"""The JSON of the commands about plans, talk and meetings. Scripts outside the repository rely
on it.
"""

import datetime
import re

from harness.shapes import (
    ADVICE,
    CITY,
    CLOCK,
    COMMENTS,
    CREATED,
    DATE,
    ID,
    MEETING_FIELDS,
    MEMBER,
    NONE,
    PLAN,
    TIME,
    ShapeCase,
)


class RecordShapeTests(ShapeCase):
    def test_plans(self):
        plan = self.has(CREATED, "plan", "new", "--title", "計画")["id"]
        answer = self.has(
            {"plans": [{"id": ID, "city": CITY, "title": str, "status": str}]}, "plan", "list"
        )
        self.assertEqual(
            answer["plans"], [{"id": plan, "city": "142069", "title": "計画", "status": "draft"}]
        )
        action = self.has(
            CREATED,
            "plan",
            "action",
            "add",
            plan,
            "--title",
            "声かけ",
            "--low-effort",
            "yes",
            "--clear-purpose",
            "no",
            "--own-benefit",
            "yes",
            "--section-chief",
            "聞く",
            "--manager",
            "決める",
        )["id"]
        self.node.ok("plan", "action", "set", action, "title", "朝の声かけ")
        self.node.ok("plan", "set", plan, "theme", "助け合い")
        for field in ("current_state", "cause_analysis", "goal", "expected_effect"):
            answer = self.node.ok("plan", "edit", plan, field, "--text", "はじめの文。")
            self.assertEqual(set(answer), {"id", "version"})
        shown = self.has(PLAN, "plan", "show", plan)
        self.assertEqual(shown["fields"]["goal"]["text"], "はじめの文。")
        self.assertEqual(shown["actions"][0]["fields"]["title"]["value"], "朝の声かけ")
        base = shown["fields"]["goal"]["version"]
        self.node.ok(
            "plan", "edit", plan, "goal", "-", "--base", base, text="はじめの長い文。".encode()
        )
        history = self.has(
            {
                "id": ID,
                "history": [
                    {
                        "version": ID,
                        "city": CITY,
                        "field": str,
                        "at": TIME,
                        "value": (str, NONE),
                        "inserted": (str, NONE),
                        "deleted": int,
                        "action": (ID, NONE),
                        "role": (str, NONE),
                        "answers": (ID, NONE),
                    }
                ],
            },
            "plan",
            "history",
            plan,
        )
        self.assertEqual(
            {row["field"] for row in history["history"]} >= {"title", "goal", "theme"}, True
        )
        changes = {
            "id": ID,
            "differences": [
                {"field": str, "changes": [{"kind": re.compile("same|added|removed"), "text": str}]}
            ],
        }
        difference = self.has(changes, "plan", "diff", plan, base)
        [goal] = [row for row in difference["differences"] if row["field"] == "goal"]
        self.assertIn({"kind": "added", "text": "長い"}, goal["changes"])
        self.has(changes, "plan", "diff", plan)

    def test_talk(self):
        plan = self.node.ok("plan", "new", "--title", "計画")["id"]
        self.node.ok("plan", "edit", plan, "goal", "--text", "一人ひとりの暮らしを大切にする。")
        passage = ["--field", "goal", "--quote", "暮らし"]
        self.has(CREATED, "comment", "add", plan, "--text", "賛成", *passage)
        self.has(CREATED, "comment", "add", plan, "--text", "全体に")
        advice = self.has(CREATED, "advice", "add", plan, "--text", "具体的に", *passage)["id"]
        later = datetime.date.today() + datetime.timedelta(30)
        past = ("--decision", "considering", "--reason", "試してから", "--follow-up", "2020-05-20")
        self.assertRefused(self.node.run("advice", "answer", advice, *past), 2, "follow_up_past")
        self.has(COMMENTS, "comment", "list", plan)
        self.has(ADVICE, "advice", "list")
        self.has(
            CREATED,
            "advice",
            "answer",
            advice,
            "--decision",
            "considering",
            "--reason",
            "試してから",
            "--follow-up",
            str(later),
        )
        [row] = self.has(ADVICE, "advice", "list")["advice"]
        self.assertEqual(
            (row["decision"], row["follow_up"], row["anchor"], row["quote"]),
            ("considering", str(later), "intact", "暮らし"),
        )
        self.node.ok("plan", "edit", plan, "goal", "--text", "一人ひとりの暮らし方を大切にする。")
        self.node.ok("plan", "edit", plan, "goal", "--text", "一人ひとりの暮方を大切にする。")
        self.assertEqual(
            self.has(COMMENTS, "comment", "list", plan)["comments"][0]["anchor"], "changed"
        )
        self.node.ok("plan", "edit", plan, "goal", "--text", "べつの話。")
        self.assertEqual(
            self.has(COMMENTS, "comment", "list", plan)["comments"][0]["anchor"], "gone"
        )

    def test_meetings(self):
        meeting = self.has(
            CREATED,
            "meeting",
            "new",
            "--title",
            "連合会議",
            "--date",
            "令和2年11月18日",
            "--form",
            "hybrid",
            "--place",
            "川崎市",
        )["id"]
        self.has(
            {
                "meetings": [
                    {
                        "id": ID,
                        "city": MEMBER,
                        "title": str,
                        "date": DATE,
                        "form": (str, NONE),
                        "status": str,
                    }
                ]
            },
            "meeting",
            "list",
        )
        self.has(CREATED, "meeting", "agenda", "add", meeting, "--text", "計画の発表")
        self.has(
            CREATED, "meeting", "attend", meeting, "142077", "--how", "online", "--left", "15:10"
        )
        self.has(
            CREATED,
            "meeting",
            "round",
            "add",
            meeting,
            "--at",
            "13:30",
            "--pairs",
            "142069-141305,142077-142140",
        )
        self.node.ok("meeting", "edit", meeting, "minutes", "-", text="三つの組で話した。".encode())
        shown = self.has(
            {
                "id": ID,
                "city": MEMBER,
                "fields": MEETING_FIELDS,
                "attendance": [
                    {"id": ID, "city": CITY, "how": str, "left": (CLOCK, NONE), "by": CITY}
                ],
                "agenda": [{"id": ID, "text": str, "by": CITY}],
                "rounds": [
                    {"id": ID, "at": CLOCK, "pairs": [str], "notes": str, "version": str}
                ],
                "todos": [dict],
                "decisions": [dict],
            },
            "meeting",
            "show",
            meeting,
        )
        self.assertEqual(shown["fields"]["date"]["value"], "2020-11-18")
