"""The one list of an answer in words: in which situation, whose turn, what concerns the reader."""

import re

from generator.model.catalogue import Role
from generator.phrases.channels import options, place_name
from generator.phrases.roles import names_all, party
from generator.phrases.sentences import capital, core, listed, uncapital, when
from generator.views.flow import Mention, StepView
from generator.views.lookup import Party
from generator.views.turns import Section

ONWARD = "sesudah itu"
OTHERWISE = "selain keadaan itu"
LEADS_ON = " › "


def heading(section: Section) -> str:
    """In which situation a section applies: "Jika belum aktif › jika tidak muncul"; empty for the first."""
    said = [
        entered.branch.label if entered.is_choice else when(entered.branch.label) for entered in section.path
    ]
    said += [ONWARD] if section.goes_on else []
    said += [OTHERWISE] if section.unsaid_for is not None else []
    return LEADS_ON.join([*map(capital, said[:1]), *map(uncapital, said[1:])])


def whose(who: Party, reader: Role | None) -> str:
    """Whose turn it is; the ``reader`` as "Anda", before whoever acts with them."""
    if reader is None or not who.includes(reader):
        return party(who)
    others = (role.name for role in who.others(reader))
    return listed(["Anda", *others], "atau" if who.is_choice else "dan")


def before_it(mention: Mention) -> str:
    """What happens before the reader is asked, in a sentence; empty where no active verb says it."""
    if mention.after is None or not re.match("[Mm]e", mention.after.act.text):
        return ""
    return f"Sesudah {party(mention.after.actors)} {core(mention.after.act.text)}."


def unsaid_targets(step: StepView) -> tuple[str, ...]:
    """To whom a step goes on, from whom something comes back, where its own text doesn't say so."""
    text = step.act.text
    said = [
        (step.escalates_to, "diteruskan ke {}"),
        (step.feedback_from, "konfirmasi dari {}"),
        (step.to if step.delivers else None, "kepada {}"),
    ]
    return tuple(form.format(party(who)) for who, form in said if who and not names_all(text, who.roles))


def unsaid_channels(step: StepView) -> str:
    """How a step is done, where its own text doesn't name the plain channel."""
    plain = [channel for channel in step.channels if not channel.name]
    is_told = (
        len(step.channels) == len(plain) == 1 and place_name(plain[0]).casefold() in step.act.text.casefold()
    )
    return "" if is_told else options(step.channels)
