"""Names in the form that a sentence gives them: Russian cases, Korean particles, ranks and what a thing is,
written together with its name; and kana, by which a Japanese name may be typed.
"""

from __future__ import annotations

from itertools import islice, product

from rjwar.core.fold import fold
from rjwar.query.kana import romaji
from rjwar.query.name_keys import marks

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rjwar.store.reader import Store

_MOST_FORMS = 500
_MOST_WORDS = 8


def recorded_form(store: Store, typed: str, entities: Sequence[str]) -> str:
    """How the record has a name that was typed in another case, with a particle or a rank, or in kana;
    empty where it has none that these rules lead to.

    A whole name or alias is looked for first, then words of names. What is all Latin is never looked at here.
    """
    form = fold(typed)[0]
    words = _without_small_words(form.split())
    if form.isascii() or len(words) > _MOST_WORDS:
        return ""
    forms = [" ".join(some) for some in islice(product(*(_forms(word) for word in words)), _MOST_FORMS)]
    forms = [one for one in dict.fromkeys(forms) if one != form]
    return _first_key(store, forms, entities) or _by_reading(store, form, entities) or _by_word(store, words)


def _without_small_words(words: list[str]) -> list[str]:
    """The words without a preposition before them, or a title after them, that stands apart."""
    if len(words) > 1 and words[0] in _PREPOSITIONS:
        return words[1:]
    return words[:-1] if len(words) > 1 and words[-1] in _KOREAN_TITLES else words


def _first_key(store: Store, forms: Sequence[str], entities: Sequence[str]) -> str:
    """The first of some forms that something has as its name."""
    if not forms:
        return ""
    sql = f"SELECT DISTINCT key FROM keys WHERE key IN ({marks(forms)}) AND entity IN ({marks(entities)})"
    known = {key for (key,) in store.rows(sql, *forms, *entities)}
    return next((form for form in forms if form in known), "")


def _by_word(store: Store, words: Sequence[str]) -> str:
    """The words, each in the form that names of people, ships, places and ranks have it in;
    empty unless each has one, and one of them another than was typed.
    """
    recorded = []
    for word in words:
        forms = _forms(word)
        sql = f"""SELECT DISTINCT word FROM parts_of_keys JOIN keys USING(k) WHERE word IN ({marks(forms)})
            AND entity IN ('person', 'ship', 'place', 'rank', 'type')"""
        known = {found for (found,) in store.rows(sql, *forms)}
        recorded.append(next((form for form in forms if form in known), ""))
    return " ".join(recorded) if all(recorded) and recorded != list(words) else ""


def _by_reading(store: Store, form: str, entities: Sequence[str]) -> str:
    """The Latin name that a text in kana reads, wherever that has its spaces; or a word of one."""
    typed = form.replace(" ", "")
    some = [read for word in (typed, *without_titles(typed)) if (read := romaji(word))]
    return next((found for read in some if (found := _read_so(store, read, entities))), "")


def _read_so(store: Store, read: str, entities: Sequence[str]) -> str:
    """A name of these sounds, or the sounds, if a word of a name has them; else nothing."""
    sql = f"SELECT key FROM keys WHERE replace(key, ' ', '') = ? AND entity IN ({marks(entities)}) LIMIT 1"
    if found := store.rows(sql, read, *entities):
        return str(found[0][0])
    return read if store.rows("SELECT 1 FROM parts_of_keys WHERE word = ? LIMIT 1", read) else ""


def _forms(word: str) -> list[str]:
    """The forms that a word may be one of, itself the last of them."""
    return list(dict.fromkeys([*_other_forms(word), word]))


def _other_forms(word: str) -> Iterator[str]:
    match ord(max(word)) >> 8:
        case 0x04:
            yield from _nominatives(word)
        case script if 0xAC <= script <= 0xD7:
            yield from (word.removesuffix(end) for end in _PARTICLES if _ends(word, end))
            yield from (word.removesuffix(end) for end in _KOREAN_TITLES if _ends(word, end))
        case script if script == 0x0E or 0x30 <= script <= 0x9F:
            yield from without_titles(word)


def _ends(word: str, end: str) -> bool:
    return word.endswith(end) and len(word) > len(end) + 1


def _nominatives(word: str) -> Iterator[str]:
    """What a Russian word may be a case of: its stem with each ending of the nominative."""
    for ending in _CASES:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _SHORTEST_STEM:
            yield from (f"{stem}{nominative}" for nominative in _NOMINATIVES)


def without_titles(word: str) -> Iterator[str]:
    """A word of a script without spaces without what stands before or after a name there."""
    for title in _BEFORE:
        if word.startswith(title) and len(word) > len(title) + 1:
            yield word.removeprefix(title)
    for title in _AFTER:
        if _ends(word, title):
            yield word.removesuffix(title)


def _longest_first(*some: str) -> list[str]:
    return sorted({fold(word)[0] for text in some for word in text.split()}, key=lambda one: (-len(one), one))


_PREPOSITIONS = frozenset(_longest_first("в во на под подо при у за из от до к ко о об с со по над"))
_SHORTEST_STEM = 3
_CASES = _longest_first(
    "ыми ими ами ями ого его ому ему ой ей ом ем ым им ых их ую юю ах ях ам ям ов ев ою ею а я у ю е и ы о"
)
_NOMINATIVES = ("", "а", "я", "ь", "й", "ий", "ый", "ой", "ая", "о", "е", "ое", "ы", "и")
_PARTICLES = _longest_first(
    "에서는 에서의 에게서 으로의 으로 에서 에게 까지 부터 께서 와의 과의 에는 에도",
    "이란 은 는 이 가 을 를 의 에 와 과 로 도",
)
_KOREAN_TITLES = _longest_first("제독 장군 원수 대장 중장 소장 대좌 대령 공사 황제 차르 전투 해전 회전")
_BEFORE = _longest_first(
    "ยุทธการที่ ยุทธการ ยุทธนาวีที่ ยุทธนาวี การรบที่ การล้อม ศึก สมรภูมิ",
    "เมืองท่า เมือง ท่าเรือ แม่น้ำ เกาะ ช่องแคบ อ่าว",
    "พลเรือเอก พลเรือโท พลเรือตรี นาวาเอก นาวาโท จอมพลเรือ จอมพล พลเอก",
    "พลโท พลตรี นายพลเรือ นายพล แม่ทัพ นายก พระเจ้าซาร์ ซาร์",
    "จักรพรรดิ พระจักรพรรดิ สมเด็จพระจักรพรรดิ เคานต์ บารอน เจ้าชาย",
    "เรือรบ เรือลาดตระเวน เรือประจัญบาน เรือพิฆาต เรือธง เรือ",
    "戦艦 巡洋艦 装甲巡洋艦 駆逐艦 水雷艇 砲艦 戰艦 戰列艦 驅逐艦 提督 将軍 俄艦 日艦 俄",
)
_AFTER = _longest_first(
    "海軍大将 海軍中将 海軍少将 陸軍大将 陸軍中将 陸軍少将",
    "大将 中将 少将 元帥 大佐 中佐 少佐 将軍 提督 司令長官 公使 首相 大臣",
    "伯爵 男爵 侯爵 閣下 号 號 艦 沖 の戦い 之戰 かいせん こういせん のたたかい たいしょう げんすい",
)
