"""Real Chromium on real nodes; the nodes are those of Tests/CommandLine/harness."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[2] / "CommandLine"))

from .case import BrowserCase  # noqa: E402
from .codes import one_time_code  # noqa: E402

__all__ = ["BrowserCase", "one_time_code"]
