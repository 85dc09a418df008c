"""Every claim of every lead has its proof in the raw data, and nothing that readers rely on is left out."""

from hypothesis import given

from generator.views.claim import Lead
from generator.views.claims import lead_of, role_lead
from generator.views.flow import whole
from generator.views.roleview import role_view
from tests.views.claims_oracle import Oracle
from tests.views.entries import Raw, entries, explanations, lookup_of, many
from tests.views.small_office import WITH_PAGES


def leads(raw: Raw) -> dict[str | None, Lead]:
    """The lead for whoever asks, and for each role with a page."""
    lookup = lookup_of(raw)
    entry, nodes = lookup.entries["a"], whole("a", lookup)
    found: dict[str | None, Lead] = {None: lead_of(entry, nodes, lookup)}
    for role in WITH_PAGES:
        found[role.id] = role_lead(role_view(role, nodes, lookup), entry, nodes, lookup)
    return found


@many
@given(entries())
def test_every_claim_says_what_its_proof_says(raw: Raw) -> None:
    assert {reader: Oracle(raw, reader).faults(lead) for reader, lead in leads(raw).items()} == {
        reader: [] for reader in leads(raw)
    }


@many
@given(entries())
def test_who_acts_what_is_asked_where_it_goes_and_visits_are_told(raw: Raw) -> None:
    assert {reader: Oracle(raw, reader).omissions(lead) for reader, lead in leads(raw).items()} == {
        reader: [] for reader in leads(raw)
    }


@many
@given(explanations())
def test_an_answer_without_steps_claims_what_its_fields_say(raw: Raw) -> None:
    for reader, lead in leads(raw).items():
        assert Oracle(raw, reader).faults(lead) == []
