"""Improvement projects, reviews and awards: between two cities, in their JSON, and refused."""

import re

from harness import NodeCase
from harness.case import KAWASAKI, ODAWARA, STAFF
from harness.shapes import CITY, CREATED, DATE, ERROR, ID, MEMBER, NONE, TEXT, ShapeCase, register

REVIEW = {
    "id": ID,
    "city": CITY,
    "about": (ID, NONE),
    "subject": str,
    "decision": re.compile("continue|change|stop"),
    "evidence": str,
    "reason": str,
    "on": DATE,
    "next": (DATE, NONE),
}
PROJECT_FIELDS = {
    "title": register(str),
    "problem": TEXT,
    "idea": TEXT,
    "effect": TEXT,
    "legal_basis": TEXT,
    "owner_section": register(str),
    "size": register(re.compile("small|section|city")),
    "status": register(re.compile("proposed|trying|adopted|ended")),
}
PROJECT = {
    "id": ID,
    "city": CITY,
    "editors": [MEMBER],
    "fields": PROJECT_FIELDS,
    "reviews": [REVIEW],
    "attention": [ERROR],
}
PROJECTS = {
    "projects": [
        {
            "id": ID,
            "city": CITY,
            "title": str,
            "status": str,
            "size": (str, NONE),
            "owner_section": (str, NONE),
        }
    ]
}
AWARD = {
    "id": ID,
    "nominated_by": CITY,
    "city": CITY,
    "section": str,
    "reason": str,
    "year": int,
}
GROUNDS = ("--evidence", "七か月続けて平均を上回る。", "--reason", "定着した。")


