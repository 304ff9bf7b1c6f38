"""`serve` with a certificate: what it refuses, what it serves, and a renewed certificate."""

import http.client
import os
import signal
import socket
import ssl
import unittest

from harness import NodeCase, wait_until
from harness.case import KAWASAKI
from harness.certificates import HOST, Authority
from harness.page_requests import ask


class TLSTests(NodeCase):
    def setUp(self) -> None:
        super().setUp()
        self.authority = Authority(self.folder / "ca")

    def serve(self, node, certificate, key, *more, **extra) -> None:
        node.start("--tls-certificate", str(certificate), "--tls-key", str(key), *more, **extra)

    def ask(self, node, path="/sign-in", **settings):
        settings = {"host": HOST, "authority": self.authority.file} | settings
        return ask(node.port, path, **settings)

    def test_what_is_wrong_with_the_files_is_said_in_words(self):
        node = self.node()
        good, key = self.authority.issue("good")
        other, other_key = self.authority.issue("other")
        ended, ended_key = self.authority.issue("ended", days=-1, since=-30)
        early, early_key = self.authority.issue("early", since=2)
        lent = self.folder / "lent.key"
        lent.write_bytes(key.read_bytes())
        lent.chmod(0o644)
        garbage = self.folder / "garbage.pem"
        garbage.write_text("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")
        garbage.chmod(0o600)
        empty = self.folder / "empty.pem"
        empty.write_text("")
        empty.chmod(0o600)
        large = self.folder / "large.pem"
        large.write_bytes(b"x" * (2 << 20))
        none = self.folder / "none.pem"
        for certificate, secret, code, named in (
            (none, key, "tls_missing", none),
            (good, none, "tls_missing", none),
            (garbage, key, "tls_no_certificate", garbage),
            (empty, key, "tls_no_certificate", empty),
            (key, key, "tls_no_certificate", key),
            (large, key, "tls_unreadable", large),
            (self.folder, key, "tls_unreadable", self.folder),
            (good, empty, "tls_no_key", empty),
            (good, garbage, "tls_no_key", garbage),
            (good, self.authority.sealed(key), "tls_key_sealed", "sealed"),
            (good, lent, "tls_key_open", lent),
            (good, other_key, "tls_mismatch", other_key),
            (ended, ended_key, "tls_expired", ended),
            (early, early_key, "tls_not_yet", early),
        ):
            with self.subTest(code, certificate=str(certificate)[-12:], key=str(secret)[-12:]):
                outcome = node.run(
                    "serve", "--port", "0", "--tls-certificate", str(certificate),
                    "--tls-key", str(secret),
                )  # fmt: skip
                self.assertRefused(outcome, 2, code, naming=str(named))
                self.assertNotIn("PRIVATE KEY", str(outcome))
        for half in (["--tls-certificate", str(good)], ["--tls-key", str(key)]):
            outcome = node.run("serve", "--port", "0", *half)
            self.assertRefused(outcome, 2, "tls_incomplete")
        self.assertTrue(node.ok("verify")["ok"], "no such start left anything behind")

    @unittest.skipIf(os.geteuid() == 0, "root may read everything")
    def test_a_file_that_may_not_be_read(self):
        node = self.node()
        certificate, key = self.authority.issue("good")
        key.chmod(0)
        outcome = node.run(
            "serve", "--port", "0", "--tls-certificate", str(certificate), "--tls-key", str(key)
        )
        self.assertRefused(outcome, 2, "tls_unreadable", naming=str(key))

    def test_pages_and_peers_over_one_listener(self):
        node, other = self.node(), self.node(KAWASAKI)
        node.ok("peer", "add", str(self.descriptor(other)))
        certificate, key = self.authority.issue("good")
        self.serve(node, certificate, key, "--pages-url", f"https://{HOST}")
        answer = self.ask(node)
        self.assertEqual(answer.status, 200)
        self.assertIn("ログイン", answer.body)
        self.assertIn("Secure", answer.cookies[0])
        self.assertTrue(answer.cookies[0].startswith("__Host-"))
        self.assertEqual(answer.headers["strict-transport-security"], "max-age=15552000")
        local = self.ask(node, host="odawara.localhost")
        self.assertEqual(local.status, 200)
        self.assertNotIn("strict-transport-security", local.headers, "other programs live there")
        self.assertEqual(self.ask(node, headers={"host": "evil.example"}).status, 421)
        # A peer syncs over the same line, with the authority that it was told of.
        other.ok("peer", "add", str(self.descriptor(node)), "--url", f"https://127.0.0.1:{node.port}")
        plan = other.ok("plan", "new", "--title", "線の向こうの計画")["id"]
        settings = {"TASUKEAI_CA_FILE": str(self.authority.file)}
        answer = other.run("sync", env=settings)
        self.assertEqual(answer.status, 0, str(answer))
        self.assertIn(plan, [row["id"] for row in node.ok("plan", "list")["plans"]])
        row = other.run("sync").json["peers"][0]
        self.assertTrue(row.get("error"), f"an unknown authority is not believed: {row}")

    def test_old_versions_of_tls_and_plain_text_are_refused(self):
        node = self.node()
        self.serve(node, *self.authority.issue("good"), "--pages-url", f"https://{HOST}")
        for version in (ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3):
            answer = self.ask(node, versions=(version, version))
            self.assertEqual(answer.status, 200)
        context = ssl.create_default_context(cafile=str(self.authority.file))
        context.set_ciphers("ALL:@SECLEVEL=0")
        context.minimum_version = ssl.TLSVersion.TLSv1
        context.maximum_version = ssl.TLSVersion.TLSv1_1
        with (
            socket.create_connection(("127.0.0.1", node.port), timeout=10) as line,
            self.assertRaises((ssl.SSLError, ConnectionError)),
        ):
            context.wrap_socket(line, server_hostname=HOST)
        with self.assertRaises((OSError, http.client.HTTPException)):
            ask(node.port, host="localhost")
        self.assertTrue(node.is_alive())
        self.assertEqual(self.ask(node).status, 200)

    def test_a_renewed_certificate_needs_no_restart(self):
        node = self.node()
        certificate, key = self.authority.issue("first")
        self.serve(node, certificate, key, "--pages-url", f"https://{HOST}")
        first = self.ask(node).certificate
        held = ssl.create_default_context(cafile=str(self.authority.file)).wrap_socket(
            socket.create_connection(("127.0.0.1", node.port)), server_hostname=HOST
        )
        # A pair that does not fit changes nothing, and is logged.
        renewed, renewed_key = self.authority.issue("second", days=90)
        certificate.write_bytes(renewed.read_bytes())
        node.process.send_signal(signal.SIGHUP)
        self.assertTrue(wait_until(lambda: "tls_mismatch" in node.log.read_text()))
        self.assertEqual(self.ask(node).certificate, first)
        key.write_bytes(renewed_key.read_bytes())
        node.process.send_signal(signal.SIGHUP)
        self.assertTrue(wait_until(lambda: self.ask(node).certificate != first))
        self.assertEqual(
            self.ask(node).certificate, ssl.PEM_cert_to_DER_cert(pem_of(renewed))
        )
        # Whoever was connected goes on undisturbed.
        held.sendall(f"GET /sign-in HTTP/1.1\r\nhost: {HOST}\r\n\r\n".encode())
        self.assertIn(b" 200 ", held.recv(4_096))
        held.close()
        self.assertEqual(node.end(), 0)

    def settings(self, certificate, key) -> dict:
        return {"TASUKEAI_TLS_CERTIFICATE": str(certificate), "TASUKEAI_TLS_KEY": str(key)}

    def test_a_chain_is_sent_whole(self):
        node = self.node()
        certificate, key = self.authority.issue("leaf")
        certificate.write_bytes(certificate.read_bytes() + self.authority.file.read_bytes())
        self.serve(node, certificate, key, "--pages-url", f"https://{HOST}")
        for _ in range(2):
            context = ssl.create_default_context(cafile=str(self.authority.file))
            with context.wrap_socket(
                socket.create_connection(("127.0.0.1", node.port)), server_hostname=HOST
            ) as line:
                chain = line._sslobj.get_unverified_chain()
            self.assertEqual(len(chain), 2, "each certificate once")

    def test_a_byte_order_mark_before_certificate_and_key(self):
        """As editors of Windows save a PEM file."""
        node = self.node()
        certificate, key = self.authority.issue("marked")
        for path in (certificate, key):
            path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
        self.serve(node, certificate, key, "--pages-url", f"https://{HOST}")
        self.assertEqual(self.ask(node).status, 200)
        node.end()
        authority = self.folder / "ca.pem"
        authority.write_bytes(b"\xef\xbb\xbf" + self.authority.file.read_bytes())
        outcome = node.run("serve", "--port", "0", "--ca-file", str(authority), seconds=10)
        self.assertRefused(outcome, 2, "byte_order_mark", naming=str(authority))

    def test_status_says_when_it_ends(self):
        node = self.node()
        certificate, key = self.authority.issue("soon", days=20)
        settings = self.settings(certificate, key)
        status = node.ok("status", env=settings)
        self.assertEqual([item["code"] for item in status["attention"]], ["tls_expires"])
        self.serve(node, certificate, key)
        self.assertIn("certificate ends soon", node.log.read_text())
        self.assertIn("tls_expires", [item["code"] for item in node.ok("status")["attention"]])
        node.end()
        ended, ended_key = self.authority.issue("ended", days=-1, since=-30)
        status = node.ok("status", env=self.settings(ended, ended_key))
        self.assertEqual([item["code"] for item in status["attention"]], ["tls_expired"])
        good, good_key = self.authority.issue("good", days=31)
        self.assertEqual(node.ok("status", env=self.settings(good, good_key))["attention"], [])

    def test_settings_by_file_and_environment(self):
        certificate, key = self.authority.issue("good")
        node = self.node()
        (node.data / "tasukeai.json").write_text(
            '{"tasukeai": {"tls": {"certificate": "%s", "key": "%s"}, "pages": {"url": "https://%s/"}}}'
            % (certificate, key, HOST)
        )
        node.start()
        self.assertEqual(self.ask(node).status, 200)
        node.end()
        (node.data / "tasukeai.json").unlink()
        node.start(env=self.settings(certificate, key) | {"TASUKEAI_PAGES_URL": f"https://{HOST}"})
        self.assertEqual(self.ask(node).status, 200)
        node.end()
        for key, value in (
            ("TASUKEAI_PAGES_URL", "http://tasukeai.example"),
            ("TASUKEAI_PAGES_URL", "https://tasukeai.example/pages"),
            ("TASUKEAI_TRUSTED_PROXIES", "proxy.example"),
            ("TASUKEAI_TRUSTED_PROXIES", "10.0.0.0/33"),
            ("TASUKEAI_TRUSTED_PROXIES", "0.0.0.0/0"),
            ("TASUKEAI_TRUSTED_HEADER", "via"),
            ("TASUKEAI_CONNECTIONS_MAX", "1"),
        ):
            with self.subTest(key, value=value):
                outcome = node.run("serve", "--port", "0", env={key: value})
                self.assertRefused(outcome, 2, "bad_settings")


def pem_of(path) -> str:
    text = path.read_text()
    begin = text.index("-----BEGIN CERTIFICATE-----")
    return text[begin : text.index("-----END CERTIFICATE-----") + 26]
