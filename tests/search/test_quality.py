"""The search finds what judges say it should; a floor below which no change may push it."""

from generator.search.engine import Engine
from tests.search.ablation import STEPS, scored
from tests.search.scoring import DEVELOPMENT, FRESH, read_rows, score

FLOOR_FRESH = 0.9
"""The fresh queries are a check against over-fitting, so their floor leaves room."""


def test_development_queries(engine: Engine) -> None:
    found = scored(engine, read_rows(DEVELOPMENT))
    assert found.first >= 0.95
    assert found.top_three >= 0.97
    assert found.ndcg >= 0.95
    assert found.refused >= 0.85
    assert found.hedged <= 0.08


def test_fresh_queries(engine: Engine) -> None:
    found = scored(engine, read_rows(FRESH))
    assert found.first >= FLOOR_FRESH
    assert found.ndcg >= FLOOR_FRESH
    assert found.refused >= 0.8
    assert found.hedged <= 0.1


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
