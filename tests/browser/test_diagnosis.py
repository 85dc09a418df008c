"""The guided diagnosis as people go through it: by thumb, by keyboard, from links, and on paper."""

import re
from itertools import takewhile
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, Opener
from tests.browser.test_accessibility import AXE, RUN, SCHEMES
from tests.browser.test_copying import clipboard
from tests.browser.test_layout import SHIFTED, SMALL_TARGETS, TOO_WIDE, WATCH_SHIFTS
from tests.conftest import PLAIN_HOST
from tests.sheets.printed import POINTS, Printed
from tests.site.reading import Pages, one, words

pytestmark = pytest.mark.browser
PAGE = "diagnosis/index.html"
DEEP = "tidak-bisa-login/di-lpse-lain/jika-belum-aktivasi"
END = f"{DEEP}/jika-tidak-muncul"
WITH_PAPERS = "mengubah-data-penyedia/email"

WALK = """async () => {
  const outline = document.querySelector('.outline');
  const words = one => one.textContent.trim().replace(/\\s+/g, ' ');
  const step = act => new Promise(done => {
    addEventListener('hashchange', () => setTimeout(done), { once: true });
    act();
  });
  const found = [];
  for (const leaf of [...outline.querySelectorAll('li')].filter(one => !one.querySelector('li'))) {
    const parts = leaf.id.split('/'), faults = [], way = [];
    for (const count of parts.keys()) {
      const path = parts.slice(0, count + 1).join('/'), item = document.getElementById(path);
      const question = words(item.parentElement.parentElement.querySelector(':scope > .asks'));
      const label = words(item.querySelector(':scope > .choice-label'));
      const choice = document.querySelector(`.choices a[href="#${path}"]`);
      if (words(document.querySelector('.asking h2')) !== question) faults.push(`asks not: ${question}`);
      if (!choice || words(choice) !== label) faults.push(`no choice: ${label}`);
      way.push(`${question}${question.endsWith('?') ? '' : ':'} ${label}`);
      await step(() => choice.click());
      const heading = document.querySelector('.asking h2');
      if (document.activeElement !== heading) faults.push(`focus not on: ${words(heading)}`);
      if (!document.title.startsWith(words(heading))) faults.push(`title: ${document.title}`);
      const said = [...document.querySelectorAll('.answered span')].map(words);
      if (said.join() !== way.join().replaceAll(':', '')) faults.push(`answered: ${said}`);
    }
    const text = document.getElementById('transkrip').textContent;
    if (!text.startsWith(way.join('\\n'))) faults.push(`transcript: ${text}`);
    const link = document.querySelector('.asking .filled');
    const title = words(document.querySelector('.asking h2'));
    found.push({ path: leaf.id, faults, title, link: link.pathname + link.hash, kept: location.hash });
    await step(() => { location.hash = ''; });
  }
  return found;
}"""
"""Goes every way from the first question to each end of the outline, and checks each state on it."""


def at(page: Page, text: str) -> None:
    """That the page asks or answers this, and the reader is there."""
    heading = page.locator(".asking h2")
    expect(heading).to_have_text(text)
    expect(heading).to_be_focused()


def test_every_way_through_the_tree(open_page: Opener, site: Path) -> None:
    page = open_page(PAGE)
    expect(page.locator(".asking h2")).to_be_visible()
    expect(page.locator(".asking > p[role=status]")).to_be_attached()
    page.evaluate("location.hash = 'lupa-id-atau-password/sudah'")
    expect(page.locator("#transkrip")).to_be_attached()
    page.evaluate("location.hash = ''")
    expect(page.locator(".asking h2")).to_have_text("Apa kendala atau keperluannya?")
    found: list[dict[str, Any]] = page.evaluate(WALK)
    assert [each for each in found if each["faults"] or each["kept"] != f"#{each['path']}"] == []
    assert len(found) == 21
    for each in found:
        address, _, anchor = each["link"].partition("#")
        answer = Pages(site)[address.lstrip("/")]
        assert words(one(answer, "h1")) == each["title"]
        assert not anchor or answer.find(id=anchor)


