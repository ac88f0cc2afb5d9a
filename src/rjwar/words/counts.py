"""Counts in words, in six languages: 60 of 402 events, 7 more, +12 phases, 157 days."""

from __future__ import annotations

from rjwar.words.labels import Row, word

_PHRASES: dict[str, Row] = {
    "nothing": ("No events.", "ไม่มีเหตุการณ์", "出来事はありません。", "Событий нет.", "沒有事件。", "사건이 없습니다."),
    "drawn": (
        "{some} of {all} {event}",
        "{some} จาก {all} เหตุการณ์",
        "全{all}件中{some}件",
        "{some} из {all} {event}",
        "全{all}件中的{some}件",
        "전체 {all}건 중 {some}건",
    ),
    "more": ("{n} more", "อีก {n} เหตุการณ์", "ほか{n}件", "ещё {n}", "另有{n}件", "외 {n}건"),
    "others": ("{n} others", "อีก {n} รายการ", "ほか{n}項目", "прочие: {n}", "其他{n}項", "기타 {n}개"),
    "before": ("{n} before", "ก่อนหน้านี้ {n} เหตุการณ์", "以前に{n}件", "ранее {n}", "此前{n}件", "이전 {n}건"),
    "after": ("{n} after", "หลังจากนี้ {n} เหตุการณ์", "以後に{n}件", "позже {n}", "此後{n}件", "이후 {n}건"),
    "phases": ("+{n} {phase}", "+{n} ช่วงย่อย", "+{n}局面", "+{n} {phase}", "+{n}個階段", "+{n}개 국면"),
    "days": ("{n} {day}", "{n} วัน", "{n}日間", "{n} {day}", "{n}天", "{n}일간"),
}
_FORMS: dict[str, dict[str, tuple[str, ...]]] = {
    "en": {"event": ("event", "events"), "phase": ("phase", "phases"), "day": ("day", "days")},
    "ru": {"event": ("события", "событий"), "phase": ("эпизод", "эпизода", "эпизодов"), "day": ("день", "дня", "дней")},
}
"""One, and more; in Russian 1, 2 to 4, and more; `event` is in the genitive, which has two forms."""


def counted(phrase: str, lang: str, n: int = 0, *, some: int = 0) -> str:
    """A phrase with its number; of `drawn`, n is how many there are in all and `some` how many of them."""
    forms = {noun: _form(lang, n, some) for noun, some in _FORMS.get(lang, {}).items()}
    return word(_PHRASES, phrase, lang).format(n=f"{n:,}", all=f"{n:,}", some=f"{some:,}", **forms)


def _form(lang: str, n: int, forms: tuple[str, ...]) -> str:
    if lang == "ru":
        if n % 10 == 1 and n % 100 != 11:
            return forms[0]
        return forms[1] if n % 10 in (2, 3, 4) and n % 100 not in (12, 13, 14) else forms[-1]
    return forms[0] if n == 1 else forms[-1]


def listed(parts: list[str], lang: str) -> str:
    """Parts of a sentence with the comma of the language between."""
    return ("、" if lang == "ja" else "，" if lang == "zh" else ", ").join(parts)
