"""Pusat Bantuan LPSE: turns an office's FAQ data into a static help site."""
