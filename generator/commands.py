"""What each command does, and what it tells."""

import argparse
import errno
import os
import sys
from pathlib import Path

from mkdocs.commands.serve import serve as mkdocs_serve

from generator.authoring.reference import FILE, acuan
from generator.authoring.schema import write_changed, write_schemas
from generator.authoring.validate import read_source
from generator.authoring.workbook.reading import places_in
from generator.build import PROJECT, SETTINGS, Prepared, build_pages, build_site, has_errors
from generator.dialogue.asking import Terminal
from generator.dialogue.from_text import UndraftedError, drafts_from
from generator.dialogue.new_entry import new_entry
from generator.dialogue.topics import UnknownTopicError, ask_topic, named_topic
from generator.exchange import read_import, write_workbook
from generator.model.base import is_site_address
from generator.pages.editing import history_file
from generator.phrases.history import NOTHING, SHALLOW, no_history, told_days
from generator.phrases.status import SOMEBODY, previewed_title
from generator.problems.problem import Problem, SourceError
from generator.problems.report import UNBUILT, UNWRITTEN, format_problems
from generator.problems.wording import number
from generator.search.engine import Engine
from generator.search.language import read_indonesian
from generator.search.parts import search_files
from generator.settings import Settings, settings_from, today_in
from generator.sheets.gaps import gap_workbook
from generator.site.assets import search_script
from generator.site.editing import EDITOR_PAGES, past_of, report_lines
from generator.source.history import HistoryError
from generator.source.manuscript import read_manuscript
from generator.source.reachable import OfflineError, asked
from generator.source.swapping import StaleError
from generator.source.unreadable import Unreadable
from generator.source.whole import TakenError, write_new
from generator.source.writing import EditError
from generator.texts.differences import difference_text
from generator.texts.gaps import gap_report
from generator.texts.history import history_message, history_text
from generator.texts.query import explanation
from generator.views.gap import Gap
from generator.views.lookup import Lookup
from generator.views.outside_links import link_gaps, outside_links
from generator.views.release import previewed, released

WRITING = ("baru", "ekspor", "impor")
"""Commands that write something else than a site."""


def run(options: argparse.Namespace) -> int:
    """Run the command that ``options`` name; returns the exit code."""
    try:
        return COMMANDS[options.command](options)
    except SourceError as error:
        consequence = UNWRITTEN if options.command in WRITING else UNBUILT
        print(format_problems(error.problems, consequence), file=sys.stderr)
        return 1
    except (StaleError, EditError) as error:
        print(f"{error}\nTidak ada berkas yang diubah.", file=sys.stderr)
        return 1
    except TakenError as error:
        print(error, file=sys.stderr)
        return 1


def check(options: argparse.Namespace) -> int:
    _, problems = read_source(options.source, today=today_in(os.environ))
    _tell(problems)
    if has_errors(problems):
        return 1
    print(f"Data di {options.source} dapat dibangun.")
    return 0


def build(options: argparse.Namespace) -> int:
    return _done(build_pages(_settings(options), options.out), options.out)


def site(options: argparse.Namespace) -> int:
    return _done(build_site(_settings(options), options.out), options.out / "index.html")


def serve(options: argparse.Namespace) -> int:
    print(f"Pratinjau: http://{options.address}/ (berhenti: Ctrl-C)")
    for name, page in EDITOR_PAGES.items():
        print(f"{name}: http://{options.address}/{page}.html", flush=True)
    handed_over = {SETTINGS: _settings(options)}
    try:
        mkdocs_serve(
            str(PROJECT / "mkdocs.yml"),
            livereload=True,
            open_in_browser=options.open,
            dev_addr=options.address,
            extra=handed_over,
        )
    except OSError as error:
        if error.errno not in (errno.EADDRINUSE, errno.EACCES, errno.EADDRNOTAVAIL):
            raise
        print(
            f"Alamat {options.address} tidak dapat dipakai, mungkin sedang dipakai pratinjau lain.\n"
            "Perbaikan: hentikan yang lain, atau pakai --address 127.0.0.1:8001.",
            file=sys.stderr,
        )
        return 1
    return 0


def _settings(options: argparse.Namespace) -> Settings:
    """What was asked for; an address of the site that is none is a mistake of whoever runs the program."""
    settings = settings_from(os.environ, options.source, with_pdf=not options.no_pdf)
    if settings.site_url and not is_site_address(settings.site_url):
        print(f"SITE_URL berisi {settings.site_url}, yang bukan alamat https://…", file=sys.stderr)
        raise SystemExit(2)
    return settings


def gaps(options: argparse.Namespace) -> int:
    source, problems = read_source(options.source)
    if source is None:
        raise SourceError(problems)
    lookup = Lookup(previewed(source, previewed_title, SOMEBODY), today_in(os.environ))
    lines = report_lines(
        lookup, places_in(options.source), _unreachable(lookup) if options.links == "ya" else ()
    )
    if options.out:
        write_new(options.out, gap_workbook(lines))
        print(f"Ditulis: {options.out} ({number(len(lines))} celah)")
    else:
        print(gap_report(lines, source.office), end="")
    return 0


