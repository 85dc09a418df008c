"""Ids: each given once, none that the site needs itself, and none named that doesn't exist."""

from collections.abc import Collection, Iterator
from itertools import chain, islice

from generator.authoring.checks.data import Data, Located, Name
from generator.authoring.ids import IDS
from generator.model.base import ATTACHED, Record
from generator.model.catalogue import Role, RoleKind
from generator.model.contact import ChannelKind
from generator.problems.problem import Problem
from generator.problems.wording import choose, nearest, quoted
from generator.source.load import MOST, Loc

PLAIN_KINDS = tuple(kind.value for kind in ChannelKind if kind not in (ChannelKind.PLACE, ChannelKind.OTHER))
"""Kinds of channels that may be named where no particular one is meant."""

NOUNS = {"entri": "pertanyaan", "istilah": "istilah"}
"""What a kind of file is called where that isn't its own name."""

SITE_PAGES = ("404", "index", "istilah", "pesan-error", "pratinjau", "sitemap", "tentang")
SITE_FOLDERS = ("assets", ATTACHED, "diagnosis", "faq", "lembar", "surat")
LEFT_OUT = ("templates",)
"""Folders at the root that MkDocs doesn't publish."""

RESERVED = frozenset((*SITE_PAGES, *SITE_FOLDERS, *LEFT_OUT))
"""Names at the root of the site that its own pages and files have, or that would be left out of it."""

OWN_PAGES = ("index", "paket")
"""Names in the folders of entries that the site itself uses: overviews, and the pack of all sheets."""

DEVICES = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))]
)
"""Names that no file can have on Windows, where the site may be copied to."""


def unknown_ids(data: Data) -> Iterator[Problem]:
    """Roles, documents, references, channels and entries that are named but don't exist."""
    for found in data.all_located():
        yield from islice(_unknown_in(data, found), MOST + 1)


def _unknown_in(data: Data, found: Located[Record]) -> Iterator[Problem]:
    for loc, record in found.inside:
        for owner, field, key, kind in IDS:
            value = getattr(record, field) if isinstance(record, owner) else None
            if isinstance(value, tuple):
                for index, item in enumerate(value):
                    yield from _unknown(data, found, (*loc, key, index), item, kind)
            elif value is not None:
                yield from _unknown(data, found, (*loc, key), value, kind)


def _unknown(data: Data, found: Located[Record], loc: Loc, name: str, kind: str) -> Iterator[Problem]:
    known: Collection[str] = data.known.get(kind, {})
    if kind == "saluran":
        known = dict.fromkeys((*PLAIN_KINDS, *known))
    if name in known or kind in data.unread:
        return
    noun = NOUNS.get(kind, kind)
    renamed = data.renamed.get(kind, {}).get(name)
    if renamed:
        hint = f"id itu sudah diganti: tulis {quoted(renamed)}."
    else:
        place = "di faq/" if kind == "entri" else f"ke {kind}.yml"
        hint = choose(name, known, f"periksa ejaannya, atau tambahkan {noun} itu {place}.")
    if kind == "dokumen" and not renamed:
        hint += f' Bila hal ini tidak ada di dokumen.yml, tulis "nama: {name}".'
    yield found.problem(f"{noun}-tidak-dikenal", f"{noun} {quoted(name)} tidak dikenal", hint, loc)


def unknown_topics(data: Data) -> Iterator[Problem]:
    """Folders of entries that aren't topics."""
    if "topik" in data.unread:
        return
    known = data.known.get("topik", {})
    for topic, file in data.folders.items():
        if topic not in known:
            near = nearest(topic, known)
            hint = "periksa nama foldernya, atau tambahkan topik itu ke topik.yml."
            hint = f"ganti nama folder menjadi {quoted(near)}." if near else hint
            message = f"folder {quoted(topic)} bukan id topik"
            yield file.problem("topik-tidak-dikenal", message, hint)


def repeated_ids(data: Data) -> Iterator[Problem]:
    """Ids that stand in two places; terms count as the same in capitals or not."""
    for kind, names in data.names.items():
        first: dict[str, Name] = {}
        for name in names:
            same = first.setdefault(name.text.strip().casefold(), name)
            if same is not name:
                noun = kind if kind == "istilah" else f"id {NOUNS.get(kind, kind)}"
                message = f"{noun} {quoted(name.text)} sudah dipakai di {same.place}"
                hint = (
                    "beri id lain, atau hapus salah satunya." if kind != "istilah" else "gabungkan keduanya."
                )
                yield name.file.problem("id-ganda", message, hint, name.loc)


