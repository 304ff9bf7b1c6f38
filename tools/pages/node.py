"""A node with invented years: folders, staff, a server, and what the kernel says of its process."""

import json
import os
import select
import signal
import subprocess
from datetime import date
from pathlib import Path

CITIES = ["142069", "141305", "142077", "142140"]


class Node:
    def __init__(self, folder: Path, binaries: Path):
        self.folder, self.binaries = folder, binaries
        self.environment = {
            "HOME": str(folder), "LANG": "C.UTF-8", "PATH": os.environ["PATH"], "NO_PROXY": "127.0.0.1"}
        self.process: subprocess.Popen | None = None
        self.port = 0

    def data(self, city: str = CITIES[0]) -> Path:
        return self.folder / city

    def run(self, *words: str, city: str = CITIES[0]) -> dict:
        command = [str(self.binaries / "tasukeai"), *words, "--data", str(self.data(city)), "--json"]
        done = subprocess.run(command, capture_output=True, env=self.environment, check=False)
        if done.returncode:
            raise SystemExit(f"{words[:3]}: {done.stderr.decode()[-1000:]}")
        return json.loads(done.stdout) if done.stdout.strip() else {}

    def live(self, months: int) -> dict:
        """Four cities that trust each other, and months of what they shared."""
        self.folder.mkdir(parents=True)
        for city in CITIES:
            self.run("init", "--city", city, city=city)
            told = self.run("descriptor", city=city)
            (self.folder / f"{city}.json").write_text(json.dumps(told, ensure_ascii=False))
        for city in CITIES:
            for other in CITIES:
                if other != city:
                    # Nobody listens there: the load is measured without syncs.
                    self.run(
                        "peer", "add", str(self.folder / f"{other}.json"), "--url", "http://127.0.0.1:9",
                        city=city)
        folders = [str(self.data(city)) for city in CITIES]
        made = subprocess.run(
            [str(self.binaries / "benchmark-pages"), str(months), *folders], capture_output=True,
            env=self.environment, check=False)
        if made.returncode:
            raise SystemExit(made.stderr.decode()[-1000:])
        return json.loads(made.stdout)

    def employ(self, files: Path, days: list[date]) -> None:
        """The city's own staff with the results of some days."""
        self.run("helpday", "rule", "--day", "20", "--on-day-off", "previous")
        self.run("org", "import", str(files / "organisation.csv"))
        for day in days:
            self.run(
                "helpday", "record", "--date", day.isoformat(), "--file",
                str(files / f"{day.isoformat()}.csv"))

    def start(self) -> None:
        command = [
            str(self.binaries / "tasukeai"), "serve", "--data", str(self.data()), "--json", "--port", "0",
            "--sync-every", "0"]
        log = (self.folder / "serve.log").open("ab")
        self.process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=log, env=self.environment)
        ready, _, _ = select.select([self.process.stdout], [], [], 60)
        line = self.process.stdout.readline() if ready else b""
        if not line:
            raise SystemExit("serve did not start: " + (self.folder / "serve.log").read_text()[-1000:])
        self.port = json.loads(line)["port"]

    def stop(self) -> None:
        process, self.process = self.process, None
        if process:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    @property
    def host(self) -> str:
        return f"odawara.localhost:{self.port}"

    def cpu_seconds(self) -> float:
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory_mb(self, key: str = "VmHWM") -> float:
        for line in Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith(key + ":"):
                return round(int(line.split()[1]) / 1024, 1)
        return 0