MESSAGES = {
    "User id atau password anda salah": "gagal-login-satu-lpse-atau-spse-v4",
    "Akun anda sedang dalam proses seleksi admin inaproc": "akun-dalam-proses-seleksi-admin-inaproc",
    "Data akun anda tidak tersinkronisasi dengan inaproc": "data-tidak-sinkron-inaproc",
    "Internal server error": "internal-server-error",
    "7xxxx": "kode-error-7xxxx",
}


def test_three_taps_from_the_home_to_the_answer_for_a_message(open_page: Opener, home: str) -> None:
    page = open_page("index.html", has_touch=True)
    for message, answer in MESSAGES.items():
        page.goto(f"{home}/index.html")
        page.get_by_role("link", name="Temukan lewat pertanyaan").tap()
        page.get_by_role("link", name="Muncul pesan atau kode error").tap()
        page.locator(".choices").get_by_role("link", name=message).tap()
        expect(page.locator("#transkrip")).to_contain_text(f"faq/{answer}.html")
        expect(page.locator(".asking .lead")).to_be_in_viewport()


def test_back_and_forth_reload_and_a_change_keep_the_state(open_page: Opener, home: str) -> None:
    page = open_page(PAGE)
    for label in ("Tidak bisa login", "Di LPSE lain", "Jika belum aktivasi"):
        page.locator(".choices").get_by_role("link", name=label).click()
    at(page, "Apakah halaman aktivasi agregasi muncul?")
    expect(page).to_have_url(f"{home}/{PAGE}#{DEEP}")
    page.reload()
    at(page, "Apakah halaman aktivasi agregasi muncul?")
    page.go_back()
    at(page, "Apakah sudah melakukan aktivasi agregasi?")
    page.go_back()
    at(page, "Di mana tidak bisa login?")
    page.go_forward()
    page.get_by_role("link", name="Ubah jawaban: Apa kendala").click()
    at(page, "Apa kendala atau keperluannya?")
    expect(page.locator(".answered")).to_have_count(0)
    expect(page.get_by_role("heading", name="Semua kemungkinan")).to_be_visible()


def test_a_shared_end_shows_the_answer_with_what_led_there(open_page: Opener) -> None:
    page = open_page(f"{PAGE}#{WITH_PAPERS}")
    at(page, "Mengubah email")
    expect(page.locator(".asking .lead")).to_have_text("Datang ke kantor dengan beberapa dokumen.")
    expect(page.locator(".bring li")).to_have_count(8)
    expect(page.get_by_role("link", name="Lembar periksa dokumen")).to_have_attribute(
        "href", re.compile(r"lembar/ubah-email\.html$")
    )
    expect(page.locator(".outline")).to_be_hidden()
    page.get_by_role("link", name="Baca jawaban lengkap").click()
    expect(page).to_have_url(re.compile(r"faq/ubah-email\.html$"))


def test_the_remembered_role_reads_its_own_lead_and_page(open_page: Opener, home: str) -> None:
    page = open_page("index.html")
    page.evaluate("localStorage.setItem('peran', 'helpdesk-lpse')")
    page.goto(f"{home}/{PAGE}#{END}")
    at(page, "Tidak bisa login di LPSE lain (roaming)")
    expect(page.locator(".asking .switch .yours")).to_have_text("Helpdesk LPSE")
    own = page.locator(".asking .lead").inner_text()
    page.get_by_role("link", name="Baca jawaban lengkap").click()
    expect(page).to_have_url(re.compile(r"helpdesk/tidak-bisa-roaming-ke-lpse-lain\.html#keadaan-4$"))
    expect(page.locator(".lead")).to_have_text(own)
    expect(page.locator("#keadaan-4")).to_be_in_viewport()


GONE = {
    "tidak-bisa-login/di-bulan": "Di mana tidak bisa login?",
    f"{END}/lagi": "Tidak bisa login di LPSE lain (roaming)",
    "bulan/bintang": "Apa kendala atau keperluannya?",
    "%E0%A4%A": "Apa kendala atau keperluannya?",
    "<img src=x onerror=alert(1)>": "Apa kendala atau keperluannya?",
}
"""States that are no more, with what is nearest to each."""


