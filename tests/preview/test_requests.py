"""What the preview refuses: whatever doesn't come from one of its own pages on this computer."""

import io
import json
import re
from pathlib import Path

import pytest

from generator.preview.actions import ACTIONS
from generator.preview.requests import LARGEST
from tests.preview.asking import HOST, PAGE, PORT, Browser
from tests.sources import SOUND, write_source

SPOT = "faq/umum/dasar.yml#langkah/0"


@pytest.mark.parametrize(
    "host",
    [
        "",
        "evil.example",
        f"evil.example:{PORT}",
        "127.0.0.1",
        "127.0.0.1:1",
        f"127.0.0.1.evil.example:{PORT}",
        f"localhost:{PORT}.",
        f"[::1]:{PORT}",
        f"0.0.0.0:{PORT}",
        f"{HOST}, evil.example",
        f"127.1:{PORT}",
    ],
)
def test_another_host_is_sent_away_even_for_a_page(browser_of: Browser, host: str) -> None:
    for path in ("/index.html", "/.ubah/edit.js", "/.ubah/formulir"):
        assert PAGE not in browser_of.send(path, b"{}", HTTP_HOST=host)
        assert browser_of.status == "421"


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost"])
def test_this_computer_is_answered_by_both_its_names(browser_of: Browser, name: str) -> None:
    host = f"{name}:{PORT}"
    body = json.dumps({"spot": SPOT}).encode()
    browser_of.send("/.ubah/formulir", body, HTTP_HOST=host, HTTP_ORIGIN=f"http://{host}")
    assert browser_of.status == "200"
    assert browser_of.send("/index.html", HTTP_HOST=host) == PAGE


@pytest.mark.parametrize(
    ("status", "environ"),
    [
        ("405", {"REQUEST_METHOD": "GET"}),
        ("405", {"REQUEST_METHOD": "PUT"}),
        ("405", {"REQUEST_METHOD": "OPTIONS"}),
        ("403", {"HTTP_ORIGIN": ""}),
        ("403", {"HTTP_ORIGIN": "null"}),
        ("403", {"HTTP_ORIGIN": "http://evil.example"}),
        ("403", {"HTTP_ORIGIN": f"https://{HOST}"}),
        ("403", {"HTTP_ORIGIN": f"http://localhost:{PORT}"}),
        ("403", {"HTTP_ORIGIN": "http://127.0.0.1:9"}),
        ("403", {"HTTP_ORIGIN": "http://[::1"}),
        ("403", {"HTTP_X_UBAH": ""}),
        ("403", {"HTTP_X_UBAH": "guessed"}),
        ("403", {"HTTP_X_UBAH": "tëken"}),
        ("415", {"CONTENT_TYPE": ""}),
        ("415", {"CONTENT_TYPE": "text/plain"}),
        ("415", {"CONTENT_TYPE": "application/x-www-form-urlencoded"}),
        ("411", {"CONTENT_LENGTH": ""}),
        ("411", {"CONTENT_LENGTH": "many"}),
        ("413", {"CONTENT_LENGTH": "0"}),
        ("413", {"CONTENT_LENGTH": "-1"}),
        ("413", {"CONTENT_LENGTH": str(LARGEST + 1)}),
    ],
)
def test_requests_of_other_sites_and_programs_are_refused(
    browser_of: Browser, status: str, environ: dict[str, str]
) -> None:
    before = browser_of.bytes()
    for action in ACTIONS:
        browser_of.send(f"/.ubah/{action}", json.dumps({"spot": SPOT}).encode(), **environ)
        assert browser_of.status == status
        assert "Access-Control-Allow-Origin" not in browser_of.headers
    assert browser_of.bytes() == before


@pytest.mark.parametrize(
    "body", [b"{", b"[]", b'"x"', b"null", b"\xff", b"{}", b'{"spot": 1}', b'{"spot": null}', b"[" * 100_000]
)
def test_what_is_no_request_is_a_bad_one(browser_of: Browser, body: bytes) -> None:
    for action in ("formulir", "simpan", "hapus", "pindah", "daftar"):
        told = json.loads(browser_of.send(f"/.ubah/{action}", body))
        assert browser_of.status == "400"
        assert told["message"]


@pytest.mark.parametrize(
    "spot",
    [
        "",
        "#",
        "/etc/passwd#",
        "../kantor.yml#",
        "faq/../kantor.yml#",
        "faq/umum/../umum/dasar.yml#",
        "./kantor.yml#",
        "faq\\umum\\dasar.yml#",
        "kantor.yml\x00#",
        "faq/umum/tidak-ada.yml#",
        "mkdocs.yml#",
        "skema/entri.json#",
        "faq/umum/dasar.yml#langkah/9",
        "faq/umum/dasar.yml#langkah/-1",
        "faq/umum/dasar.yml#__class__",
        f"faq/umum/dasar.yml#langkah/{'9' * 5000}",
        "peran.yml#9",
        "peran.yml#",
        "istilah.yml#0",
    ],
)
def test_places_that_are_none_are_not_found_and_nothing_is_written(browser_of: Browser, spot: str) -> None:
    before = browser_of.bytes()
    digest = browser_of.form("faq/umum/dasar.yml#")["digest"]
    browser_of.ask("simpan", spot=spot, digest=digest, value={"judul": "Lain"})
    assert browser_of.status in ("404", "409", "400")
    browser_of.ask("hapus", spot=spot, digest=digest)
    assert browser_of.status in ("404", "409", "400")
    browser_of.ask("simpan", spot=spot, new="Role", digest=digest, value={"nama": "Lain"})
    assert browser_of.status in ("404", "409", "400")
    assert browser_of.bytes() == before


