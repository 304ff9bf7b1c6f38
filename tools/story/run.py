#!/usr/bin/env python3
"""Plays the story of the Kanagawa alliance with real nodes on this machine.

    python3 tools/story/run.py --binary PATH [--check] [--thin] [--folder DIR] [--seed N]

With --check it ends after the table of checks, with status 0 only if all held, and leaves nothing
behind. Without it the nodes keep running until Ctrl-C.
"""

import argparse
import random
import shutil
import signal
import sys
import tempfile
import time
from pathlib import Path

sys.dont_write_bytecode = True

from acts import full, thin  # noqa: E402
from stage.cast import ADVISER, CITIES, Cast  # noqa: E402
from stage.checks import Checks  # noqa: E402
from stage.failure import StoryFailed  # noqa: E402
from stage.invitation import stay  # noqa: E402
from stage.screen import Screen  # noqa: E402
from stage.story import Story  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
# A Unix socket's path holds about 100 bytes, and each node has one in its data folder.
FOLDER_LENGTH_MAX = 70


def main() -> int:
    options = read_options()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    folder, passing = choose_folder(options)
    names = ["odawara", "kawasaki"] if options.thin else [*CITIES, ADVISER[0]]
    screen = Screen()
    checks = Checks(screen)
    start = time.monotonic()
    cast = Cast(folder, options.binary.resolve(), names)
    try:
        story = Story(cast, screen, checks, random.Random(options.seed), is_watched=not options.check)
        (thin if options.thin else full).play(story)
        checks.show()
        print(f"{time.monotonic() - start:.1f} s, seed {options.seed}")
        if not options.check:
            stay(story)
        return 0 if checks.all_held else 1
    except StoryFailed as failure:
        if checks.failed:
            checks.show()
        print(f"\n✗ 物語が途中で止まりました / The story stopped\n{failure}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    finally:
        cast.close()
        if passing:
            shutil.rmtree(folder, ignore_errors=True)


def read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", type=Path, required=True, help="the tasukeai command")
    parser.add_argument("--check", action="store_true", help="end after the checks")
    parser.add_argument("--thin", action="store_true", help="the short story of two cities")
    parser.add_argument("--folder", type=Path, help="an empty folder to use, and to keep")
    parser.add_argument("--seed", type=int, default=20201118, help="decides the order of syncs")
    return parser.parse_args()


def choose_folder(options: argparse.Namespace) -> tuple[Path, bool]:
    """The folder of this run, and whether it goes away at the end."""
    if options.folder is not None:
        options.folder.mkdir(parents=True, exist_ok=True)
        if any(options.folder.iterdir()):
            raise SystemExit(f"not empty: {options.folder}")
        return options.folder.resolve(), False
    kept = ROOT / ".demo"
    if options.check or len(str(kept)) > FOLDER_LENGTH_MAX:
        return Path(tempfile.mkdtemp(prefix="tasukeai-")).resolve(), options.check
    shutil.rmtree(kept, ignore_errors=True)
    kept.mkdir(mode=0o700)
    return kept, False


if __name__ == "__main__":
    sys.exit(main())
