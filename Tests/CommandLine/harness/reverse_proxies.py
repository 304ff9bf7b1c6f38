"""nginx and Apache as Debian has them, each an ordinary process of the test's own in front of a node, with the
configuration that the documents show for administrators: only names, ports and paths are put in its place."""

import contextlib
import ctypes
import os
import shutil
import signal
import socket
import subprocess
from pathlib import Path

from .certificates import Authority
from .node import next_port, wait_until

SNIPPETS = Path(__file__).resolve().parents[3] / "docs/proxies"
# What the documents call the node, and where they say that things are.
NAME = "tasukeai.odawara.example"
CERTIFICATE, KEY = "/etc/tasukeai/server.pem", "/etc/tasukeai/server.key"
NODE, NETWORK = "http://127.0.0.1:8420", "10.0.0.0/8"
# Clients of the tests have addresses of this one; the city hall's own network ends at 127.0.0.127.
OWN_NETWORK = "127.0.0.0/25"
OUTSIDE = "127.0.0.200"
START_SECONDS = 30


def free_port() -> int:
    """A port that is given by name to a process which cannot be asked which one it took."""
    if port := next_port():
        return port
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


PR_SET_PDEATHSIG = 1
LIBC = ctypes.CDLL(None)


def end_with_the_tests() -> None:
    """Apache ends its whole group of processes, so that it needs one of its own; whoever ends the group of the tests
    would then leave it behind, but for this."""
    LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


class ReverseProxy:
    """One of the two. `changes` replaces parts of the documents' text, for a proxy that is set up badly."""

    program, snippet = "", ""

    @classmethod
    def found(cls) -> str | None:
        return shutil.which(cls.program, path=os.environ.get("PATH", "") + ":/usr/sbin")

    def __init__(self, folder: Path, authority: Authority, node_port: int):
        self.folder, self.node_port = folder / self.program, node_port
        self.folder.mkdir(mode=0o755)
        self.port = free_port()
        self.certificate, self.key = authority.issue(f"server-{self.program}", host=NAME)
        self.log, self.access = self.folder / "error.log", self.folder / "access.log"
        self.process: subprocess.Popen | None = None
        self.changes: list[tuple[str, str]] = []

    @property
    def url(self) -> str:
        """By a name that the certificate has, and that leads to this machine."""
        return f"https://odawara.localhost:{self.port}"

    def text(self) -> str:
        text = (SNIPPETS / self.snippet).read_text()
        places = [
            (self.listen, self.listen.replace("443", f"127.0.0.1:{self.port}").replace("*:", "")),
            (CERTIFICATE, str(self.certificate)), (KEY, str(self.key)),
            (NODE, f"http://127.0.0.1:{self.node_port}"), (NETWORK, OWN_NETWORK),
        ]  # fmt: skip
        # What is set up badly is so in the documents' own words; a change that finds nothing tests nothing.
        for old, new in [*places, *self.changes]:
            assert old in text, f"{old} does not stand in {self.snippet}"
        for old, new in [*self.changes, *places]:
            text = text.replace(old, new)
        return text

    def write(self) -> Path:
        path = self.folder / "whole.conf"
        path.write_text(self.around(self.text()))
        return path

    def start(self, *changes: tuple[str, str]) -> None:
        self.changes = list(changes) or self.changes
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                self.command(self.write()), stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                start_new_session=True, preexec_fn=end_with_the_tests, cwd="/",
            )  # fmt: skip
        assert wait_until(self.answers, START_SECONDS), self.words()

    def answers(self) -> bool:
        assert self.process.poll() is None, self.words()
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1):
            return True
        return False

    def words(self) -> str:
        return f"{self.program}: {self.log.read_text(errors='replace')[-2000:]}"

    def change(self, *changes: tuple[str, str]) -> None:
        """Ends it and starts it with another configuration."""
        self.end()
        self.changes = []
        self.start(*changes)

    def renew(self) -> None:
        """A new configuration, or a new certificate, as `systemctl reload` has it taken in."""
        self.process.send_signal(self.graceful)

    def end(self) -> None:
        if self.process is None:
            return
        process, self.process = self.process, None
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(START_SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    def kill(self) -> None:
        """At once and with everything that it began, as when the machine loses its power."""
        process, self.process = self.process, None
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        assert wait_until(lambda: not self.listens(), START_SECONDS), "a worker lives on"

    def listens(self) -> bool:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1):
            return True
        return False

    def requests(self) -> list[dict]:
        """What it wrote down of each request: protocol, status, bytes of the body, address, path."""
        lines = self.access.read_text().splitlines() if self.access.exists() else []
        names = ("protocol", "status", "bytes", "client", "path")
        rows = [dict(zip(names, line.split(" ", 4), strict=True)) for line in lines]
        numbers = lambda row: {key: int(row[key].replace("-", "0")) for key in ("status", "bytes")}
        return [row | numbers(row) for row in rows]


class Nginx(ReverseProxy):
    program, snippet, listen = "nginx", "nginx.conf", "listen 443 "
    graceful = signal.SIGHUP

    def command(self, path: Path) -> list[str]:
        return [self.found(), "-p", str(self.folder), "-e", str(self.log), "-c", str(path)]

    def around(self, text: str) -> str:
        places = "".join(
            f"    {name}_temp_path {self.folder}/{name};\n"
            for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )
        # As root its workers would be somebody who may not enter the test's folder.
        user = "user root;\n" if os.geteuid() == 0 else ""
        return (
            f"{user}daemon off;\nworker_processes 2;\npid {self.folder}/pid;\nevents {{}}\nhttp {{\n"
            "    log_format test '$server_protocol $status $sent $remote_addr $uri';\n"
            "    map $content_length $sent { '' 0; default $content_length; }\n"
            # As Debian's own file has it around every server.
            f"    gzip on;\n    access_log {self.access} test;\n{places}{text}}}\n"
        )


class Apache(ReverseProxy):
    program, snippet, listen = "apache2", "apache.conf", "*:443"
    graceful = signal.SIGUSR1
    # The snippet's first line names those that are not on from the start; the others are Debian's usual ones.
    usual = ("mpm_event", "authz_core", "authz_host", "deflate", "filter", "reqtimeout", "setenvif", "env")

    @staticmethod
    def modules() -> list[str]:
        first = (SNIPPETS / "apache.conf").read_text().splitlines()[0]
        assert first.startswith("# a2enmod "), first
        return first.removeprefix("# a2enmod ").split()

    def command(self, path: Path) -> list[str]:
        return [self.found(), "-d", str(self.folder), "-f", str(path), "-DFOREGROUND"]

    def around(self, text: str) -> str:
        # `ssl` has the cache of sessions along, which Debian's file for it configures.
        names = [*self.usual, *self.modules(), "socache_shmcb"]
        loads = "".join(
            f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n" for name in names
        )
        user = "User nobody\nGroup nogroup\n" if os.geteuid() == 0 else ""
        # The lines of Debian's own files that meet what passes here.
        return (
            f"{loads}{user}Listen 127.0.0.1:{self.port}\nPidFile {self.folder}/pid\n"
            f"ServerName localhost\nDefaultRuntimeDir {self.folder}\nMutex posixsem\nErrorLog {self.log}\n"
            'LogFormat "%H %>s %{Content-Length}i %a %U" test\n'
            f"CustomLog {self.access} test\n"
            "RequestReadTimeout header=20-40,minrate=500 body=10,minrate=500\n"
            "AddOutputFilterByType DEFLATE text/html text/css application/json\n"
            f"{text}"
        )


ALL = (Nginx, Apache)
