"""Names, as people type them: the forms under which one is found, in whatever
spelling, script and keyboard.
"""

from __future__ import annotations

# The first and last characters of scripts that do not put spaces between words:
# Thai and Lao, Myanmar, Khmer, kana, CJK.
_UNSPACED = (
    "\u0e00\u0eff", "\u1000\u109f", "\u1780\u17ff", "\u3005\u3007", "\u3040\u30ff", "\u31f0\u31ff",
    "\u3400\u9fff", "\uf900\ufaff", "\U00020000\U0003ffff",
)  # fmt: skip
_JOINERS = "-'`"
_ASCII = {
    code: char.lower() if char.isalnum() else "\x00" if char in _JOINERS else " "
    for code, char in enumerate(map(chr, range(128)))
}


def fold(text: str) -> tuple[str, ...]:
    """The one or two forms under which a name is found.

    NFKC and case are folded, accents and macrons of Latin letters dropped, and of others those that are part
    of none (a stress); digits of every script are 0 to 9, ё is е, Russian is spelt as since 1918, katakana is
    hiragana; Thai marks, dakuten and й stay. What is drawn as nothing (zero-width signs,
    soft hyphens, variation selectors) is nothing. Simplified, traditional and Japanese Han are one, and so is
    what looks alike in Thai: two SARA E are SARA AE, NIKHAHIT and SARA AA are SARA AM. A hyphen or apostrophe
    is a space in the first form and nothing in the second; other punctuation is a space.

    >>> fold("Te-li-ssu")
    ('te li ssu', 'telissu')
    >>> fold("Tōgō Heihachirō")
    ('togo heihachiro',)
    """
    if text.isascii():
        return _forms(text.translate(_ASCII))
    from rjwar.core.characters import as_it_looks, marked  # which most names typed do without

    return tuple(dict.fromkeys(map(as_it_looks, _forms(marked(text)))))


def _forms(marked: str) -> tuple[str, ...]:
    """A text whose joiners are NUL, with them as spaces and, where that is another, without them."""
    spaced, joined = (" ".join(marked.replace("\x00", put).split()) for put in (" ", ""))
    return (spaced,) if joined == spaced else (spaced, joined)


def is_unspaced(text: str) -> bool:
    """Whether the text is of a script that does not put spaces between its words
    (Thai, Japanese, Chinese ...).
    """
    if text.isascii() or max(text) < _UNSPACED[0][0]:
        return False
    return any(script[0] <= char <= script[1] for char in text for script in _UNSPACED)
