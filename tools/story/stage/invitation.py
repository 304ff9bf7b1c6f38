"""After the story the nodes keep running, and the viewer is told what to try."""

import shlex
import time

from .cast import japanese
from .story import Story

EVERY = "10s"


def stay(story: Story) -> None:
    """Starts the nodes again, now syncing by themselves, and waits for Ctrl-C."""
    screen, cast = story.screen, story.cast
    cast.stop()
    for node in cast:
        node.serve(EVERY)
    screen.act("ノードは動き続けています（Ctrl-C で終了）", "The nodes keep running (Ctrl-C ends them)")
    screen.table([
        [japanese(node.name), node.code, f"http://127.0.0.1:{node.port}", str(node.data)]
        for node in cast])
    first = next(iter(cast))
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
