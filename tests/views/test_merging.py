"""Merged lists: things that two services ask for in the same way are one thing."""

from generator.phrases.ticks import keys, unit_keys
from generator.views.merging import Unit, units
from generator.views.things import Thing, entry_requirements, things
from tests.views.entries import OTHER, Raw, entry_of, lookup_of


def brought(*items: object) -> tuple[Thing, ...]:
    step: Raw = {"pelaku": "penyedia", "tindakan": "Datang", "bawa": list(items)}
    lookup = lookup_of(entry_of(step))
    return things(entry_requirements("a", lookup), lookup)


def of(*items: object) -> list[Unit]:
    return list(units(brought(*items)))


def test_a_thing_is_the_same_wherever_it_stands_in_a_list() -> None:
    first, second = of("ktp", "akta")
    again, *_ = of("akta", "ktp")
    assert unit_keys(second, "") == unit_keys(again, "")
    assert unit_keys(first, "") != unit_keys(second, "")
    assert [unit.thing.number for unit in (first, second)] == ["", ""]


def test_another_entry_s_list_is_taken_apart_and_its_condition_kept() -> None:
    head, unit = of({"daftar_dari": OTHER, "bila": "badan usaha", "salinan": "ya"})
    assert (head.is_head, unit.is_head) == (True, False)
    assert (unit.thing.name, unit.conditions, len(unit.lists)) == ("NPWP", ("badan usaha",), 1)
    assert unit.thing.copy.stated == "ya"
    _, without = of({"daftar_dari": OTHER, "salinan": "ya"})
    assert without.conditions == ()
    assert unit_keys(without, "") != unit_keys(unit, "")
    (direct,) = of({"dokumen": "npwp", "salinan": "ya"})
    assert unit_keys(direct, "") == unit_keys(without, "")


def test_what_is_said_otherwise_is_something_else() -> None:
    told = {
        unit_keys(unit, situation)
        for situation in ("", "Jika diminta")
        for item in ("ktp", {"dokumen": "ktp", "asli": "ya"}, {"dokumen": "ktp", "bila": "perlu"})
        for unit in of(item)
    }
    assert len(told) == 6


def test_each_line_has_a_key_of_its_own_and_heads_of_lists_none() -> None:
    found = list(keys(brought({"daftar_dari": OTHER}, {"terdiri_dari": ["ktp", "akta"]}), ""))
    assert found[0] == ""
    assert len(set(found[1:])) == len(found) - 1 == 4
    assert found[3:] == [f"{found[2]}-2", f"{found[2]}-3"]


def test_a_composite_stays_together() -> None:
    (unit,) = of({"terdiri_dari": ["ktp", "akta"]})
    assert [part.name for part in unit.thing.parts] == ["KTP", "AKTA"]
