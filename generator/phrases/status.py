"""How far an entry has come, in words."""

from generator.model.entry import Entry, Status

STATUS = {
    Status.DRAFT: "Draf",
    Status.IN_REVIEW: "Sedang ditinjau",
    Status.PUBLISHED: "Terbit",
    Status.ARCHIVED: "Arsip",
}


def previewed_title(entry: Entry) -> str:
    """The title in the preview: wherever it stands there, it says that it isn't part of a release."""
    return entry.title if entry.is_published else f"{STATUS[entry.status]}: {entry.title}"
