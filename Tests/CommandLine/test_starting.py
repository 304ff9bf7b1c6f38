"""`init` and the folder: what is refused, and that a refusal leaves the folder as it was."""

import os
import unittest

from harness import Node, NodeCase
from harness.node import binary, run


class EnvironmentTests(NodeCase):
    def test_a_misspelled_variable_is_not_taken_for_a_default(self):
        node = self.node()
        for variable, near in (("TASUKEAI_PROT", "TASUKEAI_PORT"), ("TASUKEAI_CAFILE", "TASUKEAI_CA_FILE")):
            outcome = node.run("status", env={variable: "9000"})
            error = self.assertRefused(outcome, 2, "unknown_setting", naming=variable)
            self.assertIn(near, error["message"])
        self.assertEqual(node.run("status", env={"TASUKEAI_PORT": "9000"}).status, 0)


class InitTests(NodeCase):
    def refused(self, *arguments: str, status: int, codes: tuple, naming: str = "") -> None:
        node = self.fresh()
        self.assertRefused(node.run("init", *arguments), status, *codes, naming=naming)
        self.assertFalse(node.data.exists(), "nothing was made, keys least of all")

    def fresh(self) -> Node:
        self.count = getattr(self, "count", 0) + 1
        return Node(self.folder / f"new-{self.count}", self.folder / "home", "")

    def test_a_wrong_check_digit(self):
        for code in ("142068", "142060", "141306", "000002"):
            with self.subTest(code):
                self.refused("--city", code, status=2, codes=("check_digit",), naming=code)

    def test_a_code_of_another_length_or_form(self):
        for code in ("14206", "1420699", "odawara", "", "142,069", "142069x", "14206\n"):
            with self.subTest(code):
                self.refused(
                    "--city",
                    code,
                    status=2,
                    codes=("check_digit", "bad_member"),
                    naming=code.strip()[:6],
                )

    def test_a_city_whose_name_is_not_known(self):
        self.refused("--city", "011002", status=2, codes=("unknown_city",), naming="011002")

    def test_an_unknown_city_with_its_names_is_taken(self):
        node = self.node("011002", "--name-ja", "札幌市", "--name-en", "Sapporo")
        self.assertEqual(node.ok("status")["id"], "011002")

    def test_a_code_as_it_is_typed(self):
        for code in ("１４２０６９", "142069 ", "142069\u200b", "\u3000142069"):
            with self.subTest(code):
                node = self.fresh()
                self.assertEqual(node.run("init", "--city", code).status, 0)
                self.assertEqual(node.ok("status")["id"], "142069")

    def test_a_code_without_its_check_digit(self):
        for locale, words in (("ja_JP.UTF-8", "末尾の検査数字"), ("C.UTF-8", "check digit")):
            outcome = self.fresh().run("init", "--city", "14206", env={"LANG": locale})
            error = self.assertRefused(outcome, 2, "check_digit")
            self.assertIn(words, error["message"])
            self.assertIn(words, error["action"])

    def test_a_bad_adviser(self):
        for name in ("Kanji", "a b", "-a", "幹事", "a" * 33, "142069"):
            with self.subTest(name):
                self.refused(
                    "--adviser=" + name,
                    "--name-ja",
                    "幹事",
                    "--name-en",
                    "Adviser",
                    status=2,
                    codes=("bad_member", "check_digit", "usage"),
                )

    def test_neither_or_both_of_city_and_adviser(self):
        self.refused(status=2, codes=("usage",))
        self.refused("--city", "142069", "--adviser", "kanji", status=2, codes=("usage",))

    def test_names_that_are_too_long_or_empty(self):
        for name in ("", "市" * 200):
            with self.subTest(name[:3]):
                node = self.fresh()
                outcome = node.run("init", "--city", "142069", "--name-ja", name)
                self.assertIn(outcome.status, (1, 2), str(outcome))
                self.assertRefused(outcome, outcome.status)
                self.assertFalse(node.data.exists(), "nothing was made, keys least of all")

    def test_a_bad_address(self):
        for url in ("not an address", "ftp://example.jp", "http://example.jp", "https://"):
            with self.subTest(url):
                self.refused(
                    "--city",
                    "142069",
                    "--url",
                    url,
                    status=2,
                    codes=("bad_value", "usage", "refused_url"),
                    naming="url",
                )

    def test_a_founding_document_that_is_none(self):
        for content in (b"", b"{}", os.urandom(500), b'{"tasukeai":"space-1"}', b"[" * 20_000):
            with self.subTest(content[:8]):
                path = self.file("space.json", content)
                node = self.fresh()
                outcome = node.run("init", "--city", "142069", "--space", path)
                self.assertRefused(outcome, 1)
                self.assertFalse(node.data.exists())
        self.refused(
            "--city",
            "142069",
            "--space",
            "/nonexistent",
            status=1,
            codes=("file_unreadable",),
            naming="/nonexistent",
        )


