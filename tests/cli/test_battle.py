"""`battle` and `show`: names to cards."""

import json

import pytest


def test_one_name_is_a_card(sample):
    ran = sample("battle", "long", "cape")
    assert (ran.status, ran.err, ran.out.startswith("Battle off Long Cape ")) == (0, "", True)
    assert "Sato Ken" in ran.out


def test_a_part_of_a_card_is_an_option_and_so_is_all_of_it(sample):
    claims, full = sample("battle", "long", "cape", "--claims").out, sample("show", "long-cape", "--full").out
    assert "Sources differ" in claims
    assert "Command" not in claims
    assert full.startswith("Long Cape\n")
    assert sample("battle", "--claims") == (
        2,
        "",
        "rjwar: --claims is for the card of a combat; give its name\n",
    )


def test_several_names_stand_side_by_side(sample):
    ran = sample("battle", "battle-off-long-cape", "siege-of-fort-lena")
    assert (ran.status, ran.err) == (0, "")
    assert "Battle off Long Cape" in ran.out
    assert "Siege of Fort Lena" in ran.out


@pytest.mark.parametrize(
    "name", ["tsushima", "対馬", "สึชิมะ", "Цусима", "battle of tsushima", "日本海海戦", "battle-of-tsushima"]
)
def test_the_great_battle_answers_to_its_name_in_any_script(run, name):
    ran = run("battle", name, "--json")
    (found,) = json.loads(ran.out)
    assert (ran.status, found["id"]) == (0, "battle-of-tsushima")


def test_arguments_that_together_name_one_thing_are_one_name(run):
    assert [found["id"] for found in json.loads(run("battle", "port", "arthur", "--json").out)] == [
        "battle-of-port-arthur"
    ]
    assert [found["id"] for found in json.loads(run("battle", "port", "arthur", "mukden", "--json").out)] == [
        "battle-of-port-arthur",
        "battle-of-mukden",
    ]


def test_json_gives_figures_by_side_and_measure(run):
    (mukden,) = json.loads(run("battle", "mukden", "--json").out)
    assert set(mukden["forces"]["russia"]["losses"]["killed"]) == {"best", "low", "high", "counts"}


@pytest.mark.parametrize(
    ("name", "entity", "id"),
    [
        ("loan", "event", "loan-of-may"),
        ("伊東", "person", "sato-ken"),
        ("asahi", "ship", "akebono-maru"),
        ("Yentao", "place", "long-cape"),
        ("campbell-1978", "source", "campbell-1978"),
        ("source:maritime", "source", "corbett-1914"),
        ("place:cape", "place", "long-cape"),
        ("event:cape", "event", "battle-off-long-cape"),
    ],
)
def test_show_finds_anything(sample, name, entity, id):
    (found,) = json.loads(sample("show", name, "--json").out)
    assert (found["entity"], found["id"]) == (entity, id)
    card = sample("show", name)
    assert (card.status, card.err, card.out != "") == (0, "", True)


def test_show_of_several_is_an_array_in_their_order(sample):
    found = json.loads(sample("show", "treaty", "sato", "thwiki", "--json").out)
    assert [one["id"] for one in found] == ["treaty-of-september", "sato-ken", "thwiki"]


@pytest.mark.parametrize("order", ["date", "name"])
@pytest.mark.parametrize("command", ["battle", "show"])
def test_a_card_takes_no_order(sample, command, order):
    message = f"rjwar: --sort: {'battle NAME' if command == 'battle' else 'show'} takes no filters; name what you want, or filter with 'rjwar list'\n"
    assert sample(command, "long cape", "--sort", order) == (2, "", message)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["battle", "tushima"], "rjwar: no battle is named 'tushima'; did you mean 'battle-of-tsushima'"),
        (
            ["show", "nobody-at-all"],
            "rjwar: no event, person, ship, place, unit, side or source is named 'nobody-at-all'; 'rjwar list' shows the events",
        ),
        (
            ["battle", "tsushima", "nowhere-at-all"],
            "rjwar: no battle is named 'nowhere-at-all'; 'rjwar battle' shows the combats",
        ),
        (["show", "ship:hohenzollern-street"], "rjwar: no"),
    ],
)
def test_an_unknown_name_exits_with_1_and_suggests(run, arguments, message):
    ran = run(*arguments)
    assert (ran.status, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert ran.err.startswith(message)


def test_an_ambiguous_name_lists_what_it_may_mean(sample):
    assert sample("show", "lena") == (
        1, "", "rjwar: 'lena' names several: event:siege-of-fort-lena (1904-08-12/1905-01-02), place:fort-lena; give one of them\n",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("option", "filters"),
    [
        ("year", ["--year", "1904"]), ("limit", ["-n", "3"]), ("reverse", ["-r"]), ("sort", ["--sort", "name"]), ("strict", ["--strict"]),
        ("exclude", ["--exclude", "kind=war"]), ("grep", ["-g", "x"]),
    ],
)  # fmt: skip
def test_filters_with_a_name_are_wrong_usage(sample, option, filters):
    for command in ("battle", "show"):
        ran = sample(command, "battle-off-long-cape", *filters)
        what = "battle NAME" if command == "battle" else "show"
        assert ran == (
            2,
            "",
            f"rjwar: --{option}: {what} takes no filters; name what you want, or filter with 'rjwar list'\n",
        )


def test_show_needs_a_name(run):
    ran = run("show")
    assert (ran.status, ran.out, ran.err) == (
        2,
        "",
        "rjwar: missing argument 'NAME...'; see 'rjwar show --help'\n",
    )
