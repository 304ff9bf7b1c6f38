"""The calendar clock of a node, as a test sets it while the node runs."""

import shutil
import struct
import subprocess
import time
from datetime import datetime, timedelta, timezone
from pathlib import Path

SOURCE = Path(__file__).resolve().parent / "clock.c"
JAPAN = timezone(timedelta(hours=9))
CAN_BE_SET = shutil.which("cc") is not None


class Clock:
    """Begins at an hour of tomorrow in Japan and runs on from there."""

    def __init__(self, folder: Path, hour: int):
        self.library, self.file = folder / "clock.so", folder / "clock"
        subprocess.run(
            ["cc", "-shared", "-fPIC", "-O1", "-o", str(self.library), str(SOURCE), "-ldl"], check=True
        )
        tomorrow = datetime.now(JAPAN) + timedelta(days=1)
        self.begin = tomorrow.replace(hour=hour, minute=0, second=0, microsecond=0)
        self.set(self.begin)

    @property
    def environment(self) -> dict[str, str]:
        return {"LD_PRELOAD": str(self.library), "CLOCK_AHEAD": str(self.file)}

    def now(self) -> datetime:
        return datetime.fromtimestamp(time.time() + self.ahead, JAPAN)

    def set(self, moment: datetime) -> None:
        self.ahead = round(moment.timestamp() - time.time())
        with self.file.open("r+b" if self.file.exists() else "wb") as file:
            file.write(struct.pack("=q", self.ahead))

    def advance(self, **span: float) -> None:
        self.set(self.now() + timedelta(**span))
