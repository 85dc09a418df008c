"""Where each record of a source stands in its files: what the preview's pages know of what they show."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.authoring.fields import CATALOGUE_MODELS, walk
from generator.model.base import Record
from generator.model.entry import Source
from generator.model.procedure import PartiesRecord
from generator.source.load import Loc
from generator.views.gap import Gap, GapKind
from generator.views.pages import Page

_LISTS = ("roles", "topics", "documents", "references", "terms", "channels")
_KINDS = {model: kind for kind, model in CATALOGUE_MODELS.items()}


@dataclass(frozen=True, kw_only=True)
class Address:
    """The place of a record, or of a field."""

    path: str
    """The file below the source folder."""
    loc: Loc

    def __str__(self) -> str:
        return "#".join((self.path, "/".join(map(str, self.loc))))


class Addresses:
    """Finds the addresses of the records of one source, which are the very objects that views carry on."""

    def __init__(self, source: Source) -> None:
        self._source = source  # keeps the records alive: no other object has the identity of one of them
        self._found = {id(record): address for record, address in _addressed(source)}

    def of(self, record: object) -> Address | None:
        """The address of ``record``; None of what views have made by themselves."""
        return self._found.get(id(record))

    def of_page(self, page: Page) -> Address | None:
        """The address of the record that ``page`` as a whole is about."""
        match page.template:
            case "answer.md.j2" | "role_answer.md.j2" | "sheet.md.j2" | "archived.md.j2":
                return self.of(page.context["answer"].entry)
            case "letter.md.j2":
                return self.of(page.context["letter"].document)
            case "diagnosis.md.j2":
                return self.of(self._source.diagnosis)
            case "role_home.md.j2" | "outside.md.j2":
                return self.of(page.context["role"])
            case "home.md.j2" | "tentang.md":
                return self.of(self._source.office)
        return None


def field_of(gap: Gap) -> Address:
    """The field that takes what is lacking."""
    if gap.kind is GapKind.REVIEW:
        return Address(path=gap.path, loc=(gap.field,))
    key = gap.field.partition(",")[0]
    return Address(path=gap.path, loc=gap.loc if key in gap.loc else (*gap.loc, key))


def _addressed(source: Source) -> Iterator[tuple[Record, Address]]:
    roots: list[tuple[Record, str, Loc]] = [
        (filed.entry, filed.path, ()) for filed in (*source.entries, *source.archived)
    ]
    for single in (source.office, source.search_words, source.diagnosis):
        if single:
            roots.append((single, _file(single), ()))
    for name in _LISTS:
        roots += [(record, _file(record), (place,)) for place, record in enumerate(getattr(source, name))]
    for root, path, base in roots:
        for loc, record in walk(root, base):
            # Whoever names nobody shares one record.
            if not isinstance(record, PartiesRecord):
                yield record, Address(path=path, loc=loc)


def _file(record: Record) -> str:
    return f"{_KINDS[type(record)]}.yml"
