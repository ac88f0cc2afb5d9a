"""What the program says by itself, in the language and the era asked for:
labels, phrases, counts, numbers, dates, hours.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rjwar.core.ascii import twin
from rjwar.core.clean import clean
from rjwar.words import dates, figures
from rjwar.words.languages import language
from rjwar.words.look import Look

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from rjwar.core.edtf import Date
    from rjwar.record.model import Clocked, Figure, Guns


class Phrasing:
    """The words of a language, written as the look wants them."""

    def __init__(self, look: Look) -> None:
        self.look, self.lang = look, look.lang
        self.language = language(look.lang)
        self._forms: dict[tuple[bool, bool], dates.Form] = {}

    def shown(self, raw: str) -> str:
        """A text as it may be shown here: cleaned, and in ASCII where that is asked for."""
        text = clean(raw)
        return twin(text) if self.look.ascii else text

    def label(self, key: str) -> str:
        """A word of the program, as a heading has it."""
        return self._said(self.language.labels, key)

    def field(self, step: str) -> str:
        """What a step of a dotted path is called; the step itself where the program has no word for it."""
        key = step.replace("_", "-")
        return self._said(self.language.labels, key) if key in self.language.labels else self.shown(step)

    def phrase(self, key: str, *gaps: object) -> str:
        """A sentence of the program, its gaps filled in order."""
        return self._said(self.language.phrases, key).format(*gaps)

    def life(self, what: str, name: str, date: str) -> str:
        """The birth or death (`born`, `died`) of someone, in words that befit the rank in the name."""
        for register in self.language.registers:
            if name.startswith(register.begins or "") and name.endswith(register.ends or ""):
                return self.shown(register.born if what == "born" else register.died).format(date)
        return self.phrase(what, date) if date else self.label(f"{what}-that-day")

    def page(self, key: str, *gaps: object) -> str:
        """What the web page says of itself, its gaps filled in order where there are any."""
        said = self._said(self.language.page, key)
        return said.format(*gaps) if gaps else said

    def region(self, key: str) -> str:
        """The name of a land or sea, as the map writes it."""
        return self._said(self.language.regions, key)

    def fate(self, what: str) -> str:
        """What became of a ship."""
        return self._said(self.language.fates, what)

    def fates(self, what: str, n: int) -> str:
        """How many ships met a fate: `11 sunk`."""
        return self._said(self.language.fates_of, what).format(self.number(n))

    def fated(self, what: str) -> str:
        """What became of ships that are told already: `sunk`."""
        return self._said(self.language.fates_of, what).format("").strip()

    def money(self, amount: int, currency: str | None) -> str:
        """A sum of money: `10,000,000 GBP`; one of a currency without a name with what stands for it."""
        currencies: Mapping[str, object] = self.language.currencies
        known = currencies.get(currency or "")
        if known is None:
            return f"{self.number(amount)} {self.shown(currency or '')}".strip()
        return self.shown(str(known)).format(self.number(amount))

    def position(self, lat: float, lon: float) -> str:
        """Degrees north or south, and east or west."""
        north, east = ("north" if lat >= 0 else "south"), ("east" if lon >= 0 else "west")
        return self.listed(
            (self.phrase(north, self.decimal(abs(lat))), self.phrase(east, self.decimal(abs(lon))))
        )

    def verdict(self, verdict: str) -> str:
        """What is thought of a claim."""
        return self._said(self.language.verdicts, verdict)

    def unit_kind(self, kind: str | None) -> str:
        """What a unit is: an army, a division, a squadron ...; nothing for None."""
        return self._said(self.language.unit_kinds, kind) if kind else ""

    def _said(self, table: Mapping[str, object], key: str) -> str:
        return self.shown(str(table[key]))

    def count(self, key: str, n: int, *, some: int = 0) -> str:
        """A phrase with its number; of `drawn`, n is how many there are in all
        and `some` how many of them.
        """
        counts: Mapping[str, object] = self.language.counts
        forms = counts[key]
        assert isinstance(forms, tuple)
        form = forms[min(self.language.numbers.plural(n), len(forms) - 1)]
        return self.shown(str(form).format(n=self.number(n), some=self.number(some)))

    def listed(self, items: Iterable[str]) -> str:
        """The items that there are, with the comma of the language between."""
        return self.language.comma.join(item for item in items if item)

    def aside(self, text: str) -> str:
        """A text in brackets behind another, as the language writes them; nothing for nothing."""
        return self.language.dates.aside.format(text) if text else ""

    def told(self, what: str, value: str) -> str:
        """What is told of, and what is told: `Today: Lüshunkou`."""
        return f"{what}{self.language.colon}{value}"

    def number(self, n: int) -> str:
        """A whole number."""
        return self.shown(figures.number(n, self.language.numbers))

    def decimal(self, value: float) -> str:
        """A number with the decimals that it has."""
        return figures.decimal(value, self.language.numbers)

    def figure(self, figure: Figure) -> str:
        """A figure with its range."""
        return self.shown(figures.figure(figure, self.language.numbers))

    def guns(self, guns: Guns) -> str:
        """How many guns, and of which calibre: `4 × 305 mm`."""
        return self.phrase("guns", self.number(guns.number), guns.calibre_mm)

    def hours(self, time: Clocked | None) -> str:
        """From when to when by the clock; empty where neither is known."""
        return self.shown(dates.hours(time, self.language.dates))

    def date(self, date: Date, *, short: bool = False, calendar: str | None = None) -> str:
        """A date by the calendar asked for; else by `calendar`, else by both, a short one by New Style alone.

        In full its years are also of the eras that readers know, where none was asked for.
        """
        calendar = self.look.calendar or calendar or ("ns" if short else "both")
        form = self.form(short=short, on_card=calendar == "both")
        return self.shown(dates.by_calendar(date, calendar, form))

    def calendars(self, date: Date) -> list[str]:
        """A date in full, each calendar apart."""
        calendar = self.look.calendar or "both"
        told, *aside = dates.calendars(date, calendar, self.form(on_card=True))
        in_brackets = (self.language.dates.aside.format(text).strip() for text in aside)
        return [self.shown(text) for text in (told, *in_brackets)]

    def form(self, *, short: bool = False, on_card: bool = False) -> dates.Form:
        """How dates are to be written here."""
        if (short, on_card) not in self._forms:
            era = self.look.era or (None if on_card and not short else "ce")
            self._forms[short, on_card] = dates.Form(self.language.dates, era, short)
        return self._forms[short, on_card]

    def month(self, month: int, *, short: bool = False) -> str:
        """A month by itself: `February`, `Feb`, `2月`."""
        words = self.language.dates
        return (words.short_months if short else words.months)[month - 1]

    def month_of(self, year: int, month: int) -> str:
        """A month of a year: `May 1905`."""
        form = self.form()
        return dates.joined(dates.parts((year, month), form), form)

    def year(self, year: int) -> str:
        """A year by itself: `1904`, `1904年`, `พ.ศ. 2447`."""
        return dates.year((year,), self.form(short=self.look.era in (None, "ce")))

    def years(self, first: int, last: int) -> str:
        """From one year to another: `1808–1903`, `1808〜1903年`."""
        one, other = self.year(first), self.year(last)
        return one if first == last else dates.years(one, other, self.language.dates.dash)

    def weekday(self, day: int, date: str) -> str:
        """A date after the name of its day of the week, Monday being 0."""
        return self.phrase("weekday", self.language.dates.weekdays[day], date)
