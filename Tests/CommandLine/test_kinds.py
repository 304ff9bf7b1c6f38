"""Every kind whose commands are made from its declaration: begun with all its fields, listed, shown, set,
edited, commented on, with its history; and what is wrong is refused in both languages."""

import re

from harness import Node, NodeCase, OnceCase
from harness.kinds import Kind, general_kinds

JAPANESE = {"LANG": "ja_JP.UTF-8", "LC_ALL": "ja_JP.UTF-8"}


class KindTests(OnceCase):
    # By name; what a command says of itself is asked once.
    begun: dict[str, tuple[str, dict[str, str]]] = {}

    @classmethod
    def make(cls, case: NodeCase) -> tuple[Node, list[Kind]]:
        node = case.node()
        return node, general_kinds(node)

    def setUp(self) -> None:
        super().setUp()
        made, self.kinds = self.once
        self.alone = self.copy(made)
        self.alone.start()

    def begin(self, kind: Kind) -> tuple[str, dict[str, str]]:
        """The command that begins one, by its help, and the option of each field."""
        if kind.name not in self.begun:
            self.begun[kind.name] = self.by_help(kind)
        return self.begun[kind.name]

    def by_help(self, kind: Kind) -> tuple[str, dict[str, str]]:
        group = self.alone.run(*kind.command, "--help", json=False).out.decode()
        begin = re.search(r"SUBCOMMANDS:\n  ([a-z]+)", group)[1]
        help = self.alone.run(*kind.command, begin, "--help", json=False).out.decode()
        listed = re.findall(r"^  --([a-z-]+)", help, re.MULTILINE)
        known = [option for option in listed if option not in ("data", "json", "release", "version")]
        self.assertEqual(known[len(kind.fields):], kind.parents, f"{kind.name}: its options")
        return begin, dict(zip((field.name for field in kind.fields), known))

    def create(self, kind: Kind) -> tuple[str, dict[str, str]]:
        begin, options = self.begin(kind)
        values = kind.samples()
        arguments = [part for name, option in options.items() for part in (f"--{option}", values[name])]
        return self.alone.ok(*kind.command, begin, *arguments)["id"], values

    def test_there_are_some(self):
        self.assertLessEqual({"project", "review", "award", "case"}, {kind.name for kind in self.kinds})

    def test_a_record_with_all_its_fields(self):
        for kind in self.kinds:
            with self.subTest(kind.name):
                id, values = self.create(kind)
                (rows,) = self.alone.ok(*kind.command, "list").values()
                (row,) = [row for row in rows if row["id"] == id]
                shown = self.alone.ok(*kind.command, "show", id)
                self.assertLessEqual({"id", "editors", "fields", "attention"}, set(shown))
                self.assertEqual(shown["editors"], ["142069"])
                for field in kind.fields:
                    answer = shown["fields"][field.name]
                    if field.is_text:
                        self.assertNotIn(field.name, row)
                        self.assertEqual(answer["text"], values[field.name])
                    elif field.shape.startswith("contentSet"):
                        self.assertEqual("、".join(sorted(answer)), "、".join(sorted(values[field.name].split("、"))))
                    else:
                        self.assertEqual(str(row[field.name]), values[field.name])
                        self.assertEqual(str(answer["value"]), values[field.name])
                written = {change["field"] for change in self.alone.ok(*kind.command, "history", id)["history"]}
                self.assertEqual(written, {field.name for field in kind.fields})

    def test_fields_are_written_one_by_one(self):
        for kind in self.kinds:
            id, values = self.create(kind)
            for field in kind.fields:
                with self.subTest(kind.name, field=field.name):
                    if field.is_text:
                        self.alone.ok(*kind.command, "edit", id, field.name, "--text", "書き直した文")
                        self.assertEqual(self.fields(kind, id)[field.name]["text"], "書き直した文")
                    elif field.shape.startswith("contentSet"):
                        self.alone.ok(*kind.command, "set", id, field.name, "届出、電話")
                        self.assertEqual(sorted(self.fields(kind, id)[field.name]), sorted(["届出", "電話"]))
                    else:
                        self.alone.ok(*kind.command, "set", id, field.name, values[field.name])
            self.alone.ok("comment", "add", id, "--text", "読みました。")
            self.assertEqual(len(self.alone.ok("comment", "list", id)["comments"]), 1)

    def fields(self, kind: Kind, id: str) -> dict:
        return self.alone.ok(*kind.command, "show", id)["fields"]

    def test_what_is_wrong_is_refused_in_both_languages(self):
        ids = {kind.name: self.create(kind)[0] for kind in self.kinds}
        with self.unchanged(self.alone):
            for kind in self.kinds:
                begin, _ = self.begin(kind)
                id = ids[kind.name]
                elsewhere = next(other for name, other in ids.items() if name != kind.name)
                for line, status, codes in (
                    (("set", id, "nothing", "x"), 2, ["no_such_field"]),
                    (("show", elsewhere), 1, ["not_found"]),
                    (("history", elsewhere), 1, ["not_found"]),
                    (("show", "x"), 2, ["bad_id"]),
                    ((begin,), 2, ["usage"]),
                    ((begin, "--unused-11", "x"), 2, ["usage"]),
                ):
                    with self.subTest(kind.name, line=line):
                        messages = []
                        for locale in (JAPANESE, {}):
                            outcome = self.alone.run(*kind.command, *line, env=locale)
                            messages.append(self.assertRefused(outcome, status, *codes)["message"])
                        self.assertRegex(messages[0], r"[ぁ-んァ-ヶ一-龥]", line)
                        self.assertNotRegex(messages[1], r"[ぁ-んァ-ヶ]", line)

    def test_what_a_plan_is_named_by(self):
        """Kinds that stand below a plan are begun below it, and below nothing else."""
        plan = self.alone.ok("plan", "new", "--title", "みんなで帰る日")["id"]
        meeting = self.alone.ok("meeting", "new", "--title", "第4回", "--date", "2026-12-18")["id"]
        for kind in (kind for kind in self.kinds if "plan" in kind.parents):
            with self.subTest(kind.name):
                begin, options = self.begin(kind)
                values = kind.samples()
                line = [part for name, option in options.items() for part in (f"--{option}", values[name])]
                id = self.alone.ok(*kind.command, begin, *line, "--plan", plan)["id"]
                self.assertIn(plan, self.alone.ok(*kind.command, "show", id).values())
                outcome = self.alone.run(*kind.command, begin, *line, "--plan", meeting)
                self.assertRefused(outcome, 1, "not_found")
