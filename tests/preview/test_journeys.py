"""Editing in a browser, on a running preview: each form, from the page to the file and back to the page."""

import http.client
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Dialog, Locator, Page, Route, expect

from generator.authoring.fields import CATALOGUE_MODELS, SINGLE
from generator.preview.differences import differences
from generator.preview.spots import open_file, spot_at
from generator.preview.values import changed
from generator.source.writing import edited
from tests.browser.test_accessibility import AXE, RUN
from tests.conftest import ROOT
from tests.preview.conftest import FORKED
from tests.site.test_preview import PATIENCE, Preview, free_port
from tests.sources import SOUND, write_source

pytestmark = pytest.mark.browser

ENTRY = "faq/umum/bercabang.yml"
SOURCE = {
    **SOUND,
    ENTRY: FORKED,
    "istilah.yml": "- istilah: LPSE\n  definisi: Layanan pengadaan.\n  sumber: [Perka]\n",
    "saluran.yml": "- {id: loket, nama: Loket 1, jenis: kantor}\n",
}


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    folder = tmp_path_factory.mktemp("ubah")
    (folder / "proyek").symlink_to(ROOT)
    write_source(folder / "sumber", SOURCE)
    preview = Preview(folder, free_port())
    try:
        preview.wait(lambda: "<h1" in preview.page())
        yield preview
    finally:
        preview.stop()


def restore(source: Path) -> None:
    """Let the source be as each test finds it; what is so already isn't touched, or it'd be built again."""
    others = [path for path in source.rglob("*.*") if path.is_file() and name_in(source, path) not in SOURCE]
    wrong = {name: text for name, text in SOURCE.items() if not holds(source / name, text)}
    for path in others:
        path.unlink()
    write_source(source, wrong)
    if others or wrong:
        # What came and went between two looks of the preview would be no change to it.
        (source / "kantor.yml").touch()


def name_in(source: Path, path: Path) -> str:
    return path.relative_to(source).as_posix()


def holds(path: Path, text: str) -> bool:
    return path.is_file() and path.read_bytes() == text.encode()


@pytest.fixture
def page(running: Preview, browser: Browser) -> Iterator[Page]:
    """The answer with branches, as its editor sees it; whatever the browser complains about is a fault."""
    restore(running.source)
    running.settled()
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.set_default_timeout(1000 * PATIENCE)
    expect.set_options(timeout=1000 * PATIENCE)
    faults: list[str] = []

    def note(message: ConsoleMessage) -> None:
        # That the server refuses a form is what some of the tests are about.
        if message.type == "error" and "the server responded with a status" not in message.text:
            faults.append(message.text)

    page.on("console", note)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(f"http://127.0.0.1:{running.port}/faq/bercabang.html")
    yield page
    page.close()
    assert faults == []


def form(page: Page) -> Locator:
    return page.locator("dialog.ubah[open]")


def opened(page: Page, name: str) -> Locator:
    """The form behind a control that is called so."""
    page.get_by_role("button", name=re.compile(f"^Ubah: .*{name}", re.IGNORECASE)).first.click()
    expect(form(page)).to_be_visible()
    return form(page)


def save(page: Page) -> None:
    form(page).get_by_role("button", name="Simpan", exact=True).click()


def text_of(running: Preview, path: str = ENTRY) -> str:
    return (running.source / path).read_text(encoding="utf-8")


def test_a_step_is_changed_and_the_page_shows_it_where_it_stood(running: Preview, page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 300})
    page.evaluate("scrollTo(0, 250)")
    place = page.evaluate("scrollY")
    assert place > 0
    opened(page, "Menulis").get_by_label("Tindakan (wajib)").fill("Mengetik rapi")
    save(page)
    expect(page.locator("#langkah-1")).to_contain_text("Mengetik rapi")
    expect(page.get_by_role("status")).to_contain_text("Tersimpan")
    assert page.evaluate("scrollY") == place
    assert text_of(running) == FORKED.replace('"Menulis"', '"Mengetik rapi"')
    page.get_by_role("button", name="Urungkan", exact=True).click()
    expect(page.locator("#langkah-1")).to_contain_text("Menulis")
    assert text_of(running) == FORKED


