"""The domain: immutable records, no input or output."""
