"""The bytes of the protocol, written by hand: enough to forge what no honest node would send."""

import hashlib
from pathlib import Path

from . import ed25519
from .node import Node


def varint(number: int) -> bytes:
    out = bytearray()
    while number > 0x7F:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes(out) + bytes([number])


def field(number: int, value: int | bytes | str) -> bytes:
    """One field; defaults are left out, as the canonical form wants."""
    if isinstance(value, int):
        return varint(number << 3) + varint(value) if value else b""
    raw = value.encode() if isinstance(value, str) else value
    return varint(number << 3 | 2) + varint(len(raw)) + raw if raw else b""


def fields(message: bytes) -> list[tuple[int, int | bytes]]:
    """The fields of a message that a node wrote."""
    found, at = [], 0

    def number() -> int:
        nonlocal at
        value = shift = 0
        while True:
            byte = message[at]
            at += 1
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return value

    while at < len(message):
        key = number()
        size = number()
        if key & 7 == 0:
            found.append((key >> 3, size))
        else:
            found.append((key >> 3, message[at : at + size]))
            at += size
    return found


def sha256(*parts: bytes, domain: str = "") -> bytes:
    prefix = bytes([len(domain)]) + domain.encode() if domain else b""
    return hashlib.sha256(prefix + b"".join(parts)).digest()


def zstd(content: bytes, stated: int | None = None, repeat: int = 0) -> bytes:
    """A frame of plain blocks; with `repeat`, blocks of 128 KiB of one byte each follow."""
    size = len(content) if stated is None else stated
    frame = b"\x28\xb5\x2f\xfd\xe0" + size.to_bytes(8, "little")
    blocks = [(0, content[at : at + 131_072]) for at in range(0, len(content), 131_072)]
    blocks += [(1, b"\x00")] * repeat or ([] if blocks else [(0, b"")])
    for index, (kind, data) in enumerate(blocks):
        length = len(data) if kind == 0 else 131_072
        header = length << 3 | kind << 1 | (index == len(blocks) - 1)
        frame += header.to_bytes(3, "little") + data
    return frame


class Identity:
    """What a node's folder holds of keys and names; the tests play the node when it has gone bad."""

    def __init__(self, node: Node):
        self.city = node.city
        self.birth = (node.data / "birth").read_bytes()
        self.replica = sha256(self.birth, domain="tasukeai replica v1")
        self.space = bytes.fromhex(node.ok("status")["space"])
        self.writing = _seed(node.data / "keys/writing.key")
        self.transport = _seed(node.data / "keys/transport.key")
        self.root = ed25519.public_key(_seed(node.data / "keys/root.key"))

    def entry_hash(self, body: bytes, sequence: int = 1, previous: bytes | None = None) -> bytes:
        return sha256(
            self.space,
            self.replica,
            sequence.to_bytes(8, "big"),
            self.replica if previous is None else previous,
            sha256(body),
            bytes(32),
            domain="tasukeai entry v1",
        )

    def piece(self, body: bytes, writing: bytes | None = None, **changes) -> bytes:
        """A log of one entry without contents, signed with our key or with another's. `changes`
        replaces parts after signing; `sent` is the body."""
        entry = self.entry_hash(body)
        signed = (
            _domain("tasukeai head signature v1")
            + (1).to_bytes(4, "big")
            + self.space
            + self.replica
            + (1).to_bytes(8, "big")
            + entry
            + sha256(b"\x00", entry)
        )
        parts = {
            "replica": self.replica,
            "first": 1,
            "sent": body,
            "suite": 1,
            "signature": ed25519.sign(writing or self.writing, signed),
            "birth": self.birth,
        }
        parts |= changes
        return (
            field(1, parts["replica"])
            + field(2, parts["first"])
            + field(3, field(1, parts["sent"]))
            + field(4, parts["suite"])
            + field(5, parts["signature"])
            + field(6, parts["birth"])
        )


def create_plan() -> bytes:
    """The body of an entry that creates a plan without any content."""
    return field(1, 1_700_000) + field(3, field(1, 1) + field(3, field(1, 1)))


def push(*pieces: bytes) -> bytes:
    return b"".join(field(1, piece) for piece in pieces)


def frontier(
    identity: Identity,
    items: list[tuple[bytes, int, bytes, str]],
    trusted: list[tuple[str, bytes]] = (),
) -> bytes:
    """Items are (replica, sequence, hash, member)."""
    return (
        field(1, identity.space)
        + field(2, 1)
        + field(3, b"\x07" * 32)
        + b"".join(
            field(4, field(1, replica) + field(2, sequence) + field(3, hash_) + field(4, member))
            for replica, sequence, hash_, member in items
        )
        + b"".join(field(5, field(1, member) + field(2, key)) for member, key in trusted)
    )


def _domain(text: str) -> bytes:
    return bytes([len(text)]) + text.encode()


def _seed(path: Path) -> bytes:
    return bytes.fromhex(path.read_text().split()[2])
