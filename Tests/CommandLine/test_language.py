"""Japanese under a Japanese locale, English otherwise; the codes are the same."""

import json
import re

from harness import Node, NodeCase

JAPANESE = re.compile(r"[ぁ-んァ-ヶ一-龥]")
LOCALES = (
    {"LANG": "ja_JP.UTF-8"},
    {"LANG": "C", "LC_ALL": "ja_JP.UTF-8"},
    {"LANG": "C", "LC_MESSAGES": "ja_JP.utf8"},
)
OTHERS = (
    {"LANG": "C"},
    {"LANG": "en_GB.UTF-8"},
    {"LANG": ""},
    {"LANG": "ja_JP.UTF-8", "LC_ALL": "C"},
)


class LanguageTests(NodeCase):
    def errors(self, node: Node) -> list[list[str]]:
        missing = "ab" * 32 + ".0"
        return [
            ["plan", "show", missing],
            ["plan", "show", "x"],
            ["sync", "141305"],
            ["peer", "add", "/none"],
            ["plan", "new", "--title", "題" * 300],
            ["init", "--city", "142069"],
            ["init", "--city", "142068"],
            ["staff", "import", self.file("bad.csv", "a,b\n1,2\n")],
        ]

    def test_messages_follow_the_locale_and_codes_do_not(self):
        """How the locale is found is the same for every command; what each says is looked at in both languages,
        by the process itself and by a node that serves."""
        node = self.node()
        for serving in (False, True):
            if serving:
                node.start()
            for number, line in enumerate(self.errors(node)):
                codes = set()
                for locales, is_japanese in ((LOCALES, True), (OTHERS, False)):
                    for locale in locales if number == 0 else locales[:1]:
                        with self.subTest(line[:2], locale=locale, serving=serving):
                            error = node.run(*line, env=locale).error
                            codes.add(error["code"])
                            for key in ("message", "action"):
                                text = error[key].replace("題", "")
                                self.assertEqual(bool(JAPANESE.search(text)), is_japanese, text)
                self.assertEqual(len(codes), 1, codes)

    def test_a_language_whose_name_begins_like_japanese(self):
        error = self.node().run("plan", "show", "x", env={"LANG": "jam_JM.UTF-8"}).error
        self.assertNotRegex(error["message"], JAPANESE)

    def test_plain_errors_and_answers(self):
        node = self.node()
        node.ok("plan", "new", "--title", "計画")
        japanese = node.run("plan", "show", "x", json=False, env=LOCALES[0])
        self.assertTrue(japanese.err.decode().startswith("エラー"), str(japanese))
        english = node.run("plan", "show", "x", json=False)
        self.assertTrue(english.err.decode().startswith("Error"), str(english))
        self.assertIn("データの場所", node.run("status", json=False, env=LOCALES[0]).out.decode())
        self.assertNotRegex(node.run("status", json=False).out.decode(), JAPANESE)

    def test_json_keys_do_not_follow_the_locale(self):
        node = self.node()
        there, here = node.run("status", env=LOCALES[0]).json, node.run("status").json
        for answer in (there, here):
            # Sentences are for people; codes stay.
            answer["attention"] = [item["code"] for item in answer["attention"]]
        self.assertEqual(there, here)
        one = json.loads(node.run("export", env=LOCALES[0]).out)
        self.assertEqual(one, node.ok("export"))

    def test_status_speaks_the_language_of_the_asker_not_of_the_server(self):
        node = self.node()
        node.ok(
            "peer", "add", str(self.descriptor(self.node("141305"))), "--url", "http://127.0.0.1:9"
        )
        node.start(env={"LANG": "C.UTF-8"})
        [row] = node.run("sync", env=LOCALES[0]).json["peers"]
        self.assertRegex(row["error"]["message"], JAPANESE)

    def test_usage_errors_are_japanese_too(self):
        node = self.node()
        for line in (
            "plan new", "plan new --title", "plan new --titel 計画", "status --nonsense", "frob", "plan list a b",
            "helpday order --minutes 夕方まで", "helpday calendar --year=来年", "serve --port 99999999999999999999",
        ):
            with self.subTest(line):
                outcome = node.run(*line.split(), json=False, env=LOCALES[0])
                self.assertEqual(outcome.status, 2, str(outcome))
                # Nothing of ArgumentParser's own English sentences.
                self.assertNotRegex(outcome.err.decode(), r"Missing|Unknown|nexpected|invalid|Did you mean")
                self.assertRegex(outcome.err.decode(), JAPANESE)
