"""What the preview takes from a browser: only from its own pages, on this computer, in one small shape."""

import hmac
import json
from collections.abc import Mapping
from typing import Any

from generator.source.text import mending, reason

LARGEST = 1_000_000
"""Bytes of one request, as many as a file of the source may have."""
TAKEN = 50_000_000
"""Bytes that are taken in at most of a request that is refused."""
PIECE = 1_000_000
NAMES = ("127.0.0.1", "localhost")
"""What this computer calls itself: another name may lead here, too, by whoever owns it."""
TOKEN = "HTTP_X_UBAH"
USUAL_PORT = 80
"""Browsers don't name this one."""


class Refusal(Exception):  # noqa: N818 - not an error of ours
    """A request that isn't answered as asked."""

    def __init__(self, status: str, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message


def unwritten(error: OSError) -> str:
    """That the system doesn't let a file of the source be read or written."""
    mend = mending(error)
    return (
        f"Berkas datanya tidak dapat dibaca atau ditulis: {reason(error)}. {mend[:1].upper()}{mend[1:]} "
        "Isian tetap di sini; silakan simpan lagi sesudahnya."
    )


def check_host(environ: Mapping[str, Any], port: int) -> None:
    """Refuse a request that was sent to another name than this computer's own."""
    own = {f"{name}:{port}" for name in NAMES} | (set(NAMES) if port == USUAL_PORT else set())
    if environ.get("HTTP_HOST", "") not in own:
        raise Refusal("421 Misdirected Request", "Pratinjau hanya melayani 127.0.0.1 dan localhost.")


def read_request(environ: Mapping[str, Any], token: str) -> dict[str, Any]:
    """What a page of the preview asks for; refuses whatever any other page could send."""
    if environ.get("REQUEST_METHOD") != "POST":
        raise Refusal("405 Method Not Allowed", "Alamat ini hanya menerima POST.")
    content = _received(environ)
    if environ.get("HTTP_ORIGIN") != f"http://{environ.get('HTTP_HOST')}":
        raise Refusal("403 Forbidden", "Permintaan ini datang dari situs lain.")
    sent = environ.get(TOKEN, "").encode("utf-8", "replace")
    if not hmac.compare_digest(sent, token.encode()):
        raise Refusal(
            "403 Forbidden", "Halaman ini dari pratinjau yang lama. Muat ulang halamannya, lalu ulangi."
        )
    if environ.get("CONTENT_TYPE", "").partition(";")[0].strip() != "application/json":
        raise Refusal("415 Unsupported Media Type", "Permintaan harus berupa JSON.")
    return _object(content)


def _received(environ: Mapping[str, Any]) -> bytes:
    """All that was sent, taken in before any of it is refused: who is still sending hears no answer."""
    try:
        length = int(environ.get("CONTENT_LENGTH") or "")
    except ValueError:
        raise Refusal("411 Length Required", "Panjang permintaan tidak disebut.") from None
    if 0 < length <= LARGEST:
        content: bytes = environ["wsgi.input"].read(length)
        return content
    left = min(length, TAKEN)
    while left > 0 and (piece := environ["wsgi.input"].read(min(left, PIECE))):
        left -= len(piece)
    raise Refusal("413 Content Too Large", "Isian ini terlalu panjang. Bagilah menjadi beberapa isian.")


def _object(content: bytes) -> dict[str, Any]:
    try:
        asked = json.loads(content.decode("utf-8"))
    except (ValueError, RecursionError):
        raise Refusal("400 Bad Request", "Permintaan bukan JSON yang utuh.") from None
    if not isinstance(asked, dict):
        raise Refusal("400 Bad Request", "Permintaan harus berupa objek JSON.")
    return asked


def text(asked: Mapping[str, Any], key: str) -> str:
    """A text that must be in a request."""
    value = asked.get(key)
    if not isinstance(value, str):
        raise Refusal("400 Bad Request", f"Permintaan tidak menyebut {key}.")
    return value


def whole(asked: Mapping[str, Any], key: str) -> dict[str, Any]:
    """A group of values that must be in a request."""
    value = asked.get(key)
    if not isinstance(value, dict):
        raise Refusal("400 Bad Request", f"Permintaan tidak memuat {key}.")
    return value
