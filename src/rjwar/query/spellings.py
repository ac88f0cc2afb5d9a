"""Names by other rules of spelling: `Wladiwostok`, `Besobrasoff`; `Цусимскій бой`; `พอร์ตอาร์เทอร์`, `มิคาสะ`.

Two spellings are one where they come to the same by rules that hold for every name; no letter is guessed.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice, product

from rjwar.core.fold import fold
from rjwar.query.name_keys import marks
from rjwar.query.sentence_forms import without_titles

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Sequence

    from rjwar.store.reader import Store

_SHORTEST, _SHORTEST_THAI, _SHORTEST_TOGETHER = 4, 3, 6
_MOST_FORMS = 40


def respelt(store: Store, typed: str, entities: Sequence[str]) -> list[str]:
    """The spellings that the record has of a name, where it has not the one typed; none for a script
    whose names have but one.
    """
    form = fold(typed)[0]
    if _is_thai(form):
        return _thai_keys(store, form, entities)
    if not form.isascii():
        return _apart(store, form)
    return _apart(store, form) or _by_keyboard(store, form.split()) or _latin_words(store, form.split())


def _apart(store: Store, form: str) -> list[str]:
    """The names whose words were written together: `portarthur`, `도고헤이하치로`."""
    if " " in form or len(form) < (_SHORTEST_TOGETHER if form.isascii() else _SHORTEST):
        return []
    sql = "SELECT DISTINCT key FROM keys WHERE key LIKE ? AND replace(key, ' ', '') = ?"
    return [key for (key,) in store.rows(sql, f"{form[:2]}%", form)]


def _by_keyboard(store: Store, words: Sequence[str]) -> list[str]:
    """A name whose long vowels were spelt as Japanese is typed (`Tougou`, `Ohyama`), or whose ü as Chinese is
    (`Lvshun`); none if a word of it is then no word of any name.
    """
    meant = [re.sub("o(?:[ou]|h(?=[^aeiou]|$))", "o", word).replace("uu", "u") for word in words]
    meant = [re.sub("(?<=[ln])v", "u", word) for word in meant]
    known = "SELECT 1 FROM parts_of_keys WHERE word = ? LIMIT 1"
    is_other = meant != list(words) and all(store.rows(known, word) for word in meant)
    return [" ".join(meant)] if is_other else []


def _latin_words(store: Store, words: Sequence[str]) -> list[str]:
    sought = [latin(word) for word in words]
    if all(len(word) < _SHORTEST for word in words):
        return []
    alike: dict[str, list[str]] = {}
    for (word,) in store.rows("SELECT DISTINCT word FROM parts_of_keys WHERE word >= 'a' AND word < '{'"):
        if (sound := latin(word)) in sought:
            alike.setdefault(sound, []).append(word)
    choices = [
        [word] if len(word) < _SHORTEST or word in alike.get(sound, ()) else alike.get(sound, [])
        for word, sound in zip(words, sought, strict=True)
    ]
    forms = islice(product(*choices), _MOST_FORMS)
    return [" ".join(form) for form in forms if form != tuple(words)]


@cache
def latin(word: str) -> str:
    """What a word in Latin letters comes to when those that languages of the time wrote
    for one sound are one.

    >>> {latin(word) for word in ("vladivostok", "wladiwostok", "vladivostock")}
    {'vladivostok'}
    >>> latin("tsouchima") == latin("tsushima"), latin("besobrasoff") == latin("bezobrazov")
    (True, True)
    >>> latin("rozestvenskij") == latin("rozhestvensky")
    True
    """
    for letters, one in _LATIN:
        word = word.replace(letters, one)
    return f"{word[:-1]}v" if word.endswith("f") else word


_WRITTEN_FOR = """
yo>e jo>e ye>e je>e tsch>c tch>c sch>c sh>c ch>c ck>k q>k kh>h ph>f ff>f th>t w>v oe>o ae>a ue>u ou>u x>ks
zh>z zj>z tz>ts z>s j>i y>i ii>i ie>e
"""
_LATIN = [pair.split(">") for pair in _WRITTEN_FOR.split()]


def _thai_keys(store: Store, form: str, entities: Sequence[str]) -> list[str]:
    sought = {thai(one) for one in (form, *without_titles(form.replace(" ", "")))}
    sought = {sound for sound in sought if len(sound) >= _SHORTEST_THAI}
    sql = f"SELECT DISTINCT key FROM keys WHERE key GLOB '*[ก-๎]*' AND entity IN ({marks(entities)})"
    keys = [key for (key,) in store.rows(sql, *entities)]
    return [key for key in keys if thai(key) in sought] or list(
        dict.fromkeys(word for key in keys for word in key.split() if thai(word) in sought)
    )


def thai(text: str) -> str:
    """What a Thai name comes to without tones, silent letters, the vowel a, and what the rules of one year
    write for what those of another do.

    >>> thai("พอร์ตอาเธอร์") == thai("พอร์ทอาร์เทอร์"), thai("สึชิมะ") == thai("ซึชิมา")
    (True, True)
    """
    text = re.sub("[ก-ฮ][ิุ]?์", "", text)
    for ordinal, digit in (("ที่หนึ่ง", "ที่1"), ("ที่สอง", "ที่2"), ("ที่สาม", "ที่3")):
        text = text.replace(ordinal, digit)
    return re.sub("ห(?=[งญนมยรลว])", "", text.translate(_THAI))


def _is_thai(text: str) -> bool:
    return any("ก" <= char <= "๎" for char in text)


_THAI = str.maketrans(
    "ขคฆงทถธดฏฎฐฑฒบพผภฟฝซศษจฉฌณฬญีึืูใแ",
    "กกกกตตตตตตตตตปปปปปปสสสชชชนลยิิิุไเ",
    "็ฺ่้๊๋ะาัๆฯ ",
)
