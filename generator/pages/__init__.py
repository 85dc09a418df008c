"""Views and templates to the pages that MkDocs reads."""
