"""A procedure: steps with actors, and one branching block for questions, cases, routes, conditions.

Everything else on the site (turns, role views, visits, replies) is derived from it.
"""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag

from generator.model.base import Markdown, Record, Slug, Slugs, Text, YesNo
from generator.model.said import Links, Note, Picture, Point, Reply, Statements, Times
from generator.model.things import Brought, Named


class PartiesRecord(Record):
    """Roles that do something together, or of which one is enough."""

    together: tuple[Slug, ...] = Field((), alias="bersama", description="id peran-peran yang bersama-sama")
    one_of: tuple[Slug, ...] = Field(
        (), alias="salah_satu", description="id peran-peran; cukup salah satunya"
    )

    @property
    def ids(self) -> tuple[Slug, ...]:
        """All of them, in the order of the data."""
        return (*self.together, *self.one_of)

    def __bool__(self) -> bool:
        return bool(self.ids)


def _parties(value: object) -> object:
    """Let authors write one id, or a list of them, where roles act together."""
    if isinstance(value, str):
        return {"bersama": [value]}
    return {"bersama": value} if isinstance(value, list | tuple) else value


Parties = Annotated[
    PartiesRecord,
    BeforeValidator(_parties, json_schema_input_type=PartiesRecord | Slug | tuple[Slug, ...]),
]
NOBODY = PartiesRecord()


class Act(Record):
    """What a step and a question share: an actor, to whom, when, how, what belongs to it, what is implied."""

    mark: Slug | None = Field(None, alias="tanda", description="Nama langkah ini, tujuan bagi kembali_ke")
    actors: Parties = Field(
        alias="pelaku", description="id peran yang melakukan langkah ini, satu atau lebih"
    )
    actor_in_source: Text | None = Field(
        None, alias="pelaku_di_naskah", description="Sebutan pelaku di naskah, bila berbeda dari nama peran"
    )
    to: Parties = Field(NOBODY, alias="kepada", description="id peran yang dituju langkah ini")
    condition: Text | None = Field(
        None, alias="bila", description="Hanya bila keadaan ini berlaku, misalnya: jika masih gagal"
    )
    channels: Slugs = Field(
        (),
        alias="saluran",
        description=(
            "kantor, daring, tiket, whatsapp, telepon, faks, email, pos, atau id di saluran.yml; "
            "beberapa bila semuanya sama baiknya"
        ),
    )
    asks_for: tuple[Named, ...] = Field((), alias="meminta", description="Keterangan yang diminta pelaku")
    asks_to: Text | None = Field(
        None, alias="diminta_melakukan", description="Tindakan yang diminta dari pihak di isian kepada"
    )
    brings: tuple[Brought, ...] = Field((), alias="bawa", description="Dokumen atau hal lain yang dibawa")
    downloads: tuple[Named, ...] = Field((), alias="unduh", description="Formulir atau berkas yang diunduh")
    encloses: tuple[Named, ...] = Field(
        (), alias="sertakan", description="Hal yang dikirim bersama langkah ini"
    )
    points: tuple[Point, ...] = Field((), alias="butir", description="Butir-butir langkah ini, berurutan")
    times: Times = Field((), alias="waktu", description="Lama atau tenggat langkah ini")
    costs: Statements = Field((), alias="biaya", description="Biaya langkah ini")
    results: Statements = Field((), alias="hasil", description="Hasil langkah ini, misalnya tanda terima")
    links: Links = Field((), alias="tautan", description="Alamat yang dipakai pada langkah ini")
    pictures: tuple[Picture, ...] = Field(
        (), alias="gambar", description="Gambar langkah ini; tanpa alamat berarti belum tersedia"
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
    escalates_to: Parties = Field(NOBODY, alias="eskalasi_ke", description="id peran yang menerima eskalasi")
    feedback_from: Parties = Field(
        NOBODY, alias="umpan_balik_dari", description="id peran yang memberi umpan balik kepada pelaku"
    )
    back_to: Slug | None = Field(None, alias="kembali_ke", description="tanda langkah terdahulu yang diulang")
    ends: YesNo = Field("tidak", alias="selesai", description="ya: jawaban berakhir setelah langkah ini")

    @property
    def text(self) -> str:
        return self.action


class Branch(Record):
    """One side of a branching block; the flow goes on after the block unless the branch ends it."""

    label: Text = Field(alias="jika", description="Jawaban, kasus, jalur, atau keadaan cabang ini")
    stated_steps: Literal["tidak-disebut"] | tuple["Node", ...] = Field(
        (),
        alias="langkah",
        description="Langkah-langkah cabang ini, atau tidak-disebut bila naskah tidak menyebut kelanjutannya",
    )
    channels: Slugs = Field((), alias="saluran", description="Saluran untuk seluruh cabang")
    brings: tuple[Brought, ...] = Field(
        (), alias="bawa", description="Dokumen atau hal lain yang dibawa pada cabang ini"
    )
    encloses: tuple[Named, ...] = Field((), alias="sertakan", description="Hal yang dikirim pada cabang ini")
    times: Times = Field((), alias="waktu", description="Lama atau tenggat pada cabang ini")
    costs: Statements = Field((), alias="biaya", description="Biaya pada cabang ini")
    results: Statements = Field((), alias="hasil", description="Hasil pada cabang ini")
    links: Links = Field((), alias="tautan", description="Alamat yang dipakai pada cabang ini")
    reply: Reply | None = Field(None, alias="balasan", description="Balasan baku khusus cabang ini")
    notes: tuple[Note, ...] = Field((), alias="catatan", description="Catatan pada cabang ini")
    implied: tuple[str, ...] = Field((), alias="tersirat", description="Nama isian cabang yang tersirat")
    ends: YesNo = Field("tidak", alias="selesai", description="ya: jawaban berakhir setelah cabang ini")

    @property
    def steps(self) -> tuple["Node", ...]:
        """The steps, as far as the source states any."""
        return self.stated_steps if isinstance(self.stated_steps, tuple) else ()

    @property
    def is_open(self) -> bool:
        """Whether the source leaves open what happens here."""
        return self.stated_steps == "tidak-disebut"


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
    then: Literal["tidak-disebut"] | tuple["Node", ...] = Field(
        alias="maka", description="Langkah-langkah bila keadaan itu berlaku, atau tidak-disebut"
    )
    otherwise: Literal["tidak-disebut"] | tuple["Node", ...] | None = Field(
        None, alias="selain_itu", description="Langkah-langkah bila tidak, atau tidak-disebut"
    )

    @property
    def branches(self) -> tuple[Branch, ...]:
        """The stated sides as branches; an unsaid other side has none."""
        sides = [Branch.model_construct(label=self.condition, stated_steps=self.then)]
        if isinstance(self.otherwise, tuple):
            sides.append(Branch.model_construct(label="jika tidak", stated_steps=self.otherwise))
        return tuple(sides)


BLOCK_KEYS = {"tanya": "Question", "kasus": "Cases", "jalur": "Routes", "maka": "Condition"}
"""The keys that make an item of a list of steps a block, and of which kind."""


def node_kind(value: object) -> str:
    """Name of the node shape that ``value`` (raw data or a model) has, by the key it carries."""
    if isinstance(value, Record):
        return type(value).__name__
    keys = value if isinstance(value, dict) else {}
    return next((kind for key, kind in BLOCK_KEYS.items() if key in keys), "Step")


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

for _record in (Branch, Question, Cases, Routes, Condition):
    _record.model_rebuild()
