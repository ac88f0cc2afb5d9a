"""What runs a command line: the one error boundary."""

from __future__ import annotations

import os

from rjwar.cli.arguments import hoisted, understood
from rjwar.cli.commands import run as run_command
from rjwar.core import errors


def run(arguments: list[str]) -> int:
    """Run one command line and return its exit status; a mistake is one line on stderr, but for choices."""
    try:
        _refuse_archive()
        return _run(arguments)
    except errors.ReaderGone as gone:
        return gone.status
    except errors.BrokenRecord as broken:
        from rjwar.cli.named_data import named_by_variable

        for problem in broken.problems:
            _complain(str(named_by_variable(problem, arguments)))
        return broken.status
    except errors.Mistake as mistake:
        from rjwar.cli.complaints import complain_of

        complain_of(mistake)
        return mistake.status
    except MemoryError:
        _complain("rjwar: there is not enough memory for this; allow it more, or ask for less")
        return errors.NO_MEMORY
    except ModuleNotFoundError:
        raise  # told by `main`, which cannot import this where the module is one that it needs
    except Exception as bug:
        from rjwar.cli.terminal import is_on

        if is_on("RJWAR_DEBUG"):
            raise
        _complain(
            f"rjwar: a bug in rjwar: {type(bug).__name__}: {bug}; "
            "run it again with RJWAR_DEBUG=1 and report what it prints"
        )
        return errors.BUG


def _complain(line: str) -> None:
    from rjwar.cli.complaints import complain  # which nearly every line does without

    complain(line)


def _refuse_archive() -> None:
    """WrongUsage where the package lies in a zip: its views, texts and record are files beside the code."""
    here = os.path.dirname(os.path.abspath(__file__))
    if not os.path.isdir(here):
        archive = here.partition(f"{os.sep}rjwar{os.sep}")[0]
        raise errors.WrongUsage(
            f"does not run from within {archive}; unpack that, or install rjwar with pip, pipx or uv"
        )


def _run(arguments: list[str]) -> int:
    if shell := os.environ.get("_RJWAR_COMPLETE"):
        return _complete(shell, arguments)
    if line := understood(arguments):
        return run_command(*line)
    from rjwar.cli.general import done

    if done(arguments):
        return errors.DONE
    from rjwar.cli.plain_words import with_command

    if plain := with_command(arguments):
        return _run(plain)
    from typer import TyperException

    from rjwar.cli.app import command

    try:
        status = command()(hoisted(arguments), prog_name="rjwar", standalone_mode=False)
    except TyperException as wrong:
        from rjwar.cli.wrong_lines import sentence

        raise errors.WrongUsage(sentence(wrong, hoisted(arguments))) from None
    return status if isinstance(status, int) else errors.DONE


def _complete(shell: str, arguments: list[str]) -> int:
    """Tell a shell what may follow; whatever goes wrong is nothing to tell at a TAB."""
    from rjwar.cli.completion.shells import answer
    from rjwar.cli.output import Output

    Output().write(answer(shell, arguments))
    return errors.DONE
