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
from generator.build import PROJECT, SETTINGS, Prepared, build_pages, build_site, has_errors
from generator.model.base import is_site_address
from generator.problems.problem import Problem, SourceError
from generator.problems.report import format_problems
from generator.search.engine import Engine
from generator.search.language import read_indonesian
from generator.search.parts import search_files
from generator.settings import Settings, settings_from, today_in
from generator.site.assets import search_script
from generator.texts.gaps import gap_report
from generator.texts.query import explanation
from generator.views.gaps import gaps_of
from generator.views.lookup import Lookup
from generator.views.release import released


def run(options: argparse.Namespace) -> int:
    """Run the command that ``options`` name; returns the exit code."""
    try:
        return COMMANDS[options.command](options)
    except SourceError as error:
        print(format_problems(error.problems), file=sys.stderr)
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
    print(f"Pratinjau: http://{options.address}/ (berhenti: Ctrl-C)", flush=True)
    handed_over = {SETTINGS: _settings(options)}
    try:
        mkdocs_serve(
            str(PROJECT / "mkdocs.yml"), livereload=True, dev_addr=options.address, extra=handed_over
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
    lookup = Lookup(released(source))
    print(gap_report(gaps_of(lookup), source.office), end="")
    return 0


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


def schemas(options: argparse.Namespace) -> int:
    """The schemas and the authors' reference come from the same models, so they are refreshed together."""
    written = [str(path) for path in write_schemas(options.source)]
    reference = PROJECT / FILE
    if write_changed(reference, acuan()):
        written.append(str(reference))
    print("\n".join(f"Ditulis: {path}" for path in written) or "Skema dan acuan sudah sesuai.")
    return 0


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
    "skema": schemas,
    "cari": search,
}
