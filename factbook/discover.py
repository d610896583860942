"""Finding plug-ins: a plug-in is a module of a package, and its name is its file's name."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pkgutil import get_data, iter_modules
from types import ModuleType

from factbook.lazy import Lazy


@cache
def plugins(package: str) -> Mapping[str, ModuleType]:
    """The modules of a package by name, sorted; names that begin with "_" are left out.

    A module is imported when it is first wanted: a build after one edit needs few of them.
    """
    names = sorted(m.name for m in iter_modules(import_module(package).__path__))
    mine = (name for name in names if not name.startswith("_"))
    return Lazy(mine, lambda name: import_module(f"{package}.{name}"))


def offering(package: str, function: str) -> Iterator[ModuleType]:
    """The modules of a package that offer a function of that name, sorted by theirs.

    Those in whose text the name does not stand are not even imported.
    """
    found = plugins(package)
    for name in found:
        if function.encode() in _text(package, name) and hasattr(found[name], function):
            yield found[name]


@cache
def _text(package: str, name: str) -> bytes:
    """The text of a module."""
    return get_data(package, f"{name}.py") or b""
