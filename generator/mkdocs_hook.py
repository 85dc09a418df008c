"""MkDocs's way in: run the pipeline before MkDocs reads its pages (``mkdocs build``, live preview)."""

import os
import sys
import traceback
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import Files

sys.path.insert(0, str(Path(__file__).parent.parent))  # the plain ``mkdocs`` program doesn't look here

from generator.build import PREPARED, PROGRESS, PROJECT, SETTINGS, Prepared, build_folder, configure, prepare
from generator.pages.problems import problem_page
from generator.pages.render import COMPILED, MATERIAL
from generator.preview.server import equip
from generator.problems.problem import SourceError
from generator.problems.report import format_problems
from generator.settings import Settings, settings_from
from generator.site.assets import HAND_WRITTEN
from generator.site.headings import heading_id
from generator.site.publish import own_folder
from generator.site.write import write_tree
from generator.source.workbook import is_workbook

SOURCE = Path(os.environ.get("FAQ_SOURCE") or PROJECT / "faq_source")
"""The data, where the plain ``mkdocs`` program is used."""


class Preview:
    """What one run of MkDocs keeps from build to build."""

    command = ""
    folder: Path | None = None
    """Where this run alone writes its pages."""
    last_good: Prepared | None = None

    @property
    def is_live(self) -> bool:
        return self.command == "serve"


RUN = Preview()


def on_startup(command: str, **_: Any) -> None:
    """Remember what MkDocs was asked for."""
    RUN.command = command


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Prepare the pages, unless our own command has; a live preview keeps the last good ones."""
    # MkDocs looks for files to copy in each folder of the theme, among 14,000 icons in Material's.
    config.theme.dirs.remove(str(MATERIAL))
    config.markdown_extensions.append("generator.site.raw_blocks")
    config.mdx_configs.setdefault("toc", {})["slugify"] = heading_id
    prepared: Prepared | None = config.extra.get(PREPARED) or _prepare_or_keep(_settings(config))
    if prepared:
        return configure(config, prepared)
    config.docs_dir = str(_pages(_settings(config)))
    config.nav = ["index.md"]
    config.theme.static_templates = set()
    return config


def _settings(config: MkDocsConfig) -> Settings:
    settings: Settings = config.extra.get(SETTINGS) or settings_from(os.environ, SOURCE)
    has_forms = RUN.is_live and not is_workbook(settings.source_dir)  # forms write into files of data
    return replace(settings, with_gaps=RUN.is_live, with_addresses=has_forms)


def _pages(settings: Settings) -> Path:
    if RUN.folder is None:
        RUN.folder = own_folder(build_folder(settings.source_dir), "pratinjau" if RUN.is_live else "mkdocs")
    return RUN.folder / "halaman"


def _prepare_or_keep(settings: Settings) -> Prepared | None:
    """The pages of the source as it is now, or as it last was when it was sound; None if it never was."""
    told = ""
    try:
        RUN.last_good = prepare(settings, _pages(settings))
        if RUN.last_good.problems:
            print(format_problems(RUN.last_good.problems), file=sys.stderr)
    except SourceError as error:
        told = format_problems(error.problems)
        print(told, file=sys.stderr)
    except Exception:
        # A bug or a full disk: whoever edits goes on when it is mended.
        if not RUN.is_live:
            raise
        told = traceback.format_exc()
        print(told, file=sys.stderr)
    if RUN.last_good is None:
        if not RUN.is_live:
            raise Abort("Situs tidak dibangun.")
        write_tree(_pages(settings), [("index.md", problem_page(told).encode())])
    return RUN.last_good


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out what the theme ships and no page of ours uses."""
    pages = Path(config.docs_dir).resolve()
    for file in list(files):
        if file.abs_src_path and not Path(file.abs_src_path).resolve().is_relative_to(pages):
            files.remove(file)
    return files


def on_env(env: Environment, **_: Any) -> Environment:
    """Escape the data in the shell as everywhere, and compile it once."""
    env.autoescape = True
    env.bytecode_cache = COMPILED
    assert env.loader
    env.loader = ChoiceLoader([env.loader, FileSystemLoader(MATERIAL)])
    return env


def on_page_markdown(_: str, config: MkDocsConfig, **__: Any) -> None:
    _advance(config)


def on_post_page(_: str, config: MkDocsConfig, **__: Any) -> None:
    _advance(config)


def _advance(config: MkDocsConfig) -> None:
    """Tell whoever shows the progress."""
    if advance := config.extra.get(PROGRESS):
        advance()


def on_serve(server: Any, config: MkDocsConfig, builder: Callable[..., None], **_: Any) -> None:
    """Watch what people edit instead of what the pipeline writes, and let them edit it on the pages."""
    here = Path(__file__).parent
    server.unwatch(config.docs_dir)
    edited = (HAND_WRITTEN, here / "pages/templates", here / "site/theme")
    equip(server, builder, _settings(config).source_dir, edited)
