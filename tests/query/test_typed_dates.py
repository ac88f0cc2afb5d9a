"""The dates that a user types, in numbers and words, in both calendars."""

import re
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rjwar.core.edtf import DateError
from rjwar.core.text import LANGUAGES
from rjwar.query.typed_dates import parse_month_day, parse_typed_period, parse_typed_years
from rjwar.words.look import Look
from rjwar.words.phrasing import Phrasing

# Text that is nearly a date, for the readers to stumble over.
DATELIKE = st.text(st.sampled_from("0123456789X-/.~?%T: OSNMaybrFe"), max_size=24)


def days(*texts):
    return tuple(text and date.fromisoformat(text) for text in texts)


@pytest.mark.parametrize("read", [parse_typed_period, parse_month_day])
@given(text=DATELIKE | st.text(st.characters(), max_size=30))
def test_any_text_is_a_date_or_is_refused(read, text):
    with suppress(DateError):
        read(text)


@pytest.mark.parametrize(
    ("typed", "bounds"),
    [
        ("1904", ("1904-01-01", "1904-12-31")),
        ("1904-05", ("1904-05-01", "1904-05-31")),
        ("1904-05-27", ("1904-05-27", "1904-05-27")),
        ("1904-5-7", ("1904-05-07", "1904-05-07")),
        ("190X", ("1900-01-01", "1909-12-31")),
        ("1904-05/1904-06", ("1904-05-01", "1904-06-30")),
        ("1904..1905", ("1904-01-01", "1905-12-31")),
        ("1904..", ("1904-01-01", None)),
        ("..1904-05", (None, "1904-05-31")),
        ("27 May 1905", ("1905-05-27", "1905-05-27")),
        ("明治三十八年五月二十七日", ("1905-05-27", "1905-05-27")),
        ("明治卅八年五月廿七日", ("1905-05-27", "1905-05-27")),
        ("一九〇五年十月", ("1905-10-01", "1905-10-31")),
        ("1905年5月27日（土）", ("1905-05-27", "1905-05-27")),
        ("1905年5月27日週六", ("1905-05-27", "1905-05-27")),
        ("1905. 5. 27.", ("1905-05-27", "1905-05-27")),
        ("광무 9년 5월 27일(토)", ("1905-05-27", "1905-05-27")),
        ("光緒三十一年", ("1905-02-04", "1906-01-24")),  # its year was the moon's
        ("民國前七年", ("1905-01-01", "1905-12-31")),
        ("27 พค ค.ศ. 1905", ("1905-05-27", "1905-05-27")),
        ("กุมภา ค.ศ. 1904", ("1904-02-01", "1904-02-29")),
        ("в мае 1905 года", ("1905-05-01", "1905-05-31")),
        ("14 мая 1905 г. по старому стилю", ("1905-05-27", "1905-05-27")),
        ("May 14/27, 1905", ("1905-05-27", "1905-05-27")),
        ("May 27, 1905", ("1905-05-27", "1905-05-27")),
        ("27th of May 1905", ("1905-05-27", "1905-05-27")),
        ("may 1905", ("1905-05-01", "1905-05-31")),
        ("  1904-05-27 ", ("1904-05-27", "1904-05-27")),
        ("14 May 1905 OS", ("1905-05-27", "1905-05-27")),
        ("14 May 1905 (O.S.)", ("1905-05-27", "1905-05-27")),
        ("1905-05-14 old style", ("1905-05-27", "1905-05-27")),
        ("1905-05-27 NS", ("1905-05-27", "1905-05-27")),
        ("1905 OS", ("1905-01-14", "1906-01-13")),
        ("May 1905 OS", ("1905-05-14", "1905-06-13")),
        ("29 February 1900 OS", ("1900-03-13", "1900-03-13")),
    ],
)
def test_a_user_types_dates_in_many_ways(typed, bounds):
    assert parse_typed_period(typed) == days(*bounds)


@pytest.mark.parametrize(
    "typed",
    [
        "05/06/1904", "5.6.1904", "27 May", "May", "27", "May 05", "noon 27 May 1905", "27 May 1905 14:08", "tomorrow",
        "29 February 1900", "1904-05-27 or 1904-05-28", "May 1904 1905", "", "..", "now", "Monday 1904", "1e3", "12",
    ],
)  # fmt: skip
def test_what_was_not_given_is_never_guessed(typed):
    with pytest.raises(DateError, match=r"write|leave"):
        parse_typed_period(typed)


