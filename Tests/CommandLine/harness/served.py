"""A serving node and a trusted peer whose keys the test holds; the node must outlive every test."""

from .case import KAWASAKI, NodeCase
from .signing import Caller
from .wire import Identity


class ServedCase(NodeCase):
    def setUp(self) -> None:
        super().setUp()
        self.node = NodeCase.node(self)
        self.other = NodeCase.node(self, KAWASAKI)
        self.node.ok("plan", "new", "--title", "残すべき計画")
        self.node.ok("peer", "add", str(self.descriptor(self.other)))
        self.peer = Identity(self.other)
        self.node.start()
        self.caller = Caller(self.peer, self.node)

    def tearDown(self) -> None:
        self.assertTrue(self.node.is_alive(), self.node.log.read_text(errors="replace")[-3000:])
        self.assertEqual(self.caller.call("GET", "frontier")[0], 200, "an honest peer is served")
        self.assertEqual(self.node.end(), 0)