class SharingShapeTests(ShapeCase):
    def test_a_project_from_proposal_to_adoption(self):
        project = self.has(
            CREATED,
            *("project", "new", "--title", "窓口の様式をまとめる"),
            *("--problem", "毎月同じ転記に三時間かかる。", "--idea", "様式を一つにする。"),
            *("--section", "市民部/戸籍住民課", "--size", "small"),
        )["id"]
        [row] = self.has(PROJECTS, "project", "list")["projects"]
        self.assertEqual(
            row,
            {
                "id": project,
                "city": ODAWARA,
                "title": "窓口の様式をまとめる",
                "status": "proposed",
                "size": "small",
                "owner_section": "市民部/戸籍住民課",
            },
        )
        shown = self.has(PROJECT, "project", "show", project)
        self.assertEqual(shown["fields"]["problem"]["text"], "毎月同じ転記に三時間かかる。")
        self.assertEqual(shown["fields"]["idea"]["text"], "様式を一つにする。")
        codes = [row["code"] for row in shown["attention"]]
        self.assertEqual(codes, ["effect_missing", "legal_basis_missing"])

        self.node.ok("project", "set", project, "status", "trying")
        adopt = ("project", "set", project, "status", "adopted")
        error = self.assertRefused(self.node.run(*adopt), 1, "incomplete_project")
        self.assertIn("effect legal_basis", error["message"])
        self.node.ok("project", "edit", project, "effect", "--text", "月に三時間")
        error = self.assertRefused(self.node.run(*adopt), 1, "incomplete_project")
        self.assertRegex(error["message"], r"Missing: legal_basis\.")
        blank = ("project", "edit", project, "legal_basis", "--text", " \u3000\n")
        self.node.ok(*blank)
        self.assertRefused(self.node.run(*adopt), 1, "incomplete_project")
        self.node.ok("project", "edit", project, "legal_basis", "--text", "事務取扱要領第三条")
        self.node.ok(*adopt)
        shown = self.has(PROJECT, "project", "show", project)
        self.assertEqual(shown["attention"], [])
        self.assertEqual(shown["fields"]["status"]["value"], "adopted")
        # An adopted project keeps its grounds.
        self.assertRefused(self.node.run(*blank), 1, "incomplete_project")
        base = shown["fields"]["idea"]["version"]
        self.node.ok(
            "project", "edit", project, "idea", "-", "--base", base, text="様式を一つ減らす。".encode()
        )
        self.assertEqual(
            self.node.ok("project", "show", project)["fields"]["idea"]["text"], "様式を一つ減らす。"
        )
        self.assertTrue(self.node.ok("verify")["ok"])

    def test_a_whole_project_in_one_command_is_one_entry(self):
        before = self.node.ok("status")["entries"]
        project = self.node.ok(
            *("project", "new", "--title", "題", "--problem", "甲", "--idea", "乙"),
            *("--effect", "丙", "--legal-basis", "丁", "--section", "戊", "--size", "city"),
        )["id"]
        self.assertEqual(self.node.ok("status")["entries"], before + 1)
        fields = self.has(PROJECT, "project", "show", project)["fields"]
        self.assertEqual(
            [fields[name]["text"] for name in ("problem", "idea", "effect", "legal_basis")],
            ["甲", "乙", "丙", "丁"],
        )
        self.node.ok("project", "set", project, "status", "adopted")
        state = self.node.ok("status")["state_hash"]
        self.assertEqual(self.node.ok("rebuild")["state_hash"], state)

    def test_reviews(self):
        project = self.node.ok("project", "new", "--title", "題")["id"]
        plan = self.node.ok("plan", "new", "--title", "計画")["id"]
        add = ("helpday", "review", "add", "--subject", "助け合いデー", *GROUNDS)
        self.has(CREATED, *add, "--decision", "continue")
        below = self.has(
            CREATED,
            *add,
            *("--decision", "change", "--on", "令和2年11月18日", "--next", "2021-05-20"),
            *("--project", project),
        )["id"]
        self.has(CREATED, *add, "--decision", "stop", "--plan", plan, "--on", "2020-11-20")
        rows = self.has({"reviews": [REVIEW]}, "helpday", "review", "list")["reviews"]
        self.assertEqual([row["decision"] for row in rows], ["continue", "change", "stop"])
        self.assertEqual([row["about"] for row in rows], [None, project, plan])
        self.assertEqual((rows[1]["on"], rows[1]["next"]), ("2020-11-18", "2021-05-20"))
        [row] = self.has(PROJECT, "project", "show", project)["reviews"]
        self.assertEqual(row["id"], below)

    def test_awards(self):
        award = self.has(
            CREATED,
            *("award", "nominate", "--city", ODAWARA, "--section", "総務部/職員課"),
            *("--reason", "朝の声かけを続けている。", "--year", "2020"),
        )["id"]
        self.has(
            CREATED, "award", "nominate", "--city", ODAWARA, "--section", "財政課", "--reason", "良"
        )
        rows = self.has({"awards": [AWARD]}, "award", "list")["awards"]
        self.assertEqual(
            rows[0],
            {
                "id": award,
                "nominated_by": ODAWARA,
                "city": ODAWARA,
                "section": "総務部/職員課",
                "reason": "朝の声かけを続けている。",
                "year": 2020,
            },
        )
        self.assertGreaterEqual(rows[1]["year"], 2024)

    def test_plain_lines_in_both_languages(self):
        project = self.node.ok("project", "new", "--title", "題", "--size", "section")["id"]
        japanese = {"LANG": "ja_JP.UTF-8"}
        text = self.node.run("project", "show", project, json=False, env=japanese).out.decode()
        for words in ("規模: 係・課で", "状態: 提案", "法令などの根拠", "効果がまだありません"):
            self.assertIn(words, text)
        text = self.node.run("project", "show", project, json=False).out.decode()
        self.assertNotRegex(text.replace("題", ""), r"[ぁ-んァ-ヶ一-龥]")
        add = ("helpday", "review", "add", "--subject", "題", *GROUNDS, "--decision", "change")
        self.node.ok(*add)
        text = self.node.run("helpday", "review", "list", json=False, env=japanese).out.decode()
        self.assertIn("判断: 直す", text)