def test_what_is_wrong_is_told_beside_its_field_and_what_was_typed_stays(
    running: Preview, page: Page
) -> None:
    shown = opened(page, "Menulis")
    shown.get_by_label("Tindakan (wajib)").fill("")
    shown.get_by_text("Isian lain").last.click()
    shown.get_by_label("Akibat").fill("Jangan hilang")
    save(page)
    field = shown.get_by_label("Tindakan (wajib)")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_be_focused()
    expect(field).to_have_accessible_description(re.compile("belum ada.*Apa yang dilakukan"))
    expect(shown.get_by_label("Akibat")).to_have_value("Jangan hilang")
    assert text_of(running) == FORKED
    field.fill("Mengetik")
    save(page)
    expect(form(page)).to_have_count(0)
    expect(page.locator("#langkah-1")).to_contain_text("Jangan hilang")


def test_each_mistake_is_told_beside_its_field_until_it_is_mended(page: Page) -> None:
    name, effect = (
        {"loc": loc, "message": "ini salah", "hint": ""} for loc in (["bawa", 2, "nama"], ["akibat"])
    )
    answers = [[name, effect], [effect]]
    page.route("**/.ubah/simpan", lambda route: route.fulfill(status=422, json={"problems": answers.pop(0)}))
    shown = opened(page, "Menulis")
    for _ in range(2):  # the first stays empty, and isn't sent
        shown.get_by_role("button", name="Tambah Bawa").click()
    field = shown.get_by_role("group", name="Bawa").last.get_by_label("Nama", exact=True)
    folded = shown.get_by_label("Akibat")
    expect(folded).to_be_hidden()
    field.fill("Laptop")
    save(page)
    expect(field).to_be_focused()
    expect(field).to_have_accessible_description(re.compile("Ini salah"))
    expect(folded).to_be_visible()
    expect(shown.locator("[aria-invalid]")).to_have_count(2)
    save(page)
    expect(folded).to_be_focused()
    expect(folded).to_have_accessible_description(re.compile("^Ini salah"))
    expect(shown.get_by_text("Ini salah")).to_have_count(1)


def test_the_keyboard_is_enough_and_escape_asks(running: Preview, page: Page) -> None:
    control = page.get_by_role("button", name=re.compile("^Ubah: .*Menulis")).first
    control.focus()
    page.keyboard.press("Enter")
    expect(form(page)).to_be_visible()
    page.keyboard.press("Escape")  # nothing typed: nothing asked
    expect(form(page)).to_have_count(0)
    expect(control).to_be_focused()
    page.keyboard.press("Enter")
    field = form(page).get_by_label("Tindakan (wajib)")
    for _ in range(10):
        if field.evaluate("field => field === document.activeElement"):
            break
        page.keyboard.press("Tab")
    expect(field).to_be_focused()
    page.keyboard.press("End")
    page.keyboard.type(" lagi")
    page.keyboard.press("Enter")
    expect(field).to_have_value("Menulis lagi")
    for _ in range(3):
        page.keyboard.press("Escape")
        expect(form(page).get_by_text("belum disimpan")).to_be_visible()
    form(page).get_by_role("button", name="Lanjut mengisi").click()
    expect(field).to_have_value("Menulis lagi")
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # throw it away
    expect(form(page)).to_have_count(0)
    assert text_of(running) == FORKED
    control.click()
    field.fill("Selesai")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#langkah-1")).to_contain_text("Selesai")


