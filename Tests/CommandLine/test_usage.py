"""Wrong usage ends with status 2, unknown ids with 1; `--help` is there for every command."""

import re

from harness import Node, NodeCase
from harness.node import binary, run

COMMANDS = {
    "init": "--city --adviser --name-ja --name-en --url --space", "descriptor": "", "peer add": "--url",
    "peer list": "", "peer remove": "", "peer check": "",
    "serve": "--bind --port --sync-every", "sync": "", "status": "", "plan new": "--title --release",
    "plan list": "", "plan show": "", "plan set": "--release", "plan edit": "--text --file --base --release",
    "plan invite": "", "plan withdraw": "",
    "plan action add": "--title --low-effort --clear-purpose --own-benefit --release",
    "plan action set": "--release", "plan history": "", "plan diff": "", "plan resolve": "--release",
    "comment add": "--text --field --quote --release", "comment list": "",
    "advice add": "--text --field --quote --release",
    "advice answer": "--decision --reason --follow-up --release", "advice list": "",
    "meeting new": "--title --date --release", "meeting list": "", "meeting show": "",
    "meeting edit": "--text --file --base --release", "meeting set": "", "meeting attend": "--how --left",
    "meeting agenda add": "--text", "meeting round add": "--at --pairs", "staff import": "", "staff list": "",
    "helpday record": "--date --file", "observation preview": "--month", "observation publish": "--month",
    "observation list": "", "export": "", "rebuild": "", "verify": "", "version": ""}


class HelpTests(NodeCase):
    def help(self, *words: str, language: str = "C.UTF-8") -> str:
        node = Node(self.folder / "none", self.folder / "home", "")
        outcome = run([str(binary()), *words], node.environment, env={"LANG": language})
        self.assertEqual(outcome.status, 0, str(outcome))
        return outcome.out.decode()

    def test_help_of_every_command(self):
        for command, options in COMMANDS.items():
            for language in ("C.UTF-8", "ja_JP.UTF-8"):
                with self.subTest(command, language=language):
                    text = self.help(*command.split(), "--help", language=language)
                    self.assertIn(f"USAGE: tasukeai {command}", text)
                    for option in ["--data", "--json", *options.split()]:
                        self.assertRegex(text, re.escape(option) + r"\b")
                    self.assertRegex(text, r"OVERVIEW: \S")

    def test_every_argument_and_option_is_explained(self):
        for command in COMMANDS:
            with self.subTest(command):
                listed = self.help(*command.split(), "--help").partition("USAGE:")[2]
                for line in listed.splitlines():
                    if re.match(r"  (<|--?[a-z])", line):
                        following = listed[listed.index(line) + len(line):].split("\n")[1]
                        explained = re.search(r"\S\s{2,}\S", line.strip()) or following.startswith(" " * 20)
                        self.assertTrue(explained, f"no word on: {line.strip()}")

    def test_help_of_the_groups_names_their_commands(self):
        for group in ("", "peer", "plan", "plan action", "comment", "advice", "meeting", "meeting agenda",
                      "meeting round", "staff", "helpday", "observation"):
            text = self.help(*group.split(), "--help")
            for command in COMMANDS:
                if command.startswith(group):
                    rest = command[len(group):].split()
                    self.assertIn(f"  {rest[0]}", text, f"{group or 'tasukeai'} --help")

    def test_the_japanese_help_is_japanese(self):
        for command in COMMANDS:
            text = self.help(*command.split(), "--help", language="ja_JP.UTF-8")
            overview = text.partition("OVERVIEW:")[2].partition("USAGE")[0]
            self.assertRegex(overview, r"[ぁ-んァ-ヶ一-龥]", command)