class SharingRefusalTests(NodeCase):
    def setUp(self) -> None:
        super().setUp()
        self.node = NodeCase.node(self)
        self.node.start()
        self.project = self.node.ok("project", "new", "--title", "題")["id"]

    def test_wrong_values(self):
        review = ("helpday", "review", "add", "--subject", "題")
        nominate = ("award", "nominate", "--section", "財政課", "--reason", "良")
        with self.unchanged(self.node):
            for status, code, line in (
                (2, "bad_value", ("project", "new", "--title", "題", "--size", "huge")),
                (1, "too_long", ("project", "new", "--title", "題" * 201)),
                (1, "too_long", ("project", "new", "--title", "題", "--section", "課" * 201)),
                (1, "too_long", (*nominate, "--city", ODAWARA, "--reason", "良" * 2_001)),
                (2, "bad_value", ("project", "set", self.project, "status", "done")),
                (2, "bad_value", ("project", "set", self.project, "effect", "三時間")),
                (2, "bad_value", ("project", "edit", self.project, "title", "--text", "題")),
                (2, "no_such_field", ("project", "set", self.project, "person", "だれか")),
                (2, "bad_id", ("project", "show", "x")),
                (2, "bad_value", (*review, *GROUNDS, "--decision", "maybe")),
                (2, "bad_value", (*review, *GROUNDS, "--decision", "stop", "--on", "2020-02-30")),
                (
                    1,
                    "not_found",
                    (*review, *GROUNDS, "--decision", "stop", "--project", "ab" * 32 + ".0"),
                ),
                (
                    2,
                    "usage",
                    (
                        *(*review, *GROUNDS, "--decision", "stop"),
                        *("--project", self.project, "--plan", self.project),
                    ),
                ),
                (1, "unknown_peer", (*nominate, "--city", KAWASAKI)),
                (2, "check_digit", (*nominate, "--city", "142068")),
                (2, "bad_value", (*nominate, "--city", ODAWARA, "--year", "20")),
                (2, "bad_value", (*nominate, "--city", ODAWARA, "--year", "99999999999999999999")),
            ):
                with self.subTest(line):
                    self.assertRefused(self.node.run(*line), status, code)

    def test_a_review_without_evidence_or_reason(self):
        with self.unchanged(self.node):
            outcome = self.node.run(
                *("helpday", "review", "add", "--subject", "題", "--decision", "stop"),
                *("--evidence", "根拠", "--reason", "\u3000"),
            )
            self.assertRefused(outcome, 2, "review_without_grounds")
            outcome = self.node.run(
                "helpday", "review", "add", "--subject", "題", "--decision", "stop"
            )
            self.assertRefused(outcome, 2, "usage")

    def test_what_the_gate_stops(self):
        self.node.ok("staff", "import", self.file("staff.csv", STAFF))
        words = "架空 一郎さんの工夫"
        with self.unchanged(self.node):
            for line in (
                ("project", "new", "--title", words),
                ("project", "new", "--title", "題", "--idea", words),
                ("project", "edit", self.project, "effect", "--text", words),
                ("project", "set", self.project, "owner_section", words),
                ("award", "nominate", "--city", ODAWARA, "--section", words, "--reason", "良"),
                ("award", "nominate", "--city", ODAWARA, "--section", "課", "--reason", words),
                (
                    *("helpday", "review", "add", "--decision", "stop", "--subject", "題"),
                    *("--evidence", words, "--reason", "理由"),
                ),
            ):
                with self.subTest(line):
                    self.assertRefused(self.node.run(*line), 1, "screened", naming="架空")
        self.node.ok("project", "new", "--title", words, "--release", "本人の了解あり")


