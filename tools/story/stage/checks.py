"""The checks of the story, kept as they are made and shown as one table at its end."""

from dataclasses import dataclass

from .screen import Screen


@dataclass
class Check:
    japanese: str
    english: str
    held: bool
    detail: str


class Checks:
    def __init__(self, screen: Screen):
        self._screen = screen
        self._made: list[Check] = []

    def hold(self, japanese: str, english: str, held: bool, detail: str = "") -> bool:
        """Records a check; `detail` is what was seen, and matters most where it did not hold."""
        self._made.append(Check(japanese, english, bool(held), detail))
        return bool(held)

    @property
    def all_held(self) -> bool:
        return bool(self._made) and all(check.held for check in self._made)

    @property
    def failed(self) -> list[Check]:
        return [check for check in self._made if not check.held]

    def show(self) -> None:
        self._screen.act("確かめたこと", "What was checked")
        only = self._screen.japanese_only
        self._screen.table([
            ["✓" if check.held else "✗",
             check.japanese if only else f"{check.japanese} / {check.english}"]
            for check in self._made])
        for check in self.failed:
            print(f"\n✗ {check.japanese} / {check.english}\n{check.detail}")
        print(f"\n{sum(check.held for check in self._made)} / {len(self._made)} ✓")