@pytest.mark.parametrize(
    ("typed", "bounds"),
    [
        ("5/27/1905", ("1905-05-27", "1905-05-27")),  # there is no month 27
        ("27.5.1905", ("1905-05-27", "1905-05-27")),
        ("5/5/1905", ("1905-05-05", "1905-05-05")),
        ("1905.05.27", ("1905-05-27", "1905-05-27")),
        ("1904/02/08", ("1904-02-08", "1904-02-08")),
        ("1904-1905", ("1904-01-01", "1905-12-31")),
        ("1904–1905", ("1904-01-01", "1905-12-31")),
        ("Sat 27 May 1905", ("1905-05-27", "1905-05-27")),
        ("1905-05-27 Saturday", ("1905-05-27", "1905-05-27")),
        ("8 Feb. 1904", ("1904-02-08", "1904-02-08")),
        ("about 1904", ("1904-01-01", "1904-12-31")),
        ("May–June 1904", ("1904-05-01", "1904-06-30")),
        ("27 May 1905/28 May 1905", ("1905-05-27", "1905-05-28")),
        ("10–19 May 1904 (?)", ("1904-05-10", "1904-05-19")),
        ("１９０４", ("1904-01-01", "1904-12-31")),
        ("๑๙๐๔-๐๕", ("1904-05-01", "1904-05-31")),
        ("1905\u200e–05–27", ("1905-05-27", "1905-05-27")),
        ("27.V.1905", ("1905-05-27", "1905-05-27")),
        ("1905. 5. 27.", ("1905-05-27", "1905-05-27")),
        ("May 27–28, 1905", ("1905-05-27", "1905-05-28")),
        ("1905年五月二十七日（土）", ("1905-05-27", "1905-05-27")),
        ("明治三十八年", ("1905-01-01", "1905-12-31")),
        ("27-го мая 1905 г", ("1905-05-27", "1905-05-27")),
        ("14 мая 1905 г. по старому стилю", ("1905-05-27", "1905-05-27")),
        ("27 พค 1905", ("1905-05-27", "1905-05-27")),
        ("27 พฤษภา พศ 2448", ("1905-05-27", "1905-05-27")),
        ("27/V/1905", ("1905-05-27", "1905-05-27")),
        ("~1905", ("1905-01-01", "1905-12-31")),
        ("～1905", (None, "1905-12-31")),
        ("c1904", ("1904-01-01", "1904-12-31")),
        ("1904–02", ("1904-02-01", "1904-02-29")),
        ("1904–13", ("1904-01-01", "1913-12-31")),
        ("1904--1905", ("1904-01-01", "1905-12-31")),
        ("8/9 February 1904", ("1904-02-08", "1904-02-09")),
        ("the night of 8/9 February 1904", ("1904-02-08", "1904-02-09")),
        ("31 May/1 June 1904", ("1904-05-31", "1904-06-01")),
        ("Q2 1905", ("1905-04-01", "1905-06-30")),
        ("1905-Q2", ("1905-04-01", "1905-06-30")),
        ("second quarter of 1905", ("1905-04-01", "1905-06-30")),
        ("first half of 1904", ("1904-01-01", "1904-06-30")),
        ("1905-W21", ("1905-05-22", "1905-05-28")),
        ("1905W216", ("1905-05-27", "1905-05-27")),
    ],
)
def test_what_has_one_reading_is_read(typed, bounds):
    assert parse_typed_period(typed) == days(*bounds)


@pytest.mark.parametrize(
    "typed",
    [
        "Saturday, 27 May 1905", "Sat 27 May 1905", "Sat. May 27, 1905", "May 27th, 1905", "27-May-1905", "27/May/1905", "27.May.1905",
        "27May1905", "May-27-1905", "the 27th of May 1905", "the 27th of May, 1905", "27 of May 1905", "May the 27th, 1905",
        "1905 May 27", "1905, 27 May", "1905-May-27", "19050527", "27-5-1905", "5-27-1905", "5/27/1905", "27.5.1905", "27.05.1905",
        "1905.5.27", "1905/5/27", "27 5 1905", "5 27 1905", "1905 5 27", "Saturday 5/27/1905", "MAY 27TH 1905", "14-May-1905 OS", "May 14th, 1905 (O.S.)",
    ],
)  # fmt: skip
def test_free_english_is_read(typed):
    assert parse_typed_period(typed) == days("1905-05-27", "1905-05-27")


