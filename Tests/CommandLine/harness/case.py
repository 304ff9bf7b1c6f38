"""The base of all tests: nodes in a folder of their own, and what every refusal must look like."""

import contextlib
import shutil
import tempfile
import unittest
from pathlib import Path

from .node import Node, Outcome

ODAWARA, KAWASAKI, CHIGASAKI, ISEHARA = "142069", "141305", "142077", "142140"

# A short list of invented staff: one section, so that a folder has local data to lose.
STAFF = "section,name,employee_number\n" + "".join(
    f"総務部/職員課/人事係,架空 {name},T{number:04d}\n"
    for number, name in enumerate(
        "一郎 二郎 三郎 四郎 五郎 六郎 七郎 八郎 九郎 十郎 花子 梅子".split()
    )
)

# Files in memory: a command waits for the disk a dozen times and more.
MEMORY, MEMORY_MIN = "/dev/shm", 4 << 30


def temporary_folder(on_disk: bool) -> tempfile.TemporaryDirectory:
    in_memory = not on_disk and Path(MEMORY).is_dir() and shutil.disk_usage(MEMORY).free > MEMORY_MIN
    return tempfile.TemporaryDirectory(prefix="tasukeai-test-", dir=MEMORY if in_memory else None)


class NodeCase(unittest.TestCase):
    maxDiff = 4000
    # Where what is tested is what a file system does: how it numbers files, fills up, and keeps what was written.
    on_disk = False

    def setUp(self) -> None:
        folder = temporary_folder(self.on_disk)
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def node(self, city: str = ODAWARA, *arguments: str, init: bool = True) -> Node:
        """A node; its server, if any is started, ends with the test."""
        name = f"node-{city}-{len(list(self.folder.iterdir()))}"
        node = Node(self.folder / name, self.folder / "home", city)
        self.addCleanup(
            lambda: (
                node.process
                and (node.process.kill(), node.process.wait(), node.process.stdout.close())
            )
        )
        if init:
            node.ok("init", "--city", city, *arguments)
        return node

    def copy(self, made: Node) -> Node:
        """A node as it was made, in a place of its own. Both are one replica: they never meet the same peer."""
        node = self.node(made.city, init=False)
        shutil.copytree(made.data, node.data, ignore=shutil.ignore_patterns("control.socket"))
        return node

    def introduce(self, *nodes: Node, urls: dict | None = None) -> None:
        """Everybody trusts everybody; addresses are those of the servers that run."""
        for node in nodes:
            for other in nodes:
                if other is not node:
                    url = (urls or {}).get(other.city, other.url if other.port else "")
                    node.ok("peer", "add", str(self.descriptor(other)), "--url", url)

    def descriptor(self, node: Node) -> Path:
        path = self.folder / f"{node.data.name}.json"
        path.write_bytes(node.run("descriptor").out)
        return path

    def file(self, name: str, content: bytes | str) -> str:
        path = self.folder / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return str(path)

    def assertRefused(self, outcome: Outcome, status: int, *codes: str, naming: str = "") -> dict:
        """Exit status, nothing on standard output, and a whole error that names the thing."""
        self.assertEqual(outcome.status, status, str(outcome))
        self.assertEqual(outcome.out, b"", "an error leaves standard output alone")
        try:
            error = outcome.error
        except (ValueError, KeyError, IndexError):
            self.fail(f"no JSON error on standard error: {outcome}")
        self.assertEqual(set(error), {"code", "message", "action"})
        for key, value in error.items():
            self.assertTrue(isinstance(value, str) and value, f"{key} is empty: {error}")
        self.assertRegex(error["code"], r"^[a-z][a-z0-9_]*$")
        if codes:
            self.assertIn(error["code"], codes, error)
        self.assertIn(naming, error["message"], "the message names the thing")
        return error

    def state(self, node: Node) -> dict:
        """Everything that a refused act must leave as it was."""
        status = node.ok("status")
        kept = ("entries", "waiting", "frontier_digest", "peers_digest", "state_hash", "conflicts")
        return {key: status[key] for key in kept} | {
            "export": node.ok("export"),
            "staff": node.ok("staff", "list"),
        }

    @contextlib.contextmanager
    def unchanged(self, *nodes: Node):
        before = [self.state(node) for node in nodes]
        yield
        for node, state in zip(nodes, before, strict=True):
            self.assertEqual(self.state(node), state, f"{node.city} changed")
            self.assertTrue(node.ok("verify")["ok"])


class OnceCase(NodeCase):
    """What `make` makes is there once, for all tests of a class: they take copies of it, or leave it as it is."""

    @classmethod
    def make(cls, case: NodeCase):
        raise NotImplementedError

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        case = NodeCase()
        case.on_disk = cls.on_disk
        cls.addClassCleanup(case.doCleanups)
        case.setUp()
        cls.once = cls.make(case)
