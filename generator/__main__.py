"""The command line: ``python -m generator COMMAND``. Exit 0 done, 1 bad data, 2 usage, 3 bug, 130 Ctrl-C."""

import argparse
import logging
import os
import re
import socket
import sys
import traceback
from pathlib import Path
from typing import NoReturn

from generator.site.write import KeptFolderError, UnreplaceableError
from generator.source.text import REASONS, mending, reason

DONE, BAD_DATA, USAGE, BUG, INTERRUPTED = 0, 1, 2, 3, 130

WORKBOOK = "faq.xlsx"

COMMANDS = (
    ("check", "memeriksa data saja"),
    ("build", "menulis halaman (Markdown dan aset) ke --out"),
    ("site", "membangun situs lengkap ke --site"),
    ("serve", "pratinjau langsung di peramban"),
    ("baru", "menulis pertanyaan baru sebagai draf, dengan bertanya atau dari naskah"),
    ("skema", "menulis skema data untuk penyunting teks"),
    ("celah", "mendaftar hal yang belum diisi atau perlu ditinjau"),
    ("perubahan", "menceritakan perubahan data menurut riwayatnya"),
    ("cari", "menjelaskan hasil satu pencarian"),
    ("ekspor", "menulis seluruh data sebagai buku kerja Excel"),
    ("impor", "memasukkan perubahan dari buku kerja Excel"),
)
IN_INDONESIAN = {
    "the following arguments are required": "yang wajib belum ditulis",
    "unrecognized arguments": "tidak dikenal",
    "expected one argument": "harus diikuti satu isian",
    "expected at least one argument": "harus diikuti sedikitnya satu isian",
    "invalid choice": "bukan pilihan",
    "choose from": "pilihan",
    "argument ": "isian ",
}
"""What the library says of wrong arguments."""


class Parser(argparse.ArgumentParser):
    """An argument parser that tells what is wrong in Indonesian."""

    def error(self, message: str) -> NoReturn:
        for english, indonesian in IN_INDONESIAN.items():
            message = message.replace(english, indonesian)
        self.exit(USAGE, f"{self.format_usage()}Perintah tidak dapat dijalankan: {message}.\n")


def parser() -> argparse.ArgumentParser:
    top = Parser(prog="python -m generator", description="Membangun Pusat Bantuan dari data FAQ.")
    commands = top.add_subparsers(dest="command", required=True, metavar="PERINTAH")
    for name, summary in COMMANDS:
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
        if name == "baru":
            command.add_argument("--dari", type=file, help="naskah FAQ (.txt atau .pdf) yang dijadikan draf")
            command.add_argument("--topik", default="", help="id atau judul topik draf dari naskah")
        if name == "cari":
            command.add_argument("query", nargs="+", metavar="KATA", help="yang diketik di kotak pencarian")
        if name == "celah":
            _about_gaps(command)
        if name == "perubahan":
            _about_changes(command)
        if name in ("ekspor", "impor"):
            kind = workbook if name == "ekspor" else file
            command.add_argument(
                "--file", type=kind, default=Path(WORKBOOK), help=f"buku kerja (baku: {WORKBOOK})"
            )
        if name == "impor":
            command.add_argument("--yes", "--ya", action="store_true", help="terapkan tanpa bertanya")
        if name == "ekspor":
            command.add_argument("--blank", "--kosong", action="store_true", help="buku kerja kosong")
        if name == "serve":
            command.add_argument("--address", type=address, default="127.0.0.1:8000", help="alamat pratinjau")
            command.add_argument("--open", "--buka", action="store_true", help="buka di peramban")
    return top


def _about_gaps(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--links",
        "--tautan",
        nargs="?",
        choices=("", "ya", "tidak"),
        const="ya",
        default="",
        help="ya: periksa juga tautan ke luar, lewat internet",
    )
    command.add_argument(
        "--out", "--file", type=workbook_or_none, help="tulis sebagai buku kerja Excel (.xlsx) ini"
    )


