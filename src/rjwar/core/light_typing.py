"""What a module needs of `typing` while it runs, without importing it:
that takes longer than to answer most questions.

For the type checker these are the names of `typing` themselves. At run time a named tuple is what
`collections` makes of the annotations, as it is of `typing`'s own, and the others hold nothing. Annotations
must be postponed (`from __future__ import annotations`).
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any as Any
    from typing import Literal as Literal
    from typing import NamedTuple as NamedTuple
    from typing import Protocol as Protocol
    from typing import TypedDict as TypedDict
else:
    from collections import namedtuple

    Any = Protocol = object

    class _NamedTupleMaker(type):
        def __new__(cls, name, bases, body):
            if not bases:
                return super().__new__(cls, name, bases, body)
            fields = body.get("__annotations__", {})
            defaults = [body.pop(field) for field in fields if field in body]
            made = namedtuple(name, fields, defaults=defaults, module=body["__module__"])
            for key, value in body.items():
                if key not in ("__annotations__", "__module__", "__qualname__"):
                    setattr(made, key, value)
            made.__annotations__ = fields
            return made

    class NamedTuple(metaclass=_NamedTupleMaker):
        """A base whose heirs are named tuples of their annotations."""

    class _TypedDictMaker(type):
        def __call__(cls, name, keys):
            return dict

    class TypedDict(metaclass=_TypedDictMaker):
        """A base, or a function, whose types only the type checker knows."""

    class Literal:
        def __class_getitem__(cls, values):
            return cls
