"""MkDocs's way in: run the pipeline before MkDocs reads its pages (``mkdocs build``, live preview)."""

import os
import sys
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import Files

sys.path.insert(0, str(Path(__file__).parent.parent))  # the plain ``mkdocs`` program doesn't look here

from generator.build import PREPARED, PROGRESS, PROJECT, Prepared, configure, prepare
from generator.problems.problem import SourceError
from generator.problems.report import format_problems
from generator.site.output import HAND_WRITTEN

_last_good: list[Prepared] = []
_commands: list[str] = []


def on_startup(command: str, **_: Any) -> None:
    """Remember what MkDocs was asked for."""
    _commands[:] = [command]


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Prepare the pages, unless our own command has; a live preview keeps the last good ones."""
    prepared: Prepared | None = config.extra.get(PREPARED)
    if prepared is None:
        prepared = _prepare_or_keep(source_folder())
    configure(config, prepared)
    config.markdown_extensions.append("generator.site.raw_blocks")
    # MkDocs's live reload is an inline script, which the pages' policy would forbid.
    config.extra["strict_policy"] = "serve" not in _commands
    return config


def _prepare_or_keep(source_dir: Path) -> Prepared:
    try:
        prepared = prepare(source_dir)
        if prepared.problems:
            print(format_problems(prepared.problems), file=sys.stderr)
    except SourceError as error:
        print(format_problems(error.problems), file=sys.stderr)
        if not _last_good:
            raise Abort("Situs tidak dibangun.") from None
        prepared = _last_good[0]
    _last_good[:] = [prepared]
    return prepared


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out what the theme ships and no page of ours uses."""
    pages = Path(config.docs_dir).resolve()
    for file in list(files):
        if file.abs_src_path and not Path(file.abs_src_path).resolve().is_relative_to(pages):
            files.remove(file)
    return files


def on_env(env: Environment, **_: Any) -> Environment:
    """Escape the data in the shell as everywhere."""
    env.autoescape = True
    return env


def on_page_markdown(_: str, config: MkDocsConfig, **__: Any) -> None:
    _advance(config)


def on_post_page(_: str, config: MkDocsConfig, **__: Any) -> None:
    _advance(config)


def _advance(config: MkDocsConfig) -> None:
    """Tell whoever shows the progress."""
    if advance := config.extra.get(PROGRESS):
        advance()


def on_serve(server: Any, config: MkDocsConfig, **_: Any) -> None:
    """Watch what people edit instead of what the pipeline writes."""
    server.unwatch(config.docs_dir)
    here = Path(__file__).parent
    for folder in (source_folder(), HAND_WRITTEN, here / "pages/templates", here / "site/theme"):
        server.watch(str(folder))


def source_folder() -> Path:
    return Path(os.environ.get("FAQ_SOURCE") or PROJECT / "faq_source")
