"""The sheet that says how to fill in the others."""

from generator.authoring.workbook.layout import GUIDE, LAYOUTS, QUESTIONS
from generator.source.workbook_writing import Header, RowOut, SheetOut

_LINES = (
    "Buku kerja ini memuat seluruh isi situs bantuan. Ubah, tambah, atau hapus barisnya, lalu simpan.",
    f"Lembar {QUESTIONS.name}: satu baris untuk satu pertanyaan. Lembar Jawaban: langkah dan bagian lain "
    "dari tiap jawaban, berurutan.",
    "Pertanyaan baru: tambahkan baris di lembar Pertanyaan (topik, judul, pertanyaan). Di lembar Jawaban "
    'tambahkan baris "pertanyaan" dengan judul yang sama, dan langkah-langkahnya di bawahnya. Kolom id boleh '
    "dikosongkan; id dibuat dari judul. Selama belum siap tampil, pilih draf di kolom status.",
    "Tingkat menunjukkan letak: baris bertingkat 2 adalah bagian dari baris bertingkat 1 di atasnya. "
    "Bila dikosongkan, tingkat ditentukan dari jenis barisnya.",
    "Menyisipkan, menghapus, dan memindahkan baris boleh. Jangan mengurutkan (sort) baris menurut kolom, "
    "jangan menggabungkan sel, dan jangan memakai rumus.",
    "Semua sel berformat Teks, supaya 2.10, tanggal, dan angka 0 di depan tetap seperti diketik.",
    "Kolom yang jarang dipakai disembunyikan: pilih semua kolom, klik kanan, Tampilkan. Kolom kunci dan "
    "lembar tersembunyi dipakai saat mengimpor; jangan dihapus.",
    "Penjelasan tiap kolom muncul bila penunjuk berada di atas judulnya atau bila selnya dipilih.",
    "Kantor baru: isi dahulu lembar Kantor (nama), Peran, dan Topik, baru kemudian Pertanyaan dan Jawaban.",
    "Peran, topik, dokumen, saluran, dan rujukan yang baru diberi id oleh Anda: huruf kecil, angka, dan "
    "tanda hubung, misalnya petugas-loket. Lembar lain memakai id itu, bukan namanya.",
    f"Lembar yang dibaca: {', '.join(layout.name for layout in LAYOUTS)}.",
)


def guide() -> SheetOut:
    return SheetOut(
        name=GUIDE,
        headers=[Header(label="Cara memakai buku kerja ini", width=110)],
        rows=[RowOut(texts={0: line}) for line in _LINES],
    )
