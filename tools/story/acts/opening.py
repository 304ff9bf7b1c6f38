"""The nodes start, and their descriptors are carried to one another and compared."""

from stage.cast import japanese
from stage.story import Story

QUIET = "3600s"  # the story itself says when to sync


def play(story: Story) -> None:
    screen, cast = story.screen, story.cast
    screen.act("それぞれの市がノードを立てる", "Every city starts a node of its own")
    fingerprints = {}
    for node in cast:
        founded = cast.found(node)
        fingerprints[node.code] = founded.get("fingerprint")
        screen.say(f"{japanese(node.name)}（{node.code}）指紋 {founded.get('fingerprint')}",
                   f"{node.name} is founded; its fingerprint is above")
    for node in cast:
        node.serve(QUIET)
    screen.say("各ノードが待ち受けを始めた。互いの通信はすべて記録される中継を通る",
               "The nodes listen; all they say to each other passes relays that record it")
    descriptors = {node.code: cast.descriptor(node) for node in cast}
    heard = {}
    for node in cast:
        for peer in cast:
            if peer is not node:
                url = cast.mesh.url(node.name, peer.name)
                answer = node.run("peer", "add", str(descriptors[peer.code]), "--url", url)
                heard[node.code, peer.code] = answer.get("fingerprint")
    screen.say("記述書を手渡しで交換し、指紋を読み合わせた",
               "Descriptors were carried by hand and compared by fingerprint")
    different = [pair for pair, mark in heard.items() if mark != fingerprints[pair[1]]]
    story.checks.hold(
        "手渡した記述書の指紋が一致した", "the fingerprints of all descriptors agreed",
        not different and all(fingerprints.values()), f"{different}\n{fingerprints}\n{heard}")