@pytest.mark.parametrize(
    ("typed", "bounds"),
    [
        ("27 to 28 May 1905", ("1905-05-27", "1905-05-28")),
        ("from May to August 1904", ("1904-05-01", "1904-08-31")),
        ("between 1904 and 1905", ("1904-01-01", "1905-12-31")),
        ("1904-05 through 1904-08", ("1904-05-01", "1904-08-31")),
        ("since May 1904", ("1904-05-01", None)),
        ("up to 1904-05", (None, "1904-05-31")),
        ("after May 1904", ("1904-06-01", None)),
        ("before 27 May 1905", (None, "1905-05-26")),
        ("27 ถึง 28 พฤษภาคม พ.ศ. 2448", ("1905-05-27", "1905-05-28")),
        ("ตั้งแต่ พ.ศ. 2447", ("1904-01-01", None)),
        ("с 27 по 28 мая 1905", ("1905-05-27", "1905-05-28")),
        ("по старому стилю 14 мая 1905", ("1905-05-27", "1905-05-27")),
        ("1905年5月27日から28日まで", ("1905-05-27", "1905-05-28")),
        ("1905年5月27・28日", ("1905-05-27", "1905-05-28")),
        ("明治三十七八年", ("1904-01-01", "1905-12-31")),
        ("从1904年到1905年", ("1904-01-01", "1905-12-31")),
        ("1904년부터 1905년까지", ("1904-01-01", "1905-12-31")),
    ],
)
def test_spans_are_read_as_they_are_said(typed, bounds):
    assert parse_typed_period(typed) == days(*bounds)


@pytest.mark.parametrize(
    ("typed", "bounds"),
    [
        ("Sept 1904", ("1904-09-01", "1904-09-30")),
        ("Sept. 5th 1904", ("1904-09-05", "1904-09-05")),
        ("May-1905", ("1905-05-01", "1905-05-31")),
        ("5/1905", ("1905-05-01", "1905-05-31")),
        ("February 29th, 1904", ("1904-02-29", "1904-02-29")),
    ],
)
def test_free_english_says_no_more_than_is_typed(typed, bounds):
    assert parse_typed_period(typed) == days(*bounds)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("05-06-1905", "is ambiguous: day or month first? write 1905-06-05, or 5 June 1905"),
        ("05.06.1905", "is ambiguous: day or month first?"),
        ("Thurs May 27th, 1905", "27 May 1905 was a Saturday, not a Thursday; leave the weekday out"),
        ("Sun 14-May-1905 OS", "27 May 1905 was a Saturday, not a Sunday; by the New Style it was: write NS after it"),
        ("Sat 14-May-1905", "14 May 1905 was a Sunday, not a Saturday; by the Old Style it was: write OS after it"),
        ("27-May-05", "has no year in full"),
        ("May 27th '05", "write"),
        ("27-05-05", "has no year in full"),
        ("5,27,1905", "write"),
        ("5 6 1905", "is ambiguous: day or month first?"),
        ("27 May 05", "has no year in full"),
        ("27 5 05", "has no year in full"),
        ("27 May 1905 UTC", "write"),
        ("27 May 1905 at 5", "write"),
        ("27 May 1905 5 am", "write"),
        ("27-May-1905 5pm", "write"),
        ("190505271408", "write"),
        ("27-May-2448", "1905-05-27 if that year is of the Buddhist Era; write 1905-05-27, or '2448-05-27 BE'"),
        ("Sat May-1905", "write"),
        ("27 May 28 May 1905", "write"),
        ("May 27 1905 th", "write"),
        ("27 May 1905 July", "write"),
        ("31st of June 1905", "that month has no day 31; it has 30"),
        ("2/30/1905", "there is no such day"),
        ("Sept 31st 1904", "that month has no day 31; it has 30"),
        ("27 พค 2448", "write 27 พค 1905, or '27 พค 2448 BE'"),
        ("-1904", "write '..1904' for all up to that"),
        ("May 1904 – 5 1905", "a day without its month"),
    ],
)  # fmt: skip
def test_free_english_is_never_guessed_at(typed, why):
    with pytest.raises(DateError) as refused:
        parse_typed_period(typed)
    assert why in str(refused.value)


@given(
    day=st.dates(date(1000, 1, 1), date(2399, 12, 31)),
    pattern=st.sampled_from(["%d-%b-%Y", "%B %d, %Y", "%a %d %b %Y", "%Y%m%d", "%d%B%Y"]),
)
def test_free_english_says_the_day_that_was_written(day, pattern):
    year = f"{day.year:04}"
    assert parse_typed_period(day.strftime(pattern.replace("%Y", year))) == (day, day)


