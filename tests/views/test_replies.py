"""Standard replies: the office's words around what the people served do and bring, and nothing else."""

from collections.abc import Iterator

from hypothesis import given

from generator.views.claim import ClaimKind
from generator.views.flow import Handover, NodeView, branches_in, steps_in, whole
from generator.views.replies import ReplyView, for_served, replies_of
from tests.views.claims_oracle import Oracle
from tests.views.entries import Raw, acts_of, all_branches, entries, entry_of, lookup_of, some
from tests.views.raw_reading import heard_by_served, members_of
from tests.views.small_office import EVERYBODY, SERVED


def replies(raw: Raw) -> tuple[ReplyView, ...]:
    lookup = lookup_of(raw)
    return replies_of(lookup.entries["a"], whole("a", lookup), lookup)


def body_of(raw: Raw) -> tuple[NodeView, ...]:
    lookup = lookup_of(raw)
    return for_served(whole("a", lookup), lookup.entries["a"], lookup)


def step(actor: str = "penyedia", **fields: object) -> Raw:
    return {"pelaku": actor, "tindakan": "Datang", **fields}


def two_branches(first: Raw, second: Raw) -> Raw:
    return {"kasus": "Apa?", "cabang": [{"jika": "Satu", **first}, {"jika": "Dua", **second}]}


def every_node(nodes: tuple[NodeView, ...]) -> Iterator[NodeView]:
    yield from nodes
    for branch in branches_in(nodes):
        yield from branch.nodes


@some
@given(entries())
def test_the_body_is_what_who_asks_does(raw: Raw) -> None:
    body = body_of(raw)
    oracle = Oracle(raw, None)
    assert [step.number for step in steps_in(body)] == [
        said.number for said in acts_of(raw) if oracle.is_own(said)
    ]
    assert not any(isinstance(node, Handover) for node in every_node(body))


@some
@given(entries())
def test_the_body_has_every_branch_that_brings_something_and_none_that_is_empty(raw: Raw) -> None:
    shown = list(branches_in(body_of(raw)))
    assert [branch.label for branch in shown if not (branch.nodes or branch.has or branch.is_open)] == []
    due = [
        branch["jika"]
        for branch in all_branches(raw["langkah"])
        if any(map(heard_by_served, branch.get("bawa", [])))
    ]
    assert [branch.label for branch in shown if branch.has.brings] == due


@some
@given(entries())
def test_no_word_of_the_office_is_lost(raw: Raw) -> None:
    said = [raw.get("balasan", {}), *(branch.get("balasan", {}) for branch in all_branches(raw["langkah"]))]
    labels = {branch.label for branch in branches_in(body_of(raw))}
    answerable = [raw.get("balasan", {})] + [
        branch.get("balasan", {}) for branch in all_branches(raw["langkah"]) if branch["jika"] in labels
    ]
    found = {text for reply in replies(raw) for text in (reply.opening, reply.closing)}
    if found:
        assert found - {None} <= {text for words in said for text in words.values()}
    if replies_to_all_are_possible(raw):
        assert {text for words in answerable for text in words.values()} <= found


def replies_to_all_are_possible(raw: Raw) -> bool:
    """Whether everybody served counts and has something to do wherever the office has words."""
    return not raw.get("penanya") and any(map(Oracle(raw, None).is_own, acts_of(raw)))


def test_one_reply_for_all_where_no_branch_has_words() -> None:
    (reply,) = replies(entry_of(step(), balasan={"pembuka": "Salam", "penutup": "Terima kasih"}))
    assert (reply.label, reply.opening, reply.closing) == (None, "Salam", "Terima kasih")
    assert len(reply.nodes) == 1