class SharingSyncTests(NodeCase):
    def setUp(self) -> None:
        super().setUp()
        self.a, self.b = self.node(), self.node(KAWASAKI)
        self.a.start()
        self.b.start()
        self.introduce(self.a, self.b)

    def sync(self) -> None:
        self.assertTrue(self.a.ok("sync")["peers"][0]["ok"])
        one, other = self.a.ok("status"), self.b.ok("status")
        self.assertEqual(one["state_hash"], other["state_hash"])

    def test_a_project_a_review_and_an_award_reach_the_other_city(self):
        project = self.a.ok(
            "project", "new", "--title", "様式をまとめる", "--effect", "月に三時間"
        )["id"]
        self.a.ok(
            *("helpday", "review", "add", "--subject", "様式", "--decision", "change", *GROUNDS),
            *("--project", project),
        )
        self.b.ok(
            *("award", "nominate", "--city", ODAWARA, "--section", "戸籍住民課"),
            *("--reason", "様式をまとめた。", "--year", "2020"),
        )
        self.sync()
        shown = self.b.ok("project", "show", project)
        self.assertEqual(shown["fields"]["effect"]["text"], "月に三時間")
        self.assertEqual([row["decision"] for row in shown["reviews"]], ["change"])
        self.assertEqual(shown["city"], ODAWARA)
        [award] = self.a.ok("award", "list")["awards"]
        self.assertEqual((award["nominated_by"], award["city"]), (KAWASAKI, ODAWARA))
        # Others comment; they do not write.
        self.b.ok("comment", "add", project, "--text", "うちでも試します")
        self.b.ok("comment", "add", award["id"], "--text", "おめでとう")
        with self.unchanged(self.b):
            for line in (
                ("set", project, "title", "のっとり"),
                ("set", project, "status", "ended"),
                ("edit", project, "idea", "--text", "のっとり"),
                ("invite", project, KAWASAKI),
            ):
                outcome = self.b.run("project", *line)
                self.assertRefused(outcome, 1, "not_permitted", "not_invited")
        self.sync()
        self.assertEqual(len(self.a.ok("comment", "list", project)["comments"]), 1)

    def test_an_invited_city_writes_and_both_texts_merge(self):
        project = self.a.ok("project", "new", "--title", "題", "--idea", "様式を減らす。")["id"]
        self.a.ok("project", "invite", project, KAWASAKI)
        self.sync()
        self.assertEqual(self.b.ok("project", "show", project)["editors"], [ODAWARA, KAWASAKI])
        self.a.ok("project", "edit", project, "idea", "--text", "まず様式を減らす。")
        self.b.ok("project", "edit", project, "idea", "--text", "様式を減らす。次に集める。")
        self.assertRefused(
            self.b.run("project", "set", project, "status", "ended"), 1, "not_permitted"
        )
        self.sync()
        for node in (self.a, self.b):
            text = node.ok("project", "show", project)["fields"]["idea"]["text"]
            self.assertEqual(text, "まず様式を減らす。次に集める。")
        self.a.ok("project", "withdraw", project, KAWASAKI)
        self.sync()
        self.assertRefused(
            self.b.run("project", "edit", project, "idea", "--text", "x"), 1, "not_permitted"
        )

    def test_two_who_blank_and_adopt_at_once_are_told(self):
        """Offline nobody can refuse: the project shows what is missing after the merge."""
        project = self.a.ok(
            "project", "new", "--title", "題", "--effect", "三時間", "--legal-basis", "条例"
        )["id"]
        self.a.ok("project", "invite", project, KAWASAKI)
        self.sync()
        self.a.ok("project", "set", project, "status", "adopted")
        self.b.ok("project", "edit", project, "effect", "--text", "")
        self.sync()
        for node in (self.a, self.b):
            shown = node.ok("project", "show", project)
            self.assertEqual(shown["fields"]["status"]["value"], "adopted")
            self.assertEqual([row["code"] for row in shown["attention"]], ["effect_missing"])
