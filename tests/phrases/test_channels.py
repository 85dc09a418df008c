"""Ways and places in words."""

from generator.model.contact import Channel, ChannelKind
from generator.phrases.channels import by, options, place_name
from tests.views.small_office import lookup_of

PLAIN = lookup_of().channels


def own(kind: str, name: str) -> Channel:
    return Channel.model_validate({"id": "x", "jenis": kind, "nama": name})


def test_plain_kinds() -> None:
    assert {kind.value: by(PLAIN[kind.value]) for kind in ChannelKind} == {
        "kantor": "di kantor",
        "tempat-lain": "di tempat lain",
        "daring": "daring",
        "tiket": "lewat tiket",
        "whatsapp": "lewat WhatsApp",
        "telepon": "lewat telepon",
        "faks": "lewat faksimile",
        "email": "lewat email",
        "pos": "lewat pos",
        "lain": "",
    }


def test_channels_of_the_office_s_own_are_called_by_their_name() -> None:
    assert by(own("kantor", "Loket 3")) == "di Loket 3"
    assert by(own("tempat-lain", "Gedung Arsip")) == "di Gedung Arsip"
    assert by(own("email", "Kotak Aduan")) == "lewat Kotak Aduan"
    assert by(own("lain", "Radio")) == "lewat Radio"


def test_equal_ones() -> None:
    assert options([PLAIN["daring"], own("kantor", "Loket 3"), PLAIN["pos"]]) == (
        "daring, di Loket 3, atau lewat pos"
    )


def test_where_one_goes_or_turns() -> None:
    assert [place_name(PLAIN[kind]) for kind in ("kantor", "email", "daring")] == [
        "kantor",
        "email",
        "daring",
    ]
    assert place_name(own("kantor", "Loket 3")) == "Loket 3"
