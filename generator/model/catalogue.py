"""What all entries share: the office, its roles and topics, documents, references and terms."""

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field, StringConstraints

from generator.model.base import (
    Colour,
    Date,
    Record,
    SiteUrl,
    Slug,
    Text,
    Url,
    WebUrl,
    YesNo,
    path_of,
    shorthand,
)


class RoleKind(StrEnum):
    """Where a role stands: served by the office, on its staff, or outside it."""

    SERVED = "pengguna"
    STAFF = "petugas"
    OUTSIDE = "luar"


class Role(Record):
    """A party that acts in answers; with an address it has a home and views of its own."""

    id: Slug = Field(description="id peran, dipakai di isian pelaku, kepada, eskalasi_ke")
    name: Text = Field(alias="nama", description="Nama peran seperti ditampilkan")
    kind: RoleKind = Field(
        alias="jenis",
        description="pengguna (yang dilayani), petugas (pegawai kantor), atau luar (pihak lain)",
    )
    address: Slug | None = Field(
        None, alias="halaman", description="Nama folder halaman peran; kosongkan untuk pihak luar"
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
    LETTER = "surat-permohonan"
    OTHER = "dokumen"


class Document(Record):
    """A document of the catalogue: the same id means exactly the same document everywhere."""

    id: Slug = Field(description="id dokumen, dipakai di isian bawa")
    name: Text = Field(alias="nama", description="Nama dokumen seperti dicetak di lembar periksa")
    kind: DocumentKind = Field(
        DocumentKind.OTHER, alias="jenis", description="surat-permohonan bila ditulis sendiri oleh pemohon"
    )
    subject: Text | None = Field(None, alias="perihal", description="Perihal surat, seperti di naskah")
    letter_parts: tuple[LetterPart, ...] = Field(
        (), alias="bentuk", description="kop, meterai, cap, tanda-tangan: hanya bila kantor memintanya"
    )
    remark: Text | None = Field(None, alias="keterangan", description="Penjelasan dokumen")
    link: Url | None = Field(None, alias="tautan", description="Contoh atau formulir dokumen ini")


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


class Hours(Record):
    """Opening hours of some days, in the office's own words."""

    days: Text = Field(alias="hari", description="Hari, misalnya: Senin–Kamis")
    hours: Text = Field(alias="jam", description="Jam, misalnya: 08.00–15.00")


class ServiceStandard(Record):
    """The public components of a service standard, as far as the office states them."""

    requirements: Text | None = Field(None, alias="persyaratan", description="Persyaratan layanan")
    procedure: Text | None = Field(None, alias="prosedur", description="Prosedur layanan")
    time: Text | None = Field(None, alias="waktu", description="Jangka waktu penyelesaian")
    fee: Text | None = Field(None, alias="biaya", description="Biaya atau tarif")
    product: Text | None = Field(None, alias="produk", description="Hasil layanan")
    complaints: Text | None = Field(None, alias="pengaduan", description="Cara mengadu")


class SourceText(Record):
    """The text that the data was taken from."""

    title: Text = Field(alias="judul", description="Judul naskah sumber")
    date: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)] | None = Field(
        None, alias="tanggal", description="Tanggal naskah; kosongkan bila tidak diketahui"
    )


class Office(Record):
    """The office; only its name is required, and what is not given is shown as not given."""

    name: Text = Field(alias="nama", description="Nama kantor")
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
    address: Text | None = Field(None, alias="alamat", description="Alamat kantor")
    time_zone: Text | None = Field(None, alias="zona_waktu", description="WIB, WITA, atau WIT")
    opening_hours: tuple[Hours, ...] = Field((), alias="jam_layanan", description="Jam layanan tatap muka")
    phone: Text | None = Field(None, alias="telepon", description="Nomor telepon")
    whatsapp: Text | None = Field(None, alias="whatsapp", description="Nomor WhatsApp")
    email: Text | None = Field(None, alias="email", description="Alamat email")
    website: WebUrl | None = Field(None, alias="web", description="Laman resmi kantor")
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
    colour: Colour | None = Field(None, alias="warna", description="Warna utama, misalnya #1a5f7a")
    source: SourceText | None = Field(None, alias="sumber", description="Naskah yang menjadi sumber data")
    service_standard: ServiceStandard | None = Field(
        None, alias="standar_layanan", description="Standar pelayanan yang berlaku umum"
    )

    @property
    def logo_file(self) -> str:
        """Path of the logo below the source folder, or empty."""
        return path_of(self.logo) if self.logo else ""
