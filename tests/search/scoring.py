"""How good a search is: judged queries against what was found.

A judged query is {"q", "category", "relevant": {id: grade 1–3}}; without any, nothing
should be found.
A run's line is {"q", "results": [ids, best first], "low": whether shown as "not found, perhaps …", "ms"}.
"""

import json
import math
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
DEVELOPMENT = HERE / "queries_dev.jsonl"
FRESH = HERE / "queries_fresh.jsonl"
TUNED = HERE / "queries_tune.jsonl"
"""Written by people of different habits who did not know the search; it was tuned on these, too."""
HELD = HERE / "queries_held.jsonl"
"""The other half of those, which nobody looks at: scored once when a change is done."""
SETS = (DEVELOPMENT, FRESH, TUNED)
RIGHT = 2
"""Grade from which a result counts as a right answer."""

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Score:
    """Means over the queries that have an answer, and over those that have none."""

    count: int
    first: float
    """Share with a right answer first (S@1)."""
    best_first: float
    """Share with an answer of the highest grade first."""
    top_three: float
    """Share with a right answer among the first three (S@3)."""
    ndcg: float
    """Normalised discounted cumulative gain of the first ten, gain 2^grade - 1."""
    hedged: float
    """Share wrongly shown as "not found" (lower is better)."""
    negatives: int
    refused: float
    """Share of queries without an answer that found nothing, or were shown as "not found"."""

    def __str__(self) -> str:
        return (
            f"S@1={self.first:.3f} best@1={self.best_first:.3f} S@3={self.top_three:.3f} "
            f"nDCG@10={self.ndcg:.3f} hedge={self.hedged:.3f} neg_ok={self.refused:.3f} "
            f"({self.count} + {self.negatives})"
        )


def read_rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def score(judged: Iterable[Row], run: Iterable[Row]) -> Score:
    """The run's score; a query that the run lacks counts as one without results."""
    found = {row["q"]: row for row in run}
    nothing: Row = {"results": [], "low": False}
    positive: list[tuple[list[int], Row, Row]] = []
    refused: list[bool] = []
    for row in judged:
        result = found.get(row["q"], nothing)
        if row["relevant"]:
            grades = [row["relevant"].get(one, 0) for one in dict.fromkeys(result["results"])][:10]
            positive.append((grades, row["relevant"], result))
        else:
            refused.append(not result["results"] or bool(result.get("low")))
    return Score(
        count=len(positive),
        first=_mean(any(grade >= RIGHT for grade in grades[:1]) for grades, _, _ in positive),
        best_first=_mean(grades[:1] == [max(wanted.values())] for grades, wanted, _ in positive),
        top_three=_mean(any(grade >= RIGHT for grade in grades[:3]) for grades, _, _ in positive),
        ndcg=_mean(_gain(grades) / _gain(_ideal(wanted)) for grades, wanted, _ in positive),
        hedged=_mean(bool(result.get("low")) for _, _, result in positive),
        negatives=len(refused),
        refused=_mean(refused),
    )


def by_category(judged: Sequence[Row], run: Sequence[Row]) -> dict[str, Score]:
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in judged:
        groups[row["category"]].append(row)
    return {category: score(rows, run) for category, rows in groups.items()}


def _ideal(wanted: Row) -> list[int]:
    return sorted(wanted.values(), reverse=True)[:10]


def _gain(grades: Iterable[int]) -> float:
    return sum((2.0**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades))


def _mean(values: Iterable[float]) -> float:
    listed = list(values)
    return sum(listed) / len(listed) if listed else 0.0


def main(judged_path: Path, run_path: Path) -> None:
    judged, run = read_rows(judged_path), read_rows(run_path)
    for category, part in by_category(judged, run).items():
        print(f"{category:28} {part}")
    print(f"{'SEMUA':28} {score(judged, run)}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
