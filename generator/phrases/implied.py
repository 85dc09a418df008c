"""What was read into the source, in words."""

from collections.abc import Iterable

from generator.phrases.sentences import listed

FIELDS = {
    "kepada": "kepada siapa",
    "eskalasi_ke": "tujuan eskalasi",
    "diminta_melakukan": "tindakan yang diminta",
    "daftar_dari": "daftar dokumen yang dimaksud",
    "bila": "syarat",
    "salinan": "fotokopi",
    "jumlah_salinan": "jumlah fotokopi",
    "meminta": "keterangan yang diminta",
    "umpan_balik_dari": "asal umpan balik",
}
"""Fields of the data whose keys readers wouldn't understand."""


def unwritten(fields: Iterable[str]) -> str:
    """That ``fields`` were read into the source."""
    names = listed(FIELDS.get(field, field.replace("_", " ")) for field in fields)
    return f"{names} tidak tertulis di naskah"
