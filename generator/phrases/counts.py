"""How many things are asked for, in words: no number where none is certain."""

from generator.phrases.sentences import listed
from generator.views.counts import Count

SOME = "beberapa dokumen"
OPEN, UNLISTED = "lain-lain (tidak disebut)", "daftar yang tidak dirinci di naskah"


def counted(count: Count) -> str:
    """ "3 dokumen dan 1 hal lain, dan 2 menurut keadaan"; empty where there is nothing."""
    certain = _sure(count)
    sure = listed(certain)
    if count.varies:
        return f"{sure}, dan lainnya menurut keadaan" if sure else "dokumen menurut keadaan"
    further = [
        f"{number} {word}"
        for number, word in (
            (count.conditional, "menurut keadaan"),
            (count.optional, "opsional"),
            (count.recommended, "disarankan"),
        )
        if number
    ]
    if not sure and further:
        number, _, word = further[0].partition(" ")
        further[0] = f"{number} {'hal' if count.has_objects else 'dokumen'} {word}"
    if count.is_open:
        return joined([*certain, *further, OPEN]) if certain or further else UNLISTED
    return joined([*([sure] if sure else []), *further])


def joined(names: list[str]) -> str:
    """Numbers that count different things: "3 dokumen, dan 2 menurut keadaan"."""
    return ", ".join((*names[:-1], *(f"{'dan ' if len(names) > 1 else ''}{name}" for name in names[-1:])))


def _sure(count: Count) -> list[str]:
    if count.is_vague:
        return [SOME]
    names = [f"{count.sure} dokumen"] if count.sure else []
    if count.objects:
        names.append(f"{count.objects} hal{' lain' if names else ''}")
    return names
