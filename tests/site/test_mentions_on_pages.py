"""What the page of a role tells of others' steps: each concern, and not only the first."""

import pytest
from bs4 import BeautifulSoup

from generator.site.output import page_files
from generator.views.pages import pages
from tests.views.small_office import Raw, entry_of, lookup_of

REQUEST: Raw = {"kepada": "penyedia", "meminta": ["NIK"]}


def mention_on_page(**fields: object) -> str:
    """What the page of "penyedia" says of a step of "admin"."""
    act = {"pelaku": "admin", "tindakan": "Meneruskan berkas", **fields}
    lookup = lookup_of(entry_of(act))
    shown = tuple(page for page in pages(lookup) if page.path == "penyedia/a.md")
    ((_, text),) = page_files(shown, lookup, "", with_pdf=False)
    (mention,) = BeautifulSoup(text.decode(), "html.parser").select("li.mention")
    return " ".join(mention.get_text(" ").split())


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        (REQUEST, ["Bila diminta Admin", "NIK"]),
        ({**REQUEST, "eskalasi_ke": "penyedia"}, ["NIK", "Meneruskan berkas", "diteruskan ke Penyedia"]),
        ({**REQUEST, "umpan_balik_dari": "penyedia"}, ["NIK", "konfirmasi dari Penyedia"]),
        ({**REQUEST, "waktu": "4 hari"}, ["NIK", "4 hari"]),
        ({"umpan_balik_dari": "penyedia"}, ["Admin menunggu konfirmasi dari Anda", "Meneruskan berkas"]),
        ({"eskalasi_ke": "penyedia", "sertakan": ["Foto"]}, ["Dari Admin:", "Meneruskan berkas", "Foto"]),
        ({"kepada": "penyedia"}, ["Dari Admin:", "Meneruskan berkas"]),
        (
            {"umpan_balik_dari": "penyedia", "eskalasi_ke": "penyedia"},
            ["menunggu konfirmasi dari Anda", "Meneruskan berkas", "diteruskan ke Penyedia"],
        ),
    ],
)
def test_every_concern_of_a_step_is_told(fields: Raw, told: list[str]) -> None:
    said = mention_on_page(**fields)
    assert [part for part in told if part not in said] == []
