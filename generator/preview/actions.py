"""What a page of the preview can ask for, each answered with data for its form."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from generator.authoring.fields import CATALOGUE_MODELS, RECORD_NAMES, SINGLE, keys
from generator.model.base import Record
from generator.model.entry import Entry, Status
from generator.preview.diagnosis import led_to, no_longer_led_to, places
from generator.preview.differences import differences
from generator.preview.editing import Editor, FileChange, changed_file, check_seen, new_file
from generator.preview.forms import (
    called,
    hidden,
    options,
    referred,
    shapes,
)
from generator.preview.offers import above, can
from generator.preview.places import Addition, addition_at, new_entry
from generator.preview.requests import Refusal, text, whole
from generator.preview.spots import Opened, Spot, address, gone, nearest_spot, open_file, parsed, spot_at
from generator.preview.values import UnreadableError, changed, filled
from generator.source.edits import AddKey, Delete, Edit, Insert, Move, SetValue, Value
from generator.source.load import Loc

Answer = dict[str, Any]


def misshapen() -> Refusal:
    """What was sent isn't what a form sends."""
    return Refusal("400 Bad Request", "Isian ini tidak sesuai dengan bentuk formulirnya.")


def form(editor: Editor, asked: Mapping[str, Any]) -> Answer:
    """A form for the record at, or nearest to, an address; or for a new one at a place in a list."""
    if "new" in asked:
        return _new_form(editor, asked)
    name, loc = parsed(text(asked, "spot"))
    opened = open_file(editor.source_dir, name)
    spot = nearest_spot(opened, loc)
    names = _names(editor, opened)
    return {
        **_described(editor, opened, spot.record, is_new=False),
        "spot": spot.address,
        "title": called(spot.record, spot.value, names),
        "focus": list(loc[len(spot.loc) :]),
        "value": filled(spot.record, spot.value),
        "hidden": hidden(spot.record, spot.value),
        "above": above(spot, names),
        "can": can(spot),
    }


def _described(editor: Editor, opened: Opened, record: type[Record], *, is_new: bool) -> Answer:
    described = shapes(record, is_new=is_new)
    return {
        "digest": opened.digest,
        "shape": record.__name__,
        "shapes": described,
        "options": options(editor.source_dir, referred(described), opened),
    }


def _names(editor: Editor, opened: Opened) -> dict[str, str]:
    """The names of documents by their ids: people know what is brought by its name."""
    return dict(options(editor.source_dir, ["dokumen"], opened)["dokumen"])


def _new_form(editor: Editor, asked: Mapping[str, Any]) -> Answer:
    record: type[Record] = Entry
    if text(asked, "new") == Entry.__name__:
        opened, at = new_entry(editor.source_dir, ""), ""
    else:
        place = addition_at(editor.source_dir, *parsed(text(asked, "spot")), text(asked, "new"))
        opened, record, at = place.opened, place.record, text(asked, "spot")
    noun = RECORD_NAMES[record]
    return {
        **_described(editor, opened, record, is_new=True),
        "spot": at,
        "new": record.__name__,
        "title": f"{noun.capitalize()} baru",
        "focus": [],
        # Whoever begins one looks at it before visitors do.
        "value": {"status": Status.DRAFT.value} if record is Entry else {},
        "hidden": [],
        "above": [],
        "can": {},
        "topics": options(editor.source_dir, ["topik"], opened)["topik"] if record is Entry else [],
        "branches": places(editor.source_dir) if record is Entry else [],
    }


def save(editor: Editor, asked: Mapping[str, Any]) -> Answer:
    """Write what a form gives: of a record that is there the fields that have changed, or a new one."""
    seen, value = text(asked, "digest"), whole(asked, "value")
    if "new" in asked:
        return _add(editor, asked, value, seen)
    name, loc = parsed(text(asked, "spot"))
    with editor.lock:
        opened = open_file(editor.source_dir, name)
        check_seen(opened, seen)
        spot = spot_at(opened, loc)
        after = _changed(spot.record, value, spot.value)
        said, about = called(spot.record, after, _names(editor, opened)), (spot.way, spot.loc)
        editor.make([_saved(spot, after, about)], said, about)
    return {"said": said}


def _saved(spot: Spot, after: dict[str, Any], about: Sequence[Loc]) -> FileChange:
    """The file of ``spot`` with ``after`` for its record; one that isn't there yet begins with it."""
    if spot.opened.content is None:
        return new_file(spot.opened, after)
    edits = list(differences(spot.raw, _as_short(spot, after), spot.way))
    return changed_file(spot.opened, edits, about)


def _changed(record: type[Record], value: Mapping[str, Any], before: Mapping[str, Any]) -> dict[str, Any]:
    try:
        return changed(record, value, before)
    except (UnreadableError, RecursionError):  # so deep is no form
        raise misshapen() from None


def _as_short(spot: Spot, after: dict[str, Any]) -> Value:
    """``after`` as the file has the record: a bare text stays one as long as it says all."""
    if isinstance(spot.raw, str) and set(after) == {spot.slot.short}:
        return str(after[spot.slot.short])
    return after


def _add(editor: Editor, asked: Mapping[str, Any], value: dict[str, Any], seen: str) -> Answer:
    if asked["new"] == Entry.__name__:
        return _add_entry(editor, asked, value)
    with editor.lock:
        place = addition_at(editor.source_dir, *parsed(text(asked, "spot")), text(asked, "new"))
        made = _changed(place.record, value, {})
        said = called(place.record, made, _names(editor, place.opened))
        if place.opened.content is None:
            editor.make([new_file(place.opened, [made])], said, ((0,),))
        else:
            check_seen(place.opened, seen)
            edits, way = _inserted(place, made)
            editor.make([changed_file(place.opened, edits, (way, place.loc))], said, (way, place.loc))
    return {"said": said}


