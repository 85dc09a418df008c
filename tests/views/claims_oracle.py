"""What of a lead isn't so in the raw data: each claim against the steps and fields that it names."""

from collections.abc import Iterable, Iterator

from generator.views.claim import Claim, ClaimKind, Lead
from generator.views.ways import Way
from tests.views.raw_reading import (
    Said,
    acts_of,
    all_branches,
    heard_by,
    heard_by_served,
    ids_of,
    listed_in,
    members_of,
    placed_branches,
    steps_of,
)
from tests.views.small_office import COMPRISED, KINDS, OFFICES, OWN_CHANNELS, PLACES, Raw

HANDLING = ("petugas", "luar")


class Oracle:
    """Reads one raw entry for one reader: a role's id, or None for whoever asks."""

    def __init__(self, raw: Raw, reader: str | None) -> None:
        self.raw = raw
        self.reader = reader
        self.acts = acts_of(raw)
        self.numbered = {said.number: said for said in self.acts}
        self.branches = list(all_branches(raw.get("langkah", [])))

    def is_own(self, said: Said) -> bool:
        """Whether a step is the reader's; of people served who ask, where nobody is told apart."""
        if self.reader:
            return self.reader in said.actors
        askers = set(listed_in(self.raw.get("penanya")))
        served = [name for name in ids_of(said.act["pelaku"]) if KINDS[name] == "pengguna"]
        return any(not askers or askers & members_of(name) for name in served)

    def is_heard(self, thing: object) -> bool:
        return heard_by(thing, self.reader) if self.reader else heard_by_served(thing)

    def involves(self, role: str) -> bool:
        """Whether any step is done by, asks, reaches or reports from ``role``."""
        return any(
            role in said.actors
            or said.asks(role)
            or role in members_of(said.act.get("eskalasi_ke"))
            or role in members_of(said.act.get("umpan_balik_dari"))
            or (said.delivers and role in members_of(said.act["kepada"]))
            for said in self.acts
        )

    def faults(self, lead: Lead) -> list[str]:
        """Everything that ``lead`` says and the data doesn't."""
        return [f"{claim.kind}: {fault}" for claim in lead for fault in self._faults(claim)]

    def _faults(self, claim: Claim) -> Iterator[str]:
        if not claim.proof:
            yield "no proof"
        keys = set(self.raw) | ({"cabang"} if self.branches else set())
        if not set(claim.proof.fields) <= keys or not set(claim.proof.steps) <= set(self.numbered):
            yield "names what isn't there"
            return
        proof = [self.numbered[number] for number in sorted(claim.proof.steps)]
        names = [role.id for role in claim.roles]
        yield from (text for text, holds in self._checks(claim, names, proof) if not holds)

    def _checks(self, claim: Claim, names: list[str], proof: list[Said]) -> Iterator[tuple[str, bool]]:
        match claim.kind:
            case ClaimKind.SHORT:
                yield "not the office's words", claim.text == self.raw["jawaban_singkat"]
            case ClaimKind.NEEDS:
                things = [*self.raw.get("bawa", []), *self.raw.get("sertakan", [])]
                heard = [thing for thing in things if self.is_heard(thing)]
                count = claim.count
                yield (
                    "too many",
                    bool(count)
                    and count is not None
                    and count.sure + count.objects <= certain(heard, self.reader),
                )
            case ClaimKind.CONTACTS:
                given = [OWN_CHANNELS[name][1] for name in self.raw["kontak"]]
                yield "other contacts", [channel.name for channel in claim.channels] == given
            case ClaimKind.EXPLAINS:
                more = {"langkah", "jawaban_singkat"} & set(self.raw)
                yield "there is more", not more and "uraian" in self.raw
            case ClaimKind.WAY:
                if claim.way:
                    yield from self._way(claim.way)
            case ClaimKind.OWN:
                mine = [said for said in self.acts if self.is_own(said)]
                always = sum(not said.labels for said in mine)
                yield "wrong number", (claim.number, claim.further) == (always, len(mine) - always)
                yield "proof", proof == mine
            case ClaimKind.NOTHING:
                yield "there is something", names == [self.reader] and not self.involves(names[0])
            case ClaimKind.PASSED_ON | ClaimKind.ASKED:
                yield from self._edges(claim, names, proof)
            case _:
                yield from self._actors(claim, names, proof)

    def _actors(self, claim: Claim, names: list[str], proof: list[Said]) -> Iterator[tuple[str, bool]]:
        """Claims of who acts: each name acts in a step that is named, alone, together or by choice."""
        kinds = [KINDS[name] for name in names]
        for name in names:
            yield f"{name} doesn't act", any(name in ids_of(said.act["pelaku"]) for said in proof)
        for said in proof:
            yield f"step {said.number} is others'", bool(set(names) & set(ids_of(said.act["pelaku"])))
        labels = [tuple(side.label for side in path) for path in claim.paths]
        yield (
            "condition lost",
            labels == ([said.labels for said in proof] if all(said.labels for said in proof) else []),
        )
        sure = [said for said in proof if not is_choice(said.act["pelaku"])]
        if not claim.is_choice:
            for name in names:
                yield f"{name} is a choice", any(name in ids_of(said.act["pelaku"]) for said in sure)
        match claim.kind:
            case ClaimKind.HANDLED:
                served = [] if claim.is_choice else [kind for kind in kinds if kind not in HANDLING]
                yield "somebody served", not served and any(kind in HANDLING for kind in kinds)
                if self.reader:
                    yield "own steps", not any(self.reader in said.actors for said in proof)
            case ClaimKind.DONE_BY:
                yield "not served", "pengguna" in kinds and not set(kinds) & set(HANDLING)
            case ClaimKind.TOGETHER:
                yield "not shared", all(self.reader in said.actors for said in proof)
            case ClaimKind.AUTOMATIC:
                everybody = {name for said in self.acts for name in ids_of(said.act["pelaku"])}
                yield "people act", {KINDS[name] for name in everybody} == {"sistem"}

    def _edges(self, claim: Claim, names: list[str], proof: list[Said]) -> Iterator[tuple[str, bool]]:
        """Claims that something goes to somebody, with the conditions of every step that says so."""
        yield "condition lost", conditions_told(claim, proof)
        if claim.kind is ClaimKind.PASSED_ON:
            active = set().union(*(said.actors for said in self.acts))
            yield "acts here", claim.is_choice or not set(names) & active
            for said in proof:
                goal = said.act.get("eskalasi_ke")
                yield f"step {said.number} passes nothing on", set(names) <= set(ids_of(goal))
                yield "a choice", is_choice(goal) is claim.is_choice
                yield "read into the source", "eskalasi_ke" not in said.act.get("tersirat", [])
        else:
            for said in proof:
                yield f"step {said.number} asks nothing", asked_of(said, names[0])
                implied = "kepada" in said.act.get("tersirat", [])
                yield "interpretation", implied is claim.is_implied

    def _way(self, way: Way) -> Iterator[tuple[str, bool]]:
        own = [self.numbered[number] for number in sorted(step.number for step in way.own)]
        branches = [branch for branch in self.branches if branch["jika"] == way.label]
        yield "others' steps", all(map(self.is_own, own))
        yield "no such case", way.label is None or len(branches) == 1
        always = [said for said in own if not set(said.labels) - {way.label}]
        yield "wrong number", way.sure == len(always)
        stated = [said.channels for said in own]
        for branch in branches if not own else []:
            stated.append(tuple(listed_in(branch.get("saluran"))))
        for channel in way.channels:
            yield f"not always {channel.id}", bool(stated) and all(channel.id in said for said in stated)
        bare = [branch for branch in branches if not acts_of({"langkah": steps_of(branch)})]
        here = [tuple(listed_in(branch["saluran"])) for branch in bare if "saluran" in branch]
        coming = [*here, *(said.channels for said in always)]
        for place in way.places:
            ids = [channel.id for channel in place]
            yield "not always there", any(sorted(said) == sorted(ids) for said in coming)
            yield "no place", set(ids) <= set(PLACES)
        if way.beginning:
            yield "begins elsewhere", tuple(channel.id for channel in way.beginning) == coming[0]
        if way.visits_later:
            yield "no visit", any(said and set(said) <= set(OFFICES) for said in coming)
        if way.may_visit:
            possible = [*stated, *(tuple(listed_in(each.get("saluran"))) for each in self.branches)]
            yield "no visit possible", any(set(said) & set(OFFICES) for said in possible)
        if way.is_open:
            yield "not open", any(branch.get("langkah") == "tidak-disebut" for branch in branches)
        yield (
            "counts",
            way.count.sure + way.count.objects <= certain(self._asked(always, branches), self.reader),
        )
        downloads = [name for said in always for name in said.act.get("unduh", [])]
        yield "downloads", [thing.name for thing in way.downloads] == downloads
        if way.is_bare:
            yield "not bare", not self._asked(own, branches)

    def _is_reader_s(self, branch: Raw) -> bool:
        """Whether what a branch asks for is the reader's to bring: they act in it, or nobody does."""
        steps = {said.text for said in acts_of({"langkah": steps_of(branch)})}
        return not steps or any(said.text in steps for said in self.acts if self.is_own(said))

    def _asked(self, always: Iterable[Said], branches: list[Raw]) -> list[object]:
        """What steps, branches and the entry itself ask the reader to bring or send."""
        theirs = [branch for branch in branches if self._is_reader_s(branch)]
        holders = [self.raw, *theirs, *(said.act for said in always)]
        things = [
            thing for holder in holders for key in ("bawa", "sertakan") for thing in holder.get(key, [])
        ]
        return [thing for thing in things if self.is_heard(thing)]

    def omissions(self, lead: Lead) -> list[str]:
        """What the data says and ``lead`` doesn't: who acts, what is asked, where it goes, visits."""
        told = {role.id for claim in lead for role in claim.roles}
        ways = [claim.way for claim in lead if claim.way]
        own = {step.number for way in ways for step in way.own}
        covered = told | {name for number in own for name in ids_of(self.numbered[number].act["pelaku"])}
        return [*self._untold_actors(lead, covered), *self._untold_edges(lead), *self._untold_visits(ways)]

    def _untold_actors(self, lead: Lead, told: set[str]) -> Iterator[str]:
        is_mine = any(claim.kind in (ClaimKind.OWN, ClaimKind.WAY) for claim in lead)
        for said in self.acts:
            names = set(ids_of(said.act["pelaku"]))
            mine = {name for name in names if self.reader in members_of(name)}
            is_peer = is_mine and self.reader and not mine
            peers = {name for name in names if is_peer and KINDS[name] == "pengguna"}
            people = {name for name in names if KINDS[name] != "sistem"} - peers
            if is_choice(said.act["pelaku"]) and (told | mine) & names:
                continue
            yield from (f"{name} acts at {said.number}" for name in people - told - mine)

    def _untold_edges(self, lead: Lead) -> Iterator[str]:
        active = set().union(*(said.actors for said in self.acts))
        passed = {
            (number, role.id)
            for claim in lead
            if claim.kind is ClaimKind.PASSED_ON
            for number in claim.proof.steps
            for role in claim.roles
        }
        asked = {number for claim in lead if claim.kind is ClaimKind.ASKED for number in claim.proof.steps}
        for said in self.acts:
            for name in ids_of(said.act.get("eskalasi_ke")):
                if not ({name, *COMPRISED.get(name, ())} & active or (said.number, name) in passed):
                    yield f"step {said.number} goes to {name}"
            if self.reader and asked_of(said, self.reader) and said.number not in asked:
                yield f"step {said.number} asks {self.reader}"

    def _untold_visits(self, ways: list[Way]) -> Iterator[str]:
        named = (channel for way in ways for channel in (*sum(way.places, ()), *way.beginning, *way.channels))
        told = any(way.may_visit for way in ways) or any(channel.id in OFFICES for channel in named)
        served = not self.reader or KINDS[self.reader] == "pengguna"
        own = filter(self.is_own, self.acts)
        coming = [said.number for said in own if said.channels and set(said.channels) <= set(OFFICES)]
        if served and coming and not told:
            yield f"visit at {coming}"
        for branch, path in placed_branches(self.raw.get("langkah", [])):
            things = [*branch.get("bawa", []), *branch.get("sertakan", [])]
            asks = self._is_reader_s(branch) and any(map(self.is_heard, things))
            here = only_here(tuple(listed_in(branch.get("saluran"))))
            if served and asks and here and not told:
                yield f"visit in {path}"


