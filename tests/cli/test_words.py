"""First guesses: a word that is no command, words that narrow, lists of people and ships, and what is searched for."""

import json

import pytest

from rjwar.cli.command_table import LISTS
from rjwar.query.listing import LISTED


def ids(ran):
    assert (ran.status, ran.err) == (0, "")
    return [document["id"] for document in json.loads(ran.out)]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        (["makarov"], "makarov-stepan"),
        (["tsushima"], "battle-of-tsushima"),
        (["Battle", "of", "Mukden"], "battle-of-mukden"),
        (["japan"], "japan"),
    ],
)
def test_a_name_alone_is_shown(run, words, first):
    assert ids(run(*words, "--json"))[0] == first


def test_a_date_alone_is_that_day(run):
    (day,) = json.loads(run("1904-05-27", "--json").out)
    assert day["date"]["ns"] == "1904-05-27"
    (day,) = json.loads(run("27", "May", "--json").out)
    assert day["date"]["ns"] == "05-27"


@pytest.mark.parametrize(
    ("words", "status", "message"),
    [
        (
            ["tmeline"],
            2,
            "rjwar: no command, and nothing in the record, is called 'tmeline'; did you mean 'rjwar timeline'?\n",
        ),
        (
            ["xyzzy"],
            1,
            "rjwar: no command, date, event, person, ship, place, unit, side or source is named 'xyzzy'; 'rjwar list' shows the events\n",
        ),
        (["portsmouth"], 1, "rjwar: 'portsmouth' names several: "),
    ],
)
def test_a_word_that_is_nothing_is_told_with_the_cure(run, words, status, message):
    ran = run(*words)
    assert (ran.status, ran.out, ran.err.startswith(message)) == (status, "", True)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (["people", "-n", "3"], ["list", "people", "-n", "3"]),
        (["ships", "--side", "russia", "-n", "3"], ["list", "ships", "--side", "russia", "-n", "3"]),
        (["places", "-n", "3"], ["list", "places", "-n", "3"]),
        (["units", "-n", "3"], ["list", "units", "-n", "3"]),
        (["sides"], ["list", "sides"]),
        (["events", "1904", "-n", "3"], ["list", "1904", "-n", "3"]),
        (["battles", "1905", "-n", "3"], ["list", "combat", "1905", "-n", "3"]),
        (["find", "dogger"], ["search", "dogger"]),
        (["person", "togo"], ["show", "person:togo"]),
        (["ship", "mikasa"], ["show", "ship:mikasa"]),
        (["ship", "-n", "3"], ["list", "ships", "-n", "3"]),
        (["list", "Person", "-n", "3"], ["list", "people", "-n", "3"]),
        (["event", "-n", "3"], ["list", "-n", "3"]),
        (["unit", "third", "army"], ["show", "unit:third army"]),
        (["source", "corbett-1914"], ["sources", "corbett-1914"]),
        (["--lang", "th", "people", "-n", "3"], ["list", "people", "--lang", "th", "-n", "3"]),
    ],
)
def test_other_words_for_a_command_are_understood(run, typed, meant):
    answer = run(*typed)
    assert answer == run(*meant)
    assert answer.status == 0


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (["help"], ["--help"]),
        (["help", "battle"], ["battle", "--help"]),
        (["help", "people"], ["list", "--help"]),
        (["version"], ["-V"]),
    ],
)
def test_help_and_version_are_words_too(run, typed, meant):
    answer = run(*typed)
    assert answer == run(*meant)
    assert answer.status == 0


def test_help_on_what_is_no_command_is_refused(run):
    ran = run("help", "batle")
    assert (ran.status, ran.out, ran.err) == (
        2,
        "",
        "rjwar: help: there is no command 'batle'; did you mean 'battle'?\n",
    )


