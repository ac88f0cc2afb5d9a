"""Figures of sides as rows of a card."""

from rjwar.draw.cards.figures import has_bar, in_measures_order, in_sides_order


def test_japan_stands_on_the_left_and_whoever_else_took_part_on_the_right():
    assert in_sides_order(["china", "russia", "japan"]) == ["japan", "russia", "china"]


def test_measures_come_as_people_count_and_unknown_ones_before_the_losses():
    assert in_measures_order(["total", "balloons", "men", "killed", "men"]) == ["men", "balloons", "killed", "total"]


def test_men_and_losses_have_bars():
    assert has_bar("losses", "captured")
    assert has_bar("strength", "men")
    assert not has_bar("strength", "guns")
