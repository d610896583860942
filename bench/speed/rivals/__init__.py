"""The generators that are measured, one file each: a module here with a RIVAL is a rival."""

from importlib import import_module
from pkgutil import iter_modules

from rival import Rival

ALL: dict[str, Rival] = {
    name: import_module(f"{__name__}.{name}").RIVAL
    for name in sorted(found.name for found in iter_modules(__path__))
}
