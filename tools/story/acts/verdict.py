"""What must hold once all have synced: the same state everywhere, and nothing lost."""

from stage.cast import japanese
from stage.content import HELP_DAYS, TEXT_FIELDS, strings
from stage.disclosure import banded, disclosed, hidden, month_of
from stage.node import Node
from stage.story import Story


def same_state(story: Story) -> None:
    states = {node.name: node.folded_status() for node in story.cast}
    table = "\n".join(f"{name}: {state}" for name, state in states.items())
    number = len(states)
    for key, japanese_name in (("state_hash", "状態ハッシュ"), ("frontier_digest", "最前線"),
                               ("peers_digest", "仲間の一覧")):
        values = {state.get(key) for state in states.values()}
        story.checks.hold(f"{number}ノードの{japanese_name}が一致", f"{key} the same on all {number}",
                          len(values) == 1 and all(values), table)
    story.checks.hold("到着待ちの記録はない", "nothing waits",
                      all(state.get("waiting") == 0 for state in states.values()), table)


def nothing_lost(story: Story) -> None:
    for node in story.cast:
        exported = strings(node.run("export"))
        shown = _shown(story, node)
        lost = [
            f"{writing.kind} of {writing.writer}: {writing.text}" for writing in story.writings
            if not (any(writing.text in text for text in exported)
                    and any(writing.text in text for text in shown))]
        story.checks.hold(
            f"{japanese(node.name)}に{len(story.writings)}件の文がすべてある",
            f"all {len(story.writings)} texts are at {node.name}",
            bool(story.writings) and not lost, "\n".join(lost))


def _shown(story: Story, node: Node) -> list[str]:
    """What a person at this node can read by the commands that show things."""
    texts = strings(node.run("advice", "list"))
    for plan in story.plans.values():
        texts += strings(node.run("plan", "show", plan))
        texts += strings(node.run("comment", "list", plan))
    for meeting in story.meetings.values():
        texts += strings(node.run("meeting", "show", meeting))
    return texts


def readable(story: Story, plan: str) -> None:
    """The merged texts agree everywhere, letter for letter."""
    texts = {
        tuple(node.run("plan", "show", plan)["fields"][field]["text"] for field in TEXT_FIELDS)
        for node in story.cast}
    story.checks.hold("合わさった文章が一字一句同じ", "the merged texts agree letter for letter",
                      len(texts) == 1, str(texts))


def anchors(story: Story, plan: str) -> None:
    expected = {"deleted_later": "gone", "changed_later": "changed", "untouched": "intact"}
    for node in story.cast:
        listed = {
            comment["id"]: comment.get("anchor")
            for comment in node.run("comment", "list", plan).get("comments", [])}
        seen = {name: listed.get(story.comments[name]) for name in expected}
        story.checks.hold(
            f"{japanese(node.name)}でコメントが元の文の変化を告げる",
            f"comments tell at {node.name} what became of their words", seen == expected,
            f"expected {expected}\nseen {seen}")


def meetings(story: Story) -> None:
    """Place, rounds, who left early and why a meeting was cancelled are the same everywhere."""
    facts = {
        "2020-10-09": [], "2020-11-18": ["川崎市役所", "15:10", "13:30", "14:00", "14:30"],
        "2021-01-12": ["cancelled", "1月8日の緊急事態宣言を受けて中止"]}
    for day, identifier in story.meetings.items():
        shown = {node.name: strings(node.run("meeting", "show", identifier)) for node in story.cast}
        story.checks.hold(
            f"{day}の会合がどのノードでも読める", f"the meeting of {day} reads the same everywhere",
            len({tuple(texts) for texts in shown.values()}) == 1
            and all(any(fact in text for text in shown["adviser"]) for fact in [day, *facts[day]]),
            str(shown["adviser"]))


def figures(story: Story) -> None:
    """The figures of all cities stand side by side on every node, and no small group is told."""
    listed = {node.name: node.run("observation", "list")["observations"] for node in story.cast}
    first = listed["adviser"]
    story.checks.hold(
        "四市の集計がどのノードにも並ぶ", "all cities' figures stand side by side on every node",
        all(ordered(figures) == ordered(first) for figures in listed.values())
        and all(
            any(figure["city"] == city.code and month_of(figure) == month and not hidden(figure)
                for figure in first)
            for city in story.cast.cities for month in HELP_DAYS),
        "\n".join(map(str, first)))
    units = {
        city.code: {group["unit_group"]: group["sections"] for group in city.run(
            "observation", "groups", "--year", "2020")["groups"] if group["is_shared"]}
        for city in story.cast.cities}
    wrong = disclosed(first, units)
    story.checks.hold(
        "50人に満たない集団の数字は出ていない", "no figure of a group under 50 is told",
        any(hidden(figure) for figure in first) and not wrong,
        "\n".join([f"{sum(map(hidden, first))} of {len(first)} hidden", *wrong]))
    wide = sorted(first, key=lambda figure: (figure["city"], figure["period"]))
    for city in story.cast.cities:
        own = [figure for figure in wide if figure["city"] == city.code]
        for kind in (hidden, banded):
            for figure in [figure for figure in own if kind(figure)][:1]:
                story.screen.show(f"{japanese(city.name)} {figure['period']} "
                                  f"{figure['unit_group']}: {figure['display']}")
    story.checks.hold(
        "秘匿と幅の形がどの市にもある", "each city has hidden and banded figures",
        all(any(kind(figure) and figure["city"] == city.code for figure in first)
            for city in story.cast.cities for kind in (hidden, banded)),
        "\n".join(map(str, first)))


def ordered(figures: list[dict]) -> list[str]:
    return sorted(str(sorted(figure.items())) for figure in figures)
