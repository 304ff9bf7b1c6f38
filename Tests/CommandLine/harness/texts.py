"""Texts for tests of large transfers."""

import random


def dense(seed: int, count: int) -> str:
    """Text that hardly compresses, in a script in which nobody here is named."""
    chance = random.Random(seed)
    return "".join(chr(chance.randrange(0xAC00, 0xD7A4)) for _ in range(count))
