"""Authors' Markdown as plain text: every word, and none of the marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.phrases.markdown import plain_text

WORDS = st.lists(st.from_regex(r"[a-z]{3,8}[0-9]{2}", fullmatch=True), min_size=1, max_size=4, unique=True)
WRAPPED = (
    "{}",
    "**{}**",
    "*{}*",
    "`{}`",
    "[{}](https://contoh.example/)",
    "**[{}](mailto:a@b.example)**",
)
BLOCKS = ("{}", "# {}", "- {}", "1. {}", "- satu\n  - {}", "> {}", "| {} | b |\n|---|---|\n| c | d |")


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Satu.\n\nDua\ntiga.", "Satu.\n\nDua tiga."),
        ("## Judul\n\nIsi", "Judul\n\nIsi"),
        ("Penting: **tebal**, _miring_, `kode`", "Penting: tebal, miring, kode"),
        ("Isi:\n\n- a\n- b\n  - c\n- d", "Isi:\n\n- a\n- b\n  - c\n- d"),
        ("3. a\n4. b", "3. a\n4. b"),
        ("1. a\n   - b\n2. c", "1. a\n  - b\n2. c"),
        ("| A | B |\n|---|---|\n| 1 | 2 |", "A | B\n1 | 2"),
        ("[situs](https://contoh.example/)", "situs (https://contoh.example/)"),
        ("[a@contoh.example](mailto:a@contoh.example)", "a@contoh.example"),
        ("<https://contoh.example/>", "https://contoh.example/"),
        ("[Telepon](tel:0999)", "Telepon (0999)"),
        ("![Tombol masuk](berkas/a.png)", "[Gambar: Tombol masuk]"),
        ("A\n\n```\nx | y\n```\n\nB", "A\n\nx | y\n\nB"),
        ("A\n\n> B", "A\n\nB"),
        ("5 \\* 3 & <b>x</b>", "5 * 3 & <b>x</b>"),
    ],
)
def test_blocks_and_marks(written: str, plain: str) -> None:
    assert plain_text(written) == plain


@given(st.lists(st.tuples(st.sampled_from(BLOCKS), st.sampled_from(WRAPPED), WORDS), min_size=1, max_size=4))
def test_no_word_is_lost_and_no_mark_is_left(blocks: list[tuple[str, str, list[str]]]) -> None:
    written = "\n\n".join(block.format(wrap.format(" ".join(words))) for block, wrap, words in blocks)
    plain = plain_text(written)
    for _, _, words in blocks:
        assert " ".join(words) in plain
    assert not any(mark in plain for mark in ("**", "`", "](", "---", "mailto:", "# ", "> "))
