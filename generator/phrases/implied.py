"""What was read into the source, in words."""

from collections.abc import Collection

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


def unwritten(fields: Collection[str], actors: str = "", actor_in_source: str | None = None) -> str:
    """That ``fields`` were read into the source; actors that it names otherwise are quoted."""
    quoted = {"pelaku"} if actor_in_source else set()
    names = [FIELDS.get(field, field.replace("_", " ")) for field in fields if field not in quoted]
    silent = f"{listed(names)} tidak tertulis di naskah" if names else ""
    read = f"pelaku “{actor_in_source}” di naskah dibaca {actors}" if quoted & set(fields) else ""
    return "; ".join(filter(None, [silent, read]))
