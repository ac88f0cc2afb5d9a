"""The languages there are, each a file of this room by its code;
of a run only the one that is spoken is read.
"""

from __future__ import annotations

from functools import cache

from rjwar.core.text import LANGUAGES
from rjwar.words.catalog import Language

MODULES = {code: f"rjwar.words.{code}" for code in LANGUAGES}


@cache
def language(code: str) -> Language:
    """The language of a code; KeyError of one that there is not."""
    spoken: Language = __import__(MODULES[code], fromlist=["LANGUAGE"]).LANGUAGE
    return spoken
