"""Keeping: articles, stories and comparisons in TinyDB files. The only wing that knows TinyDB."""

from store.library.repository import Library, open_library

__all__ = ["Library", "open_library"]
