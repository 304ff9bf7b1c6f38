"""The backup as the administration page tells it: the data without its keys, the keys apart."""

import shutil

from harness import Node, NodeCase
from harness.case import STAFF


class BackupTests(NodeCase):
    def test_a_copy_without_keys_and_the_keys_apart(self):
        node = self.node()
        node.ok("org", "import", self.file("staff.csv", STAFF))
        plan = node.ok("plan", "new", "--title", "残る計画")["id"]
        code = node.ok("accounts", "slip", "--name", "kanri", "--role", "administrator")["code"]
        self.assertTrue(code)
        node.start()
        node.ok("plan", "new", "--title", "動いている間の計画")
        self.assertEqual(node.end(), 0)
        # What the page says: stop, copy all but keys, copy keys to another place.
        data, keys = self.folder / "copy", self.folder / "keys-elsewhere"
        shutil.copytree(
            node.data, data, ignore=lambda folder, names: ["keys"] if folder == str(node.data) else []
        )
        shutil.copytree(node.data / "keys", keys)
        before = self.state(node)
        counts = node.ok("accounts", "counts")
        shutil.rmtree(node.data)
        # The data alone says nothing about anybody, and no node comes of it.
        alone = Node(data, self.folder / "home", node.city)
        self.assertNotEqual(alone.run("status").status, 0)
        for file in data.rglob("*"):
            if file.is_file():
                self.assertNotIn("架空".encode(), file.read_bytes(), file.name)
        shutil.copytree(keys, data / "keys", dirs_exist_ok=True)
        self.assertTrue(alone.ok("verify")["ok"])
        self.assertEqual(self.state(alone), before)
        self.assertEqual(alone.ok("accounts", "counts"), counts)
        self.assertIn(plan, [row["id"] for row in alone.ok("plan", "list")["plans"]])
