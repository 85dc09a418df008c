"""Parts of addresses made of words."""

import pytest

from generator.views.diagnosis import PAGE_IDS
from generator.views.slugs import slugs_of


@pytest.mark.parametrize(
    ("labels", "slugs"),
    [
        (["Di LPSE lain (roaming), tetapi lama", "Belum"], ["di-lpse-lain", "belum"]),
        (["Di kota, lama", "Di kota; baru"], ["di-kota-lama", "di-kota-baru"]),
        (['"Internal server error"', "Kode, misal 7xxxx"], ["internal-server-error", "kode"]),
        (["Ya!", "Ya?", "ya"], ["ya", "ya--2", "ya--3"]),
        (["漢字", "", "É té"], ["lainnya", "lainnya--2", "e-te"]),
        (["x" * 90, "kata " * 30], ["x" * 48, "-".join(["kata"] * 9)]),
    ],
)
def test_addresses_are_made_of_the_words_and_tell_choices_apart(labels: list[str], slugs: list[str]) -> None:
    assert slugs_of(labels) == slugs


def test_no_state_has_the_address_of_a_part_of_the_page() -> None:
    assert slugs_of(["Isi", "Cari", "Isi"], PAGE_IDS) == ["isi--2", "cari--2", "isi--3"]