def test_an_event_at_random_is_shown(run, monkeypatch):
    monkeypatch.setattr("random.choice", lambda ids: ids[-1])
    assert ids(run("random", "--json")) == [ids(run("list", "--json"))[-1]]


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        (["when", "was", "tsushima"], "tsushima"),
        (["when was the battle of tsushima?"], "battle of tsushima"),
        (["how", "many", "died", "at", "mukden"], "mukden"),
        (["russian", "losses", "at", "mukden"], "mukden"),
        (["what", "happened", "in", "may", "1905"], "may 1905"),
    ],
)
def test_a_question_is_answered_with_what_to_type(run, question, meant):
    ran = run(*question)
    assert (ran.status, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert f"did you mean 'rjwar {meant}', or 'rjwar search {meant}'?" in ran.err


@pytest.mark.parametrize("alone", ["--help", "-h", "--version"])
def test_what_stands_alone_may_have_the_common_options_before_it(run, alone):
    assert run("--lang", "ko", "--ascii", alone) == run(alone)


def test_an_option_before_a_command_that_alone_takes_it_is_put_right(run):
    assert run("--front", "korea", "list") == (
        2,
        "",
        "rjwar: --front stands after the command; write 'rjwar list --front ...'\n",
    )


@pytest.mark.parametrize("command", ["list", "timeline", "map", "stats"])
def test_words_narrow_every_command_that_lists(run, command):
    words = run(command, "port", "arthur", "1904", "--json")
    assert words.status == 0
    assert words.out == run(command, "--front", "port-arthur", "--during", "1904", "--json").out


def test_words_narrow_claims_and_exports(run):
    claims = json.loads(run("claims", "tsushima", "--json").out)
    assert claims == json.loads(run("claims", "--event", "battle-of-tsushima", "--json").out) != []
    assert run("export", "ics", "tsushima").out == run("export", "ics", "--event", "battle-of-tsushima").out


def test_an_unknown_word_is_wrong_usage(run):
    ran = run("list", "xyzzy")
    assert (ran.status, ran.out) == (2, "")


def test_people_and_ships_are_listed(run):
    assert "togo-heihachiro" in ids(run("list", "people", "--side", "japan", "--json"))
    captured = run(
        "list",
        "ships",
        "--side",
        "russia",
        "--fate",
        "captured",
        "--fields",
        "id,fate.what",
        "--format",
        "tsv",
    )
    assert {line.split("\t")[1] for line in captured.out.splitlines()[1:]} >= {"captured"}
    assert run("list", "sides").out.splitlines()[1].startswith("Britain")
    assert len(run("list", "places", "-n", "5").out.splitlines()) == 6


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["list", "people", "--front", "korea"], "--front makes no sense with 'list people'"),
        (["list", "people", "nogi"], "list people: 'nogi' is none of these: side, event; "),
        (["list", "--fate", "sunk"], "--fate is of ships; write 'rjwar list ships --fate sunk'"),
        (["sources", "thwiki", "--type", "book"], "sources ID takes no --type"),
        (["chain", "tsushima", "mukden-nogi-salinpu"], "chain: these are several events"),
        (
            ["list", "--fields", "id,date.strat"],
            "--fields: unknown field 'date.strat'; did you mean 'date.start'",
        ),
        (["stats", "--fields", "losses.killed"], "--fields: unknown field 'losses.killed'"),
    ],
)
def test_what_makes_no_sense_is_wrong_usage(run, arguments, message):
    ran = run(*arguments)
    assert (ran.status, ran.out, ran.err.startswith(f"rjwar: {message}")) == (2, "", True)


@pytest.mark.parametrize(
    "command",
    [
        ("search", "fleet"),
        ("chain", "battle-off-long-cape"),
        ("list", "people"),
        ("list", "ships"),
        ("list", "places"),
        ("list", "sides"),
        ("show", "japan"),
    ],
)
@pytest.mark.parametrize("lang", ["en", "th", "ja", "ru", "zh", "ko"])
def test_each_is_drawn_in_each_language_and_has_json(sample, command, lang):
    ran = sample(*command, "--lang", lang, "--width", "60")
    assert (ran.status, ran.err) == (0, "")
    assert len(ran.out.splitlines()) > 1
    objects = json.loads(sample(*command, "--lang", lang, "--json").out)
    assert objects
    assert all(isinstance(one, dict) for one in objects)
    for format in ("csv", "tsv", "markdown"):
        assert sample(*command, "--format", format).out.count("\n") >= len(objects) + 1


def test_what_a_table_is_sorted_by_is_shown_and_the_war_is_left_out(sample, run):
    assert sample("list", "--sort", "losses", "--format", "csv").out.splitlines()[:2] == [
        "id,date.edtf,name,lost,front,place.name,outcome",
        "battle-off-long-cape,1904-08-10/1904-08-11,Battle off Long Cape,japan: ~650; russia: >1344,yellow-sea,Long Cape,japanese-victory",
    ]
    assert "Japan" in run("list", "--sort", "losses", "-n", "1").out
    assert "russo-japanese-war" not in ids(run("list", "--sort", "losses", "--json"))
    assert (
        sample("list", "--sort", "strength", "--format", "csv").out.splitlines()[1].split(",")[3]
        == "japan: 12500 (12000–13000)"
    )


def test_the_fields_are_told_with_examples(sample):
    told = sample("list", "--fields", "help")
    assert (told.status, told.err) == (0, "")
    assert "forces.SIDE.losses.MEASURE.best" in told.out


def test_what_list_takes_besides_events_is_what_can_be_listed():
    assert tuple(LISTED) == LISTS
