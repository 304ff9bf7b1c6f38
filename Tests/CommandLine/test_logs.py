"""What a serving node logs: identifiers and counts; no word of a record, no value of a member
of staff.
"""

from harness import NodeCase
from harness.case import KAWASAKI

NAME, NUMBER, MAIL, PHONE = (
    "鷹羽根 綾之丞",
    "XQ77123",
    "ayanojo@takabane.example.jp",
    "0465-98-7654",
)
WORDS = ("ペンギン商店街", "カモノハシ計画", "オカピの助言", "ナマケモノ議事録", "ツチブタの理由")


class LogTests(NodeCase):
    def test_no_text_and_no_staff_in_the_log(self):
        for level in ("info", "trace"):
            with self.subTest(level):
                self.run_everything(level)

    def run_everything(self, level: str) -> None:
        node, other = self.node(), self.node(KAWASAKI)
        for one in (node, other):
            one.start(every="1s", env={"TASUKEAI_LOG_LEVEL": level})
        self.introduce(node, other)
        staff = self.file(
            "staff.csv",
            f"section,name,employee_number,mail,phone\n係,{NAME},{NUMBER},{MAIL},{PHONE}\n",
        )
        node.ok("staff", "import", staff)
        node.run(
            "staff", "import", self.file("bad.csv", f"section,name,employee_number\n係,{NAME}\n")
        )
        day = self.file("day.csv", f"employee_number,outcome,left_at\n{NUMBER},late,20:15\n")
        node.ok("helpday", "record", "--date", "2020-11-20", "--file", day)
        node.ok("observation", "preview", "--month", "2020-11")
        node.ok("observation", "publish", "--month", "2020-11")
        plan = node.ok("plan", "new", "--title", WORDS[0])["id"]
        node.ok("plan", "edit", plan, "goal", "--text", WORDS[1] * 50)
        advice = node.ok("advice", "add", plan, "--text", WORDS[2])["id"]
        node.ok("advice", "answer", advice, "--decision", "declined", "--reason", WORDS[4])
        meeting = node.ok("meeting", "new", "--title", WORDS[0], "--date", "2020-11-18")["id"]
        node.ok("meeting", "edit", meeting, "minutes", "--text", WORDS[3])
        for text in (f"{NAME}さん", PHONE, MAIL, WORDS[0] * 3_100):
            self.assertEqual(node.run("comment", "add", plan, "--text", text).status, 1)
        node.ok("comment", "add", plan, "--text", f"{NAME}さん", "--release", WORDS[4])
        node.run("comment", "add", plan, "--text", "x", "--field", "goal", "--quote", WORDS[2])
        node.run("plan", "set", plan, "nothing", WORDS[0])
        node.run("plan", "show", WORDS[0])
        node.ok("sync")
        other.ok("sync")
        node.ok("export")
        for one in (node, other):
            self.assertEqual(one.end(), 0)
            log = one.log.read_text(errors="replace")
            self.assertIn("sync", log, "the log was written")
            for secret in (
                *WORDS,
                NAME,
                NAME.replace(" ", ""),
                NUMBER,
                MAIL,
                PHONE,
                "20:15",
                "綾之丞",
            ):
                self.assertNotIn(secret, log)
