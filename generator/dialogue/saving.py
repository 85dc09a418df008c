"""New answers and, where they need one, their new topic: written together or not at all."""

from collections.abc import Mapping
from pathlib import Path

from generator.dialogue.topics import CATALOGUE, Chosen, topic_text
from generator.source.swapping import digest, swap_files


def save(source_dir: Path, files: Mapping[Path, str], topic: Chosen) -> None:
    """Write ``files``, none of which is there yet, below ``source_dir``; raises StaleError if one is."""
    texts = {**files, source_dir / CATALOGUE: topic_text(source_dir, topic)} if topic.new_title else files
    named = {path.relative_to(source_dir).as_posix(): text.encode() for path, text in texts.items()}
    catalogue = source_dir / CATALOGUE
    seen = {CATALOGUE: digest(catalogue)} if topic.new_title and catalogue.exists() else {}
    swap_files(source_dir, named, seen)
