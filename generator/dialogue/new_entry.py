"""One new entry, asked for field after field; written when all is answered, or not at all."""

from collections.abc import Sequence
from pathlib import Path

from generator.authoring.checks.identity import PLAIN_KINDS
from generator.authoring.drafting.draft import DRAFT, taken_ids
from generator.authoring.drafting.papers import ASKED_STATES, thing
from generator.authoring.drafting.questions import asked, slug
from generator.authoring.drafting.steps import Fields
from generator.authoring.drafting.trial import entry_text, errors_with
from generator.authoring.fields import keys
from generator.dialogue.asking import Choice, Terminal
from generator.dialogue.saving import save
from generator.dialogue.topics import CATALOGUE, Chosen, ask_topic, topic_text
from generator.model.base import Record
from generator.model.catalogue import Document
from generator.model.entry import Entry, Source
from generator.model.procedure import Step
from generator.problems.report import UNWRITTEN, format_problems
from generator.source.text import shown_path

INTRODUCTION = """\
Pertanyaan baru. Isian yang belum diketahui boleh dikosongkan: tekan Enter saja.
Ctrl-C menghentikan; tidak ada yang ditulis sebelum semuanya selesai."""


def new_entry(terminal: Terminal, source_dir: Path, source: Source) -> bool:
    """Ask for a new entry and write it as a draft; whether it was written."""
    terminal.tell(INTRODUCTION)
    fields, topic = _entry(terminal, source)
    path = source_dir / "faq" / topic.id / f"{fields['id']}.yml"
    text = entry_text(fields)
    added = {source_dir / CATALOGUE: topic_text(source_dir, topic)} if topic.new_title else {}
    if errors := errors_with(source_dir, {path: text, **added}):
        terminal.tell(f"\nBelum dapat disimpan.\n{format_problems(errors, UNWRITTEN)}")
        return False
    terminal.tell(f"\n{text}")
    if not terminal.yes(f"Simpan sebagai draf di {shown_path(path)}?"):
        terminal.tell("Tidak ada yang ditulis.")
        return False
    save(source_dir, {path: text}, topic)
    terminal.tell(
        f"Ditulis: {shown_path(path)}\n"
        "Draf tidak ikut terbit. Periksa di pratinjau (make serve), "
        "lengkapi dengan “Ubah”, lalu pilih status terbit."
    )
    return True


def _entry(terminal: Terminal, source: Source) -> tuple[Fields, Chosen]:
    title = terminal.text(_asks(Entry, "judul"), longest=80, required=True)
    question = terminal.text(f"{_asks(Entry, 'pertanyaan')} (kosong: sama dengan judul)") or title
    terminal.tell("")
    topic = ask_topic(terminal, source)
    terminal.tell("\nSiapa yang biasanya bertanya?")
    roles = [Choice(id=role.id, name=role.name) for role in source.roles]
    asked_by = terminal.choices("Nomor (beberapa: pisahkan dengan koma)", roles)
    steps = _steps(terminal, source, roles)
    intro = "" if steps else terminal.text(f"\nTanpa langkah. {_asks(Entry, 'jawaban_singkat')}")
    fields: Fields = {
        "id": slug(title, taken_ids(source)),
        **DRAFT,
        "judul": title,
        "pertanyaan": asked(question),
        "penanya": asked_by,
        "jawaban_singkat": intro,
        "langkah": steps,
    }
    return _filled(fields, Entry), topic


def _steps(terminal: Terminal, source: Source, roles: Sequence[Choice]) -> list[Fields]:
    """Steps, until nothing is to be done any more."""
    made: list[Fields] = []
    while True:
        terminal.tell(f"\nLangkah {len(made) + 1} (kosong: tidak ada langkah lagi)")
        action = terminal.text(_asks(Step, "tindakan"))
        if not action:
            return made
        made.append(_step(terminal, source, roles, action))


def _step(terminal: Terminal, source: Source, roles: Sequence[Choice], action: str) -> Fields:
    terminal.tell("Siapa yang melakukannya?")
    actors = terminal.choices("Nomor (beberapa: pisahkan dengan koma)", roles)
    condition = terminal.text(f"{_asks(Step, 'bila')} (kosong: selalu)")
    terminal.tell("Kepada siapa langkah ini ditujukan? (kosong: tidak kepada siapa pun)")
    to = terminal.choices("Nomor", [role for role in roles if role.id not in actors])
    escalates = bool(to) and terminal.yes(
        "Apakah dengan langkah ini urusannya diserahkan (dieskalasi) kepadanya?"
    )
    terminal.tell("Lewat apa? (kosong: tidak disebut)")
    own = [Choice(id=channel.id, name=channel.name) for channel in source.channels]
    channels = terminal.choices("Nomor", [*(Choice(id=kind, name=kind) for kind in PLAIN_KINDS), *own])
    terminal.tell(f"{_asks(Step, 'bawa')}: satu per baris (kosong: selesai)")
    return _filled(
        {
            "pelaku": actors[0] if len(actors) == 1 else actors or None,
            "saluran": channels,
            "bila": condition,
            "tindakan": action,
            "eskalasi_ke" if escalates else "kepada": to[0] if len(to) == 1 else to,
            "bawa": [_paper(terminal, name, source.documents) for name in terminal.texts("Dokumen")],
        },
        Step,
    )


def _paper(terminal: Terminal, name: str, documents: Sequence[Document]) -> Fields | str:
    """A thing to bring; of original and copy only what is answered."""
    made = thing(name, documents)
    said = isinstance(made, dict) and (made.get("asli") or made.get("salinan"))
    states = (
        {}
        if said
        else ASKED_STATES.get(
            terminal.text("  Asli (a), fotokopi (f), keduanya (af), kosong: tidak disebut"), {}
        )
    )
    if not states:
        return made
    return {**({"dokumen": made} if isinstance(made, str) else made), **states}


def _filled(fields: Fields, record: type[Record]) -> Fields:
    """``fields`` without those that say nothing; a required one stays, empty, to be filled in later."""
    required = {key for key, field in keys(record).items() if field.is_required()}
    return {key: value for key, value in fields.items() if value or key in required}


def _asks(record: type[Record], key: str) -> str:
    """What authors are told about a field is what is asked for it."""
    return str(keys(record)[key].description)
