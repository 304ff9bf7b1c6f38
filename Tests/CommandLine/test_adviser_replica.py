"""An adviser without a node: their own machine signs, Odawara hosts, Kawasaki reads it as the adviser's.

Three data folders, two servers; the adviser's machine never serves anything.
"""

import json
import os
import signal
import stat
from pathlib import Path

from harness import Node, NodeCase, OnceCase
from harness.case import KAWASAKI, STAFF
from harness.node import wait_until
from harness.pages import Pages

DATE = ("--date", "2026-11-18")
NAME = "幹事（人材マネジメント部会）"
ROOT = ("--id", "kanji", "--name-ja", "部会の幹事", "--name-en", "Advisers of the programme")


class HostedCase(OnceCase):
    @classmethod
    def make(cls, case: NodeCase) -> tuple[list[Node], dict]:
        adviser = case.node("kanji", init=False)
        root = adviser.ok("adviser", "init", *ROOT)
        return [case.node(), case.node(KAWASAKI), adviser], root

    def setUp(self) -> None:
        super().setUp()
        made, self.root = self.once
        self.odawara, self.kawasaki, self.adviser = map(self.copy, made)

    def prepare(self, name: str = NAME) -> dict:
        out = str(self.folder / f"request-{len(list(self.folder.iterdir()))}.json")
        return self.odawara.ok("adviser", "prepare", "--name", name, "--out", out)

    def sign(self, request: dict, adviser: Node | None = None, name: str = "delegation") -> str:
        out = str(self.folder / f"{name}.json")
        (adviser or self.adviser).ok(
            "adviser", "delegate", request["file"], "--fingerprint", request["fingerprint"],
            "--out", out)  # fmt: skip
        return out

    def accept(self, file: str) -> dict:
        return self.odawara.ok("adviser", "accept", file, "--fingerprint", self.root["fingerprint"])

    def host(self) -> dict:
        return self.accept(self.sign(self.prepare()))

    def hosted(self) -> list[dict]:
        return self.odawara.ok("adviser", "list")["advisers"]


