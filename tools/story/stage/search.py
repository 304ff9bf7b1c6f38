"""Searches many byte strings in many bytes, without reading them once for each string.

A string of 8 bytes or more is looked up by its first 8, a shorter one by its first 4, at every
position; only where such a start occurs is the whole string compared. So 50,000 strings cost hardly
more than one.
"""

from collections import defaultdict
from collections.abc import Iterable

LONG_BYTES, SHORT_BYTES = 8, 4
BLOCK_BYTES = 1 << 18


class Searcher:
    def __init__(self, strings: Iterable[bytes]):
        self._long: dict[int, list[bytes]] = defaultdict(list)
        self._short: dict[int, list[bytes]] = defaultdict(list)
        self._overlap = 0
        for string in strings:
            if len(string) < SHORT_BYTES:
                raise ValueError("a string of less than 4 bytes says nothing")
            self._overlap = max(self._overlap, len(string) - 1)
            if len(string) >= LONG_BYTES:
                self._long[_number(string, LONG_BYTES)].append(string)
            else:
                self._short[_number(string, SHORT_BYTES)].append(string)

    def found_in(self, content: bytes) -> set[bytes]:
        """The strings that occur in `content`."""
        found: set[bytes] = set()
        for start in range(0, len(content), BLOCK_BYTES):
            block = content[start:start + BLOCK_BYTES + self._overlap]
            found |= _found(block, self._long, LONG_BYTES, "Q")
            found |= _found(block, self._short, SHORT_BYTES, "I")
        return found


def _found(block: bytes, table: dict[int, list[bytes]], size: int, code: str) -> set[bytes]:
    if not table or not block.strip(b"\0"):
        return set()
    seen: set[int] = set()
    for shift in range(size):
        part = block[shift:shift + (len(block) - shift) // size * size]
        seen.update(memoryview(part).cast(code))
    return {
        string for start in seen.intersection(table)
        for string in table[start] if string in block}


def _number(string: bytes, size: int) -> int:
    return memoryview(string[:size]).cast("Q" if size == LONG_BYTES else "I")[0]
