"""Claims: what a derived sentence says, part by part, each with the data that proves it."""

from dataclasses import dataclass
from enum import StrEnum

from generator.model.catalogue import Role
from generator.model.contact import Channel
from generator.model.walk import Situation
from generator.views.counts import Count
from generator.views.flow import StepView
from generator.views.ways import Way


class ClaimKind(StrEnum):
    SHORT = "short"
    """The office's own short answer."""
    NEEDS = "needs"
    """What an answer without steps asks to bring or send."""
    CONTACTS = "contacts"
    """Whom an answer without steps names to turn to."""
    EXPLAINS = "explains"
    """That an answer without steps only explains."""
    WAY = "way"
    """What the reader does, in one case or by one route or always."""
    OWN = "own"
    """What the reader's role does: its steps, where it always begins with one, and how many there are."""
    NOTHING = "nothing"
    """That the answer has nothing for the reader's role."""
    DONE_BY = "done by"
    """Who does the steps, where it is people served."""
    HANDLED = "handled"
    """Who on the staff or outside has steps."""
    TOGETHER = "together"
    """Who else has a part in steps of the reader's role."""
    AUTOMATIC = "automatic"
    """Which machines have all the steps."""
    ASKED = "asked"
    """What is asked of people served who have no steps of their own."""
    PASSED_ON = "passed on"
    """To whom the case goes on who has no steps here."""


@dataclass(frozen=True, kw_only=True)
class Proof:
    """Where the data says it: numbers of steps, keys of the entry."""

    steps: frozenset[int] = frozenset()
    fields: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.steps or self.fields)


@dataclass(frozen=True, kw_only=True)
class Claim:
    kind: ClaimKind
    proof: Proof
    roles: tuple[Role, ...] = ()
    is_choice: bool = False
    """Whether it is said of one of the roles, and it isn't known of which."""
    paths: tuple[tuple[Situation, ...], ...] = ()
    """The situations in which it holds; empty where it always does."""
    text: str = ""
    """The author's own words."""
    way: Way | None = None
    count: Count | None = None
    channels: tuple[Channel, ...] = ()
    number: int = 0
    """How many steps there always are."""
    further: int = 0
    """How many more there are by condition, case or choice."""
    is_further: bool = False
    """Whether others who act are told before these."""
    is_implied: bool = False
    """Whether it was only read into the source."""
    steps: tuple[StepView, ...] = ()
    """What is asked, and at which steps; or what is always done."""


Lead = tuple[Claim, ...]