class HostedStory(HostedCase):
    def setUp(self) -> None:
        super().setUp()
        self.odawara.ok("org", "import", self.file("staff.csv", STAFF))
        for node in (self.odawara, self.kawasaki):
            node.start()
        self.introduce(self.odawara, self.kawasaki)

    def sync(self) -> None:
        self.odawara.ok("sync")
        self.kawasaki.ok("sync")

    def enter(self, name: str, role: str, *more: str) -> Pages:
        code = self.odawara.ok("accounts", "slip", "--name", name, "--role", role, *more)["code"]
        return Pages(self.odawara).enter(name, code)

    def advise(self, pages: Pages, plan: str, text: str) -> str:
        pages.get(f"/plans/{plan}/advise")
        pages.send(f"/plans/{plan}/advise", text=text)
        return pages.share(f"/plans/{plan}/advise")

    def test_from_the_adviser_s_signature_to_kawasaki(self):
        plan = self.kawasaki.ok("plan", "new", "--title", "みんなで帰る日")["id"]
        self.sync()

        # A login without a replica reads and is told what to do.
        early = self.enter("early", "adviser")
        self.assertIn("まだ読むだけです", early.get("/"))
        self.assertIn("幹事の書き込み先", early.get(f"/plans/{plan}"))
        self.assertNotIn("助言をする</a>", early.text)
        early.get(f"/plans/{plan}/advise")
        self.assertEqual(early.status, 403)

        accepted = self.host()
        self.assertEqual((accepted["state"], accepted["member"]), ("active", "kanji"))
        self.assertTrue(accepted["is_new"])

        # Kawasaki is told whom it does not know; the descriptor travels by hand.
        kanji = self.enter("kanji", "adviser", "--as", "kanji")
        self.assertNotIn("まだ読むだけです", kanji.get("/"))
        kanji.get(f"/plans/{plan}/advise")
        self.assertIn("部会の幹事の名前で共有されます", kanji.text)
        self.advise(kanji, plan, "数字で示すと伝わります。")
        self.assertIn("数字で示すと伝わります。", kanji.text)
        self.sync()
        self.kawasaki.ok("sync")
        self.assertEqual(self.kawasaki.ok("advice", "list")["advice"], [])
        told = self.kawasaki.ok("status")["attention"]
        unknown = [item for item in told if item["code"] == "unknown_member"]
        self.assertEqual([item["ids"] for item in unknown], [["kanji"]], told)
        self.kawasaki.ok("peer", "add", accepted["descriptor"])
        self.sync()
        advice = self.kawasaki.ok("advice", "list")["advice"]
        self.assertEqual([(a["city"], a["text"]) for a in advice], [("kanji", "数字で示すと伝わります。")])
        self.assertEqual(
            [i for i in self.kawasaki.ok("status")["attention"] if i["code"] == "unknown_member"], [])
        self.assertEqual(
            self.odawara.ok("status")["state_hash"], self.kawasaki.ok("status")["state_hash"])

        # The city's own login writes in the city's name, whatever the adviser's does.
        member = self.enter("member", "member")
        self.advise(member, plan, "小田原市からの助言です。")
        kanji.get(f"/advice/{advice[0]['id']}")
        kanji.send(f"/comments/{advice[0]['id']}", text="窓口の数も役に立ちます。")
        kanji.share(f"/comments/{advice[0]['id']}")
        self.sync()
        advice = self.kawasaki.ok("advice", "list")["advice"]
        self.assertEqual(
            sorted((a["city"], a["text"]) for a in advice),
            [("142069", "小田原市からの助言です。"), ("kanji", "数字で示すと伝わります。")])
        first = next(a["id"] for a in advice if a["city"] == "kanji")
        comments = self.kawasaki.ok("comment", "list", first)["comments"]
        self.assertEqual([(c["city"], c["text"]) for c in comments], [("kanji", "窓口の数も役に立ちます。")])

        # Kawasaki answers, and the adviser reads it at Odawara.
        self.kawasaki.ok(
            "advice", "answer", first, "--decision", "adopted", "--reason", "数えます。")
        self.sync()
        self.assertIn("数えます。", kanji.get(f"/advice/{first}"))

        # The adviser's minutes are the adviser's.
        meeting = self.odawara.ok("meeting", "new", "--title", "連合の会合", *DATE)["id"]
        kanji.get(f"/meetings/{meeting}/minutes")
        kanji.send(f"/meetings/{meeting}/minutes", text="数字について話した。")
        kanji.share(f"/meetings/{meeting}/minutes")
        self.assertIn("数字について話した。", kanji.text)
        kanji.post("/meetings", {})
        self.assertEqual(kanji.status, 403)

        # Everything is still there, and still two logs, after the machine was killed.
        self.odawara.end(signal.SIGKILL)
        self.odawara.start()
        self.assertEqual(self.hosted()[0]["state"], "active")
        self.assertEqual(self.hosted()[0]["entries"], 3)
        self.assertTrue(self.odawara.ok("verify")["ok"])
        kanji.get(f"/plans/{plan}/advise")
        self.advise(kanji, plan, "もう一つ、名前の付け方です。")
        self.assertEqual(self.hosted()[0]["entries"], 4)

        # Stopped: nothing more is written, what was written stays.
        kanji.get(f"/plans/{plan}/advise")
        self.odawara.ok("adviser", "stop", "kanji")
        kanji.send(f"/plans/{plan}/advise", text="止められた後の助言です。")
        self.assertEqual(kanji.status, 403)
        self.assertIn("読むことだけ", kanji.text)
        self.sync()
        texts = [a["text"] for a in self.kawasaki.ok("advice", "list")["advice"]]
        self.assertIn("もう一つ、名前の付け方です。", texts)
        self.assertNotIn("止められた後の助言です。", texts)
        self.assertEqual(list((self.odawara.data / "keys/advisers").rglob("*.key")), [])

    def test_the_adviser_s_texts_are_screened_at_the_host_and_never_released_by_them(self):
        plan = self.odawara.ok("plan", "new", "--title", "みんなで帰る日")["id"]
        self.host()
        kanji = self.enter("kanji", "adviser", "--as", "kanji")
        kanji.get(f"/plans/{plan}/advise")
        kanji.send(f"/plans/{plan}/advise", text="架空 花子の仕事を分けてください。")
        self.assertEqual(kanji.status, 422)
        self.assertIn("個人に関わるかもしれない表現", kanji.text)
        self.assertIn("架空 花子の仕事を分けてください。", kanji.text, "what was typed is kept")
        # Past the form, with a reason as a member could give one.
        form = dict(text="架空 花子の仕事", confirmed="yes", release="必要なため")
        kanji.send(f"/plans/{plan}/advise", **form)
        self.assertEqual(kanji.status, 422)
        meeting = self.odawara.ok("meeting", "new", "--title", "会合", *DATE)["id"]
        kanji.get(f"/meetings/{meeting}/minutes")
        kanji.send(f"/meetings/{meeting}/minutes", text="架空 花子が話した。", confirmed="yes",
                   release="必要なため")  # fmt: skip
        self.assertIn("個人に関わる", kanji.text)
        self.assertEqual(self.hosted()[0]["entries"], 0)

    def test_two_advisers_and_one_person_in_two_roles_never_mix(self):
        plan = self.odawara.ok("plan", "new", "--title", "みんなで帰る日")["id"]
        self.host()
        second = self.node("bukai", init=False)
        root = second.ok("adviser", "init", "--id", "bukai", "--name-ja", "部会長", "--name-en", "Chair")
        signed = self.sign(self.prepare("部会長"), second, "second")
        self.odawara.ok("adviser", "accept", signed, "--fingerprint", root["fingerprint"])
        kanji = self.enter("kanji", "adviser", "--as", "kanji")
        chair = self.enter("bukai", "adviser", "--as", "bukai")
        self.enter("both", "member")
        both = self.enter("both", "adviser", "--as", "bukai")
        self.advise(kanji, plan, "幹事の助言です。")
        self.advise(chair, plan, "部会長の助言です。")
        for post, text in (("adviser", "役割は部会長"), ("member", "役割は市"), ("adviser", "また部会長")):
            both.get("/post")
            both.send("/post", post=post)
            self.advise(both, plan, text)
        given = {a["text"]: a["city"] for a in self.odawara.ok("advice", "list")["advice"]}
        self.assertEqual(given, {
            "幹事の助言です。": "kanji", "部会長の助言です。": "bukai", "役割は部会長": "bukai",
            "役割は市": "142069", "また部会長": "bukai"})  # fmt: skip
        self.odawara.ok("adviser", "stop", "bukai")
        self.advise(kanji, plan, "幹事はまだ書けます。")
        both.get("/post")
        both.send("/post", post="member")
        self.advise(both, plan, "市もまだ書けます。")
        chair.get(f"/plans/{plan}/advise")
        self.assertEqual(chair.status, 403)

    def test_no_local_page_and_no_command_of_the_city_is_the_adviser_s(self):
        self.host()
        kanji = self.enter("kanji", "adviser", "--as", "kanji")
        observer = self.enter("watcher", "observer")
        for path in ("/helpday", "/organisation", "/organisation/slips", "/administration",
                     "/administration/audit", "/administration/advisers", "/figures"):  # fmt: skip
            for pages in (kanji, observer):
                pages.get(path)
                self.assertIn(pages.status, (403, 404), path)
                self.assertNotIn("架空", pages.text)

    def test_a_binding_ends_with_the_role_and_is_only_for_advisers(self):
        accepted = self.host()
        self.enter("member", "member")
        refused = self.odawara.run("adviser", "bind", accepted["id"], "--login", "member")
        self.assertRefused(refused, 1, "not_an_adviser_login")
        refused = self.odawara.run(
            "accounts", "slip", "--name", "x", "--role", "member", "--as", "kanji")
        self.assertRefused(refused, 2, "bad_value")
        self.enter("kanji", "adviser", "--as", "kanji")
        account = self.hosted()[0]["accounts"]
        self.assertEqual(len(account), 1)
        self.odawara.ok("adviser", "unbind", "--account", str(account[0]))
        self.assertEqual(self.hosted()[0]["accounts"], [])
        self.odawara.ok("adviser", "bind", "kanji", "--login", "kanji")
        self.assertEqual(self.hosted()[0]["accounts"], account)


