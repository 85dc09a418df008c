"""What the search makes of a query, as text for the person who looks after the office's words."""

from generator.pages.render import environment
from generator.search.engine import Engine
from generator.search.index import search_data
from generator.search.language import Indonesian
from generator.views.lookup import Lookup


def explanation(query: str, lookup: Lookup, indonesian: Indonesian) -> str:
    found = Engine(indonesian.script, search_data(lookup, indonesian)).search(query)
    return environment().get_template("query.txt.j2").render(query=query, found=found).strip()
