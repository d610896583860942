"""Values that are made when they are first wanted: of thousands, a build needs a few."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Generic, TypeVar

Value = TypeVar("Value")


class Kept(Generic[Value]):
    """A property that is made when it is first asked for: `functools.cached_property` without a lock.

    Before Python 3.12 that lock takes longer than most of what is made here.
    """

    def __init__(self, make: Callable[[Any], Value]) -> None:
        self._make = make
        self.__doc__ = make.__doc__

    def __get__(self, owner: Any, kind: type | None = None) -> Value:
        value = self._make(owner)
        owner.__dict__[self._make.__name__] = value  # which from now on stands before this one
        return value


class Later(Generic[Value]):
    """One value, made by `make` when it is first wanted, if it ever is."""

    def __init__(self, make: Callable[[], Value]) -> None:
        self._make = make

    @Kept
    def value(self) -> Value:
        """The value."""
        return self._make()


class Lazy(Mapping[str, Value]):
    """The values of some names, made by `make`; the names are known from the start.

    Each is made once, unless only `most` of them are to be held: then the first made is let go first,
    and made again if it is wanted again.
    """

    def __init__(
        self, names: Iterable[str], make: Callable[[str], Value], most: int | None = None
    ) -> None:
        self._names, self._make, self._most = dict.fromkeys(names), make, most
        self._made: dict[str, Value] = {}

    def __getitem__(self, name: str) -> Value:
        if name not in self._made:
            if name not in self._names:
                raise KeyError(name)
            if self._most is not None and len(self._made) >= self._most:
                del self._made[next(iter(self._made))]
            self._made[name] = self._make(name)
        return self._made[name]

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)
