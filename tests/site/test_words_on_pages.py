"""The source's words keep their strength on the pages: permissions and conditions stay what they are."""

import re

import pytest
from bs4 import Tag

from tests.site.reading import Pages, flat, one, readings, steps, unmarked, words


def branch(page: Tag, label: str) -> str:
    """What stands under the heading of a branch, up to the next one."""
    heading = next(
        found for found in page.select("h3") if unmarked(found).casefold().endswith(label.casefold())
    )
    found = [heading]
    for after in heading.find_next_siblings():
        if after.name in ("h2", "h3"):
            break
        found.append(after)
    return " ".join(map(words, found))


def reply(page: Tag) -> str:
    """All standard replies of a page, on one line."""
    return " ".join(flat(found.get_text(" ")) for found in page.select(".reply"))


def test_the_helpdesk_reads_at_the_branch_what_to_ask(pages: Pages) -> None:
    shown = branch(pages["helpdesk/tidak-bisa-roaming-ke-lpse-lain.html"], "jika muncul")
    assert "diminta untuk melakukan agregasi" in shown
    assert "siapa yang meminta tidak disebut di naskah" in shown


@pytest.mark.parametrize("role", ["penyedia", "admin"])
def test_what_the_helpdesk_asks_is_told_to_nobody_else(pages: Pages, role: str) -> None:
    text = words(one(pages[f"{role}/tidak-bisa-roaming-ke-lpse-lain.html"], "main"))
    assert "siapa yang meminta tidak disebut" not in text


@pytest.mark.parametrize("role", ["faq", "helpdesk"])
def test_the_version_check_is_marked_where_it_is_read_as_the_helpdesks(pages: Pages, role: str) -> None:
    step = steps(pages[f"{role}/data-tidak-sinkron-inaproc.html"])[1]
    note = one(step, ".note")
    assert "Tersirat" in words(note)
    assert "Pastikan versi SPSE" in words(note)
    assert step.select(".sign") == [], "that the helpdesk checks the version is written"


@pytest.mark.parametrize(
    ("address", "number", "said"),
    [
        ("kode-error-7xxxx", 2, "pelaku “Helpdesk” di naskah dibaca Helpdesk LPSE"),
        ("roaming-halaman-aktivasi-tidak-muncul", 2, "pelaku “Admin sistem” di naskah dibaca Admin LPSE"),
    ],
)
def test_an_actor_of_another_name_is_said_to_be_read_so(
    pages: Pages, address: str, number: int, said: str
) -> None:
    page = pages[f"faq/{address}.html"]
    mark = str(one(steps(page)[number], ".sign")["title"])
    assert said in mark
    assert "tidak tertulis" not in mark
    assert f"Langkah {number}: {said}." in readings(page)


def test_the_vendor_is_asked_to_log_in_again_without_doubt(pages: Pages) -> None:
    page = pages["penyedia/data-tidak-sinkron-inaproc.html"]
    text = words(one(page, "main"))
    assert "Login kembali" in text
    assert "akan tersinkronisasi" in text
    assert "tafsiran" not in text.lower()


@pytest.mark.parametrize("folder", ["faq", "penyedia", "helpdesk", "admin"])
def test_a_message_stands_with_its_condition_and_leads_on(pages: Pages, folder: str) -> None:
    page = pages[f"{folder}/gagal-login-satu-lpse-atau-spse-v4.html"]
    message = one(page, ".facts q.message")
    assert message.parent is not None
    assert words(message.parent).endswith("saat gagal login di SPSE V4")
    assert page.select('a[href$="/lupa-user-id-atau-password.html"]')


def test_a_message_stands_with_its_condition_among_all_messages(pages: Pages) -> None:
    sections = pages["pesan-error.html"].select("section.message-entry")
    (shown,) = [found for found in sections if "User id atau password" in words(one(found, "h2"))]
    assert "Saat gagal login di SPSE V4" in words(shown)
    assert sum("saat gagal login" in words(found).lower() for found in sections) == 1


def test_registration_is_by_web_or_by_coming(pages: Pages) -> None:
    page = pages["faq/cara-daftar-perusahaan-baru.html"]
    lead = words(one(page, ".lead"))
    assert lead.startswith("Lewat web (mengunduh form pendaftaran dan form keikutsertaan), atau datang")
    assert "sendiri" not in lead
    assert "Syarat mendaftarkan perusahaan baru" in branch(page, "Datang langsung")
    assert "Bapak/Ibu bisa datang langsung ke kantor LPSE" in reply(page)


def test_a_letter_is_only_for_the_forgotten_id(pages: Pages) -> None:
    page = pages["faq/lupa-user-id-atau-password.html"]
    lead = words(one(page, ".lead"))
    assert re.search(r"Jika lupa password: bisa mengeklik lupa password pada menu login\.$", lead)
    text = branch(page, "Jika lupa password")
    assert "Surat" not in text
    assert "kantor" not in text


def test_replies_allow_what_the_source_allows(pages: Pages) -> None:
    said = reply(pages["faq/lupa-user-id-atau-password.html"])
    assert "lupa ID, Bapak/Ibu bisa datang langsung ke kantor LPSE dengan membawa surat berikut" in said
    assert "Untuk lupa password, Bapak/Ibu bisa mengeklik lupa password" in said
    assert "silakan" not in said.lower()
    assert said.lower().count("surat permohonan") == 1


def test_a_reply_says_its_reason_once(pages: Pages) -> None:
    said = reply(pages["faq/agregasi-data-login-luar-lpse.html"])
    assert "yang sifatnya teknis, silakan datang langsung ke kantor LPSE untuk mendapat pendampingan." in said
    assert said.count("teknis") == 1


def test_the_page_about_the_site_claims_no_more_than_holds(pages: Pages) -> None:
    text = words(one(pages["tentang.html"], "main"))
    assert "sama dengan naskah" not in text
    assert "ejaan baku" in text
    assert "Yang ditafsirkan bertanda †" in text
