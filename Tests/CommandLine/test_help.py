"""`--help` of every command: there, complete, with status 0, in both languages."""

import re
from pathlib import Path

from harness import NodeCase
from harness.node import binary, environment, run

COMMANDS = {
    "setup": "",
    "doctor": "",
    "backup make": "--to",
    "backup list": "--from",
    "backup verify": "--keys",
    "init": "--city --adviser --name-ja --name-en --url --space",
    "descriptor": "",
    "peer add": "--url",
    "peer list": "",
    "peer remove": "",
    "peer check": "",
    "serve": (
        "--bind --port --sync-every --tls-certificate --tls-key --trusted-proxies --trusted-header"
        " --pages-url --second-factor"
    ),
    "sync": "",
    "status": "",
    "plan new": "--title --release",
    "plan list": "",
    "plan show": "",
    "plan set": "--release",
    "plan edit": "--text --file --base --release",
    "plan invite": "",
    "plan withdraw": "",
    "plan action add": "--title --low-effort --clear-purpose --own-benefit --release",
    "plan action set": "--release",
    "plan history": "",
    "plan diff": "",
    "plan resolve": "--release",
    "comment add": "--text --field --quote --release",
    "comment list": "",
    "advice add": "--text --field --quote --release",
    "advice answer": "--decision --reason --follow-up --release",
    "advice list": "",
    "meeting new": "--title --date --release",
    "meeting list": "",
    "meeting show": "",
    "meeting edit": "--text --file --base --release",
    "meeting set": "",
    "meeting attend": "--how --left",
    "meeting agenda add": "--text",
    "meeting round add": "--at --pairs",
    "project new": (
        "--title --problem --idea --effect --legal-basis --section --size --release"
    ),
    "project list": "",
    "project show": "",
    "project set": "--release",
    "project edit": "--text --file --base --release",
    "project invite": "",
    "project withdraw": "",
    "award nominate": "--city --section --reason --year --release",
    "award list": "",
    "helpday review add": (
        "--subject --decision --evidence --reason --on --next --project --plan --release"
    ),
    "helpday review list": "",
    "helpday recurring": "--months --as",
    "helpday section-meeting record": (
        "--month --section --held --minutes --themes --joint --record --record-seconds --not-held"
        " --reason --as"
    ),
    "helpday section-meeting list": "--month --as",
    "helpday section-meeting themes": "",
    "helpday hollow": "--months --as",
    "adviser init": "--id --name-ja --name-en --space",
    "adviser delegate": "--fingerprint --out",
    "adviser prepare": "--name --out",
    "adviser accept": "--fingerprint",
    "adviser list": "",
    "adviser stop": "",
    "adviser bind": "--login",
    "adviser unbind": "--account",
    "accounts slip": "--name --role --as --remove-second-factor",
    "keys protect": "--passphrase-file --credential",
    "keys unprotect": "--passphrase-file --credential",
    "keys status": "",
    "keys move-root": "",
    "accounts password": "--answers",
    "accounts recovery-codes": "--answers",
    "accounts authenticator": "--answers",
    "accounts sessions": "--answers --end --end-others",
    "staff import": "--allow-many-leaving --allow-number-changes",
    "staff list": "",
    "helpday record": "--date --file --any-day",
    "observation preview": "--month",
    "observation publish": "--month",
    "observation list": "",
    "observation groups": "--year",
    "observation regroup": "--year --confirm",
    "chart xmr": "--file --target --rebase --direction --svg --title --unscreened",
    "chart p": "--file --target --rebase --direction --svg --title",
    "chart laney": "--file --target --rebase --direction --svg --title",
    "chart run": "--file --target --rebase --direction --svg --title",
    "chart effect": "--file --at --newey-west",
    "export": "",
    "rebuild": "",
    "verify": "",
    "version": "",
}

DOCUMENTS = Path(__file__).resolve().parents[2] / "docs"
COMMON = {"--data", "--json", "--version", "--help"}


class HelpTests(NodeCase):
    told: dict[tuple[str, ...], str] = {}

    def help(self, *words: str, language: str = "C.UTF-8") -> str:
        """What a command says of itself; each is asked once in each language."""
        if (language, *words) not in self.told:
            outcome = run([str(binary()), *words], environment(self.folder / "home"), env={"LANG": language})
            self.assertEqual(outcome.status, 0, str(outcome))
            self.assertEqual(outcome.err, b"")
            self.told[language, *words] = outcome.out.decode()
        return self.told[language, *words]

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
                        following = listed[listed.index(line) + len(line) :].split("\n")[1]
                        explained = re.search(r"\S\s{2,}\S", line.strip()) or following.startswith(
                            " " * 20
                        )
                        self.assertTrue(explained, f"no word on: {line.strip()}")

    def test_help_of_the_groups_names_their_commands(self):
        for group in (
            "",
            "peer",
            "plan",
            "plan action",
            "comment",
            "advice",
            "meeting",
            "meeting agenda",
            "meeting round",
            "project",
            "award",
            "keys",
            "staff",
            "helpday",
            "helpday review",
            "helpday section-meeting",
            "observation",
        ):
            text = self.help(*group.split(), "--help")
            for command in COMMANDS:
                if command.startswith(group):
                    rest = command[len(group) :].split()
                    self.assertIn(f"  {rest[0]}", text, f"{group or 'tasukeai'} --help")

    def test_the_japanese_help_is_japanese(self):
        for command in COMMANDS:
            text = self.help(*command.split(), "--help", language="ja_JP.UTF-8")
            overview = text.partition("OVERVIEW:")[2].partition("USAGE")[0]
            self.assertRegex(overview, r"[ぁ-んァ-ヶ一-龥]", command)

    def every_command(self, *group: str) -> dict[str, set[str]]:
        """Every command below a group with its own options, as the help lists them."""
        text = self.help(*group, "--help")
        listed = re.findall(r"^  ([a-z][a-z-]*)(?= |$)", text.partition("SUBCOMMANDS:")[2], re.MULTILINE)
        if not listed:
            return {" ".join(group): set(re.findall(r"^  (--[a-z-]+)", text, re.MULTILINE)) - COMMON}
        found = {}
        for name in listed:
            found |= self.every_command(*group, name)
        return found

    def test_the_documents_list_every_command_with_its_options(self):
        commands = self.every_command()
        self.assertGreater(len(commands), 100)
        for name in ("command-line.md", "command-line.ja.md"):
            rows = re.findall(
                r"^\| `([a-z -]+)` \|.*\|(.*)\|$", (DOCUMENTS / name).read_text(), re.MULTILINE
            )
            listed = {command: set(re.findall(r"`(--[a-z-]+)`", options)) for command, options in rows}
            self.assertEqual(listed, commands, name)
