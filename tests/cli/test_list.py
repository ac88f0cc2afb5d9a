"""`list`, and the filters as they are typed: the same words with the same meaning in every command that lists."""

import json

import pytest

from samples import EVENTS


@pytest.fixture
def ids(sample):
    """The ids that a command line selects."""

    def ids(*arguments):
        ran = sample(*arguments, "--json")
        assert (ran.status, ran.err) == (0, "")
        return [event["id"] for event in json.loads(ran.out)]

    return ids


def test_a_list_has_one_event_a_row(sample):
    assert sample("list", "--kind", "combat") == (0, """\
Date                      Event                  Front        Place      Outcome
10–11 Aug 1904            Battle off Long Cape   Yellow Sea   Long Cape  ▲ Japanese victory
12 Aug 1904 – 2 Jan 1905  Siege of Fort Lena     Port Arthur  Fort Lena  ▲ Japanese victory
19–24 Aug 1904            First assault on Lena  Port Arthur             ▼ Russian victory
""", "")  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        ([], EVENTS),
        (["-y", "1904", "-k", "loan"], ["loan-of-may"]),
        (["--year", "1905..1906"], ["war", "siege-of-fort-lena", "treaty-of-september"]),
        (["--year=1903", "--year=1905"], ["war", "siege-of-fort-lena", "treaty-of-september"]),
        (["--since", "1904-08-12", "--until", "August 1904"], ["war", "siege-of-fort-lena", "first-assault-on-lena"]),
        (["--since", "28 July 1904 OS", "--until", "1904-07-28 OS"], ["war", "battle-off-long-cape"]),
        (["--since", "10 August 1904", "--until", "10 August 1904", "--strict"], []),
        (["-f", "finance", "--front", "diplomacy"], ["loan-of-may", "treaty-of-september"]),
        (["-f", "finance,diplomacy"], ["loan-of-may", "treaty-of-september"]),
        (["--outcome", "japan", "-f", "port-arthur"], ["siege-of-fort-lena"]),
        (["-p", "Itoh"], ["loan-of-may", "battle-off-long-cape"]),
        (["-p", "sato-ken", "-p", "Олег"], ["loan-of-may", "battle-off-long-cape"]),
        (["--ship", "akebono"], ["battle-off-long-cape"]),
        (["--place", "円島"], ["battle-off-long-cape"]),
        (["--side", "japan", "--tag", "fleet", "--source", "Maritime"], ["battle-off-long-cape"]),
        (["-g", "LENA", "-g", "assault"], ["first-assault-on-lena"]),
        (["--min-weight", "4", "--exclude", "kind=combat", "--exclude", "min-weight=5"], []),
        (["--exclude", "grep=of"], ["war", "first-assault-on-lena"]),
        (["--sort", "weight", "-r", "-n", "1"], ["siege-of-fort-lena"]),
        (["--sort", "name", "--limit", "1"], ["battle-off-long-cape"]),
        (["-r", "-n2"], ["treaty-of-september", "first-assault-on-lena"]),
    ],
)  # fmt: skip
def test_filters_select_and_order(ids, arguments, found):
    assert ids("list", *arguments) == found


@pytest.mark.parametrize("command", [["list"], ["timeline"], ["battle"]])
def test_every_command_that_lists_takes_the_same_filters(ids, command):
    assert ids(*command, "--since", "1904-08-11", "--outcome", "japan", "--sort", "name") == [
        "battle-off-long-cape",
        "siege-of-fort-lena",
    ]


def test_battle_without_a_name_lists_the_combats(sample, ids):
    assert ids("battle") == ["battle-off-long-cape", "siege-of-fort-lena", "first-assault-on-lena"]
    assert sample("battle").out == sample("list", "--kind", "combat").out


@pytest.mark.parametrize("view", ["line", "lanes", "months"])
def test_a_timeline_as_json_is_always_the_whole_selection(ids, view):
    assert ids("timeline", "--view", view) == EVENTS
    assert ids("timeline", "--view", view, "-f", "port-arthur") == [
        "siege-of-fort-lena",
        "first-assault-on-lena",
    ]


@pytest.mark.parametrize("view", ["line", "lanes", "months"])
def test_a_timeline_draws_every_event_but_the_war_itself(sample, view):
    ran = sample("timeline", "--view", view)
    assert (ran.status, ran.err) == (0, "")
    assert "The war itself" not in ran.out


def test_nothing_matched_is_no_failure_unless_asked(sample):
    nothing = ["list", "--year", "1899"]
    assert sample(*nothing) == (0, "", "")
    assert sample(*nothing, "--json") == (0, "[]\n", "")
    assert sample(*nothing, "-e") == (1, "", "")
    assert sample(*nothing, "--exit-status", "--json") == (1, "[]\n", "")
    assert sample("list", "-e", "--json").status == 0


def test_the_whole_record_comes_in_order_of_date(run):
    events = json.loads(run("list", "--json").out)
    order = [
        (
            event["date"]["earliest"] or "",
            event["date"]["latest"] or "9",
            (event["time"] or {}).get("start") or "~",
            event["id"],
        )
        for event in events
    ]
    assert order == sorted(order)
    assert len(events) >= 450


def test_a_sort_by_losses_begins_with_the_bloodiest(run):
    names = [
        event["name"]
        for event in json.loads(
            run("list", "--sort", "losses", "-n", "3", "--exclude", "kind=war", "--json").out
        )
    ]
    assert "Battle of Mukden" in names
