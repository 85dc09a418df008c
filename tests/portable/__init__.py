"""Proof that other builders than MkDocs with Material can build the generated Markdown whole."""
