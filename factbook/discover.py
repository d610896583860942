"""Finding plug-ins: a plug-in is a module of a package, and its name is its file's name."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType


@cache
def plugins(package: str) -> dict[str, ModuleType]:
    """The modules of a package by name, sorted; names that begin with "_" are left out."""
    names = sorted(m.name for m in iter_modules(import_module(package).__path__))
    return {name: import_module(f"{package}.{name}") for name in names if not name.startswith("_")}