def only_here(channels: tuple[str, ...]) -> bool:
    """Whether there is no other way than to come to the office."""
    return bool(channels) and set(channels) <= set(OFFICES)


def conditions_told(claim: Claim, proof: list[Said]) -> bool:
    """Whether the claim has the conditions of its steps, if it never holds without any."""
    stated = [said.labels for said in proof]
    told = [tuple(side.label for side in path) for path in claim.paths]
    return told == (stated if all(stated) else [])


def is_choice(party: object) -> bool:
    return isinstance(party, dict) and "salah_satu" in party


def asked_of(said: Said, name: str) -> bool:
    """Whether ``name`` is asked something that is for them."""
    heard = [thing for thing in said.act.get("meminta", []) if heard_by(thing, name)]
    return said.asks(name) and bool(heard or "diminta_melakukan" in said.act or "tanya" in said.act)


def certain(things: Iterable[object], reader: str | None) -> int:
    """How many of ``things`` are asked for always and of everybody, as a person counts them."""
    return sum(_certain(thing, reader) for thing in things)


def _certain(thing: object, reader: str | None) -> int:
    if not isinstance(thing, dict):
        return 1
    if {"bila", "keperluan", "lainnya"} & set(thing):
        return 0
    if "untuk" in thing and not (reader and heard_by(thing, reader)):
        return 0
    return certain(thing["terdiri_dari"], reader) if "terdiri_dari" in thing else 1
