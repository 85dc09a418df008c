"""What each step of the search chain adds: scores with one step left out (``make search-ablation``).

``python -m tests.search.ablation --held`` scores the half that is kept for the end of a change.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

from generator.authoring.validate import read_source
from generator.search.engine import Engine
from generator.search.index import search_data
from generator.search.language import read_indonesian
from generator.site.assets import search_script
from generator.views.lookup import Lookup
from tests.search.scoring import HELD, SETS, Row, Score, read_rows, score

STEPS = {
    "spoken": "angka dan huruf yang diucapkan",
    "spacing": "kata dirangkai atau dipisah",
    "spelling": "ejaan percakapan",
    "place": "nama daerah",
    "denial": "yang disangkal",
    "stem": "kata dasar",
    "phrase": "frasa",
    "synonym": "padanan dan arah",
    "code": "kode",
    "prefix": "awal kata terakhir",
    "typo": "salah ketik",
    "vowels": "huruf hidup dihilangkan",
    "title": "bagian judul yang disebut",
    "message": "pesan error",
    "offTopic": "bahasan di luar situs",
}
"""The names under which the search leaves steps out, and what they are."""


def engine_of(source_dir: Path) -> Engine:
    source, problems = read_source(source_dir)
    if source is None:
        sys.exit(f"{source_dir}: {len(problems)} problems")
    indonesian = read_indonesian(search_script())
    return Engine(indonesian.script, search_data(Lookup(source), indonesian))


def scored(engine: Engine, judged: Iterable[Row], *without: str) -> Score:
    rows = list(judged)
    run = []
    for row in rows:
        found = engine.search(row["q"], without)
        hits = found["hits"][:3] if found["low"] else found["hits"]
        run.append({"q": row["q"], "results": [hit["id"] for hit in hits], "low": found["low"]})
    return score(rows, run)


def main() -> None:
    engine = engine_of(Path("faq_source"))
    for path in (HELD,) if "--held" in sys.argv else SETS:
        judged = read_rows(path)
        print(f"{path.name}\n{'semua langkah':32} {scored(engine, judged)}")
        for step, name in STEPS.items():
            print(f"{'tanpa ' + name:32} {scored(engine, judged, step)}")
        print(f"{'tanpa semuanya':32} {scored(engine, judged, *STEPS)}\n")


if __name__ == "__main__":
    main()
