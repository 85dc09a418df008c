"""YAML as nobody should write it, but as people do: sound for the loader, and hard to edit."""

UGLY = {
    "komentar": (
        "# kepala berkas\n"
        "# yaml-language-server: $schema=x.json\n"
        "\n"
        "# tentang judul\n"
        'judul :   "Judul: satu"   # komentar\t\n'
        "'kunci dikutip'  : 'isi ''dikutip'''\t# tab sebelum komentar\n"
        '"kunci \\"ganda\\"": nilai  \n'
        "\n"
        "daftar:   # di belakang titik dua\n"
        "  # di atas yang pertama\n"
        "\n"
        "  # langsung di atas yang pertama\n"
        "  - satu\t\n"
        "  -   dua    # menjorok aneh\n"
        "\n"
        "  # sendirian\n"
        "\n"
        "      # lebih dalam\n"
        '  - "tiga"\n'
        "    # di dalam tiga\n"
        " # kurang dalam\n"
        "  -\n"
        "  - - x\n"
        "    - y # z\n"
        "    # di bawah y\n"
        "    -   - dalam\n"
        "        -  lagi\n"
        "  - a: 1\n"
        "    # antara\n"
        "    b:\n"
        "    - tanpa\n"
        "    # inden\n"
        "    - indentasi\n"
        '    c: {x: 1, "y": [p, q,r ] , z: , w}   # alir\n'
        "  -\n"
        "    # di bawah tanda\n"
        "    k: v\n"
        "penutup: |\n"
        "   baris satu\n"
        "     lebih dalam\n"
        "\n"
        "   baris tiga\n"
        "\n"
        "\n"
        "# komentar akhir\n"
    ),
    "alir": (
        "---\n"
        "a: [ satu,   # pertama\n"
        "     dua\n"
        "     , # koma di muka\n"
        "     tiga: x,\n"
        '     "empat", # keempat\n'
        "     [lima, enam], {tujuh: 7}\n"
        "   ]  # akhir\n"
        "b: {\n"
        "  kunci: nilai,  # c\n"
        "  \"k2\":'v2',\n"
        "  k3: [],\n"
        "\n"
        "  # di atas k4\n"
        "  k4: {},\n"
        "}\n"
        "c: []\n"
        "d: {}\n"
        "e: [\n"
        "]\n"
        "f: [ # kosong\n"
        "]\n"
        "g: {a: {b: {c: [d, [e, f]]}}}\n"
        "h: [a,]\n"
        'i: ["a",\n'
        "'b',\n"
        "   c\n"
        "   d,\n"
        '   "e\n'
        '   f"]\n'
    ),
    "blok": (
        "- >-\n"
        "  lipat satu\n"
        "  dua\n"
        "\n"
        "  tiga\n"
        "- |2-\n"
        "    awal dua\n"
        "  tanpa\n"
        "- >+\n"
        "  simpan\n"
        "\n"
        "\n"
        "- |+ # kepala\n"
        "  simpan\n"
        "\n"
        "- | # biasa\n"
        "  # bukan komentar\n"
        "  - bukan butir\n"
        "   # komentar? bukan\n"
        " # komentar\n"
        "- >1\n"
        "  satu spasi\n"
        "   dua\n"
        "- |-\n"
        "\n"
        "  baris kosong di muka\n"
        "- polos\n"
        "  dua baris\n"
        "\n"
        "  dan tiga\n"
        '- "ganda\n'
        "  dua baris \\\n"
        '  sambung"\n'
        "- 'tunggal\n"
        "\n"
        "  dua'\n"
        "- |\n"
        "- >\n"
        "\n"
        "- k: |\n"
        "    isi\n"
        "  # c\n"
        "  l: >\n"
        "\n"
        "    lipat\n"
        "\n"
        "\n"
        "  m: polos\n"
        "    lanjut  # c\n"
    ),
    "tanya": (
        "? kunci\n"
        ": nilai\n"
        '? "lain"  # c\n'
        ":\n"
        "  - a\n"
        "  - b\n"
        "? tanpa\n"
        "biasa: x\n"
        "? map\n"
        ": a: 1\n"
        "  b: 2\n"
        "? daftar\n"
        ": - 1\n"
        "  - 2\n"
    ),
    "menjorok": (
        "   # indentasi ganjil\n"
        "   a:\n"
        "      - b:\n"
        "                 c: 1\n"
        "                 d:\n"
        "                  - e\n"
        "                  -    f: g\n"
        "                       h: i\n"
        "        j: k\n"
        "      -     l\n"
        "   m:\n"
        "    n:\n"
        "     o: p\n"
    ),
    "satu-nilai": ("satu: x"),
    "satu-butir": ("- a"),
    "alir-di-akar": ("[a, b]"),
    "alir-berbaris": ("{a: b,\n c: d}"),
    "tanpa-indentasi": ("a:\n- b\n- c:\n  - d\n  -\n  - e: f\n    g:\n\n\n# akhir"),
    "blok-di-akhir": ("a: |\n  teks\n  lagi"),
    "unicode": ("- - - a\n    - b\n  - - c\n- - - d"),
    "baris-sendiri": (
        'a: "emoji 😀"\nb: é\xa0x\nc: [😀, "\\u2028x", \'\u3000\']\nd: a\u2028 b\x85\ne: >-\n  x\u2028  y\n'
    ),
    "langkah": ('a: # c\n  b # d\nc:\n\n\n  d\ne:\n  # f\n  [g,\n  h]\ni: # j\n  |\n  k\nl:\n    "m"\n'),
    "akhir-dokumen": (
        "langkah:\n"
        "  - pelaku: a\n"
        "    tindakan: >-\n"
        "      Lipat dua baris\n"
        "      panjang sekali\n"
        "    bawa:\n"
        "      - x\n"
        "\n"
        "  - pelaku: b   \n"
        "    tindakan: y\t\n"
        "\n"
        "\n"
        "  # c\n"
        "  - kasus: z\n"
        "    cabang:\n"
        "      - jika: p\n"
        "        langkah: []\n"
        "      - jika: q\n"
        "        langkah: tidak-disebut\n"
    ),
    "awal-dokumen": ("a: b\n...\n"),
    "kata-kosong": ("--- # awal\na: b\n# akhir\n...\n# sesudah\n"),
    "komentar-rapat": ("a: ~\nb: null\nc: [x, ~]\n"),
    "kosong": ("a: 1\n#\n#rapat\n  # x\n\nb:\n  #   c: d\n  e: 1\n  #   f: g\nh: 2\n   # ekor\n"),
    "kunci-dikutip": ("kosong:\n  a:\n  b:\n  - \n  - # c\n  - x\n"),
    "alir-aneh": ('"a": 1\n"b" : "2"\n'),
    "pagar": ("a: 1\n"),
}
