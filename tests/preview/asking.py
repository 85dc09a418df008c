"""A preview's application without a server, and a browser that asks it."""

import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.preview.app import PreviewApp
from generator.preview.editing import Editor

PORT = 8000
HOST = f"127.0.0.1:{PORT}"
PAGE = b"a page"


def mkdocs(_: dict[str, Any], start_response: Any) -> list[bytes]:
    """Stands for MkDocs's own application."""
    start_response("200 OK", [("Content-Type", "text/html")])
    return [PAGE]


class Browser:
    """Asks as the preview's own pages do, unless told otherwise."""

    def __init__(self, source_dir: Path, host: str = "127.0.0.1") -> None:
        self.source_dir = source_dir
        self.app = PreviewApp(inner=mkdocs, editor=Editor(source_dir=source_dir), host=host, port=PORT)
        self.status = ""
        self.headers: dict[str, str] = {}

    def send(self, path: str, body: bytes | io.BytesIO = b"", **environ: str) -> bytes:
        """The answer to a request; ``environ`` replaces what is usual, and an empty text takes it away."""
        sent = io.BytesIO(body) if isinstance(body, bytes) else body
        whole = {
            "REQUEST_METHOD": "POST",
            "PATH_INFO": path,
            "HTTP_HOST": HOST,
            "HTTP_ORIGIN": f"http://{HOST}",
            "HTTP_X_UBAH": self.app.token,
            "CONTENT_TYPE": "application/json",
            "CONTENT_LENGTH": str(len(sent.getvalue())),
            **environ,
        }
        asked: dict[str, Any] = {key: value for key, value in whole.items() if value}
        return b"".join(self.app({**asked, "wsgi.input": sent}, self._start))

    def _start(self, status: str, headers: list[tuple[str, str]]) -> None:
        self.status, self.headers = status[:3], dict(headers)

    def ask(self, action: str, **asked: Any) -> dict[str, Any]:
        answer: dict[str, Any] = json.loads(self.send(f"/.ubah/{action}", json.dumps(asked).encode()))
        return answer

    def form(self, spot: str, **more: Any) -> dict[str, Any]:
        return self.ask("formulir", spot=spot, **more)

    def save(self, spot: str, value: Mapping[str, Any], **more: Any) -> dict[str, Any]:
        """Open the form at ``spot`` and send ``value``."""
        return self.ask("simpan", spot=spot, digest=self.form(spot, **more)["digest"], value=value, **more)

    def bytes(self) -> dict[str, bytes]:
        """Everything that the source holds."""
        files = (path for path in self.source_dir.rglob("*") if path.is_file())
        return {path.relative_to(self.source_dir).as_posix(): path.read_bytes() for path in files}
