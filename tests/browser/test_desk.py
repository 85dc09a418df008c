"""The staff's desk: a case handed on complete, steps ticked, a tally; kept on the device and nowhere else."""

import csv
import io
import json
import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opener
from tests.browser.test_copying import clipboard
from tests.browser.test_sheets import on_paper
from tests.conftest import PLAIN_HOST

pytestmark = pytest.mark.browser

CODE = "kode-error-7xxxx.html"
LADDER = "admin/notifikasi-password-baru-tidak-masuk.html"
NOON = "Object.assign(Date.prototype, { getHours: () => 14, getMinutes: () => 5 });"
OFF = """for (const name of ['localStorage', 'sessionStorage'])
  Object.defineProperty(window, name, { get() { throw new Error('off'); } });"""
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"
PASTE = "(box, text) => { box.value = text; box.dispatchEvent(new Event('input', { bubbles: true })); }"
LED = """() => document.addEventListener('click', event => {
    const link = event.target.closest('a');
    if (!link) return;
    window.led = link.href;
    event.preventDefault();
})"""
TOLD = "Peramban ini tidak menyimpan"
COMPLETE = """*Paket eskalasi ke Admin LPSE*
*Jawaban*: Pesan kode error, misal 7xxxx
*Kode jawaban*: kode-error-7xxxx
*Gejala*: Kode error tampil
*Pesan di layar*: 70001
*Deskripsi permasalahan*: Gagal unggah
  dokumen <b>penawaran</b>
*Screenshot error*: ada, dikirim terpisah
*Alamat website saat permasalahan terjadi*: spse.example/eproc4
*Langkah*:
1. Meminta deskripsi permasalahan, screenshot error, dan alamat website saat permasalahan terjadi – """
COMPLETE += "belum dicentang"


@pytest.fixture(params=["http", "plain http", "file"])
def where(request: pytest.FixtureRequest, home: str, site: Path) -> str:
    """Address of the site as one of those ways to open it shows it."""
    roots = {"http": home, "plain http": home.replace("127.0.0.1", PLAIN_HOST), "file": site.as_uri()}
    return roots[str(request.param)]


def ready(page: Page) -> Page:
    """The page, once its scripts run."""
    expect(page.locator("main.folding")).to_have_count(1)
    return page


def words_of_the_case(page: Page) -> None:
    page.get_by_role("textbox", name="Pesan di layar").fill("70001")
    page.get_by_role("textbox", name="Deskripsi permasalahan").fill("Gagal unggah\ndokumen <b>penawaran</b>")
    page.get_by_role("textbox", name="Alamat website").fill("spse.example/eproc4")


def test_a_complete_package_goes_to_the_next_role_in_three_taps(open_page: Opener, where: str) -> None:
    page = ready(open_page(f"{where}/helpdesk/{CODE}", has_touch=True, is_mobile=True))
    page.get_by_text("Paket eskalasi ke Admin LPSE").first.tap()
    words_of_the_case(page)
    page.get_by_role("group", name="Screenshot error").get_by_text("ada, dikirim terpisah").tap()
    page.get_by_role("button", name="Salin paket").tap()
    expect(page.get_by_text("Tersalin")).to_be_visible()
    assert clipboard(open_page) == COMPLETE

    page.goto(f"{where}/admin/{CODE}")
    ready(page).get_by_text("Paket dari Helpdesk LPSE").tap()
    page.get_by_label("Tempel paket").fill(COMPLETE)
    expect(page.get_by_text("Semua yang diminta naskah sudah ada.")).to_be_visible()
    expect(page.locator("#diterima-2 li").nth(2)).to_have_text(
        "Deskripsi permasalahanGagal unggah dokumen <b>penawaran</b>"
    )


PASTED = [
    (COMPLETE.replace("ada, dikirim terpisah", "belum ada"), "Belum ada: Screenshot error."),
    (COMPLETE.replace("*", "").replace("Screenshot error: ada", "x"), "Belum ada: Screenshot error."),
    ("selamat pagi, tolong dibantu", "Isi paket tidak dikenali pada teks ini."),
    (COMPLETE.replace("7xxxx\n", "lain\n"), "Paket ini untuk jawaban lain: kode-error-lain"),
    (
        "*Deskripsi permasalahan*: x\n  *Screenshot error*: ada",
        "Belum ada: Screenshot error, Alamat website saat permasalahan terjadi.",
    ),
]
"""Packages that lack something, with what is told of each."""