def test_a_state_that_is_no_more_leads_to_the_nearest_question(open_page: Opener, home: str) -> None:
    page = open_page("404.html")
    told = page.locator(".asking > p[role=status]")
    for gone, asked in GONE.items():
        page.goto(f"{home}/404.html")
        page.goto(f"{home}/{PAGE}#{gone}")
        at(page, asked)
        expect(told).to_contain_text("Alamat ini tidak ada lagi")
    page.evaluate("location.hash = 'mengubah-data-penyedia'")
    at(page, "Data apa yang diubah?")
    expect(told).to_be_empty()


def test_other_parts_of_the_page_and_searches_are_no_states(open_page: Opener) -> None:
    page = open_page(f"{PAGE}#mengubah-data-penyedia")
    at(page, "Data apa yang diubah?")
    for other in ("isi", "cari=npwp"):
        page.evaluate("other => { location.hash = other; }", other)
        expect(page).to_have_url(re.compile(f"#{other}$"))
        expect(page.locator(".asking h2")).to_have_text("Data apa yang diubah?")
        expect(page.locator(".asking > p[role=status]")).to_be_empty()


def test_by_keyboard_from_the_first_question_to_the_answer(open_page: Opener) -> None:
    page = open_page(PAGE)
    page.wait_for_load_state("networkidle")
    first = page.locator(".choices a").first
    page.locator(".choices a").nth(2).focus()
    page.keyboard.press("Enter")
    at(page, 'Apakah fitur "lupa password" sudah dipakai?')
    page.keyboard.press("Tab")
    expect(first).to_be_focused()
    page.keyboard.press("Enter")
    at(page, "Apa yang lupa?")
    page.keyboard.press("Tab")
    expect(first).to_be_focused()
    page.keyboard.press("Enter")
    at(page, "Lupa user ID atau password")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Baca jawaban lengkap")).to_be_focused()


@pytest.mark.parametrize("kind", ["plain http", "file"])
def test_the_summary_is_copied_whole(open_page: Opener, home: str, site: Path, kind: str) -> None:
    root = site.as_uri() if kind == "file" else home.replace("127.0.0.1", PLAIN_HOST)
    page = open_page(f"{root}/{PAGE}#{END}")
    page.get_by_role("button", name="Salin ringkasan").click()
    expect(page.get_by_role("status").filter(has_text="Tersalin")).to_be_visible()
    copied = clipboard(open_page)
    assert copied == page.locator("#transkrip").text_content()
    assert "Apakah halaman aktivasi agregasi muncul? Jika tidak muncul" in copied
    assert "1. Helpdesk LPSE: Mengeskalasi ke Admin LPSE" in copied
    page_address = f"{root}/faq/tidak-bisa-roaming-ke-lpse-lain.html#keadaan-4"
    assert (page_address in copied) == (kind != "file")
    assert "file:" not in copied


def test_ends_that_never_arrive_leave_the_way_to_the_answer(open_page: Opener, home: str) -> None:
    page = open_page("index.html")
    page.context.route(
        "**/diagnosis-data.*.js", lambda route: route.fulfill(body="", content_type="text/javascript")
    )
    page.goto(f"{home}/{PAGE}#{WITH_PAPERS}")
    at(page, "Mengubah email")
    page.get_by_role("link", name="Baca jawaban lengkap").click()
    expect(page).to_have_url(re.compile(r"faq/ubah-email\.html$"))


@pytest.mark.parametrize("state", [WITH_PAPERS, "tidak-bisa-login/di-bulan"])
def test_every_kind_of_state_fits_and_can_be_used(open_page: Opener, state: str) -> None:
    page = open_page(f"{PAGE}#{state}", reduced_motion="reduce")
    expect(page.locator(".answered")).to_be_visible()
    heights = page.locator(".choices a").evaluate_all("all => all.map(one => one.offsetHeight)")
    assert min(heights, default=52) >= 52
    assert page.evaluate(SMALL_TARGETS) == []
    page.evaluate(AXE)
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert page.evaluate(RUN, None) == []
    page.set_viewport_size({"width": 320, "height": 600})
    assert page.evaluate(TOO_WIDE) == []
    page.set_viewport_size(PHONE)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate(TOO_WIDE) == []


