"""The flow of an answer: every step can be reached, and every loop has a way out."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.authoring.checks.data import Data, Located
from generator.model.base import UNSAID
from generator.model.entry import Entry, Status
from generator.model.procedure import Act, Cases, Condition, Node, Question, Routes, Step
from generator.problems.problem import Problem
from generator.problems.wording import choose, quoted
from generator.source.load import Loc

Nodes = tuple[Node, ...]

END = 0
"""The end of the answer; acts and blocks are numbered from 1."""


def missing_steps(_: Data, entry: Located[Entry]) -> Iterator[Problem]:
    """An answer without steps or explanation, unless it is archived, and a condition without any."""
    record = entry.record
    said = record.steps, record.intro, record.short_answer, record.contacts
    listed = record.brings, record.encloses, record.times, record.costs, record.results
    if record.status is not Status.ARCHIVED and not any((*said, *listed)):
        message = "pertanyaan ini belum mempunyai jawaban"
        hint = "tulis langkah-langkahnya, atau salah satu dari jawaban_singkat, uraian, bawa, dan kontak."
        yield entry.problem("tanpa-langkah", message, hint, ("langkah",))
    for loc, block in entry.each(Condition):
        if block.then == () and not entry.lacks((*loc, "maka")):
            message = "blok bila ini tidak mempunyai langkah di maka"
            yield entry.problem("maka-kosong", message, "tulis langkahnya di maka.", (*loc, "maka"))
        if block.otherwise is None:
            message = f"blok bila {quoted(block.condition)} tidak menyebut selain_itu"
            hint = 'tulis langkah-langkahnya, atau "selain_itu: tidak-disebut" bila naskah tidak menyebutnya.'
            yield entry.problem("selain-itu-tidak-diisi", message, hint, (*loc, "bila"))
        elif block.otherwise == ():
            message = f"selain_itu pada blok bila {quoted(block.condition)} kosong"
            hint = 'tulis langkah-langkahnya, atau "selain_itu: tidak-disebut" bila naskah tidak menyebutnya.'
            yield entry.problem("selain-itu-tidak-diisi", message, hint, (*loc, "selain_itu"))
        elif block.then == block.otherwise == UNSAID:
            message = f"blok bila {quoted(block.condition)} kosong: kedua sisinya tidak-disebut"
            hint = "tulis langkah pada salah satu sisi, atau pindahkan keadaannya ke belum_jelas."
            yield entry.problem("bila-tanpa-isi", message, hint, (*loc, "selain_itu"))


def few_or_same_branches(_: Data, entry: Located[Entry]) -> Iterator[Problem]:
    """Blocks that give no choice, and branches that can't be told apart."""
    for loc, block in entry.inside:
        if not isinstance(block, Question | Cases | Routes):
            continue
        branches = block.branches
        if len(branches) < 2 and not entry.lacks((*loc, "cabang")):
            hint = "tulis dua cabang atau lebih, atau ganti dengan langkah biasa."
            message = f"blok ini {too_few(len(branches))}"
            yield entry.problem("cabang-kurang", message, hint, (*loc, "cabang"))
        for index in twins(branch.label for branch in branches):
            message = f"cabang {quoted(branches[index].label)} sudah ada di blok ini"
            place = (*loc, "cabang", index, "jika")
            yield entry.problem("cabang-kembar", message, "bedakan isian jika tiap cabang.", place)


def too_few(count: int) -> str:
    """That there are no two branches to choose from."""
    return "hanya mempunyai satu cabang" if count else "tidak mempunyai cabang"


def twins(labels: Iterable[str]) -> Iterator[int]:
    """The places of ``labels`` that read as one before them does."""
    seen: set[str] = set()
    for index, label in enumerate(labels):
        read = " ".join(label.casefold().split())
        if read in seen:
            yield index
        seen.add(read)


def unreachable_steps(_: Data, entry: Located[Entry]) -> Iterator[Problem]:
    """Steps after one, or after a block, from which the flow never goes on."""
    graph = _Graph(entry.record.steps)
    yield from _unreachable(entry, entry.record.steps, ("langkah",), graph.reached(), graph)


def _unreachable(
    entry: Located[Entry], nodes: Nodes, loc: Loc, reached: set[int], graph: "_Graph"
) -> Iterator[Problem]:
    """Only the first such step of a list is told: the others follow from it."""
    for index, node in enumerate(nodes):
        if graph.numbers[id(node)] in reached:
            for key, inner in _lists(node):
                yield from _unreachable(entry, inner, (*loc, index, *key), reached, graph)
        elif index and graph.numbers[id(nodes[index - 1])] in reached:
            line = entry.file.line((*entry.loc, *loc, index - 1))
            if isinstance(nodes[index - 1], Step):
                reason = f"langkah di baris {line} mengakhiri jawaban atau kembali"
            else:
                reason = f"semua cabang blok di baris {line} berakhir atau kembali"
            hint = "hapus langkah ini, atau pindahkan ke tempat yang masih dicapai."
            message = f"langkah ini tidak pernah tercapai: {reason}"
            yield entry.problem("langkah-tidak-terjangkau", message, hint, (*loc, index))


