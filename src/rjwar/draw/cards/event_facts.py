"""Facts of an event in few words, as its answer and its whole card tell them:
days of the war, sums of money.
"""

from __future__ import annotations

from rjwar.query.war_days import day_of_war
from rjwar.record.model import Event, Money
from rjwar.words.wording import Wording


def days_of_war(words: Wording, event: Event) -> str:
    """Which days of the war an event took: `days 475–476 of the war`.

    Empty outside it, and for what is not dated to the day.
    """
    if not (event.date.is_days and event.date.earliest and event.date.latest):
        return ""
    first, last = (day_of_war(words.store.span, day) for day in (event.date.earliest, event.date.latest))
    if first is None or last is None:
        return ""
    return (
        words.phrase("day-of-war", first)
        if first == last
        else words.phrase("days-of-war", f"{first}{words.language.dates.dash}{last}")
    )


def money_facts(words: Wording, money: Money) -> list[str]:
    """A sum of money as facts: what, how much, who to whom, on what terms."""
    lender = money.lender.get("en")  # a side by its id, or in words
    parties = {
        "borrower": words.word("sides", money.borrower),
        "lender": words.word("sides", lender)
        if words.store.word("sides", lender)
        else words.text(money.lender),
    }
    terms = {"interest": money.rate, "issue-price": money.issue_price, "share": money.share}
    told = (
        words.sum_of(money.what) if money.what else "",
        words.money(money.amount, money.currency) if money.amount is not None else money.currency or "",
        *(words.told(words.label(role), who) for role, who in parties.items() if who),
        *(words.phrase(term, words.decimal(value)) for term, value in terms.items() if value is not None),
        words.text(money.note),
    )
    return [fact for fact in told if fact]
