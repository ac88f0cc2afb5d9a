"""The least that a Typer program does: one command with an argument and an option."""

from typing import Annotated

import typer

app = typer.Typer()


@app.command()
def main(name: str = "world", times: Annotated[int, typer.Option(help="How often.")] = 1) -> None:
    """Say a name."""
    print(name * times)


app()
