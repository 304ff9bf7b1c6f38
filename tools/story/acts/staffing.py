"""Each city takes in its own staff and its Help Day results; only checked figures are published."""

from stage.cast import japanese
from stage.content import HELP_DAYS, results_file, staff_file
from stage.invitation import open_doors
from stage.node import Node
from stage.story import Story


def play(story: Story, nodes: list[Node], with_results: bool) -> None:
    story.screen.act("職員の名簿は市の中だけに", "Staff records stay inside each city")
    for node in nodes:
        node.run("staff", "import", str(staff_file(node.name)))
        if with_results:
            for month, day in HELP_DAYS.items():
                file = str(results_file(node.name, month))
                node.run("helpday", "record", "--date", day, "--file", file)
        story.screen.say(f"{japanese(node.name)}が名簿を取り込んだ",
                         f"{node.name} imported its staff (with results: {with_results})")
    open_doors(story)


def publish(story: Story, node: Node) -> None:
    """Shows what would leave, then lets it leave."""
    for month in HELP_DAYS:
        preview = node.run("observation", "preview", "--month", month)["figures"]
        hidden = sum(bool(figure.get("suppressed")) for figure in preview)
        node.run("observation", "publish", "--month", month)
        story.screen.say(
            f"{japanese(node.name)}が{month}の集計を公開した（{len(preview)}件、うち非公表{hidden}件）",
            f"{node.name} published {month}: {len(preview)} figures, {hidden} suppressed")
