"""Model objects to plain JSON values and back, without loss: what the compiled record keeps.

No pickle, no eval.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from rjwar.core import edtf
from rjwar.core.light_typing import Any
from rjwar.record import model

TYPE_CHECKING = False  # that of `typing`, which takes its time to import
if TYPE_CHECKING:
    from typing import TypeVar

    T = TypeVar("T")

Reader = Callable[[Any], Any]


def pack(value: Any) -> Any:
    """An object as a mapping of its fields that differ from their defaults.

    Dates as EDTF; tuples as lists.
    """
    kind: Any = type(value)
    if kind is str:
        return value
    if kind is dict:
        return {key: pack(item) for key, item in value.items()}
    if kind is tuple:
        return [pack(item) for item in value]
    if kind is edtf.Date:
        return value.edtf
    if isinstance(value, tuple):
        fields = zip(_defaults(kind), value, strict=True)
        return {name: pack(found) for (name, default), found in fields if found != default}
    return value


def unpack(cls: type[T], packed: Any) -> T:
    """The object of a class that was packed."""
    reader = _reader(cls.__name__)
    assert reader
    made: T = reader(packed)
    return made


@cache
def _defaults(cls: Any) -> tuple[tuple[str, Any], ...]:
    """The fields of a class, each with its default, or with what no value equals where it has none."""
    fields, defaults = cls._fields, cls._field_defaults
    return tuple((name, defaults.get(name, _NONE)) for name in fields)


_NONE = object()


@cache
def _reader(hint: str) -> Reader | None:
    """What makes a value of a type, as the model annotates it, from plain JSON.

    None where its JSON is the value itself.
    """
    hint = hint.removesuffix(" | None")
    if hint == "Date":
        return edtf.parse
    if hint.startswith("tuple["):
        item = _reader(hint.removeprefix("tuple[").partition(",")[0])
        return (lambda packed: tuple(map(item, packed))) if item else tuple
    if hint.startswith("Mapping[str, "):
        value = _reader(hint.removeprefix("Mapping[str, ").removesuffix("]"))
        return (lambda packed: {key: value(found) for key, found in packed.items()}) if value else None
    cls = getattr(model, hint, None)
    return _reader_of_objects(cls) if hasattr(cls, "_fields") else None


def _reader_of_objects(cls: Any) -> Reader:
    readers = {name: reader for name, hint in cls.__annotations__.items() if (reader := _reader(str(hint)))}

    def read(packed: dict[str, Any]) -> Any:
        for name, reader in readers.items():
            if name in packed:
                packed[name] = reader(packed[name])
        return cls(**packed)

    return read
