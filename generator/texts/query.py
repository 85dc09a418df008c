"""What the search makes of a query, for the person who looks after the office's words."""

from collections.abc import Iterator
from typing import Any

Found = dict[str, Any]
"""Part of what the search engine tells (see ``generator/search/engine.py``)."""


def explanation(query: str, found: Found) -> str:
    """``found`` is all that the engine tells of ``query``."""
    units = [_unit(unit) for unit in found["units"] if not unit["part"]]
    sought = f"\n{' ' * 10}".join(units or ["tidak ada"])
    return "\n".join(
        (
            f"Diketik : {query}",
            f"Kata    : {', '.join(map(_token, found['tokens'])) or 'tidak ada'}",
            *([f"Bukan   : {', '.join(found['denied'])}"] if found["denied"] else []),
            *([f"Asal    : {', '.join(found['origins'])} (tidak dicari)"] if found["origins"] else []),
            "",
            f"Dicari  : {sought}",
            "",
            *_hits(found),
        )
    )


def _token(token: Found) -> str:
    """A word as it was typed, and what became of it."""
    read = [token["typed"]]
    if token["word"] != token["typed"]:
        read.append(token["word"])
    if token["mended"]:
        read.append(f"{' / '.join(token['mended'])} (salah ketik)")
    elif token["base"] != token["word"]:
        read.append(token["base"])
    return " → ".join(read)


def _unit(unit: Found) -> str:
    if unit["off"]:
        return f"{unit['word']}: bahasan di luar situs ini"
    if not unit["terms"]:
        return f"{unit['word']}: tidak dikenal di situs ini"
    terms = (f"{term} ×{weight:.2f}" if weight < 1 else term for term, weight in unit["terms"])
    return f"{unit['word']} = {', '.join(terms)}"


def _hits(found: Found) -> Iterator[str]:
    if not found["hits"]:
        yield "Hasil   : tidak ditemukan."
        return
    doubt = "ragu, ditampilkan sebagai tidak ditemukan dengan tebakan"
    yield f"Hasil   : {doubt if found['low'] else 'yakin'}"
    yield "      Nilai  Isi    Judul"
    for place, hit in enumerate(found["hits"], 1):
        message = " · pesan error" if hit["message"] else ""
        shares = (
            f"{place:3d}. {hit['score']:6.2f}  {hit['coverage'] * 100:3.0f} %  {hit['share'] * 100:3.0f} %"
        )
        yield f"{shares}  {hit['title']} [{hit['id']}]{message}"