class DelegationTests(HostedCase):
    def test_what_is_signed_is_shown_and_the_fingerprint_is_needed(self):
        request = self.prepare()
        out = str(self.folder / "delegation.json")
        line = ("adviser", "delegate", request["file"], "--out", out)
        asked = self.adviser.run(*line)
        self.assertEqual(asked.status, 2, str(asked))
        self.assertIn(b"142069", asked.err)
        self.assertIn(NAME.encode(), asked.err)
        self.assertEqual(json.loads(asked.err.splitlines()[-1])["error"]["code"], "fingerprint_needed")
        for wrong in ("", request["fingerprint"][-9:], request["fingerprint"][:-1] + "g",
                      self.root["fingerprint"]):  # fmt: skip
            told = self.adviser.run(*line, "--fingerprint", wrong)
            self.assertEqual(told.error["code"], "fingerprint_differs", str(told))
        self.assertFalse(Path(out).exists())
        wide = request["fingerprint"].upper().translate({c: c + 0xFEE0 for c in range(48, 91)})
        self.adviser.ok(*line, "--fingerprint", wide)

    def test_a_protected_root_signs_with_its_passphrase_and_a_root_away_does_not(self):
        secret = self.file("passphrase", "海と山のあいだの町 42\n")
        env = {"TASUKEAI_PASSPHRASE_FILE": secret}
        self.adviser.ok("keys", "protect", env=env)
        request = self.prepare()
        line = ("adviser", "delegate", request["file"], "--fingerprint", request["fingerprint"])
        out = ("--out", str(self.folder / "delegation.json"))
        refused = self.adviser.run(*line, *out)
        self.assertEqual(refused.error["code"], "passphrase_missing")
        self.adviser.ok(*line, *out, env=env)
        (self.adviser.data / "keys/root.key").rename(self.folder / "safe.key")
        refused = self.adviser.run(*line, *out, env=env)
        self.assertEqual(refused.error["code"], "root_missing")
        descriptor = self.adviser.run("descriptor").out
        self.assertEqual(json.loads(descriptor)["id"], "kanji")

    def test_only_public_keys_travel_and_secrets_are_private(self):
        request = self.prepare()
        keys = self.odawara.data / "keys/advisers" / request["id"]
        self.assertEqual(sorted(path.name for path in keys.iterdir()), ["node.key", "writing.key"])
        for path in keys.iterdir():
            self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o600)
        self.assertEqual(stat.S_IMODE(keys.stat().st_mode), 0o700)
        seeds = [path.read_text().split()[2] for path in keys.iterdir()]
        grant = self.sign(request)
        carried = Path(request["file"]).read_text() + Path(grant).read_text()
        for seed in seeds:
            self.assertNotIn(seed, carried)
        self.accept(grant)
        # Used once: with it gone, nobody opens another replica for the adviser here.
        self.assertEqual([path.name for path in keys.iterdir()], ["writing.key"])

    def test_the_host_s_keys_are_sealed_with_the_others(self):
        env = {"TASUKEAI_PASSPHRASE_FILE": self.file("passphrase", "海と山のあいだの町 42\n")}
        request = self.prepare()
        self.odawara.ok("keys", "protect", env=env)
        status = self.odawara.ok("keys", "status")
        self.assertEqual(status["protection"], "whole")
        purposes = [row["purpose"] for row in status["keys"]]
        self.assertIn(f"advisers/{request['id']}/writing", purposes)
        grant = self.sign(request)
        self.odawara.ok(
            "adviser", "accept", grant, "--fingerprint", self.root["fingerprint"], env=env)
        hosted = self.odawara.ok("adviser", "list", env=env)["advisers"]
        self.assertEqual(hosted[0]["state"], "active")
        self.odawara.ok("keys", "unprotect", env=env)
        self.assertEqual(self.hosted()[0]["state"], "active")

    def test_hostile_delegations(self):
        request = self.prepare()
        grant = self.sign(request)
        good = json.loads(Path(grant).read_text())
        inner = json.loads(good["descriptor"])
        other = self.node("other", init=False)
        other.ok("adviser", "init", "--id", "kanji", "--name-ja", "偽", "--name-en", "F")
        foreign = json.loads(Path(self.sign(request, other, "foreign")).read_text())
        elsewhere = self.node("elsewhere", init=False)
        space = json.loads((self.odawara.data / "space.json").read_text())
        space["name"] = "elsewhere"
        elsewhere.ok("adviser", "init", *ROOT, "--space", self.file("space.json", json.dumps(space)))
        moved = json.loads(Path(request["file"]).read_text())
        moved["space"] = json.loads(elsewhere.run("descriptor").out)["space"]
        moved_file = self.file("moved.json", json.dumps(moved))
        refused = self.adviser.run("adviser", "delegate", moved_file, "--fingerprint", "0" * 32)
        self.assertEqual(refused.error["code"], "other_space")

        def with_descriptor(**changes) -> dict:
            return good | {"descriptor": json.dumps(inner | changes)}

        cases = [
            (b"", "bad_delegation"),
            (b"[]", "bad_delegation"),
            (b"{" * 100_000, "bad_delegation"),
            (b"\xff" * 1000, "bad_delegation"),
            (b" " * 200_000, "file_too_large"),
            (good | {"tasukeai": "descriptor-1"}, "bad_delegation"),
            # One digit is another; a fixed one would be the right one in some runs.
            (good | {"signature": good["signature"][:-1] + f"{int(good['signature'][-1], 16) ^ 1:x}"}, "bad_delegation"),
            (good | {"signature": foreign["signature"]}, "bad_delegation"),
            (good | {"descriptor": foreign["descriptor"]}, "bad_delegation"),
            (good | {"node_key": inner["root_key"]}, "bad_delegation"),
            (good | {"node_key": "00" * 32}, "bad_delegation"),
            (with_descriptor(name_ja="別の名前"), "bad_delegation"),
            (with_descriptor(id="142140"), "bad_delegation"),
            (with_descriptor(space="00" * 32), "bad_delegation"),
            (foreign, "fingerprint_differs"),
        ]
        before = self.odawara.ok("status")
        for content, code in cases:
            text = content if isinstance(content, bytes) else json.dumps(content).encode()
            file = self.file("hostile.json", text)
            told = self.odawara.run(
                "adviser", "accept", file, "--fingerprint", self.root["fingerprint"])
            self.assertEqual(told.error["code"], code, str(content)[:200])
        self.assertEqual(self.odawara.ok("status"), before)
        self.assertEqual([row["state"] for row in self.hosted()], ["prepared"])
        asked = self.odawara.run("adviser", "accept", grant)
        self.assertEqual(asked.error["code"], "fingerprint_needed")
        self.assertEqual(self.odawara.ok("peer", "list")["peers"], [])
        self.accept(grant)

    def test_a_delegation_serves_once_and_for_one_city(self):
        grant = self.host() and str(self.folder / "delegation.json")
        self.assertFalse(self.accept(grant)["is_new"], "given twice, nothing changes")
        self.assertEqual(len(self.hosted()), 1)
        # Another city, the same city after the end, a second replica beside the first.
        told = self.kawasaki.run("adviser", "accept", grant, "--fingerprint", self.root["fingerprint"])
        self.assertEqual(told.error["code"], "delegation_unasked")
        second = self.sign(self.prepare(), name="second")
        told = self.odawara.run("adviser", "accept", second)
        self.assertEqual(told.error["code"], "adviser_hosted")
        self.odawara.ok("adviser", "stop", "kanji")
        told = self.odawara.run("adviser", "accept", grant)
        self.assertEqual(told.error["code"], "delegation_unasked")
        self.assertTrue(self.odawara.ok("adviser", "accept", second)["is_new"])
        self.assertEqual([row["state"] for row in self.hosted()], ["active", "stopped"])

    def test_no_person_s_name_no_number_and_not_more_than_sixteen(self):
        self.odawara.ok("org", "import", self.file("staff.csv", STAFF))
        for name in ("架空 花子", "090-1234-5678", "", " ", "x" * 61, "幹事\n", "幹事\u202e"):
            told = self.odawara.run("adviser", "prepare", "--name", name)
            self.assertEqual(told.error["code"], "adviser_name", repr(name))
        self.assertEqual(self.hosted(), [])
        for _ in range(16):
            self.prepare()
        told = self.odawara.run("adviser", "prepare", "--name", NAME)
        self.assertEqual(told.error["code"], "too_many_advisers")

    def test_a_root_that_is_a_city_s_or_nobody_s_signs_nothing(self):
        request = self.prepare()
        line = ("adviser", "delegate", request["file"], "--fingerprint", request["fingerprint"])
        self.assertRefused(self.kawasaki.run(*line), 1, "no_adviser_here")
        self.assertRefused(self.node("empty", init=False).run(*line), 1, "no_adviser_here")
        told = self.node("city", init=False).run(
            "adviser", "init", "--id", "142140", "--name-ja", "x", "--name-en", "x")
        self.assertEqual(told.error["code"], "bad_member")
        told = self.adviser.run("adviser", "init", *ROOT)
        self.assertEqual(told.error["code"], "already_initialized")
        self.assertEqual(self.adviser.run("plan", "list").error["code"], "not_initialized")

    def test_a_member_who_was_removed_writes_no_more_and_is_named(self):
        self.host()
        self.odawara.ok("peer", "remove", "kanji")
        self.assertEqual(self.hosted()[0]["state"], "untrusted")
        codes = [item["code"] for item in self.odawara.ok("status")["attention"]]
        self.assertIn("adviser_untrusted", codes)
        self.odawara.ok("peer", "add", str(self.descriptor(self.adviser)))
        self.assertEqual(self.hosted()[0]["state"], "active")

    def test_killed_at_any_file_it_goes_on(self):
        """What a killed process leaves, made by hand: each state has a name, and the next step works."""
        request = self.prepare()
        keys = self.odawara.data / "keys/advisers" / request["id"]
        # Prepared, but killed before its keys were all there: never handed out, gone at the next start.
        lost = self.prepare()
        (self.odawara.data / "keys/advisers" / lost["id"] / "writing.key").unlink()
        self.assertEqual([row["id"] for row in self.hosted()], [request["id"]])
        self.assertFalse((self.odawara.data / "advisers" / lost["id"]).exists())
        self.assertFalse((self.odawara.data / "keys/advisers" / lost["id"] / "node.key").exists())
        # Trusted, but killed before the birth: accepting again goes on.
        grant = self.sign(request)
        self.odawara.ok("peer", "add", str(self.descriptor(self.adviser)))
        self.assertTrue(self.odawara.ok("adviser", "accept", grant)["is_new"])
        # Born, but killed before the node key was taken away.
        (keys / "node.key").write_text("tasukeai-key-1 x " + "00" * 32 + "\n")
        self.assertEqual(self.hosted()[0]["state"], "active")
        self.assertFalse((keys / "node.key").exists())
        # Stopped, but killed before the writing key was taken away.
        (self.odawara.data / "advisers" / request["id"] / "stopped").write_bytes(b"")
        self.assertEqual(self.hosted()[0]["state"], "stopped")
        self.assertEqual(list(keys.iterdir()), [])

    def test_damage_stops_the_replica_and_not_the_city(self):
        self.host()
        folder = next((self.odawara.data / "advisers").iterdir())
        birth = (folder / "birth").read_bytes()
        for damaged in (b"", birth[:-1], b"\x00" * 100, birth + b"\x00", os.urandom(5_000)):
            (folder / "birth").write_bytes(damaged)
            self.assertEqual(self.hosted()[0]["state"], "damaged")
            codes = [item["code"] for item in self.odawara.ok("status")["attention"]]
            self.assertIn("adviser_damaged", codes)
        (folder / "birth").write_bytes(birth)
        self.assertEqual(self.hosted()[0]["state"], "active")
        key = next((self.odawara.data / "keys/advisers").rglob("writing.key"))
        kept = key.read_text()
        key.write_text(kept.replace(kept.split()[2], "11" * 32))
        self.assertEqual(self.hosted()[0]["state"], "damaged")
        key.write_text(kept)
        self.odawara.start()
        self.assertTrue(wait_until(self.odawara.is_alive))
        self.assertEqual(self.hosted()[0]["state"], "active")
