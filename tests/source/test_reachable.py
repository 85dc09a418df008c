"""Whether addresses lead somewhere, asked of a server in the test itself."""

import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from generator.source.reachable import AT_ONCE, OfflineError, Reach, asked

ANSWERS = {
    "/ada": (200, 200),
    "/tanpa-head": (405, 200),
    "/head-salah": (404, 200),
    "/hilang": (404, 404),
    "/dihapus": (410, 410),
    "/ditolak": (403, 403),
    "/rusak": (500, 500),
}
"""Status of the answers to HEAD and to GET, by path."""


class Office(ThreadingHTTPServer):
    """A server that notes what it is asked, and how much at once."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.seen: list[tuple[str, str]] = []
        self.headers: list[dict[str, str]] = []
        self.release = threading.Event()
        self.together = threading.Barrier(AT_ONCE)
        self.lock = threading.Lock()
        self.inside = self.most = 0

    @property
    def root(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class Handler(BaseHTTPRequestHandler):
    server: Office

    def _answer(self, place: int) -> None:
        office = self.server
        with office.lock:
            office.seen.append((self.command, self.path))
            office.headers.append(dict(self.headers))
            office.inside += 1
            office.most = max(office.most, office.inside)
        moved = {"/pindah": "/ada", "/putar": "/putar", "/berkas": "file:///etc/passwd"}
        if self.path.startswith("/diam"):
            office.release.wait(30)
        elif self.path.startswith("/bersama"):
            office.together.wait(30)
        with office.lock:
            office.inside -= 1
        if target := moved.get(self.path):
            self.send_response(302)
            self.send_header("Location", target)
        else:
            self.send_response(ANSWERS.get(self.path, (200, 200))[place])
        self.send_header("Content-Length", "0")
        self.end_headers()

    def do_HEAD(self) -> None:
        self._answer(0)

    def do_GET(self) -> None:
        self._answer(1)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def office(monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    monkeypatch.setenv("no_proxy", "*")
    server = Office()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server
    server.release.set()
    server.shutdown()
    server.server_close()


def closed_address() -> str:
    """An address at which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{probe.getsockname()[1]}/"


@pytest.mark.parametrize(
    ("path", "reach", "status"),
    [
        ("/ada", Reach.FOUND, 200),
        ("/tanpa-head", Reach.FOUND, 200),
        ("/head-salah", Reach.FOUND, 200),
        ("/pindah", Reach.FOUND, 200),
        ("/hilang", Reach.DEAD, 404),
        ("/dihapus", Reach.DEAD, 410),
        ("/ditolak", Reach.UNSURE, 403),
        ("/rusak", Reach.UNSURE, 500),
        ("/putar", Reach.UNSURE, 302),
        ("/berkas", Reach.UNSURE, 302),
    ],
)
def test_what_comes_of_an_address(office: Office, path: str, reach: Reach, status: int) -> None:
    answer = asked([office.root + path])[office.root + path]
    assert (answer.reach, answer.status) == (reach, status)


def test_the_head_first_and_the_text_only_if_that_fails(office: Office) -> None:
    asked([f"{office.root}/ada", f"{office.root}/ada"])
    asked([f"{office.root}/hilang"])
    assert office.seen == [("HEAD", "/ada"), ("HEAD", "/hilang"), ("GET", "/hilang")]
    assert not {"Cookie", "Authorization"} & {name for headers in office.headers for name in headers}


def test_only_the_web_is_asked_and_never_with_a_name(office: Office) -> None:
    port = office.server_address[1]
    others = [
        f"http://nama:sandi@127.0.0.1:{port}/ada",
        "ftp://127.0.0.1/",
        "mailto:a@b.example",
        "http://[",
        "file:///",
    ]
    assert asked(others) == {}
    assert office.seen == []


def test_a_few_at_a_time(office: Office) -> None:
    addresses = [f"{office.root}/bersama{number}" for number in range(3 * AT_ONCE)]
    assert {answer.reach for answer in asked(addresses, timeout=30).values()} == {Reach.FOUND}
    assert office.most == AT_ONCE


def test_nobody_waits_longer_than_patience_lasts(office: Office) -> None:
    assert asked([f"{office.root}/diam"], timeout=30, patience=0) == {}


def test_silence_is_no_proof(office: Office) -> None:
    address = f"{office.root}/diam"
    assert asked([address], timeout=0.2)[address].reach is Reach.UNSURE


def test_a_closed_door_counts_only_while_others_open(office: Office) -> None:
    closed = closed_address()
    assert asked([f"{office.root}/ada", closed])[closed].reach is Reach.CUT_OFF
    with pytest.raises(OfflineError):
        asked([closed])
