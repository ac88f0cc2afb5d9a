"""Which command answers words that are none."""

import pytest

from rjwar.core.errors import UnknownName, WrongUsage
from rjwar.query.bare_words import command_for


@pytest.mark.parametrize(
    ("words", "command"),
    [
        (["1904-05-27"], ("on", ["1904-05-27"])),
        (["27", "May"], ("on", ["27", "May"])),
        (["today"], ("on", ["today"])),
        (["makarov"], ("show", ["makarov"])),
        (["togo", "and", "nogi"], ("show", ["togo", "and", "nogi"])),
        (["japan"], ("show", ["japan"])),
        (["mukden", "vs", "liaoyang"], ("battle", ["mukden", "vs", "liaoyang"])),
        (["togo", "vs", "nogi"], ("show", ["togo", "vs", "nogi"])),
        (["tsushima"], ("show", ["tsushima"])),
        (["mukden"], ("show", ["name:mukden"])),  # which is the id of the place
        (["1904"], ("timeline", ["1904"])),
        (["May", "1905"], ("timeline", ["May", "1905"])),
        (["1904..1905"], ("timeline", ["1904..1905"])),
        (["togo", "1904"], ("timeline", ["togo", "1904"])),
        (["naval", "1905"], ("timeline", ["naval", "1905"])),
        (["loans"], ("timeline", ["loans"])),  # though one event has the word in its name
        (["skirmishes"], ("timeline", ["skirmishes"])),
        (["russian battleships"], ("list", ["ships", "russian", "battleships"])),
        (
            ["togo 1904" + " battles" * 12],
            ("timeline", ["togo", "1904", *["battles"] * 12]),
        ),  # none is dropped
        (["russian", "battleships"], ("list", ["ships", "russian", "battleships"])),
        (["second", "army"], ("show", ["second", "army"])),
        (["korea 1904"], ("timeline", ["korea", "1904"])),
        (["nogi battles"], ("timeline", ["nogi", "battles"])),
        (["home", "front"], ("timeline", ["home", "front"])),
        (["yellow", "sea"], ("show", ["yellow", "sea"])),  # the battle, that is called so
        (["japanese", "victory"], ("timeline", ["japanese", "victory"])),
    ],
)
def test_words_that_are_no_command_are_a_name_or_a_date(war, words, command):
    assert command_for(war, words, "en") == command


def test_a_day_that_there_is_not_is_refused_as_a_day(war):
    with pytest.raises(WrongUsage, match="1904-02-30"):
        command_for(war, ["1904-02-30"], "en")


@pytest.mark.parametrize("typed", ["มกราคม 2448", "27 พฤษภาคม 2448"])
def test_a_year_that_may_be_of_the_buddhist_era_is_asked_about(war, typed):
    with pytest.raises(WrongUsage, match="1905 if that year is of the Buddhist Era"):
        command_for(war, [typed], "en")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["xyzzy"], "'rjwar list' shows the events"),
        (["portsmouth"], "'portsmouth' names several: "),
        (["nogi's", "sons"], """'rjwar search "nogi's sons"' finds what tells of it"""),
        (["ultimatum"], "'rjwar search ultimatum' finds what tells of it"),  # no title says it
        (["who", "commanded", "at", "nanshan"], "did you mean 'rjwar nanshan'"),
    ],
)
def test_what_is_neither_is_unknown_and_what_finds_it_is_told(war, words, message):
    with pytest.raises(UnknownName) as refused:
        command_for(war, words, "en")
    assert message in str(refused.value)
