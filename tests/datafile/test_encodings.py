"""Bytes that are no UTF-8: which encoding they are likely in."""

import pytest

from rjwar.core.errors import BrokenRecord
from rjwar.datafile.check import diagnose
from rjwar.datafile.encodings import guessed
from rjwar.datafile.input import InputFile

TEXTS = {
    "th": "สงครามรัสเซีย-ญี่ปุ่น ยุทธนาวีช่องแคบสึชิมะ",
    "ja": "日本海海戦は対馬沖で行われた",
    "ru": "Русско-японская война, Цусимское сражение",
    "zh-Hant": "日俄戰爭 對馬海峽海戰",
    "zh-Hans": "日俄战争 对马海峡海战",
    "ko": "쓰시마 해전 러일 전쟁",
    "fr": "Déjà vu à l’été",
}


@pytest.mark.parametrize(
    ("lang", "codec", "name"),
    [
        ("th", "tis-620", "TIS-620"),
        ("th", "cp874", "TIS-620"),
        ("ja", "shift_jis", "Shift_JIS"),
        ("ja", "euc_jp", "EUC-JP"),
        ("ru", "cp1251", "Windows-1251"),
        ("ru", "koi8_r", "KOI8-R"),
        ("ru", "cp866", "CP866"),
        ("zh-Hant", "big5", "Big5"),
        ("zh-Hans", "gbk", "GB18030"),
        ("ko", "euc_kr", "EUC-KR"),
        ("fr", "cp1252", "Windows-1252"),
    ],
)
def test_the_usual_encodings_are_named(lang, codec, name):
    assert guessed(TEXTS[lang].encode(codec)) == name
    with pytest.raises(BrokenRecord) as broken:
        raise BrokenRecord(
            diagnose(
                InputFile("r.yaml", f"events:\n- {{id: a, name: {TEXTS[lang]}, date: 1904}}\n".encode(codec))
            )
        )
    assert f"they look like {name}: iconv -f {name} -t UTF-8" in str(broken.value)


@pytest.mark.parametrize("sample", [b"\xff", b"a \x80 b"])
def test_of_too_little_nothing_is_guessed(sample):
    assert guessed(sample) is None


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"\x1f\x8b\x08", "is compressed (gzip); unpack it first"),
        (b"PK\x03\x04", "is an archive (zip); unpack it first"),
        (b"SQLite format 3\x00", "is an SQLite database; give the YAML file"),
        (
            "events: []".encode("utf-16-le"),
            "a NUL byte; the file is likely UTF-16 or UTF-32: save it as UTF-8",
        ),
        (b"events: \0", "a NUL byte; a record is text: take it out"),
    ],
)
def test_files_of_another_kind_are_named(raw, told):
    assert [problem.message for problem in diagnose(InputFile("r.yaml", raw))] == [told]
