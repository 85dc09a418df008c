"""An entry (one question with its answer) and the whole source of an office."""

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field

from generator.model.base import Date, Markdown, Record, Slug, Slugs, Text, YesNo, shorthand
from generator.model.catalogue import (
    Document,
    EntrySource,
    Office,
    Reference,
    Role,
    ServiceStandard,
    Term,
    Topic,
)
from generator.model.contact import Channel
from generator.model.diagnosis import Diagnosis
from generator.model.procedure import Node
from generator.model.said import Links, Note, Reply, Statements, Times
from generator.model.search_words import SearchWords
from generator.model.things import Brought, Named


class ErrorMessageRecord(Record):
    """A message as the application shows it, or a pattern of messages such as ``7xxxx``."""

    text: Text = Field(alias="teks", description="Pesan persis seperti di layar")
    is_pattern: YesNo = Field(
        "tidak", alias="pola", description="ya: x berarti angka apa saja, misalnya 7xxxx"
    )
    condition: Text | None = Field(
        None, alias="bila", description="Hanya bila keadaan ini berlaku, misalnya: saat login di versi baru"
    )


ErrorMessage = Annotated[
    ErrorMessageRecord,
    BeforeValidator(shorthand("teks"), json_schema_input_type=ErrorMessageRecord | str),
]


class Status(StrEnum):
    """How far an entry has come; only what is published is part of a release."""

    DRAFT = "draf"
    """Being written; it may lack what others must have."""
    IN_REVIEW = "ditinjau"
    """Complete, and being looked at before it is published."""
    PUBLISHED = "terbit"
    ARCHIVED = "arsip"
    """No longer valid; only its address is kept."""


class ReviewStatus(StrEnum):
    UNREVIEWED = "belum-ditinjau"
    NEEDED = "perlu-ditinjau"
    CONFIRMED = "sesuai"


class ReviewReason(Record):
    """Why an answer looks out of date: what it mentions (shown), and the evidence (not shown)."""

    mentions: Text = Field(alias="menyebut", description="Apa yang disebut jawaban, misalnya: SPSE 3.6 SP5")
    evidence: Text | None = Field(
        None, alias="bukti", description="Alasan bagi kantor; hanya tampil di laporan, tidak di halaman"
    )


class Review(Record):
    """Whether the office has checked this answer."""

    status: ReviewStatus = Field(description="belum-ditinjau, perlu-ditinjau, atau sesuai")
    by: Text | None = Field(None, alias="oleh", description="Siapa yang meninjau, nama atau jabatan")
    date: Date | None = Field(None, alias="tanggal", description="Tanggal tinjauan (TTTT-BB-HH)")
    due: Date | None = Field(
        None, alias="tinjau_lagi", description="Tanggal jawaban paling lambat ditinjau lagi (TTTT-BB-HH)"
    )
    reasons: tuple[ReviewReason, ...] = Field((), alias="alasan", description="Alasan perlu ditinjau")


class Validity(Record):
    """What the answer applies to, as far as the source says."""

    versions: tuple[Text, ...] = Field((), alias="versi", description="Versi aplikasi yang disebut")
    start: Text | None = Field(None, alias="mulai", description="Berlaku mulai")
    end: Text | None = Field(None, alias="sampai", description="Berlaku sampai")
    place: Text | None = Field(None, alias="tempat", description="Kantor atau wilayah tempat jawaban berlaku")


