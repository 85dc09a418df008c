"""The search finds what judges say it should; a floor below which no change may push it."""

from pathlib import Path

import pytest

from generator.search.engine import Engine
from tests.search.ablation import STEPS, scored
from tests.search.scoring import DEVELOPMENT, FRESH, TUNED, read_rows, score

FLOORS = {
    DEVELOPMENT: (0.95, 0.97, 0.95, 0.08, 0.85),
    FRESH: (0.95, 0.97, 0.95, 0.08, 0.85),
    TUNED: (0.94, 0.98, 0.95, 0.06, 0.88),
}
"""For each set: least S@1, S@3 and nDCG, most hedged, least refused; a little below what was reached."""


@pytest.mark.parametrize("path", FLOORS, ids=lambda path: path.stem)
def test_queries_are_answered(engine: Engine, path: Path) -> None:
    first, top_three, ndcg, hedged, refused = FLOORS[path]
    found = scored(engine, read_rows(path))
    assert found.first >= first
    assert found.top_three >= top_three
    assert found.ndcg >= ndcg
    assert found.hedged <= hedged
    assert found.refused >= refused


def test_each_step_can_be_left_out(engine: Engine) -> None:
    """The leave-one-out table means something: without all steps the score falls."""
    judged = read_rows(DEVELOPMENT)
    assert scored(engine, judged, *STEPS).first < scored(engine, judged).first - 0.1


def test_scoring_by_hand() -> None:
    """An example worked out on paper."""
    judged = [
        {"q": "a", "category": "x", "relevant": {"A": 3, "B": 2}},
        {"q": "b", "category": "x", "relevant": {"A": 2, "C": 1}},
        {"q": "c", "category": "y", "relevant": {"D": 3}},
        {"q": "n", "category": "neg", "relevant": {}},
        {"q": "m", "category": "neg", "relevant": {}},
    ]
    run = [
        {"q": "a", "results": ["B", "B", "A"], "low": False},
        {"q": "b", "results": ["C", "X", "Y", "A"], "low": True},
        {"q": "n", "results": [], "low": False},
        {"q": "m", "results": ["A"], "low": False},
    ]
    found = score(judged, run)
    first = (3 + 7 / 1.584962500721156) / (7 + 3 / 1.584962500721156)
    second = (1 + 3 / 2.321928094887362) / (3 + 1 / 1.584962500721156)
    assert found.first == found.top_three == 1 / 3
    assert found.best_first == 0
    assert abs(found.ndcg - (first + second) / 3) < 1e-9
    assert found.hedged == 1 / 3
    assert found.refused == 0.5
    assert (found.count, found.negatives) == (3, 2)
