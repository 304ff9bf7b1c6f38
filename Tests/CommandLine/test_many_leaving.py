"""A staff file that names only a part of the staff asks first."""

import re

from harness import NodeCase

JAPANESE = {"LANG": "ja_JP.UTF-8"}


def staff(count: int, start: int = 0) -> str:
    return "section,name,employee_number\n" + "".join(
        f"総務部/職員課/係{number % 7},架空 {number}郎,T{number:05d}\n"
        for number in range(start, start + count)
    )


class ManyLeavingTests(NodeCase):
    def hall(self, count: int):
        node = self.node()
        node.ok("org", "import", self.file("whole.csv", staff(count)))
        return node

    def test_a_part_is_refused_and_nothing_changes(self):
        node = self.hall(200)
        before = node.ok("staff", "list")
        part = self.file("part.csv", staff(150))
        for command in ("org", "staff"):
            outcome = node.run(command, "import", part)
            error = self.assertRefused(outcome, 1, "many_would_leave")
            self.assertRegex(error["message"], r"\b50 of the 200\b")
            self.assertIn("--allow-many-leaving", error["action"])
        japanese = node.run("org", "import", part, env=JAPANESE).error
        self.assertIn("200人のうち50人", japanese["message"])
        self.assertIn("--allow-many-leaving", japanese["action"])
        self.assertEqual(node.ok("staff", "list"), before)
        dry = node.ok("org", "import", part, "--dry-run")
        self.assertEqual((dry["departed"], dry["present"], dry["many_leaving"]), (50, 200, True))
        answer = node.ok("org", "import", part, "--allow-many-leaving")
        self.assertEqual(answer["departed"], 50)
        self.assertEqual(len(node.ok("staff", "list")["staff"]), 150)
        audit = (node.data / "audit.jsonl").read_text()
        self.assertTrue(re.search(r'"many_leaving":true', audit), "that it was meant is kept")

    def test_the_limit_is_twenty_and_a_fifth(self):
        for whole, left, refused in (
            (100, 20, False),
            (100, 21, True),
            (30, 20, False),
            (30, 21, True),
            (500, 100, False),
            (500, 101, True),
        ):
            with self.subTest(whole=whole, left=left):
                node = self.hall(whole)
                outcome = node.run("org", "import", self.file("rest.csv", staff(whole - left)))
                if refused:
                    self.assertRefused(outcome, 1, "many_would_leave")
                else:
                    self.assertEqual(outcome.json["departed"], left)

    def test_another_citys_file_is_refused(self):
        node = self.hall(60)
        outcome = node.run("org", "import", self.file("other.csv", staff(60, start=1_000)))
        self.assertRefused(outcome, 1, "many_would_leave")
        self.assertEqual(len(node.ok("staff", "list")["staff"]), 60)

    def test_a_first_import_and_an_unchanged_one_ask_nothing(self):
        node = self.hall(300)
        again = node.ok("org", "import", self.file("same.csv", staff(300)))
        self.assertEqual((again["departed"], again["unchanged"]), (0, 300))