def test_what_a_pasted_package_lacks_is_told(open_page: Opener) -> None:
    page = ready(open_page(f"admin/{CODE}"))
    page.get_by_text("Paket dari Helpdesk LPSE").click()
    for pasted, told in PASTED:
        page.get_by_label("Tempel paket").fill(pasted)
        expect(page.locator("#diterima-2 [role=status]")).to_have_text(told)


def test_hostile_pastes_stay_text(open_page: Opener) -> None:
    page = ready(open_page(f"admin/{CODE}"))
    page.get_by_text("Paket dari Helpdesk LPSE").click()
    box, told = page.get_by_label("Tempel paket"), page.locator("#diterima-2 [role=status]")
    harm = "<img src=x onerror=alert(1)>\u202e\x00\x07"
    box.evaluate(PASTE, f"*Screenshot error*: {harm}{'x' * 100_000}")
    expect(told).to_have_text(re.compile("^Belum ada: Deskripsi"))
    expect(page.locator("#diterima-2 li").nth(3)).to_contain_text("<img src=x onerror=alert(1)>")
    assert page.locator("#diterima-2 img").count() == 0
    box.evaluate(PASTE, "*Gejala*: x\n" * 10_000)
    expect(page.locator("#diterima-2 li").first).to_contain_text("x")
    page.get_by_text("Paket eskalasi ke Helpdesk LKPP", exact=True).click()
    page.get_by_role("textbox", name="Catatan").fill(harm + "\ud800 akhir")
    expect(page.locator("#paket-3 .package-text")).to_contain_text("akhir")
    assert (
        page.locator("#paket-3 .package-text *").evaluate_all("all => all.map(one => one.tagName)")
        == ["SPAN"] * 2
    )


def test_whatsapp_gets_the_text_and_no_page_holds_its_address(open_page: Opener) -> None:
    page = ready(open_page(f"helpdesk/{CODE}"))
    page.get_by_text("Paket eskalasi ke Admin LPSE").first.click()
    words_of_the_case(page)
    link = page.get_by_role("link", name="Kirim lewat WhatsApp").last
    page.evaluate(LED)
    link.click()
    sent = urlsplit(str(page.evaluate("window.led")))
    assert sent._replace(query="").geturl() == "https://wa.me/"
    assert parse_qs(sent.query)["text"] == [COMPLETE.replace("ada, dikirim terpisah", "belum ada")]
    expect(link).to_have_attribute("href", "https://wa.me/")
    page.get_by_role("textbox", name="Catatan").fill("panjang " * 2_000)
    link.click()
    expect(page.get_by_text("Teks ini terlalu panjang untuk tautan WhatsApp.")).to_be_visible()


def test_a_package_is_printed_alone_on_one_page(open_page: Opener) -> None:
    page = ready(open_page(f"helpdesk/{CODE}"))
    page.evaluate("window.print = () => {}")
    page.get_by_text("Paket eskalasi ke Admin LPSE").first.click()
    words_of_the_case(page)
    page.get_by_role("button", name="Cetak").click()
    printed = on_paper(page, "a4")
    assert len(printed.sizes) == 1
    lacking = COMPLETE.replace("ada, dikirim terpisah", "belum ada")
    assert printed.text.split() == lacking.split()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert "Langkah untuk Helpdesk LPSE" in on_paper(page, "a4").text
    expect(page.locator(".paper")).to_have_count(0)


def test_ticks_have_their_time_are_kept_and_go_into_the_package(open_page: Opener, home: str) -> None:
    page = open_page("404.html")
    page.context.add_init_script(NOON)
    page.goto(f"{home}/{LADDER}")
    first = ready(page).get_by_role("checkbox", name="Langkah 1 sudah dikerjakan")
    first.check()
    for again in (lambda: None, page.reload, lambda: (page.goto(f"{home}/404.html"), page.go_back())):
        again()
        expect(first).to_be_checked()
        expect(page.locator("#langkah-1 .tick")).to_have_text("14.05")
    package = page.locator("#paket-4 .package-text")
    expect(package).to_contain_text("akun mail LPSE – sudah 14.05\n2. Mengirim ulang")
    expect(package).to_contain_text("SOP error handling) – belum dicentang")
    other = page.context.new_page()
    other.goto(f"{home}/{LADDER}")
    expect(other.locator("#langkah-1 .tick input")).to_be_checked()
    other.locator("#langkah-2 .tick input").check()
    expect(page.locator("#langkah-2 .tick input")).to_be_checked()
    page.get_by_role("button", name="Mulai lagi").click()
    expect(page.get_by_text("Centang dan isian paket dihapus.")).to_be_focused()
    expect(page.locator(".tick :checked")).to_have_count(0)
    expect(page.get_by_role("button", name="Mulai lagi")).to_be_hidden()
    assert page.evaluate("Object.keys(localStorage)") == ["peran"]


