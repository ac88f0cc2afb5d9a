"""What a rule over the whole record finds, and its place in the file.

A rule sees the record, never the file: it names the entity and the path of fields. For line and column the
file is read again, and only when something was found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from rjwar.core.problem import Problem
from rjwar.datafile.decode import Decoded, child
from rjwar.datafile.entries import entries
from rjwar.datafile.faults import Faults
from rjwar.datafile.input import InputFile
from rjwar.datafile.nodes import MappingNode, Node, Scalar, SequenceNode
from rjwar.record.references import Path


class Finding(NamedTuple):
    """The section and id of an entity (an empty id: the section itself), a path of fields,
    and what is wrong there, the cure last.
    """

    section: str
    id: str
    path: Path
    code: str
    message: str


Rule = Callable[[Decoded], Iterator[Finding]]


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Problems in the order of the file."""
    return sorted(problems, key=lambda problem: (problem.line, problem.column, problem.code))


def locate(
    given: InputFile, findings: list[Finding], decoded: Decoded, *, warning: bool = False
) -> list[Problem]:
    """The findings as problems, each with the place of the deepest node of its path that the file has.

    Where an entity begins is known; for what lies deeper the file is read again.
    """
    nodes = _nodes(
        given,
        {_whose(finding) for finding in findings if finding.path or _whose(finding) not in decoded.begins},
    )
    problems = []
    for finding in findings:
        node = nodes.get(_whose(finding))
        line, column = (
            _deepest_position(node, finding.path) if node else decoded.begins.get(_whose(finding), (0, 0))
        )
        field = ".".join(str(step) for step in finding.path if isinstance(step, str)) or None
        problems.append(
            Problem(
                given.name, line, column, finding.id or None, field, finding.code, finding.message, warning
            )
        )
    return problems


def _whose(finding: Finding) -> tuple[str, str]:
    return finding.section, finding.id


def _nodes(given: InputFile, wanted: set[tuple[str, str]]) -> dict[tuple[str, str], Node]:
    """The nodes of some entities, by section and id (an empty id: the section itself),
    as far as the file must be read to find them.
    """
    nodes: dict[tuple[str, str], Node] = {}
    if not wanted:
        return nodes
    for entry in entries(given, Faults(given.name)):
        id = entry.key or child(entry.node, "id")
        name = id.text if isinstance(id, Scalar) else None
        nodes.setdefault((entry.section.text, ""), entry.section)
        if entry.node and name and (entry.section.text, name) in wanted:
            at = entry.key if entry.key and not isinstance(entry.node, MappingNode) else entry.node
            nodes.setdefault((entry.section.text, name), at)
            if wanted <= nodes.keys():
                break
    return nodes


def _deepest_position(node: Node, path: Path) -> tuple[int, int]:
    """Line and column of the deepest step of a path that the node has; a mapping is where its key is."""
    at = node
    for step in path:
        if isinstance(node, MappingNode):
            key, node = next((pair for pair in node.pairs if pair[0].text == step), (None, node))
            if key is None:
                break
            at = key if isinstance(node, MappingNode) else node
        elif isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.items):
            at = node = node.items[step]
        else:
            break
    return at.line, at.column
