"""A certificate authority of the test's own, and certificates of it, by the openssl command."""

import subprocess
from datetime import datetime, timedelta, timezone
from pathlib import Path

HOST = "tasukeai.example"


class Authority:
    def __init__(self, folder: Path):
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.file = folder / "ca.pem"
        self.key = folder / "ca.key"
        self._openssl(
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
            "-keyout", self.key, "-out", self.file, "-days", "3650", "-subj", "/CN=Test authority",
            "-addext", "basicConstraints=critical,CA:TRUE",
        )  # fmt: skip
        (folder / "index.txt").write_text("")
        (folder / "serial").write_text("1000\n")
        (folder / "ca.cnf").write_text(
            f"""[ca]
default_ca = test
[test]
dir = {folder}
database = {folder}/index.txt
new_certs_dir = {folder}
serial = {folder}/serial
default_md = sha256
policy = any
unique_subject = no
copy_extensions = copy
[any]
commonName = supplied
"""
        )

    def issue(
        self, name: str, days: float = 365, since: float = -1, host: str = HOST
    ) -> tuple[Path, Path]:
        """A certificate and its key; `days` from now until it ends, `since` until it begins."""
        key, request = self.folder / f"{name}.key", self.folder / f"{name}.csr"
        certificate = self.folder / f"{name}.pem"
        self._openssl(
            "req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
            "-keyout", key, "-out", request, "-subj", f"/CN={host}",
            "-addext", f"subjectAltName=DNS:{host},DNS:odawara.localhost,IP:127.0.0.1",
        )  # fmt: skip
        now = datetime.now(timezone.utc)
        self._openssl(
            "ca", "-batch", "-config", self.folder / "ca.cnf", "-cert", self.file,
            "-keyfile", self.key, "-in", request, "-out", certificate, "-notext",
            "-startdate", f"{now + timedelta(days=since):%Y%m%d%H%M%SZ}",
            "-enddate", f"{now + timedelta(days=days):%Y%m%d%H%M%SZ}",
        )  # fmt: skip
        key.chmod(0o600)
        return certificate, key

    def sealed(self, key: Path) -> Path:
        """The same key under a passphrase."""
        out = key.with_suffix(".sealed.key")
        self._openssl("pkey", "-in", key, "-aes256", "-passout", "pass:secret", "-out", out)
        out.chmod(0o600)
        return out

    def _openssl(self, *arguments) -> None:
        line = ["openssl", *(str(argument) for argument in arguments)]
        done = subprocess.run(line, capture_output=True, check=False, timeout=60)
        assert done.returncode == 0, f"{line[:3]}: {done.stderr[-800:]!r}"
