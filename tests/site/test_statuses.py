"""Drafts are in no release; archived and former addresses lead on; an overdue review is told in one line."""

import gzip
import re
from functools import cache
from pathlib import Path

import pytest

from tests.building import shared_folder
from tests.sheets.printed import Printed
from tests.site.reading import Pages, one, words
from tests.site.statuses import GONE, HIDDEN, PUBLISHED, build_statuses

FOLDERS = ("faq", "warga", "loket", "lembar")
OLD = {f"{folder}/lama.html": f"{folder}/satu.html" for folder in FOLDERS}
USED_UP = {f"{folder}/usang-sekali.html": f"{folder}/usang.html" for folder in FOLDERS}
MOVED = OLD | USED_UP | {
    **{f"{folder}/kuno.html": f"{folder}/empat.html" for folder in FOLDERS[:3]},
    "surat/surat-lama.html": "surat/surat.html",
}  # fmt: skip
SITE = "https://contoh.example/"


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Pages:
    shared = shared_folder(tmp_path_factory, worker_id)
    return Pages(build_statuses(shared / "status-rilis", preview=False))


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Pages:
    shared = shared_folder(tmp_path_factory, worker_id)
    return Pages(build_statuses(shared / "status-pratinjau", preview=True))


@cache
def content(path: Path) -> str:
    """Everything that a file says, in small letters and without spaces."""
    found = path.read_bytes()
    if path.suffix == ".gz":
        found = gzip.decompress(found)
    text = found.decode("utf-8", "replace")
    if path.suffix == ".pdf":
        printed = Printed(found)
        text += f"{printed.reader.metadata} {printed.raw_text}"
    return re.sub(r"\s", "", text.lower())


