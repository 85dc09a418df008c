"""The preview's part of MkDocs's server: pages that can be edited, and what their forms ask for."""

import json
import secrets
import sys
import traceback
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, field
from typing import Any

from generator.preview.actions import ACTIONS
from generator.preview.editing import Editor, WrongError
from generator.preview.requests import NAMES, Refusal, check_host, read_request, unwritten
from generator.site.assets import script, stylesheet
from generator.source.text import REASONS

PREFIX = "/.ubah/"
"""Where forms send what they ask for; a page of a site never lies there, as no id begins like this."""
FILES: dict[str, tuple[str, Callable[[], str]]] = {
    "edit.js": ("text/javascript; charset=utf-8", lambda: script("edit.js")),
    "live.js": ("text/javascript; charset=utf-8", lambda: script("edit/live.js")),
    "edit.css": ("text/css; charset=utf-8", lambda: stylesheet("edit.css", "")),
}
"""What pages of a preview load, made anew each time: whoever works on it sees the change."""
GUARDS = (
    ("X-Frame-Options", "DENY"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cache-Control", "no-cache"),
)
"""No other site may show these pages in a frame, over which somebody would click unknowingly."""

Environ = dict[str, Any]
Start = Callable[..., Any]
App = Callable[[Environ, Start], Iterable[bytes]]


@dataclass(kw_only=True)
class PreviewApp:
    """A WSGI application round MkDocs's own."""

    inner: App
    editor: Editor
    host: str
    port: int
    token: str = field(default_factory=secrets.token_urlsafe)

    @property
    def can_edit(self) -> bool:
        """Whether only this computer reaches the preview."""
        return self.host in NAMES

    def __call__(self, environ: Environ, start_response: Start) -> Iterable[bytes]:
        try:
            if self.can_edit:
                check_host(environ, self.port)
            path = str(environ.get("PATH_INFO", ""))
            if "\0" in path:  # MkDocs would look for such a file
                raise Refusal("404 Not Found", "Halaman ini tidak ada.")
            if path.startswith(PREFIX):
                return self._own(path.removeprefix(PREFIX), environ, start_response)
        except Refusal as refusal:
            return _answer(start_response, refusal.status, {"message": refusal.message})
        except WrongError as error:
            told = [asdict(each) for each in error.told]
            return _answer(start_response, "422 Unprocessable Content", {"problems": told})
        except Exception as error:
            if isinstance(error, OSError) and error.errno in REASONS:
                return _answer(start_response, "507 Insufficient Storage", {"message": unwritten(error)})
            traceback.print_exc(file=sys.stderr)
            message = "Program pratinjau bermasalah; rinciannya di jendela terminal. Isian tetap di sini."
            return _answer(start_response, "500 Internal Server Error", {"message": message})
        return self.inner(environ, _guarded(start_response))

    def _own(self, name: str, environ: Environ, start_response: Start) -> Iterable[bytes]:
        if name in FILES and environ.get("REQUEST_METHOD") == "GET":
            kind, make = FILES[name]
            return _send(start_response, "200 OK", kind, make().encode())
        if not self.can_edit:
            raise Refusal("403 Forbidden", "Pratinjau yang terbuka bagi komputer lain hanya dapat dibaca.")
        asked = read_request(environ, self.token)
        if name not in ACTIONS:
            raise Refusal("404 Not Found", "Permintaan ini tidak dikenal.")
        return _answer(
            start_response, "200 OK", {**ACTIONS[name](self.editor, asked), "moment": self.editor.written_at}
        )

    def with_scripts(self, page: bytes, epoch: int) -> bytes:
        """A page that reloads when the site has changed since ``epoch``, and can be edited."""
        tags = f'<script src="{PREFIX}live.js" data-epoch="{epoch}" defer></script>'
        if self.can_edit:
            tags = (
                f'<link rel="stylesheet" href="{PREFIX}edit.css">{tags}'
                f'<script src="{PREFIX}edit.js" data-token="{self.token}" defer></script>'
            )
        before, end, after = page.rpartition(b"</body>")
        return before + tags.encode() + end + after if end else page + tags.encode()


def _guarded(start_response: Start) -> Start:
    def start(status: str, headers: list[tuple[str, str]], *rest: Any) -> Any:
        return start_response(status, [*headers, *GUARDS], *rest)

    return start


def _answer(start_response: Start, status: str, data: dict[str, Any]) -> Iterable[bytes]:
    return _send(start_response, status, "application/json; charset=utf-8", json.dumps(data).encode())


def _send(start_response: Start, status: str, kind: str, content: bytes) -> Iterable[bytes]:
    headers = [("Content-Type", kind), ("Content-Length", str(len(content))), *GUARDS]
    start_response(status, headers)
    return [content]