def _lists(node: Node) -> Iterator[tuple[Loc, Nodes]]:
    """The lists of steps inside ``node``, each with the way to it."""
    if isinstance(node, Condition):
        if isinstance(node.then, tuple):
            yield ("maka",), node.then
        if isinstance(node.otherwise, tuple):
            yield ("selain_itu",), node.otherwise
    elif not isinstance(node, Step):
        for index, branch in enumerate(node.branches):
            yield ("cabang", index, "langkah"), branch.steps


def loops(_: Data, entry: Located[Entry]) -> Iterator[Problem]:
    """Marks and the steps that go back to them."""
    acts = [(loc, act) for loc, act in entry.inside if isinstance(act, Act)]
    marks: dict[str, int] = {}
    lines: dict[str, int] = {}
    for place, (loc, act) in enumerate(acts):
        if act.mark and act.mark in marks:
            message = f"tanda {quoted(act.mark)} sudah dipakai di baris {lines[act.mark]}"
            yield entry.problem("tanda-ganda", message, "beri nama tanda yang lain.", (*loc, "tanda"))
        elif act.mark:
            marks[act.mark], lines[act.mark] = place, entry.file.line((*entry.loc, *loc, "tanda"))
    sound = True
    for place, (loc, act) in enumerate(acts):
        for problem in _back(entry, loc, act, place, marks):
            sound = False
            yield problem
    if sound and marks:
        yield from _endless(entry, acts)


def _back(entry: Located[Entry], loc: Loc, act: Act, place: int, marks: dict[str, int]) -> Iterator[Problem]:
    target = act.back_to if isinstance(act, Step) else None
    if target is None:
        return
    if target not in marks:
        hint = choose(target, marks, 'beri langkah yang dituju isian "tanda".')
        message = f"tanda {quoted(target)} tidak dikenal dalam jawaban ini"
        yield entry.problem("tanda-tidak-dikenal", message, hint, (*loc, "kembali_ke"))
    elif marks[target] >= place:
        message = f"tanda {quoted(target)} bukan milik langkah terdahulu"
        hint = "kembali_ke hanya untuk mengulang langkah yang sudah lewat."
        yield entry.problem("kembali-tidak-ke-belakang", message, hint, (*loc, "kembali_ke"))
    if isinstance(act, Step) and act.ends == "ya":
        message = "langkah ini kembali sekaligus selesai"
        hint = "pilih salah satu: kembali_ke atau selesai."
        yield entry.problem("kembali-dan-selesai", message, hint, (*loc, "selesai"))


def _endless(entry: Located[Entry], acts: list[tuple[Loc, Act]]) -> Iterator[Problem]:
    graph = _Graph(entry.record.steps)
    ending = graph.ending()
    for loc, act in acts:
        if isinstance(act, Step) and act.back_to and graph.numbers[id(act)] not in ending:
            message = "langkah-langkah ini berulang tanpa jalan keluar"
            hint = 'beri langkah ini isian "bila", atau tulis cabang yang tidak kembali.'
            yield entry.problem("putaran-tanpa-jalan-keluar", message, hint, (*loc, "kembali_ke"))


class _Graph:
    """What can follow what in an answer."""

    def __init__(self, nodes: Nodes) -> None:
        self.numbers: dict[int, int] = {}
        """Numbers of acts and blocks by identity: equal steps at two places are two steps."""
        self._next: dict[int, set[int]] = defaultdict(set)
        self._back: list[tuple[int, str]] = []
        self._marks: dict[str, int] = {}
        self._first = self._follow(nodes, END)
        for number, mark in self._back:
            if mark in self._marks:
                self._next[number].add(self._marks[mark])

    def reached(self) -> set[int]:
        """Everything that can be reached from the beginning."""
        return _spread(self._first, self._next)

    def ending(self) -> set[int]:
        """Everything from which the end can be reached."""
        before: dict[int, set[int]] = defaultdict(set)
        for number, follows in self._next.items():
            for other in follows:
                before[other].add(number)
        return _spread(END, before)

    def _follow(self, nodes: Nodes, after: int) -> int:
        """Add ``nodes``, after which ``after`` comes; returns what comes first."""
        for node in reversed(nodes):
            after = self._add(node, after)
        return after

    def _add(self, node: Node, after: int) -> int:
        number = self.numbers[id(node)] = len(self.numbers) + 1
        follows = self._next[number]
        if isinstance(node, Step | Question) and node.mark:
            self._marks[node.mark] = number
        if isinstance(node, Step):
            leaves = node.back_to is not None or node.ends == "ya"
            if node.back_to:
                self._back.append((number, node.back_to))
            elif node.ends == "ya":
                follows.add(END)
            if node.condition or not leaves:
                follows.add(after)
        elif isinstance(node, Condition):
            follows.add(self._follow(node.then if isinstance(node.then, tuple) else (), after))
            follows.add(self._follow(node.otherwise if isinstance(node.otherwise, tuple) else (), after))
        else:
            skipped = isinstance(node, Question) and node.condition
            if skipped or not node.branches:
                follows.add(after)
            ends = [END if branch.ends == "ya" else after for branch in node.branches]
            follows.update(
                self._follow(branch.steps, end) for branch, end in zip(node.branches, ends, strict=True)
            )
        return number


def _spread(start: int, follows: dict[int, set[int]]) -> set[int]:
    """Everything that ``follows`` leads to from ``start``."""
    found, waiting = {start}, [start]
    while waiting:
        for number in follows.get(waiting.pop(), set()) - found:
            found.add(number)
            waiting.append(number)
    return found
