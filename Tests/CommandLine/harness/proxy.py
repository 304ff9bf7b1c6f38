"""A proxy that ends TLS in front of a node, in the shape of those that city halls run: it passes the host
on, says for whom it asks, and asks over a plain line."""

import contextlib
import http.client
import http.server
import socketserver
import ssl
import threading
from pathlib import Path


class Proxy:
    def __init__(self, certificate: Path, key: Path, style: str = "x-forwarded"):
        self.style = style
        self.node_port = 0
        # What it wrongly adds or leaves out, for tests of a proxy that is set up badly.
        self.scheme = "https"
        proxy = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_):
                pass

            def pass_on(self) -> None:
                proxy.pass_on(self)

            do_GET = do_POST = pass_on

        class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
            daemon_threads = True

            def handle_error(self, request, client_address):
                pass

        self.server = Server(("127.0.0.1", 0), Handler)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        self.port = self.server.server_address[1]
        self.thread = threading.Thread(target=self.server.serve_forever, daemon=True)
        self.thread.start()

    def pass_on(self, request) -> None:
        client = request.client_address[0]
        headers = [
            (name, value)
            for name, value in request.headers.items()
            if name.lower() not in ("connection", "x-forwarded-proto")
        ]
        if self.style == "x-forwarded":
            before = request.headers.get("x-forwarded-for")
            headers = [pair for pair in headers if pair[0].lower() != "x-forwarded-for"]
            headers.append(("X-Forwarded-For", f"{before}, {client}" if before else client))
            if self.scheme:
                headers.append(("X-Forwarded-Proto", self.scheme))
        elif self.style == "forwarded":
            headers.append(("Forwarded", f'for="{client}";proto={self.scheme}'))
        length = int(request.headers.get("content-length", 0))
        body = request.rfile.read(length) if length else None
        line = http.client.HTTPConnection("127.0.0.1", self.node_port, timeout=60)
        with contextlib.closing(line):
            line.putrequest(
                request.command, request.path, skip_host=True, skip_accept_encoding=True
            )
            for name, value in headers:
                line.putheader(name, value)
            line.endheaders(body)
            answer = line.getresponse()
            content = answer.read()
            request.send_response_only(answer.status)
            for name, value in answer.getheaders():
                if name.lower() not in ("connection", "content-length", "transfer-encoding"):
                    request.send_header(name, value)
            request.send_header("Content-Length", str(len(content)))
            request.end_headers()
            request.wfile.write(content)

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()