class FolderTests(NodeCase):
    def test_a_second_init_changes_nothing(self):
        node = self.node()
        files = {path: path.read_bytes() for path in node.data.rglob("*") if path.is_file()}
        outcome = node.run("init", "--city", "141305")
        self.assertRefused(outcome, 1, "already_initialized", naming=str(node.data))
        for path, content in files.items():
            self.assertEqual(path.read_bytes(), content, path.name)

    def test_a_setting_that_is_refused_makes_nothing(self):
        node = Node(self.folder / "new", self.folder / "home", "142069")
        outcome = node.run("init", "--city", "142069", env={"TASUKEAI_PROT": "1"})
        self.assertRefused(outcome, 2, "unknown_setting", naming="TASUKEAI_PROT")
        self.assertFalse(node.data.exists())
        self.assertIn("first", node.ok("init", "--city", "142069"))

    def test_a_folder_with_other_files(self):
        node = Node(self.folder / "used", self.folder / "home", "")
        node.data.mkdir()
        (node.data / "thesis.txt").write_text("mine")
        outcome = node.run("init", "--city", "142069")
        self.assertRefused(outcome, 1, "folder_in_use", naming=str(node.data))
        self.assertEqual([path.name for path in node.data.iterdir()], ["thesis.txt"])

    def test_a_file_in_the_place_of_the_folder(self):
        node = Node(self.folder / "file", self.folder / "home", "")
        node.data.write_text("mine")
        self.assertRefused(node.run("init", "--city", "142069"), 1, naming=str(node.data))
        self.assertEqual(node.data.read_text(), "mine")

    def test_every_command_names_a_folder_that_is_no_node(self):
        node = Node(self.folder / "none", self.folder / "home", "")
        csv = self.file("a.csv", "section,name,employee_number\n")
        for line in (
            "descriptor",
            "serve",
            "sync",
            "status",
            "export",
            "rebuild",
            "verify",
            "peer list",
            "plan list",
            "plan new --title a",
            "advice list",
            "meeting list",
            "staff list",
            f"staff import {csv}",
            "observation list",
        ):
            with self.subTest(line):
                outcome = node.run(*line.split())
                self.assertRefused(outcome, 1, "not_initialized", naming=str(node.data))
                self.assertFalse(node.data.exists(), "a look makes no folder")

    def test_the_folder_is_for_its_owner_only(self):
        node = self.node()
        node.ok("plan", "new", "--title", "計画")
        for path in [node.data, *node.data.rglob("*")]:
            self.assertEqual(path.stat().st_mode & 0o077, 0, path)

    def test_the_default_folder_follows_xdg(self):
        node = Node(self.folder / "unused", self.folder / "home", "")
        data = {"XDG_DATA_HOME": str(self.folder / "xdg")}
        command = [str(binary()), "init", "--city", "142069", "--json"]
        answer = run(command, node.environment, env=data)
        self.assertEqual(answer.status, 0, str(answer))
        self.assertTrue((self.folder / "xdg/tasukeai/birth").exists())
        answer = run(command, node.environment)
        self.assertTrue((self.folder / "home/.local/share/tasukeai/birth").exists(), str(answer))


if __name__ == "__main__":
    unittest.main()
