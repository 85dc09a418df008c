"""Drafts measured on whole manuscripts: the office's own by its inventory, and those of other offices."""

import json
import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import typst
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from generator.authoring.drafting.answers import Answer
from generator.authoring.drafting.draft import MOST, Draft, Drafts, drafts, taken_ids
from generator.authoring.drafting.paragraphs import paragraphs
from generator.authoring.drafting.steps import Catalogue, catalogue_of
from generator.authoring.validate import read_source
from generator.model.entry import Source
from generator.source.manuscript import Manuscript, read_manuscript
from tests.conftest import ROOT

MANUSCRIPTS = ROOT / "tests/data/naskah"


def read(path: Path) -> Manuscript:
    found = read_manuscript(path)
    assert isinstance(found, Manuscript)
    return found


def drafted(source: Source, text: str | Path) -> Drafts:
    manuscript = read(text) if isinstance(text, Path) else Manuscript(name="a.txt", text=text, removed=0)
    return drafts(manuscript, catalogue_of(source), (), ())


def acts(value: Any) -> Iterator[dict[str, Any]]:
    """The numbered steps and questions of a draft, in their order."""
    if isinstance(value, dict):
        if "tindakan" in value or "tanya" in value:
            yield value
        for inner in value.values():
            yield from acts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from acts(inner)


