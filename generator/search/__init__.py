"""The site's search: its words, its index, and an explanation of what a query does.

The query itself runs in the reader's browser (``docs/assets/search.js``). What both sides do, cutting text
into words and words into bases, is written twice and held equal by tests.
"""
