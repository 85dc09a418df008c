"""A progress bar on a terminal, for work that takes longer than a moment."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NoReturn

from tqdm import tqdm

DELAY = 1.5
"""Seconds of work before the bar is shown."""


@contextmanager
def progress(total: int, title: str) -> Iterator[Callable[[], object]]:
    """A bar of ``total`` steps, as a function to be called after each; silent where nobody looks."""
    bar: tqdm[NoReturn] = tqdm(total=total, desc=title, delay=DELAY, disable=None, leave=False)
    with bar:
        yield bar.update
