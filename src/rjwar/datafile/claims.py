"""The claims of a record, each with the entity that it stands on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from rjwar.datafile.findings import Finding
from rjwar.record.field_path import valued
from rjwar.record.model import Claim, Record
from rjwar.record.references import entities_of


class LocatedClaim(NamedTuple):
    """A claim: the section and the entity that it stands on, and its position in the list there."""

    section: str
    entity: Any
    position: int
    claim: Claim

    @property
    def own(self) -> Any:
        """What the record itself has in the field that is claimed; None where it has nothing."""
        return valued(self.entity, self.claim.field)

    def finding(self, code: str, message: str, *fields: str) -> Finding:
        """What is wrong with it, or with a field of it."""
        return Finding(self.section, self.entity.id, ("claims", self.position, *fields), code, message)


def claims_of(record: Record) -> Iterator[LocatedClaim]:
    """Every claim, in the order of the file."""
    for section in ("places", "people", "ships", "units", "events"):
        for entity in entities_of(record, section):
            for index, claim in enumerate(entity.claims):
                yield LocatedClaim(section, entity, index, claim)
