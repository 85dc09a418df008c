"""Views and phrases to plain text: replies, sheets to send, reports for the office."""