def _about_changes(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--since",
        "--sejak",
        default="",
        metavar="SEJAK",
        help="hanya sejak tanggal (TTTT-BB-HH), atau sesudah satu commit",
    )
    command.add_argument(
        "--format", choices=("", "teks", "wa"), default="teks", help="wa: teks untuk WhatsApp"
    )
    command.add_argument(
        "--authors",
        "--penyunting",
        choices=("", "ya", "tidak"),
        default="",
        help="ya: bagi penyunting, dengan nama penyunting, draf, dan isian yang tidak dilihat pembaca",
    )
    command.add_argument(
        "--out", "--file", type=file_or_none, help="tulis ke berkas ini (.html: sebagai halaman)"
    )


def folder(text: str) -> Path:
    """A folder as an argument; an empty one is a mistake, not this folder."""
    return _path(text, "folder")


def file(text: str) -> Path:
    return _path(text, "berkas")


def _path(text: str, noun: str) -> Path:
    if not text.strip():
        raise argparse.ArgumentTypeError(f"nama {noun} kosong")
    if "\0" in text or not _is_text(text):
        raise argparse.ArgumentTypeError(f"nama {noun} memuat bita yang bukan UTF-8")
    return Path(text)


def file_or_none(text: str) -> Path | None:
    """A file to write; none where ``make`` hands over an empty name."""
    return file(text) if text else None


def workbook_or_none(text: str) -> Path | None:
    """A workbook to write; none where ``make`` hands over an empty name."""
    return workbook(text) if text else None


def workbook(text: str) -> Path:
    """A workbook to write."""
    path = file(text)
    if path.suffix.lower() != ".xlsx":
        raise argparse.ArgumentTypeError(f"nama berkas {text!r} tidak berakhiran .xlsx")
    return path


def address(text: str) -> str:
    """Host and port of the preview."""
    host, colon, port = text.rpartition(":")
    is_port = re.fullmatch("[0-9]{1,5}", port) and 0 < int(port) < 65536
    if not (host and colon and is_port and _is_text(text) and _is_known(host)):
        raise argparse.ArgumentTypeError(
            f"alamat {text!r} bukan nama:nomor dengan nomor 1 sampai 65535, misalnya 127.0.0.1:8001"
        )
    return text


def _is_known(host: str) -> bool:
    """Whether ``host`` is a name or number under which a computer can listen."""
    try:
        socket.getaddrinfo(host, None)
    except (OSError, UnicodeError):
        return False
    return True


def _is_text(text: str) -> bool:
    """Whether ``text`` holds only characters: an argument may bring bytes that are none."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def main(arguments: list[str] | None = None) -> int:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a terminal may not know every character
    options = parser().parse_args(arguments)
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # read by Material when it is imported
    logging.basicConfig(level=logging.WARNING, format="%(message)s")  # what MkDocs warns of ends a build
    from generator import commands  # after the environment is set, and so that --help stays quick

    try:
        done = commands.run(options)
        sys.stdout.flush()
    except KeyboardInterrupt:
        print("Dihentikan.", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:  # whoever read the output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except OSError as error:
        return _refused(error)
    except UnreplaceableError as error:
        return _unreplaceable(error)
    except Exception:
        traceback.print_exc()
        return BUG
    return done


def _unreplaceable(error: UnreplaceableError) -> int:
    """Tell why a folder isn't replaced, and which one to choose instead."""
    if isinstance(error, KeptFolderError):
        why = f"sama dengan folder {error.kept}, berada di dalamnya, atau memuatnya"
        instead = f"folder lain di luar {error.kept}"
    else:
        why, instead = "berisi berkas lain", "folder yang kosong atau yang belum ada"
    print(f"Folder {error.folder} {why}, jadi tidak ditimpa.\nPerbaikan: pilih {instead}.", file=sys.stderr)
    return BAD_DATA


def _refused(error: OSError) -> int:
    """Tell what the system didn't let us do; an error that says neither where nor why is a bug."""
    if error.filename is None and error.errno not in REASONS:
        traceback.print_exc()
        return BUG
    place = f" {error.filename}" if error.filename is not None else ""
    told = f"Tidak dapat membaca atau menulis{place}: {reason(error)}.\nPerbaikan: {mending(error)}"
    print(told, file=sys.stderr)
    return BAD_DATA


if __name__ == "__main__":
    sys.exit(main())
