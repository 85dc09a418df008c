"""A source folder as files, their text, and their values with positions."""
