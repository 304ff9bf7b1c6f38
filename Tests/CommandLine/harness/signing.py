"""Signed requests and responses (RFC 9421) as a peer makes them that holds a trusted key."""

import base64
import hashlib
import http.client
import itertools
import secrets
import socket

from . import ed25519
from .hostile import Handler, header, response
from .node import Node
from .wire import Identity

ZERO_EPOCH = bytes(16)


def digest(body: bytes) -> str:
    return f"sha-256=:{base64.b64encode(hashlib.sha256(body).digest()).decode()}:"


class Caller:
    """Calls a serving node as another member."""

    def __init__(self, identity: Identity, target: Node):
        self.identity, self.target = identity, target
        self.epoch = ZERO_EPOCH
        self.counters = itertools.count(secrets.randbelow(1 << 40))

    def headers(
        self,
        method: str,
        path: str,
        body: bytes,
        *,
        epoch: bytes | None = None,
        counter: int | None = None,
        to: str | None = None,
        seed: bytes | None = None,
    ) -> dict[str, str]:
        counter = next(self.counters) if counter is None else counter
        nonce = base64.urlsafe_b64encode(
            (self.epoch if epoch is None else epoch) + counter.to_bytes(8, "big")
        ).decode()
        to = to or self.target.city
        parameters = (
            '("@method" "@path" "@query" "content-digest" "tasukeai-to")'
            f';nonce="{nonce}";keyid="{self.identity.replica.hex()}"'
            ';alg="ed25519";tag="tasukeai-request"'
        )
        base = (
            f'"@method": {method}\n"@path": {path}\n"@query": ?\n"content-digest": {digest(body)}\n'
            f'"tasukeai-to": {to}\n"@signature-params": {parameters}'
        )
        signature = ed25519.sign(seed or self.identity.transport, base.encode())
        return {
            "content-digest": digest(body),
            "tasukeai-to": to,
            "signature-input": f"tasukeai={parameters}",
            "signature": f"tasukeai=:{base64.b64encode(signature).decode()}:",
            "tasukeai-birth": base64.b64encode(self.identity.birth).decode(),
        }

    def greet(self) -> None:
        status, body, _ = self.send("GET", "frontier")
        assert status == 401, (status, body[:100])
        self.epoch = body[:16]

    def call(
        self, method: str, route: str, body: bytes = b"", **changes
    ) -> tuple[int, bytes, dict]:
        if self.epoch == ZERO_EPOCH:
            self.greet()
        return self.send(method, route, body, **changes)

    def send(
        self,
        method: str,
        route: str,
        body: bytes = b"",
        headers: dict | None = None,
        sent_body: bytes | None = None,
        **changes,
    ) -> tuple[int, bytes, dict]:
        path = f"/tasukeai/v1/{route}"
        if headers is None:
            headers = self.headers(method, path, body, **changes)
        return request(
            self.target.port, method, path, body if sent_body is None else sent_body, headers
        )


def request(
    port: int, method: str, path: str, body: bytes = b"", headers: dict | None = None
) -> tuple[int, bytes, dict]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.request(method, path, body or None, headers or {})
        answer = connection.getresponse()
        return answer.status, answer.read(), dict(answer.getheaders())
    finally:
        connection.close()


def signed_response(
    identity: Identity, request_head: bytes, status: int, body: bytes, etag: str | None = None
) -> bytes:
    components = ["@status", "content-digest"] + (["etag"] if etag else [])
    names = " ".join([*(f'"{name}"' for name in components), '"signature";req'])
    parameters = f'({names});keyid="{identity.replica.hex()}";alg="ed25519";tag="tasukeai-response"'
    lines = [f'"@status": {status}', f'"content-digest": {digest(body)}']
    lines += [f'"etag": {etag}'] if etag else []
    lines += [
        f'"signature";req: {header(request_head, "signature")}',
        f'"@signature-params": {parameters}',
    ]
    signature = ed25519.sign(identity.transport, "\n".join(lines).encode())
    headers = {
        "content-digest": digest(body),
        "signature-input": f"tasukeai={parameters}",
        "signature": f"tasukeai=:{base64.b64encode(signature).decode()}:",
    }
    return response(status, body, headers | ({"etag": etag} if etag else {}))


def signing_handler(identity: Identity, answer) -> Handler:
    """A peer that greets honestly and then says, well signed, what `answer(route, body)` gives:
    (status, body), (status, body, entity tag)."""
    epoch = secrets.token_bytes(16)

    def handle(connection: socket.socket, head: bytes, body: bytes) -> None:
        nonce = (header(head, "signature-input") or "").partition('nonce="')[2].partition('"')[0]
        if base64.urlsafe_b64decode(nonce)[:16] != epoch:
            connection.sendall(signed_response(identity, head, 401, epoch + identity.birth))
            return
        route = head.split(b" ")[1].decode().partition("?")[0].rpartition("/")[2]
        connection.sendall(signed_response(identity, head, *answer(route, body)))

    return handle
