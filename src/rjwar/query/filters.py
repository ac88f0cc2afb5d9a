"""The filters: each one value, of which options, keywords, `--exclude`, completion and messages are made."""

from __future__ import annotations

from rjwar.query.conditions import (
    COMBATS,
    column,
    grep,
    kind,
    linked,
    mentioned,
    min_weight,
    since,
    surely_since,
    surely_until,
    surely_within,
    until,
    within,
    within_event,
)
from rjwar.query.filter import Filter
from rjwar.query.filter_values import days, forms, weight, years

FILTERS = (
    Filter(
        "year",
        short="y",
        metavar="YEAR",
        read=years,
        test=within,
        strictly=surely_within,
        help="1904, or 1904..1905.",
    ),
    Filter(
        "during",
        metavar="DATE",
        read=days,
        test=within,
        strictly=surely_within,
        help="Within this date or span, or across it: 1904-05, 'May 1904', 1904-05/1904-08.",
    ),
    Filter(
        "since",
        metavar="DATE",
        read=days,
        test=since,
        strictly=surely_since,
        help="From this date on: 1904, 1904-05, 1904-05-27, '27 May 1904', 'May 1904 OS'.",
    ),
    Filter(
        "until",
        metavar="DATE",
        read=days,
        test=until,
        strictly=surely_until,
        help="Up to this date and with it.",
    ),
    Filter(
        "front",
        short="f",
        entity="front",
        test=column("front"),
        help="Where it was felt: port-arthur, manchuria, yellow-sea, diplomacy ...",
    ),
    Filter(
        "outcome",
        entity="outcome",
        also=("side",),
        test=column("outcome", side="victor"),
        help="An outcome, or a side for its victories: russian-victory, japan ...",
    ),
    Filter(
        "kind",
        short="k",
        entity="kind",
        words=tuple(COMBATS),
        test=kind,
        help="A kind of event; 'combat', 'land' or 'naval' for every kind of fight, on land, at sea.",
    ),
    Filter("side", entity="side", test=linked("side"), help="The forces of this side took part."),
    Filter(
        "person",
        short="p",
        entity="person",
        test=mentioned("person"),
        help="Commanded in it, or figures in it.",
    ),
    Filter("ship", entity="ship", test=mentioned("ship"), help="Figures in it, or was lost in it."),
    Filter(
        "unit", entity="unit", test=mentioned("unit"), help="This army, division or squadron fought in it."
    ),
    Filter("place", entity="place", test=column("place"), help="Where it happened."),
    Filter("event", entity="event", test=within_event, help="This event, and its parts."),
    Filter("tag", entity="tag", test=linked("tag"), help="Has this tag."),
    Filter(
        "source",
        entity="source",
        test=mentioned("source", but="reading"),
        help="Stands among its sources or claims.",
    ),
    Filter(
        "grep",
        short="g",
        metavar="TEXT",
        read=forms,
        test=grep,
        every=True,
        help="Has this text, in any language; given again, that one too.",
    ),
    Filter(
        "min-weight",
        metavar="1-5",
        read=weight,
        test=min_weight,
        help="Weighs at least this: 5 a turning point, 1 a detail.",
    ),
)
"""Every filter, in the order of the help."""
BY_KEY = {filter.key: filter for filter in FILTERS}
SORTS = ("date", "name", "weight", "losses", "strength")
"""What a selection may be sorted by."""
