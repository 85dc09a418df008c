"""What all entries share: the office, its roles and topics, documents, references and terms."""

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field

from generator.model.base import (
    Colour,
    Date,
    Record,
    SiteUrl,
    Slug,
    Slugs,
    Text,
    Url,
    WebUrl,
    YesNo,
    path_of,
    shorthand,
)
from generator.model.contact import Contact, Texts
from generator.model.said import StatementRecord, Statements, Times
from generator.model.things import Named


class RoleKind(StrEnum):
    """Where a role stands: served by the office, on its staff, outside it, or a machine that acts."""

    SERVED = "pengguna"
    STAFF = "petugas"
    OUTSIDE = "luar"
    SYSTEM = "sistem"


class Role(Record):
    """A party that acts in answers.

    With an address it has a home and views of its own; outside the office, a page of what is handed on to it.
    """

    id: Slug = Field(description="id peran, dipakai di isian pelaku, kepada, eskalasi_ke")
    name: Text = Field(alias="nama", description="Nama peran seperti ditampilkan")
    kind: RoleKind = Field(
        alias="jenis",
        description=(
            "pengguna (yang dilayani), petugas (pegawai kantor), luar (pihak lain), "
            "atau sistem (aplikasi yang bekerja sendiri)"
        ),
    )
    address: Slug | None = Field(
        None,
        alias="halaman",
        description="Nama folder halaman peran; peran luar: nama halaman tentang yang diteruskan kepadanya",
    )
    comprises: Slugs = Field(
        (), alias="mencakup", description="id peran-peran yang termasuk, misalnya untuk semua pengguna"
    )
    summary: Text | None = Field(None, alias="keterangan", description="Satu kalimat tentang peran ini")
    sends_replies: YesNo = Field(
        "tidak", alias="mengirim_balasan", description="ya: balasan baku ditampilkan pada halaman peran ini"
    )
    colour: Colour | None = Field(None, alias="warna", description="Warna peran, misalnya #00695c")
    other_names: tuple[Text, ...] = Field(
        (), alias="sebutan_lain", description="Sebutan lain, untuk pencarian"
    )


class Topic(Record):
    """A group of questions; its folder under ``faq/`` carries its id."""

    id: Slug = Field(description="id topik, sama dengan nama folder di faq/")
    title: Text = Field(alias="judul", description="Judul topik")
    summary: Text | None = Field(None, alias="keterangan", description="Satu kalimat tentang topik ini")


class LetterPart(StrEnum):
    """Formal parts of a letter, named only where the office asks for them."""

    LETTERHEAD = "kop"
    DUTY_STAMP = "meterai"
    SEAL = "cap"
    SIGNATURE = "tanda-tangan"


class DocumentKind(StrEnum):
    APPLICATION = "surat-permohonan"
    LETTER = "surat"
    DOCUMENT = "dokumen"
    OBJECT = "barang"


class Document(Record):
    """A document of the catalogue: the same id means exactly the same document everywhere."""

    id: Slug = Field(description="id dokumen, dipakai di isian bawa")
    name: Text = Field(alias="nama", description="Nama dokumen seperti dicetak di lembar periksa")
    kind: DocumentKind = Field(
        DocumentKind.DOCUMENT,
        alias="jenis",
        description=(
            "surat-permohonan atau surat (surat kuasa, pernyataan) bila ditulis sendiri oleh pemohon; "
            "barang bila bukan dokumen"
        ),
    )
    subject: Text | None = Field(None, alias="perihal", description="Perihal surat, seperti di naskah")
    letter_parts: tuple[LetterPart, ...] = Field(
        (), alias="bentuk", description="kop, meterai, cap, tanda-tangan: hanya bila kantor memintanya"
    )
    addressee: Text | None = Field(
        None, alias="kepada", description="Kepada siapa surat ditujukan, hanya bila naskah menyebutnya"
    )
    signers: Texts = Field(
        (), alias="penanda_tangan", description="Siapa yang menandatangani, satu atau lebih"
    )
    duty: Text | None = Field(None, alias="nilai_meterai", description="Nilai meterai, misalnya: Rp10.000")
    contents: tuple[Named, ...] = Field(
        (), alias="memuat", description="Apa saja yang harus termuat di dalamnya"
    )
    remark: Text | None = Field(None, alias="keterangan", description="Penjelasan dokumen")
    link: Url | None = Field(None, alias="tautan", description="Contoh atau formulir dokumen ini")
    former_ids: tuple[Slug, ...] = Field(
        (), alias="alias", description="id lama yang pernah dipakai; alamat suratnya tetap"
    )

    @property
    def is_letter(self) -> bool:
        """Whether the applicant writes it."""
        return self.kind in (DocumentKind.APPLICATION, DocumentKind.LETTER)


class Reference(Record):
    """A procedure, rule or page that answers refer to; without a link it is shown as not given."""

    id: Slug = Field(description="id rujukan, dipakai di isian rujukan")
    name: Text = Field(alias="nama", description="Nama rujukan seperti di naskah")
    link: Url | None = Field(None, alias="tautan", description="Alamat rujukan, bila kantor memberikannya")
    remark: Text | None = Field(None, alias="keterangan", description="Penjelasan rujukan")


