"""Roles and parties in words."""

from collections.abc import Iterable

from generator.model.catalogue import Role
from generator.phrases.sentences import listed
from generator.views.lookup import Party


def role_names(roles: Iterable[Role]) -> str:
    return listed(role.name for role in roles)


def party(who: Party) -> str:
    """One role, several that act together ("A dan B"), or one of several ("A atau B")."""
    return listed((role.name for role in who.roles), "atau" if who.is_choice else "dan")


def names_all(text: str, roles: Iterable[Role]) -> bool:
    """Whether ``text`` itself names each of ``roles``."""
    return all(role.name.casefold() in text.casefold() for role in roles)