def test_whatever_leads_away_from_something_typed_asks(running: Preview, page: Page) -> None:
    shown = opened(page, "Menulis")
    field = shown.get_by_label("Tindakan (wajib)")
    field.fill("Jangan hilang")
    shown.get_by_text("Tambah", exact=True).last.click()
    shown.get_by_role("button", name="Hapus", exact=True).click()
    for name in (
        "Pertanyaan: Bercabang",
        "Turun",
        "Tambah langkah sesudah ini",
        "Ya, hapus",
        "Tutup",
        "Batal",
    ):
        shown.get_by_role("button", name=name, exact=True).click()
        shown.get_by_role("button", name="Lanjut mengisi").click()
        expect(field).to_have_value("Jangan hilang")
    assert text_of(running) == FORKED


def test_the_page_waits_with_its_reload_while_a_form_is_open(running: Preview, page: Page) -> None:
    shown = opened(page, "Menulis")
    shown.get_by_label("Tindakan (wajib)").fill("Sedang diketik")
    with page.expect_response(re.compile("/livereload/")):
        running.edit(running.source / ENTRY, "Menulis", "Mencoret")
    expect(shown.get_by_label("Tindakan (wajib)")).to_have_value("Sedang diketik")
    save(page)
    expect(shown.get_by_text("sudah berubah")).to_be_visible()  # by somebody else; nothing is written over
    expect(shown.get_by_label("Tindakan (wajib)")).to_have_value("Sedang diketik")
    assert "Sedang diketik" not in text_of(running)
    shown.get_by_role("button", name="Batal").click()
    shown.get_by_role("button", name="Buang isian").click()
    expect(page.locator("#langkah-1")).to_contain_text("Mencoret")


def test_the_page_waits_with_its_reload_while_the_menu_is_open(running: Preview, page: Page) -> None:
    opener = page.get_by_text("Ubah data", exact=True)
    opener.click()
    with page.expect_response(re.compile("/livereload/")):
        running.edit(running.source / ENTRY, "Menulis", "Mencoret")
    page.locator(".ubah-menu").get_by_role("button", name="Kantor", exact=True).click()
    expect(form(page)).to_be_visible()
    form(page).get_by_role("button", name="Batal").click()
    expect(page.locator("#langkah-1")).to_contain_text("Mencoret")


def test_what_others_write_beside_it_meanwhile_is_kept(running: Preview, page: Page) -> None:
    opened(page, "Menulis").get_by_label("Tindakan (wajib)").fill("Mengetik")
    running.edit(running.source / ENTRY, "Mencatat", "Mencatat di buku")
    save(page)
    expect(page.locator("main")).to_contain_text("Mencatat di buku")
    expect(page.locator("#langkah-1")).to_contain_text("Mengetik")
    after = FORKED.replace("Menulis", "Mengetik").replace("Mencatat", "Mencatat di buku")
    assert text_of(running) == after


def test_a_preview_that_was_started_anew_takes_what_was_typed(tmp_path: Path, browser: Browser) -> None:
    (tmp_path / "proyek").symlink_to(ROOT)
    write_source(tmp_path / "sumber", SOURCE)
    first = Preview(tmp_path, free_port())
    page = browser.new_page()
    page.set_default_timeout(1000 * PATIENCE)
    second = None
    try:
        first.wait(lambda: "<h1" in first.page())
        page.goto(f"http://127.0.0.1:{first.port}/faq/bercabang.html")
        opened(page, "Menulis").get_by_label("Tindakan (wajib)").fill("Tetap ada")
        first.stop()
        save(page)
        expect(form(page).get_by_text("tidak menjawab")).to_be_visible()
        second = Preview(tmp_path, first.port)
        second.wait(lambda: "<h1" in first.page())
        save(page)
        expect(page.locator("#langkah-1")).to_contain_text("Tetap ada")
    finally:
        page.close()
        first.stop()
        if second:
            second.stop()


def test_a_typed_form_asks_before_the_page_is_left(page: Page) -> None:
    asked: list[str] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    opened(page, "Menulis").get_by_label("Tindakan (wajib)").fill("Sedang diketik")
    page.on("dialog", stay)
    page.reload()
    assert asked == ["beforeunload"]


