"""The site's search: its words, its index, and what a query does.

What cuts a text into words and words into bases, and what answers a query, is the site's own script
(``docs/assets/search/``); the generator runs it, too, so that nothing of it is written twice.
"""
