"""Requests for pages, as a browser would send them, over plain lines and TLS."""

import http.client
import socket
import ssl
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Answer:
    status: int
    headers: dict
    body: str
    certificate: bytes = b""
    tls: str = ""
    cookies: list = field(default_factory=list)


def ask(
    port: int,
    path: str = "/sign-in",
    *,
    host: str = "localhost",
    address: str = "127.0.0.1",
    authority: Path | None = None,
    method: str = "GET",
    headers: dict | None = None,
    body: str = "",
    source: str | None = None,
    versions: tuple = (),
) -> Answer:
    """One request; over TLS, verified for the host's name, where an authority is given."""
    line = socket.create_connection(
        (address, port), timeout=20, source_address=(source, 0) if source else None
    )
    certificate, tls = b"", ""
    if authority:
        context = ssl.create_default_context(cafile=str(authority))
        if versions:
            context.minimum_version, context.maximum_version = versions
        line = context.wrap_socket(line, server_hostname=host.split(":")[0])
        certificate, tls = line.getpeercert(binary_form=True), line.version()
    with line:
        head = {"host": host, "connection": "close"} | (headers or {})
        if body:
            head |= {
                "content-type": "application/x-www-form-urlencoded",
                "content-length": str(len(body.encode())),
            }
        text = f"{method} {path} HTTP/1.1\r\n"
        text += "".join(f"{name}: {value}\r\n" for name, value in head.items())
        line.sendall(text.encode() + b"\r\n" + body.encode())
        response = http.client.HTTPResponse(line, method=method)
        response.begin()
        return Answer(
            response.status,
            {name.lower(): value for name, value in response.getheaders()},
            response.read().decode(),
            certificate,
            tls,
            response.headers.get_all("set-cookie") or [],
        )
