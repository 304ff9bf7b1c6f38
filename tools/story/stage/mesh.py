"""All relays of the story, one for each ordered pair of nodes, on one thread of their own."""

import asyncio
import threading
from pathlib import Path

from .relay import Mode, Relay

ANSWER_SECONDS = 60


class Mesh:
    def __init__(self, folder: Path):
        self.folder = folder
        self._relays: dict[tuple[str, str], Relay] = {}
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="relays", daemon=True)
        self._thread.start()

    def connect(self, source: str, target: str, target_port: int, mode: Mode = Mode.OPEN) -> None:
        relay = Relay(self.folder / f"{source}-to-{target}", target_port, mode)
        self._run(relay.start())
        self._relays[source, target] = relay

    def url(self, source: str, target: str) -> str:
        """The address under which `source` knows `target`."""
        return f"http://127.0.0.1:{self._relays[source, target].port}"

    def relay(self, source: str, target: str) -> Relay:
        return self._relays[source, target]

    def cut_off(self, name: str, mode: Mode = Mode.REFUSED) -> None:
        """Nobody reaches `name` any more, and `name` reaches nobody."""
        self._switch(name, mode)

    def restore(self, name: str) -> None:
        self._switch(name, Mode.OPEN)

    def close(self) -> None:
        for relay in self._relays.values():
            self._run(relay.close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(ANSWER_SECONDS)
        self._loop.close()

    def _switch(self, name: str, mode: Mode) -> None:
        for pair, relay in self._relays.items():
            if name in pair and relay.mode is not Mode.NEVER:
                self._run(relay.switch(mode))

    def _run(self, work) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result(ANSWER_SECONDS)