def test_a_page_that_is_not_there_yet_gives_way_to_the_one_that_is(running: Preview, page: Page) -> None:
    address = f"http://127.0.0.1:{running.port}/faq/kedua.html"
    with page.expect_response(address) as answer:
        page.goto(address)
    assert answer.value.status == 404
    text = SOUND["faq/umum/dasar.yml"].replace("dasar", "kedua").replace("Dasar", "Kedua")
    write_source(running.source, {"faq/umum/kedua.yml": text})
    expect(page.locator("h1")).to_have_text("Kedua")


def add(page: Page, name: str) -> Locator:
    form(page).get_by_text("Tambah", exact=True).last.click()
    form(page).get_by_role("button", name=name, exact=True).click()
    expect(form(page).locator("h2")).to_contain_text("baru")
    return form(page)


def test_steps_are_added_moved_and_deleted(running: Preview, page: Page) -> None:
    opened(page, "Menulis")
    shown = add(page, "Tambah langkah sesudah ini")
    shown.get_by_role("combobox", name="Pelaku").select_option("petugas")
    shown.get_by_label("Tindakan (wajib)").fill("Menerima")
    save(page)
    expect(page.locator("#langkah-2")).to_contain_text("Menerima")
    opened(page, "Menerima").get_by_role("button", name="Naik").click()
    expect(page.locator("#langkah-1")).to_contain_text("Menerima")
    opened(page, "Menerima").get_by_role("button", name="Hapus", exact=True).click()
    form(page).get_by_role("button", name="Ya, hapus").click()
    expect(page.locator("#langkah-1")).to_contain_text("Menulis")
    assert text_of(running) == FORKED


def test_branches_are_added_and_what_was_open_gets_its_steps(running: Preview, page: Page) -> None:
    shown = opened(page, "Belum")
    expect(shown.get_by_label("Jika (wajib)")).to_have_value("Belum")
    add(page, "Tambah cabang sesudah ini").get_by_label("Jika (wajib)").fill("Tidak tahu")
    save(page)
    expect(page.locator("main")).to_contain_text("Jika tidak tahu")
    opened(page, "Belum")
    shown = add(page, "Tambah langkah di akhir")
    shown.get_by_role("combobox", name="Pelaku").select_option("penyedia")
    shown.get_by_label("Tindakan (wajib)").fill("Menunggu")
    save(page)
    expect(page.locator("main")).to_contain_text("Menunggu")
    assert "jika: Belum\n        langkah:\n          - pelaku: penyedia\n" in text_of(running)


def test_a_question_with_answers_is_added(running: Preview, page: Page) -> None:
    opened(page, "Menulis")
    shown = add(page, "Tambah pertanyaan bercabang sesudah ini")
    shown.get_by_role("combobox", name="Pelaku").first.select_option("petugas")
    shown.get_by_label("Tanya (wajib)").fill("Lengkap?")
    for place, label in enumerate(("Lengkap", "Kurang")):
        shown.get_by_role("button", name="Tambah Cabang", exact=True).click()
        branch = shown.get_by_role("group", name="Cabang").nth(place + 1)
        branch.get_by_label("Jika (wajib)").fill(label)
        branch.get_by_role("button", name="Tambah Langkah", exact=True).click()
        branch.get_by_role("combobox", name="Pelaku").select_option("petugas")
        branch.get_by_label("Tindakan (wajib)").fill(f"Menangani {label}")
    save(page)
    expect(page.locator("main")).to_contain_text("Menangani Kurang")
    assert "    tanya: Lengkap?" in text_of(running)


