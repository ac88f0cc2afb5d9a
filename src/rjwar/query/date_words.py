"""The words that dates are typed with, in the six languages: what each piece of such a text is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from rjwar.core.edtf import DateError
from rjwar.core.light_typing import NamedTuple
from rjwar.core.text import LANGUAGES
from rjwar.query.date_spellings import regular
from rjwar.words.catalog import Dates
from rjwar.words.languages import language


class Piece(NamedTuple):
    """A piece of a date: `kind` is number, year, month, day, weekday, era, style, decade, range, slash,
    open, close, mark or unknown.

    `value` is its number; of an era 0 the Common, 1 the Buddhist, and the others by the names
    below; of a style 1 the Old and 0 the New. What says of a number that it is a year, month
    or day has that kind and no value.
    """

    kind: str
    value: int | None
    text: str


def in_pieces(typed: str) -> list[Piece]:
    """The pieces of a text, in order, without those that add nothing: commas, `of`, `about`."""
    text, start, pieces = plain(typed), 0, []
    while start < len(text):
        if text[start].isspace():
            start += 1
            continue
        if iso := _ISO.match(text, start):
            year, month, day = iso.groups()
            pieces += [
                Piece("number", int(year), year),
                Piece("month", int(month), month),
                Piece("number", int(day), day),
            ]
            start = iso.end()
            continue
        piece = _number(text, start) or _word(text, start) or Piece("unknown", None, _unknown(text, start))
        start += len(piece.text)
        if piece.kind != "mark":
            pieces.append(piece)
    return pieces


_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?![0-9-])", re.ASCII)


def plain(typed: str) -> str:
    """A text with digits of any script and width as 0 to 9,
    and hyphens of any kind as that of the keyboard, in small letters, without spaces at its ends.
    """
    return regular(typed).casefold()


MEIJI, RATTANAKOSIN, GUANGXU, GWANGMU, BEFORE_THE_REPUBLIC = 2, 3, 4, 5, 6
BUDDHIST, FIRST_BUDDHIST = 543, 2400
"""How far that era is ahead, and from where on a year without an era may be one of it."""


def common_year(side: str, text: str) -> str:
    """A year, or a date in numbers, if it is of the Common Era; DateError where it may be of the Buddhist."""
    if not side[:4].isdecimal() or not FIRST_BUDDHIST <= int(side[:4]) < FIRST_BUDDHIST + BUDDHIST:
        return side
    if len(side) == 4 and side in regular(text):  # all that was typed with it stays in the cure
        side = regular(text)
    common = from_buddhist(side)
    raise DateError(
        f"{text!r} is {common} if that year is of the Buddhist Era; write {common}, or '{side} BE', "
        f"or '{side} CE'"
    )


def from_buddhist(text: str) -> str:
    """A text with its years of 2400 and later, taken as Buddhist, by the Common Era."""
    return re.sub(r"(?<!\d)2[4-9]\d\d(?!\d)", lambda year: str(int(year[0]) - BUDDHIST), text)


def _number(text: str, start: int) -> Piece | None:
    match = re.compile(r"[0-9]+(st|nd|rd|th)?(?![^\W\d_]*['’])", re.ASCII).match(text, start)
    return Piece("number", int(re.sub(r"\D", "", match[0])[:9]), match[0]) if match else None


def _word(text: str, start: int) -> Piece | None:
    """The longest known word here; one of letters ends where letters end, or a full stop after it."""
    for known in _by_first_letter().get(text[start], ()):
        end = start + len(known)
        if text.startswith(known, start) and not (
            _is_spelt(known[-1]) and end < len(text) and _is_spelt(text[end])
        ):
            kind, value = vocabulary()[known]
            is_short = _is_spelt(known[-1]) and text.startswith(".", end) and not text.startswith("..", end)
            return Piece(kind, value, text[start : end + is_short])
    return None


def _is_spelt(char: str) -> bool:
    """Whether a character is a letter of a script that spells words out and puts spaces between them."""
    return char.isalpha() and char < "\u0e00"


def _unknown(text: str, start: int) -> str:
    """A word that says nothing, or a sign."""
    match = re.compile(r"[^\W\d_]+\.?").match(text, start)
    return match[0] if match else text[start]


@cache
def _by_first_letter() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for known in sorted(vocabulary(), key=len, reverse=True):
        found.setdefault(known[0], []).append(known)
    return found


@cache
def vocabulary() -> dict[str, tuple[str, int | None]]:
    """What each word is, and its number."""
    return {plain(word): (kind, value) for kind, value, words in _words() for word in words}


def _words() -> Iterator[tuple[str, int | None, Iterable[str]]]:
    yield from (("month", number, words) for number, words in _months().items())
    yield from (("weekday", number, words) for number, words in _weekdays().items())
    yield "decade", None, [one.decade.replace("{}", "").strip() for one in written()]
    yield from _REST


def written() -> list[Dates]:
    """How each language writes dates."""
    return [language(code).dates for code in LANGUAGES]


def _months() -> dict[int, set[str]]:
    """The names of each month but those that are numbers: by themselves, beside a day, and short."""
    rows = [
        row
        for one in written()
        for row in (one.months, one.months_of_days, one.short_months, one.short_months_of_days)
    ]
    spelt = [row for row in rows if not row[0][0].isdecimal()]
    return {
        number: {
            name
            for row in (*spelt, *_OTHER_MONTHS)
            for name in (row[number - 1], row[number - 1].rstrip("."), row[number - 1].replace(".", ""))
            if name
        }
        for number in range(1, 13)
    }


_OTHER_MONTHS = (
    ("", "фев", "мар", "", "май", "", "", "", "", "", "ноя", ""),
    ("", "", "", "", "", "", "", "", "sept", "", "", ""),
    (
        "январе", "феврале", "марте", "апреле", "мае", "июне", "июле", "августе", "сентябре", "октябре",
        "ноябре", "декабре",
    ),
    (
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
        "novembre", "décembre",
    ),
    ("janv.", "fevrier", "", "avr.", "", "", "juil.", "aout", "", "", "", "decembre"),
    (
        "januar", "februar", "märz", "", "", "juni", "juli", "", "", "oktober", "", "dezember",
    ),
    ("jänner", "févr.", "maerz", "", "", "", "", "", "", "okt.", "", "dez."),
    (
        "มกรา", "กุมภา", "มีนา", "เมษา", "พฤษภา", "มิถุนา", "กรกฎา", "สิงหา", "กันยา", "ตุลา", "พฤศจิกา",
        "ธันวา",
    ),
)  # fmt: skip
"""As months are also written: short, after a preposition in Russian, in French, in German,
and in spoken Thai.
"""


def _weekdays() -> dict[int, set[str]]:
    """The names of each day of the week, from Monday as 0."""
    return {
        number: {
            name
            for one in written()
            for name in (one.weekdays[number], one.weekdays[number].removeprefix("วัน"))
        }
        | {row[number] for row in _OTHER_WEEKDAYS}
        for number in range(7)
    }


_OTHER_WEEKDAYS = (
    ("周一", "周二", "周三", "周四", "周五", "周六", "周日"),
    ("週一", "週二", "週三", "週四", "週五", "週六", "週日"),
    ("пн", "вт", "ср", "чт", "пт", "сб", "вс"),
)

_REST: tuple[tuple[str, int | None, tuple[str, ...]], ...] = (
    ("era", 0, (
        "ค.ศ.", "ค.ศ", "คศ", "ce", "c.e.", "ad", "a.d.", "西暦", "西元", "公元", "서기", "н. э.", "н.э.",
    )),
    ("era", 1, ("พ.ศ.", "พ.ศ", "พศ", "be", "b.e.", "仏暦", "佛曆", "佛历", "불기", "б. э.", "б.э.")),
    ("era", RATTANAKOSIN, ("ร.ศ.", "ร.ศ", "รัตนโกสินทร์ศก", "rs", "r.s.")),
    ("era", MEIJI, ("明治", "meiji", "เมจิ", "мэйдзи", "메이지", "명치")),
    ("era", GUANGXU, ("光緒", "光绪", "光緖", "guangxu", "kuang-hsü", "kuang-hsu", "гуансюй", "광서")),
    ("era", GWANGMU, ("光武", "광무", "gwangmu", "kwangmu")),
    ("era", BEFORE_THE_REPUBLIC, ("民國前", "民国前")),
    ("style", 1, (
        "os", "o.s.", "o.s", "o. s.", "old style", "ст. ст.", "ст.ст.", "ст. стиля",
        "ст. стилю", "старому стилю", "по старому стилю", "старого стиля",
        "ปฏิทินเก่า", "ユリウス暦", "儒略曆", "儒略历", "율리우스력",
    )),
    ("style", 0, (
        "ns", "n.s.", "n.s", "n. s.", "new style", "н. ст.", "н.ст.", "новому стилю", "по новому стилю",
        "нового стиля",
        "ปฏิทินใหม่",
    )),
    ("decade", None, ("s", "ทศวรรษ", "年代", "-е годы", "년대")),
    ("year", None, ("年", "년", "ปี")),
    ("month", None, ("月", "월")),
    ("day", None, ("日", "일", "號", "号")),
    ("range", None, ("–", "—", "-", "‒", "−", "〜", "~", "至", "起", "..")),
    ("slash", None, ("/",)),
    ("open", None, ("(",)),
    ("close", None, (")",)),
    ("mark", None, (
        ",", "(?)", "?", "of", "the", "about", "around", "approx", "approximately", "perhaps", "probably",
        "circa", "ca", "c.", "ราว", "ประมาณ", "約", "约", "頃",
        "около", "примерно", "ок", "약", "경", "г.", "г", "гг.", "гг", "год", "года", "году", "годы",
        "в", "ที่", "วันที่", "เดือน", "le", "den",
    )),
)  # fmt: skip
