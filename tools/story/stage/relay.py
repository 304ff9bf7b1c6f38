"""A TCP relay on loopback: everything one node says to another passes here and is recorded.

A relay can be cut. REFUSED connections are reset at once; SILENT ones are taken and left without an
answer for a while, as behind a dead line. A relay that is NEVER open does not even listen: this is
how a city looks that can only call out.
"""

import asyncio
import enum
import itertools
import socket
import struct
from pathlib import Path

SILENCE_SECONDS = 2.0
CHUNK_BYTES = 65536


class Mode(enum.Enum):
    OPEN = "open"
    REFUSED = "refused"
    SILENT = "silent"
    NEVER = "never"


class Relay:
    def __init__(self, folder: Path, target_port: int, mode: Mode = Mode.OPEN):
        self.folder = folder
        self.target_port = target_port
        self.mode = mode
        self.turned_away = 0
        self.connections = 0
        self._numbers = itertools.count(1)
        self._writers: set[asyncio.StreamWriter] = set()
        self._server: asyncio.Server | None = None
        folder.mkdir(parents=True, exist_ok=True)
        # Bound for the whole life of the relay, so that nobody takes the port while it is cut.
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        self._socket.bind(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]

    async def start(self) -> None:
        if self.mode is not Mode.NEVER:
            self._server = await asyncio.start_server(self._accept, sock=self._socket)

    async def switch(self, mode: Mode) -> None:
        """Changes the mode; leaving OPEN also tears down what is under way."""
        if Mode.NEVER in (mode, self.mode):
            raise ValueError("a relay is NEVER open from its start or not at all")
        self.mode = mode
        if mode is not Mode.OPEN:
            for writer in list(self._writers):
                writer.transport.abort()

    async def close(self) -> None:
        for writer in list(self._writers):
            writer.transport.abort()
        if self._server is not None:
            self._server.close()
            await self._server.wait_closed()
        self._socket.close()

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._writers.add(writer)
        try:
            if self.mode is Mode.OPEN:
                await self._forward(reader, writer)
            else:
                self.turned_away += 1
                if self.mode is Mode.SILENT:
                    await asyncio.sleep(SILENCE_SECONDS)
                _reset(writer)
        except (OSError, asyncio.IncompleteReadError):
            pass  # either side may vanish at any moment; the nodes have to live with it
        finally:
            self._writers.discard(writer)
            writer.transport.abort()

    async def _forward(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        onward_reader, onward = await asyncio.open_connection("127.0.0.1", self.target_port)
        self._writers.add(onward)
        self.connections += 1
        number = f"{next(self._numbers):05d}"
        try:
            await asyncio.gather(
                _copy(reader, onward, self.folder / f"{number}.request"),
                _copy(onward_reader, writer, self.folder / f"{number}.response"),
            )
        finally:
            self._writers.discard(onward)
            onward.transport.abort()


async def _copy(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, file: Path) -> None:
    """Copies until the end of the stream; what is recorded is written before it is passed on."""
    with file.open("wb", buffering=0) as record:
        while piece := await reader.read(CHUNK_BYTES):
            record.write(piece)
            writer.write(piece)
            await writer.drain()
    if writer.can_write_eof():
        writer.write_eof()


def _reset(writer: asyncio.StreamWriter) -> None:
    connection = writer.get_extra_info("socket")
    if connection is not None:
        linger = struct.pack("ii", 1, 0)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