def test_nothing_moves_when_a_shared_state_is_shown(open_page: Opener, home: str) -> None:
    page = open_page("index.html")
    page.context.add_init_script(WATCH_SHIFTS)
    page.goto(f"{home}/{PAGE}#{WITH_PAPERS}")
    expect(page.locator("#transkrip")).to_be_attached()
    assert page.evaluate(SHIFTED) == 0


@pytest.mark.parametrize(("paper", "height"), [("a4", 297), ("f4", 330)])
def test_the_desk_card_is_one_sheet(open_page: Opener, paper: str, height: int) -> None:
    page = open_page(PAGE)
    for state in ("", f"#{END}"):
        page.goto(page.url.partition("#")[0] + state)
        expect(page.locator(".answered")).to_have_count(1 if state else 0)
        printed = Printed(page.pdf(width="210mm", height=f"{height}mm"))
        assert len(printed.sizes) == 1, paper
        assert printed.sizes[0][1] == pytest.approx(height * POINTS, abs=2)
        text = printed.text
        for said in (
            "LPSE Kabupaten Bombana",
            "22 November 2026",
            "Di mana tidak bisa login?",
            "Jika tidak muncul",
        ):
            assert said in text
        assert "Anda sudah menjawab" not in text
        assert text.count("Apa kendala atau keperluannya?") == 1


def test_a_pasted_doubt_leads_to_the_question_that_decides(open_page: Opener, home: str) -> None:
    page = open_page("index.html")
    page.locator("#cari").fill("siang min, saya lupa password akun perusahaan, mohon bantuannya")
    page.get_by_role("link", name='Apakah fitur "lupa password" sudah dipakai?').click()
    expect(page).to_have_url(f"{home}/{PAGE}#lupa-id-atau-password")
    at(page, 'Apakah fitur "lupa password" sudah dipakai?')
    page.locator("#cari").fill("ubah npwp")
    expect(page.locator("#hasil-cari [role=option]").first).to_be_visible()
    expect(page.locator(".found").get_by_text("Jawab satu pertanyaan")).to_have_count(0)


DECIDE = """ids => ids.map(one => ids.map(other => {
  const [line] = Asking.between('', one, other);
  return line ? decodeURIComponent(line.querySelector('a').hash.slice(1)) : null;
}))"""
"""For each two answers, the state of the question that decides between them."""


def shared(way: list[str], other: list[str]) -> list[str]:
    """What both ways begin with."""
    return [part for part, _ in takewhile(lambda pair: pair[0] == pair[1], zip(way, other, strict=False))]


def test_the_question_that_decides_is_the_last_that_two_answers_share(open_page: Opener, site: Path) -> None:
    """Against the outline: the longest way that is common to a way to the one and a way to the other."""
    ways: dict[str, list[list[str]]] = {}
    for link in Pages(site)[PAGE].select(".outline [data-answers] a"):
        item = link.find_parent("li")
        assert item is not None
        ways.setdefault(Path(str(link["href"])).stem, []).append(str(item["id"]).split("/")[:-1])
    ids = sorted(ways)
    assert len(ids) == 14
    page = open_page("index.html")
    page.locator("#cari").fill("lupa password")
    expect(page.get_by_role("link", name="Apakah fitur")).to_be_visible()
    found = page.evaluate(DECIDE, ids)
    for first, row in zip(ids, found, strict=True):
        for second, path in zip(ids, row, strict=True):
            common = [shared(way, other) for way in ways[first] for other in ways[second]]
            longest = max(map(len, common))
            assert path in ["/".join(way) for way in common if len(way) == longest], (first, second)
    assert page.evaluate("Asking.between('', 'kontak-kantor', 'ubah-npwp')") == []
