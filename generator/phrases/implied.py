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
    is_quoted = bool(actor_in_source) and "pelaku" in fields
    silent = [field for field in fields if not (is_quoted and field == "pelaku")]
    names = listed(FIELDS.get(field, field.replace("_", " ")) for field in silent)
    said = [f"{names} tidak tertulis di naskah"] if silent else []
    if is_quoted:
        said.append(f"pelaku “{actor_in_source}” di naskah dibaca {actors}")
    return "; ".join(said)
