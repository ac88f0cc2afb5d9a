"""English."""

from __future__ import annotations

from rjwar.words.exploring.catalog import Exploring, Told

WORDS = Exploring(
    day="day {}",
    search="any language: a name, a text",
    no_letter="No letter or digit to look for.",
    type_to_narrow="type to narrow, Enter sets or unsets, Esc closes",
    date_hint="27 May 1905 · 14 May 1905 OS · 1905-05-27",
    cited="Citation copied",
    mark_two="Mark two events or more with c; C compares them.",
    no_part="This card has no such part: {}",
    no_date="The record has no dated events.",
    record="{} record",
    doing={
        "search": Told("search", "search in every language; Enter goes to the list, Esc empties and leaves"),
        "move": Told("move", "move the cursor, or scroll the card"),
        "day": Told("day", "a day back, a day on"),
        "month": Told("month", "a month back, a month on"),
        "open": Told("card", "open the card; follow the link"),
        "next": Told("next", "the next link or pane; with Shift the one before"),
        "back": Told("back", "back, one step"),
        "close": Told("close", "close what is on top"),
        "filters": Told("filter", "filters: front, side, kind, outcome, year"),
        "date": Told("date", "go to a date"),
        "language": Told("language", "the next language, the one before"),
        "copy": Told("copy", "show and copy the command that lists these events"),
        "cite": Told("cite", "copy a citation of the card"),
        "mark": Told("mark", "mark the event to compare it"),
        "compare": Told("compare", "the marked events side by side"),
        "part": Told("parts", "a part of the card: card, forces, phases, disputed, sources"),
        "map": Told("map", "show or hide the map"),
        "drop": Told("drop", "take the last filter away"),
        "drop_all": Told("drop all", "take all filters away, and the search"),
        "help": Told("help", "this help"),
        "quit": Told("quit", "quit"),
    },
    filters={
        "year": "Year", "during": "Dates", "since": "Since", "until": "Until", "front": "Front",
        "outcome": "Outcome", "kind": "Kind", "side": "Side", "person": "Person", "ship": "Ship",
        "unit": "Unit", "place": "Place", "event": "Event", "tag": "Tag", "source": "Source", "grep": "Text",
        "min_weight": "Weight from", "exclude": "Without", "strict": "Surely within the dates",
    },
    sections={"person": "People", "ship": "Ships", "place": "Places", "unit": "Units"},
    parts={
        "card": "card", "forces": "forces", "phases": "phases", "disputed": "disputed", "sources": "sources",
    },
)  # fmt: skip