def holding(folder: Path, word: str) -> set[str]:
    """The files in or under whose name ``word`` stands, without the hashes in their names."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    names = {path.relative_to(folder).as_posix(): path for path in files}
    found = {name for name, path in names.items() if word in name or word in content(path)}
    return {re.sub(r"\.[0-9a-f]{8}(?=\.)", "", name) for name in found}


@pytest.mark.parametrize("word", [HIDDEN, GONE])
def test_not_one_byte_of_drafts_and_of_archived_answers_is_in_a_release(release: Pages, word: str) -> None:
    assert holding(release.folder, word) == set()


def test_the_word_would_be_found_wherever_it_got_out(preview: Pages) -> None:
    found = holding(preview.folder, HIDDEN)
    assert {
        f"berkas/{HIDDEN}.txt",
        "index.html",
        "pesan-error.html",
        "tentang.html",
        "pratinjau.html",
        "sitemap.xml",
        "sitemap.xml.gz",
        "surat/surat.html",
        "diagnosis/index.html",
        "lembar/paket-a4.pdf",
        *(f"assets/{name}.js" for name in ("search-data", "sheets-data", "diagnosis-data")),
        *(f"{folder}/{HIDDEN}-{name}.html" for folder in FOLDERS for name in PUBLISHED),
        *(f"lembar/{HIDDEN}-{name}-{paper}.pdf" for name in PUBLISHED for paper in ("a4", "f4")),
    } <= found
    assert holding(preview.folder, GONE) == set()


def test_nothing_leads_to_what_is_not_there(release: Pages) -> None:
    for address in set(release.addresses) - {"404.html"}:
        for tag in release[address].select("a[href]"):
            target = str(tag["href"]).partition("#")[0]
            if target and not re.match(r"[a-z]+:", target):
                assert ((release.folder / address).parent / target).is_file(), (address, target)


def test_a_list_that_is_not_there_is_left_open(release: Pages) -> None:
    for folder in ("faq", "warga", "lembar"):
        assert "dan lain-lain" in words(one(release[f"{folder}/dua.html"], "main")).lower(), folder


def test_an_archived_answer_says_so_at_each_of_its_addresses_and_leads_on(release: Pages) -> None:
    for folder in FOLDERS:
        page = release[f"{folder}/usang.html"]
        told = "Jawaban ini sudah diarsipkan sejak 1 Mei 2025 dan tidak berlaku lagi."
        assert words(one(page, "main .lead")) == told
        assert [tag["content"] for tag in page.select("meta[name=robots]")] == ["noindex"]
        there = "faq" if folder == "lembar" else folder
        links = [f"../{there}/{name}.html" for name in ("satu", "empat")]
        assert [tag["href"] for tag in page.select("main ul.links a")] == links
    without = release["faq/empat.html"]
    assert words(one(without, "main .lead")).startswith("Jawaban ini sudah diarsipkan sejak 2 Januari 2026")
    assert "lembar/empat.html" not in release


def test_an_archived_answer_is_in_no_list_and_not_to_be_indexed(release: Pages) -> None:
    archived = {address for address in release.addresses if re.search(r"/(usang|empat)\.html$", address)}
    lead_on = archived | MOVED.keys()
    for address in set(release.addresses) - lead_on:
        hrefs = {str(tag["href"]) for tag in release[address].select("a[href]")}
        assert not [href for href in hrefs if re.search(r"(usang|empat)\.html", href)], address
    listed = re.findall(r"<loc>(.*?)</loc>", (release.folder / "sitemap.xml").read_text("utf-8"))
    assert not [address for address in listed if address.removeprefix(SITE) in lead_on]
    assert f"{SITE}faq/satu.html" in listed


@pytest.mark.parametrize(("old", "new"), MOVED.items(), ids=str)
def test_a_former_address_leads_to_the_new_one(release: Pages, old: str, new: str) -> None:
    page, name = release[old], new.rpartition("/")[2]
    assert new in release
    assert one(page, "meta[http-equiv=refresh]")["content"] == f"0; url={name}"
    assert one(page, "link[rel=canonical]")["href"] == SITE + new
    assert one(page, "main a")["href"] == name
    assert not page.select("script:not([src])")
    assert "script-src 'self'" in str(one(page, "meta[http-equiv=Content-Security-Policy]")["content"])


def test_there_is_no_other_former_address(release: Pages) -> None:
    moved = {one for one in release.addresses if release[one].select("meta[http-equiv=refresh]")}
    assert moved == MOVED.keys()


@pytest.mark.parametrize("paper", ["a4", "f4"])
def test_a_sheet_is_printed_at_its_former_address_too(release: Pages, paper: str) -> None:
    old, new = (release.folder / f"lembar/{name}-{paper}.pdf" for name in ("lama", "satu"))
    assert old.read_bytes() == new.read_bytes()


def test_an_overdue_review_is_told_in_one_line(release: Pages) -> None:
    told = "Jadwal peninjauan ulang jawaban ini, 2 Januari 2000, sudah lewat."
    for folder in FOLDERS[:3]:
        for name in PUBLISHED:
            lines = [words(tag) for tag in release[f"{folder}/{name}.html"].select("main .caution")]
            assert lines.count(told) == 1, (folder, name)
    assert words(one(release["lembar/satu.html"], "main .review")).endswith(told)


def test_only_staff_are_told_who_reviewed_and_until_when(release: Pages) -> None:
    due = "ditinjau lagi paling lambat 2 Januari 2000"
    assert due in words(one(release["loket/satu.html"], ".small-print"))
    assert "ditinjau oleh Zq" in words(one(release["loket/satu.html"], ".small-print"))
    for folder in ("faq", "warga", "lembar"):
        assert "ditinjau" not in words(one(release[f"{folder}/satu.html"], "main"))


def test_the_preview_marks_a_page_and_lists_them_all(preview: Pages) -> None:
    mark = words(one(preview[f"faq/{HIDDEN}-satu.html"], ".gaps > p"))
    assert mark.startswith("Draf. Ditinjau oleh")
    assert words(one(preview[f"faq/{HIDDEN}-satu.html"], "h1")).startswith("Draf: ")
    assert words(one(preview[f"faq/{HIDDEN}-dua.html"], "h1")).startswith("Sedang ditinjau: ")
    assert "Pelaku belum diisi" in words(one(preview[f"faq/{HIDDEN}-satu.html"], "main"))
    home = one(preview["index.html"], ".gaps > p")
    assert words(home).startswith(
        "Lewat waktu tinjauan ulang: 3; Draf: 2; Sedang ditinjau: 1; Arsip: 2. Draf dan tinjauan"
    )
    assert one(home, "a")["href"] == "./pratinjau.html"
    listed = [str(tag["href"]) for tag in preview["pratinjau.html"].select("main .entries a")]
    assert len(listed) == len(set(listed)) == 8
    assert all(href in preview for href in listed)


def test_the_gap_report_begins_with_what_is_overdue_and_has_what_waits(preview: Pages) -> None:
    page = preview["celah.html"]
    counts = [words(tag) for tag in page.select("main ul")[0].select("li")]
    assert counts[0] == "Lewat waktu tinjauan ulang: 3"
    assert {"Sedang ditinjau: 1", "Draf: 2"} <= set(counts)
    late = page.select("main ul")[1].select("li")[0]
    assert words(one(late, "a")) in {words(one(preview[f"faq/{name}.html"], "h1")) for name in PUBLISHED}
    assert "ditinjau lagi paling lambat 2 Januari 2000" in words(late)
    assert "Tanya kepada: Zq" in words(late)


def test_a_release_has_nothing_of_the_preview(release: Pages) -> None:
    assert "pratinjau.html" not in release
    assert not any(release[address].select(".gaps") for address in release.addresses)
