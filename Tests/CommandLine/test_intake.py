"""What a node does not take from its peers today, and what it says of it."""

import os

from harness import Node, NodeCase
from harness.case import KAWASAKI, STAFF

# More than this machine has, in MiB.
NEVER = "1048576"


class IntakeTests(NodeCase):
    def setUp(self) -> None:
        super().setUp()
        self.a, self.b = self.node(), self.node(KAWASAKI)
        self.a.start()
        self.introduce(self.a, self.b)

    def told(self, node: Node, code: str, **extra) -> list[dict]:
        return [row for row in node.attention(**extra) if row["code"] == code]

    def test_below_the_floor_of_the_disk_nothing_is_taken(self):
        disk = os.statvfs(self.folder)
        if disk.f_bavail * disk.f_frsize >> 20 >= int(NEVER):
            self.skipTest("this disk is larger than any floor")
        self.a.ok("plan", "new", "--title", "まだ来ない")
        low = {"TASUKEAI_DISK_FLOOR": NEVER}
        answer = self.b.run("sync", env=low).json["peers"][0]
        self.assertEqual((answer["ok"], answer["received"]), (False, 0))
        self.assertEqual(answer["error"]["code"], "disk_low")
        self.assertEqual(len(self.told(self.b, "disk_low", env=low)), 1)
        # What is written here is kept all the same.
        self.b.ok("plan", "new", "--title", "ここで書いた", env=low)
        self.b.ok("sync")
        self.assertEqual(len(self.b.ok("plan", "list")["plans"]), 2)
        self.assertEqual(self.told(self.b, "disk_low"), [])

    def test_a_member_has_a_budget_for_the_day(self):
        for number in range(20):
            plan = self.a.ok("plan", "new", "--title", f"計画 {number}")["id"]
            self.a.ok("plan", "edit", plan, "goal", "--text", f"{number}" * 60_000)
        small = {"TASUKEAI_MEMBER_BUDGET": "1"}
        codes = set()
        for _ in range(3):
            answer = self.b.run("sync", env=small).json["peers"][0]
            codes.add((answer.get("error") or {}).get("code"))
        self.assertIn("member_budget", codes)
        told = self.told(self.b, "member_budget", env=small)
        self.assertEqual([row["id"] for row in told], [self.a.city])
        self.assertLess(len(self.b.ok("plan", "list")["plans"]), 20)
        # Nothing is lost: with room it goes on from there.
        self.b.ok("sync")
        self.b.ok("sync")
        self.assertEqual(len(self.b.ok("plan", "list")["plans"]), 20)
        self.assertEqual(
            self.a.ok("status")["state_hash"], self.b.ok("status")["state_hash"])

    def test_a_node_whose_own_name_names_a_person(self):
        node = self.node("142077", "--name-ja", "架空 一郎の市", "--name-en", "Chigasaki")
        self.assertEqual(self.told(node, "descriptor_names_person"), [])
        node.ok("org", "import", self.file("staff.csv", STAFF))
        self.assertEqual(len(self.told(node, "descriptor_names_person")), 1)
