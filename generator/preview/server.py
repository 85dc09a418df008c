"""What the preview makes of MkDocs's server: it looks at what people edit, and goes on whatever happens."""

import os
import stat
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from watchdog.observers.polling import PollingObserverVFS

from generator.preview.app import PreviewApp
from generator.preview.editing import Editor

LOOK_EVERY = 0.5
"""Seconds between two looks at the files that people edit."""
LONGEST = 2.0
"""Seconds for which changes that follow each other at once put off the pages."""

ErrorPage = Callable[[int], bytes | None]
"""Gives the page for a status of HTTP, if there is one."""


def equip(server: Any, builder: Callable[..., None], source_dir: Path, others: Iterable[Path]) -> None:
    """Let MkDocs's ``server`` watch ``source_dir`` and the ``others``, and serve pages that can be edited.

    Pages get scripts of our own instead of MkDocs's inline one, which their policy would forbid.
    """
    server.observer = PollingObserverVFS(
        stat=_stat,
        listdir=_listed,
        polling_interval=LOOK_EVERY,  # type: ignore[arg-type]  # waits for any number of seconds
    )
    for folder in (source_dir, *others):
        server.watch(str(folder))
    editor = Editor(source_dir=source_dir)
    server.builder = _going_on(builder, editor)
    host, port = server.server_address
    app = PreviewApp(inner=server.get_app(), editor=editor, host=host, port=port)
    server._inject_js_into_html = app.with_scripts
    server.error_handler = _alive(
        server.error_handler, lambda page: app.with_scripts(page, server._visible_epoch)
    )
    server.set_app(app)


def _alive(error_page: ErrorPage, with_scripts: Callable[[bytes], bytes]) -> ErrorPage:
    """An ``error_page`` that gives way to the page that was asked for as soon as that is there."""

    def page(code: int) -> bytes | None:
        found = error_page(code)
        return with_scripts(found) if found else found

    return page


def _listed(path: str | None) -> Iterator[os.DirEntry[str]]:
    """What people edit at ``path``: not the hidden folder where files are written first."""
    return (entry for entry in os.scandir(path) if not entry.name.startswith("."))


def _stat(path: str) -> os.stat_result:
    """What stands at ``path``; a folder that is gone counts as empty, or nobody would look again."""
    try:
        return os.stat(path)  # noqa: PTH116 - one call for each file, twice a second
    except OSError:  # gone, or for the moment not what it was
        return os.stat_result((stat.S_IFDIR, 0, 0, 0, 0, 0, 0, 0, 0, 0))


def _going_on(builder: Callable[..., None], editor: Editor) -> Callable[..., None]:
    """``builder`` that tells of an error instead of raising it, for which MkDocs would let browsers wait.

    Pages of changes that follow each other at once are built after the last of them, or after a while.
    """

    def build(*arguments: Any) -> None:
        end = time.monotonic() + LONGEST
        while editor.is_hasty and time.monotonic() < end:
            time.sleep(LOOK_EVERY / 10)
        try:
            builder(*arguments)
        except Exception:
            traceback.print_exc()

    return build
