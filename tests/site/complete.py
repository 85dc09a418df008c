"""A source in which every text field of every model is filled, found by walking the models.

It is written twice: with harmless texts, and with texts that would do harm if they were taken for markup.
A new text field is filled without an edit here; any other new field fails the walk until it is decided on.
"""

from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any, get_args

import yaml
from pydantic import StringConstraints
from pydantic.fields import FieldInfo

from generator.authoring.fields import CATALOGUE_MODELS, RECORD_NAMES, SINGLE, held, keys
from generator.model.base import Record
from generator.model.diagnosis import ChoiceRecord
from generator.model.entry import Entry
from generator.model.procedure import Branch, Cases, Condition, PartiesRecord, Question, Routes, Step
from generator.model.said import TimeRecord
from generator.model.things import ThingRecord

Data = dict[str, Any]

HARMLESS = "biasa"
HOSTILE = (
    "<script>alert(1)</script> <img src=x onerror=alert(2)> </title> </pre> </li></ol></main> <!-- --> ]]> "
    "{{ 7*7 }} {% raw %} [x](javascript:alert(3)) ](x) ![y](z) `kode` | \" ' &amp; &#60; &lt;b&gt; \\ "
    "*b* _i_ ~s~ ^t^ :x: {: .review } $m$ [[n]]"
)
"""What HTML, Markdown, Jinja and their extensions give a meaning in a line."""
HOSTILE_LINES = (
    "<!--/html-->\n<!--html-->\n\n# judul\n\n    kode\n\n- butir\n\n---\n\n***\n"
    + "panjang" * 43
    + " שלום مرحبا 👩‍💻 漢"
)
"""What they give a meaning at the beginning of a line; a very long word; other scripts."""
HOSTILE_TITLE = "<b>x</b>{{7*7}}](javascript:alert(1))`|\"'&amp;-->]]>"
"""As much of it as a short title holds."""
HOSTILE_WORD = "<b>'\"&amp;|`{{7*7}}"
"""As much of it as has no spaces."""
HOSTILE_MARKDOWN = (
    "<script>alert(1)</script> <img src=x onerror=alert(2)> {{ 7*7 }} [x](javascript:alert(3)) \" ' -->\n"
    "<div onclick=alert(4)></div> [y](data:text/html,z) <!--/html-->"
)
"""What an author's own Markdown must not do; the rest of it is markup on purpose."""

SHAPES = ("dokumen", "nama", "salah_satu", "terdiri_dari", "daftar_dari", "lainnya")
"""Fields of a thing of which exactly one is given."""

SILENT = {"sebutan": None, "asli": None, "salinan": None, "jumlah_asli": None, "jumlah_salinan": None} | {
    "keperluan": None,
    "tautan": None,
}
"""Fields that mean nothing for things that aren't named."""

KINDS = {HOSTILE, HOSTILE_LINES, HOSTILE_TITLE, HOSTILE_WORD, HOSTILE_MARKDOWN}

WORDS = {"email"}
"""Keys of text fields that take no spaces."""
MARKDOWN = {"uraian"}

GIVEN: Data = {
    "penanya": ["warga"],
    "pelaku": "loket",
    "kepada": "warga",
    "jenis": None,
    "saluran": ["kantor", "kontak-lain", "loket-dua"],
    "kontak": ["kontak-lain"],
    "untuk": ["warga", "loket"],
    "mencakup": None,
    "alamat": "https://contoh.example/c",
    "keperluan": "opsional",
    "lainnya": None,
    "rujukan": ["aturan"],
    "lihat": ["dua"],
    "terkait": ["dua"],
    "tersirat": ["pelaku"],
    "tautan": "https://contoh.example/a?b=1&c=2",
    "bentuk": ["kop", "meterai", "cap", "tanda-tangan"],
    "status": "perlu-ditinjau",
    "tanggal": "2026-01-02",
    "tinjau_lagi": "2000-01-02",
    "diarsipkan": None,
    "diganti_oleh": None,
    "diperbarui": "2026-01-02",
    "alamat_situs": "https://contoh.example",
    "alamat_repositori": "https://contoh.example/data",
    "web": "https://contoh.example/kantor",
    "tanda_terima": "ya",
    "lembar_resmi": "ya",
    "logo": "berkas/logo.svg",
    "warna": "#123456",
    "mengirim_balasan": "ya",
    "asli": "ya",
    "jumlah_asli": "2",
    "salinan": "ya",
    "jumlah_salinan": "3",
    "id": None,
    "halaman": None,
    "alias": None,
    "nomor": None,
    "pola": None,
    "tanpa_pesan": None,
    "tanda": None,
    "eskalasi_ke": None,
    "umpan_balik_dari": None,
    "kembali_ke": None,
    "selesai": None,
    "dokumen": None,
    "daftar_dari": None,
    "jawaban": None,
}
"""Values of fields that aren't free text, by key; None where each record decides for itself."""

