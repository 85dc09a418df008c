"""Labels of the printable sheets and letters: the same on paper, on the screen and in merged lists."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Labels:
    """Each label by what it stands beside."""

    checklist: str = "Lembar periksa dokumen"
    visit: str = "Lembar kunjungan"
    aid: str = "alat bantu, bukan formulir resmi kantor"
    review: str = "Mungkin sudah berubah."
    review_for_staff: str = "Perlu ditinjau."
    implied: str = "†"
    entry: str = "Kode jawaban"
    number: str = "No"
    document: str = "Dokumen"
    originals: str = "Asli"
    copies: str = "Fotokopi"
    present: str = "Ada"
    absent: str = "Tidak"
    remark: str = "Keterangan"
    no: str = "tanpa"
    unsaid: str = "tidak disebut"
    either: str = "atau"
    no_documents: str = "Tidak ada dokumen yang disebut untuk dibawa."
    terms: str = "Waktu, biaya, dan hasil"
    places: str = "Tempat"
    addressee: str = "Kepada"
    name: str = "Nama"
    complete: str = "Lengkap"
    returned: str = "Dikembalikan"
    note: str = "Catatan"
    officer: str = "Petugas"
    date: str = "Tanggal"
    signature: str = "Tanda tangan"
    newest: str = "Cek versi terbaru:"
    qr: str = "Kode QR ke"
    page: str = "Halaman"
    of: str = "dari"
    cut: str = "potong di sini"
    receipt: str = "Tanda terima berkas"
    service: str = "Layanan"
    pack: str = "Kumpulan lembar untuk datang ke kantor"
    sheet: str = "Lembar"
    logo: str = "Logo"


LABELS = Labels()
