"""What an attacker who reads the folder, or prepares it, learns of the staff; and erasing for good."""

import os
import shutil
import stat

from harness import NodeCase

STAFF = """係,氏名,職員番号,職,開始日,終了日
部/一課,架空課長,N900001,所属長,,
部/一課/甲係,架空係長,N900002,係長,,
部/一課/甲係,カナリア去子,N900003,,,2099-03-31
部/一課/乙係,カナリア去子,N900003,,2099-04-01,
部/一課/新係,カナリア来男,N900004,,2099-04-01,
"""
CANARIES = ["カナリア", "N90000"]


class HostileStaffTests(NodeCase):
    def setUp(self) -> None:
        super().setUp()
        self.node = NodeCase.node(self)
        self.node.ok("org", "import", self.file("staff.csv", STAFF))

    def files(self) -> dict[str, bytes]:
        """The node's files without its keys."""
        return {
            str(path.relative_to(self.node.data)): path.read_bytes()
            for path in self.node.data.rglob("*")
            if path.is_file() and "keys" not in path.parts
        }

    def test_an_export_is_not_written_through_what_was_planted(self):
        target = self.folder / "staff-out.csv"
        planted = self.folder / "staff-out.csv.new"
        elsewhere = self.folder / "elsewhere"
        elsewhere.write_text("before")
        for plant in ("open file", "link"):
            planted.unlink(missing_ok=True)
            if plant == "link":
                planted.symlink_to(elsewhere)
            else:
                planted.write_text("")
                planted.chmod(0o666)
            self.node.ok("org", "export", str(target))
            self.assertEqual(stat.S_IMODE(os.lstat(target).st_mode), 0o600, plant)
            self.assertFalse(target.is_symlink())
            self.assertEqual(elsewhere.read_text(), "before")
            self.assertIn("カナリア去子", target.read_text(encoding="utf-8-sig"))

    def test_days_to_come_say_nothing_to_other_posts(self):
        for post in ("所属長:部/一課", "係長:部/一課/甲係"):
            told = self.node.run("org", "list", "--as", post)
            self.assertNotIn(b"2099", told.out + told.err)
            day = self.node.run("helpday", "report", "--date", "2099-04-08", "--as", post)
            self.assertEqual(day.status, 0)
            self.assertNotIn("カナリア来男".encode(), day.out + day.err)
            self.assertNotIn("新係".encode(), day.out + day.err)
            self.assertNotIn("乙係".encode(), day.out + day.err)
        refused = self.node.run("org", "list", "--as", "係長:部/一課/新係")
        self.assertEqual(refused.error["code"], "post_unknown")

    def test_somebody_erased_stays_erased_in_a_restored_database(self):
        copy = self.folder / "backup.sqlite"
        shutil.copy(self.node.data / "staff.sqlite", copy)
        self.assertEqual(self.node.ok("org", "erase", "N900003"), {"erased": True})
        shutil.copy(copy, self.node.data / "staff.sqlite")
        for suffix in ("-wal", "-shm"):
            (self.node.data / f"staff.sqlite{suffix}").unlink(missing_ok=True)
        self.assertEqual(self.node.run("org", "list").error["code"], "store_older")
        self.node.ok("store", "accept", "staff", "--reason", "バックアップから戻した")
        names = [person["name"] for person in self.node.ok("org", "list")["staff"]]
        self.assertEqual(sorted(names), ["架空係長", "架空課長"])
        self.assertEqual(self.node.run("org", "erase", "N900003").error["code"], "post_unknown")
        self.assertEqual(self.node.run("verify").status, 0)

    def test_no_file_but_the_keys_and_no_error_holds_a_name_or_a_number(self):
        self.node.ok("org", "bind", "本人:N900003", "--account", "somebody")
        chief = ("--as", "係長:部/一課/甲係")
        told = b""
        for arguments in (
            ("helpday", "leave", "--date", "2026-05-20", "--number", "N900003", "--at", "4:00"),
            ("helpday", "leave", "--date", "2026-05-20", "--number", "N900004", "--at", "17:30"),
            ("helpday", "forecast", "--date", "2099-04-08", "--check", "week", "--number", "N900004",
             "--outlook", "hard"),
            ("org", "erase", "N900003"),
        ):  # fmt: skip
            refused = self.node.run(*arguments, *chief)
            self.assertNotEqual(refused.status, 0, arguments)
            told += refused.out + refused.err
        self.node.ok("status")
        for canary in CANARIES:
            self.assertNotIn(canary.encode(), told)
            for name, content in self.files().items():
                self.assertNotIn(canary.encode(), content, name)
        # The control: what is no secret is found.
        self.assertIn("甲係".encode(), self.files()["staff.sqlite"])
