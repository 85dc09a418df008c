"""Ways to do something and places to go to, in words."""

from collections.abc import Iterable

from generator.model.contact import Channel, ChannelKind
from generator.phrases.sentences import listed

KINDS = {
    ChannelKind.OFFICE: "di kantor",
    ChannelKind.PLACE: "di tempat lain",
    ChannelKind.ONLINE: "daring",
    ChannelKind.TICKET: "lewat tiket",
    ChannelKind.WHATSAPP: "lewat WhatsApp",
    ChannelKind.PHONE: "lewat telepon",
    ChannelKind.FAX: "lewat faksimile",
    ChannelKind.EMAIL: "lewat email",
    ChannelKind.POST: "lewat pos",
    ChannelKind.OTHER: "",
}
"""How something is done by a channel of a kind that has no name of its own."""

PLACES = (ChannelKind.OFFICE, ChannelKind.PLACE)


def by(channel: Channel) -> str:
    """How something is done by ``channel``: "di Loket 3", "lewat Helpdesk Contoh", "daring"."""
    if not channel.name:
        return KINDS[channel.kind]
    return f"{'di' if channel.kind in PLACES else 'lewat'} {channel.name}"


def options(channels: Iterable[Channel]) -> str:
    """Several channels of which any will do."""
    return listed(map(by, channels), "atau")


def place_name(channel: Channel) -> str:
    """Where one goes or turns: "Loket 3"; of a plain kind only what it is."""
    return channel.name or KINDS[channel.kind].removeprefix("di ").removeprefix("lewat ")
