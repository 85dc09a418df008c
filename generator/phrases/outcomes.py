"""A list of answers by what they come to for one reader: its headings, and a line for each answer."""

from typing import Any

from generator.model.catalogue import Role, RoleKind
from generator.phrases.claims import derived_line, short_line
from generator.phrases.roles import party
from generator.views.outcomes import Group, Outcome, OutcomeKind

HEADINGS = {
    OutcomeKind.TURN: "Giliran Anda",
    OutcomeKind.NEEDS: "Yang perlu disiapkan",
    OutcomeKind.ASKED: "Bila Anda diminta",
    OutcomeKind.RECEIVED: "Bisa diteruskan ke Anda",
    OutcomeKind.SOMETIMES: "Giliran Anda menurut keadaan",
    OutcomeKind.OTHER: "Lainnya",
}


def heading(group: Group[Any], reader: Role) -> str:
    """What happens with the answers of ``group``, said to the ``reader``."""
    who = party(group.party) if group.party else ""
    match group.kind:
        case OutcomeKind.VISIT:
            return "Datang ke kantor atau tempat lain" if group.leads_elsewhere else "Datang ke kantor"
        case OutcomeKind.HANDED:
            return f"Diteruskan ke {who}"
        case OutcomeKind.HANDLED:
            return "Ditangani petugas" if reader.kind is RoleKind.SERVED else "Ditangani petugas lain"
        case OutcomeKind.DONE_BY:
            return f"Dikerjakan {who}"
    return HEADINGS[group.kind]


def line(outcome: Outcome, reader: Role) -> str:
    """The office's own short answer, and what the data comes to; never how many steps there are."""
    derived = derived_line(outcome.claims, reader)
    return " ".join(filter(None, [short_line(outcome.claims), derived]))
