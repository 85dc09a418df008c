"""Editing where one reads: what the preview adds to its pages, and takes back from them."""
