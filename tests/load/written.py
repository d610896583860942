"""YAML written with a known place for each key and value: what the positions are held against."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from hypothesis import strategies as st

from factbook.record import Path

# Words that look like nothing but text in YAML 1.2, some of them wide or outside the first plane.
WORDS = (
    "seeds",
    "blé",
    "豆",
    "🌰",
    "half cup",
    "e\u0301t\u00e9",
    "it's",
    'so "called"',
    "a: b",
    "- c",
)
PLAIN = ("seeds", "blé", "豆", "🌰 nut", "half cup", "e\u0301t\u00e9")
NUMBERS = ("0", "7", "-12", "550")


@dataclass(frozen=True)
class Leaf:
    """A scalar: its lines as they are written, and the value that they mean."""

    lines: tuple[str, ...]
    value: object


@dataclass(frozen=True)
class Branch:
    """A mapping (its keys are names) or a sequence, in braces or by indentation."""

    keys: tuple[str, ...] | None
    items: tuple["Leaf | Branch", ...]
    flow: bool

    @property
    def value(self) -> object:
        """The plain value."""
        values = [item.value for item in self.items]
        return values if self.keys is None else dict(zip(self.keys, values, strict=True))


Node = Leaf | Branch


@dataclass
class Writer:
    """The text so far, and where each key and each scalar was put: line, column, what is there."""

    text: str = ""
    keys: dict[Path, tuple[int, int, str]] = field(default_factory=dict)
    values: dict[Path, tuple[int, int, str]] = field(default_factory=dict)

    def here(self, piece: str) -> tuple[int, int, str]:
        """The place that is reached, with the piece that will stand there."""
        return self.text.count("\n") + 1, len(self.text) - self.text.rfind("\n"), piece

    def write(self, node: Node, path: Path, indent: int) -> None:
        """A node after its key or its dash."""
        if isinstance(node, Leaf):
            self.values[path] = self.here(node.lines[0])
            self.text += ("\n" + " " * indent).join(node.lines)
        elif node.flow or not node.items:
            self._flow(node, path)
        else:
            self._block(node, path, indent)

    def _flow(self, node: Branch, path: Path) -> None:
        self.text += "[" if node.keys is None else "{"
        for number, item in enumerate(node.items):
            self.text += ", " if number else ""
            self.write(item, (*path, self._name(node, path, number)), 0)
        self.text += "]" if node.keys is None else "}"

    def _block(self, node: Branch, path: Path, indent: int) -> None:
        for number, item in enumerate(node.items):
            if number or path:
                self.text += "\n" + " " * indent
            if node.keys is None:
                self.text += "-"
                self.write_spaced(item, (*path, number), indent + 2)
            else:
                name = self._name(node, path, number)
                self.write_spaced(item, (*path, name), indent + 2)

    def write_spaced(self, item: Node, path: Path, indent: int) -> None:
        """A node below its key or dash; a scalar or a flow follows on the same line."""
        if isinstance(item, Leaf) or item.flow or not item.items:
            self.text += "" if self.text.endswith(" ") else " "
        self.write(item, path, indent)

    def _name(self, node: Branch, path: Path, number: int) -> str | int:
        """Write the key of a mapping's item, and say the step of the path that it is."""
        if node.keys is None:
            return number
        name = node.keys[number]
        self.keys[(*path, name)] = self.here(name)
        self.text += f"{name}: "
        return name


def written(node: Branch) -> Writer:
    """A whole file."""
    writer = Writer()
    writer.write(node, (), 0)
    writer.text += "\n"
    return writer


def scalars(*, inline: bool) -> st.SearchStrategy[Leaf]:
    """Scalars in every style; in braces, only those of one line."""
    word = st.sampled_from(WORDS)
    styles = [
        st.sampled_from(PLAIN).map(lambda text: Leaf((text,), text)),
        st.sampled_from(NUMBERS).map(lambda text: Leaf((text,), int(text))),
        word.map(lambda text: Leaf(("'" + text.replace("'", "''") + "'",), text)),
        word.map(lambda text: Leaf((_escaped(text),), text)),
    ]
    if not inline:
        pairs = st.tuples(word, word)
        styles += [
            pairs.map(lambda two: Leaf(("|", *two), f"{two[0]}\n{two[1]}\n")),
            pairs.map(lambda two: Leaf(("|-", *two), f"{two[0]}\n{two[1]}")),
            pairs.map(lambda two: Leaf((">-", *two), f"{two[0]} {two[1]}")),
            pairs.map(lambda two: Leaf((f'"{_bare(two[0])}', f'{_bare(two[1])}"'),
                                       f"{_bare(two[0])} {_bare(two[1])}")),
        ]  # fmt: skip
    return st.one_of(styles)


def _escaped(text: str) -> str:
    """The text in double quotes, with an escape for all that is not ASCII."""
    inner = text.replace('"', '\\"')
    return '"' + "".join(c if c.isascii() else f"\\U{ord(c):08x}" for c in inner) + '"'


def _bare(text: str) -> str:
    return text.replace('"', "")


def _branches(children: st.SearchStrategy[Node], *, flow: bool) -> st.SearchStrategy[Branch]:
    names = st.lists(
        st.from_regex(r"[a-z][a-z_]{0,6}[a-z]", fullmatch=True), unique=True, max_size=4
    )
    mapping = names.flatmap(
        lambda keys: st.tuples(*[children] * len(keys)).map(
            lambda items: Branch(tuple(keys), items, flow)
        )
    )
    sequence = st.lists(children, max_size=4).map(lambda items: Branch(None, tuple(items), flow))
    return mapping | sequence


def flows() -> st.SearchStrategy[Branch]:
    """Mappings and sequences in braces."""
    return _branches(
        st.recursive(scalars(inline=True), lambda inner: _branches(inner, flow=True), max_leaves=6),
        flow=True,
    )


def files() -> st.SearchStrategy[Branch]:
    """Whole files: a mapping or a sequence of anything, by indentation."""
    leaves = scalars(inline=False) | flows()
    nodes = st.recursive(leaves, lambda inner: _branches(inner, flow=False), max_leaves=12)
    return _branches(nodes, flow=False).filter(lambda branch: bool(branch.items))


def paths(node: Node, path: Path = ()) -> Iterator[tuple[Path, Node]]:
    """Every node with its path."""
    yield path, node
    if isinstance(node, Branch):
        steps = range(len(node.items)) if node.keys is None else node.keys
        for step, item in zip(steps, node.items, strict=True):
            yield from paths(item, (*path, step))
