"""How many things are asked for, in words: no number where none is certain."""

from generator.phrases.sentences import listed
from generator.views.counts import Count

SOME = "beberapa dokumen"
OPEN = "dan lain-lain (tidak disebut)"


def counted(count: Count) -> str:
    """ "3 dokumen dan 1 hal lain, dan 2 menurut keadaan"; empty where there is nothing."""
    sure = _sure(count)
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
    if sure:
        words = ", ".join((sure, *further[:-1], *(f"dan {word}" for word in further[-1:])))
    elif further:
        number, _, word = further[0].partition(" ")
        noun = "hal" if count.has_objects else "dokumen"
        words = listed([f"{number} {noun} {word}", *further[1:]])
    else:
        words = ""
    if not count.is_open:
        return words
    return f"{words} {OPEN}" if words else "daftar yang tidak dirinci di naskah"


def _sure(count: Count) -> str:
    if count.is_vague:
        return SOME
    names = [f"{count.sure} dokumen"] if count.sure else []
    if count.objects:
        names.append(f"{count.objects} hal{' lain' if names else ''}")
    return listed(names)
