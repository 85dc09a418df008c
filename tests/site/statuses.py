"""A site with drafts, an archived entry and overdue reviews beside published answers that lead to them.

Every text of a draft carries a word that must not get out.
"""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from filelock import FileLock

from generator import build
from generator.settings import Settings
from tests.site.complete import HARMLESS, write_complete_source

HIDDEN = "xyzzydraf"
"""Stands in every text, id and file name of a draft."""
GONE = "xyzzyarsip"
"""Stands in what an archived entry says, its title and question apart."""
PUBLISHED = ("satu", "dua", "tiga")
TODAY = date(2026, 1, 1)

ARCHIVED = f"""
id: usang
status: arsip
judul: Cara lama
pertanyaan: Bagaimana cara lamanya?
diarsipkan: 2025-05-01
diganti_oleh: [satu, {HIDDEN}-dua, empat]
alias: [usang-sekali]
kata_cari: [{GONE}]
jawaban_singkat: {GONE}
pesan_error: [{GONE}]
langkah:
  - {{pelaku: warga, saluran: kantor, tindakan: {GONE}, bawa: [{{nama: {GONE}}}, surat]}}
lampiran:
  - {{nama: {GONE}, tautan: berkas/{GONE}.txt}}
"""


def write_statuses(folder: Path) -> None:
    """The complete source, with a draft of each answer to which that answer leads."""
    write_complete_source(folder, hostile=False)
    faq = folder / "faq/umum"
    for name in PUBLISHED:
        path = faq / f"{name}.yml"
        published = yaml.safe_load(path.read_text("utf-8"))
        (faq / f"{HIDDEN}-{name}.yml").write_text(_dumped(_draft(published)), "utf-8")
        published["terkait"] = [*published["terkait"], f"{HIDDEN}-{name}", "usang"]
        published["langkah"].append(
            {"pelaku": "warga", "tindakan": "Lanjut", "lihat": [f"{HIDDEN}-{name}"], "saluran": "kantor"}
            | {"bawa": ["kartu", {"daftar_dari": f"{HIDDEN}-tiga"}] if name == "dua" else ["kartu"]}
        )
        path.write_text(_dumped(published), "utf-8")
    (faq / "usang.yml").write_text(ARCHIVED, "utf-8")
    tree = yaml.safe_load((folder / "diagnosis.yml").read_text("utf-8"))
    tree["cabang"] += [{"jika": f"{HIDDEN} {name}", "jawaban": f"{HIDDEN}-{name}"} for name in PUBLISHED]
    tree["cabang"].append({"jika": GONE, "jawaban": "usang"})
    (folder / "diagnosis.yml").write_text(_dumped(tree), "utf-8")
    for word in (HIDDEN, GONE):
        (folder / f"berkas/{word}.txt").write_text(f"{word}\n", "utf-8")
    documents = yaml.safe_load((folder / "dokumen.yml").read_text("utf-8"))
    documents[0]["alias"] = ["surat-lama"]
    (folder / "dokumen.yml").write_text(_dumped(documents), "utf-8")


def _draft(published: dict[str, Any]) -> dict[str, Any]:
    """A copy of an answer in whose every text the word stands, and that lacks an actor."""
    name = published["id"]
    draft: dict[str, Any] = yaml.safe_load(_dumped(published).replace(HARMLESS, HIDDEN))
    draft |= {"id": f"{HIDDEN}-{name}", "status": "ditinjau" if name == "dua" else "draf"}
    draft["alias"] = [f"{HIDDEN}-{name}-lama"]
    draft["terkait"] = ["satu", "usang"]
    draft["lampiran"] = [{"nama": HIDDEN, "tautan": f"berkas/{HIDDEN}.txt"}]
    if name != "dua":
        draft["langkah"].append({"tindakan": HIDDEN})
    return draft


def _dumped(value: Any) -> str:
    return str(yaml.safe_dump(value, allow_unicode=True, sort_keys=False))


def build_statuses(folder: Path, *, preview: bool) -> Path:
    """The site in ``folder``, built once per run: as a release, or as the preview shows it."""
    folder.mkdir(parents=True, exist_ok=True)
    with FileLock(folder / "kunci"), pytest.MonkeyPatch.context() as patch:
        if not (folder / "situs").is_dir():
            write_statuses(folder / "sumber")
            patch.setattr(build, "BUILD", folder / "build")
            settings = Settings(source_dir=folder / "sumber", with_gaps=preview, today=TODAY)
            build.build_site(settings, folder / "situs")
    return folder / "situs"
