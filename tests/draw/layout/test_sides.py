"""The sides of the war as they stand beside one another."""

from rjwar.draw.layout.sides import in_sides_order, side_style


def test_japan_stands_on_the_left_and_whoever_else_took_part_on_the_right():
    assert in_sides_order(["china", "russia", "japan"]) == ["japan", "russia", "china"]


def test_the_two_have_a_style_of_their_own():
    assert [side_style(side) for side in ("japan", "russia", "china")] == ["japan", "russia", ""]
