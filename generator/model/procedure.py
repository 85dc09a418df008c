"""A procedure: steps with actors, and one branching block for questions, cases, routes, conditions.

Everything else on the site (lanes, role views, visits, replies) is derived from it.
"""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag

from generator.model.base import (
    Channel,
    Item,
    Markdown,
    Note,
    Record,
    Reply,
    Slug,
    Stated,
    Text,
    YesNo,
    shorthand,
)

UNSAID = "tidak-disebut"


class RequirementRecord(Record):
    """What a visitor brings: one document, alternatives, a composite, or another entry's list.

    Exactly one of ``document``, ``one_of``, ``consists_of`` and ``list_of`` is given. Originals and
    copies are three-valued and a count is never defaulted: the paper says no more than the source.
    """

    document: Slug | None = Field(None, alias="dokumen", description="id dokumen di dokumen.yml")
    one_of: tuple["Requirement", ...] = Field(
        (), alias="salah_satu", description="Pilihan: cukup salah satu dari dokumen-dokumen ini"
    )
    consists_of: tuple["Requirement", ...] = Field(
        (), alias="terdiri_dari", description="Gabungan: satu butir yang terdiri dari beberapa dokumen"
    )
    list_of: Slug | None = Field(
        None, alias="daftar_dari", description="id pertanyaan lain yang daftar dokumennya dipakai"
    )
    label: Text | None = Field(
        None, alias="sebutan", description="Sebutan butir ini di naskah, bila berbeda dari nama dokumen"
    )
    original: Stated = Field(
        Stated.UNSAID, alias="asli", description="Apakah naskah meminta aslinya: ya, tidak, tidak-disebut"
    )
    original_count: int | None = Field(
        None, alias="jumlah_asli", ge=1, le=99, description="Jumlah asli, hanya bila naskah menyebutnya"
    )
    copy_: Stated = Field(
        Stated.UNSAID,
        alias="salinan",
        description="Apakah naskah meminta salinan: ya, tidak, tidak-disebut",
    )
    copy_count: int | None = Field(
        None, alias="jumlah_salinan", ge=1, le=99, description="Jumlah salinan, hanya bila naskah menyebutnya"
    )
    condition: Text | None = Field(
        None, alias="bila", description="Hanya bila keadaan ini berlaku, misalnya: jika dikuasakan"
    )
    remark: Text | None = Field(None, alias="keterangan", description="Penjelasan, misalnya: masih berlaku")
    implied: tuple[str, ...] = Field(
        (), alias="tersirat", description="Nama isian di butir ini yang tersirat"
    )


Requirement = Annotated[
    RequirementRecord,
    BeforeValidator(shorthand("dokumen"), json_schema_input_type=RequirementRecord | str),
]


class Act(Record):
    """What a step and a question share: an actor, to whom, when, how, what belongs to it, what is implied."""

    mark: Slug | None = Field(None, alias="tanda", description="Nama langkah ini, tujuan bagi kembali_ke")
    actor: Slug = Field(alias="pelaku", description="id peran yang melakukan langkah ini")
    actor_in_source: Text | None = Field(
        None, alias="pelaku_di_naskah", description="Sebutan pelaku di naskah, bila berbeda dari nama peran"
    )
    to: Slug | None = Field(None, alias="kepada", description="id peran yang dituju langkah ini")
    condition: Text | None = Field(
        None, alias="bila", description="Hanya bila keadaan ini berlaku, misalnya: jika masih gagal"
    )
    channel: Channel | None = Field(
        None, alias="saluran", description="kantor, daring, tiket, whatsapp, telepon, atau email"
    )
    asks_for: tuple[Item, ...] = Field((), alias="meminta", description="Keterangan yang diminta pelaku")
    asks_to: Text | None = Field(
        None, alias="diminta_melakukan", description="Tindakan yang diminta dari pihak di isian kepada"
    )
    brings: tuple[Requirement, ...] = Field((), alias="bawa", description="Dokumen yang dibawa")
    downloads: tuple[Item, ...] = Field((), alias="unduh", description="Formulir atau berkas yang diunduh")
    encloses: tuple[Item, ...] = Field(
        (), alias="sertakan", description="Hal yang dikirim bersama langkah ini"
    )
    references: tuple[Slug, ...] = Field((), alias="rujukan", description="id rujukan di rujukan.yml")
    see: tuple[Slug, ...] = Field(
        (), alias="lihat", description="id pertanyaan lain yang melanjutkan langkah ini"
    )
    effect: Text | None = Field(None, alias="akibat", description="Apa yang terjadi setelah langkah ini")
    details: Markdown | None = Field(
        None, alias="uraian", description="Penjelasan panjang (Markdown): gambar, tabel, daftar"
    )
    implied: tuple[str, ...] = Field(
        (), alias="tersirat", description="Nama isian yang tidak tertulis di naskah, hanya tafsiran"
    )
    notes: tuple[Note, ...] = Field((), alias="catatan", description="Catatan pada langkah ini")

    @property
    def asks_something(self) -> bool:
        """Whether the addressee is asked for information or to do something."""
        return bool(self.asks_for or self.asks_to)


