"""Names to entities: what a user types finds the one thing it names."""

import pytest

from rjwar.errors import UnknownName
from rjwar.names import resolve


@pytest.mark.parametrize("typed", ["battle-of-tsushima", "tsushima", "対馬沖", "สึชิมะ", "日本海海戦", "Цусимское сражение"])
def test_a_battle_is_found_by_its_name_in_any_script(war, typed):
    assert resolve(war, typed, ("event",), combats=True) == ("event", "battle-of-tsushima")


def test_a_misspelt_name_is_refused_with_the_nearest(war):
    with pytest.raises(UnknownName, match="did you mean 'battle-of-tsushima'"):
        resolve(war, "tushima", ("event",), combats=True)
