"""Editing where one reads: what the live preview adds to the pages, and takes back from them; never in a release."""
