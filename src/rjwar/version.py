"""The version and its day, here alone: the package's metadata and the stamps of files are made from them."""

__version__ = "0.2.0"
RELEASED = "2026-11-29"
"""The day on which this version was, or is to be, given out."""
