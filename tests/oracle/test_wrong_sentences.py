"""Sentences that were said and didn't hold, each as its whole kind.

- "Bisa sendiri" where no channel is stated, and the same thing three times;
- "Penjelasan; tidak ada langkah." above steps, when the asker is one role and the actor another;
- "Tidak ada langkah" for a role that shares the step;
- "Langkahnya dikerjakan ." with nothing after it, where only machines or nobody acts;
- "ditangani Sistem" of a machine;
- `lampiran`, `keterangan` and Markdown marks in replies;
- conditions of requests and of what is handed on, lost in sentences;
- an end of the case at somebody outside, of which the lead said nothing;
- numbers that count what isn't always asked for.
"""

from typing import Any

import pytest
from hypothesis import given

from tests.oracle.media import leads_of, texts_of, transfers_of
from tests.views.entries import acts_of, entries, explanations, some
from tests.views.small_office import WITH_PAGES, Raw, entry_of, lookup_of

WORDS = {"pembuka": "Halo", "penutup": "Salam"}


def step(actor: Any = "penyedia", text: str = "Datang", **fields: Any) -> Raw:
    return {"pelaku": actor, "tindakan": text, **fields}


def leads(*steps: Raw, **fields: Any) -> dict[str, str]:
    return leads_of(lookup_of(entry_of(*steps, **fields)))


def reply(*steps: Raw, **fields: Any) -> str:
    return texts_of(entry_of(*steps, balasan=WORDS, **fields))["replies"]


@some
@given(entries())
def test_no_lead_has_a_hole_or_says_more_than_is_known(raw: Raw) -> None:
    for lead in leads_of(lookup_of(raw)).values():
        assert lead.endswith(".") or not (lead or acts_of(raw))
        assert not any(
            hole in lead for hole in ("sendiri", " .", " ;", "  ", "; ;", ";.", ": .", "()", "..", "None")
        )
        assert "ditangani Aplikasi." not in lead
        assert "ditangani Aplikasi;" not in lead


@some
@given(explanations())
def test_no_mark_of_markdown_is_sent(raw: Raw) -> None:
    assert "**" not in texts_of(raw)["replies"]


def test_where_no_channel_is_stated_none_is_said() -> None:
    assert leads(step(), step())["all"] == "Mulai dengan datang."
    assert leads(step())["all"] == "Datang."


def test_routes_are_told_by_their_names_and_not_three_times_alike() -> None:
    routes = [
        {"jika": name, "langkah": [step(), step()]} for name in ("lewat web", "datang langsung", "lewat pos")
    ]
    assert (
        leads({"jalur": "Cara", "cabang": routes})["all"]
        == "Lewat web, atau datang langsung, atau lewat pos."
    )


def test_steps_of_another_than_who_asks_are_steps() -> None:
    found = leads(step("konsultan"), penanya=["penyedia"])
    assert found["all"] == "Langkahnya dikerjakan Konsultan."
    assert found["penyedia"] == "Langkahnya dikerjakan Konsultan."


@pytest.mark.parametrize(
    "actors", [["penyedia", "admin"], {"salah_satu": ["penyedia", "admin"]}, ["semua", "admin"]]
)
def test_whoever_shares_a_step_has_it(actors: Any) -> None:
    found = leads(step(actors, pelaku_di_naskah="petugas"))
    assert "Tidak ada langkah" not in found["penyedia"]
    assert found["admin"].startswith("Datang; ")
    assert found["helpdesk"].startswith("Ditangani")


def test_machines_do_and_nobody_handles() -> None:
    found = leads(step("aplikasi", "Mengirim email"))
    assert found["all"] == "Dikerjakan oleh Aplikasi."
    assert found["admin"] == "Dikerjakan oleh Aplikasi."
    assert leads(step("aplikasi"), step("admin"))["all"] == "Ditangani Admin."


def test_branches_without_steps_are_not_nobody_s_work() -> None:
    cases = [{"jika": "PT", "bawa": ["akta"]}, {"jika": "CV", "langkah": "tidak-disebut"}]
    found = leads({"kasus": "Apa?", "cabang": cases})
    assert found["all"] == ("Jika PT: siapkan 1 dokumen. Jika CV: kelanjutannya tidak disebut di naskah.")
    assert "dikerjakan" not in "".join(found.values())


def test_where_a_case_goes_on_is_said_with_its_condition() -> None:
    ends = step("helpdesk", eskalasi_ke="pusat", bila="masih gagal")
    for lead in leads(step(), ends).values():
        assert lead.endswith("diteruskan ke Pusat jika masih gagal.")
    answered = {
        "pelaku": "helpdesk",
        "tanya": "Ada NPWP?",
        "cabang": [
            {"jika": "ada", "langkah": [step("helpdesk", eskalasi_ke="pusat")]},
            {"jika": "tidak ada"},
        ],
    }
    assert leads(answered)["all"].endswith("diteruskan ke Pusat jika “Ada NPWP?” dijawab “ada”.")
    other = {
        "bila": "masih gagal",
        "maka": [step("admin")],
        "selain_itu": [step("admin", eskalasi_ke="pusat")],
    }
    assert leads(other)["all"].endswith("diteruskan ke Pusat selain keadaan “masih gagal”.")
    either = step("helpdesk", eskalasi_ke={"salah_satu": ["pusat", "admin"]})
    assert leads(either)["all"].endswith("diteruskan ke Pusat atau Admin.")