def test_a_branch_takes_from_the_entry_what_it_does_not_say_itself() -> None:
    first = {"langkah": [step()], "balasan": {"penutup": "Sampai jumpa"}}
    second = {"langkah": [step()], "balasan": {"pembuka": "Halo"}}
    raw = entry_of(two_branches(first, second), balasan={"pembuka": "Salam", "penutup": "Terima kasih"})
    assert [(reply.label, reply.opening, reply.closing) for reply in replies(raw)] == [
        ("Satu", "Salam", "Sampai jumpa"),
        ("Dua", "Halo", "Terima kasih"),
    ]


def test_words_of_the_entry_that_no_branch_takes_make_a_reply_for_all() -> None:
    own = {"langkah": [step()], "balasan": {"pembuka": "Halo", "penutup": "Sampai jumpa"}}
    raw = entry_of(two_branches(own, {"langkah": [step()]}), balasan={"pembuka": "Salam"})
    assert [(reply.label, reply.opening, reply.closing) for reply in replies(raw)] == [
        (None, "Salam", None),
        ("Satu", "Halo", "Sampai jumpa"),
    ]


def test_an_answer_without_words_of_the_office_has_a_reply_too() -> None:
    (reply,) = replies(entry_of(step(), step("admin")))
    assert (reply.label, reply.opening, reply.is_derived, reply.acts_first) == (None, None, True, True)
    (reply,) = replies(entry_of(step("admin"), balasan={"pembuka": "Salam"}))
    assert (reply.nodes, reply.is_derived, reply.acts_first) == ((), False, False)
    assert replies(entry_of(kata_cari=["x"])) == ()


def test_steps_of_others_whom_the_office_serves_are_only_told() -> None:
    (reply,) = replies(entry_of(step("konsultan"), penanya=["penyedia"]))
    assert reply.nodes == ()
    assert [(claim.kind, [role.id for role in claim.roles]) for claim in reply.lead] == [
        (ClaimKind.DONE_BY, ["konsultan"])
    ]
    (reply,) = replies(entry_of(step("admin"), step("penyedia"), penanya=["penyedia"]))
    assert [claim.kind for claim in reply.lead] == [ClaimKind.HANDLED]


@some
@given(entries())
def test_a_reply_for_all_tells_what_its_readers_are_asked(raw: Raw) -> None:
    askers = members_of(raw["penanya"]) if raw.get("penanya") else {*SERVED, EVERYBODY}
    readers = {role for role in (*SERVED, EVERYBODY) if askers & members_of(role)}
    due = [said.number for said in acts_of(raw) if any(map(said.asks, readers))]
    for reply in replies(raw):
        assert [found.number for found in reply.asked] == ([] if reply.label else due)


def test_documents_of_a_branch_alone_make_a_reply() -> None:
    own = {"bawa": ["ktp"], "balasan": {"pembuka": "Halo"}}
    (reply,) = replies(entry_of(two_branches(own, {"langkah": [step("admin")]})))
    assert [thing.name for thing in reply.has.brings] == ["KTP"]


def test_an_answer_that_only_explains_is_sent_as_it_is_written() -> None:
    explained = entry_of(uraian="Begini.", balasan={"pembuka": "Salam"})
    (reply,) = replies(explained)
    assert reply.explanation == "Begini."
    (reply,) = replies(entry_of(step(), uraian="Begini.", balasan={"pembuka": "Salam"}))
    assert reply.explanation is None


def test_things_that_are_left_are_numbered_anew_and_begin_without_a_joint() -> None:
    choice = {"salah_satu": [{"nama": "S", "untuk": ["admin"]}, "akta", {"nama": "Paspor", "asli": "ya"}]}
    raw = entry_of(step(bawa=[{"nama": "x", "untuk": ["admin"]}, "ktp", choice]), balasan={"pembuka": "Hai"})
    (reply,) = replies(raw)
    (found,) = steps_in(reply.nodes)
    first, second = found.has.brings
    assert [first.number, second.number] == ["1", "2"]
    assert [part.number for part in second.parts] == ["2a", "2b"]
    assert [part.is_further_option for part in second.parts] == [False, True]
