"""Which encoding bytes that are no UTF-8 are likely in: so that a message can say what to convert from."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

_FEWEST = 3
_MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"


def _share(pattern: str, least: float) -> Callable[[str], bool]:
    """Whether of the characters beyond ASCII at least a share are these."""

    def test(text: str) -> bool:
        beyond = re.sub(r"[\x00-\x7f]", "", text)
        return len(beyond) >= _FEWEST and len(re.findall(pattern, beyond)) >= least * len(beyond)

    return test


def _is_thai(text: str) -> bool:
    """Thai letters alone, many of them the commonest, and no mark without one before it."""
    return (
        _share("[\u0e01-\u0e5b]", 0.9)(text)
        and _share("[อารนกมงทสเ่้ัิี]", 0.35)(text)
        and not re.search(f"(?:^|[^\u0e01-\u0e5b])[{_MARKS}]", text)
    )


def _is_russian(text: str) -> bool:
    """Small Cyrillic letters for the most part, and none within a Latin word."""
    return _share("[а-яё]", 0.6)(text) and not re.search("[A-Za-z][а-яё]|[а-яё][A-Za-z]", text, re.IGNORECASE)


def _is_western(text: str) -> bool:
    """Accented letters and curly quotes alone, at least one beside a plain letter."""
    beyond = re.sub(r"[\x00-\x7f]", "", text)
    return (
        re.fullmatch("[À-ÖØ-öø-ÿ‘’“”–—]+", beyond) is not None
        and re.search("[A-Za-z][À-ÿ’]|[À-ÿ][A-Za-z]", text) is not None
    )


class _Encoding(NamedTuple):
    codec: str
    name: str
    fits: Callable[[str], bool]


_ENCODINGS = (
    _Encoding("shift_jis", "Shift_JIS", _share("[\u3041-\u30fe]", 0.2)),
    _Encoding("euc_jp", "EUC-JP", _share("[\u3041-\u30fe]", 0.2)),
    _Encoding("cp874", "TIS-620", _is_thai),
    _Encoding("cp1251", "Windows-1251", _is_russian),
    _Encoding("koi8_r", "KOI8-R", _is_russian),
    _Encoding("cp866", "CP866", _is_russian),
    _Encoding("euc_kr", "EUC-KR", _share("[\uac00-\ud7a3]", 0.9)),
    _Encoding("big5", "Big5", _share("[\u4e00-\u9fff\u3000-\u303f]", 0.95)),
    _Encoding("gb18030", "GB18030", _share("[\u4e00-\u9fff\u3000-\u303f]", 0.9)),
    _Encoding("cp1252", "Windows-1252", _is_western),
)
_STARTS = {
    b"\x1f\x8b": "is compressed (gzip); unpack it first",
    b"PK\x03\x04": "is an archive (zip); unpack it first",
    b"BZh": "is compressed (bzip2); unpack it first",
    b"\xfd7zXZ": "is compressed (xz); unpack it first",
    b"(\xb5/\xfd": "is compressed (zstd); unpack it first",
    b"SQLite format 3\x00": "is an SQLite database; give the YAML file",
    b"%PDF": "is a PDF; give a YAML file",
}


def other_format(start: bytes) -> str | None:
    """What a file is whose first bytes are those of another kind of file."""
    return next((what for sign, what in _STARTS.items() if start.startswith(sign)), None)


def guessed(sample: bytes) -> str | None:
    """The name of the encoding that a text which is no UTF-8 is likely in, as iconv knows it."""
    for encoding in _ENCODINGS:
        for end in (len(sample), len(sample) - 1):  # which may part a character
            try:
                text = sample[:end].decode(encoding.codec)
            except UnicodeDecodeError:
                continue
            if encoding.fits(text):
                return encoding.name
            break
    return None
