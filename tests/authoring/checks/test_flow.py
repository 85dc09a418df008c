"""Reachability and loops, held against a walk through the answer that follows it turn by turn."""

import json
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.sources import HEAD, problems_in

Node = dict[str, Any]
Place = tuple[int | str, ...]

END: Place = ("end",)


def plain_steps() -> st.SearchStrategy[Node]:
    return st.fixed_dictionaries(
        {"pelaku": st.just("petugas"), "tindakan": st.just("Memeriksa")},
        optional={
            "bila": st.just("gagal"),
            "kembali_ke": st.integers(0, 9),
            "selesai": st.just("ya"),
        },
    )


def blocks(nodes: st.SearchStrategy[list[Node]]) -> st.SearchStrategy[Node]:
    branch = st.fixed_dictionaries({"langkah": nodes}, optional={"selesai": st.just("ya")})
    branches = st.lists(branch, min_size=2, max_size=3).map(
        lambda found: [{**branch, "jika": f"jawaban {index}"} for index, branch in enumerate(found)]
    )
    return st.one_of(
        st.fixed_dictionaries(
            {"tanya": st.just("Sudah?"), "pelaku": st.just("petugas"), "cabang": branches},
            optional={"bila": st.just("gagal")},
        ),
        st.fixed_dictionaries({"kasus": st.just("Apa?"), "cabang": branches}),
        st.fixed_dictionaries(
            {
                "bila": st.just("gagal"),
                "maka": nodes.filter(bool),
                "selain_itu": st.just("tidak-disebut") | nodes.filter(bool),
            }
        ),
    )


ANSWERS = st.recursive(
    st.lists(plain_steps(), max_size=3),
    lambda inner: st.lists(plain_steps() | blocks(inner), max_size=3),
    max_leaves=8,
).map(lambda nodes: marked(nodes, count()))


def marked(nodes: list[Node], numbers: "count[int]") -> list[Node]:
    """``nodes`` with a mark on every act, and every way back leading to an earlier one."""
    found = []
    for node in nodes:
        new = dict(node)
        if "pelaku" in node:
            number = next(numbers)
            new["tanda"] = f"m{number}"
            if "kembali_ke" in node:
                new.pop("selesai", None)
                new["kembali_ke"] = f"m{node['kembali_ke'] % number}" if number else None
        for key in ("maka", "selain_itu"):
            if isinstance(node.get(key), list):
                new[key] = marked(node[key], numbers)
        if "cabang" in node:
            new["cabang"] = [{**part, "langkah": marked(part["langkah"], numbers)} for part in node["cabang"]]
        found.append({key: value for key, value in new.items() if value is not None})
    return found


def lists_in(node: Node) -> Iterator[tuple[Place, list[Node], bool]]:
    """Way, steps, and whether the answer ends after them, of each list inside ``node``."""
    for index, branch in enumerate(node.get("cabang", [])):
        yield ("cabang", index, "langkah"), branch["langkah"], branch.get("selesai") == "ya"
    for key in ("maka", "selain_itu"):
        if isinstance(node.get(key), list):
            yield (key,), node[key], False


def everything(nodes: list[Node], way: Place = ("langkah",)) -> Iterator[tuple[Place, Node]]:
    """Every node in reading order."""
    for index, node in enumerate(nodes):
        yield (*way, index), node
        for inner, steps, _ in lists_in(node):
            yield from everything(steps, (*way, index, *inner))


def turns(nodes: list[Node]) -> dict[Place, set[Place]]:
    """What may come directly after each node: written forwards, with a stack, unlike the checks."""
    marks = {node["tanda"]: place for place, node in everything(nodes) if "tanda" in node}
    follows: dict[Place, set[Place]] = {}

    def lay(steps: list[Node], way: Place, after: Place) -> Place:
        """The place where ``steps`` begin."""
        for index, node in enumerate(steps):
            here = (*way, index)
            then = (*way, index + 1) if index + 1 < len(steps) else after
            found: set[Place] = set()
            if "tindakan" in node:
                if "kembali_ke" in node:
                    found.add(marks[node["kembali_ke"]])
                elif node.get("selesai") == "ya":
                    found.add(END)
                if "bila" in node or not found:
                    found.add(then)
            else:
                for inner, inside, ends in lists_in(node):
                    found.add(lay(inside, (*here, *inner), END if ends else then))
                if node.get("selain_itu") == "tidak-disebut" or ("tanya" in node and "bila" in node):
                    found.add(then)
            follows[here] = found
        return (*way, 0) if steps else after

    lay(nodes, ("langkah",), END)
    return follows


def reached(start: Place, follows: dict[Place, set[Place]]) -> set[Place]:
    found, waiting = {start}, [start]
    while waiting:
        new = follows.get(waiting.pop(), set()) - found
        found |= new
        waiting += new
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("sumber")


@settings(suppress_health_check=[HealthCheck.filter_too_much])
@given(nodes=ANSWERS)
def test_flow_problems_are_those_of_a_walk(folder: Path, nodes: list[Node]) -> None:
    text = f"{HEAD}langkah: {json.dumps(nodes)}\n"
    rules = {problem.rule for problem in problems_in(folder, {"faq/umum/a.yml": text})}
    follows = turns(nodes)
    if not nodes:
        assert rules == {"tanpa-langkah"}
        return
    walked = reached(("langkah", 0), follows)
    expected = {"langkah-tidak-terjangkau"} if set(follows) - walked else set()
    if any(END not in reached(place, follows) for place in follows):
        expected.add("putaran-tanpa-jalan-keluar")
    assert rules == expected
