"""Roles: who acts with whom and towards whom, and which roles comprise others."""

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from generator.authoring.checks.data import Data, Located
from generator.model.entry import Entry
from generator.model.procedure import Act, PartiesRecord
from generator.problems.problem import Problem
from generator.problems.wording import natural, quoted

TOWARDS = (
    ("to", "kepada", "kepada-diri-sendiri", "langkah {role} ditujukan kepada {role} sendiri"),
    ("escalates_to", "eskalasi_ke", "eskalasi-ke-diri-sendiri", "{role} mengeskalasi kepada dirinya sendiri"),
    (
        "feedback_from",
        "umpan_balik_dari",
        "umpan-balik-diri-sendiri",
        "{role} menerima umpan balik dari dirinya sendiri",
    ),
)
"""Fields of a step that name somebody else: name, key, rule, and what is told."""

SHOWN = 5
"""Roles of a circle that are named."""


def oneself(_: Data, entry: Located[Entry]) -> Iterator[Problem]:
    """Steps that an actor addresses to itself."""
    for loc, act in entry.each(Act):
        for field, key, rule, told in TOWARDS:
            others: PartiesRecord | None = getattr(act, field, None)
            both = set(act.actors.ids).intersection(others.ids if others else ())
            if both:
                message = told.format(role=quoted(", ".join(sorted(both))))
                hint = "periksa pelaku dan isian ini: keduanya menyebut peran yang sama."
                yield entry.problem(rule, message, hint, (*loc, key))


def several(data: Data, entry: Located[Entry]) -> Iterator[Problem]:
    """Steps of nobody, choices of one role, and roles named beside one that comprises them."""
    comprised = {role.record.id: role.record.comprises for role in data.roles}
    for loc, act in entry.each(Act):
        if not act.actors and not entry.lacks((*loc, "pelaku")):
            hint = "tulis id peran yang melakukannya."
            yield entry.problem("pelaku-kosong", "pelaku tidak menyebut peran", hint, (*loc, "pelaku"))
        wider = {inner: role for role in dict.fromkeys(act.actors.ids) for inner in comprised.get(role, ())}
        for role in dict.fromkeys(act.actors.ids):
            if wider.get(role, role) != role:
                message = f"peran {quoted(role)} sudah termasuk dalam {quoted(wider[role])}"
                yield entry.problem("peran-tercakup", message, "hapus salah satunya.", (*loc, "pelaku"))
    for loc, parties in entry.each(PartiesRecord):
        if parties.together and parties.one_of:
            message = "bersama dan salah_satu diisi sekaligus"
            hint = "pilih salah satu: bersama bila semuanya, salah_satu bila cukup satu."
            yield entry.problem("pilihan-peran", message, hint, (*loc, "salah_satu"), at_key=True)
        elif len(parties.one_of) == 1:
            hint = f"tulis dua peran atau lebih, atau langsung id-nya: {loc[-1]}: {parties.one_of[0]}"
            message = "salah_satu berisi kurang dari dua peran"
            yield entry.problem("pilihan-peran", message, hint, (*loc, "salah_satu"))


def comprising(data: Data) -> Iterator[Problem]:
    """Roles that comprise themselves, directly or through others; of several circles one is told."""
    roles = {role.record.id: role for role in data.roles}
    graph: dict[str, list[str]] = {}
    for name, role in roles.items():
        graph[name] = [other for other in role.record.comprises if other != name]
        if len(graph[name]) < len(role.record.comprises):
            message = f"peran {quoted(name)} mencakup dirinya sendiri"
            yield role.problem("mencakup-berputar", message, "hapus id itu dari mencakup.", ("mencakup",))
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        around = set(error.args[1])
        circle = [name for name in roles if name in around]
        named = [quoted(name) for name in circle[:SHOWN]] + ["lainnya"] * (len(circle) > SHOWN)
        message = f"peran {natural(named, 'dan')} saling mencakup"
        hint = "hapus salah satunya dari mencakup."
        yield roles[circle[0]].problem("mencakup-berputar", message, hint, ("mencakup",))
