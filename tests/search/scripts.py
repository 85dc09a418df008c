"""Single modules of the search script, run outside a browser."""

from generator.search.engine import Script
from generator.site.assets import script


def module(name: str) -> Script:
    """What a module exports, in the global ``M``."""
    return Script(script(f"search/{name}.js", "M"))
