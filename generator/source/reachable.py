"""Whether addresses of the web still lead somewhere: asked only on request, a few at a time, without a name.

An address is asked for its head, and for its text if that fails; nothing of the text is read. No
credentials and no cookies are sent along.
"""

import http.client
import queue
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from email.message import Message
from enum import StrEnum
from typing import IO
from urllib.parse import urlsplit

SCHEMES = ("http", "https")
AT_ONCE = 4
TIMEOUT = 10.0
"""Seconds that one address may stay silent."""
PATIENCE = 180.0
"""Seconds for all of them together."""
MOST = 300
"""So many addresses are asked; more would be a load on others."""
GONE = (404, 410)
AGENT = "Mozilla/5.0 (pemeriksa tautan)"


class Reach(StrEnum):
    FOUND = "found"
    DEAD = "dead"
    UNSURE = "unsure"
    """It answers, but not to a program; or not now."""
    CUT_OFF = "cut off"
    """No connection came about: the address is wrong, or this computer is offline."""


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What came of asking one address."""

    reach: Reach
    status: int = 0
    """The number of the answer; 0 where none came."""


class OfflineError(Exception):
    """Not one address could be connected to."""


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows an address that has moved, but only within the web."""

    max_redirections = 5

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: http.client.HTTPMessage | Message,
        newurl: str,
    ) -> urllib.request.Request | None:
        if urlsplit(newurl).scheme not in SCHEMES:
            return None
        moved = super().redirect_request(req, fp, code, msg, headers, newurl)  # type: ignore[arg-type]
        if moved is not None:
            moved.method = req.method
        return moved


def asked(
    addresses: Iterable[str], timeout: float = TIMEOUT, patience: float = PATIENCE
) -> Mapping[str, Answer]:
    """What came of each of ``addresses`` that could be asked in time.

    Raises OfflineError where no connection came about at all.
    """
    sound = [address for address in dict.fromkeys(addresses) if _is_asked(address)][:MOST]
    waiting: queue.SimpleQueue[str] = queue.SimpleQueue()
    answers: queue.SimpleQueue[tuple[str, Answer]] = queue.SimpleQueue()
    for address in sound:
        waiting.put(address)

    def work() -> None:
        while True:
            try:
                address = waiting.get_nowait()
            except queue.Empty:
                return
            answers.put((address, _ask(address, timeout)))

    for _ in range(min(AT_ONCE, len(sound))):
        threading.Thread(target=work, daemon=True).start()  # whoever answers drop by drop isn't waited for
    found = _collected(answers, len(sound), patience)
    if found and all(answer.reach is Reach.CUT_OFF for answer in found.values()):
        raise OfflineError
    return found


def _collected(
    answers: "queue.SimpleQueue[tuple[str, Answer]]", count: int, patience: float
) -> dict[str, Answer]:
    found: dict[str, Answer] = {}
    end = time.monotonic() + patience
    while len(found) < count:
        try:
            address, answer = answers.get(timeout=max(0.0, end - time.monotonic()))
        except queue.Empty:
            break
        found[address] = answer
    return found


def _is_asked(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in SCHEMES and bool(parts.hostname) and parts.username is None


def _ask(address: str, timeout: float) -> Answer:
    """The answer to a request for the head of ``address``, or else for its text."""
    answer = _request("HEAD", address, timeout)
    return answer if answer.reach in (Reach.FOUND, Reach.CUT_OFF) else _request("GET", address, timeout)


def _request(method: str, address: str, timeout: float) -> Answer:
    opener = urllib.request.build_opener(_Redirects)
    try:
        request = urllib.request.Request(address, method=method, headers={"User-Agent": AGENT})
        with opener.open(request, timeout=timeout) as response:
            return Answer(reach=Reach.FOUND, status=response.status)
    except urllib.error.HTTPError as error:
        with error:
            return Answer(reach=Reach.DEAD if error.code in GONE else Reach.UNSURE, status=error.code)
    except TimeoutError:
        return Answer(reach=Reach.UNSURE)
    except urllib.error.URLError as error:
        is_slow = isinstance(error.reason, TimeoutError)
        return Answer(reach=Reach.UNSURE if is_slow else Reach.CUT_OFF)
    except (OSError, http.client.HTTPException, ValueError):
        return Answer(reach=Reach.UNSURE)
