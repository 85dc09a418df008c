"""Views put into words: typed functions that return plain Indonesian text, for every medium.

A word or sentence that more than one medium says (page, paper, reply, search, plain text) stands here, once;
text of a single page stands in its template. What is returned is text, never markup, and on one line:
templates escape it as they escape the office's own words.
"""