LATER = {Step, Question, Cases, Routes, Condition, Branch, PartiesRecord, ChoiceRecord}
"""Records that the walk doesn't enter by itself, because they hold each other."""


class Writer:
    """Writes numbered texts, all harmless or all hostile, and remembers the field of each."""

    def __init__(self, hostile: bool) -> None:
        self.hostile = hostile
        self.fields: dict[int, tuple[str, str]] = {}

    def text(self, record: type[Record], key: str, field: FieldInfo) -> str:
        number = len(self.fields) + 1
        self.fields[number] = (RECORD_NAMES[record], key)
        short = any(getattr(limit, "max_length", None) for limit in field.metadata)
        harm = HOSTILE if number % 2 else HOSTILE_LINES
        harm = HOSTILE_MARKDOWN if key in MARKDOWN else HOSTILE_TITLE if short else harm
        if key in WORDS:
            return f"Zq{number}q{HOSTILE_WORD if self.hostile else HARMLESS}@contoh.example"
        return f"Zq{number}q {harm if self.hostile else HARMLESS}"

    def filled(self, record: type[Record], **given: Any) -> Data:
        """``record`` with every field that is not in ``given``; a given None leaves the field out."""
        made: Data = {}
        for key, field in keys(record).items():
            if key in given:
                value = given[key]
            elif _is_text(field.annotation, field.metadata):
                value = self.text(record, key, field)
                value = [value] if "tuple[" in str(field.annotation) else value
            else:
                inner = [found for found in held(field.annotation) if found not in LATER]
                value = self._inner(inner, field) if inner or key not in GIVEN else deepcopy(GIVEN[key])
            if value is not None:
                made[key] = value
        return made

    def _inner(self, inner: list[type[Record]], field: FieldInfo) -> Any:
        if not inner:
            return None
        if inner[0] is ThingRecord:
            return [self.named(), self.thing(lainnya="tidak-disebut", **SILENT)]
        if inner[0] is TimeRecord:
            return [
                self.filled(TimeRecord, tenggat=None, bila_lewat=None),
                self.filled(TimeRecord, lama=None),
            ]
        given = {"jenis": "tip"} if "jenis" in keys(inner[0]) else {}
        given |= {"alamat": "berkas/logo.svg"} if field.alias == "gambar" else {}
        value = self.filled(inner[0], **given)
        return [value] if "tuple[" in str(field.annotation) else value

    def thing(self, **given: Any) -> Data:
        """A thing of the given shape."""
        return self.filled(ThingRecord, **{**dict.fromkeys((*SHAPES, "memuat", "tersirat")), **given})

    def named(self, **given: Any) -> Data:
        """A thing that isn't in the catalogue, with what it contains."""
        if "memuat" not in given:
            given["memuat"] = [self.thing(nama=self._name(), sebutan=None)]
        return self.thing(**{"nama": self._name(), "sebutan": None, **given})

    def _name(self) -> str:
        return self.text(ThingRecord, "nama", keys(ThingRecord)["nama"])


def _is_text(annotation: Any, metadata: Any = ()) -> bool:
    """Whether a field holds free text, or a list of them."""
    limits = [limit for limit in metadata if isinstance(limit, StringConstraints)]
    if annotation is str and limits:
        return any(limit.strip_whitespace for limit in limits)
    if hasattr(annotation, "__metadata__"):
        return _is_text(annotation.__origin__, annotation.__metadata__)
    return any(_is_text(part) for part in get_args(annotation))


def papers(writer: Writer) -> list[Data]:
    """Every kind of row that a visitor brings."""

    row = writer.thing

    return [
        row(dokumen="surat", sebutan=None, memuat=[writer.named(memuat=None)]),
        row(salah_satu=[row(dokumen="kartu"), row(dokumen="paspor")], tersirat=["salah_satu"]),
        row(terdiri_dari=[row(dokumen="kartu"), row(dokumen="paspor")]),
        writer.named(),
        row(daftar_dari="tiga", asli=None, salinan=None, jumlah_asli=None, jumlah_salinan=None),
    ]


