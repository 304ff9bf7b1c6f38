"""The life of `serve`: one for a folder, one for a port, a graceful end, many commands at once."""

import concurrent.futures
import os
import resource
import shutil
import signal
import socket
import stat
import subprocess
import threading
import time
import unittest
from pathlib import Path

from harness import NodeCase
from harness.node import Node, binary, run

UNSHARE = ["unshare", "-m"]


def may_unshare() -> bool:
    """Whether this machine lets a test see another /etc/resolv.conf, and speak at port 53."""
    if shutil.which("unshare") is None or os.geteuid() != 0:
        return False
    return subprocess.run([*UNSHARE, "true"], capture_output=True, check=False).returncode == 0



class ServeTests(NodeCase):
    def test_a_second_serve_on_the_folder(self):
        node = self.node()
        node.start()
        with self.unchanged(node):
            outcome = node.run("serve", "--port", "0")
            self.assertRefused(outcome, 1, "folder_busy", naming=str(node.data))
        self.assertTrue(node.is_alive())
        self.assertEqual(node.end(), 0)

    def test_a_port_in_use(self):
        node = self.node()
        with socket.create_server(("127.0.0.1", 0)) as taken, self.unchanged(node):
            port = str(taken.getsockname()[1])
            outcome = node.run("serve", "--port", port)
            self.assertRefused(outcome, 1, "port_in_use", naming=port)
        node.start()

    def test_a_folder_in_the_place_of_the_control_socket(self):
        node = self.node()
        (node.data / "control.socket").mkdir()
        outcome = node.run("serve", "--port", "0")
        self.assertRefused(outcome, 1, "socket_path", naming="control.socket")
        (node.data / "control.socket").rmdir()
        node.start()

    def test_too_few_open_files(self):
        node = self.node()
        for count in (12, 14, 16, 24, 33, 40, 63):
            with self.subTest(count):
                limit = lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (count, count))
                outcome = node.run("serve", "--port", "0", preexec_fn=limit)
                error = self.assertRefused(outcome, 1, "too_many_files")
                self.assertIn("LimitNOFILE", error["action"])
        self.assertTrue(node.ok("verify")["ok"])

    def test_a_port_that_needs_rights(self):
        first = int(Path("/proc/sys/net/ipv4/ip_unprivileged_port_start").read_text())
        if first <= 443:
            self.skipTest("every port is free here")
        node = self.node()
        program, arguments = binary(), {}
        if os.geteuid() == 0:
            self.folder.chmod(0o755)
            # Nobody may look into the home folder of whoever built the program.
            program = Path(shutil.copy(program, self.folder))
            for path in (node.data, *node.data.rglob("*")):
                os.chown(path, 65_534, 65_534)

            def nobody() -> None:
                os.setgroups([])
                os.setresgid(65_534, 65_534, 65_534)
                os.setresuid(65_534, 65_534, 65_534)

            arguments["preexec_fn"] = nobody
        command = [str(program), "serve", "--port", "443", "--data", str(node.data), "--json"]
        outcome = run(command, node.environment, **arguments)
        error = self.assertRefused(outcome, 1, "port_needs_rights", naming="443")
        self.assertIn("CAP_NET_BIND_SERVICE", error["action"])

    def test_an_address_that_is_not_ours(self):
        node = self.node()
        for bind in ("192.0.2.1", "no.such.host.invalid", ""):
            with self.subTest(bind), self.unchanged(node):
                outcome = node.run("serve", "--bind", bind, "--port", "0")
                error = self.assertRefused(outcome, 1 if bind else 2)
                self.assertNotEqual(error["code"], "internal", error)

    def test_wrong_settings(self):
        node = self.node()
        for arguments, status in (
            (["--port", "99999"], 2),
            (["--port", "-1"], 2),
            (["--port", "x"], 2),
            (["--sync-every", "soon"], 2),
            (["--sync-every", "-5s"], 2),
            (["--sync-every", "9" * 30], 2),
            (["--proxy", "not a proxy"], 2),
            (["--ca-file", "/nonexistent.pem"], 2),
        ):
            with self.subTest(arguments):
                outcome = node.run(
                    "serve",
                    *([] if "--port" in arguments else ["--port", "0"]),
                    *arguments,
                )
                self.assertRefused(outcome, status)
        for name, value in (
            ("TASUKEAI_PORT", "x"),
            ("TASUKEAI_TOTAL_TIMEOUT", "0"),
            ("TASUKEAI_UNIT_MINIMUM", "3"),
            ("TASUKEAI_LOG_LEVEL", "loud"),
            ("TASUKEAI_ALLOW_FULL", "perhaps"),
        ):
            with self.subTest(name):
                outcome = node.run("serve", "--sync-every", "0", env={name: value})
                self.assertRefused(outcome, 2, "bad_settings")

    def test_a_broken_settings_file(self):
        node = self.node()
        for content in (
            "{",
            "[]",
            '{"tasukeai": {"port": "many"}}',
            '{"tasukeai": {"port": 70000}}',
            "\x00" * 100,
        ):
            with self.subTest(content[:8]):
                (node.data / "tasukeai.json").write_text(content)
                self.assertRefused(node.run("status"), 2, "bad_settings")
        (node.data / "tasukeai.json").unlink()
        self.assertTrue(node.ok("verify")["ok"])

    def test_it_ends_gracefully(self):
        for number in (signal.SIGTERM, signal.SIGINT):
            with self.subTest(number):
                node = self.node()
                node.start(every="1s")
                plan = node.ok("plan", "new", "--title", "計画")["id"]
                self.assertEqual(node.end(number), 0)
                self.assertEqual(node.ok("plan", "list")["plans"][0]["id"], plan)

    def test_it_ends_while_a_stranger_holds_a_connection(self):
        node = self.node()
        node.start()
        with socket.create_connection(("127.0.0.1", node.port)) as line:
            line.sendall(b"GET / HTTP/1.1\r\nhost:")
            self.assertEqual(node.end(), 0)

    def test_it_ends_while_nobody_reads_an_export(self):
        """As in a pager that was left open: more than pipes and sockets hold is under way."""
        node = self.node()
        node.start()
        for number in range(6):
            plan = node.ok("plan", "new", "--title", f"計画{number}")["id"]
            for part in range(3):
                signs = (chr(0x4E00 + (number * 7_919 + part * 31 + sign * 104_729) % 20_000)
                         for sign in range(9_000))  # fmt: skip
                node.ok("comment", "add", plan, "--text", f"本文{part}" + "".join(signs))
        reading, writing = os.pipe()
        self.addCleanup(os.close, reading)
        export = subprocess.Popen(
            [str(binary()), "export", "--data", str(node.data), "--json"],
            stdout=writing, stderr=subprocess.PIPE, env=node.environment)  # fmt: skip
        os.close(writing)
        time.sleep(1)
        began = time.monotonic()
        try:
            self.assertEqual(node.end(), 0)
            self.assertLess(time.monotonic() - began, 10, "it did not wait for the reader")
            while os.read(reading, 1 << 20):
                pass
            _, told = export.communicate(timeout=30)
            self.assertEqual(export.returncode, 1)
            self.assertIn(b'"server_gone"', told)
        finally:
            export.kill()
            export.communicate()

    @unittest.skipUnless(may_unshare(), "a name server of its own needs a mount namespace")
    def test_it_ends_while_a_name_server_does_not_answer(self):
        node = self.node()
        adviser = Node(self.folder / "adviser", self.folder / "home", "")
        adviser.ok(
            "init", "--adviser", "kanji", "--name-ja", "幹事", "--name-en", "Kanji",
            "--url", "https://node.example.jp",
        )  # fmt: skip
        node.ok("peer", "add", str(self.descriptor(adviser)))
        servers = self.file("resolv.conf", "nameserver 127.0.0.9\noptions timeout:20 attempts:3\n")
        hosts = self.file("nsswitch.conf", "hosts: dns\n")
        wrapper = [
            *UNSHARE, "sh", "-c",
            'mount --bind "$1" /etc/resolv.conf; mount --bind "$2" /etc/nsswitch.conf; '
            'shift 2; exec "$@"', "sh", servers, hosts,
        ]  # fmt: skip
        for is_command in (False, True):
            with (
                self.subTest(is_command=is_command),
                socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as silent,
            ):
                silent.bind(("127.0.0.9", 53))
                silent.settimeout(60)
                node.start(every="0" if is_command else "1s", wrapper=wrapper)
                rows = []
                thread = threading.Thread(target=lambda: rows.append(node.run("sync")))
                if is_command:
                    thread.start()
                silent.recv(4_096)
                began = time.monotonic()
                self.assertEqual(node.end(), 0)
                self.assertLess(time.monotonic() - began, 10, "it did not wait for the name")
                if is_command:
                    thread.join()
                    self.assertEqual(rows[0].json["peers"][0]["error"]["code"], "cancelled")
        self.assertEqual(node.ok("status")["peers"][0]["last_error"], None)

    def test_the_first_command_after_serving_is_announced_is_answered(self):
        node = self.node()
        for _ in range(5):
            node.start()
            self.assertEqual(node.run("status").status, 0)
            node.end()

    def test_the_control_socket_is_the_owners(self):
        node = self.node()
        node.start()
        node.ok("status")
        mode = (node.data / "control.socket").stat().st_mode
        self.assertTrue(stat.S_ISSOCK(mode))
        self.assertEqual(stat.S_IMODE(mode), 0o600)

    def test_garbage_on_the_control_socket(self):
        node = self.node()
        node.start()
        with self.unchanged(node):
            bodies = (b"", b"{}", b"[" * 50_000, b'{"request":{"status":7}}', bytes(1_000))
            for body in bodies:
                with socket.socket(socket.AF_UNIX) as line:
                    line.settimeout(10)
                    line.connect(str(node.data / "control.socket"))
                    line.sendall(
                        b"POST /command HTTP/1.1\r\nhost: x\r\ncontent-length: "
                        + str(len(body)).encode()
                        + b"\r\n\r\n"
                        + body
                    )
                    self.assertIn(b" 400 ", line.recv(4_096).split(b"\r\n")[0])
        self.assertTrue(node.is_alive())

    def test_a_folder_with_a_long_path(self):
        """A Unix socket's path may have 107 bytes; a folder's may have more."""
        deep = self.folder / ("x" * 60) / ("y" * 60)
        deep.mkdir(parents=True)
        self.folder, shallow = deep, self.folder
        node = self.node()
        self.assertRefused(
            node.run("serve", "--port", "0"), 1, "path_too_long", naming=str(node.data)
        )
        self.assertEqual(node.run("status").status, 0, "without a server it works")
        self.folder = shallow

    def test_twenty_commands_at_once(self):
        node = self.node()
        node.start()
        plan = node.ok("plan", "new", "--title", "計画")["id"]

        def work(number: int) -> dict:
            kind = number % 4
            if kind == 0:
                return node.ok("plan", "new", "--title", f"計画{number}")
            if kind == 1:
                return node.ok("comment", "add", plan, "--text", f"コメント{number}")
            if kind == 2:
                return node.ok(
                    "plan", "edit", plan, "goal", "--text", f"目標{number}", "--base", "empty"
                )
            return node.ok("status")

        with concurrent.futures.ThreadPoolExecutor(20) as pool:
            answers = list(pool.map(work, range(20)))
        self.assertEqual(len(answers), 20)
        self.assertEqual(len(node.ok("plan", "list")["plans"]), 6)
        self.assertEqual(len(node.ok("comment", "list", plan)["comments"]), 5)
        goal = node.ok("plan", "show", plan)["fields"]["goal"]["text"]
        for number in range(2, 20, 4):
            self.assertIn(f"目標{number}", goal, "nobody's words are lost")
        self.assertTrue(node.ok("verify")["ok"])

    def test_commands_at_once_without_a_server(self):
        """Each takes the lock; one that finds it taken says so and changes nothing."""
        node = self.node()
        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            outcomes = list(
                pool.map(lambda n: node.run("plan", "new", "--title", f"計画{n}"), range(8))
            )
        done = [outcome for outcome in outcomes if outcome.status == 0]
        for outcome in outcomes:
            if outcome.status:
                self.assertRefused(outcome, 1, "folder_busy")
        self.assertEqual(len(node.ok("plan", "list")["plans"]), len(done))
