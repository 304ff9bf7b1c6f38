"""The JSON of every command: keys, types, forms. Scripts outside the repository rely on them."""

import re

from harness import NodeCase
from harness.case import KAWASAKI, STAFF
from harness.shape import mismatch

ID = re.compile(r"[0-9a-f]{64}\.[0-9]+")
HASH = re.compile(r"[0-9a-f]{64}")
CITY = re.compile(r"[0-9]{6}")
MEMBER = re.compile(r"[0-9]{6}|[a-z][a-z0-9-]*")
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
TIME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z")
CLOCK = re.compile(r"\d{2}:\d{2}")
NONE = type(None)
CREATED = {"id": ID}


def register(value) -> dict:
    return {"value": (value, NONE), "candidates": [{"value": value, "city": MEMBER}]}


TEXT = {"text": str, "version": str}
ERROR = {"code": str, "message": str}
PLAN_FIELDS = {
    "title": register(str), "theme": register(str), "status": register(re.compile("draft|active|done|stopped")),
    "current_state": TEXT, "cause_analysis": TEXT, "goal": TEXT, "expected_effect": TEXT}
YES = register(re.compile("yes|no"))
ACTION_FIELDS = {"title": register(str), "section_chief": register(str), "manager": register(str),
                 "low_effort": YES, "clear_purpose": YES, "own_benefit": YES}
PLAN = {"id": ID, "city": CITY, "editors": [MEMBER], "fields": PLAN_FIELDS,
        "actions": [{"id": ID, "fields": ACTION_FIELDS}]}
MEETING_FIELDS = {"title": register(str), "date": register(DATE), "form": register(str), "place": register(str),
                  "status": register(str), "reason": register(str), "minutes": TEXT}
STATUS = {
    "id": MEMBER, "space": HASH, "data": str, "entries": int, "waiting": int, "frontier_digest": HASH,
    "peers_digest": HASH, "fold_level": int, "state_hash": (HASH, NONE),
    "peers": [{"id": MEMBER, "last_sync": (TIME, NONE), "ahead": int, "behind": int, "last_error": (str, NONE)}],
    "conflicts": [{"record": ID, "field": str}], "attention": [ERROR]}
SYNC = {"peers": [{"id": MEMBER, "ok": bool, "received": int, "sent": int, "requests": int, "bytes_in": int,
                   "bytes_out": int, "seconds": float, "error": (ERROR, NONE)}]}
PASSAGE = {"field": (str, NONE), "quote": (str, NONE), "anchor": (re.compile("intact|changed|gone"), NONE)}
COMMENTS = {"comments": [{"id": ID, "city": MEMBER, "text": str, "source": (str, NONE)} | PASSAGE]}
ADVICE = {"advice": [{"id": ID, "city": MEMBER, "plan": ID, "text": str, "reason": (str, NONE),
                      "decision": (re.compile("adopted|considering|declined"), NONE),
                      "follow_up": (DATE, NONE)} | PASSAGE]}
FIGURES = {"figures": [{"unit_group": str, "display": str, "suppressed": bool}]}
OBSERVATIONS = {"observations": [{
    "city": CITY, "period": re.compile(r"\d{4}-\d{2}"), "unit_group": str, "indicator": str, "definition": int,
    "revision": int, "display": str, "suppressed": bool}]}


