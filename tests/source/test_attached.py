"""Attachments on disk: what no text file can show."""

import os
from pathlib import Path

import pytest

from generator.authoring.validate import read_source
from generator.source.attached import LIMIT, find_attached, published_files
from tests.sources import SOUND, write_source

PICTURE = (
    b'<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">'
)
HARMLESS = (
    b'<title>Logo</title><defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs>'
    b'<style>.b{fill:url(#a)}</style><rect class="b" style="fill:url(#a)" width="8" height="8"/>'
    b'<g xmlns:i="urn:i" i:export="C:\\logo.png" d="M0 0"><use href="#a"/></g>'
    b'<image href="data:image/png;base64,AAAA"/></svg>'
)
ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def source(folder: Path, **files: bytes) -> Path:
    """A sound source with ``files`` in ``berkas/``; an underscore stands for the dot."""
    write_source(folder, SOUND)
    (folder / "berkas").mkdir()
    for name, content in files.items():
        (folder / "berkas" / name.replace("_", ".")).write_bytes(content)
    return folder


def rules(folder: Path) -> list[str]:
    return [problem.rule for problem in read_source(folder)[1]]


def test_every_allowed_kind_is_published_as_it_is(tmp_path: Path) -> None:
    files = {
        "a_pdf": b"%PDF-1.7",
        "b_png": b"\x89PNG\r\n\x1a\n",
        "c_jpg": b"\xff\xd8\xff\xe0",
        "d_JPEG": b"\xff\xd8\xff\xe1",
        "e_gif": b"GIF89a",
        "f_webp": b"RIFF0000WEBP",
        "g_svg": PICTURE + HARMLESS,
        "h_docx": ZIP,
        "i_xlsx": ZIP,
        "j_doc": OLE,
        "k_csv": "\ufeffnama,nomor".encode(),
        "l_txt": b"",
    }
    folder = source(tmp_path, **files)
    assert rules(folder) == []
    found = dict(published_files(folder))
    assert found == {f"berkas/{name.replace('_', '.')}": content for name, content in files.items()}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a_txt", b"\xff\xfeh\0a\0"),
        ("a_csv", b"nama\0nomor"),
        ("a_svg", PICTURE.decode().replace("UTF-8", "utf-16").encode("utf-16") + b"</svg>"),
        ("a_svg", PICTURE + b"<g>" * 100_000 + b"</g>" * 100_000 + b"</svg>"),
        ("a_svg", PICTURE.replace(b"UTF-8", b"utf-8x") + b"</svg>"),
        ("a_svg", PICTURE.replace(b'encoding="UTF-8"', b"encoding = 'iso-8859-1'") + b"</svg>"),
        ("a_svg", PICTURE + b'<filter id="a"><feTurbulence numOctaves="50"/></filter></svg>'),
        ("a_svg", PICTURE + b'<animate attributeName="href" to="javascript:alert(1)"/></svg>'),
        ("a_svg", PICTURE + b'<image href="data:image/svg+xml,%3Csvg/%3E"/></svg>'),
        ("a_svg", PICTURE + b'<use href=" javascript:alert(1)"/></svg>'),
        ("a_svg", PICTURE + b'<g style="background:URL( https://jahat.example )"/></svg>'),
        ("a_svg", PICTURE + b"<style>.a{background:u\\72l(https://jahat.example)}</style></svg>"),
        ("a_svg", PICTURE + b"<style>.a{background:image-set('https://jahat.example' 1x)}</style></svg>"),
        ("a_svg", PICTURE + b'<g xml:base="https://jahat.example/"><use href="#a"/></g></svg>'),
    ],
)
def test_what_only_looks_allowed(name: str, content: bytes, tmp_path: Path) -> None:
    assert rules(source(tmp_path, **{name: content})) == ["berkas-tidak-diizinkan"]


def test_size_and_permission(tmp_path: Path) -> None:
    folder = source(tmp_path, a_pdf=b"%PDF-1.7" + b" " * LIMIT)
    assert rules(folder) == ["berkas-terlalu-besar"]


def test_a_pipe_is_never_opened(tmp_path: Path) -> None:
    """Whoever opens it waits for ever."""
    folder = source(tmp_path)
    os.mkfifo(folder / "berkas/logo.png")
    (folder / "kantor.yml").write_text("nama: Kantor Uji\nlogo: berkas/logo.png\n")
    assert rules(folder) == ["berkas-tidak-terbaca"]


def test_hidden_files_and_links_stay_at_home(tmp_path: Path) -> None:
    folder = source(tmp_path / "sumber", a_pdf=b"%PDF-1.7")
    (tmp_path / "rahasia").mkdir()
    (tmp_path / "rahasia/kunci.pdf").write_bytes(b"%PDF-1.7")
    (folder / "berkas/.kunci.pdf").write_bytes(b"%PDF-1.7")
    (folder / "berkas/.git").symlink_to(tmp_path / "rahasia")
    assert [name for name in find_attached(folder) if isinstance(name, str)] == ["berkas/a.pdf"]
    (folder / "berkas/luar").symlink_to(tmp_path / "rahasia")
    assert rules(folder) == ["tautan-simbolis"]


@pytest.mark.parametrize(
    "name",
    [
        b"a\xff.pdf",
        "a\u200b.pdf".encode(),
        b"a\n.pdf",
        b"a .pdf ",
        b"x" * 97 + b".pdf",
        b"a#1.pdf",
        b"a%20b.pdf",
    ],
)
def test_a_name_that_is_no_address(name: bytes, tmp_path: Path) -> None:
    folder = source(tmp_path)
    Path(os.fsdecode(os.fsencode(folder / "berkas/") + b"/" + name)).write_bytes(b"%PDF-1.7")
    assert rules(folder) == ["berkas-tidak-diizinkan"]