class TermSource(Record):
    """Where a definition is supported."""

    name: Text = Field(alias="nama", description="Nama sumber")
    link: WebUrl | None = Field(None, alias="tautan", description="Alamat sumber")


class Term(Record):
    """A word explained; never a procedure."""

    term: Text = Field(alias="istilah", description="Kata yang dijelaskan")
    expansion: Text | None = Field(None, alias="kepanjangan", description="Kepanjangan singkatan")
    definition: Text = Field(alias="definisi", description="Arti kata, tanpa tata cara")
    sources: tuple[
        Annotated[
            TermSource,
            BeforeValidator(shorthand("nama"), json_schema_input_type=TermSource | str),
        ],
        ...,
    ] = Field(alias="sumber", description="Sumber definisi, satu atau lebih")
    synonyms: tuple[Text, ...] = Field((), alias="sinonim", description="Kata lain yang diketik orang")


class StandardPartRecord(StatementRecord):
    """A component of a service standard that has no field of its own."""

    name: Text = Field(alias="nama", description="Nama komponen, misalnya: Jaminan pelayanan")


class ServiceStandard(Record):
    """The public components of a service standard, as far as the office states them."""

    requirements: Statements = Field((), alias="persyaratan", description="Persyaratan layanan")
    procedure: Statements = Field((), alias="prosedur", description="Prosedur layanan")
    times: Times = Field((), alias="waktu", description="Jangka waktu penyelesaian")
    costs: Statements = Field((), alias="biaya", description="Biaya atau tarif")
    results: Statements = Field((), alias="produk", description="Hasil layanan")
    complaints: Statements = Field((), alias="pengaduan", description="Cara mengadu")
    others: tuple[StandardPartRecord, ...] = Field(
        (), alias="komponen_lain", description="Komponen lain, masing-masing dengan namanya"
    )


class SourceRecord(Record):
    """A text that data was taken from, as far as it is known."""

    title: Text | None = Field(None, alias="judul", description="Judul naskah")
    date: Text | None = Field(
        None, alias="tanggal", description="Tanggal naskah; kosongkan bila tidak diketahui"
    )
    link: Url | None = Field(None, alias="tautan", description="Alamat naskah, bila ada")
    part: Text | None = Field(None, alias="bagian", description="Letaknya, misalnya: Pertanyaan ke-3")


OfficeSource = Annotated[
    SourceRecord, BeforeValidator(shorthand("judul"), json_schema_input_type=SourceRecord | str)
]
EntrySource = Annotated[
    SourceRecord, BeforeValidator(shorthand("bagian"), json_schema_input_type=SourceRecord | str)
]


class Office(Contact):
    """The office; only its name is required, and what is not given is shown as not given."""

    name: Text = Field(alias="nama", description="Nama kantor")
    short_name: Text | None = Field(
        None, alias="nama_pendek", description="Nama kantor di dalam kalimat, misalnya: LPSE"
    )
    updated: Date | None = Field(
        None, alias="diperbarui", description="Tanggal data ini diperbarui (TTTT-BB-HH), diisi penyunting"
    )
    site_url: SiteUrl | None = Field(None, alias="alamat_situs", description="Alamat situs bantuan ini")
    repository_url: WebUrl | None = Field(
        None,
        alias="alamat_repositori",
        description="Alamat penyimpanan data, untuk tautan Perbaiki jawaban ini",
    )
    licence: Text | None = Field(None, alias="lisensi", description="Lisensi isi situs")
    applicant_fields: tuple[Text, ...] = Field(
        ("Nama pemohon", "Telepon"),
        alias="isian_pemohon",
        description="Kolom yang diisi pemohon pada lembar dan surat",
    )
    logo: Url | None = Field(
        None,
        alias="logo",
        description="Berkas logo: berkas/… (PNG, JPG, atau SVG, sebaiknya paling besar 20 kB)",
    )
    receipt: YesNo = Field(
        "tidak",
        alias="tanda_terima",
        description="ya: lembar periksa memuat tanda terima berkas yang disobek",
    )
    official_sheets: YesNo = Field(
        "tidak",
        alias="lembar_resmi",
        description="ya: lembar periksa ini formulir resmi kantor; selain itu tertulis bahwa ia alat bantu",
    )
    colour: Colour | None = Field(None, alias="warna", description="Warna utama, misalnya #1a5f7a")
    source: OfficeSource | None = Field(None, alias="sumber", description="Naskah yang menjadi sumber data")
    service_standard: ServiceStandard | None = Field(
        None, alias="standar_layanan", description="Standar pelayanan yang berlaku umum"
    )

    @property
    def called(self) -> str:
        """What sentences call the office."""
        return self.short_name or self.name

    @property
    def logo_file(self) -> str:
        """Path of the logo below the source folder, or empty."""
        return path_of(self.logo) if self.logo else ""
