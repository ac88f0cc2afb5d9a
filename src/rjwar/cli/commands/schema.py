"""`rjwar schema`: the JSON Schema of a data file, or of what `--json` prints."""

from __future__ import annotations

from rjwar.core.errors import DONE, WrongUsage

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from rjwar.cli.request import Request


def run(request: Request, *, which: str | None) -> int:
    """Write the schema."""
    import json

    if which in (None, "data"):
        from rjwar.datafile.schema import data_schema as found
    elif which == "output":
        from rjwar.formats.json_schema import output_schema as found
    else:
        raise WrongUsage(f"schema: unknown value {which!r}; known: data, output")
    request.output.write(json.dumps(found(), indent=2).splitlines())
    return DONE
