"""Plain text of several lines: replies and sheets to send, and what commands tell the office."""
