"""New entries made in a terminal: asked for one field after another, or drafted from a manuscript."""