def steps(writer: Writer) -> list[Data]:
    """Every kind of step and block."""

    def step(**given: Any) -> Data:
        return writer.filled(Step, **{"bawa": None, **given})

    def branch(*acts: Data, **given: Any) -> Data:
        return writer.filled(
            Branch, **{"bawa": None, "balasan": None, "tersirat": ["saluran"], **given}, langkah=list(acts)
        )

    both = {"pelaku": "warga", "kepada": "loket"}
    return [
        step(bawa=papers(writer), **both),
        step(tanda="mulai", eskalasi_ke="pusat", kepada=None, diminta_melakukan=None),
        step(umpan_balik_dari="pusat"),
        step(pelaku="aplikasi"),
        step(pelaku={"salah_satu": ["semua", "loket"]}, kepada="pusat"),
        writer.filled(Question, bawa=None, cabang=[branch(step()), branch(step(kembali_ke="mulai"))]),
        writer.filled(Cases, cabang=[branch(step(**both), bawa=papers(writer)), branch(step())]),
        writer.filled(Routes, cabang=[branch(step()), branch(step(**both))]),
        writer.filled(Condition, maka=[step()], selain_itu=[step(selesai="ya")]),
        writer.filled(Condition, maka=[step()], selain_itu="tidak-disebut"),
    ]


def steps_with_replies(writer: Writer) -> list[Data]:
    """Cases that are replied to one by one."""
    act = {"pelaku": "warga", "kepada": "loket", "lihat": ["satu"], "bawa": None}
    steps = [writer.filled(Step, **deepcopy(act)) for _ in range(2)]
    return [
        writer.filled(
            Cases, cabang=[writer.filled(Branch, bawa=None, tersirat=None, langkah=[step]) for step in steps]
        )
    ]


def catalogues(writer: Writer) -> Iterator[tuple[str, Any]]:
    """What lies beside the entries, by file."""
    many: dict[str, list[Data]] = {
        "peran": [
            {"id": "warga", "jenis": "pengguna", "halaman": "warga"},
            {"id": "loket", "jenis": "petugas", "halaman": "loket"},
            {"id": "pusat", "jenis": "luar", "halaman": None, "keterangan": None},
            {"id": "aplikasi", "jenis": "sistem", "halaman": None, "keterangan": None},
            {
                "id": "semua",
                "jenis": "pengguna",
                "halaman": None,
                "keterangan": None,
                "mencakup": ["warga"],
            },
        ],
        "topik": [{"id": "umum"}],
        "dokumen": [
            {"id": "surat", "jenis": "surat-permohonan"},
            {"id": "kartu", "jenis": "dokumen", "perihal": None},
            {"id": "paspor", "jenis": "dokumen", "perihal": None},
        ],
        "saluran": [{"id": "kontak-lain", "jenis": "lain"}, {"id": "loket-dua", "jenis": "kantor"}],
        "rujukan": [{"id": "aturan"}],
        "istilah": [{}],
    }
    for name, model in CATALOGUE_MODELS.items():
        if name in many:
            yield name, [writer.filled(model, **given) for given in many[name]]
        elif name == "diagnosis":
            yield name, writer.filled(model, cabang=choices(writer))
        elif name in SINGLE and model is not Entry and name != "cari":  # what people type is never shown
            yield name, writer.filled(model)


def choices(writer: Writer) -> list[Data]:
    """A way to every entry, by one question and by two."""

    def end(answer: str) -> Data:
        return writer.filled(ChoiceRecord, jawaban=answer, tanya=None, cabang=None)

    return [end("satu"), end("dua"), writer.filled(ChoiceRecord, cabang=[end("dua"), end("tiga")])]


def entries(writer: Writer) -> Iterator[Data]:
    plain = {"tersirat": None, "penanya": ["warga", "loket"], "status": None}
    yield writer.filled(Entry, id="satu", nomor="1", alias=["lama"], langkah=steps(writer), **plain)
    quiet = {"pesan_error": None, "tanpa_pesan": "ya", "terkait": ["satu"], "balasan": None, "status": None}
    yield writer.filled(Entry, id="dua", langkah=steps_with_replies(writer), **quiet)
    visit = [writer.filled(Step, pelaku="warga", kepada="loket", bawa=["kartu", "paspor", "surat"])]
    yield writer.filled(Entry, id="tiga", langkah=visit, status=None)
    shown = {"status": "arsip", "diarsipkan": "2026-01-02", "diganti_oleh": ["satu"], "alias": ["kuno"]}
    unseen = dict.fromkeys(keys(Entry).keys() - {"judul", "pertanyaan"})
    yield writer.filled(Entry, **{**unseen, **shown, "id": "empat"})


def write_complete_source(folder: Path, hostile: bool) -> Writer:
    """Write the source to the new ``folder``; the writer tells which field each text fills."""
    writer = Writer(hostile)
    files = dict(catalogues(writer)) | {f"faq/umum/{entry['id']}": entry for entry in entries(writer)}
    for name, content in files.items():
        path = folder / f"{name}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        text = yaml.safe_dump(content, allow_unicode=True, sort_keys=False)
        path.write_text(text, encoding="utf-8")
    (folder / "berkas").mkdir()
    (folder / "berkas/logo.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"/>\n')
    return writer
