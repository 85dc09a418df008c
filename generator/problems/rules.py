"""The rules that data must keep: the one list for messages, tests and the reference."""

from dataclasses import dataclass

from generator.problems.problem import Severity


@dataclass(frozen=True)
class Rule:
    """What authors have to keep; ``name`` stands in brackets after each message."""

    name: str
    scope: str
    description: str
    severity: Severity = Severity.ERROR
    may_wait: bool = False
    """Whether a draft may still break it; that is a warning then."""


FILE, FIELD, IDENTITY, STEP, PAPER, CONTENT = "Berkas", "Isian", "Id dan rujukan", "Langkah", "Dokumen", "Isi"
TREE = "Diagnosis"
_WARNING = Severity.WARNING

_RULES = (
    Rule("folder-sumber", FILE, "Folder sumber ada, dapat dibaca, dan berisi data."),
    Rule("berkas-wajib", FILE, "Berkas kantor.yml dan peran.yml ada."),
    Rule("berkas-tidak-dikenal", FILE, "Berkas YAML bernama dan berada di tempat yang dikenal."),
    Rule("berkas-diabaikan", FILE, "Folder sumber tidak berisi berkas yang tidak dibaca.", _WARNING),
    Rule("folder-tidak-dikenal", FILE, "Folder sumber hanya berisi faq, berkas, dan skema.", _WARNING),
    Rule("berkas-tidak-terbaca", FILE, "Setiap berkas dapat dibuka dan bukan folder."),
    Rule("tautan-simbolis", FILE, "Tidak ada tautan simbolis (symlink) di folder sumber."),
    Rule("berkas-terlalu-besar", FILE, "Berkas data paling besar 1 MB, lampiran paling besar 10 MB."),
    Rule(
        "berkas-tidak-diizinkan",
        FILE,
        "Lampiran berupa PDF, gambar, dokumen kantor, TXT, atau CSV.",
    ),
    Rule("bukan-utf8", FILE, "Berkas disimpan dengan pengodean UTF-8."),
    Rule(
        "karakter-terlarang",
        FILE,
        "Tidak ada karakter kendali, pembalik arah tulisan, atau kode tanpa karakter.",
    ),
    Rule("berkas-kosong", FILE, "Berkas tidak kosong."),
    Rule("bentuk-berkas", FILE, "Berkas berbentuk daftar atau kelompok isian sesuai jenisnya."),
    Rule("terlalu-banyak-masalah", FILE, "Masalah di satu berkas masih dapat ditampilkan semuanya."),
    Rule("tab", FILE, "Baris menjorok dengan spasi, bukan tab."),
    Rule("indentasi", FILE, "Isian yang setingkat dimulai di kolom yang sama."),
    Rule("spasi-titik-dua", FILE, "Sesudah titik dua dan sesudah tanda - ada spasi."),
    Rule("titik-dua", FILE, "Teks yang memuat titik dua dan spasi diapit tanda kutip."),
    Rule("karakter-awal", FILE, "Teks yang diawali [ { @ ` * & ! | > % atau ? diapit tanda kutip."),
    Rule("kutip", FILE, "Tanda kutip ditutup, dan tidak ada teks sesudah penutupnya."),
    Rule("kurung", FILE, "Kurung [ ] dan { } ditutup."),
    Rule("tulisan-yaml", FILE, "Berkas mengikuti tata tulis YAML."),
    Rule("isian-ganda", FILE, "Satu isian ditulis satu kali."),
    Rule("jangkar", FILE, "Jangkar (&), acuan (*), dan penggabungan (<<) YAML tidak dipakai."),
    Rule("tag-khusus", FILE, "Tag YAML (!) tidak dipakai."),
    Rule("banyak-dokumen", FILE, "Satu berkas berisi satu dokumen YAML, tanpa baris --- kedua."),
    Rule("terlalu-dalam", FILE, "Isian tidak bertingkat lebih dari 100."),
    Rule("nama-isian", FILE, "Nama isian berupa satu teks."),
    Rule("nilai-null", FILE, "Nilai kosong dibiarkan kosong, tidak ditulis null atau ~."),
    Rule("teks-terpotong", FILE, "Teks yang memuat spasi dan # diapit tanda kutip.", _WARNING),
    Rule("isian-wajib", FIELD, "Isian wajib ada.", may_wait=True),
    Rule("isian-kosong", FIELD, "Isian wajib dan butir daftar tidak kosong.", may_wait=True),
    Rule("isian-tidak-dikenal", FIELD, "Hanya isian yang dikenal yang dipakai."),
    Rule("pilihan-tidak-dikenal", FIELD, "Isian dengan pilihan tetap memakai salah satu pilihannya."),
    Rule("bukan-teks", FIELD, "Isian teks berisi satu teks."),
    Rule("bukan-daftar", FIELD, "Isian daftar berisi daftar."),
    Rule("bukan-kelompok", FIELD, "Isian yang terdiri atas beberapa isian ditulis sebagai kelompok isian."),
    Rule("bukan-angka", FIELD, "Isian angka berisi bilangan bulat."),
    Rule("angka-di-luar-batas", FIELD, "Angka berada di dalam batasnya."),
    Rule("bukan-tanggal", FIELD, "Tanggal ditulis TTTT-BB-HH dan benar-benar ada."),
    Rule("id-tidak-sah", FIELD, "Id ditulis dengan huruf kecil, angka, dan tanda - saja."),
    Rule("alamat-tidak-sah", FIELD, "Alamat diawali https://, http://, mailto:, tel:, atau berkas/."),
    Rule("warna-tidak-sah", FIELD, 'Warna ditulis # dan enam angka heksadesimal, misalnya "#1a5f7a".'),
    Rule(
        "terlalu-panjang",
        FIELD,
        "Judul dan id paling panjang 80 karakter, teks lain 20.000, satu kata 2.000.",
    ),
    Rule("isian-tidak-sah", FIELD, "Isi isian sesuai dengan jenisnya."),
    Rule("email-tidak-sah", FIELD, "Alamat email memuat satu tanda @ dan nama situsnya."),
    Rule(
        "nomor-tidak-sah",
        FIELD,
        "Nomor telepon dan WhatsApp diawali 0 atau kode negara; nomor telepon singkat diawali 1.",
        _WARNING,
    ),
    Rule("peran-tidak-dikenal", IDENTITY, "Peran yang disebut ada di peran.yml."),
    Rule("dokumen-tidak-dikenal", IDENTITY, "Dokumen yang disebut ada di dokumen.yml."),
    Rule("rujukan-tidak-dikenal", IDENTITY, "Rujukan yang disebut ada di rujukan.yml."),
    Rule("saluran-tidak-dikenal", IDENTITY, "Saluran yang disebut dikenal atau ada di saluran.yml."),
    Rule("topik-tidak-dikenal", IDENTITY, "Setiap folder di faq/ adalah id topik di topik.yml."),
    Rule("pertanyaan-tidak-dikenal", IDENTITY, "Pertanyaan yang disebut ada di faq/."),
    Rule("tanda-tidak-dikenal", IDENTITY, "kembali_ke menyebut tanda yang ada di jawaban yang sama."),
    Rule("id-ganda", IDENTITY, "Satu id (atau istilah) dipakai satu kali."),
    Rule(
        "id-cadangan",
        IDENTITY,
        "Id dan halaman tidak memakai nama milik situs, Windows, atau saluran umum.",
    ),
    Rule("alias-ganda", IDENTITY, "Satu alias dipakai satu kali dan tidak sama dengan id mana pun."),
    Rule("tanda-ganda", IDENTITY, "Satu tanda dipakai satu kali dalam satu jawaban."),
    Rule("halaman-bentrok", IDENTITY, "Folder halaman tiap peran berbeda dan bukan folder milik situs."),
    Rule(
        "halaman-peran",
        IDENTITY,
        "Peran pengguna dan petugas berhalaman, peran luar boleh; peran sistem tidak.",
    ),
    Rule("mencakup-berputar", IDENTITY, "Peran tidak mencakup dirinya sendiri, juga lewat peran lain."),
    Rule("tanpa-peran-pengguna", IDENTITY, "Sedikitnya satu peran berjenis pengguna."),
    Rule("terkait-diri-sendiri", IDENTITY, "Pertanyaan tidak terkait dengan dirinya sendiri."),
    Rule(
        "tanpa-langkah",
        STEP,
        "Setiap pertanyaan mempunyai langkah, penjelasan, syarat, atau kontak.",
        may_wait=True,
    ),
    Rule("pelaku-kosong", STEP, "Setiap langkah mempunyai pelaku.", may_wait=True),
    Rule("pilihan-peran", STEP, "Beberapa peran ditulis di bersama atau di salah_satu (dua atau lebih)."),
    Rule("peran-tercakup", STEP, "Peran tidak disebut di samping peran yang mencakupnya.", _WARNING),
    Rule("eskalasi-ke-diri-sendiri", STEP, "Peran tidak mengeskalasi kepada dirinya sendiri."),
    Rule("umpan-balik-diri-sendiri", STEP, "Umpan balik datang dari peran lain."),
    Rule("kepada-diri-sendiri", STEP, "Langkah tidak ditujukan kepada pelakunya sendiri."),
    Rule("eskalasi-dan-umpan-balik", STEP, "Satu langkah tidak sekaligus eskalasi dan umpan balik."),
    Rule("diminta-tanpa-kepada", STEP, "diminta_melakukan disertai kepada.", _WARNING),
    Rule(
        "cabang-kurang", STEP, "Pertanyaan, kasus, dan jalur mempunyai dua cabang atau lebih.", may_wait=True
    ),
    Rule("cabang-kembar", STEP, "Cabang-cabang dalam satu blok mempunyai jika yang berbeda."),
    Rule("maka-kosong", STEP, "Blok bila mempunyai langkah di maka.", may_wait=True),
    Rule("selain-itu-tidak-diisi", STEP, "Blok bila menyebut selain_itu, atau tidak-disebut.", may_wait=True),
    Rule("bila-tanpa-isi", STEP, "Blok bila menyebut langkah di maka atau di selain_itu.", may_wait=True),
    Rule(
        "langkah-tidak-terjangkau", STEP, "Sesudah langkah atau blok yang selalu berakhir tidak ada langkah."
    ),
    Rule("kembali-tidak-ke-belakang", STEP, "kembali_ke menyebut langkah terdahulu."),
    Rule("kembali-dan-selesai", STEP, "Satu langkah tidak sekaligus kembali dan selesai."),
    Rule("putaran-tanpa-jalan-keluar", STEP, "Langkah yang diulang selalu dapat mencapai akhir jawaban."),
    Rule("meminta-rahasia", STEP, "Tidak ada yang diminta memberikan password, PIN, OTP, atau token."),
    Rule("tersirat-tanpa-isian", STEP, "tersirat menyebut isian yang terisi di tempat yang sama."),
    Rule(
        "butir-dokumen",
        PAPER,
        "Butir menyebut satu dokumen, nama, pilihan, gabungan, daftar, atau lainnya.",
    ),
    Rule("nama-dokumen", PAPER, "Dokumen di dokumen.yml disebut dengan dokumen, bukan nama.", _WARNING),
    Rule("letak-lainnya", PAPER, "lainnya adalah butir terakhir, sesudah butir lain.", _WARNING),
    Rule("isian-lainnya", PAPER, "lainnya hanya mempunyai bila, untuk, dan keterangan.", _WARNING),
    Rule("isian-surat", PAPER, "Isian surat hanya ada pada dokumen berjenis surat.", _WARNING),
    Rule("bagian-dokumen-kurang", PAPER, "salah_satu dan terdiri_dari berisi dua butir atau lebih."),
    Rule("jumlah-tanpa-ya", PAPER, "jumlah_asli dan jumlah_salinan disertai asli dan salinan yang diminta."),
    Rule("daftar-berputar", PAPER, "daftar_dari tidak kembali ke pertanyaan yang sama."),
    Rule(
        "daftar-terlalu-panjang",
        PAPER,
        "Daftar dengan isi daftar_dari paling banyak 300 butir, semuanya bersama 10.000.",
    ),
    Rule(
        "daftar-terlalu-dalam",
        PAPER,
        "Butir di dalam butir dan daftar di dalam daftar paling banyak 20 tingkat.",
    ),
    Rule("daftar-tanpa-dokumen", PAPER, "daftar_dari menyebut pertanyaan yang mempunyai dokumen."),
    Rule("pilihan-buntu", TREE, "Setiap pilihan menuju jawaban, atau pertanyaan dengan cabangnya."),
    Rule("pilihan-bercabang-dua", TREE, "Satu pilihan tidak sekaligus menuju jawaban dan pertanyaan."),
    Rule("tidak-dicapai", TREE, "Setiap pertanyaan di faq/ dicapai dari diagnosis.yml, bila berkas itu ada."),
    Rule("pesan-ganda", CONTENT, "Satu pesan error ditulis satu kali dalam satu jawaban."),
    Rule("tanpa-pesan-berisi-pesan", CONTENT, "Jawaban dengan tanpa_pesan: ya tidak mempunyai pesan_error."),
    Rule("pola-tanpa-x", CONTENT, "Pesan error dengan pola: ya memuat huruf x.", _WARNING),
    Rule("alasan-kosong", CONTENT, "Tinjauan perlu-ditinjau menyebut alasannya.", _WARNING),
    Rule("istilah-tanpa-sumber", CONTENT, "Definisi istilah mempunyai sumber."),
    Rule("berkas-tidak-ada", CONTENT, "Berkas yang ditautkan ada di folder berkas/."),
    Rule("logo-bukan-berkas", CONTENT, "Logo tersimpan di folder berkas/."),
    Rule("logo-tidak-terbaca", CONTENT, "Logo berupa gambar PNG, JPG, atau SVG yang dapat dibuka."),
    Rule("logo-berat", CONTENT, "Berkas logo paling besar 20 kB.", _WARNING),
    Rule("tautan-markdown", CONTENT, "Tautan di Markdown memakai alamat yang dikenal."),
    Rule("gambar-luar", CONTENT, "Gambar tersimpan di folder berkas/."),
    Rule("bukan-gambar", CONTENT, "Isian gambar menyebut berkas gambar."),
    Rule("gambar-tanpa-nama", CONTENT, "Setiap gambar mempunyai nama yang mengatakan apa yang tampak."),
    Rule("tautan-kosong", CONTENT, "Setiap tautan mempunyai alamat atau nama."),
    Rule("kurung-markdown", CONTENT, "Kurung di Markdown ditutup."),
    Rule("lama-atau-tenggat", CONTENT, "Waktu menyebut lama atau tenggat, tidak keduanya."),
    Rule("bila-lewat-tanpa-tenggat", CONTENT, "bila_lewat disertai tenggat."),
    Rule("karakter-tidak-tercetak", CONTENT, "Setiap karakter ada pada huruf yang dicetak.", _WARNING),
    Rule("butir-ganda", CONTENT, "Butir yang sama tidak ditulis dua kali dalam satu daftar.", _WARNING),
    Rule("judul-ganda", CONTENT, "Dua pertanyaan tidak mempunyai judul yang sama.", _WARNING),
    Rule("nomor-ganda", CONTENT, "Dua pertanyaan tidak mempunyai nomor yang sama.", _WARNING),
    Rule("topik-kosong", CONTENT, "Setiap topik mempunyai pertanyaan.", _WARNING),
    Rule("dokumen-tidak-terpakai", CONTENT, "Setiap dokumen di dokumen.yml dipakai.", _WARNING),
    Rule("rujukan-tidak-terpakai", CONTENT, "Setiap rujukan di rujukan.yml dipakai.", _WARNING),
    Rule("saluran-tidak-terpakai", CONTENT, "Setiap saluran di saluran.yml dipakai.", _WARNING),
    Rule("balasan-tidak-tampil", CONTENT, "Bila ada balasan, satu peran mengirim_balasan: ya.", _WARNING),
    Rule("tanpa-pertanyaan", CONTENT, "Ada sedikitnya satu pertanyaan.", _WARNING),
)

RULES: dict[str, Rule] = {rule.name: rule for rule in _RULES}
"""Every rule by its name, in the order in which the reference prints them."""
