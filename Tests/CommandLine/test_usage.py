"""Wrong usage ends with status 2, ids that are not held with status 1; nothing changes."""

from harness import NodeCase


class UsageTests(NodeCase):
    def test_wrong_usage(self):
        node = self.node()
        plan = node.ok("plan", "new", "--title", "計画")["id"]
        lines = [
            "nonsense",
            "plan nonsense",
            "plan new",
            "plan show",
            "plan list extra",
            "plan new --title",
            "status --unknown",
            "--data",
            "plan invite",
            f"plan invite {plan}",
            f"plan withdraw {plan}",
            f"plan edit {plan} goal",
            f"plan edit {plan} goal --text a --file b",
            f"plan edit {plan} goal nonsense",
            f"plan edit {plan} title --text a",
            f"plan edit {plan} x -",
            f"plan set {plan} nothing a",
            f"plan set {plan} status maybe",
            f"plan set {plan} goal a",
            "plan show x",
            f"plan show {plan}0000000000000",
            f"plan show {plan[:-1]}01",
            "comment list 12",
            "advice answer x --decision adopted --reason r",
            "sync 142068",
            f"plan invite {plan} 142068",
            "meeting new --title a --date never",
            "meeting new --title a --date 2020-11-18 --form tent",
            "peer add",
            "plan action",
            f"plan diff {plan} x",
            f"plan action add {plan} --title a --low-effort perhaps",
        ]
        with self.unchanged(node):
            for line in lines:
                with self.subTest(line):
                    self.assertRefused(node.run(*line.split(), text=b"a"), 2)

    def test_wrong_usage_in_plain_words(self):
        node = self.node()
        outcome = node.run("plan", "new", json=False)
        self.assertEqual(outcome.status, 2, str(outcome))
        self.assertIn(b"--title", outcome.err)

    def test_a_day_with_another_day_s_weekday(self):
        node = self.node()
        for locale, word in (("ja_JP.UTF-8", "金曜日"), ("C.UTF-8", "Friday")):
            line = ("meeting", "new", "--title", "会合", "--date", "2027/1/15（木）")
            outcome = node.run(*line, env={"LANG": locale})
            self.assertIn(word, self.assertRefused(outcome, 2, "other_weekday")["message"])
        meeting = node.ok("meeting", "new", "--title", "会合", "--date", "\u200e2027/1/15 0:00")
        self.assertEqual(node.ok("meeting", "show", meeting["id"])["fields"]["date"]["value"], "2027-01-15")

    def test_an_id_that_is_not_held(self):
        node = self.node()
        node.start()
        missing = "ab" * 32 + ".0"
        with self.unchanged(node):
            for line in (
                "plan show {}",
                "plan set {} title a",
                "plan edit {} goal --text a",
                "plan history {}",
                "plan diff {}",
                "plan resolve {} title a",
                "plan withdraw {} 141305",
                "plan action add {} --title a",
                "plan action set {} title a",
                "comment list {}",
                "comment add {} --text a",
                "advice add {} --text a",
                "meeting show {}",
                "advice answer {} --decision adopted --reason a",
                "meeting set {} title a",
                "meeting edit {} minutes --text a",
                "meeting agenda add {} --text a",
                "meeting attend {} 142069 --how online",
                "meeting round add {} --at 13:30 --pairs a-b",
            ):
                with self.subTest(line):
                    outcome = node.run(*line.format(missing).split())
                    self.assertRefused(outcome, 1, "not_found", naming=missing)

    def test_an_id_of_another_kind(self):
        node = self.node()
        node.start()
        meeting = node.ok("meeting", "new", "--title", "会合", "--date", "2020-11-18")["id"]
        with self.unchanged(node):
            for line in (
                "plan show {}",
                "plan set {} title a",
                "advice add {} --text a",
                "plan history {}",
            ):
                self.assertRefused(
                    node.run(*line.format(meeting).split()), 1, "not_found", naming=meeting
                )

    def test_rounds_and_attendance_that_make_no_sense(self):
        node = self.node()
        node.start()
        meeting = node.ok("meeting", "new", "--title", "会合", "--date", "2020-11-18")["id"]
        with self.unchanged(node):
            for line in (
                "round add {} --at 25:00 --pairs 142069-141305",
                "round add {} --at 13:30 --pairs 142069",
                "round add {} --at 13:30 --pairs 142069-142068",
                "round add {} --at 13:30 --pairs=,",
                "round add {} --at 13:30 --pairs 142069-142069",
                "attend {} 142068 --how online",
                "attend {} 142069 --how maybe",
                "attend {} 142069 --how place --left 9",
                "attend {} 142069 --how place --left 24:00",
            ):
                with self.subTest(line):
                    self.assertRefused(node.run("meeting", *line.format(meeting).split()), 2)

    def test_cancelling_needs_a_reason(self):
        node = self.node()
        meeting = node.ok("meeting", "new", "--title", "会合", "--date", "2020-11-18")["id"]
        with self.unchanged(node):
            self.assertRefused(node.run("meeting", "set", meeting, "status", "cancelled"), 1)
        node.ok("meeting", "set", meeting, "reason", "緊急事態宣言")
        node.ok("meeting", "set", meeting, "status", "cancelled")
