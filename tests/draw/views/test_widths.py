"""Every drawing of the war keeps to the width that is asked for, whatever the record holds."""

from hypothesis import given, settings
from hypothesis import strategies as st

import strategies
from rjwar.core.text import LANGUAGES
from rjwar.core.width import cells
from rjwar.draw.views import days, lanes, months, timeline
from rjwar.words.look import CALENDARS, Look

GROUPS = (None, "front", "kind", "place", "side")
BY = {timeline: GROUPS, lanes: GROUPS, months: (*GROUPS, "losses"), days: (None, "losses")}
"""What the events of each view may be grouped or counted by."""

looks = st.builds(
    Look,
    lang=st.sampled_from(LANGUAGES),
    calendar=st.sampled_from((None, *CALENDARS)),
    width=st.integers(40, 200),
    ascii=st.booleans(),
    whole=st.booleans(),
)
grouped = st.fixed_dictionaries({view: st.sampled_from(by) for view, by in BY.items()})


@settings(max_examples=25)
@given(strategies.documents() | strategies.crowds(), looks, grouped)
def test_no_line_is_wider_than_asked(document, look, grouped):
    selection = strategies.opened(document).select()
    for view, by in grouped.items():
        wide = [
            line for line in view.render(selection, look.replace(by=by)).plain() if cells(line) > look.width
        ]
        assert wide == [], view.__name__
