"""What to have ready before asking: what steps ask for of the reader, and nothing else."""

from generator.views.asking import prepared
from generator.views.flow import whole
from tests.views.entries import Raw, entry_of, lookup_of, role


def asked(*steps: Raw, of: str = "") -> list[tuple[int, list[str], list[str]]]:
    lookup = lookup_of(entry_of(*steps))
    reader = role(of) if of else None
    return [
        (each.number, [side.label for side in each.path], [thing.name for thing in each.things])
        for each in prepared(whole("a", lookup), lookup, reader)
    ]


def asks(*names: str, to: str = "penyedia", **fields: object) -> Raw:
    return {"pelaku": "helpdesk", "tindakan": "Meminta", "kepada": to, "meminta": list(names), **fields}


def test_nothing_is_prepared_that_no_step_asks_for() -> None:
    assert asked({"pelaku": "penyedia", "tindakan": "Datang", "bawa": ["ktp"]}) == []


def test_each_thing_once_with_the_step_that_asks_for_it() -> None:
    assert asked(asks("foto", "alamat"), asks("foto", "nomor")) == [
        (1, [], ["foto", "alamat"]),
        (2, [], ["nomor"]),
    ]


def test_what_a_situation_asks_for_carries_it() -> None:
    fork = {"bila": "rusak", "maka": [asks("foto")], "selain_itu": [asks("foto", bila="bisa")]}
    (first, second) = asked(fork)
    assert first == (1, ["rusak"], ["foto"])
    assert second[1][-1] == "bisa"
    assert (second[0], second[2]) == (2, ["foto"])


def test_only_what_is_asked_of_people_served_and_of_the_reader() -> None:
    steps = asks("foto"), asks("log", to="admin")
    assert asked(*steps) == [(1, [], ["foto"])]
    both = *steps, asks("kartu", to="konsultan")
    assert asked(*both) == [(1, [], ["foto"]), (3, [], ["kartu"])]
    assert asked(*both, of="konsultan") == [(3, [], ["kartu"])]
