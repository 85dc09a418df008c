"""View and template to text; no decisions."""

from collections.abc import Callable, Iterable
from functools import cache, partial
from pathlib import Path
from typing import TypeVar

import material
from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup

from generator.model.catalogue import Role
from generator.model.said import StatementRecord, TimeRecord
from generator.pages.escaping import (
    author_markdown,
    front_matter_text,
    link_address,
    linked_text,
    markdown_text,
    spells,
    tapped,
)
from generator.phrases import (
    channels,
    claims,
    contacts,
    counts,
    diagnosis,
    escalations,
    implied,
    letter,
    office,
    outcomes,
    packages,
    readings,
    roles,
    sentences,
    status,
    steps,
    things,
    turns,
)
from generator.phrases.labels import LABELS
from generator.phrases.qr import qr_code
from generator.phrases.sheet import Sheet, sheet_address, sheet_of, standing
from generator.views.addresses import Addresses
from generator.views.diagnosis import section_of
from generator.views.letters import letters_of
from generator.views.lookup import Lookup
from generator.views.messages import Message
from generator.views.pages import Page
from generator.views.replies import ReplyView

TEMPLATES = Path(__file__).parent / "templates"
MATERIAL = Path(material.__file__).parent / "templates"
ICONS = MATERIAL / ".icons" / "material"

ReplyText = Callable[[ReplyView], str]
SheetText = Callable[[Sheet, str], str]
MessageText = Callable[[Message], str]


class _Compiled(BytecodeCache):
    """Templates as they were compiled, while their text is the same: a preview needs them often."""

    def __init__(self) -> None:
        self._found: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if found := self._found.get(bucket.key):
            bucket.bytecode_from_string(found)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._found[bucket.key] = bucket.bytecode_to_string()


COMPILED = _Compiled()


class Renderer:
    """Renders pages of one source: templates with the office, its roles, and phrases at hand."""

    def __init__(
        self,
        lookup: Lookup,
        hand_written: Path,
        *,
        site: str,
        with_pdf: bool,
        reply_text: ReplyText,
        sheet_text: SheetText,
        greeting: MessageText,
        message_text: MessageText,
        whatsapp_address: Callable[[str], str],
        addresses: Addresses | None = None,
    ) -> None:
        """``site`` is the site's address, or ""; the others make the texts that pages offer to send.

        With ``addresses`` elements say which record they show.
        """
        self._environment = Environment(
            loader=FileSystemLoader([TEMPLATES, hand_written]),
            autoescape=True,
            undefined=StrictUndefined,
            bytecode_cache=COMPILED,
        )
        self._environment.filters.update(
            md=markdown_text,
            json=front_matter_text,
            markdown=author_markdown,
            address=link_address,
            with_links=linked_text,
            spells=spells,
            tapped=tapped,
            capital=sentences.capital,
            uncapital=sentences.uncapital,
            listed=sentences.listed,
            when=sentences.when,
            situation=sentences.situation,
            handed_when=escalations.condition,
            handed_through=escalations.channel,
            enclosed=escalations.enclosed,
            package_fields=packages.fields,
            asked_about=contacts.asked_about,
            unsaid_of=escalations.unsaid,
            stopped=sentences.stopped,
            span=sentences.number_span,
            names=roles.role_names,
            party=roles.party,
            options=channels.options,
            place_name=channels.place_name,
            heading=turns.heading,
            whose=turns.whose,
            before_it=turns.before_it,
            unsaid_targets=turns.unsaid_targets,
            unsaid_channels=turns.unsaid_channels,
            readings=readings.readings,
            handed_along=readings.handed_along,
            named_otherwise=readings.named_otherwise,
            beyond=things.beyond,
            note_kind=steps.note_kind,
            unwritten=implied.unwritten,
            statement=steps.statement,
            time=steps.time,
            time_label=steps.time_label,
            line=things.line,
            named=things.named,
            content=things.content,
            form=things.form,
            counted=counts.counted,
            letter_body=letter.body,
            typing=letter.typing,
            date=office.written_date,
            mentions=office.mentions,
            status=office.status,
            reviewed=office.reviewed,
            overdue=office.overdue,
            archived=office.archived,
            lead_line=claims.lead_line,
            short_line=claims.short_line,
            derived_line=claims.derived_line,
            inquiry=diagnosis.inquiry,
            choice_label=diagnosis.choice,
            shown_doings=diagnosis.shown_doings,
            section_of=section_of,
            upkeep_heading=status.upkeep_heading,
            upkeep_told=status.upkeep_told,
            upkeep_line=status.upkeep_line,
            outcome_heading=outcomes.heading,
            outcome_line=outcomes.line,
            reply_text=reply_text,
            sheet_text=sheet_text,
            greeting=greeting,
            message_text=message_text,
            whatsapp_address=whatsapp_address,
        )
        source = lookup.source
        self._environment.globals.update(
            office=source.office,
            roles=lookup.addressed_roles,
            outside=lookup.outside_pages,
            has_messages=any(filed.entry.error_messages for filed in source.entries),
            has_diagnosis=source.diagnosis is not None,
            unsaid_ending=diagnosis.UNSAID,
            with_pdf=with_pdf,
            labels=LABELS,
            icon=icon,
            contacts=contacts.contacts,
            given=contacts.given,
            from_afar=contacts.from_afar,
            no_contact=contacts.NO_CONTACT,
            lacking=packages.LACKING,
            role_by_id=lookup.roles,
            letters=frozenset(each.document.id for each in letters_of(lookup)),
            for_reader=partial(_for_reader, lookup),
            at=partial(_at, addresses),
            version=office.version,
            data_date=office.data_date,
            review_sentence=partial(office.review_sentence, office=source.office),
            doubted=office.doubted,
            overdue_since=lookup.overdue_since,
            ask_first=partial(office.ask_first, source.office),
            letterhead=office.letterhead(source.office),
            standing=standing(source.office),
            sheet_of=partial(sheet_of, lookup=lookup),
            sheet_address=partial(sheet_address, site),
            qr_code=qr_svg,
        )

    def page(self, page: Page) -> str:
        template = self._environment.get_template(page.template)
        return template.render(page.context, root=page.root).lstrip()


T = TypeVar("T", StatementRecord, TimeRecord)


def _for_reader(lookup: Lookup, reader: Role | None, said: Iterable[T]) -> tuple[T, ...]:
    """What of ``said`` is for the ``reader``; for nobody in particular, all."""
    return tuple(each for each in said if reader is None or lookup.is_for(reader, each.audience))


def _at(addresses: Addresses | None, record: object) -> Markup:
    """An attribute with the address of ``record``, for whoever edits it; nothing where nobody does."""
    address = addresses.of(record) if addresses else None
    return Markup(' data-spot="{}"').format(address) if address else Markup()


@cache
def icon(name: str) -> Markup:
    """An icon of Material's set, inlined."""
    return Markup((ICONS / f"{name}.svg").read_text())


def qr_svg(address: str) -> Markup:
    return Markup(qr_code(address))
