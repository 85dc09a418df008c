"""Questions put in a terminal, asked again until the answer can be used."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generator.problems.wording import choose, number, quoted
from generator.source.characters import FORBIDDEN, visible


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One of several answers, which may be given by its number, its name or its id."""

    id: str
    name: str


@dataclass(frozen=True, kw_only=True)
class Terminal:
    """Where answers come from and messages go to."""

    read: Callable[[str], str]
    """Shows its argument and waits for a line; raises EOFError at the end, KeyboardInterrupt at Ctrl-C."""
    tell: Callable[[str], None]

    def text(self, prompt: str, *, longest: int = 2000, required: bool = False) -> str:
        """One line; empty only if that is an answer."""
        while True:
            typed = self.read(f"{prompt}: ")
            answer = " ".join(visible(typed).split())
            if FORBIDDEN.search(typed):
                self.tell("  Ada karakter yang tidak dapat dipakai. Silakan mengetik ulang.")
            elif len(answer) > longest:
                self.tell(
                    f"  Isian ini {number(len(answer))} karakter, paling banyak {number(longest)}. "
                    "Silakan mempersingkatnya."
                )
            elif required and not answer:
                self.tell("  Isian ini wajib diisi.")
            else:
                return answer

    def texts(self, prompt: str) -> Iterator[str]:
        """Several lines, until an empty one."""
        while answer := self.text(prompt):
            yield answer

    def yes(self, prompt: str) -> bool:
        while True:
            answer = self.text(f"{prompt} (y/t)").casefold()
            if answer in ("y", "ya"):
                return True
            if answer in ("t", "tidak", ""):
                return False
            self.tell("  Silakan mengetik y untuk ya, atau t untuk tidak.")

    def choices(self, prompt: str, offered: Sequence[Choice]) -> list[str]:
        """Ids of some of ``offered``, which are listed with their numbers; none if nothing is typed."""
        self.offer(offered)
        while True:
            typed = [part.strip() for part in self.text(prompt).split(",")]
            found = [(part, picked(part, offered)) for part in typed if part]
            unknown = [part for part, choice in found if choice is None]
            if not unknown:
                return list(dict.fromkeys(choice.id for _, choice in found if choice))
            names = [choice.name for choice in offered]
            self.tell(f"  {quoted(unknown[0])} tidak ada di daftar. Perbaikan: {choose(unknown[0], names)}")

    def offer(self, offered: Sequence[Choice]) -> None:
        for place, choice in enumerate(offered, 1):
            self.tell(f"  {place}. {choice.name}")


def picked(typed: str, offered: Sequence[Choice]) -> Choice | None:
    """The one of ``offered`` that ``typed`` means: its number, id or name."""
    if typed.isascii() and typed.isdigit() and len(typed) < 5:
        place = int(typed)
        return offered[place - 1] if 0 < place <= len(offered) else None
    meant = typed.casefold()
    return next((choice for choice in offered if meant in (choice.id, choice.name.casefold())), None)
