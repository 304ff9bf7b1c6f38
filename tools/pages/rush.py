"""The morning rush: what signing in costs those who sign in, and those who read meanwhile."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

from browser import PASSWORD, Browser
from node import Node

AT_ONCE = 50
STEADY_SECONDS = 30
# 200 in ten minutes.
STEADY_PAUSE = 3
PATIENCE = 20


def sign_in(node: Node, place: int, name: str) -> tuple[float, int]:
    """Seconds from sending the password to being in, and how often the page said to wait a moment:
    whoever is told so tries again, after a second and a half."""
    browser = Browser(node.port, node.host, f"127.0.1.{place + 1}")
    form = browser.page("/sign-in")
    began = time.monotonic()
    for refusals in range(PATIENCE):
        status, form, _ = browser.post("/sign-in", form, name=name, password=PASSWORD)
        if status == 303:
            return time.monotonic() - began, refusals
        time.sleep(1.5)
    raise SystemExit(f"{name}: {status} {form[-300:]}")


def at_once(node: Node, names: list[str], measure) -> dict:
    """Everybody at the same moment, while others read."""
    told: dict = {}
    reading = threading.Thread(target=lambda: told.update(measure(10)))
    used = node.cpu_seconds()
    reading.start()
    time.sleep(1)
    with ThreadPoolExecutor(len(names)) as pool:
        taken = sorted(pool.map(lambda one: sign_in(node, *one), enumerate(names)))
    reading.join()
    return summary(taken) | {"cpu_seconds": round(node.cpu_seconds() - used, 2), "reading": told}


def steadily(node: Node, names: list[str], measure) -> dict:
    """One after another, as on a morning, while others read."""
    told: dict = {}
    reading = threading.Thread(target=lambda: told.update(measure(STEADY_SECONDS)))
    reading.start()
    taken = []
    for place, name in enumerate(names[: STEADY_SECONDS // STEADY_PAUSE - 1]):
        time.sleep(STEADY_PAUSE)
        taken.append(sign_in(node, place, name))
    reading.join()
    return summary(sorted(taken)) | {"reading": told}


def summary(taken: list[tuple[float, int]]) -> dict:
    return {
        "sign_ins": len(taken), "median_s": round(taken[len(taken) // 2][0], 3),
        "slowest_s": round(taken[-1][0], 3), "told_to_wait": sum(1 for _, count in taken if count)}