class Entry(Record):
    """One question of the FAQ with its whole answer."""

    id: Slug = Field(description="id tetap; menjadi alamat halaman dan dicetak di kertas")
    number: int | None = Field(None, alias="nomor", ge=1, description="Nomor urut pertanyaan di naskah")
    title: Text = Field(alias="judul", max_length=80, description="Judul pendek, muat di layar ponsel")
    question: Text = Field(alias="pertanyaan", description="Pertanyaan lengkap seperti diajukan")
    asked_by: Slugs = Field((), alias="penanya", description="id peran yang biasanya bertanya")
    asker_in_source: Text | None = Field(
        None, alias="penanya_di_naskah", description="Sebutan penanya di naskah, bila berbeda dari nama peran"
    )
    symptoms: tuple[Text, ...] = Field((), alias="gejala", description="Gejala yang dialami")
    error_messages: tuple[ErrorMessage, ...] = Field(
        (), alias="pesan_error", description="Pesan error persis seperti di layar"
    )
    without_message: YesNo = Field(
        "tidak", alias="tanpa_pesan", description="ya: cirinya justru tidak ada pesan yang muncul"
    )
    search_words: tuple[Text, ...] = Field((), alias="kata_cari", description="Kata lain yang diketik orang")
    short_answer: Text | None = Field(
        None, alias="jawaban_singkat", description="Jawaban kantor dalam satu atau dua kalimat"
    )
    source: EntrySource | None = Field(
        None, alias="sumber", description="Naskah jawaban ini, atau letaknya di naskah kantor"
    )
    validity: Validity | None = Field(None, alias="berlaku", description="Versi, masa, dan tempat berlaku")
    review: Review | None = Field(None, alias="tinjauan", description="Status tinjauan kantor")
    status: Status = Field(
        Status.PUBLISHED,
        description=(
            "draf (masih ditulis, boleh belum lengkap), ditinjau (lengkap, sedang diperiksa), terbit, "
            "atau arsip (tidak berlaku lagi, alamatnya tetap); draf dan ditinjau hanya tampil di pratinjau"
        ),
    )
    archived_on: Date | None = Field(
        None, alias="diarsipkan", description="Tanggal jawaban diarsipkan (TTTT-BB-HH)"
    )
    successors: Slugs = Field(
        (), alias="diganti_oleh", description="id pertanyaan yang menggantikan jawaban yang diarsipkan ini"
    )
    open_questions: tuple[Text, ...] = Field(
        (),
        alias="belum_jelas",
        description="Hal yang tidak disebut naskah dan hanya kantor yang dapat menjawab",
    )
    related: tuple[Slug, ...] = Field((), alias="terkait", description="id pertanyaan lain yang terkait")
    former_ids: tuple[Slug, ...] = Field((), alias="alias", description="id lama yang pernah dipakai")
    intro: Markdown | None = Field(None, alias="uraian", description="Penjelasan panjang (Markdown)")
    notes: tuple[Note, ...] = Field((), alias="catatan", description="Catatan pada jawaban ini")
    attachments: tuple[Named, ...] = Field((), alias="lampiran", description="Berkas atau tautan pendukung")
    brings: tuple[Brought, ...] = Field(
        (), alias="bawa", description="Yang dibawa, bila naskah hanya menyebut syaratnya tanpa langkah"
    )
    encloses: tuple[Named, ...] = Field(
        (), alias="sertakan", description="Yang dikirim, bila naskah hanya menyebut syaratnya tanpa langkah"
    )
    times: Times = Field((), alias="waktu", description="Lama atau tenggat seluruh jawaban")
    costs: Statements = Field((), alias="biaya", description="Biaya")
    results: Statements = Field((), alias="hasil", description="Hasil, misalnya surat yang diterima")
    links: Links = Field((), alias="tautan", description="Alamat yang dipakai pada jawaban ini")
    contacts: Slugs = Field((), alias="kontak", description="id saluran yang dapat dihubungi untuk hal ini")
    reply: Reply | None = Field(None, alias="balasan", description="Kalimat pembuka dan penutup balasan baku")
    service_standard: ServiceStandard | None = Field(
        None, alias="standar_layanan", description="Standar pelayanan untuk jawaban ini"
    )
    references: tuple[Slug, ...] = Field(
        (), alias="rujukan", description="id rujukan di rujukan.yml yang mendasari seluruh jawaban"
    )
    steps: tuple[Node, ...] = Field(
        (),
        alias="langkah",
        description="Langkah-langkah jawaban; boleh tidak ada bila jawabannya hanya penjelasan di uraian",
    )

    @property
    def is_published(self) -> bool:
        return self.status is Status.PUBLISHED


class Filed(Record):
    """An entry with its place in the source: the topic (its folder) and its file."""

    entry: Entry
    topic: Slug
    path: str
    """Path of the file below the source folder, with forward slashes."""


class Source(Record):
    """Everything an office has written, sound and cross-checked."""

    office: Office
    roles: tuple[Role, ...]
    topics: tuple[Topic, ...] = ()
    documents: tuple[Document, ...] = ()
    references: tuple[Reference, ...] = ()
    terms: tuple[Term, ...] = ()
    channels: tuple[Channel, ...] = ()
    """Channels and places of the office's own."""
    search_words: SearchWords | None = None
    """The office's own word workshop."""
    diagnosis: Diagnosis | None = None
    """The questions that lead to an entry."""
    entries: tuple[Filed, ...] = ()
    """In order: topic, number, id."""
    archived: tuple[Filed, ...] = ()
    """Entries of which only the address is kept, in a source as it is shown; until then among all others."""