def _unreachable(lookup: Lookup) -> tuple[Gap, ...]:
    """Links to the outside that don't open; without a connection none is blamed."""
    links = outside_links(lookup)
    try:
        return tuple(link_gaps(links, asked(link.address for link in links)))
    except OfflineError:
        print(
            "Tautan tidak diperiksa: tidak satu alamat pun dapat dihubungi dari komputer ini.\n"
            "Perbaikan: periksa sambungan internet, lalu ulangi.",
            file=sys.stderr,
        )
        return ()


def search(options: argparse.Namespace) -> int:
    source, problems = read_source(options.source)
    if source is None:
        raise SourceError(problems)
    typed = " ".join(options.query).encode("utf-8", "surrogateescape")
    query = typed.decode("utf-8", "replace")  # a terminal may send bytes that are no text
    indonesian = read_indonesian(search_script())
    files = search_files(Lookup(released(source)), indonesian)
    engine = Engine(indonesian.script, files.data, files.parts)
    print(explanation(query, engine.search(query)))
    return 0


def changes(options: argparse.Namespace) -> int:
    """What the history of the source says has changed; in words, and only from whole states of the data."""
    is_for_editors = options.authors == "ya"
    try:
        past = past_of(options.source, options.since, for_readers=not is_for_editors)
    except HistoryError as error:
        why, mend = no_history(error)
        print(f"Riwayat tidak dapat dibaca: {why}.\nPerbaikan: {mend}", file=sys.stderr)
        return 1
    days = told_days(past.records, with_authors=is_for_editors)
    if options.out and options.out.suffix.lower() == ".html":
        text = history_file(days, () if days else (NOTHING,), past.office)
    else:
        text = (history_message if options.format == "wa" else history_text)(days, past.office)
    if past.is_shallow:
        print("{}\nPerbaikan: {}".format(*SHALLOW), file=sys.stderr)
    if not options.out:
        print(text, end="")
        return 0
    write_new(options.out, text.encode())
    print(f"Ditulis: {options.out}")
    return 0


def new(options: argparse.Namespace) -> int:
    """A new entry asked for in the terminal, or drafts of a manuscript."""
    source, problems = read_source(options.source)
    if source is None:
        raise SourceError(problems)
    terminal = Terminal(read=input, tell=print)
    try:
        if options.dari is None:
            return 0 if new_entry(terminal, options.source, source) else 1
        manuscript = read_manuscript(options.dari)
        if isinstance(manuscript, Unreadable):
            print(manuscript, file=sys.stderr)
            return 1
        asks = not options.topik and len(source.topics) != 1 and sys.stdin.isatty()
        topic = ask_topic(terminal, source) if asks else named_topic(options.topik, source)
        print(drafts_from(manuscript, options.source, source, topic), end="")
    except (UnknownTopicError, UndraftedError) as error:
        print(error, file=sys.stderr)
        return 1
    except EOFError:
        print("\nJawaban berakhir sebelum selesai. Tidak ada yang ditulis.", file=sys.stderr)
        return 1
    return 0


def schemas(options: argparse.Namespace) -> int:
    """The schemas and the authors' reference come from the same models, so they are refreshed together."""
    written = [str(path) for path in write_schemas(options.source)]
    reference = PROJECT / FILE
    if write_changed(reference, acuan()):
        written.append(str(reference))
    print("\n".join(f"Ditulis: {path}" for path in written) or "Skema dan acuan sudah sesuai.")
    return 0


def export(options: argparse.Namespace) -> int:
    """Write everything, or nothing yet, as a workbook."""
    if write_workbook(None if options.blank else options.source, options.file):
        print(f"Ditulis: {options.file}")
        return 0
    print(
        f"Berkas {options.file} sudah ada, dan isinya berubah sejak diekspor, jadi tidak ditimpa.\n"
        "Perbaikan: impor dahulu perubahannya, atau pilih nama lain: make ekspor FILE=nama-lain.xlsx",
        file=sys.stderr,
    )
    return 1


def import_(options: argparse.Namespace) -> int:
    """Show what was changed in a workbook, and write it into the data when asked to."""
    found = read_import(options.file, options.source)
    _tell(found.warnings)
    print(difference_text(found.changes, options.file.name, str(options.source)), end="")
    if not found.files:
        return 1 if found.changes else 0
    if not (options.yes or _agreed()):
        print("Tidak ada yang ditulis.")
        return 0
    found.write()
    print(f"Ditulis: {number(len(found.files))} berkas di {options.source}.")
    print("Sebelum menyunting lagi, ekspor buku kerja yang baru: make ekspor")
    return 0


def _agreed() -> bool:
    try:
        return input("Terapkan perubahan ini? (y/t) ").strip().lower() in ("y", "ya")
    except EOFError:
        return False


def _done(prepared: Prepared, target: Path) -> int:
    _tell(prepared.problems)
    print(f"Selesai: {target}")
    return 0


def _tell(problems: list[Problem]) -> None:
    if problems:
        print(format_problems(problems), file=sys.stderr)


COMMANDS = {
    "check": check,
    "build": build,
    "site": site,
    "serve": serve,
    "celah": gaps,
    "perubahan": changes,
    "baru": new,
    "skema": schemas,
    "cari": search,
    "ekspor": export,
    "impor": import_,
}
