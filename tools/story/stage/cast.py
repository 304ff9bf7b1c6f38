"""Who is on stage: the nodes, the relays between them, and how they are started and introduced."""

import json
import random
from pathlib import Path

from .failure import CommandFailed, StoryFailed
from .mesh import Mesh
from .node import Node, free_port
from .relay import Mode

CITIES = {
    "odawara": ("142069", "小田原市"), "kawasaki": ("141305", "川崎市"),
    "chigasaki": ("142077", "茅ヶ崎市"), "isehara": ("142140", "伊勢原市")}
ADVISER = ("adviser", "幹事団")
CALLS_OUT_ONLY = "isehara"
SPACE = "kanagawa"
ROUNDS_MAX = 8


class Cast:
    def __init__(self, folder: Path, binary: Path, names: list[str]):
        self.folder = folder
        self.mesh = Mesh(folder / "traffic")
        self.nodes = {
            name: Node(name, code_of(name), binary, folder, free_port()) for name in names}
        for source in names:
            for target in names:
                if source != target:
                    mode = Mode.NEVER if target == CALLS_OUT_ONLY else Mode.OPEN
                    self.mesh.connect(source, target, self.nodes[target].port, mode)

    def __getitem__(self, name: str) -> Node:
        return self.nodes[name]

    def __iter__(self):
        return iter(self.nodes.values())

    @property
    def cities(self) -> list[Node]:
        return [node for node in self if node.name in CITIES]

    def by_code(self, code: str) -> Node:
        return next(node for node in self if node.code == code)

    def found(self, node: Node) -> dict:
        if node.name in CITIES:
            return node.run("init", "--city", node.code, "--space", SPACE)
        return node.run(
            "init", "--adviser", node.code, "--name-ja", ADVISER[1], "--name-en", "Advisers")

    def descriptor(self, node: Node) -> Path:
        """The node's descriptor, written to a file that can be carried to the others."""
        done = node.attempt("descriptor")
        if done.returncode != 0 or not done.stdout.strip():
            raise CommandFailed(node.command("descriptor"), done, node.log, "no descriptor")
        file = self.folder / "carried" / f"{node.code}-{node.name}.json"
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(done.stdout)
        return file

    def sync(self, source: str, target: str) -> dict:
        """One call of `source` to `target`; what `sync` says of that peer."""
        done = self[source].attempt("sync", self[target].code)
        try:
            told = json.loads(done.stdout)["peers"]
            return next(peer for peer in told if peer["id"] == self[target].code)
        except (ValueError, KeyError, TypeError, StopIteration):
            raise CommandFailed(
                self[source].command("sync", self[target].code), done, self[source].log,
                f"status {done.returncode}, and nothing about {target}") from None

    def settle(self, chance: random.Random, names: list[str] | None = None) -> int:
        """Syncs in any order, pair by pair, until all hold the same; returns how many calls."""
        names = names or list(self.nodes)
        pairs = [(a, b) for a in names for b in names if a != b and b != CALLS_OUT_ONLY]
        calls = 0
        for _ in range(ROUNDS_MAX):
            chance.shuffle(pairs)
            for source, target in pairs:
                peer = self.sync(source, target)
                calls += 1
                if not peer.get("ok"):
                    raise StoryFailed(f"sync {source} → {target} failed: {peer}")
            if self.agree(names):
                return calls
        states = "\n".join(f"{name}: {self[name].run('status')}" for name in names)
        raise StoryFailed(f"no agreement after {ROUNDS_MAX} rounds\n{states}")

    def agree(self, names: list[str]) -> bool:
        states = [self[name].folded_status() for name in names]
        same = all(
            len({state.get(key) for state in states}) == 1 and states[0].get(key)
            for key in ("state_hash", "frontier_digest"))
        return same and all(state.get("waiting") == 0 for state in states)

    def stop(self) -> dict[str, int | None]:
        return {node.name: node.stop() for node in self}

    def close(self) -> None:
        self.stop()
        self.mesh.close()


def code_of(name: str) -> str:
    return CITIES[name][0] if name in CITIES else ADVISER[0]


def name_of(code: str) -> str:
    return next((name for name, (known, _) in CITIES.items() if known == code), code)


def japanese(name: str) -> str:
    return CITIES[name][1] if name in CITIES else ADVISER[1]
