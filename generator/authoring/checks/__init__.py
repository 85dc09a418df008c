"""Checks across records, made on what is sound in itself: each yields problems."""

from collections.abc import Callable, Iterator
from itertools import islice

from generator.authoring.checks import (
    contacts,
    content,
    diagnosis,
    flow,
    identity,
    lists,
    papers,
    parties,
    printing,
    secrets,
    statements,
    status,
    steps,
    usage,
)
from generator.authoring.checks.data import Data, Located
from generator.model.entry import Entry
from generator.problems.problem import Problem
from generator.source.load import MOST

ENTRY_CHECKS: tuple[Callable[[Data, Located[Entry]], Iterator[Problem]], ...] = (
    flow.missing_steps,
    flow.few_or_same_branches,
    flow.unreachable_steps,
    flow.loops,
    parties.oneself,
    parties.several,
    steps.one_thing_each,
    steps.implied_fields,
    secrets.requested_secrets,
    content.messages,
    content.review,
    content.relations,
    status.archive_fields,
    content.repeated_items,
)
"""Made on one entry at a time."""

DATA_CHECKS: tuple[Callable[[Data], Iterator[Problem]], ...] = (
    identity.unknown_ids,
    identity.unknown_topics,
    identity.repeated_ids,
    identity.reserved_ids,
    identity.aliases,
    identity.role_addresses,
    identity.served_role,
    parties.comprising,
    papers.things,
    papers.letters,
    diagnosis.choices,
    diagnosis.unreached,
    lists.circles,
    lists.too_large,
    secrets.secret_documents,
    content.links,
    content.logo,
    statements.statements,
    contacts.contacts,
    printing.unprintable,
    content.term_sources,
    status.overdue,
    status.leading_nowhere,
    usage.unused,
    usage.alike,
    usage.replies,
    usage.no_entries,
)
"""Made on the whole source."""


def check(data: Data) -> Iterator[Problem]:
    """Every problem that only shows when records are looked at together."""
    for entry in data.entries:
        found = (problem for each in ENTRY_CHECKS for problem in each(data, entry))
        yield from islice(found, MOST + 1)
    for each in DATA_CHECKS:
        yield from each(data)
