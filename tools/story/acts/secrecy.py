"""No byte of a city's staff records is found outside that city: the search, and its controls."""

import tempfile
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from stage.canary import Canary, forms, read_staff
from stage.content import staff_file, strings
from stage.failure import CommandFailed
from stage.layers import layers
from stage.node import Node
from stage.search import Searcher
from stage.story import Story

SHARED_DATABASE = "ledger.sqlite"


def play(story: Story, holders: list[Node]) -> None:
    """Searches all that exists for the staff of `holders`, while the nodes still run."""
    story.screen.act("名簿の一字も外に出ていないか", "Has one letter of the staff records left?")
    export(story)
    canaries = [c for node in holders for c in read_staff(node.name, staff_file(node.name))]
    _control_own(story, holders, canaries)
    owners: dict[bytes, set[Canary]] = defaultdict(set)
    for canary in canaries:
        for form in forms(canary):
            owners[form].add(canary)
    searcher = Searcher(owners)
    size = 0
    escaped = []
    for file, owner in _places(story):
        size += file.stat().st_size
        # A city's own staff database is the one place where its canaries belong.
        for form in _found(searcher, file):
            escaped += [
                f"{c.kind} of {c.city} in {file.relative_to(story.cast.folder)}"
                for c in owners[form] if c.city != owner]
    story.screen.say(f"{len(canaries)}個の値を{len(owners)}通りの形で、{size:,}バイトから探した",
                     f"{len(canaries)} values in {len(owners)} forms were sought in {size:,} bytes")
    story.checks.hold("名簿の値は市の外のどこにもない", "no staff value exists outside its city",
                      bool(canaries) and not escaped, "\n".join(sorted(set(escaped))[:40]))
    _control_planted(story, searcher, canaries)
    _control_shared(story)


def export(story: Story) -> None:
    folder = story.cast.folder / "exports"
    folder.mkdir(exist_ok=True)
    for node in story.cast:
        done = node.attempt("export")
        if done.returncode != 0 or not done.stdout.strip():
            raise CommandFailed(node.command("export"), done, node.log, "no export")
        (folder / f"{node.name}.json").write_bytes(done.stdout)


def _places(story: Story) -> Iterable[tuple[Path, str | None]]:
    """Every file, with the city whose staff may be in it."""
    folder = story.cast.folder
    for node in story.cast:
        for file in _files(node.data):
            own = None if file.name.startswith(SHARED_DATABASE) else node.name
            yield file, own
    for place in ("traffic", "exports", "logs", "carried", "home"):
        for file in _files(folder / place):
            yield file, None


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def _found(searcher: Searcher, file: Path) -> set[bytes]:
    return {string for layer in layers(file) for string in searcher.found_in(layer)}


def _control_own(story: Story, holders: list[Node], canaries: list[Canary]) -> None:
    missing = []
    for node in holders:
        listed = set(strings(node.run("staff", "list")))
        missing += [c for c in canaries if c.city == node.name and c.value not in listed]
    story.checks.hold(
        "対照: どの値もその市の名簿では見つかる", "control: each value is in its city's own list",
        bool(canaries) and not missing, f"{len(missing)} of {len(canaries)} are missing")


def _control_planted(story: Story, searcher: Searcher, canaries: list[Canary]) -> None:
    missed = []
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "planted"
        for canary in canaries[:4] + canaries[-4:]:
            for form in forms(canary):
                file.write_bytes(b"before " + form + b" after")
                if form not in _found(searcher, file):
                    missed.append(form)
    story.checks.hold("対照: 植えた値は見つかる", "control: planted values are found",
                      bool(canaries) and not missed, str(missed))


def _control_shared(story: Story) -> None:
    """The same search must see what did travel: a shared comment, at the others and on the way."""
    comment = next(writing for writing in story.writings if writing.kind == "comment")
    searcher = Searcher([comment.text.encode()])
    places = [node.data for node in story.cast if node.name != comment.writer]
    places.append(story.cast.folder / "traffic")
    blind = [
        str(place) for place in places
        if not any(_found(searcher, file) for file in _files(place))]
    story.checks.hold(
        "対照: 共有した文は他市と通信の中に見つかる",
        "control: a shared text is found at the others and in the traffic", not blind, str(blind))
