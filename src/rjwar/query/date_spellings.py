"""Ways to write a date that differ in signs alone, each made into the one that the readers know."""

from __future__ import annotations

import re
import unicodedata

_DASHES = "-\u2012\u2013\u2014"
_DATE_IN_DASHES = re.compile(rf"(?<!\d)(\d{{4}})[{_DASHES}](\d{{1,2}})[{_DASHES}](\d{{1,2}})(?!\d)")
_DATE_IN_STOPS = re.compile(r"(?<!\d)(\d{4})\. (\d{1,2})\. (\d{1,2})\.?(?!\d)")
_ROMAN_MONTHS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_ROMAN_MONTH = re.compile(
    rf"(?<!\w)(\d{{1,2}})[./ -]\s*({'|'.join(_ROMAN_MONTHS)})[./ -]\s*(\d{{4}})(?!\d)", re.IGNORECASE
)
_MEIJI_NUMBERS = re.compile(
    r"(?<!\w)(?:明治|明|meiji|m)[. ]?(\d{1,2})(?:([./-])(0?[1-9]|1[0-2])(?!\d)(?:\2(\d{1,2}))?(?!\d)|年|$)",
    re.IGNORECASE,
)
_ORDINAL = re.compile(
    r"(?<!\d)(\d{1,2})(?:-(?:го|е|ое)|er)(?!\w)|(?<!\d)(\d{4})-(?:й|го|м)(?!\w)", re.IGNORECASE
)
_STOP_OF_A_DAY = re.compile(r"(?<=[0-9])\. ?(?=[^\W\d_]{3})")
_STOP_BETWEEN, _STOP_AFTER = re.compile(r"(?<=[0-9])\. (?=[0-9])"), re.compile(r"(?<=[0-9.][0-9])\.$")
_HAN_DIGITS = "〇一二三四五六七八九"
_HAN_NUMBER = re.compile(rf"[{_HAN_DIGITS}十廿卅]+(?=[年月日號号])")
_WEEKDAYS = (
    (re.compile(r"\(([月火水木金土日])曜?\)"), r"\1曜日"),
    (re.compile(r"\(([월화수목금토일])\)"), r"\1요일"),
    (re.compile(r"\(([一二三四五六])\)"), r"星期\1"),
)
"""A day of the week in brackets, and its name."""


def regular(typed: str) -> str:
    """A date with digits of any script, width and kind as 0 to 9, dashes in a date as hyphens,
    Roman months as numbers, and without signs that nobody sees.

    >>> regular("明治三十八年五月二十七日（土）"), regular("M38.5.27")
    ('明治38年5月27日土曜日', '明治38年5月27日')
    >>> regular("27.V.1905"), regular("1905. 5. 27.")
    ('1905-5-27', '1905-5-27')
    """
    text = unicodedata.normalize("NFKC", typed.replace("…", " ").strip())
    text = "".join(_digit(char) for char in text if unicodedata.category(char) != "Cf").strip()
    text = re.sub("[\u2010\u2011\u2212]", "-", text).replace("元年", "1年")
    text = _HAN_NUMBER.sub(_han_number, text.replace("零", "〇"))
    for pattern, name in _WEEKDAYS:
        text = pattern.sub(name, text)
    text = _MEIJI_NUMBERS.sub(_meiji, _ORDINAL.sub(r"\1\2", text))
    text = _DATE_IN_STOPS.sub(r"\1-\2-\3", _DATE_IN_DASHES.sub(r"\1-\2-\3", text))
    text = _STOP_OF_A_DAY.sub(" ", _STOP_AFTER.sub("", _STOP_BETWEEN.sub(".", text)))
    return _ROMAN_MONTH.sub(lambda date: f"{date[3]}-{_roman(date[2])}-{date[1]}", text)


def _digit(char: str) -> str:
    return str(unicodedata.decimal(char)) if char.isdecimal() else char


def _meiji(date: re.Match[str]) -> str:
    """A year of Meiji, by its letter or in full, with the month and the day after stops, in signs."""
    parts = zip(date.group(1, 3, 4), "年月日", strict=True)
    return "明治" + "".join(f"{part}{sign}" for part, sign in parts if part)


def _roman(month: str) -> int:
    return _ROMAN_MONTHS.index(month.lower()) + 1


def _han_number(run: re.Match[str]) -> str:
    return _han_number_of(run[0])


def _han_number_of(run: str) -> str:
    """`三十八` as 38, `廿七` as 27, `一九〇五` as 1905, `三十七八` as 37年-38; what is no number as it is."""
    tens, ten, units = run.replace("廿", "二十").replace("卅", "三十").rpartition("十")
    if not ten:
        return "".join(str(_HAN_DIGITS.index(digit)) for digit in units)
    if len(tens) == 1 and len(units) == 2 and units in _HAN_DIGITS:  # `三十七八`, two years at once
        return "年-".join(_han_number_of(f"{tens}十{unit}") for unit in units)
    if len(tens) > 1 or len(units) > 1:
        return run
    return str(10 * (_HAN_DIGITS.index(tens) if tens else 1) + (_HAN_DIGITS.index(units) if units else 0))
