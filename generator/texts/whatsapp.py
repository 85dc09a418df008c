"""What a text needs to look right in WhatsApp, and to get there."""

from urllib.parse import quote

from generator.phrases.sentences import one_line


def bold(text: str) -> str:
    """``text`` between WhatsApp's signs for bold."""
    return f"*{one_line(text)}*"


def whatsapp_address(text: str) -> str:
    """The address that opens WhatsApp with ``text``; the sender chooses there to whom it goes."""
    return f"https://wa.me/?text={quote(text, safe='')}"
