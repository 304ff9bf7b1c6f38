"""The nodes stop; what they hold is verified and rebuilt from the ledger alone."""

from stage.cast import japanese
from stage.story import Story


def play(story: Story) -> None:
    cast, screen = story.cast, story.screen
    screen.act("止めて、元帳から作り直す", "The nodes stop and rebuild from their ledgers")
    before = {node.name: node.folded_status().get("state_hash") for node in cast}
    ended = cast.stop()
    story.checks.hold("どのノードも静かに止まった", "every node stopped gracefully",
                      all(status == 0 for status in ended.values()), str(ended))
    after = {}
    for node in cast:
        node.run("verify")
        node.run("rebuild")
        after[node.name] = node.folded_status().get("state_hash")
        screen.say(f"{japanese(node.name)}: 検証と作り直しを終えた",
                   f"{node.name} verified its ledger and rebuilt its state")
    story.checks.hold("作り直しても状態ハッシュは同じ", "rebuilding gives the same state hash",
                      before == after and all(after.values()), f"{before}\n{after}")
