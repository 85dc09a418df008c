"""MkDocs's way in: run the pipeline before MkDocs reads its pages (``mkdocs build``, live preview)."""

import os
import sys
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from generator.build import HAND_WRITTEN, Prepared, configure, prepare
from generator.problems import SourceError, format_problems

_last_good: list[Prepared] = []


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Prepare the pages; during live preview a broken source keeps the last good pages."""
    source_dir = Path(os.environ.get("FAQ_SOURCE", "faq_source"))
    try:
        prepared = prepare(source_dir)
    except SourceError as error:
        print(format_problems(error.problems), file=sys.stderr)
        if not _last_good:
            raise Abort("Situs tidak dibangun.") from None
        prepared = _last_good[0]
    _last_good[:] = [prepared]
    return configure(config, prepared)


def on_serve(server: Any, config: MkDocsConfig, **_: Any) -> None:
    """Watch what people edit instead of what the pipeline writes."""
    server.unwatch(config.docs_dir)
    here = Path(__file__).parent
    for folder in (Path(os.environ.get("FAQ_SOURCE", "faq_source")), HAND_WRITTEN, here / "templates", here / "theme"):
        server.watch(str(folder))
