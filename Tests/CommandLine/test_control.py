"""The control socket tells the truth: what was done, what was not, and what nobody knows."""

import os
import signal
import socket
import threading
import time
from collections.abc import Callable

from harness import NodeCase, wait_until
from harness.hostile import read_message
from harness.node import Node

UNTOUCHED = ("untouched", "Nothing was changed", "changed nothing", "無事")


class ControlTests(NodeCase):
    def setUp(self) -> None:
        super().setUp()
        self.one = self.node()
        self.one.environment["TASUKEAI_LOWSPEED_SECONDS"] = "3"
        self.one.start()

    def between(self, meddle: "Callable[[Middle, bytes], bytes]") -> "Middle":
        """Something that stands between commands and the node and does what a test wants."""
        middle = Middle(self.one, meddle)
        self.addCleanup(middle.close)
        return middle

    def unknown(self, outcome) -> None:
        error = self.assertRefused(outcome, 1, "outcome_unknown")
        for word in UNTOUCHED:
            self.assertNotIn(word, error["message"] + error["action"])

    def titles(self) -> list[str]:
        return [plan["title"] for plan in self.one.ok("plan", "list")["plans"]]

    def test_an_answer_that_is_lost_does_not_double_what_was_done(self):
        def lose_once(middle: Middle, message: bytes) -> bytes:
            answer = middle.pass_on(message)
            return b"" if len(middle.messages) == 1 else answer

        middle = self.between(lose_once)
        outcome = self.one.run("plan", "new", "--title", "一度だけ")
        self.assertEqual(outcome.status, 0, str(outcome))
        self.assertEqual(len(middle.messages), 2, "it was sent twice")
        middle.close()
        self.assertEqual(self.titles(), ["一度だけ"])
        self.assertEqual(self.one.ok("plan", "list")["plans"][0]["id"], outcome.json["id"])

    def test_an_answer_that_is_cut_is_asked_for_again(self):
        middle = self.between(
            lambda middle, message: middle.pass_on(message)[: 90 if len(middle.messages) == 1 else None]
        )
        self.assertEqual(self.one.run("plan", "new", "--title", "一度だけ").status, 0)
        middle.close()
        self.assertEqual(self.titles(), ["一度だけ"])

    def test_killed_after_it_was_sent(self):
        def kill(middle: Middle, message: bytes) -> bytes:
            self.one.process.kill()
            self.one.process.wait()
            return b""

        self.between(kill)
        self.unknown(self.one.run("plan", "new", "--title", "どうなったか"))

    def test_killed_while_somebody_looks(self):
        def kill(middle: Middle, message: bytes) -> bytes:
            self.one.process.kill()
            self.one.process.wait()
            return b""

        self.between(kill)
        self.assertRefused(self.one.run("status"), 1, "server_gone")

    def test_killed_in_the_middle_of_what_may_be_done_again(self):
        """What a sync had received by then is kept: nobody is told that nothing changed."""

        def kill(middle: Middle, message: bytes) -> bytes:
            self.one.end(signal.SIGKILL)
            return b""

        for command in (("sync",), ("peer", "check"), ("rebuild",)):
            with self.subTest(command):
                middle = self.between(kill)
                error = self.assertRefused(self.one.run(*command), 1, "interrupted")
                for word in UNTOUCHED:
                    self.assertNotIn(word, error["message"] + error["action"])
                middle.step_aside()
                middle.real.unlink()
                self.one.start()

    def test_it_ends_before_anything_is_sent(self):
        """Asked whether it listens, it says yes and is gone: the command was not sent, and that is said."""
        middle = self.between(lambda middle, message: b"")
        middle.leaves_after_probe = True
        self.assertRefused(self.one.run("plan", "new", "--title", "届かない"), 1, "server_gone")
        self.assertEqual(middle.messages, [])
        middle.real.rename(middle.path)
        self.assertEqual(self.titles(), [])

    def test_stopped_after_it_was_sent(self):
        """SIGSTOP: what was sent twice meanwhile is done once when the node goes on."""

        def stop(middle: Middle, message: bytes) -> bytes:
            os.kill(self.one.process.pid, signal.SIGSTOP)
            return middle.pass_on(message)

        middle = self.between(stop)
        self.unknown(self.one.run("plan", "new", "--title", "あとで"))
        self.assertEqual(len(middle.messages), 2)
        os.kill(self.one.process.pid, signal.SIGCONT)
        middle.close()
        self.assertTrue(wait_until(lambda: "あとで" in self.titles()))
        time.sleep(0.5)
        self.assertEqual(self.titles(), ["あとで"])

    def test_another_run_of_the_node_does_not_do_it_again(self):
        def restart(middle: Middle, message: bytes) -> bytes:
            if len(middle.messages) > 1:
                return middle.pass_on(message)
            middle.pass_on(message)
            middle.step_aside()
            self.one.end(signal.SIGKILL)
            self.one.start()
            middle.step_between()
            return b""

        middle = self.between(restart)
        self.unknown(self.one.run("plan", "new", "--title", "一度だけ"))
        middle.close()
        self.assertEqual(self.titles(), ["一度だけ"])

    def test_something_else_behind_the_socket(self):
        for answer in (b"", b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhi", b"\x00" * 99):
            with self.subTest(answer[:12]):
                middle = self.between(lambda middle, message, answer=answer: answer)
                self.unknown(self.one.run("plan", "new", "--title", "x"))
                middle.close()
        self.assertEqual(self.titles(), [])

    def test_more_than_a_command_may_carry(self):
        path = self.file("large.csv", b"\xff" * (31 << 20))
        outcome = self.one.run("staff", "import", path)
        error = self.assertRefused(outcome, 1, "too_large", "staff_file_encoding", "csv_encoding")
        self.assertNotIn("Another process", error["message"])
        self.assertEqual(self.one.run("status").status, 0)

    def test_a_long_command_is_waited_for(self):
        """Longer than the silence that is put up with: the node says that it is at work."""

        def slow(middle: Middle, message: bytes) -> bytes:
            return middle.pass_on(message)

        middle = self.between(slow)
        with socket.create_server(("127.0.0.1", 0)) as silent:
            other = self.node("141305")
            url = f"http://127.0.0.1:{silent.getsockname()[1]}"
            middle.close()
            self.one.ok("peer", "add", str(self.descriptor(other)), "--url", url)
            self.one.end()
            self.one.start(env={"TASUKEAI_TOTAL_TIMEOUT": "8", "TASUKEAI_LOWSPEED_SECONDS": "60"})
            began = time.monotonic()
            [row] = self.one.ok("sync")["peers"]
            self.assertEqual(row["error"]["code"], "timeout")
            self.assertGreater(time.monotonic() - began, 6, "longer than three seconds of silence")

    def test_stopping_does_not_wait_for_a_peer_that_hangs(self):
        with socket.create_server(("127.0.0.1", 0)) as silent:
            other = self.node("141305")
            url = f"http://127.0.0.1:{silent.getsockname()[1]}"
            self.one.ok("peer", "add", str(self.descriptor(other)), "--url", url)
            rows = []
            thread = threading.Thread(target=lambda: rows.append(self.one.run("sync")))
            thread.start()
            line, _ = silent.accept()
            began = time.monotonic()
            self.assertEqual(self.one.end(), 0)
            self.assertLess(time.monotonic() - began, 10)
            thread.join()
            self.assertEqual(rows[0].json["peers"][0]["error"]["code"], "cancelled")
            line.close()
        self.assertEqual(self.one.ok("status")["peers"][0]["last_error"], None)

    def test_an_export_is_the_same_bytes_served_and_offline(self):
        plan = self.one.ok("plan", "new", "--title", "計画 \"一\"\\/\n")["id"]
        self.one.ok("plan", "edit", plan, "goal", "--text", "目標\nと\tその他", "--base", "empty")
        for number in range(300):
            if number % 100 == 0:
                self.one.ok("comment", "add", plan, "--text", f"コメント{number}", "--field", "goal", "--quote", "目標")
        served = [self.one.run("export", json=json).out for json in (True, False)]
        self.one.end()
        self.assertEqual([self.one.run("export", json=json).out for json in (True, False)], served)
        self.assertEqual(served[0].count(b"\n"), 1)
        self.assertGreater(served[1].count(b"\n"), 40)

    def test_an_export_that_is_cut_says_so(self):
        self.one.ok("plan", "new", "--title", "計画")
        middle = self.between(lambda middle, message: middle.pass_on(message)[:-40])
        outcome = self.one.run("export")
        self.assertEqual((outcome.status, outcome.error["code"]), (1, "server_gone"))
        middle.close()


class Middle:
    """Takes the place of a node's control socket; `meddle` gets each POST and says what goes back."""

    def __init__(self, node: Node, meddle: Callable[["Middle", bytes], bytes]):
        self.path = node.data / "control.socket"
        self.real = node.data / "real.socket"
        self.meddle = meddle
        self.messages: list[bytes] = []
        self.leaves_after_probe = False
        self.step_between()

    def step_between(self) -> None:
        self.path.rename(self.real)
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(str(self.path))
        self._listener.listen(16)
        threading.Thread(target=self._accept, args=(self._listener,), daemon=True).start()

    def step_aside(self) -> None:
        self._listener.close()
        self.path.unlink(missing_ok=True)

    def close(self) -> None:
        if self.real.exists():
            self.step_aside()
            self.real.rename(self.path)

    def pass_on(self, message: bytes) -> bytes:
        """Sends the bytes to the node; all that comes back until it hangs up or says nothing more."""
        answer = b""
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(12)
            line.connect(str(self.real))
            line.sendall(message.replace(b"\r\n", b"\r\nconnection: close\r\n", 1))
            try:
                while piece := line.recv(65_536):
                    answer += piece
            except TimeoutError:
                pass
        return answer

    def _accept(self, listener: socket.socket) -> None:
        while True:
            try:
                line, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(line,), daemon=True).start()

    def _serve(self, line: socket.socket) -> None:
        with line:
            try:
                head, body = read_message(line)
                message = head + b"\r\n\r\n" + body
                if head.startswith(b"GET"):
                    answer = self.pass_on(message)
                    if self.leaves_after_probe:
                        self.step_aside()
                    line.sendall(answer)
                else:
                    self.messages.append(message)
                    line.sendall(self.meddle(self, message))
            except OSError:
                pass
