"""The two sides as they are drawn."""

from rjwar.draw.layout.sides import in_sides_order


def test_japan_stands_on_the_left_and_whoever_else_took_part_on_the_right():
    assert in_sides_order(["china", "russia", "japan"]) == ["japan", "russia", "china"]