def seen_steps(page: Page) -> list[str]:
    return [step.get_attribute("id") or "" for step in page.locator(".step").all() if step.is_visible()]


def test_a_ladder_is_climbed_in_order(open_page: Opener, home: str) -> None:
    page = ready(open_page(LADDER))
    onward = page.get_by_role("link", name="Belum berhasil? Lanjut")
    steps = [f"langkah-{number}" for number in (1, 2, 3, 4)]
    for count in (2, 3):
        assert seen_steps(page) == steps[:count]
        expect(onward).to_have_count(1)
        onward.focus()
        page.keyboard.press("Enter")
        expect(page.locator(f"#{steps[count]}")).to_be_in_viewport()
    assert seen_steps(page) == steps
    expect(onward).to_have_count(0)
    page.go_back()
    page.reload()
    assert seen_steps(ready(page)) == steps
    page.get_by_role("button", name="Mulai lagi").click()
    page.goto(f"{home}/{LADDER}")
    assert seen_steps(ready(page)) == steps[:2]
    page.locator("#langkah-1 .tick input").check()
    assert seen_steps(page) == steps[:2]
    page.locator("#langkah-2 .tick input").check()
    assert seen_steps(page) == steps[:3]


def test_no_rung_is_hidden_from_a_link_from_paper_or_without_scripts(open_page: Opener) -> None:
    page = ready(open_page(f"{LADDER}#langkah-4"))
    assert page.locator("#langkah-4").is_visible()
    plain = open_page(LADDER, java_script_enabled=False)
    assert len(seen_steps(plain)) == 4
    expect(plain.get_by_text("Belum berhasil? Lanjut").first).to_be_hidden()
    for each in (ready(open_page(LADDER)), plain):
        assert "Me-restart aplikasi SPSE" in on_paper(each, "a4").text


