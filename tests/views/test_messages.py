"""A message for each act of the staff towards somebody, and none beside another act."""

from functools import partial

from hypothesis import given

from generator.model.base import Slug
from generator.model.catalogue import Role
from generator.views.flow import steps_in, whole
from generator.views.lookup import Lookup
from generator.views.messages import Message, MessageKind, messages_in
from tests.views.entries import Raw, acts_of, entries, entry_of, lookup_of, some
from tests.views.raw_reading import Said, ids_of
from tests.views.small_office import KINDS, MACHINE, STAFF


def messages(raw: Raw) -> dict[int, tuple[Message, ...]]:
    lookup = lookup_of(raw)
    return messages_in(whole("a", lookup), lookup.entries["a"], lookup)


def only(act: Raw) -> Message:
    ((message,),) = messages(entry_of(act)).values()
    return message


def due(said: Said) -> list[set[str]]:
    """Whom an act of the raw data addresses, where a person of the staff does it."""
    actors = ids_of(said.act["pelaku"])
    if not set(actors) & set(STAFF):
        return []
    asks = "tanya" in said.act or said.asks_something
    onward = ids_of(said.act.get("eskalasi_ke"))
    to = ids_of(said.act.get("kepada")) if asks or said.delivers else ()
    found = [parties for parties in (to if set(to) != set(onward) else (), onward) if parties]
    return [
        set(parties) for parties in found if any(role not in actors and role != MACHINE for role in parties)
    ]


@some
@given(entries())
def test_each_act_towards_somebody_has_a_message(raw: Raw) -> None:
    found = {
        number: [{role.id for role in message.to.roles} for message in said]
        for number, said in messages(raw).items()
    }
    assert found == {said.number: due(said) for said in acts_of(raw) if due(said)}


def is_for_one(lookup: Lookup, roles: tuple[Role, ...], audience: tuple[Slug, ...]) -> bool:
    return any(lookup.is_for(role, audience) for role in roles)


@some
@given(entries())
def test_a_message_is_of_its_step_and_holds_what_is_for_its_addressee(raw: Raw) -> None:
    lookup = lookup_of(raw)
    steps = {step.number: step for step in steps_in(whole("a", lookup))}
    for number, said in messages(raw).items():
        for message in said:
            heard = steps[number].seen_by(partial(is_for_one, lookup, message.to.roles))
            assert message.step.number == number
            assert message.step.asks_for == heard.asks_for
            assert set(message.step.has.notes) == {note for note in heard.has.notes if note.audience}
            assert message.is_to_served == all(KINDS[role.id] == "pengguna" for role in message.to.roles)


def test_what_is_done_towards_the_addressee() -> None:
    act = {"pelaku": "helpdesk", "tindakan": "Berbuat"}
    assert only({**act, "kepada": "penyedia", "meminta": ["x"]}).kind is MessageKind.ASKS
    assert only({**act, "kepada": "penyedia"}).kind is MessageKind.TELLS
    assert only({**act, "eskalasi_ke": "pusat"}).kind is MessageKind.HANDS_ON
    question = {"pelaku": "helpdesk", "kepada": "penyedia", "tanya": "Apa?", "cabang": [{"jika": "x"}]}
    assert only(question).kind is MessageKind.ASKS


def test_the_addressee_reads_the_answer_in_its_own_words() -> None:
    act = {"pelaku": "helpdesk", "tindakan": "Berbuat"}
    assert only({**act, "eskalasi_ke": "admin"}).folder == "admin"
    assert only({**act, "eskalasi_ke": "pusat"}).folder == "faq"
    assert only({**act, "kepada": ["pusat", "konsultan"]}).folder == "konsultan"


def test_nobody_is_written_to_who_is_not_known_or_no_person() -> None:
    act = {"pelaku": "helpdesk", "tindakan": "Berbuat"}
    for silent in (
        act,
        {**act, "meminta": ["x"]},
        {**act, "kepada": MACHINE},
        {**act, "umpan_balik_dari": "pusat"},
        {**act, "pelaku": "penyedia", "kepada": "helpdesk"},
    ):
        assert messages(entry_of(silent)) == {}


def test_a_request_and_a_handover_in_one_step_are_two_messages() -> None:
    act = {"pelaku": "helpdesk", "tindakan": "Berbuat", "meminta": ["x"], "eskalasi_ke": "admin"}
    ((asked, handed),) = messages(entry_of({**act, "kepada": "penyedia"})).values()
    assert (asked.kind, asked.to.roles[0].id) == (MessageKind.ASKS, "penyedia")
    assert (handed.kind, handed.to.roles[0].id) == (MessageKind.HANDS_ON, "admin")