def things(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        yield from value.get("bawa", ())
        for inner in value.values():
            yield from things(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from things(inner)


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for inner in value.values():
            yield from texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)
    elif isinstance(value, str):
        yield value


@pytest.fixture(scope="module")
def bombana(source: Source) -> tuple[Draft, ...]:
    return drafted(source, MANUSCRIPTS / "bombana.txt").drafts


@pytest.fixture
def draft(bombana: tuple[Draft, ...], question: dict[str, Any]) -> Draft:
    number: int = question["nomor"]
    return bombana[number - 1]


def test_every_question_is_found(bombana: tuple[Draft, ...], inventory: dict[str, Any]) -> None:
    assert [draft.first for draft in bombana] == [
        question["baris"][0] for question in inventory["pertanyaan"]
    ]


def test_every_step_is_found(draft: Draft, question: dict[str, Any]) -> None:
    """Each printed number, and within it each actor's own step."""
    assert len(list(acts(draft.fields))) == len(question["langkah"])


def test_actors_are_those_of_the_text_or_nobody(draft: Draft, question: dict[str, Any]) -> None:
    """Where the inventory reads one into the text: nobody, or the same and marked as read into it."""
    for act, step in zip(acts(draft.fields), question["langkah"], strict=True):
        read_into = step.get("tersirat") or "pelaku_di_naskah" in step
        if not read_into or act["pelaku"] is not None:
            assert act["pelaku"] == step["pelaku"]
        assert not read_into or act["pelaku"] is None or act["tersirat"] == ["pelaku"]


def test_escalations(draft: Draft, question: dict[str, Any]) -> None:
    expected = [step.get("eskalasi", {}).get("ke") for step in question["langkah"]]
    assert [act.get("eskalasi_ke") for act in acts(draft.fields)] == expected


def test_feedback(draft: Draft, question: dict[str, Any]) -> None:
    expected = [step.get("umpan_balik", {}).get("dari") for step in question["langkah"]]
    assert [act.get("umpan_balik_dari") for act in acts(draft.fields)] == expected


def test_information_asked_for(draft: Draft, question: dict[str, Any]) -> None:
    found = [item for act in acts(draft.fields) for item in act.get("meminta", ())]
    asked = question["informasi_diminta"] if question["nomor"] != 8 else []  # there it is something to do
    assert [item.replace("screenshoot", "screenshot") for item in found] == asked


def test_documents(draft: Draft, question: dict[str, Any], source: Source) -> None:
    names = {document.id: document.name for document in source.documents}
    found = [{"dokumen": item} if isinstance(item, str) else item for item in things(draft.fields)]
    assert [
        (names[item["dokumen"]] if "dokumen" in item else item["nama"], item.get("asli"), item.get("salinan"))
        for item in found
    ] == [
        (
            paper["nama"],
            *(None if paper[key] == "tidak-disebut" else paper[key] for key in ("asli", "salinan")),
        )
        for paper in question["dokumen"]
    ]


def test_error_messages(draft: Draft, question: dict[str, Any]) -> None:
    found = [item if isinstance(item, str) else item["teks"] for item in draft.fields.get("pesan_error", ())]
    assert found == question["pesan_error"]


def test_downloads(draft: Draft, question: dict[str, Any]) -> None:
    assert [item for act in acts(draft.fields) for item in act.get("unduh", ())] == question["formulir"]


def test_broken_words_are_whole_and_words_with_a_hyphen_keep_it(
    bombana: tuple[Draft, ...], inventory: dict[str, Any]
) -> None:
    words = " ".join(text for draft in bombana for text in texts(draft.fields))
    hyphened = set(re.findall(r"\w+-\w+", " ".join(text for draft in bombana for text in _said(draft))))
    assert hyphened == {"re-send", "Log-In", "Dokumen-dokumen"}
    for broken in inventory["ejaan_naskah"]["pemenggalan_baris"]:
        assert broken["utuh"].split()[0] in words


def _said(draft: Draft) -> Iterator[str]:
    """What the draft says in the words of the text, without ids."""
    for act in acts(draft.fields):
        yield str(act.get("tindakan") or act.get("tanya"))
    yield draft.fields["pertanyaan"]
    yield from (item["nama"] for item in things(draft.fields) if isinstance(item, dict) and "nama" in item)


def test_nothing_of_the_office_s_text_is_left_over(source: Source, bombana: tuple[Draft, ...]) -> None:
    assert all(draft.unplaced == () for draft in bombana)
    found = drafted(source, MANUSCRIPTS / "bombana.txt")
    assert [part.text for part in found.outside] == ["PERTANYAAN YANG SERING DITANYAKAN (FAQ)"]


@pytest.mark.parametrize(
    ("name", "steps", "papers", "unplaced"),
    [
        (
            "pati",
            [["penyedia"], ["penyedia", "penyedia", "penyedia", *[None] * 4], [None], ["penyedia", None]],
            8,
            0,
        ),
        (
            "bppt",
            [[None, None], [None], ["penyedia", *[None] * 6, "penyedia"], ["penyedia"]],
            10,
            2,
        ),
        ("pariaman", [[None], [], []], 2, 1),
    ],
)
def test_other_offices(
    source: Source, name: str, steps: list[list[str | None]], papers: int, unplaced: int
) -> None:
    """Who acts in each step of each question, how many papers, how many sentences found no step."""
    found = drafted(source, MANUSCRIPTS / f"{name}.txt").drafts
    assert [[act["pelaku"] for act in acts(draft.fields)] for draft in found] == steps
    assert sum(len(list(things(draft.fields))) for draft in found) == papers
    assert sum(len(draft.unplaced) for draft in found) == unplaced


def test_names_that_no_role_has_are_kept(source: Source) -> None:
    found = drafted(source, MANUSCRIPTS / "bppt.txt").drafts
    assert [act.get("pelaku_di_naskah") for act in acts(found[0].fields)] == [None, "Verifikator"]


WORDS = [
    "Apa",
    "Bagaimana",
    "jika",
    "Jika",
    "Apabila",
    "silakan",
    "datang",
    "membawa",
    "asli",
    "copy",
    "KTP",
    "NPWP",
    "Penyedia",
    "Admin",
    "LPSE",
    "Helpdesk",
    "mengeskalasi",
    "ke",
    "kantor",
    "kemudian",
    "selanjutnya",
    "lalu",
    "klik",
    "meminta",
    "tanyakan",
    "apakah",
    ",",
    ".",
    "?",
    ":",
    "1.",
    "2.",
    "3.",
    "•",
    "✓",
    "-",
    "Jawaban:",
    "Pertanyaan:",
    "Terimakasih",
    "untuk",
    "Anda",
    "bisa",
    "atau",
    "dokumen",
    "-",
    "(",
    ")",
    '"',
    "/",
    "masing-masing",
    "tersebut",
    "unduh",
]


@given(st.lists(st.sampled_from([*WORDS, "\n", "\n\n"]), max_size=80))
def test_no_word_is_dropped(words: list[str]) -> None:
    """Whatever the text: each of its lines stands below a draft, or is told as outside of all."""
    text = " ".join(words)
    found = drafts(Manuscript(name="a.txt", text=text, removed=0), _catalogue(), (), ())
    lines = text.split("\n")
    kept = [line for draft in found.drafts for line in lines[draft.first - 1 : draft.last]]
    kept += [line for part in (*found.outside, *found.too_long) for line in lines[part.first - 1 : part.last]]
    labels = {"pertanyaan", "jawaban"}  # a line with nothing else says nothing
    assert set(_plain(text)) - labels <= set(_plain(" ".join(kept)))


@given(st.lists(st.sampled_from([*WORDS, "\n", "\n\n"]), max_size=60))
def test_no_word_of_an_answer_goes_missing_from_its_draft(words: list[str]) -> None:
    """The words that order or fields of steps say may go; all others stand in the draft itself."""
    said_otherwise = _plain(
        "jawaban pertanyaan silakan anda untuk atau lalu kemudian selanjutnya ke asli copy tanyakan 1 2 3 "
        "penyedia admin lpse helpdesk terimakasih bisa"
    )
    manuscript = Manuscript(name="a.txt", text=" ".join(words), removed=0)
    for draft in drafts(manuscript, _catalogue(), (), ()).drafts:
        lines = " ".join(words).split("\n")[draft.first - 1 : draft.last]
        ids = " ".join(texts(draft.fields)).replace("-", " ")
        missing = set(_plain(" ".join(lines))) - set(_plain(ids)) - set(said_otherwise)
        assert not missing


@cache
def _catalogue() -> Catalogue:
    """What the office's own source offers; not as an argument, which hypothesis would print whole."""
    source, _ = read_source(ROOT / "faq_source")
    assert source is not None
    return catalogue_of(source)


def _plain(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


PDF = """
#set page(width: 12cm, height: 29.7cm, margin: 1cm)
#set text(lang: "en", hyphenate: true)
#set par(justify: true)
#for line in json(bytes(sys.inputs.lines)) [#par(line) #v(0.6em)]
"""


def test_the_same_from_a_pdf(source: Source, bombana: tuple[Draft, ...], tmp_path: Path) -> None:
    """Set anew, with other lines and other broken words, the text gives the same drafts."""
    found, _ = paragraphs(read(MANUSCRIPTS / "bombana.txt").text)
    label = {"answer": "Jawaban : "}
    lines = [f"{part.marker} {label.get(part.label, '')}{part.text}" for part in found]
    pdf = tmp_path / "naskah.pdf"
    source_file = tmp_path / "naskah.typ"
    source_file.write_text(PDF, "utf-8")
    typst.Compiler(root=tmp_path, sys_inputs={"lines": json.dumps(lines)}).compile(source_file, output=pdf)
    assert len(re.findall(r"\w-\n", read(pdf).text)) > 5
    again = drafted(source, pdf).drafts
    assert [_without_place(draft) for draft in again] == [_without_place(draft) for draft in bombana]


def _without_place(draft: Draft) -> dict[str, Any]:
    return {key: value for key, value in draft.fields.items() if key != "sumber"}


def test_questions_that_the_source_has_are_told_not_drafted(source: Source) -> None:
    manuscript = read(MANUSCRIPTS / "bombana.txt")
    questions = {filed.entry.question for filed in source.entries}
    found = drafts(manuscript, catalogue_of(source), taken_ids(source), questions)
    assert len(found.known) + len(found.drafts) == found.questions == 14
    assert "Bagaimana cara mengubah NPWP Penyedia?" in found.known
    assert taken_ids(source) >= {"ubah-npwp", "index", "con"}


def test_a_question_without_an_answer_says_so(source: Source) -> None:
    (draft,) = drafted(source, "Apa syaratnya?").drafts
    assert draft.fields["belum_jelas"] == ["Naskah tidak memuat jawaban atas pertanyaan ini."]
    assert "langkah" not in draft.fields


def test_what_no_step_took_is_kept_word_for_word(source: Source, monkeypatch: pytest.MonkeyPatch) -> None:
    """However an answer is taken apart: a sentence that none of its parts says stands beside them."""
    taken = Answer(steps=[{"pelaku": "penyedia", "tindakan": "Klik menu"}])
    monkeypatch.setattr("generator.authoring.drafting.draft.answer", lambda *_: taken)
    (found,) = drafted(source, "Apa caranya?\nKlik menu. Tunggu surat elektronik.\n").drafts
    assert found.fields["uraian"] == "Tunggu surat elektronik."
    assert found.unplaced == ("Tunggu surat elektronik.",)


def test_an_answer_that_fits_no_entry_is_kept_word_for_word(
    source: Source, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = Answer(steps=[{"pelaku": "penyedia", "tindakan": "Klik", "biaya": {"x": "y"}}])
    monkeypatch.setattr("generator.authoring.drafting.draft.answer", lambda *_: taken)
    (found,) = drafted(source, "Apa caranya?\nKlik menu.\n").drafts
    assert found.fields == found.plain
    assert found.fields["uraian"] == "Klik menu."
    assert found.unplaced == ("Klik menu.",)


def test_numbers_of_pages_are_told_as_outside(source: Source) -> None:
    found = drafted(source, "Apa caranya?\nKlik menu.\n\nHalaman 2\n\nApa syaratnya?\nBayar.\n")
    assert [part.text for part in found.outside] == ["Halaman 2"]
    assert "Halaman" not in str([draft.fields for draft in found.drafts])


def test_endless_answers_are_told_as_they_are(source: Source) -> None:
    found = drafted(source, "Apa syaratnya?\n" + "kata " * 10_000)
    assert (found.questions, found.drafts) == (1, ())
    assert [part.first for part in found.too_long] == [1, 2]
    found = drafted(source, "Apa syaratnya?\n" + "k" * 3000)
    assert (found.questions, found.drafts) == (1, ())


def test_too_many_questions(source: Source) -> None:
    found = drafted(source, "Apa?\nKlik.\n\n" * (MOST + 1))
    assert (found.questions, found.drafts) == (MOST + 1, ())


@pytest.mark.parametrize(
    "words",
    [
        "#Judul *tebal* <b>dan</b> [tautan](http://a) &lt; \\ `kode` | a_b_c",
        "2.5 juta",
        "+62 811",
        "...",
        "= 5",
    ],
)
def test_markdown_stays_text(source: Source, words: str) -> None:
    """What a page makes of it is what the manuscript says."""
    (draft,) = drafted(source, f"Apa artinya?\nJawaban: Artinya ini.\n\n{words}").drafts
    html = MarkdownIt().render(draft.fields["uraian"])
    assert unescape(html) == f"<p>Artinya ini.</p>\n<p>{words}</p>\n"
