"""Printable sheets for visits to the office: what they print, as PDF, and the pack of all."""