@pytest.mark.parametrize("topic", ["", "..", "../..", "umum/..", "lain", "/tmp"])
def test_a_new_answer_goes_only_into_a_topic(browser_of: Browser, topic: str) -> None:
    before = browser_of.bytes()
    value = {"judul": "../../x", "pertanyaan": "Apa?", "jawaban_singkat": "Ya"}
    browser_of.ask("simpan", spot="", new="Entry", topic=topic, digest="", value=value)
    assert browser_of.status == "422"
    assert browser_of.bytes() == before


@pytest.mark.parametrize(
    "value",
    [
        {"tindakan": 5},
        {"tindakan": ["a"]},
        {"bawa": "ktp"},
        {"bawa": [["ktp"]]},
        {"bawa": [{"x": "y"}]},
        {"pelaku": "penyedia"},
        {"pelaku": {"cara": "x", "peran": []}},
        {"pelaku": {"cara": "bersama", "peran": [1]}},
        {"tidak_ada": "x"},
        {"__class__": "x"},
        {"langkah": []},
    ],
)
def test_values_of_another_shape_are_refused(browser_of: Browser, value: dict[str, object]) -> None:
    before = browser_of.bytes()
    browser_of.save(SPOT, value)
    assert browser_of.status == "400"
    assert browser_of.bytes() == before


def test_steps_in_steps_without_end_are_no_form(browser_of: Browser) -> None:
    before = browser_of.bytes()
    steps: list[object] = []
    for _ in range(250):
        steps = [{"bila": "x", "maka": steps}]
    spot, digest = "faq/umum/bercabang.yml#langkah/0", browser_of.form("faq/umum/bercabang.yml#")["digest"]
    browser_of.ask("simpan", spot=spot, new="Condition", digest=digest, value={"bila": "x", "maka": steps})
    assert browser_of.status in ("400", "422")
    assert browser_of.bytes() == before


@pytest.mark.parametrize("by", [0, 2, 1.0, -1.0, True, "1", None, [1]])
def test_a_record_moves_by_one_place_or_not_at_all(browser_of: Browser, by: object) -> None:
    before = browser_of.bytes()
    spot = "faq/umum/bercabang.yml#langkah/1"
    browser_of.ask("pindah", spot=spot, digest=browser_of.form(spot)["digest"], by=by)
    assert browser_of.status == "400"
    assert browser_of.bytes() == before


@pytest.mark.parametrize("environ", [{}, {"HTTP_X_UBAH": "guessed"}, {"CONTENT_TYPE": "text/plain"}])
def test_what_is_refused_is_taken_in_first(browser_of: Browser, environ: dict[str, str]) -> None:
    """A browser that is still sending when the connection ends shows no answer, however clear it is."""
    for size in (LARGEST, LARGEST * 3):
        sent = io.BytesIO(b"x" * size)
        browser_of.send("/.ubah/simpan", sent, **environ)
        assert browser_of.status in ("400", "403", "413", "415")
        assert sent.read() == b""


def test_a_page_whose_name_no_file_can_have_is_not_found(browser_of: Browser) -> None:
    assert PAGE not in browser_of.send("/\0.html")
    assert browser_of.status == "404"


def test_the_port_that_browsers_do_not_name(browser_of: Browser) -> None:
    browser_of.app.port = 80
    for host, status in (("127.0.0.1", "200"), ("localhost:80", "200"), ("kantor.example", "421")):
        browser_of.send("/index.html", HTTP_HOST=host)
        assert browser_of.status == status


def test_an_action_that_there_is_not_is_not_found(browser_of: Browser) -> None:
    assert browser_of.ask("tidak-ada")["message"]
    assert browser_of.status == "404"


def test_a_bug_is_told_and_ends_nothing(
    browser_of: Browser, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("rusak di tengah")

    monkeypatch.setitem(ACTIONS, "formulir", fail)
    assert "terminal" in browser_of.form(SPOT)["message"]
    assert browser_of.status == "500"
    assert "rusak di tengah" in capsys.readouterr().err


def test_a_preview_that_others_can_reach_is_only_read(tmp_path: Path) -> None:
    browser = Browser(write_source(tmp_path, SOUND), host="0.0.0.0")
    assert browser.send("/index.html", HTTP_HOST="kantor.example:8000") == PAGE
    assert browser.form(SPOT)["message"]
    assert browser.status == "403"
    shown = browser.app.with_scripts(b"<body>isi</body>", 5)
    assert b"live.js" in shown
    assert b"edit.js" not in shown
    assert browser.app.token.encode() not in shown


def test_pages_may_not_be_framed_and_get_their_scripts_from_files(browser_of: Browser) -> None:
    assert browser_of.send("/index.html") == PAGE
    assert browser_of.headers["X-Frame-Options"] == "DENY"
    shown = browser_of.app.with_scripts(b"<body>isi</body></html>", 5).decode()
    assert re.search(r"<script(?! src=)", shown) is None
    assert shown.startswith("<body>isi<link")
    assert shown.endswith("</script></body></html>")
    for name in re.findall(r'(?:src|href)="(/\.ubah/[^"]+)"', shown):
        assert browser_of.send(name, REQUEST_METHOD="GET")
        assert browser_of.status == "200"
        assert browser_of.app.token.encode() not in browser_of.send(name, REQUEST_METHOD="GET")


def test_each_preview_has_a_token_of_its_own(tmp_path: Path) -> None:
    source = write_source(tmp_path, SOUND)
    tokens = {Browser(source).app.token for _ in range(5)}
    assert len(tokens) == 5
    assert min(map(len, tokens)) >= 32