class Step(Act):
    """One actor, one thing that happens: an action, an escalation, or feedback received."""

    action: Text = Field(alias="tindakan", description="Apa yang dilakukan, satu kalimat")
    escalates_to: Slug | None = Field(
        None, alias="eskalasi_ke", description="id peran yang menerima eskalasi"
    )
    feedback_from: Slug | None = Field(
        None, alias="umpan_balik_dari", description="id peran yang memberi umpan balik kepada pelaku"
    )
    back_to: Slug | None = Field(None, alias="kembali_ke", description="tanda langkah terdahulu yang diulang")
    ends: YesNo = Field("tidak", alias="selesai", description="ya: jawaban berakhir setelah langkah ini")

    @property
    def text(self) -> str:
        return self.action


class Branch(Record):
    """One side of a branching block; the flow goes on after the block unless the branch ends it."""

    label: Text = Field(alias="jika", description="Jawaban, kasus, jalur, atau keadaan cabang ini")
    steps: tuple["Node", ...] = Field((), alias="langkah", description="Langkah-langkah cabang ini")
    channel: Channel | None = Field(None, alias="saluran", description="Saluran untuk seluruh cabang")
    brings: tuple[Requirement, ...] = Field(
        (), alias="bawa", description="Dokumen yang dibawa pada cabang ini"
    )
    reply: Reply | None = Field(None, alias="balasan", description="Balasan baku khusus cabang ini")
    notes: tuple[Note, ...] = Field((), alias="catatan", description="Catatan pada cabang ini")
    implied: tuple[str, ...] = Field((), alias="tersirat", description="Nama isian cabang yang tersirat")
    ends: YesNo = Field("tidak", alias="selesai", description="ya: jawaban berakhir setelah cabang ini")


class Question(Act):
    """A question put by an actor to someone; it is itself a numbered step."""

    question: Text = Field(alias="tanya", description="Pertanyaan yang diajukan pelaku")
    action: Text | None = Field(
        None, alias="tindakan", description="Kalimat langkahnya, bila lebih dari sekadar pertanyaannya"
    )
    branches: tuple[Branch, ...] = Field(alias="cabang", description="Jawaban yang mungkin, dua atau lebih")

    @property
    def text(self) -> str:
        return self.action or self.question


class Cases(Record):
    """Cases that exclude each other: the reader's own situation chooses."""

    title: Text = Field(alias="kasus", description="Apa yang dibedakan, misalnya: Apa yang lupa?")
    branches: tuple[Branch, ...] = Field(alias="cabang", description="Kasus-kasusnya, dua atau lebih")


class Routes(Record):
    """Equal ways to the same end: the reader chooses."""

    title: Text = Field(alias="jalur", description="Apa yang dipilih, misalnya: Pilih salah satu cara")
    branches: tuple[Branch, ...] = Field(alias="cabang", description="Jalur-jalurnya, dua atau lebih")


class Condition(Record):
    """A condition with both sides; the other side may be explicitly unsaid."""

    condition: Text = Field(alias="bila", description="Keadaan yang menentukan")
    then: tuple["Node", ...] = Field(alias="maka", description="Langkah-langkah bila keadaan itu berlaku")
    otherwise: Literal["tidak-disebut"] | tuple["Node", ...] | None = Field(
        None, alias="selain_itu", description="Langkah-langkah bila tidak, atau tidak-disebut"
    )

    @property
    def branches(self) -> tuple[Branch, ...]:
        """The stated sides as branches; an unsaid side has none."""
        sides = [Branch.model_construct(label=self.condition, steps=self.then)]
        if isinstance(self.otherwise, tuple):
            sides.append(Branch.model_construct(label="jika tidak", steps=self.otherwise))
        return tuple(sides)


def node_kind(value: object) -> str:
    """Name of the node shape that ``value`` (raw data or a model) has, by the key it carries."""
    if isinstance(value, Record):
        return type(value).__name__
    keys = value if isinstance(value, dict) else {}
    kinds = {"tanya": "Question", "kasus": "Cases", "jalur": "Routes", "maka": "Condition"}
    return next((kind for key, kind in kinds.items() if key in keys), "Step")


Node = Annotated[
    Annotated[Step, Tag("Step")]
    | Annotated[Question, Tag("Question")]
    | Annotated[Cases, Tag("Cases")]
    | Annotated[Routes, Tag("Routes")]
    | Annotated[Condition, Tag("Condition")],
    Discriminator(node_kind),
]
"""A step or a branching block."""

Fork = Question | Cases | Routes | Condition

for _record in (RequirementRecord, Branch, Question, Cases, Routes, Condition):
    _record.model_rebuild()
