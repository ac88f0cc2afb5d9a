"""The commands that ask about days, counts, places, claims and works, as a user runs them."""

import csv
import io
import json

import pytest

COMMANDS = [("on", "1904-08-10"), ("stats",), ("map",), ("claims",), ("sources",), ("sources", "thwiki")]


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_draws(sample, command):
    ran = sample(*command)
    assert (ran.status, ran.err) == (0, "")
    assert len(ran.out.splitlines()) > 2


@pytest.mark.parametrize("command", COMMANDS)
def test_every_format_carries_as_many_records(sample, command):
    objects = json.loads(sample(*command, "--json").out)
    assert [json.loads(line) for line in sample(*command, "--format", "jsonl").out.splitlines()] == objects
    assert len(list(csv.reader(io.StringIO(sample(*command, "--format", "csv").out)))) == len(objects) + 1
    assert len(sample(*command, "--format", "tsv").out.splitlines()) == len(objects) + 1
    assert len(sample(*command, "--format", "markdown").out.splitlines()) == len(objects) + 2


def test_a_day_may_be_typed_without_quotes(sample):
    (told,) = json.loads(sample("on", "10", "August", "1904", "--json").out)
    assert told["date"]["ns"] == "1904-08-10"


def test_today_is_a_day_of_every_year(sample):
    (told,) = json.loads(sample("on", "today", "--json").out)
    assert told["date"]["weekday"] is None


@pytest.mark.parametrize("typed", ["1904-08", "05/06/1904", "last week"])
def test_what_is_not_one_day_is_wrong_usage(sample, typed):
    ran = sample("on", typed)
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert ran.err.startswith("rjwar: on: ")


def test_counting_by_what_is_no_key_is_wrong_usage(sample):
    ran = sample("stats", "--by", "weather")
    assert (ran.status, ran.out) == (2, "")
    assert (
        ran.err
        == "rjwar: --by: unknown value 'weather'; known: year, month, front, kind, outcome, side, place, person\n"
    )


def test_an_unknown_work_is_an_unknown_name(sample):
    ran = sample("sources", "nobody-1900")
    assert (ran.status, ran.out) == (1, "")


@pytest.mark.parametrize(
    ("command", "status"),
    [
        (("on", "1850-01-01"), 1),
        (("on", "1904-08-10"), 0),
        (("on", "1904-07-15"), 0),
        (("on", "27 January"), 0),
        (("stats", "--grep", "nothing of the sort"), 1),
        (("map", "--grep", "nothing of the sort"), 1),
        (("claims", "--front", "finance"), 1),
        (("claims", "--source", "thwiki"), 0),
    ],
)
def test_the_exit_status_tells_on_request_whether_anything_matched(sample, command, status):
    assert sample(*command, "-e").status == status
    assert sample(*command).status == 0


def test_the_map_as_json_is_the_whole_selection(sample):
    assert [event["id"] for event in json.loads(sample("map", "--json").out)] == [
        event["id"] for event in json.loads(sample("list", "--json").out)
    ]


def test_fields_pick_the_columns(sample):
    assert (
        sample("claims", "--fields", "of.id,verdict", "--format", "csv").out.splitlines()[1]
        == "battle-off-long-cape,differs"
    )
    assert (
        sample(
            "stats", "--by", "front", "--fields", "key,losses.russia.low", "--format", "tsv"
        ).out.splitlines()[-2]
        == "yellow-sea\t1344"
    )


def test_a_record_of_ten_lines_has_all_of_it(run, tmp_path):
    file = tmp_path / "ten.yaml"
    file.write_text(
        "events:\n"
        "  - {id: a, name: The beginning, date: 1904-02-08}\n"
        "  - id: b\n"
        "    name: A fight\n"
        "    date: 1904-03~\n"
        '    forces: {red: {losses: {killed: 5}}, blue: {losses: {total: ">7"}}}\n'
        "    claims: [{field: date, value: 1905, source: s1, verdict: differs}]\n"
    )
    for command in (
        ("on", "1904-02-08"),
        ("on", "1904-03-05"),
        *[("stats", "--by", by) for by in ("side", "place")],
        ("map",),
        ("claims",),
        ("sources",),
    ):
        ran = run(*command, "--data", file)
        assert (ran.status, ran.err) == (0, "")
        assert ran.out


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        (
            "May",
            "'May': neither day nor year is given; write 1905-05-27, or '27 May' for that day in every year",
        ),
        ("1904", "'1904' is not one day; write 1905-05-27, or '27 May' for that day in every year"),
        ("30 Feb", "there is no day '30 Feb'; write it as '27 May' or 05-27"),
    ],
)
def test_the_cure_for_what_is_no_day_is_a_day(sample, typed, message):
    ran = sample("on", typed)
    assert (ran.status, ran.out, ran.err) == (2, "", f"rjwar: on: {message}\n")


def test_a_day_as_it_was_printed_is_the_same_day(sample):
    expected = json.loads(sample("on", "1904-08-10", "--json").out)
    for typed in (
        "10 สิงหาคม ค.ศ. 1904",
        "10 ส.ค. 1904",
        "1904年8月10日",
        "10 августа 1904",
        "1904년 8월 10일",
        "Wednesday, 10 August 1904",
    ):
        assert json.loads(sample("on", typed, "--json").out) == expected


def test_a_thai_year_is_asked_about_and_read_in_thai(sample):
    ran = sample("list", "--year", "2447")
    assert (ran.status, ran.out) == (2, "")
    assert (
        ran.err
        == "rjwar: --year: '2447' is 1904 if that year is of the Buddhist Era; write 1904, or '2447 BE', or '2447 CE'\n"
    )
    thai = sample("list", "--year", "๒๔๔๗", "--exclude", "since=2448", "--lang", "th", "--fields", "id").out
    assert (
        thai
        == sample("list", "--year", "1904", "--exclude", "since=1905", "--lang", "th", "--fields", "id").out
        != ""
    )


def test_later_than_it_may_be_is_refused(sample):
    ran = sample("list", "--since", "1905", "--until", "1904")
    assert (ran.status, ran.err) == (
        2,
        "rjwar: --since 1905 is later than --until 1904; write the earlier date in --since\n",
    )
