"""Everything that MkDocs needs and makes: assets, theme, output, safe writing."""
