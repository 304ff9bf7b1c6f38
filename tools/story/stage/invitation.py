"""The viewer is shown the pages as soon as there are any, and after the story what to try."""

import shlex
import time

from .cast import japanese
from .logins import logins
from .story import Story

EVERY = "10s"


def open_doors(story: Story) -> None:
    """While the story plays, its first city can be looked at."""
    if not story.is_watched:
        return
    first = next(iter(story.cast))
    story.screen.say(
        "ここからはブラウザーでも見られます。「初めて使う」に次の番号を入れてください（物語が終わるまでは、見るだけに）",
        "From here on a browser shows it, with one of these codes (until the story ends, only look)")
    story.screen.show(f"{japanese(first.name)}  http://{first.name}.localhost:{first.port}/sign-in/slip")
    story.screen.table(logins(first))


def stay(story: Story) -> None:
    """Starts the nodes again, now syncing by themselves, and waits for Ctrl-C."""
    screen, cast = story.screen, story.cast
    cast.stop()
    for node in cast:
        node.serve(EVERY)
    screen.act("ノードは動き続けています（Ctrl-C で終了）", "The nodes keep running (Ctrl-C ends them)")
    screen.table([
        [japanese(node.name), node.code, f"http://{node.name}.localhost:{node.port}/", str(node.data)]
        for node in cast])
    screen.say(
        "ブラウザーで上のアドレスを開き、「初めて使う」から次の番号でパスワードを決めてください",
        "Open an address above in a browser; choose a password under 「初めて使う」 with one of these codes")
    first = next(iter(cast))
    for node in cast.cities:
        screen.show(f"{japanese(node.name)}  http://{node.name}.localhost:{node.port}/sign-in/slip")
        screen.table(logins(node))
    tries = [("status",), ("plan", "list")]
    if first.code in story.plans:
        plan = story.plans[first.code]
        tries += [("plan", "show", plan), ("plan", "history", plan), ("comment", "list", plan)]
    tries += [("observation", "list"), ("staff", "list")]
    screen.say("試せるコマンド", "Some commands to try")
    for arguments in tries:
        command = [str(first.binary), *arguments, "--data", str(first.data)]
        screen.show(shlex.join(command))
    try:
        while all(node.is_running() for node in cast):
            time.sleep(1)
    except KeyboardInterrupt:
        pass  # the nodes are stopped where they were started
