"""A progress bar on a terminal, for work that takes longer than a moment."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from tqdm import tqdm

T = TypeVar("T")
DELAY = 1.5
"""Seconds of work before the bar is shown."""


def progress_bar(total: int, title: str) -> "tqdm[T]":
    """A bar to be told of each of ``total`` steps; silent where nobody looks."""
    return tqdm(total=total, desc=title, delay=DELAY, disable=None, leave=False)


def progress(items: Sequence[T], title: str) -> Iterable[T]:
    """``items``, with a bar while they are worked on."""
    return tqdm(items, desc=title, delay=DELAY, disable=None, leave=False)
