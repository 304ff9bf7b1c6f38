"""What the black-box tests of `tasukeai` stand on: real processes, real loopback HTTP, real files.

The tests know the commands, the files in the data folder and the bytes on the wire, and nothing of
the program's sources. `TASUKEAI` names the binary under test.
"""

from .case import NodeCase, OnceCase
from .node import Node, Outcome, wait_until

__all__ = ["Node", "NodeCase", "OnceCase", "Outcome", "wait_until"]
