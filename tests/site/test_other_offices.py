"""Any office: nothing of the first one leaks, and all roles are data."""

import posixpath
import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from generator.authoring.validate import read_source
from generator.model.entry import Source
from tests.building import build_once, shared_folder
from tests.conftest import ROOT
from tests.site.reading import Pages, one, role_of, steps, unmarked, words

OTHER = ROOT / "tests/data/other_office"

ROLE_FOLDERS = ("pelaku-usaha", "pejabat", "loket", "verifikator", "pokja")
ENTRIES = ("aktivasi-akun", "akun-terkunci", "paket-hilang")


@pytest.fixture(scope="session")
def other(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Pages:
    """The site of an office with other roles, which states what the first one leaves open."""
    return Pages(build_once(OTHER, shared_folder(tmp_path_factory, worker_id) / "lain"))


@pytest.fixture(scope="session")
def other_source() -> Source:
    source, problems = read_source(OTHER)
    assert problems == []
    assert source is not None
    return source


def test_every_page_of_the_other_office_and_no_other(other: Pages) -> None:
    folders = ("faq", *ROLE_FOLDERS)
    expected = {"index.html", "404.html", "tentang.html", "istilah.html", "pesan-error.html", "pusat.html"}
    expected |= {f"{folder}/{page}.html" for folder in folders for page in ("index", *ENTRIES)}
    expected |= {"lembar/index.html", "lembar/aktivasi-akun.html"}
    expected |= {f"{folder}/cara-aktivasi.html" for folder in (*folders, "lembar")}
    core = {address for address in other.addresses if address.split("/")[0] in {*folders, "lembar"}}
    core |= {address for address in other.addresses if "/" not in address}
    assert core == expected


def test_nothing_of_the_first_office_leaks(other: Pages, source: Source, other_source: Source) -> None:
    theirs = {role.id for role in other_source.roles} | {role.name for role in other_source.roles}
    names = {name for role in source.roles for name in (role.id, role.name)} - theirs
    names |= {filed.entry.id for filed in source.entries} | {filed.entry.title for filed in source.entries}
    names |= {"Bombana", source.office.name}
    for path in other.folder.rglob("*"):
        # One word such as "penyedia" may be a synonym of the trade in the search data.
        wrong = names if path.suffix == ".html" else {name for name in names if not name.islower()}
        pattern = "|".join(rf"(?<![\w-]){re.escape(name)}(?![\w-])" for name in wrong)
        if path.suffix in (".html", ".css", ".js", ".svg", ".json", ".xml"):
            assert not re.search(pattern, path.read_text(encoding="utf-8")), path


def test_no_role_and_no_office_in_the_code(source: Source) -> None:
    words_of_data = [role.id for role in source.roles if "-" in role.id] + ["bombana"]
    pattern = re.compile("|".join(map(re.escape, words_of_data)), re.IGNORECASE)
    kinds = (".py", ".j2", ".html", ".css", ".js", ".md", ".typ", ".yml")
    for folder in ("generator", "docs"):
        for path in (ROOT / folder).rglob("*"):
            if path.suffix in kinds:
                assert pattern.search(path.read_text(encoding="utf-8")) is None, path


def test_each_role_has_its_own_steps(other: Pages) -> None:
    wanted = {
        "pelaku-usaha": {1: "pelaku-usaha", 4: "pelaku-usaha"},
        "pejabat": {},
        "loket": {2: "loket", 3: "loket"},
        "verifikator": dict.fromkeys((5, 6, 7, 8), "verifikator"),
        "pokja": {},
    }
    for folder, expected in wanted.items():
        page = other[f"{folder}/aktivasi-akun.html"]
        assert {number: role_of(step) for number, step in steps(page).items()} == expected


def test_doors_and_menus_are_the_data_s_roles(other: Pages) -> None:
    doors = [str(link["href"]) for link in other["index.html"].select(".doors a")]
    assert doors == [f"{folder}/index.html" for folder in ROLE_FOLDERS]
    menu = {
        posixpath.normpath(str(link["href"]))
        for link in one(other["index.html"], 'nav[aria-label="Utama"]').select("a")
    }
    assert set(doors) <= menu


def test_replies_only_where_the_data_sends_them(other: Pages) -> None:
    for folder in ROLE_FOLDERS:
        replies = other[f"{folder}/aktivasi-akun.html"].select(".reply-text")
        assert bool(replies) == (folder == "loket")


def test_what_this_office_states_is_shown(other: Pages) -> None:
    for address in ("index.html", "tentang.html"):
        contact = words(one(other[address], ".contact"))
        for fact in ("Jalan Contoh Nomor 5", "0999 555 0100", "0999 555 0101", "08.15–15.45 WIT"):
            assert fact in contact
        assert "belum diisi" not in contact
    about = words(one(other["tentang.html"], "main"))
    for fact in ("3 Februari 2025", "9 Maret 2025", "CC BY 4.0", "Rp0", "2 hari kerja", "Kotak saran"):
        assert fact in about
    answer = words(one(other["faq/aktivasi-akun.html"], "main"))
    for fact in ("Aplikasi 9.1", "1 Januari 2025", "1 hari kerja", "28 Februari 2025", "Jangan memakai akun"):
        assert fact in answer


def test_counts_are_printed_as_given(other: Pages) -> None:
    text = words(one(other["faq/aktivasi-akun.html"], "main"))
    for said in ("asli 2 lembar", "asli dan fotokopi 3 lembar", "Jika diwakilkan", "Paspor", "kop"):
        assert said in text
    assert "1 lembar" not in text


def test_loops_and_both_sides_of_a_condition(other: Pages) -> None:
    page = other["faq/aktivasi-akun.html"]
    assert one(steps(page)[4], ".loop a")["href"] == "#langkah-1"
    assert "Jika tidak" in [unmarked(heading) for heading in page.select("h3[id]")]
    assert page.select("h3 + .unsaid") == []
    assert "Selesai di sini" in words(steps(page)[6])


def test_own_markdown_with_table_image_and_file(other: Pages) -> None:
    for address in ("faq/aktivasi-akun.html", "loket/aktivasi-akun.html"):
        prose = one(other[address], "main > .prose")
        assert [heading.name for heading in prose.select("h1, h2, h3, h4")] == ["h2", "h3"]
        assert [words(cell) for cell in prose.select("td")] == ["Baru", "2 hari"]
        assert one(prose, "img")["src"] == "../berkas/logo.svg"
        assert one(prose, "img")["alt"] == "Denah loket"
        assert one(prose, "a")["href"] == "../berkas/formulir.pdf"
        assert not prose.select("[style]")


def test_files_of_the_source_are_published_as_they_are(other: Pages) -> None:
    for name in ("logo.svg", "formulir.pdf"):
        assert (other.folder / "berkas" / name).read_bytes() == (OTHER / "berkas" / name).read_bytes()


def test_canonical_addresses_and_sitemap_where_the_address_is_known(other: Pages, pages: Pages) -> None:
    root = "https://bantuan.contoh.example/faq/"
    canonical = one(other["loket/akun-terkunci.html"], "link[rel=canonical]")
    assert canonical["href"] == f"{root}loket/akun-terkunci.html"
    sitemap = (other.folder / "sitemap.xml").read_text(encoding="utf-8")
    listed = set(re.findall(r"<loc>(.*?)</loc>", sitemap))
    moved = {address for address in other.addresses if address.endswith("cara-aktivasi.html")}
    expected = {f"{root}{address}" for address in set(other.addresses) - moved - {"404.html"}}
    assert {location.replace("/index.html", "/") for location in listed} == {
        location.replace("/index.html", "/") for location in expected
    }
    assert not (pages.folder / "sitemap.xml").exists()
    assert not any(pages[address].select("link[rel=canonical]") for address in pages.addresses)


def test_corrections_lead_to_the_data_file(other: Pages, pages: Pages) -> None:
    for folder in ("faq", *ROLE_FOLDERS):
        link = one(other[f"{folder}/paket-hilang.html"], ".small-print a")
        assert link["href"] == "https://git.contoh.example/data/src/faq/kontrak/paket-hilang.yml"
    assert not any("Perbaiki" in pages.text(address) for address in pages.addresses)


def test_former_addresses_lead_on(other: Pages) -> None:
    for folder in ("faq", "loket", "lembar"):
        page = other[f"{folder}/cara-aktivasi.html"]
        assert one(page, 'meta[http-equiv="refresh"]')["content"] == "0; url=aktivasi-akun.html"
        assert one(page, "main a")["href"] == "aktivasi-akun.html"
        assert one(page, 'meta[name="robots"]')["content"] == "noindex"


def test_an_office_that_has_written_nothing_yet(tmp_path: Path) -> None:
    source = tmp_path / "sumber"
    source.mkdir()
    (source / "kantor.yml").write_text("nama: Kantor Baru\n")
    (source / "peran.yml").write_text("- id: warga\n  nama: Warga\n  jenis: pengguna\n  halaman: warga\n")
    pages = Pages(build_once(source, tmp_path))
    assert "Kantor Baru" in words(one(pages["index.html"], "h1"))
    assert "warga/index.html" in pages
    assert "Belum ada" in words(one(pages["istilah.html"], "main"))


def test_whole_addresses_of_the_site_lead_to_its_pages(other: Pages) -> None:
    """Also in texts to send, and in what WhatsApp is handed."""
    site = str(one(other["index.html"], "link[rel=canonical]")["href"]).removesuffix("index.html")
    found: set[str] = set()
    for page in map(other.__getitem__, other.addresses):
        texts = [page.get_text(), *(unquote(str(tag["href"])) for tag in page.select("[href]"))]
        for text in texts:
            found |= set(re.findall(rf"{re.escape(site)}([\w./-]+\.(?:html|pdf))", text))
    assert {"loket", "pusat.html"} & {address.split("/")[0] for address in found}
    assert [address for address in sorted(found) if not (other.folder / address).is_file()] == []
