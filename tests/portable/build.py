"""Build the generated Markdown with Zensical and ProperDocs and check that nothing is lost.

``python -m tests.portable.build --source DIR --pages DIR``, after the pages were written and both
environments set up: see ``make portabel``.
"""

import argparse
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from generator.authoring.validate import read_source
from generator.model.entry import Source
from tests.portable.check import missing

PROJECT = Path(__file__).parents[2]
WORK = PROJECT / "build" / "portabel"
ENVIRONMENTS = PROJECT / "build" / "portabel-env"


@dataclass(frozen=True)
class Builder:
    """Another program that builds MkDocs-style Markdown."""

    name: str
    config: str
    arguments: tuple[str, ...]
    theme: str | None

    def build(self, site_name: str, pages: Path) -> Path | None:
        """Build ``pages`` with the builder's stock theme; returns the site's folder if that succeeds."""
        folder = WORK / self.name
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(pages, folder / "docs")  # Zensical reads nothing outside the folder of its settings
        (folder / self.config).write_text(yaml.safe_dump(self.settings(site_name)), encoding="utf-8")
        python = ENVIRONMENTS / self.name / "bin" / "python"
        done = subprocess.run(
            [python, "-m", self.name, "build", "--config-file", self.config, *self.arguments],
            cwd=folder,
            env={**os.environ, "NO_COLOR": "1"},
            check=False,
        )
        return None if done.returncode else folder / "site"

    def settings(self, site_name: str) -> dict[str, Any]:
        """As little configuration as possible; of our site's Markdown extensions those not of our making."""
        ours = yaml.safe_load((PROJECT / "mkdocs.yml").read_text(encoding="utf-8"))
        extensions = [one for one in ours["markdown_extensions"] if not str(one).startswith("generator.")]
        settings = {
            "site_name": site_name,
            "docs_dir": "docs",
            "site_dir": "site",
            "use_directory_urls": False,
            "markdown_extensions": extensions,
        }
        return settings | ({"theme": self.theme} if self.theme else {})


BUILDERS = (
    Builder("zensical", "mkdocs.yml", (), None),
    Builder("properdocs", "properdocs.yml", ("--strict",), "mkdocs"),
)


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--source", type=Path, default=Path("faq_source"))
    options.add_argument("--pages", type=Path, required=True)
    chosen = options.parse_args()
    source, _ = read_source(chosen.source)
    if source is None:
        sys.exit(f"Data di {chosen.source} tidak dapat dibaca; jalankan make check.")
    return max(tell(builder, source, chosen.pages) for builder in BUILDERS)


def tell(builder: Builder, source: Source, pages: Path) -> int:
    """Build with one builder and say what its site lacks; the exit code."""
    site = builder.build(source.office.name, pages)
    if site is None:
        print(f"{builder.name}: gagal membangun; sebabnya tertulis di atas", file=sys.stderr)
        return 1
    lost = missing(source, pages, site)
    for line in lost:
        print(f"{builder.name}: {line}", file=sys.stderr)
    count = f"{len(source.entries)} pertanyaan, {sum(1 for _ in pages.rglob('*.md'))} halaman"
    print(f"{builder.name}: {count}, " + (f"{len(lost)} hal hilang" if lost else "utuh"))
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
