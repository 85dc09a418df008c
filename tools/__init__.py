"""What the Makefile needs before the project's own packages are installed."""
