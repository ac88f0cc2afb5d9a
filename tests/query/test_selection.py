"""The events that answer, as a sequence."""


def test_a_selection_is_a_sequence_of_events_read_once(small):
    found = small.select(kind="combat")
    assert (len(found), [event.id for event in found], found.events is found.events) == (
        3,
        [event.id for event in found.events],
        True,
    )


def test_the_war_itself_can_be_left_out(small):
    assert [event.id for event in small.select(min_weight=5).without_war()] == [
        "battle-off-long-cape",
        "treaty-of-september",
    ]