class ShapeTests(NodeCase):
    def setUp(self) -> None:
        super().setUp()
        self.node = NodeCase.node(self)

    def has(self, shape, *line: str) -> dict:
        answer = self.node.ok(*line)
        self.assertIsNone(mismatch(answer, shape), f"{' '.join(line[:3])}: {answer}")
        return answer

    def test_plans(self):
        plan = self.has(CREATED, "plan", "new", "--title", "計画")["id"]
        answer = self.has({"plans": [{"id": ID, "city": CITY, "title": str, "status": str}]}, "plan", "list")
        self.assertEqual(answer["plans"], [{"id": plan, "city": "142069", "title": "計画", "status": "draft"}])
        action = self.has(CREATED, "plan", "action", "add", plan, "--title", "声かけ", "--low-effort", "yes",
                          "--clear-purpose", "no", "--own-benefit", "yes", "--section-chief", "聞く",
                          "--manager", "決める")["id"]
        self.node.ok("plan", "action", "set", action, "title", "朝の声かけ")
        self.node.ok("plan", "set", plan, "theme", "助け合い")
        for field in ("current_state", "cause_analysis", "goal", "expected_effect"):
            answer = self.node.ok("plan", "edit", plan, field, "--text", "はじめの文。")
            self.assertEqual(set(answer), {"id", "version"})
        shown = self.has(PLAN, "plan", "show", plan)
        self.assertEqual(shown["fields"]["goal"]["text"], "はじめの文。")
        self.assertEqual(shown["actions"][0]["fields"]["title"]["value"], "朝の声かけ")
        base = shown["fields"]["goal"]["version"]
        self.node.ok("plan", "edit", plan, "goal", "-", "--base", base, text="はじめの長い文。".encode())
        history = self.has({"id": ID, "history": [{
            "version": ID, "city": CITY, "field": str, "at": TIME, "value": (str, NONE), "inserted": (str, NONE),
            "deleted": int}]}, "plan", "history", plan)
        self.assertEqual({row["field"] for row in history["history"]} >= {"title", "goal", "theme"}, True)
        changes = {"id": ID, "differences": [{"field": str, "changes": [
            {"kind": re.compile("same|added|removed"), "text": str}]}]}
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
        self.has(COMMENTS, "comment", "list", plan)
        self.has(ADVICE, "advice", "list")
        self.has(CREATED, "advice", "answer", advice, "--decision", "considering", "--reason", "試してから",
                 "--follow-up", "2021-01-12")
        [row] = self.has(ADVICE, "advice", "list")["advice"]
        self.assertEqual((row["decision"], row["follow_up"], row["anchor"], row["quote"]),
                         ("considering", "2021-01-12", "intact", "暮らし"))
        self.node.ok("plan", "edit", plan, "goal", "--text", "一人ひとりの暮らし方を大切にする。")
        self.node.ok("plan", "edit", plan, "goal", "--text", "一人ひとりの暮方を大切にする。")
        self.assertEqual(self.has(COMMENTS, "comment", "list", plan)["comments"][0]["anchor"], "changed")
        self.node.ok("plan", "edit", plan, "goal", "--text", "べつの話。")
        self.assertEqual(self.has(COMMENTS, "comment", "list", plan)["comments"][0]["anchor"], "gone")

    def test_meetings(self):
        meeting = self.has(CREATED, "meeting", "new", "--title", "連合会議", "--date", "令和2年11月18日",
                           "--form", "hybrid", "--place", "川崎市")["id"]
        self.has({"meetings": [{"id": ID, "city": MEMBER, "title": str, "date": DATE, "form": (str, NONE),
                                "status": str}]}, "meeting", "list")
        self.has(CREATED, "meeting", "agenda", "add", meeting, "--text", "計画の発表")
        self.has(CREATED, "meeting", "attend", meeting, "142077", "--how", "online", "--left", "15:10")
        self.has(CREATED, "meeting", "round", "add", meeting, "--at", "13:30", "--pairs",
                 "142069-141305,142077-142140")
        self.node.ok("meeting", "edit", meeting, "minutes", "-", text="三つの組で話した。".encode())
        shown = self.has({
            "id": ID, "city": MEMBER, "fields": MEETING_FIELDS,
            "attendance": [{"id": ID, "city": CITY, "how": str, "left": (CLOCK, NONE)}],
            "agenda": [{"id": ID, "text": str}],
            "rounds": [{"id": ID, "at": CLOCK, "pairs": [str], "notes": str}]}, "meeting", "show", meeting)
        self.assertEqual(shown["fields"]["date"]["value"], "2020-11-18")

    def test_staff_and_figures(self):
        path = self.file("staff.csv", STAFF)
        counts = {"added": int, "changed": int, "left": int, "unchanged": int}
        self.assertEqual(self.has(counts, "staff", "import", path)["added"], 12)
        self.assertEqual(self.has(counts, "staff", "import", path)["unchanged"], 12)
        self.has({"staff": [{"section": str, "name": str, "employee_number": str, "mail": (str, NONE),
                             "phone": (str, NONE)}]}, "staff", "list")
        rows = "".join(f"T{n:04d},{'late' if n < 3 else 'on_time'},17:40\n" for n in range(12))
        day = self.file("day.csv", "employee_number,outcome,left_at\n" + rows)
        self.has({"recorded": int, "replaced": int, "unchanged": int}, "helpday", "record", "--date",
                 "2020-11-20", "--file", day)
        self.assertTrue(self.has(FIGURES, "observation", "preview", "--month", "2020-11")["figures"])
        self.has(FIGURES, "observation", "publish", "--month", "2020-11")
        self.assertTrue(self.has(OBSERVATIONS, "observation", "list")["observations"])

    def test_node_and_peers(self):
        other = NodeCase.node(self, KAWASAKI)
        other.start()
        path = str(self.descriptor(other))
        self.has({"id": CITY, "fingerprint": str, "name_ja": str, "name_en": str}, "peer", "add", path,
                 "--url", other.url)
        other.ok("peer", "add", str(self.descriptor(self.node)))
        self.has({"peers": [{"id": CITY, "name_ja": str, "name_en": str, "url": str, "fingerprint": str}]},
                 "peer", "list")
        self.has(STATUS, "status")
        self.has(SYNC, "sync")
        self.has(SYNC, "sync", KAWASAKI)
        answer = self.has({"peers": [{"id": CITY, "url": str, "ok": bool, "error": (ERROR, NONE),
                                      "same_peers": (bool, NONE)}]}, "peer", "check")
        self.assertEqual(answer["peers"][0]["ok"], True)
        self.has(STATUS, "status")
        self.assertEqual(other.end(), 0)
        self.has(SYNC, "sync")
        self.has(STATUS, "status")
        self.has({"version": str, "protocol": int}, "version")
        self.has({"ok": True, "entries": int, "state_hash": HASH}, "verify")
        self.assertEqual(self.node.ok("rebuild")["state_hash"], self.node.ok("status")["state_hash"])
        self.has({"id": CITY}, "peer", "remove", KAWASAKI)

    def test_export_is_sorted_and_without_local_data(self):
        self.node.ok("staff", "import", self.file("staff.csv", STAFF))
        self.node.ok("plan", "new", "--title", "計画")
        outcome = self.node.run("export")
        self.assertEqual(outcome.out, self.node.run("export").out)
        self.assertIn("records", outcome.json)
        for secret in ("架空", "T0001", str(self.node.data)):
            self.assertNotIn(secret, outcome.out.decode())
        self.assertEqual(outcome.json, self.node.run("export", json=False).json)

    def test_candidates_of_a_conflict(self):
        other = NodeCase.node(self, KAWASAKI)
        other.start()
        self.introduce(self.node, other)
        plan = self.node.ok("plan", "new", "--title", "はじめ")["id"]
        self.node.ok("plan", "invite", plan, KAWASAKI)
        self.node.ok("sync")
        self.node.ok("plan", "set", plan, "title", "一つ目")
        other.ok("plan", "set", plan, "title", "二つ目")
        self.node.ok("sync")
        shown = self.has(PLAN, "plan", "show", plan)
        found = {(one["city"], one["value"]) for one in shown["fields"]["title"]["candidates"]}
        self.assertEqual(found, {("142069", "一つ目"), (KAWASAKI, "二つ目")})
        self.assertEqual(shown["editors"], ["142069", KAWASAKI])
        status = self.has(STATUS, "status")
        self.assertEqual(status["conflicts"], [{"record": plan, "field": "title"}])
        self.node.ok("plan", "resolve", plan, "title", "二つ目")
        self.assertEqual(self.has(STATUS, "status")["conflicts"], [])
