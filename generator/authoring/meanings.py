"""Words that authors naturally write for a meaning, and the field that takes it."""

from generator.authoring.fields import RECORD_NAMES, keys
from generator.model.base import Record
from generator.problems.wording import natural, quoted

_CHANNEL = "saluran: <id di saluran.yml>"

_ROWS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("lama durasi jangka_waktu lama_proses estimasi", ("lama: …", "waktu: …")),
    ("tenggat batas_waktu batas deadline jatuh_tempo", ("tenggat: …", "waktu: {tenggat: …}")),
    ("sejak terhitung_sejak", ("sejak: …", "waktu: {lama: …, sejak: …}")),
    ("waktu", ("jam_layanan: …", "lama: …")),
    ("sebab penyebab alasan", ("catatan: [{jenis: sebab, teks: …}]", "jenis: sebab")),
    ("sementara solusi_sementara workaround", ("catatan: [{jenis: sementara, teks: …}]", "jenis: sementara")),
    ("peringatan awas perhatian penting", ("catatan: [{jenis: peringatan, teks: …}]", "jenis: peringatan")),
    ("larangan dilarang", ("catatan: [{jenis: larangan, teks: …}]", "jenis: larangan")),
    ("prasyarat", ("catatan: [{jenis: prasyarat, teks: …}]", "jenis: prasyarat")),
    ("contoh misal", ("catatan: [{jenis: contoh, teks: …}]", "jenis: contoh")),
    ("tip tips saran", ("catatan: [{jenis: tip, teks: …}]", "jenis: tip")),
    ("keterangan info penjelasan deskripsi", ("keterangan: …", "catatan: [{teks: …}]", "teks: …")),
    ("catatan", ("keterangan: …",)),
    ("dasar_hukum peraturan regulasi sop", ("rujukan: [<id di rujukan.yml>]",)),
    ("syarat persyaratan dokumen berkas", ("bawa: [<id di dokumen.yml>]", "persyaratan: …")),
    ("formulir form", ("unduh: [<nama formulir>]", "bawa: [<id di dokumen.yml>]")),
    ("lokasi tempat loket", (_CHANNEL, "alamat: …")),
    ("cara media via lewat", (_CHANNEL,)),
    ("telp tlp hp no_hp no_telp nomor_telepon", ("telepon: …", "kontak: [<id di saluran.yml>]", _CHANNEL)),
    ("kontak hubungi narahubung", ("kontak: [<id di saluran.yml>]", _CHANNEL, "telepon: …")),
    ("fax faksimile faksimili", ("faks: …", "saluran: faks")),
    ("wa nomor_wa no_wa", ("whatsapp: …", "saluran: whatsapp")),
    ("surel mail e_mail", ("email: …", "saluran: email")),
    ("jam jam_kerja jam_buka jam_operasional", ("jam_layanan: …",)),
    ("website situs", ("web: …", "tautan: …", "alamat: …")),
    ("link url alamat laman tautan", ("tautan: …", "alamat: …", "web: …")),
    ("output keluaran hasil produk", ("hasil: …", "produk: …")),
    ("tarif harga ongkos pnbp", ("biaya: …",)),
    ("foto image screenshot tangkapan_layar", ("gambar: [<nama gambar>]", "lampiran: [<nama gambar>]")),
    ("gambar", ("lampiran: [<nama gambar>]",)),
    ("aktor petugas pelaksana oleh peran siapa", ("pelaku: <id peran>", "untuk: <id peran>")),
    ("tujuan penerima ke", ("kepada: …",)),
    ("lampiran lampirkan kirim attachment", ("sertakan: [<nama>]", "lampiran: [<nama>]")),
    ("jawaban ringkasan rangkuman ringkas", ("jawaban_singkat: …",)),
    ("kapan jika kondisi apabila", ("bila: …", "jika: …")),
    ("bila", ("jika: …",)),
    ("langkah lalu", ("maka: …",)),
    ("steps langkah_langkah prosedur tata_cara", ("langkah: …", "maka: …")),
    ("aksi kegiatan aktivitas", ("tindakan: …",)),
    ("isi teks", ("tindakan: …", "teks: …", "definisi: …")),
    ("opsional wajib", ("keperluan: opsional",)),
    ("jumlah", ("jumlah_salinan: …",)),
)
"""Words, and what to write for them; of a row's fields the first that the record has is meant."""

_MEANT = {word: targets for words, targets in _ROWS for word in words.split()}

_PLACES = 5
"""So many kinds of records that have a field are named; a field of more says too little by its name."""


def written_for(record: type[Record], word: str) -> str | None:
    """What to write in ``record`` for ``word``, if it has a field for that meaning."""
    own = keys(record)
    return next((target for target in _MEANT.get(word, ()) if key_of(target) in own), None)


def key_of(target: str) -> str:
    """The key in what is to be written."""
    return target.partition(":")[0]


def told_elsewhere(word: str) -> str | None:
    """Which records have ``word``, or the field for its meaning, where the record at hand has neither."""
    for key in (word, *map(key_of, _MEANT.get(word, ()))):
        places = [name for record, name in RECORD_NAMES.items() if key in keys(record)]
        if 0 < len(places) <= _PLACES:
            field = "isian ini" if key == word else f"isian {quoted(key)}"
            return f"{field} hanya berlaku pada {natural(places, 'dan')}."
    return None
