"""The JSON of the commands about staff, figures, peers and the node itself."""

from harness import NodeCase
from harness.case import KAWASAKI, STAFF
from harness.shapes import (
    CITY,
    ERROR,
    FIGURES,
    HASH,
    NONE,
    OBSERVATIONS,
    PLAN,
    PREVIEW,
    STATUS,
    SYNC,
    ShapeCase,
)


class NodeShapeTests(ShapeCase):
    def test_staff_and_figures(self):
        path = self.file("staff.csv", STAFF)
        numbers = ("added", "changed", "departed", "unchanged", "succeeded", "without_reading")
        counts = dict.fromkeys(numbers, int) | {"posts_as_staff": []}
        self.assertEqual(self.has(counts, "staff", "import", path)["added"], 12)
        self.assertEqual(self.has(counts, "staff", "import", path)["unchanged"], 12)
        self.has(
            {
                "staff": [
                    {
                        "section": str,
                        "name": str,
                        "employee_number": str,
                        "mail": (str, NONE),
                        "phone": (str, NONE),
                        "reading": (str, NONE),
                        "role": str,
                        "from": (str, NONE),
                        "until": (str, NONE),
                        "strengths": [],
                        "help_limit_minutes": (int, NONE),
                    }
                ]
            },
            "staff",
            "list",
        )
        rows = "".join(f"T{n:04d},{'late,18:40' if n < 3 else 'on_time,17:40'}\n" for n in range(12))
        day = self.file("day.csv", "employee_number,outcome,left_at\n" + rows)
        self.has(
            {"recorded": int, "replaced": int, "unchanged": int},
            "helpday",
            "record",
            "--date",
            "2020-11-20",
            "--file",
            day,
        )
        self.assertTrue(
            self.has(PREVIEW, "observation", "preview", "--month", "2020-11")["figures"]
        )
        self.has(FIGURES, "observation", "publish", "--month", "2020-11")
        self.assertTrue(self.has(OBSERVATIONS, "observation", "list")["observations"])

    def test_node_and_peers(self):
        other = NodeCase.node(self, KAWASAKI)
        other.start()
        path = str(self.descriptor(other))
        self.has(
            {"id": CITY, "fingerprint": str, "name_ja": str, "name_en": str},
            "peer",
            "add",
            path,
            "--url",
            other.url,
        )
        other.ok("peer", "add", str(self.descriptor(self.node)))
        self.has(
            {
                "peers": [
                    {"id": CITY, "name_ja": str, "name_en": str, "url": str, "fingerprint": str}
                ]
            },
            "peer",
            "list",
        )
        self.has(STATUS, "status")
        self.has(SYNC, "sync")
        self.has(SYNC, "sync", KAWASAKI)
        answer = self.has(
            {
                "peers": [
                    {
                        "id": CITY,
                        "url": str,
                        "ok": bool,
                        "error": (ERROR, NONE),
                        "same_peers": (bool, NONE),
                    }
                ]
            },
            "peer",
            "check",
        )
        self.assertEqual(answer["peers"][0]["ok"], True)
        self.has(STATUS, "status")
        self.assertEqual(other.end(), 0)
        self.has(SYNC, "sync")
        self.has(STATUS, "status")
        self.has({"version": str, "protocol": int}, "version")
        self.has({"ok": True, "entries": int, "state_hash": HASH}, "verify")
        self.assertEqual(
            self.node.ok("rebuild")["state_hash"], self.node.ok("status")["state_hash"]
        )
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
