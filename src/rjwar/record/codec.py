"""Model objects to plain JSON values and back, without loss: what the compiled record keeps. No pickle, no eval."""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from rjwar.core import edtf

T = TypeVar("T")


def pack(value: Any) -> Any:
    """A dataclass as a mapping of its fields that differ from their defaults; dates as EDTF; tuples as lists."""
    kind = type(value)
    if kind is str:
        return value
    if kind is dict:
        return {key: pack(item) for key, item in value.items()}
    if kind is tuple:
        return [pack(item) for item in value]
    if kind is edtf.Date:
        return value.edtf
    if is_dataclass(kind):
        return {name: pack(found) for name, default in _defaults(kind) if (found := getattr(value, name)) != default}
    return value


def unpack(cls: type[T], packed: Any) -> T:
    """The object of a class that was packed."""
    kind: Any = cls
    made: T = _reader(kind)(packed)
    return made


@cache
def _defaults(cls: Any) -> tuple[tuple[str, Any], ...]:
    return tuple((f.name, f.default_factory() if f.default_factory is not MISSING else f.default) for f in fields(cls))


@cache
def _reader(hint: Any) -> Callable[[Any], Any]:
    """What makes a value of a type of plain JSON; types whose JSON is the value itself are passed on."""
    if hint is edtf.Date:
        return edtf.parse
    if is_dataclass(hint):
        hints = get_type_hints(hint)
        readers = {name: reader for name, kind in hints.items() if (reader := _reader(kind)) is not _same}

        def read(packed: dict[str, Any]) -> Any:
            for name, reader in readers.items():
                if name in packed:
                    packed[name] = reader(packed[name])
            return hint(**packed)  # type: ignore[operator]  # a dataclass is a class

        return read
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is types.UnionType:
        return _reader(next(kind for kind in arguments if kind is not type(None)))
    if origin is tuple:
        item = _reader(arguments[0])
        return tuple if item is _same else lambda packed: tuple(map(item, packed))
    if origin is not None and issubclass(origin, Mapping):
        value = _reader(arguments[1])
        return _same if value is _same else lambda packed: {key: value(found) for key, found in packed.items()}
    return _same


def _same(value: Any) -> Any:
    return value