def reserved_ids(data: Data) -> Iterator[Problem]:
    """Ids whose address or file the site or Windows needs."""
    for kind in ("entri", "topik"):
        for name in data.names.get(kind, []):
            if name.text in OWN_PAGES or name.text in DEVICES:
                yield name.file.problem("id-cadangan", *_reserved(name.text), name.loc)
    for name in data.names.get("saluran", []):
        if name.text in PLAIN_KINDS:
            message = f"{quoted(name.text)} sudah berarti saluran umum, tanpa nama dan kontak sendiri"
            hint = f"pilih nama lain, misalnya {quoted(name.text + '-utama')}."
            yield name.file.problem("id-cadangan", message, hint, name.loc)
    for each in chain(*data.with_aliases.values()):
        for index, alias in enumerate(each.record.former_ids):
            if alias in OWN_PAGES or alias in DEVICES:
                yield each.problem("id-cadangan", *_reserved(alias), ("alias", index))
    for role in data.roles:
        if role.record.address in DEVICES:
            yield role.problem("id-cadangan", *_reserved(role.record.address), ("halaman",))


def _reserved(name: str) -> tuple[str, str]:
    owner = "situs" if name in OWN_PAGES else "Windows"
    return f"{quoted(name)} adalah nama yang dipakai {owner}", "pilih nama lain."


def aliases(data: Data) -> Iterator[Problem]:
    """Former ids that are still, or more than once, in use."""
    for kind, found in data.with_aliases.items():
        ids, noun = data.known.get(kind, {}), NOUNS.get(kind, kind)
        seen: dict[str, str] = {}
        for each in found:
            for index, alias in enumerate(each.record.former_ids):
                loc = ("alias", index)
                if alias == each.record.id:
                    message = f"alias {quoted(alias)} sama dengan id {noun} ini"
                    hint = "hapus alias itu; alias hanya untuk id lama."
                    yield each.problem("alias-ganda", message, hint, loc)
                elif alias in ids:
                    message = f"alias {quoted(alias)} adalah id {noun} di {ids[alias].place}"
                    hint = f"hapus alias itu, atau ganti id {noun} itu."
                    yield each.problem("alias-ganda", message, hint, loc)
                elif alias in seen:
                    message = f"alias {quoted(alias)} sudah dipakai di {seen[alias]}"
                    yield each.problem("alias-ganda", message, "hapus salah satunya.", loc)
                seen.setdefault(alias, each.file.where((*each.loc, *loc)))


def role_addresses(data: Data) -> Iterator[Problem]:
    """Roles whose folder or page on the site is missing, needless, or taken."""
    taken: dict[str, Located[Role]] = {}
    for role in data.roles:
        address = role.record.address
        may_lack = role.record.kind in (RoleKind.OUTSIDE, RoleKind.SYSTEM)
        name = quoted(role.record.name)
        if address is None:
            if not may_lack and not role.record.comprises:
                message = f"peran {name} berjenis {role.record.kind} tetapi tidak mempunyai halaman"
                hint = f'tambahkan "halaman: {role.record.id}".'
                yield role.problem("halaman-peran", message, hint, ("jenis",))
            continue
        if role.record.kind is RoleKind.SYSTEM:
            message = f"peran {name} berjenis {role.record.kind}, tetapi mempunyai halaman"
            hint = "hapus isian halaman, atau ganti jenisnya."
            yield role.problem("halaman-peran", message, hint, ("halaman",))
        if address in RESERVED:
            message = f"halaman {quoted(address)} adalah folder milik situs"
            hint = f"pilih nama lain, misalnya {quoted(role.record.id)}."
            yield role.problem("halaman-bentrok", message, hint, ("halaman",))
        other = taken.setdefault(address, role)
        if other is not role:
            message = f"halaman {quoted(address)} sudah dipakai peran {quoted(other.record.name)}"
            yield role.problem("halaman-bentrok", message, "pilih nama lain.", ("halaman",))


def served_role(data: Data) -> Iterator[Problem]:
    """Somebody has to be served."""
    roles = data.names.get("peran", ())
    kinds = [role.file.get((*role.loc[:-1], "jenis")) for role in roles]
    if "peran" in data.unread or RoleKind.SERVED in kinds:
        return
    for role in roles[:1]:
        message = "tidak ada peran berjenis pengguna"
        hint = 'beri satu peran "jenis: pengguna", yaitu yang dilayani kantor.'
        yield role.file.problem("tanpa-peran-pengguna", message, hint, (*role.loc[:-1], "jenis"))
