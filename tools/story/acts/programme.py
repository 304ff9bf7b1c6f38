"""The year of the programme, shown before the story begins."""

from stage.content import load
from stage.story import Story


def play(story: Story) -> None:
    programme = load("programme.json")
    story.screen.act(f"{programme['fiscal_year_ja']}の歩み", "The year of the programme")
    story.screen.say(f"{programme['cohort_ja']}　テーマ「{programme['theme']}」",
                     "Odawara's 7th cohort; its theme is how a city hall acts in an emergency")
    only = story.screen.japanese_only
    story.screen.table([
        [event["date"], event["title_ja"] if only else f"{event['title_ja']} / {event['title_en']}"]
        for event in programme["events"]])