def _inserted(place: Addition, made: Value) -> tuple[list[Edit], Loc]:
    """The edit that adds a record to its list, and where it then stands."""
    if isinstance(place.listed, list):
        return [Insert(loc=place.way, index=place.index, value=made)], (*place.way, place.index)
    if place.listed is None and place.way and isinstance(place.way[-1], str) and not place.is_written:
        order = tuple(keys(place.owner)) if place.owner else ()
        later = order[order.index(place.way[-1]) + 1 :] if place.way[-1] in order else ()
        edit: Edit = AddKey(loc=place.way[:-1], key=place.way[-1], value=[made], before=later)
        return [edit], (*place.way, 0)
    others = [place.listed] if place.takes_one and place.listed is not None else []
    return [SetValue(loc=place.way, value=[*others, made])], (*place.way, len(others))


def _add_entry(editor: Editor, asked: Mapping[str, Any], value: dict[str, Any]) -> Answer:
    topic = text(asked, "topic")
    with editor.lock:
        topics = dict(options(editor.source_dir, ["topik"], new_entry(editor.source_dir, ""))["topik"])
        if topic not in topics:
            raise Refusal("422 Unprocessable Content", "Pilih dahulu topiknya.")
        made = _changed(Entry, value, {})
        opened = new_entry(editor.source_dir, topic, str(made.get("id") or made.get("judul") or ""))
        made = {"id": opened.file.path.stem, **{key: each for key, each in made.items() if key != "id"}}
        changes = [new_file(opened, made)]
        if asked.get("branch"):
            choice = {"jika": str(made.get("judul") or ""), "jawaban": made["id"]}
            changes.append(led_to(editor.source_dir, text(asked, "branch"), choice))
        said = called(Entry, made)
        editor.make(changes, said, ((),))
    return {"said": said, "go": f"faq/{made['id']}.html"}


def delete(editor: Editor, asked: Mapping[str, Any]) -> Answer:
    """Take a record out of its list, or an answer with its file."""
    name, loc = parsed(text(asked, "spot"))
    with editor.lock:
        opened = open_file(editor.source_dir, name)
        check_seen(opened, text(asked, "digest"))
        spot = spot_at(opened, loc)
        said = f"dihapus: {called(spot.record, spot.value, _names(editor, opened))}"
        if not loc:
            if opened.file.kind != "entri":
                raise misshapen()
            gone = FileChange(opened=opened, after=None)
            editor.make([gone, *no_longer_led_to(editor.source_dir, spot.value.get("id"))], said)
            return {"said": said, "go": "index.html"}
        way = spot.way
        # A list that holds nothing else says nothing: its key goes, too, unless the file is the list.
        if len(way) > 1 and isinstance(way[-1], int) and len(opened.loaded.get(way[:-1])) == 1:
            way = way[:-1]
        editor.make([changed_file(opened, [Delete(loc=way)])], said, (way[:-1],))
    return {"said": said}


def move(editor: Editor, asked: Mapping[str, Any]) -> Answer:
    """Let a record and its neighbour in the list change places."""
    name, loc = parsed(text(asked, "spot"))
    by = asked.get("by")
    if type(by) is not int or by not in (-1, 1) or not loc or not isinstance(loc[-1], int):
        raise misshapen()
    with editor.lock:
        opened = open_file(editor.source_dir, name)
        check_seen(opened, text(asked, "digest"))
        spot = spot_at(opened, loc)
        index, to = loc[-1], loc[-1] + by
        listed = opened.loaded.get(spot.way[:-1])
        if spot.way[-1:] != loc[-1:] or not isinstance(listed, list) or not 0 <= to < len(listed):
            raise gone()
        said = f"dipindahkan: {called(spot.record, spot.value, _names(editor, opened))}"
        edit = Move(loc=spot.way[:-1], index=index, to=to)
        editor.make([changed_file(opened, [edit])], said, ((*spot.way[:-1], to),))
    return {"said": said, "spot": address(name, (*loc[:-1], to))}


def undo(editor: Editor, _: Mapping[str, Any]) -> Answer:
    """Take the last change back."""
    with editor.lock:
        return {"said": f"diurungkan: {editor.undo()}"}


def listing(editor: Editor, asked: Mapping[str, Any]) -> Answer:
    """The records of a catalogue, and how to add one."""
    kind = text(asked, "kind")
    if kind not in CATALOGUE_MODELS or kind in SINGLE:
        raise misshapen()
    opened = open_file(editor.source_dir, f"{kind}.yml")
    value = opened.loaded.value if isinstance(opened.loaded.value, list) else []
    spots = [nearest_spot(opened, (index,)) for index, each in enumerate(value) if isinstance(each, dict)]
    record = CATALOGUE_MODELS[kind]
    return {
        "title": RECORD_NAMES[record].capitalize(),
        "records": [{"spot": spot.address, "title": called(spot.record, spot.value)} for spot in spots],
        "add": {"spot": address(opened.name, (len(value),)), "new": record.__name__},
    }


ACTIONS: dict[str, Callable[[Editor, Mapping[str, Any]], Answer]] = {
    "formulir": form,
    "simpan": save,
    "hapus": delete,
    "pindah": move,
    "urung": undo,
    "daftar": listing,
}
"""By the last part of the address to which they are sent."""
