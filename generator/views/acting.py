"""Who acts in steps: certainly, or as one of several."""

from collections.abc import Callable, Iterable

from generator.model.catalogue import Role, RoleKind
from generator.views.flow import StepView
from generator.views.lookup import Party


def people_in(steps: Iterable[StepView]) -> tuple[Role, ...]:
    """Everybody whom ``steps`` name, in order of their first; machines apart."""
    actors = dict.fromkeys(role for step in steps for role in step.actors.roles)
    return tuple(role for role in actors if role.kind is not RoleKind.SYSTEM)


def acting(steps: Iterable[StepView], is_told: Callable[[Role], bool]) -> tuple[Party, ...]:
    """Who of those that are ``is_told`` acts in ``steps``.

    First all who act by themselves or with others, as one party; then each choice of roles of which somebody
    isn't among them: of a choice nobody is sure to act.
    """
    parties = tuple(dict.fromkeys(step.actors for step in steps))
    certain = dict.fromkeys(
        role for party in parties if not party.is_choice for role in party.roles if is_told(role)
    )
    choices = [
        party
        for party in parties
        if party.is_choice and any(is_told(role) and role not in certain for role in party.roles)
    ]
    return (*([Party(roles=tuple(certain))] if certain else []), *choices)