def test_lists_in_a_form_grow_and_shrink(running: Preview, page: Page) -> None:
    shown = opened(page, "Menulis")
    shown.get_by_role("button", name="Keluarkan Bawa").last.click()
    shown.get_by_role("button", name="Tambah Bawa").click()
    last = shown.get_by_role("group", name="Bawa").last
    last.get_by_label("Nama", exact=True).fill("Laptop")
    shown.get_by_role("button", name="Tambah Pelaku").click()
    shown.get_by_role("combobox", name="Pelaku").last.select_option("petugas")
    shown.get_by_role("group", name="Pelaku").get_by_label("Bila lebih dari satu").select_option("salah_satu")
    save(page)
    expect(page.locator("#langkah-1")).to_contain_text("Laptop")
    after = text_of(running)
    assert "    bawa: [ktp, {nama: Laptop}]\n" in after
    assert "  - pelaku:\n      salah_satu:\n        - penyedia\n        - petugas\n" in after


def test_a_document_is_changed_where_it_stands(running: Preview, page: Page) -> None:
    page.locator("#langkah-1 .papers li").nth(1).get_by_role("button").click()
    form(page).get_by_label("Salinan", exact=True).select_option("tidak")
    save(page)
    expect(page.locator("#langkah-1 .papers li").nth(1)).not_to_contain_text("fotokopi tidak disebut")
    assert "{dokumen: ktp, asli: ya, salinan: tidak}" in text_of(running)