@given(day=st.dates(date(1000, 1, 1), date(2399, 12, 31)), mark=st.sampled_from("/.-"))
def test_numbers_are_read_where_they_say_one_day(day, mark):
    typed = f"{day.month}{mark}{day.day}{mark}{day.year:04}"
    if day.day <= 12 and day.day != day.month:
        with pytest.raises(DateError, match="ambiguous"):
            parse_typed_period(typed)
    else:
        assert parse_typed_period(typed) == (day, day)


TSUSHIMA = (
    "27 พฤษภาคม ค.ศ. 1905", "27 พ.ค. 1905", "27 พฤษภาคม พ.ศ. 2448", "๒๗ พฤษภาคม พ.ศ. ๒๔๔๘", "27 พฤษภาคม ค.ศ. 1905 / พ.ศ. 2448",
    "วันเสาร์ที่ 27 พฤษภาคม ค.ศ. 1905", "14 พฤษภาคม ค.ศ. 1905 ปฏิทินเก่า", "27 мая 1905", "27 мая 1905 г.", "14 мая 1905 ст. ст.",
    "14 (27) мая 1905", "14 мая 1905 ст. ст. (27 мая)", "1905年5月27日", "明治38年5月27日", "1905年（明治38年）5月27日", "1905年5月27日 (土曜日)",
    "1905年5月27日（ユリウス暦5月14日）", "儒略曆1905年5月14日", "1905년 5월 27일", "율리우스력 1905년 5월 14일", "27 May 1905 (14 May O.S.)",
    "Saturday, 27 May 1905 (14 May O.S.)", "14/27 May 1905", "27 May 2448 BE", "27 May Meiji 38",
    "M38.5.27", "明38.5.27", "明治38/5/27", "Meiji 38.5.27", "M38年5月27日", "명치 38년 5월 27일", "1905年5月27號",
    "27 mai 1905", "le 27 mai 1905", "27. Mai 1905", "den 27. Mai 1905",
    "2448-05-27 BE", "พ.ศ. 2448-05-27", "๒๔๔๘-๐๕-๒๗ พ.ศ.", "27/5/2448 BE", "27.5.1905 н. э.", "5/27/1905 AD", "1905-05-14 CE OS",
)  # fmt: skip


@pytest.mark.parametrize("typed", TSUSHIMA)
def test_one_day_in_six_languages_two_calendars_and_three_eras(typed):
    assert parse_typed_period(typed) == days("1905-05-27", "1905-05-27")


@pytest.mark.parametrize(
    ("typed", "bounds"),
    [
        ("27 January/9 February 1904", ("1904-02-09", "1904-02-09")),
        ("26 января (8 февраля) 1904", ("1904-02-08", "1904-02-08")),
        ("14–15 (27–28) мая 1905", ("1905-05-27", "1905-05-28")),
        ("1905年5月27日〜28日", ("1905-05-27", "1905-05-28")),
        ("30 июля – 2 августа 1904", ("1904-07-30", "1904-08-02")),
        ("พ.ศ. 2447–2448", ("1904-01-01", "1905-12-31")),
        ("2447–2448 BE", ("1904-01-01", "1905-12-31")),
        ("1904년–1905년", ("1904-01-01", "1905-12-31")),
        ("ร.ศ. 123", ("1904-04-01", "1905-03-31")),  # it began on 1 April
        ("๘ กุมภาพันธ์ ร.ศ. ๑๒๒", ("1904-02-08", "1904-02-08")),
        ("27 พฤษภาคม ร.ศ. 124", ("1905-05-27", "1905-05-27")),
        ("27–28 พฤษภาคม ร.ศ. 124", ("1905-05-27", "1905-05-28")),
        ("มีนาคม ร.ศ. 123", ("1905-03-01", "1905-03-31")),
        ("27 May R.S. 124", ("1905-05-27", "1905-05-27")),
        ("明治元年", ("1868-01-01", "1868-12-31")),
        ("M38", ("1905-01-01", "1905-12-31")),
        ("в 1904-м", ("1904-01-01", "1904-12-31")),
        ("1er août 1904", ("1904-08-01", "1904-08-01")),
        ("3. März 1905", ("1905-03-03", "1905-03-03")),
        ("ทศวรรษ 1900", ("1900-01-01", "1909-12-31")),
        ("1900-е годы", ("1900-01-01", "1909-12-31")),
        ("2447-05 BE", ("1904-05-01", "1904-05-31")),
        ("2447-05-27/2447-05-28 พ.ศ.", ("1904-05-27", "1904-05-28")),
        ("2999-12 CE", ("2999-12-01", "2999-12-31")),
        ("5 May 1904 –", ("1904-05-05", None)),
        ("– 5 May 1904", (None, "1904-05-05")),
    ],
)
def test_spans_and_eras_in_words(typed, bounds):
    assert parse_typed_period(typed) == days(*bounds)


