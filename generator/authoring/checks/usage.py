"""Warnings: what is there but serves nobody, and what looks like a slip."""

from collections.abc import Hashable, Iterator

from generator.authoring.checks.data import Data, Located
from generator.model.entry import Entry, Status
from generator.model.procedure import Act, Branch
from generator.model.said import Reply
from generator.model.things import ThingRecord
from generator.problems.problem import Problem
from generator.problems.wording import quoted
from generator.source.load import Loc


def unused(data: Data) -> Iterator[Problem]:
    """Topics, documents, references and channels that no entry has."""
    if "entri" in data.unread:
        return
    holders = (*data.entries, *data.documents)
    documents = {item.document for holder in holders for _, item in holder.each(ThingRecord)}
    references = {name for entry in data.entries for _, act in entry.each(Act) for name in act.references}
    references |= {name for entry in data.entries for name in entry.record.references}
    channels = {name for entry in data.entries for _, act in entry.each(Act) for name in act.channels}
    channels |= {name for entry in data.entries for _, side in entry.each(Branch) for name in side.channels}
    channels |= {name for entry in data.entries for name in entry.record.contacts}
    hint = "hapus bila memang tidak diperlukan."
    for topic in data.topics:
        if topic.record.id not in data.folders:
            message = f"topik {quoted(topic.record.id)} tidak mempunyai pertanyaan"
            yield topic.problem("topik-kosong", message, hint, ("id",))
    for document in data.documents:
        if document.record.id not in documents and not _written(data, document.record.id):
            message = f"dokumen {quoted(document.record.id)} tidak dipakai di pertanyaan mana pun"
            yield document.problem("dokumen-tidak-terpakai", message, hint, ("id",))
    for reference in data.references:
        if reference.record.id not in references and not _written(data, reference.record.id):
            message = f"rujukan {quoted(reference.record.id)} tidak dipakai di pertanyaan mana pun"
            yield reference.problem("rujukan-tidak-terpakai", message, hint, ("id",))
    for channel in data.channels:
        if channel.record.id not in channels and not _written(data, channel.record.id):
            message = f"saluran {quoted(channel.record.id)} tidak dipakai di pertanyaan mana pun"
            yield channel.problem("saluran-tidak-terpakai", message, hint, ("id",))


def _written(data: Data, name: str) -> bool:
    """Whether ``name`` stands in a file whose problems hide what it is there."""
    return any(name in text for text in data.unsound)


def alike(data: Data) -> Iterator[Problem]:
    """Entries that look like each other; an archived one may look like the one that replaces it."""
    titles: dict[Hashable, Located[Entry]] = {}
    numbers: dict[Hashable, Located[Entry]] = {}
    for entry in data.entries:
        if entry.record.status is Status.ARCHIVED:
            continue
        title, number = entry.record.title, entry.record.number
        if not entry.lacks(("judul",)):
            name = f"judul {quoted(title)}"
            yield from _same(entry, titles, title.casefold(), ("judul",), name, "judul-ganda")
        if number is not None:
            yield from _same(entry, numbers, number, ("nomor",), f"nomor {number}", "nomor-ganda")


def _same(
    entry: Located[Entry],
    seen: dict[Hashable, Located[Entry]],
    value: Hashable,
    loc: Loc,
    name: str,
    rule: str,
) -> Iterator[Problem]:
    other = seen.setdefault(value, entry)
    if other is not entry:
        place = other.file.where(loc)
        hint = "bedakan, agar pembaca dapat memilih." if rule == "judul-ganda" else "periksa nomor urutnya."
        yield entry.problem(rule, f"{name} sudah dipakai di {place}", hint, loc)


def replies(data: Data) -> Iterator[Problem]:
    """Replies that no role sends, so that no page shows them."""
    if not data.roles or any(role.record.sends_replies == "ya" for role in data.roles):
        return
    for entry in data.entries:
        for loc, _ in entry.each(Reply):
            message = "balasan ini tidak tampil: tidak ada peran yang mengirim balasan"
            hint = 'tambahkan "mengirim_balasan: ya" pada satu peran di peran.yml.'
            yield entry.problem("balasan-tidak-tampil", message, hint, loc)
            return


def no_entries(data: Data) -> Iterator[Problem]:
    """A source without any question."""
    if data.office and not data.names.get("entri") and "entri" not in data.unread and not data.folders:
        message = "belum ada satu pertanyaan pun"
        hint = "tulis pertanyaan pertama di faq/."
        yield data.office.problem("tanpa-pertanyaan", message, hint, ("nama",))
