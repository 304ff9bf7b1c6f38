"""A small relay for mail on a socket (RFC 5321), which takes, refuses, hangs or breaks off as a test wants it."""

import asyncio
import base64
import email
import email.policy
import ssl
import threading
from dataclasses import dataclass
from email.message import EmailMessage

# What it does, and where.
TAKE, REFUSE, PUT_OFF = "take", "refuse", "put off"
HANG, HANG_AT_END, BREAK, BREAK_AT_END, NO_RELAY = "hang", "hang at end", "break", "break at end", "no relay"


@dataclass
class Letter:
    sender: str
    recipients: list[str]
    data: bytes
    greeting: str
    login: tuple[str, str] | None
    is_encrypted: bool

    @property
    def message(self) -> EmailMessage:
        return email.message_from_bytes(self.data, policy=email.policy.default)


class Relay:
    """Runs on a thread of its own until it is stopped. `letters` are those that it took."""

    def __init__(self, certificate=None, *, from_start: bool = False, login: tuple[str, str] | None = None):
        self.mode = TAKE
        self.letters: list[Letter] = []
        self.lines: list[str] = []
        self.connections = 0
        self._login, self._from_start, self._tls = login, from_start, None
        if certificate:
            self._tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self._tls.load_cert_chain(*map(str, certificate))
        self._loop = asyncio.new_event_loop()
        started = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(started,), daemon=True)
        self._thread.start()
        started.wait(60)

    @property
    def address(self) -> str:
        return f"{'smtps' if self._from_start else 'smtp'}://127.0.0.1:{self.port}"

    def stop(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()

    def _run(self, started: threading.Event) -> None:
        asyncio.set_event_loop(self._loop)
        tls = self._tls if self._from_start else None
        server = self._loop.run_until_complete(asyncio.start_server(self._serve, "127.0.0.1", 0, ssl=tls))
        self.port = server.sockets[0].getsockname()[1]
        started.set()
        self._loop.run_forever()
        server.close()
        tasks = asyncio.all_tasks(self._loop)
        for task in tasks:
            task.cancel()
        self._loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
        self._loop.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        try:
            await self._talk(reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError, ssl.SSLError):
            pass
        finally:
            writer.close()

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        async def say(*lines: str) -> None:
            writer.write("".join(line + "\r\n" for line in lines).encode())
            await writer.drain()

        # The mode that it began under: a test sets another one while a connection is still under way.
        mode = self.mode
        if mode == HANG:
            await asyncio.Event().wait()
        if mode == NO_RELAY:
            return await say("HTTP/1.1 400 Bad Request", "")
        await say("220 relay.example ESMTP")
        is_encrypted, login = self._from_start, None
        sender, recipients, greeting = "", [], ""
        while line := (await reader.readline()).decode().rstrip("\r\n"):
            self.lines.append(line)
            word = line.split(" ")[0].upper()
            if word == "EHLO":
                greeting = line[5:]
                offers = ["STARTTLS"] if self._tls and not is_encrypted else []
                offers += ["AUTH PLAIN"] if self._login else []
                names = ["relay.example", *offers, "8BITMIME"]
                await say(*(f"250-{name}" for name in names[:-1]), f"250 {names[-1]}")
            elif word == "STARTTLS":
                await say("220 go on")
                await writer.start_tls(self._tls)
                is_encrypted = True
            elif word == "AUTH":
                text = line.split(" ")[2] if line.count(" ") > 1 else ""
                if not text:
                    await say("334 ")
                    text = (await reader.readline()).decode().strip()
                _, user, password = base64.b64decode(text).decode().split("\0")
                login = (user, password)
                await say("235 welcome" if login == self._login else "535 no")
            elif word == "MAIL":
                sender, recipients = line[10:], []
                await say("250 ok")
            elif word == "RCPT":
                if mode == BREAK:
                    return None
                answers = {REFUSE: "550 nobody of that name", PUT_OFF: "450 later"}
                recipients.append(line[8:])
                await say(answers.get(mode, "250 ok"))
            elif word == "DATA":
                await say("354 go on")
                data = await reader.readuntil(b"\r\n.\r\n")
                if mode == HANG_AT_END:
                    await asyncio.Event().wait()
                if mode == BREAK_AT_END:
                    return None
                self.letters.append(
                    Letter(sender, recipients, data[:-3].replace(b"\r\n..", b"\r\n."), greeting, login, is_encrypted)
                )
                await say("250 taken")
            elif word == "QUIT":
                return await say("221 bye")
            else:
                await say("500 what?")
