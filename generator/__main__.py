"""The command line: ``python -m generator COMMAND``. Exit code 0 done, 1 bad data, 2 usage, 3 a bug."""

import argparse
import logging
import os
import sys
import traceback
from pathlib import Path

from generator.site.write import ForeignFolderError
from generator.source.files import reason

DONE, BAD_DATA, USAGE, BUG = range(4)


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(
        prog="python -m generator", description="Membangun Pusat Bantuan dari data FAQ."
    )
    commands = top.add_subparsers(dest="command", required=True, metavar="PERINTAH")
    for name, summary in (
        ("check", "memeriksa data saja"),
        ("build", "menulis halaman (Markdown dan aset) ke --out"),
        ("site", "membangun situs lengkap ke --site"),
        ("serve", "pratinjau langsung di peramban"),
        ("skema", "menulis skema data untuk penyunting teks"),
        ("celah", "mendaftar hal yang belum diisi atau perlu ditinjau"),
        ("cari", "menjelaskan hasil satu pencarian"),
    ):
        command = commands.add_parser(name, help=summary, description=summary)
        command.add_argument(
            "--source", type=folder, default=Path("faq_source"), help="folder data (baku: faq_source)"
        )
        if name in ("build", "site", "serve"):
            command.add_argument("--no-pdf", action="store_true", help="tanpa PDF lembar (lebih cepat)")
        if name == "build":
            command.add_argument("--out", type=folder, required=True, help="folder tujuan halaman")
        if name == "site":
            command.add_argument(
                "--out", "--site", type=folder, default=Path("site"), help="folder situs (baku: site)"
            )
        if name == "cari":
            command.add_argument("query", nargs="+", metavar="KATA", help="yang diketik di kotak pencarian")
        if name == "serve":
            command.add_argument("--address", default="127.0.0.1:8000", help="alamat pratinjau")
    return top


def folder(text: str) -> Path:
    """A folder as an argument; an empty one is a mistake, not this folder."""
    if not text.strip():
        raise argparse.ArgumentTypeError("nama folder kosong")
    return Path(text)


def main(arguments: list[str] | None = None) -> int:
    options = parser().parse_args(arguments)
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    if getattr(options, "no_pdf", False):
        os.environ["TANPA_PDF"] = "ya"
    logging.basicConfig(level=logging.WARNING, format="%(message)s")  # what MkDocs warns of ends a build
    from generator import commands  # after the environment is set, and so that --help stays quick

    try:
        return commands.run(options)
    except OSError as error:
        if error.filename is None:
            traceback.print_exc()
            return BUG
        print(f"Tidak dapat membaca atau menulis {error.filename}: {reason(error)}.", file=sys.stderr)
        return BAD_DATA
    except ForeignFolderError as error:
        print(
            f"Folder {error.folder} berisi berkas lain, jadi tidak ditimpa.\n"
            "Perbaikan: pilih folder yang kosong atau yang belum ada.",
            file=sys.stderr,
        )
        return BAD_DATA
    except Exception:
        traceback.print_exc()
        return BUG


if __name__ == "__main__":
    sys.exit(main())