def test_a_ladder_can_be_climbed_where_its_script_is_lost(open_page: Opener, home: str) -> None:
    page = open_page("404.html", java_script_enabled=True)
    page.context.route("**/desk.*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.goto(f"{home}/{LADDER}")
    for number in (3, 4):
        page.get_by_role("link", name="Belum berhasil? Lanjut").last.click()
        expect(page.locator(f"#langkah-{number}")).to_be_visible()


@pytest.mark.parametrize("storage", [OFF, FULL])
def test_storage_that_is_off_or_full_loses_nothing_and_says_so(
    open_page: Opener, home: str, storage: str
) -> None:
    page = open_page("404.html")
    page.context.add_init_script(storage)
    page.goto(f"{home}/helpdesk/{CODE}")
    expect(ready(page).get_by_text(TOLD)).to_have_count(0)
    page.get_by_role("checkbox", name="Langkah 1 sudah dikerjakan").check()
    expect(page.locator("[data-desk]").get_by_text(TOLD)).to_be_visible()
    page.get_by_text("Paket eskalasi ke Admin LPSE").first.click()
    words_of_the_case(page)
    page.get_by_role("checkbox", name="Langkah 2 sudah dikerjakan").check()
    expect(page.locator(".tick :checked")).to_have_count(2)
    expect(page.locator("#paket-2 .package-text")).to_contain_text("70001")
    page.get_by_role("button", name="Membantu", exact=True).click()
    expect(page.locator("[data-tally]").get_by_text(TOLD)).to_be_visible()


@pytest.mark.parametrize("kept", ["no JSON", '{"done": {"1": "x", "2": 1e99}, "open": "y"}'])
def test_what_is_stored_otherwise_is_no_error(open_page: Opener, home: str, kept: str) -> None:
    page = open_page("404.html")
    keys = ("kerja/helpdesk-lpse/kode-error-7xxxx", "hitung/2026-01-02/kode-error-7xxxx", "hitung/x")
    stored = ";".join(f"localStorage.setItem({json.dumps(key)}, {json.dumps(kept)})" for key in keys)
    page.context.add_init_script(
        f"{stored};sessionStorage.setItem('paket/helpdesk-lpse/kode-error-7xxxx/paket-2', {json.dumps(kept)})"
    )
    page.goto(f"{home}/helpdesk/{CODE}")
    expect(ready(page).locator(".tick :checked")).to_have_count(0)
    expect(page.locator("#paket-2 .package-text")).to_contain_text("Kode error tampil")


def test_what_is_typed_for_a_case_is_kept_in_the_tab(open_page: Opener) -> None:
    page = ready(open_page(f"helpdesk/{CODE}"))
    page.get_by_text("Paket eskalasi ke Admin LPSE").first.click()
    words_of_the_case(page)
    page.reload()
    expect(ready(page).locator("#paket-2 .package-text")).to_contain_text("spse.example/eproc4")
    assert "70001" not in str(page.evaluate("JSON.stringify(localStorage)"))
    page.get_by_role("button", name="Mulai lagi").click()
    assert "70001" not in str(page.evaluate("JSON.stringify(sessionStorage)"))
    expect(page.locator("#paket-2 .package-text")).not_to_contain_text("70001")


def test_the_tally_is_exact_and_leaves_as_a_table(open_page: Opener, home: str) -> None:
    page = open_page("404.html")
    page.evaluate("""() => {
      localStorage.setItem('hitung/2026-11-02/ubah-npwp', '[2,1]');
      localStorage.setItem('hitung/2026-11-01/=1+1;"', '[1,0]');
    }""")
    page.goto(f"{home}/helpdesk/ubah-npwp.html")
    today = str(page.evaluate("new Date().toLocaleDateString('sv')"))
    helped, not_yet = (page.get_by_role("button", name=name, exact=True) for name in ("Membantu", "Belum"))
    for button in (helped, not_yet, helped, helped):
        button.click()
    told = page.locator("[data-tally] [role=status]")
    expect(told).to_have_text("Hari ini: 3 membantu, 1 belum.")
    page.get_by_role("button", name="Urungkan").click()
    expect(told).to_have_text("Hari ini: 2 membantu, 1 belum.")

    page.goto(f"{home}/helpdesk/index.html")
    page.get_by_text("Hitungan", exact=True).click()
    rows = page.locator("[data-counted] tbody tr").all_inner_texts()
    assert rows == ['=1+1;"\t1\t0', "Mengubah NPWP\t4\t2"]
    with page.expect_download() as downloading:
        page.get_by_role("button", name="Unduh CSV").click()
    assert downloading.value.suggested_filename == "hitungan.csv"
    text = Path(downloading.value.path()).read_bytes().decode("utf-8")
    assert text.startswith("\ufeff")
    assert text.count("\r\n") == 4
    assert list(csv.reader(io.StringIO(text[1:]), delimiter=";")) == [
        ["Tanggal", "Kode jawaban", "Judul", "Membantu", "Belum"],
        ["2026-11-01", "'=1+1;\"", "'=1+1;\"", "1", "0"],
        ["2026-11-02", "ubah-npwp", "Mengubah NPWP", "2", "1"],
        [today, "ubah-npwp", "Mengubah NPWP", "2", "1"],
    ]
    page.get_by_role("button", name="Kosongkan").click()
    expect(page.get_by_text("Belum ada hitungan di peramban ini.")).to_be_visible()
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('hitung/'))") == []
    page.get_by_role("button", name="Urungkan").click()
    assert page.locator("[data-counted] tbody tr").all_inner_texts() == rows


def test_the_desk_without_scripts_lists_what_to_collect(open_page: Opener) -> None:
    page = open_page(f"helpdesk/{CODE}", java_script_enabled=False)
    page.get_by_text("Paket eskalasi ke Admin LPSE").first.click()
    for text in ("Deskripsi permasalahan", "Screenshot error", "Alamat website saat permasalahan terjadi"):
        expect(page.get_by_role("group", name=text)).to_be_visible()
        assert text in on_paper(page, "a4").text
    for name in ("Salin paket", "Cetak", "Mulai lagi"):
        expect(page.get_by_role("button", name=name)).to_be_hidden()
