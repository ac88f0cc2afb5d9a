"""Words of options that take one of a few, typed in another case or number."""

import pytest


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (["list", "-n", "1", "--format", "JSON"], ["list", "-n", "1", "--json"]),
        (["stats", "--by", "Fronts,YEAR"], ["stats", "--by", "front,year"]),
        (["timeline", "--view", "Month"], ["timeline", "--view", "months"]),
        (["list", "-n", "3", "--sort", "Losses"], ["list", "-n", "3", "--sort", "losses"]),
        (["schema", "Data"], ["schema", "data"]),
    ],
)
def test_case_and_number_of_a_word_are_passed_over(run, typed, meant):
    answer = run(*typed)
    assert answer == run(*meant)
    assert answer.status == 0
