"""The same questions as one would first write the answers:
Typer, the whole file through PyYAML's C loader, a `rich.table.Table`.
"""

import typer
import yaml
from rich.console import Console
from rich.table import Table

app = typer.Typer()


def show(file: str, wanted) -> None:
    """A table of the events that are wanted."""
    with open(file, encoding="utf-8") as stream:
        events = yaml.load(stream, Loader=yaml.CSafeLoader)["events"]
    table = Table("Date", "Event", "Front", "Place", "Outcome")
    for event in events:
        if wanted(event):
            cells = (
                event["date"],
                event["name"]["en"],
                event.get("front"),
                event.get("place"),
                event.get("outcome"),
            )
            table.add_row(*(str(cell or "") for cell in cells))
    Console().print(table)


@app.command()
def battle(file: str, name: str) -> None:
    """The events with a word in their English name."""
    show(file, lambda event: name in event["name"]["en"].lower())


@app.command(name="list")
def list_(file: str, year: str) -> None:
    """The events of a year."""
    show(file, lambda event: year in str(event["date"]))


app()
