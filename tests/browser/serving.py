"""A small web server for the built site, at the root and under a path, as an office's own server would be."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

SUB_PATH = "/lpse/"


class SiteHandler(SimpleHTTPRequestHandler):
    """Serves ``site``; what is missing gets the site's own page for lost addresses."""

    site: Path

    def translate_path(self, path: str) -> str:
        self.directory = str(self.site)
        inside = "/" + path.removeprefix(SUB_PATH) if path.startswith(SUB_PATH) else path
        return super().translate_path(inside)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != HTTPStatus.NOT_FOUND:
            super().send_error(code, message, explain)
            return
        body = (self.site / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


class Server(ThreadingHTTPServer):
    request_queue_size = 128  # browsers ask for much at once; a busy machine would refuse the sixth


@contextmanager
def serving(site: Path) -> Iterator[str]:
    """Serve ``site`` while the context lasts; gives its address, without a slash at the end."""
    handler = type("Handler", (SiteHandler,), {"site": site})
    with Server(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
