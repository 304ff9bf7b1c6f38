"""The adviser signs that Odawara's machine may write in their name: whoever has no node at hand signs in
there."""

from stage.cast import ADVISER, japanese
from stage.story import Story

HOST = "odawara"


def play(story: Story) -> None:
    cast, screen = story.cast, story.screen
    host, adviser = cast[HOST], cast[ADVISER[0]]
    screen.act("幹事が小田原市に複製を委ねる", "The adviser delegates a replica to Odawara")
    carried = cast.folder / "carried"
    request, signed = str(carried / "request.json"), str(carried / "delegation.json")
    asked = host.run("adviser", "prepare", "--name", "幹事（人材マネジメント部会）", "--out", request)
    screen.say(f"{japanese(HOST)}が依頼書を渡し、指紋を読み上げる: {asked['fingerprint']}",
               "Odawara hands over a request and reads its fingerprint")
    adviser.run("adviser", "delegate", request, "--fingerprint", asked["fingerprint"],
                "--out", signed)
    accepted = host.run("adviser", "accept", signed)
    screen.say("幹事が根の鍵で署名し、小田原市に幹事の書き込み先が開いた",
               "The adviser's root signed, and the replica is open at Odawara")
    listed = host.run("adviser", "list")["advisers"]
    story.checks.hold(
        "小田原市に幹事の書き込み先がある", "Odawara hosts a replica of the adviser",
        [row["state"] for row in listed] == ["active"] and accepted.get("member") == adviser.code,
        str(listed))
