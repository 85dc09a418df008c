"""Silence in the data is silence in every medium: whatever is left out, nothing derived says more."""

from collections.abc import Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from generator.views.claim import Claim, ClaimKind, Lead
from generator.views.claims import lead_of
from generator.views.flow import Concern, whole
from generator.views.pages import role_answer
from tests.oracle.media import own_words, texts_of, transfers_of, without_one, words_in
from tests.views.entries import Raw, entries, lookup_of, some
from tests.views.small_office import DOCUMENTS, KINDS, OWN_CHANNELS, PLAIN_CHANNELS, WITH_PAGES

# fmt: off
MISSING = frozenset((
    "tidak", "ada", "yang", "disebut", "belum", "diisi", "alamat", "lihat", "penjelasan",
    "kelanjutannya", "naskah", "daftar", "dirinci", "catatan", "kunjungan", "anda",
))
"""Words with which something is said to be missing, or a note has no kind."""
GRAMMAR = frozenset((
    "dan", "atau", "jika", "di", "ke", "lewat", "dari", "untuk", "dengan", "pada", "tertentu", "menurut",
    "keadaan", "selain", "dijawab", "langkah", "langkahnya", "dikerjakan", "datang", "dimulai", "mulai",
    "lain", "siapkan", "dibawa", "dokumen", "hal", "giliran", "selebihnya", "lalu", "serta",
))
"""Words that join facts, none of which is one: who acts, what is asked and where is proved apart."""
REQUEST = frozenset(("akan", "diminta", "dimintai", "ditanya", "beberapa"))
"""Words that say of somebody that something is asked of them; which, depends on what is asked first."""
QUESTION = frozenset(("bertanya", "kepada"))
"""Words that say of a question that it is put."""
# fmt: on
NAMES = frozenset((*DOCUMENTS, *KINDS))
CHANNELS = frozenset(
    word
    for text in (*PLAIN_CHANNELS, *(name for _, name in OWN_CHANNELS.values()))
    for word in words_in(text)
) | {"faksimile"}


@st.composite
def halves(draw: st.DrawFn) -> tuple[Raw, str, Raw]:
    """An entry, what is left out, and the entry without it."""
    raw = draw(entries(depth=2))
    smaller = list(without_one(raw))
    path, left = draw(st.sampled_from(smaller)) if smaller else ("", raw)
    return raw, path, left


def key_of(path: str) -> str:
    """The key that was left out, or of which an item was."""
    return next((part for part in reversed(path.split("/")) if not part.isdigit()), "")


@some
@given(st.lists(halves(), min_size=4, max_size=4))
def test_no_word_is_said_for_the_first_time(cases: list[tuple[Raw, str, Raw]]) -> None:
    for raw, path, smaller in cases:
        before, after = texts_of(raw), texts_of(smaller)
        for medium, text in after.items():
            if medium == "sheet" and key_of(path) == "saluran":
                continue  # things of a step that doesn't say where it happens belong to the visit
            known = before[medium]
            if medium == "replies":
                # Where one of the office's own is left out, or has nothing to say, all of the answer replies.
                known += texts_of(without_replies(raw))[medium]
            new = own_words(words_in(text)) - own_words(words_in(known))
            allowed = MISSING | GRAMMAR | NAMES | (CHANNELS if moves(path) else frozenset())
            allowed |= REQUEST if REQUEST & set(words_in(known)) else frozenset()
            allowed |= QUESTION if "'tanya':" in repr(smaller) else frozenset()
            assert new <= allowed, (medium, path, new - allowed)


def without_replies(raw: Any) -> Any:
    """``raw`` without the office's own words for replies, in it and in its branches."""
    if isinstance(raw, dict):
        return {key: without_replies(value) for key, value in raw.items() if key != "balasan"}
    return [without_replies(value) for value in raw] if isinstance(raw, list) else raw


def moves(path: str) -> bool:
    """Whether another channel that the data states comes to hold."""
    return key_of(path) in ("bawa", "sertakan", "saluran")


def claims_in(raw: Raw) -> Iterator[tuple[str, Claim]]:
    lookup = lookup_of(raw)
    entry, nodes = lookup.entries["a"], whole("a", lookup)
    leads: dict[str, Lead] = {"all": lead_of(entry, nodes, lookup)}
    leads |= {role.id: role_answer(role, entry, nodes, lookup).lead for role in WITH_PAGES}
    for reader, lead in leads.items():
        yield from ((reader, claim) for claim in lead)


def said_by(raw: Raw) -> set[tuple[str, ...]]:
    """What the claims come to that may never be said for the first time."""
    found: set[tuple[str, ...]] = set()
    for reader, claim in claims_in(raw):
        names = [role.id for role in claim.roles]
        if claim.kind in (ClaimKind.PASSED_ON, ClaimKind.ASKED, ClaimKind.HANDLED, ClaimKind.AUTOMATIC):
            found |= {(reader, claim.kind, name) for name in names}
        elif claim.kind is ClaimKind.OWN:
            found.add((reader, claim.kind, str(claim.number), str(claim.further)))
        elif claim.kind in (ClaimKind.CONTACTS, ClaimKind.SHORT, ClaimKind.EXPLAINS):
            found.add((reader, claim.kind))
        elif claim.way:
            found |= {(reader, "download", thing.name) for thing in claim.way.downloads}
    return found


@some
@given(st.lists(halves(), min_size=4, max_size=4))
def test_nothing_is_claimed_for_the_first_time(cases: list[tuple[Raw, str, Raw]]) -> None:
    for raw, path, smaller in cases:
        assert said_by(smaller) <= said_by(raw), path


@some
@given(st.lists(halves(), min_size=4, max_size=4))
def test_no_list_of_a_role_grows(cases: list[tuple[Raw, str, Raw]]) -> None:
    for raw, path, smaller in cases:
        new = transfers_of(smaller) - transfers_of(raw)
        if key_of(path) in ("meminta", "diminta_melakukan", "eskalasi_ke"):
            # a step that asks for nothing and hands nothing over is still addressed to somebody
            new = {transfer for transfer in new if transfer[1] not in (Concern.DELIVERED, "delivers", "asks")}
        assert not new, path