class UsageTests(NodeCase):
    def test_wrong_usage(self):
        node = self.node()
        plan = node.ok("plan", "new", "--title", "計画")["id"]
        lines = ["nonsense", "plan nonsense", "plan new", "plan show", "plan list extra", "plan new --title",
                 "status --unknown", "--data", "plan invite", f"plan invite {plan}", f"plan withdraw {plan}",
                 f"plan edit {plan} goal", f"plan edit {plan} goal --text a --file b",
                 f"plan edit {plan} goal nonsense", f"plan edit {plan} title --text a", f"plan edit {plan} x -",
                 f"plan set {plan} nothing a", f"plan set {plan} status maybe", f"plan set {plan} goal a",
                 "plan show x", f"plan show {plan}0000000000000", f"plan show {plan[:-1]}01",
                 "comment list 12", "advice answer x --decision adopted --reason r",
                 "sync 142068", f"plan invite {plan} 142068", "meeting new --title a --date never",
                 "meeting new --title a --date 2020-11-18 --form tent", "peer add", "plan action",
                 f"plan diff {plan} x", f"plan action add {plan} --title a --low-effort perhaps"]
        with self.unchanged(node):
            for line in lines:
                with self.subTest(line):
                    self.assertRefused(node.run(*line.split(), text=b"a"), 2)

    def test_wrong_usage_in_plain_words(self):
        node = self.node()
        outcome = node.run("plan", "new", json=False)
        self.assertEqual(outcome.status, 2, str(outcome))
        self.assertIn(b"--title", outcome.err)

    def test_an_id_that_is_not_held(self):
        node = self.node()
        missing = "ab" * 32 + ".0"
        with self.unchanged(node):
            for line in ("plan show {}", "plan set {} title a", "plan edit {} goal --text a", "plan history {}",
                         "plan diff {}", "plan resolve {} title a", "plan withdraw {} 141305",
                         "plan action add {} --title a", "plan action set {} title a", "comment list {}",
                         "comment add {} --text a", "advice add {} --text a", "meeting show {}",
                         "advice answer {} --decision adopted --reason a", "meeting set {} title a",
                         "meeting edit {} minutes --text a", "meeting agenda add {} --text a",
                         "meeting attend {} 142069 --how online", "meeting round add {} --at 13:30 --pairs a-b"):
                with self.subTest(line):
                    outcome = node.run(*line.format(missing).split())
                    self.assertRefused(outcome, 1, "not_found", naming=missing)

    def test_an_id_of_another_kind(self):
        node = self.node()
        meeting = node.ok("meeting", "new", "--title", "会合", "--date", "2020-11-18")["id"]
        with self.unchanged(node):
            for line in ("plan show {}", "plan set {} title a", "advice add {} --text a", "plan history {}"):
                self.assertRefused(node.run(*line.format(meeting).split()), 1, "not_found", naming=meeting)

    def test_rounds_and_attendance_that_make_no_sense(self):
        node = self.node()
        meeting = node.ok("meeting", "new", "--title", "会合", "--date", "2020-11-18")["id"]
        with self.unchanged(node):
            for line in ("round add {} --at 25:00 --pairs 142069-141305", "round add {} --at 13:30 --pairs 142069",
                         "round add {} --at 13:30 --pairs 142069-142068", "round add {} --at 13:30 --pairs=,",
                         "round add {} --at 13:30 --pairs 142069-142069", "attend {} 142068 --how online",
                         "attend {} 142069 --how maybe", "attend {} 142069 --how place --left 9",
                         "attend {} 142069 --how place --left 24:00"):
                with self.subTest(line):
                    self.assertRefused(node.run("meeting", *line.format(meeting).split()), 2)

    def test_cancelling_needs_a_reason(self):
        node = self.node()
        meeting = node.ok("meeting", "new", "--title", "会合", "--date", "2020-11-18")["id"]
        with self.unchanged(node):
            self.assertRefused(node.run("meeting", "set", meeting, "status", "cancelled"), 1)
        node.ok("meeting", "set", meeting, "reason", "緊急事態宣言")
        node.ok("meeting", "set", meeting, "status", "cancelled")