WAYS = [
    *((lang, calendar, None) for lang in LANGUAGES for calendar in ("ns", "both")),
    ("th", "os", "be"),
    ("ja", "os", "meiji"),
    ("en", "ns", "meiji"),
    *((lang, "both", era) for lang in LANGUAGES for era in ("be", "meiji") if lang not in ("ja", "th")),
]


@pytest.fixture(scope="module")
def dates(war):
    """The dates of the record, of its events and of the lives of its people: of those that differ in a day alone one of each
    length, and one before and one after the days that lie in another month by the old calendar.
    """
    people = [war.find("person", id) for id in war.ids("person")]
    lives = (day for person in people for day in (person.born, person.died) if day)
    shapes = {
        re.sub(r"(?<=\d-\d\d-)\d\d", _kind_of_day, when.edtf): when
        for when in (*(event.date for event in war), *lives)
    }
    return list(shapes.values())


def _kind_of_day(found):
    day = int(found[0])
    return "9" if day < 10 else "13" if day <= 13 else "31"


@pytest.mark.parametrize(("lang", "calendar", "era"), WAYS)
def test_whatever_date_is_printed_can_be_typed(dates, lang, calendar, era):
    """Every form of one: of those that differ in their digits alone, one is typed."""
    phrasing = Phrasing(Look(lang=lang, calendar=calendar, era=era))
    forms = {}
    for when in dates:
        if era == "be" and when.earliest and when.earliest.year < 1858:
            continue  # 2399: too early for a bare year to be taken for a Buddhist one
        for short in (False, True):
            printed = phrasing.date(when, short=short)
            forms[re.sub(r"\d", "0", printed)] = printed, when
    for printed, when in forms.values():
        assert parse_typed_period(printed, lang) == (when.earliest, when.latest), printed


@pytest.mark.parametrize("typed", ["2447", "2447..2448", "27 พฤษภาคม 2447", "2447-05-27", "27/5/2447"])
def test_a_bare_buddhist_year_is_read_in_thai_and_asked_about_elsewhere(typed):
    assert parse_typed_period(typed, "th").earliest.year == 1904
    with pytest.raises(
        DateError, match=r"1904.* if that year is of the Buddhist Era; write .*1904"
    ) as refused:
        parse_typed_period(typed)
    cures = re.search("write (.*), or '(.* BE)', or '(.* CE)'", str(refused.value)).groups()
    assert [parse_typed_period(cure).earliest.year for cure in cures] == [1904, 1904, 2447]


@pytest.mark.parametrize(
    ("lang", "typed", "day"),
    [
        ("th", "27 พ.ค. 48", "1905-05-27"),
        ("th", "๒๗ พ.ค. ๔๘", "1905-05-27"),
        ("th", "27/5/48", "1905-05-27"),
        ("th", "5/6/2448", "1905-06-05"),
        ("ru", "05.06.1905", "1905-06-05"),
        ("ru", "27.05.1905 г.", "1905-05-27"),
        ("ru", "14.05.1905 ст. ст.", "1905-05-27"),
    ],
)
def test_what_goes_without_saying_in_thai_and_russian(lang, typed, day):
    assert parse_typed_period(typed, lang) == days(day, day)
    with pytest.raises(DateError):
        parse_typed_period(typed)


@pytest.mark.parametrize("typed", ["27 พ.ค. 05", "27/5/05", "31 พ.ค. 31", "48", "5/27/48"])
def test_two_digits_that_may_be_a_day_or_a_common_year_are_no_buddhist_year(typed):
    with pytest.raises(DateError):
        parse_typed_period(typed, "th")