def test_an_empty_field_is_filled_from_what_is_missing(running: Preview, page: Page) -> None:
    page.locator(".gaps summary").click()
    page.locator(".gaps li", has_text="Rujukan").or_(page.locator(".gaps li")).first.get_by_role(
        "button"
    ).click()
    expect(form(page).locator(":focus")).to_have_count(1)
    form(page).get_by_role("button", name="Tutup").click()
    page.goto(f"http://127.0.0.1:{running.port}/index.html")
    page.locator(".gaps summary").click()
    page.locator(".gaps li", has_text="telepon").get_by_role("button").click()
    expect(form(page).get_by_role("button", name="Tambah Telepon")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.type("(0401) 123456")
    save(page)
    expect(page.locator("main")).to_contain_text("(0401) 123456")
    assert "telepon:" in text_of(running, "kantor.yml")


def menu(page: Page, name: str) -> Locator:
    page.locator(".ubah-menu summary").click()
    page.locator(".ubah-menu").get_by_role("button", name=name, exact=True).click()
    expect(form(page)).to_be_visible()
    return form(page)


def test_a_new_answer_begins_with_its_title(running: Preview, page: Page) -> None:
    polls: list[Route] = []
    page.route("**/livereload/**", lambda poll: polls.append(poll), times=1)
    page.reload()
    shown = menu(page, "Pertanyaan baru")
    shown.get_by_label("Judul (wajib)").fill("Baru sama sekali")
    shown.get_by_label("Topik (wajib)").select_option("umum")
    expect(shown.get_by_label("Status", exact=True)).to_have_value("draf")
    shown.get_by_label("Status", exact=True).select_option("terbit")
    save(page)
    field = shown.get_by_label("Pertanyaan (wajib)")
    expect(field).to_have_attribute("aria-invalid", "true")
    field.fill("Apa yang baru?")
    shown.get_by_label("Jawaban singkat").fill("Semuanya.")
    with page.expect_response("**/.ubah/simpan"):
        save(page)
    polls[0].fulfill(body=str(running.epoch() + 1))  # a site that was being built while it was saved
    with page.expect_response("**/faq/baru-sama-sekali.html") as answer:
        page.wait_for_url("**/faq/baru-sama-sekali.html")
    assert answer.value.status == 200  # it waited for one that has the new answer
    expect(page.locator("h1")).to_have_text("Baru sama sekali")
    opened(page, "Baru sama sekali").get_by_role("button", name="Hapus", exact=True).click()
    form(page).get_by_role("button", name="Ya, hapus").click()
    page.wait_for_url("**/index.html")
    assert not (running.source / "faq/umum/baru-sama-sekali.yml").exists()


def test_where_the_diagnosis_leads_to_a_new_answer_is_sent(page: Page) -> None:
    def with_a_diagnosis(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, json=answer.json() | {"branches": [["diagnosis.yml#cabang", "Apa?"]]})

    page.route("**/.ubah/formulir", with_a_diagnosis)
    shown = menu(page, "Pertanyaan baru")
    shown.get_by_label("Judul (wajib)").fill("Baru")
    shown.get_by_label("Topik (wajib)").select_option("umum")
    shown.get_by_label("Letak di diagnosis").select_option("Apa?")
    with page.expect_request("**/.ubah/simpan") as sent:
        save(page)
    asked = sent.value.post_data_json or {}
    assert asked["value"]["judul"] == "Baru"
    assert (asked["topic"], asked["branch"]) == ("umum", "diagnosis.yml#cabang")


LISTS = {
    "Topik": ("Umum", "Judul (wajib)", "topik.yml"),
    "Peran": ("Petugas", "Nama (wajib)", "peran.yml"),
    "Dokumen": ("KTP", "Nama (wajib)", "dokumen.yml"),
    "Saluran": ("Loket 1", "Nama (wajib)", "saluran.yml"),
    "Rujukan": ("SOP", "Nama (wajib)", "rujukan.yml"),
    "Istilah": ("LPSE", "Istilah (wajib)", "istilah.yml"),
}


@pytest.mark.parametrize("name", LISTS)
def test_each_catalogue(running: Preview, page: Page, name: str) -> None:
    record, label, path = LISTS[name]
    menu(page, name).get_by_role("button", name=re.compile(record)).click()
    field = form(page).get_by_label(label)
    expect(field).to_have_value(record)
    field.fill(f"{record} Baru")
    save(page)
    expect(form(page)).to_have_count(0)
    assert f"{record} Baru" in text_of(running, path)
    expect(page.get_by_role("status")).to_contain_text("Tersimpan")


def test_the_office(running: Preview, page: Page) -> None:
    menu(page, "Kantor").get_by_label("Nama (wajib)").fill("Kantor Lain")
    save(page)
    expect(page.locator(".brand")).to_contain_text("Kantor Lain")
    assert text_of(running, "kantor.yml") == "nama: Kantor Lain\n"


def test_words_of_the_search_begin_a_file_of_their_own(running: Preview, page: Page) -> None:
    shown = menu(page, "Kata pencarian")
    shown.get_by_role("button", name="Tambah Kata henti", exact=True).click()
    shown.get_by_role("textbox", name="Kata henti").fill("kantor")
    save(page)
    expect(page.get_by_role("status")).to_contain_text("Tersimpan")
    assert text_of(running, "cari.yml").endswith("\nkata_henti:\n  - kantor\n")


def test_the_menu_leads_to_every_kind_of_file(page: Page) -> None:
    page.get_by_text("Ubah data", exact=True).click()
    shown = page.locator(".ubah-menu").get_by_role("button").all_inner_texts()
    singles = {
        "kantor": "Kantor",
        "diagnosis": "Diagnosis",
        "cari": "Kata pencarian",
        "entri": "Pertanyaan baru",
    }
    lists = {kind: kind.capitalize() for kind in CATALOGUE_MODELS if kind not in SINGLE}
    assert sorted(shown) == sorted(["Urungkan perubahan terakhir", *singles.values(), *lists.values()])
    assert set(singles) == set(SINGLE)


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_forms_fit_and_axe_finds_nothing(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 740})

    def check() -> None:
        page.evaluate(AXE)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            assert page.evaluate(RUN, None) == []
        fits = "node => node.scrollWidth <= node.clientWidth"
        assert page.locator("html").evaluate(fits)
        if form(page).count():
            assert form(page).evaluate(fits)

    check()
    shown = opened(page, "Menulis")
    for folded in shown.locator("details").all():
        folded.evaluate("each => { each.open = true; }")
    shown.get_by_label("Tindakan (wajib)").fill("")
    check()
    save(page)
    expect(shown.get_by_label("Tindakan (wajib)")).to_have_attribute("aria-invalid", "true")
    check()
    page.keyboard.press("Escape")
    check()
    shown.get_by_role("button", name="Buang isian").click()
    menu(page, "Dokumen")
    check()
    form(page).get_by_role("button", name="Tutup").click()
    menu(page, "Pertanyaan baru")
    check()


