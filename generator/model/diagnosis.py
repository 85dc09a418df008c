"""The guided diagnosis: one tree of questions above all entries, with the same decision steps as theirs."""

from pydantic import Field

from generator.model.base import Record, Slug, Text


class ChoiceRecord(Record):
    """One answer to a question of the tree; it leads to an entry or to a further question."""

    label: Text = Field(alias="jika", description="Jawaban yang dipilih pembaca, dengan kata-kata naskah")
    answer: Slug | None = Field(None, alias="jawaban", description="id pertanyaan yang menjawab keadaan ini")
    question: Text | None = Field(
        None, alias="tanya", description="Pertanyaan berikutnya, bila pilihan ini belum menentukan jawabannya"
    )
    choices: tuple["ChoiceRecord", ...] = Field(
        (), alias="cabang", description="Pilihan untuk pertanyaan berikutnya, dua atau lebih"
    )


class Diagnosis(Record):
    """The first question; by its choices every entry is reached."""

    question: Text = Field(alias="tanya", description="Pertanyaan pertama")
    choices: tuple[ChoiceRecord, ...] = Field(
        alias="cabang", description="Pilihan untuk pertanyaan itu, dua atau lebih"
    )


ChoiceRecord.model_rebuild()
