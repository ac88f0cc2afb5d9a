"""The one rule of what a side lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rjwar.core.edtf import parse
from rjwar.record.losses import LOSS_MEASURES, bounds, is_combat, lost
from rjwar.record.model import Event, Figure, Force, Word

FIGURES = st.builds(
    lambda numbers, known: Figure(
        *(number if is_known else None for number, is_known in zip(numbers, known, strict=True))
    ),
    st.lists(st.integers(0, 10**6), min_size=3, max_size=3)
    .map(sorted)
    .map(lambda three: (three[1], three[0], three[2])),
    st.lists(st.booleans(), min_size=3, max_size=3).filter(any),
)


@pytest.mark.parametrize(
    ("losses", "expected"),
    [
        ({}, None),
        ({"sick": Figure(5, 5, 5)}, None),
        ({"total": Figure(650), "killed": Figure(117, 110, 125)}, Figure(650)),
        ({"killed": Figure(5045, 4380, 5600), "wounded": Figure(803, 800, 803), "captured": Figure(6106, 5917, 7282)}, Figure(11954, 11097, 13685)),
        ({"killed": Figure(444, 444, 444), "wounded": Figure(low=900)}, Figure(None, 1344, None)),
        ({"killed": Figure(5000)}, Figure(5000, 5000, 5000)),
        ({"killed": Figure(low=12, high=40), "missing": Figure(8, 8, 8)}, Figure(None, 20, 48)),
    ],
)  # fmt: skip
def test_a_stated_total_stands_and_parts_are_added_up(losses, expected):
    assert lost(Force(losses=losses)) == expected


@given(st.dictionaries(st.sampled_from((*LOSS_MEASURES, "total", "sick")), FIGURES))
def test_bounds_are_in_order_and_hold_the_one_number(losses):
    found = lost(Force(losses=losses))
    assert (found is None) == (not losses.keys() & {*LOSS_MEASURES, "total"})
    if found and found.value is not None:
        low, high = bounds(found)
        assert low <= high
        assert "total" in losses or low <= found.value <= high


@pytest.mark.parametrize(
    ("kind", "fields", "is_one"),
    [
        (Word("siege", {}, combat=True), {"kind": "siege"}, True),
        (Word("treaty", {}, combat=False), {"kind": "treaty", "forces": {"japan": Force()}}, False),
        (Word("loan", {}), {"kind": "loan", "outcome": "won"}, False),
        (None, {}, False),
        (None, {"forces": {"japan": Force()}}, True),
        (None, {"outcome": "won"}, True),
        (None, {"kind": "unheard-of", "outcome": "won"}, False),
    ],
)
def test_an_event_is_a_combat_by_its_kind_or_without_one_by_forces_or_outcome(kind, fields, is_one):
    assert is_combat(Event("a", {"en": "A"}, parse("1904"), **fields), kind) is is_one
