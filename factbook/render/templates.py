"""The guide's templates: found in its own folder first, then among the shared ones.

Jinja does not say which templates one depends on once it has cached them, so the closure of each
is found from its syntax tree; a template that includes a name known only at run time is refused.
"""

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import Environment, FileSystemLoader, StrictUndefined, UndefinedError, meta, nodes
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment
from jinja2.utils import missing
from markupsafe import Markup

from factbook.inputs import folders
from factbook.lazy import Later
from factbook.load.body import slugify
from factbook.load.files import read_text
from factbook.model import Defect
from factbook.questions import plain
from factbook.record import Unknown, readable
from factbook.shape import Strict
from factbook.source import Source, Span

BLOCKS = "blocks/"
# What Jinja does with the blanks around its tags.
_BLANKS: Mapping[str, Any] = {
    "trim_blocks": True, "lstrip_blocks": True, "keep_trailing_newline": True
}  # fmt: skip


def environment(root: Path, bytecode: Path | None = None) -> Environment:
    """The environment of page and block templates: autoescape on, unknown names are errors."""
    if bytecode is not None:
        bytecode.mkdir(parents=True, exist_ok=True)
    stored = jinja2.FileSystemBytecodeCache(str(bytecode)) if bytecode else None
    env = Environment(
        loader=FileSystemLoader([str(p) for p in folders(root)]), autoescape=True, undefined=Missing,
        bytecode_cache=stored, auto_reload=False, cache_size=-1, **_BLANKS,
    )  # fmt: skip
    env.context_class = Names
    env.filters.update(FILTERS)
    return env


@lru_cache(maxsize=256)
def _tree(text: str) -> nodes.Template:
    """A template's syntax tree, made once for all that want it; raises TemplateSyntaxError."""
    return Environment(**_BLANKS).parse(text)


def compile_one(env: Environment, name: str) -> None:
    """Leave the bytecode of a template where it will be looked for; its tree is mostly there already."""
    if env.loader is not None and env.bytecode_cache is not None:
        text, path, _ = env.loader.get_source(env, name)
        bucket = env.bytecode_cache.get_bucket(env, name, path, text)
        if bucket.code is None:
            tree = _tree(text)
            tree.set_environment(env)
            bucket.code = env.compile(tree, name, path)
            env.bytecode_cache.set_bucket(bucket)


class Names(Context):
    """The names of a template; a value that is to be made later is made when the template names it."""

    def resolve_or_missing(self, key: str) -> Any:
        """The value of a name, or Jinja's `missing`."""
        found = super().resolve_or_missing(key)
        return found.value if isinstance(found, Later) else found


class Missing(StrictUndefined):
    """A name that is not there; of a record's field it says which fields there are."""

    def __init__(
        self,
        hint: str | None = None,
        obj: Any = missing,
        name: str | None = None,
        exc: Callable[[str], Exception] = UndefinedError,
    ) -> None:
        if isinstance(obj, Strict) and name is not None:
            fields = tuple(sorted(readable(type(obj))))
            exc = lambda _: Unknown("field", name, fields)  # noqa: E731 - it stands for a class
        super().__init__(hint, obj, name, exc)  # type: ignore[arg-type]


def sandbox() -> SandboxedEnvironment:
    """The environment of expressions in prose: nothing but names, calls and filters."""
    env = SandboxedEnvironment(autoescape=True, undefined=Missing)
    env.filters.update(FILTERS)
    return env


def _date(value: Any) -> str:
    """A date in words: 21 November 2026; the machine form stays with the template."""
    day = value if isinstance(value, date) else date.fromisoformat(str(value))
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def _json(value: Any) -> Markup:
    """JSON that may stand inside a script element."""
    return jinja2.utils.htmlsafe_json_dumps(value, ensure_ascii=False, sort_keys=False)


FILTERS: Mapping[str, Any] = {"date": _date, "json": _json, "plain": plain, "slug": slugify}


def names(root: Path) -> tuple[str, ...]:
    """The names of all templates."""
    files = ((f, p) for f in folders(root) for p in f.rglob("*.html") if p.is_file())
    return tuple(sorted({str(p.relative_to(f).as_posix()) for f, p in files}))


def source_of(root: Path, name: str) -> Source | Defect:
    """The text of a template, or why it is none; raises KeyError when there is no such file."""
    for folder in folders(root):
        if (folder / name).is_file():
            return read_text(folder.parent, f"{folder.name}/{name}")
    raise KeyError(name)


def closures(root: Path) -> tuple[dict[str, str], list[Defect]]:
    """For each template a digest of it and of all that it refers to; and what is wrong with any."""
    texts, refers, defects = {}, {}, []
    for name in names(root):
        place = f"templates/{name}"
        source = source_of(root, name)
        if isinstance(source, Defect):
            defects.append(source)
            continue
        texts[name] = source.text
        try:
            found = list(meta.find_referenced_templates(_tree(texts[name])))
        except jinja2.TemplateSyntaxError as error:
            defects.append(Defect("template-error", Span(place, error.lineno), str(error.message)))
            found = []
        if None in found:
            defects.append(
                Defect(
                    "template-error", Span(place, 1), "it includes a template by a computed name"
                )
            )
        refers[name] = [n for n in found if n]
    return {name: _closure(name, texts, refers) for name in texts}, defects


def _closure(name: str, texts: Mapping[str, str], refers: Mapping[str, list[str]]) -> str:
    """A digest of a template's text and of those that it leads to."""
    seen: list[str] = []
    queue = [name]
    while queue:
        current = queue.pop()
        if current not in seen and current in texts:
            seen.append(current)
            queue.extend(refers[current])
    joined = "\0".join(f"{n}\0{texts[n]}" for n in sorted(seen))
    return blake2b(joined.encode(), digest_size=8).hexdigest()


def macro_arguments(root: Path, name: str) -> tuple[str, ...]:
    """The parameters of a block: those of the macro that has its name."""
    source = source_of(root, f"{BLOCKS}{name}.html")
    if isinstance(source, Defect):
        return ()  # reported with the templates
    for macro in _tree(source.text).find_all(nodes.Macro):
        if macro.name == name:
            return tuple(argument.name for argument in macro.args)
    return ()


def block_names(root: Path) -> tuple[str, ...]:
    """The blocks that templates/blocks/ offers."""
    return tuple(n[len(BLOCKS) : -5] for n in names(root) if n.startswith(BLOCKS))
