"""How people type: spellings, words of the same meaning, and subjects that the site doesn't treat.

The language's own words (``generator/search/bahasa.yml``) and the office's (``cari.yml``) share this shape.
"""

from pydantic import Field

from generator.model.base import Record, Text


class Spelling(Record):
    """Informal spellings of a word; ordinary typing mistakes need no entry."""

    standard: Text = Field(alias="baku", description="Kata seperti ditulis di jawaban, satu kata atau lebih")
    variants: tuple[Text, ...] = Field(alias="ragam", description="Tulisan lain, masing-masing satu kata")


class Lead(Record):
    """Words that lead to a subject without meaning the same."""

    words: tuple[Text, ...] = Field(alias="kata", description="Kata yang diketik orang")
    to: tuple[Text, ...] = Field(alias="ke", description="Kata pada jawaban yang dituju")


class SearchWords(Record):
    """The word workshop; every part is optional."""

    spellings: tuple[Spelling, ...] = Field(
        (), alias="ejaan", description="Ejaan percakapan dan singkatan, misalnya gk untuk tidak"
    )
    synonyms: tuple[tuple[Text, ...], ...] = Field(
        (), alias="padanan", description="Kelompok kata yang sama artinya; satu kelompok dua kata atau lebih"
    )
    leads: tuple[Lead, ...] = Field(
        (), alias="mengarah", description="Kata yang menuju bahasan lain dengan bobot lebih kecil"
    )
    stop_words: tuple[Text, ...] = Field(
        (), alias="kata_henti", description="Kata yang tidak menentukan isi pencarian, misalnya yang"
    )
    weak_words: tuple[Text, ...] = Field(
        (),
        alias="kata_lemah",
        description="Kata yang sedikit menentukan, tetapi berarti dalam gabungan: tidak bisa",
    )
    whole_words: tuple[Text, ...] = Field(
        (), alias="kata_utuh", description="Kata yang tidak boleh dipotong imbuhannya, misalnya beranda"
    )
    base_forms: tuple[Spelling, ...] = Field(
        (),
        alias="kata_dasar",
        description="Kata dasar yang tidak terlihat dari bentuknya: perbarui untuk pembaruan",
    )
    off_topic: tuple[Text, ...] = Field(
        (),
        alias="di_luar",
        description="Kata bahasan yang tidak dijawab di situs ini; kata dari jawaban tidak berlaku",
    )
