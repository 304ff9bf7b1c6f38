"""Texts that are too long, quotes that do not occur, words that the gate stops."""

import os

from harness import Node, NodeCase, OnceCase
from harness.case import KAWASAKI, STAFF

MEGABYTE = 1_000_000


class TextTests(OnceCase):
    text = "窓口の忙しさを分かち合う。𠮷野の葛󠄀も、がぎぐも。"

    @classmethod
    def make(cls, case: NodeCase) -> tuple[Node, str]:
        node = case.node()
        plan = node.ok("plan", "new", "--title", "計画")["id"]
        node.ok("plan", "edit", plan, "goal", "--text", cls.text)
        return node, plan

    def setUp(self) -> None:
        super().setUp()
        made, self.plan = self.once
        self.node = self.copy(made)

    def goal(self) -> str:
        return self.node.ok("plan", "show", self.plan)["fields"]["goal"]["text"]

    def test_ten_megabytes_as_a_file_and_on_standard_input(self):
        content = ("あ" * (10 * MEGABYTE // 3)).encode()
        path = self.file("long.txt", content)
        for serving in (False, True):
            if serving:
                self.node.start()
            with self.subTest(serving=serving), self.unchanged(self.node):
                outcome = self.node.run("plan", "edit", self.plan, "goal", "--file", path)
                self.assertRefused(outcome, 1, "too_long", "file_too_large")
                outcome = self.node.run("plan", "edit", self.plan, "goal", "-", text=content)
                self.assertRefused(outcome, 1, "too_long", "file_too_large")
        self.assertTrue(self.node.is_alive())

    def test_a_hundred_megabytes(self):
        with self.unchanged(self.node):
            outcome = self.node.run(
                "plan", "edit", self.plan, "goal", "-", text=bytes(100 * MEGABYTE)
            )
            self.assertRefused(outcome, 1, "file_too_large")

    def test_text_that_is_no_utf8(self):
        contents = ("助け合い".encode("cp932"), "助け合い".encode("utf-16"), b"\xc0\x80", b"\xed\xa0\x80")
        with self.unchanged(self.node):
            for content in contents:
                file = self.file("a.txt", content)
                for arguments, text in ((["--file", file], b""), (["-"], content)):
                    with self.subTest(content, arguments=arguments):
                        outcome = self.node.run("plan", "edit", self.plan, "goal", *arguments, text=text)
                        self.assertRefused(outcome, 1, "not_utf8")

    def test_every_scalar_comes_back(self):
        """But for line ends, which are one, and the one with which editors end a file."""
        for text in (
            self.text,
            "",
            "\n\n",
            "a\r\nb",
            "a\r\nb\r\n",
            "e\u0301 é",
            "👩‍👩‍👧",
            "先\ufeff頭",
            "x" * 100_000,
            "\u202e逆",
        ):
            with self.subTest(text[:8]):
                self.node.ok("plan", "edit", self.plan, "goal", "-", text=text.encode())
                whole = text.replace("\r\n", "\n").removesuffix("\n")
                self.assertEqual(self.goal(), whole)
        self.assertTrue(self.node.ok("verify")["ok"])

    def test_the_mark_that_notepad_puts_first_is_no_text(self):
        marked = b"\xef\xbb\xbf" + "先頭\r\n二行目\r\n".encode()
        for arguments, text in ((["--file", self.file("n.txt", marked)], b""), (["-"], marked)):
            self.node.ok("plan", "edit", self.plan, "goal", "--text", "別")
            self.node.ok("plan", "edit", self.plan, "goal", *arguments, text=text)
            self.assertEqual(self.goal(), "先頭\n二行目")
        arguments = self.file("arguments.txt", b"\xef\xbb\xbfplan\r\nshow\r\n" + self.plan.encode() + b"\r\n")
        self.assertEqual(self.node.ok("--arguments-from", arguments)["id"], self.plan)

    def test_short_fields_have_their_limits(self):
        with self.unchanged(self.node):
            for line in (
                ["plan", "new", "--title", "題" * 201],
                ["plan", "set", self.plan, "theme", "題" * 501],
                ["comment", "add", self.plan, "--text", "文" * 20_001],
            ):
                self.assertRefused(self.node.run(*line), 1, "too_long")

    def test_a_quote_that_does_not_occur(self):
        with self.unchanged(self.node):
            for act in ("comment", "advice"):
                for quote in ("窓口の暇", "か\u3099き\u3099", "吉野", self.text + "。"):
                    outcome = self.node.run(
                        act,
                        "add",
                        self.plan,
                        "--text",
                        "なるほど",
                        "--field",
                        "goal",
                        "--quote",
                        quote,
                    )
                    self.assertRefused(outcome, 1, "quote_not_found")

    def test_an_empty_quote_and_a_quote_without_field(self):
        with self.unchanged(self.node):
            for more in (
                ["--quote", "窓口"],
                ["--field", "goal", "--quote="],
                ["--field", "nothing"],
                ["--field", "title", "--quote", "計画"],
            ):
                outcome = self.node.run("comment", "add", self.plan, "--text", "なるほど", *more)
                self.assertIn(outcome.status, (1, 2), (more, str(outcome)))
                self.assertRefused(outcome, outcome.status)

    def test_a_version_that_is_none(self):
        with self.unchanged(self.node):
            for base, status in (
                ("x", 2),
                ("0" * 64 + ".0", 1),
                (self.plan, 1),
                (",", 2),
                ("a," * 500, 2),
            ):
                outcome = self.node.run(
                    "plan", "edit", self.plan, "goal", "--text", "a", "--base", base
                )
                self.assertRefused(outcome, status, "bad_id", "unknown_version")

    def test_what_the_gate_stops_is_named_and_can_be_released(self):
        self.node.ok("staff", "import", self.file("staff.csv", STAFF))
        words = "架空 一郎さんに聞く。電話は0465-00-1234"
        with self.unchanged(self.node):
            for line in (
                ["plan", "new", "--title", words],
                ["plan", "edit", self.plan, "goal", "--text", words],
                ["comment", "add", self.plan, "--text", words],
                ["plan", "action", "add", self.plan, "--title", words],
                ["meeting", "new", "--title", words, "--date", "2020-11-18"],
            ):
                outcome = self.node.run(*line)
                self.assertRefused(outcome, 1, "screened", naming="0465-00-1234")
                self.assertIn("架空", outcome.error["message"])
        self.node.ok("comment", "add", self.plan, "--text", words, "--release", "本人の了解あり")
        audit = (self.node.data / "audit.jsonl").read_text()
        self.assertIn("本人の了解あり", audit)
        self.assertNotIn("架空", audit)
        for reason in ("", " ", "理" * 1_001):
            outcome = self.node.run(
                "comment", "add", self.plan, "--text", words, "--release=" + reason
            )
            self.assertRefused(outcome, 2, "bad_value", "usage")

    def test_what_may_be_a_name_is_shown_and_passes(self):
        self.node.ok("staff", "import", self.file("staff.csv", STAFF))
        answer = self.node.ok("plan", "edit", self.plan, "goal", "--text", "架空が担当し、一郎も手伝う。")
        self.assertEqual(answer["screening_warnings"][0], "架空")
        self.assertNotIn("release", (self.node.data / "audit.jsonl").read_text())
        shown = self.node.run(
            "comment", "add", self.plan, "--text", "架空が担当した。", json=False, env={"LANG": "ja_JP.UTF-8"})
        self.assertIn("そのまま共有しました", shown.out.decode())
        self.assertNotIn("screening_warnings", self.node.ok("plan", "set", self.plan, "theme", "無難"))

    def test_line_ends_and_control_characters(self):
        self.node.ok("plan", "edit", self.plan, "goal", "--text", "一行目。\r\n二行目。\r三行目。")
        self.assertEqual(self.goal(), "一行目。\n二行目。\n三行目。")
        for sign in "\x00\x0b\x0c\x1b\x07\x7f":
            path = self.file("text.txt", f"一行目。\n二{sign}行目。")
            outcome = self.node.run("plan", "edit", self.plan, "goal", "--file", path)
            error = self.assertRefused(outcome, 1, "control_character")
            self.assertIn("U+00%02X" % ord(sign), error["message"])
        for title in (" ", "\u200b", "　"):
            self.assertRefused(self.node.run("plan", "set", self.plan, "title", title), 1, "blank")

    def test_what_only_the_owner_may_write(self):
        other = NodeCase.node(self, KAWASAKI)
        other.start()
        self.introduce(self.node, other)
        self.node.ok("sync")
        with self.unchanged(other):
            for line in (
                ["set", self.plan, "title", "のっとり"],
                ["set", self.plan, "status", "done"],
                ["edit", self.plan, "goal", "--text", os.urandom(3).hex()],
                ["action", "add", self.plan, "--title", "x"],
                ["invite", self.plan, KAWASAKI],
                ["withdraw", self.plan, KAWASAKI],
                ["resolve", self.plan, "title", "x"],
            ):
                outcome = other.run("plan", *line)
                self.assertRefused(outcome, 1, "not_permitted", "not_invited")
