"""What each command does, and what it tells."""

import argparse
import errno
import os
import sys
from pathlib import Path

from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.exceptions import Abort

from generator.authoring.reference import update_guide
from generator.authoring.schema import write_schemas
from generator.authoring.validate import read_source
from generator.build import PROJECT, Prepared, build_site, has_errors, prepare
from generator.problems.problem import Problem, SourceError
from generator.problems.report import format_problems
from generator.search.engine import Engine
from generator.search.index import search_data
from generator.texts.gaps import gap_report
from generator.texts.query import explanation
from generator.views.gaps import gaps_of
from generator.views.lookup import Lookup


def run(options: argparse.Namespace) -> int:
    """Run the command that ``options`` name; returns the exit code."""
    try:
        return COMMANDS[options.command](options)
    except SourceError as error:
        print(format_problems(error.problems), file=sys.stderr)
        return 1


def check(options: argparse.Namespace) -> int:
    _, problems = read_source(options.source)
    _tell(problems)
    if has_errors(problems):
        return 1
    print(f"Data di {options.source} dapat dibangun.")
    return 0


def build(options: argparse.Namespace) -> int:
    return _done(prepare(options.source, options.out), options.out)


def site(options: argparse.Namespace) -> int:
    return _done(build_site(options.source, options.out), options.out / "index.html")


def serve(options: argparse.Namespace) -> int:
    os.environ["FAQ_SOURCE"] = str(options.source)
    print(f"Pratinjau: http://{options.address}/ (berhenti: Ctrl-C)")
    try:
        mkdocs_serve(str(PROJECT / "mkdocs.yml"), livereload=True, dev_addr=options.address)
    except Abort as error:  # the data was never sound; its problems have been told
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        print(
            f"Alamat {options.address} sedang dipakai, mungkin oleh pratinjau lain.\n"
            "Perbaikan: hentikan yang lain, atau pakai --address 127.0.0.1:8001.",
            file=sys.stderr,
        )
        return 1
    return 0


def gaps(options: argparse.Namespace) -> int:
    source, problems = read_source(options.source)
    if source is None:
        raise SourceError(problems)
    lookup = Lookup(source)
    print(gap_report(gaps_of(lookup), source.office), end="")
    return 0


def search(options: argparse.Namespace) -> int:
    source, problems = read_source(options.source)
    if source is None:
        raise SourceError(problems)
    query = " ".join(options.query)
    print(explanation(query, Engine(search_data(Lookup(source))).search(query)))
    return 0


def schemas(options: argparse.Namespace) -> int:
    """The schemas and the guide's reference come from the same models, so they are refreshed together."""
    written = [str(path) for path in write_schemas(options.source)]
    guide = PROJECT / "PANDUAN.md"
    if update_guide(guide):
        written.append(str(guide))
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
