"""The whole story: four cities and an adviser, apart and together again."""

from acts import afterwards, apart, choosing, gathering, hosting, opening, planning, programme
from acts import reunion, screening, secrecy, staffing, today, verdict
from stage.cast import CITIES
from stage.story import Story


def play(story: Story) -> None:
    programme.play(story)
    opening.play(story)
    staffing.play(story, story.cast.cities, with_results=True)

    story.screen.act("四市が計画を書き、助言を受ける", "The cities write their plans and take advice")
    for name in CITIES:
        planning.write(story, name)
    planning.invite(story, "odawara")
    gathering.hold_meetings(story)
    story.cast.settle(story.chance)
    gathering.advise(story)
    gathering.comment(story, "before")
    story.cast.settle(story.chance)
    gathering.answer(story)
    hosting.play(story)
    story.cast.settle(story.chance)

    apart.play(story)
    reunion.play(story)
    choosing.play(story)

    story.screen.act("すべてのノードを見比べる", "All nodes are compared")
    plan = story.plans["142069"]
    verdict.same_state(story)
    verdict.readable(story, plan)
    verdict.nothing_lost(story)
    verdict.anchors(story, plan)
    verdict.meetings(story)
    verdict.figures(story)
    screening.play(story, story.cast["odawara"], plan, thorough=True)
    today.play(story)
    secrecy.play(story, story.cast.cities)
    afterwards.play(story)