def test_a_request_has_the_condition_of_its_step_and_of_its_thing() -> None:
    photo = {"nama": "Foto layar", "bila": "sudah aktivasi"}
    found = leads(step("admin", kepada="penyedia", meminta=[photo], bila="gagal"))
    assert "Anda akan dimintai Foto layar (jika sudah aktivasi) jika gagal" in found["penyedia"]
    several = [
        step("admin", kepada="penyedia", diminta_melakukan=text, bila="gagal") for text in ("Masuk", "Keluar")
    ]
    assert "beberapa hal jika gagal" in leads(*several)["penyedia"]


def test_only_what_is_always_asked_for_is_counted() -> None:
    things = ["ktp", {"dokumen": "akta", "bila": "PT"}, {"dokumen": "npwp", "keperluan": "opsional"}]
    assert leads(step(saluran="kantor", bawa=things))["all"] == (
        "Datang ke kantor dengan 1 dokumen, 1 menurut keadaan, dan 1 opsional."
    )
    deeds = {"terdiri_dari": ["akta", "surat"], "sebutan": "Akta"}
    assert leads(step(saluran="kantor", bawa=[deeds]))["all"] == "Datang ke kantor dengan 2 dokumen."
    others = ["ktp", {"lainnya": "tidak-disebut"}]
    assert "lain-lain (tidak disebut)" in leads(step(saluran="kantor", bawa=others))["all"]
    assert leads(step(saluran="kantor"))["all"] == "Datang ke kantor; tidak ada dokumen yang disebut."
    sent = leads(step(saluran="kantor", sertakan=["Foto"]))["all"]
    assert "tidak ada dokumen" not in sent


def test_whoever_comes_brings_what_is_sent_along_in_no_other_way() -> None:
    coming = step(saluran="kantor", bawa=["ktp"])
    attaching = step(sertakan=[{"dokumen": "akta"}, {"dokumen": "surat"}])
    assert leads(attaching, coming)["all"] == "Datang ke kantor dengan 3 dokumen."
    assert leads(coming, sertakan=[{"dokumen": "akta"}])["all"] == "Datang ke kantor dengan 2 dokumen."
    mailed = step(saluran="email", sertakan=[{"dokumen": "akta"}])
    assert "1 dokumen" in leads(coming, {**mailed, "bila": "perlu"})["all"]
    assert leads(coming, mailed)["all"] == "Mulai dengan datang (di kantor), dengan 1 dokumen."


def test_what_is_for_a_role_is_counted_as_sure_for_that_role() -> None:
    things = ["ktp", {"dokumen": "akta", "untuk": ["penyedia"]}]
    found = leads(step(saluran="kantor", bawa=things))
    assert found["penyedia"] == "Datang ke kantor dengan 2 dokumen."
    assert found["all"] == "Datang ke kantor dengan 1 dokumen, dan 1 menurut keadaan."


def test_one_of_several_equal_channels_is_no_visit() -> None:
    assert leads(step(saluran=["loket", "email"]))["all"] == "Datang (di Loket Tiga atau lewat email)."
    assert leads(step(saluran="loket"))["all"].startswith("Datang ke Loket Tiga")


def test_replies_have_attachments_remarks_and_the_form_of_a_thing() -> None:
    attached = [{"nama": "Panduan", "tautan": "https://contoh.example/p"}, "Menyusul"]
    text = reply(step(bawa=[{"dokumen": "ktp", "keterangan": "masih berlaku"}]), lampiran=attached)
    assert "masih berlaku" in text
    assert "Panduan: https://contoh.example/p" in text
    assert "Menyusul (alamat belum diisi kantor)" in text


def test_replies_are_plain_text() -> None:
    table = "**A**\n\n| A | B |\n|---|---|\n| 1 | [dua](mailto:a@b.example) |"
    for text in (reply(uraian=table), reply(step(uraian=table))):
        assert "A | B\n1 | dua (a@b.example)" in text
        assert not any(mark in text for mark in ("**", "|---|", "](", "mailto:"))


def test_lists_of_a_role_keep_what_several_and_choices_are() -> None:
    shared = entry_of(step(["helpdesk", "admin"], eskalasi_ke="pusat", kepada="semua"))
    assert {found[0] for found in transfers_of(shared) if found[1] == "escalates"} == {"helpdesk", "admin"}
    asked = entry_of(step("admin", kepada="semua", diminta_melakukan="Masuk"))
    assert {found[0] for found in transfers_of(asked) if found[1] == "asked"} == {"penyedia", "konsultan"}
    assert {role.id for role in WITH_PAGES} >= {"penyedia", "konsultan"}
