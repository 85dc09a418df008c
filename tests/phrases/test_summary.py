"""The answer-first line."""

from typing import Any

import pytest

from generator.model.base import Channel
from generator.model.catalogue import Role
from generator.phrases.summary import answer_line
from generator.views.summary import Summary, Way

HELPDESK, ADMIN, VENDOR = (
    Role.model_validate({"id": name.lower(), "nama": name, "jenis": kind})
    for name, kind in (("Helpdesk", "petugas"), ("Admin", "petugas"), ("Penyedia", "pengguna"))
)


def way(**given: Any) -> Way:
    silent = {"label": None, "channel": None, "papers": 0, "has_list": False, "handed_to": None}
    return Way(**{**silent, **given})


def line(*ways: Way, **given: Any) -> str:
    nobody: dict[str, Any] = {"cases": True, "handlers": (), "helpers": (), "asked": ()}
    return answer_line(Summary(ways=ways, **{**nobody, **given}))


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({}, "Bisa sendiri."),
        ({"channel": Channel.ONLINE}, "Bisa sendiri, daring."),
        ({"papers": 2}, "Bisa sendiri, dengan 2 dokumen."),
        ({"channel": Channel.OFFICE}, "Datang ke kantor; tidak ada dokumen yang disebut."),
        ({"channel": Channel.OFFICE, "papers": 3}, "Datang ke kantor dengan 3 dokumen."),
        (
            {"channel": Channel.OFFICE, "papers": 2, "has_list": True},
            "Datang ke kantor dengan 2 butir dokumen.",
        ),
        (
            {"channel": Channel.EMAIL, "handed_to": ADMIN},
            "Bisa sendiri, lewat email, lalu diteruskan ke Admin.",
        ),
    ],
)
def test_one_way(given: dict[str, Any], sentence: str) -> None:
    assert line(way(**given)) == sentence


def test_who_handles_a_way_is_told_rather_than_to_whom_it_is_handed() -> None:
    told = line(way(handed_to=ADMIN), handlers=(HELPDESK, ADMIN))
    assert told == "Bisa sendiri; ditangani Helpdesk dan Admin."


def test_cases_and_routes() -> None:
    office = way(label="lupa ID", channel=Channel.OFFICE, papers=1)
    online = way(label="Lupa password", channel=Channel.ONLINE)
    assert line(office, online) == (
        "Jika lupa ID: datang ke kantor dengan 1 dokumen. Jika lupa password: bisa sendiri, daring."
    )
    bare = way(label="datang", channel=Channel.OFFICE)
    assert line(online, bare, cases=False) == "Bisa sendiri, daring, atau datang ke kantor."
    assert line(online, office, cases=False) == (
        "Bisa sendiri, daring, atau datang ke kantor dengan 1 dokumen."
    )


def test_ways_that_are_alike_are_one() -> None:
    assert line(way(label="a"), way(label="b"), handlers=(ADMIN,)) == (
        "Bisa sendiri, menurut keadaan; ditangani Admin."
    )


def test_without_a_way_of_the_reader_s_own() -> None:
    assert line(handlers=(HELPDESK,)) == "Ditangani Helpdesk."
    assert line(handlers=(HELPDESK,), helpers=(VENDOR,)) == "Ditangani Helpdesk; ada langkah untuk Penyedia."
    assert line(handlers=(HELPDESK,), asked=(VENDOR,)) == (
        "Ditangani Helpdesk; ada permintaan kepada Penyedia."
    )
    assert line() == "Penjelasan; tidak ada langkah."
