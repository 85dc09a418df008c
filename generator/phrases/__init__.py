"""Views put into words: the phrases that pages, paper, replies and the search index share, as plain text."""
