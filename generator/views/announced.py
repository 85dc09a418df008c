"""What readers of answers are told of two states of a source: an answer comes when it is published.

It goes when it becomes a draft again or is archived. Nothing else is told of what isn't published, nor of
fields that no reader sees.
"""

from dataclasses import replace

from generator.model.entry import Source
from generator.views.change import Change, ChangeKind
from generator.views.changes import changes_between
from generator.views.naming import names_in
from generator.views.release import released

UNSEEN = frozenset(("kata_cari", "belum_jelas", "tersirat", "sebutan_lain", "sinonim", "nomor", "bukti"))
"""Fields that guide the search or the editor; no reader of an answer sees them as its facts."""


def announced_changes(before: Source, after: Source) -> tuple[Change, ...]:
    """What changed of what a release shows; of an answer that is kept back, ``after`` says as what."""
    names = names_in(before, after)
    states = {
        name: filed.entry.status.value
        for filed in after.entries
        for name in (*filed.entry.former_ids, filed.entry.id)
    }
    shown_before, shown_after = map(released, _differing(before, after))
    return tuple(
        replace(change, after=states.get(change.subject.id, "")) if _is_gone(change) else change
        for change in changes_between(shown_before, shown_after, names)
        if change.subject.kind != "cari" and change.key not in UNSEEN
    )


def _is_gone(change: Change) -> bool:
    """Whether a whole question is gone."""
    is_whole = not change.way and not change.key
    return is_whole and change.subject.kind == "entri" and change.kind is ChangeKind.GONE


def announced_files(unreadable: tuple[str, ...], after: Source) -> tuple[str, ...]:
    """Those of the ``unreadable`` files that aren't known to hold only what isn't published."""
    kept_back = {filed.path for filed in after.entries if not filed.entry.is_published}
    return tuple(path for path in unreadable if path not in kept_back)


def _differing(before: Source, after: Source) -> tuple[Source, Source]:
    """Both states without published entries that are the same in both, and show the same."""
    if _kept_back(before) != _kept_back(after):  # what leads to one of them isn't shown, or now is
        return before, after
    same = {id(filed.entry) for filed in before.entries} & {id(filed.entry) for filed in after.entries}

    def without(source: Source) -> Source:
        entries = (
            filed for filed in source.entries if id(filed.entry) not in same or not filed.entry.is_published
        )
        return source.model_copy(update={"entries": tuple(entries)})

    return without(before), without(after)


def _kept_back(source: Source) -> set[str]:
    return {filed.entry.id for filed in source.entries if not filed.entry.is_published}