def test_a_year_far_ahead_can_be_meant():
    assert parse_typed_period("2447 CE") == days("2447-01-01", "2447-12-31")


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("Tuesday 8 Feb 1904", "8 February 1904 was a Monday, not a Tuesday; leave the weekday out"),
        ("Friday 27 May 1905", "27 May 1905 was a Saturday, not a Friday"),
        (
            "Saturday 14 May 1905",
            "14 May 1905 was a Sunday, not a Saturday; by the Old Style it was: write OS after it",
        ),
        ("Sat May 1904", "a day of the week without a day"),
        ("winter of 1904-05", "a season is no date; write 1904-12..1905-02"),
        ("spring 1905", "a season is no date; write 1905-03..1905-05"),
        ("27 May 1905 14:08", "an hour is no part of a date; write 27 may 1905"),
        ("1905-05-27T14:08:00Z", "an hour is no part of a date; write 1905-05-27"),
        ("mid-May 1905", "that has no bounds; write 1905-05-11..1905-05-20"),
        ("the end of 1904", "that has no bounds; write 1904-09..1904-12"),
        ("19th century", "a century is no date; write 18XX"),
        ("1904–05", "may be a month or two years; write 1904-05, or 1904..1905"),
        ("1904/5", "may be a month or two years; write 1904-05, or 1904..1905"),
        ("1905-147", "the days of a year are not counted; write 1905-05-27"),
        ("1904-W53", "that year has no such week"),
        ("1905-~05", "a mark stands at the end of a date, as in 1905-05~"),
        ("27 May '05", "has no year in full"),
        ("noon 27 May 1905", "'noon' is no part of a date"),
        ("May 1904 1905", "1904 and 1905 are different years"),
        ("ค.ศ. 1905 / พ.ศ. 2447", "1905 and 1904 are different years"),
        ("14/20 May 1905", "these are not one day by both calendars"),
        ("27 May 1905 (15 May O.S.)", "these are not one day by both calendars"),
        ("5/27/05", "has no year in full"),
        ("ร.ศ. 107", "there is no year 107 of that era"),
        ("Meiji 46", "there is no year 46 of that era"),
        ("27 May 28 May 1905", "more than one"),
        ("27 May 1905 OS NS", "Old Style and New"),
        ("1905s", "that is no decade"),
        ("(27 May 1905", "brackets"),
        ("29 Feb 1905", "'29 Feb 1905': that month has no day 29; it has 28"),
        ("10000-01-01", "10000 is neither a day nor a year in full"),
        ("2447-02-30 BE", "'2447-02-30 BE': that month has no day 30; it has 29"),
    ],
)
def test_every_word_is_read_or_refused(typed, why):
    with pytest.raises(DateError) as refused:
        parse_typed_period(typed)
    assert why in str(refused.value)


@pytest.mark.parametrize("typed", ["31 June 1904", "1904-06-31", "31 июня 1904", "明治37年6月31日"])
def test_a_day_that_there_is_not_is_refused(typed):
    with pytest.raises(DateError, match="that month has no day 31; it has 30"):
        parse_typed_period(typed)


@pytest.mark.parametrize(
    ("typed", "bounds"), [("1904", 1904), ("1904-1905", 1904), ("พ.ศ. 2447", 1904), ("190X", 1900)]
)
def test_years_are_years(typed, bounds):
    assert parse_typed_years(typed).earliest == date(bounds, 1, 1)


@pytest.mark.parametrize("typed", ["1904-05", "27 May 1904"])
def test_what_is_known_more_exactly_is_no_year(typed):
    with pytest.raises(DateError, match=r"is no year; write 1904 or 1904\.\.1905"):
        parse_typed_years(typed)


def test_a_slashed_date_is_ambiguous():
    with pytest.raises(
        DateError, match=r"'05/06/1904' is ambiguous: day or month first\? write 1904-06-05, or 5 June 1904"
    ):
        parse_typed_period("05/06/1904")


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("27 May", (5, 27)),
        ("May 27", (5, 27)),
        ("05-27", (5, 27)),
        ("--05-27", (5, 27)),
        ("29 February", (2, 29)),
        ("5月27日", (5, 27)),
        ("27 мая", (5, 27)),
        ("๒๗ พฤษภาคม", (5, 27)),
        ("14 May OS", (5, 27)),
        ("27 May (14 May O.S.)", (5, 27)),
        ("5/27", (5, 27)),
        ("27.5", (5, 27)),
        ("1905-05-27", None),
        ("May", None),
    ],
)
def test_a_day_of_every_year_has_no_year(typed, day):
    assert parse_month_day(typed) == day


@pytest.mark.parametrize("typed", ["02-30", "13-01", "30 Feb", "31 June"])
def test_a_day_of_no_year_is_refused(typed):
    with pytest.raises(DateError, match=f"there is no day '{typed}'"):
        parse_month_day(typed)


def test_a_year_that_the_buddhist_era_would_make_buddhist_again_is_common():
    assert parse_typed_period("2943") == days("2943-01-01", "2943-12-31")