def test_a_tablet_needs_no_mouse(running: Preview, browser: Browser, page: Page) -> None:
    context = browser.new_context(viewport={"width": 820, "height": 1180}, has_touch=True)
    tablet = context.new_page()
    tablet.goto(page.url)
    tablet.get_by_role("button", name=re.compile("^Ubah: .*Menulis")).first.tap()
    tablet.get_by_label("Tindakan (wajib)").fill("Disentuh")
    tablet.get_by_role("button", name="Simpan", exact=True).tap()
    expect(tablet.locator("#langkah-1")).to_contain_text("Disentuh")
    expect(page.locator("#langkah-1")).to_contain_text("Disentuh")  # the other window has it, too
    assert "Disentuh" in text_of(running)
    context.close()


def ask(running: Preview, action: str, asked: Mapping[str, object], **headers: str) -> int:
    """Send what a page of the preview would send; the status of the answer."""
    connection = http.client.HTTPConnection("127.0.0.1", running.port, timeout=PATIENCE)
    host = f"127.0.0.1:{running.port}"
    token = re.search(r'data-token="([^"]+)"', running.page())
    assert token
    usual = {"Host": host, "Origin": f"http://{host}", "X-Ubah": token[1], "Content-Type": "application/json"}
    connection.request("POST", f"/.ubah/{action}", json.dumps(asked), {**usual, **headers})
    return connection.getresponse().status


def test_the_real_server_answers_its_own_pages_alone(running: Preview, page: Page) -> None:
    spot = {"spot": f"{ENTRY}#"}
    assert page.title()
    assert ask(running, "formulir", spot) == 200
    assert ask(running, "formulir", spot, Host="evil.example") == 421
    assert ask(running, "formulir", spot, Origin="http://evil.example") == 403
    assert ask(running, "formulir", spot, **{"X-Ubah": "?"}) == 403
    assert ask(running, "formulir", {"spot": "../../etc/passwd#"}) == 404


def test_many_quick_edits_end_in_the_bytes_of_direct_ones_and_on_the_page(
    running: Preview, page: Page
) -> None:
    text = FORKED
    for number in range(24):
        spot = spot_at(open_file(running.source, ENTRY), ("langkah", number % 2))
        key = "tanya" if number % 2 else "tindakan"
        value = {key: f"Isi {number}: #{number}"}
        asked = {"spot": spot.address, "digest": spot.opened.digest, "value": value}
        assert ask(running, "simpan", asked) == 200
        text = edited(text, list(differences(spot.raw, changed(spot.record, value, spot.value), spot.way)))
    assert text_of(running) == text
    expect(page.locator("#langkah-1")).to_contain_text("Isi 22: #22")
    expect(page.locator("#langkah-2")).to_contain_text("Isi 23: #23")


def test_pages_keep_their_policy(running: Preview) -> None:
    shown = running.page("faq/bercabang.html")
    assert "script-src 'self'; style-src 'self'" in shown
    assert re.search(r"<script(?! src=)|<style|\sstyle=|\son\w+=", shown) is None


def test_a_role_page_leads_to_the_same_records(running: Preview, page: Page) -> None:
    page.goto(f"http://127.0.0.1:{running.port}/petugas/bercabang.html")
    opened(page, "Mencatat").get_by_label("Tindakan (wajib)").fill("Menyimpan")
    save(page)
    expect(page.locator("main")).to_contain_text("Menyimpan")
    assert "tindakan: Menyimpan" in text_of(running)
