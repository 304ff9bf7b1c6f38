"""What an authenticator app shows (RFC 6238)."""

import base64
import hmac
import struct
import time


def one_time_code(secret: str, at: float | None = None) -> str:
    secret = secret.replace(" ", "")
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    step = struct.pack(">Q", int(time.time() if at is None else at) // 30)
    digest = hmac.new(key, step, "sha1").digest()
    offset = digest[-1] & 15
    number = struct.unpack(">I", digest[offset : offset + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06d}"
