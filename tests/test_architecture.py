"""The house: who may import whom, how large a room may be, and what a plug-in has to bring along.

All of it is read from the source with `ast`; the order of the rooms stands here and nowhere else.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from inspect import cleandoc, signature
from pathlib import Path
from types import ModuleType

import pytest

from factbook.discover import plugins
from factbook.record import Entry, Record

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "factbook"

# A module imports only from rooms above its own, or from its own. A name is a module or a package.
ORDER = """
    source patterns compact diagnostic suggest lazy discover glance chosen inputs search outcome units quantity formula shape validation voucher literals guide
    record markup model links shelves columns questions reads kinds documents load checks render linked_data pages
    feeds assets workers incremental report write stages pipeline serve commands
    arguments cli
""".split()

LONGEST_MODULE = 300
LONGEST_FUNCTION = 40
INNER_IMPORTS = {"factbook.cli"}
# Where files are read or written; the last three are the rooms that talk to people.
DISK = (
    "load.files",
    "load.texts",
    "render.templates",
    "assets",
    "glance",
    "inputs",
    "incremental",
    "write",
)
DISK_AT_THE_DOOR = ("arguments", "cli", "commands", "serve")
DISK_CALLS = set(
    "read_text read_bytes write_text write_bytes mkdir unlink rename rmdir rglob glob iterdir touch"
    " exists is_file is_dir stat".split()
)
# A broad except is right where nothing may pass: at the door, and at a process's edge, where it is
# sent to the parent and raised there.
BROAD = {"factbook.cli", "factbook.workers"}
EXPLAINED_IN_A_TABLE = {"factbook.questions"}  # its private functions, in QUESTIONS
CLOCKS = re.compile(r"\b(?:date\.today|datetime\.(?:now|utcnow)|time\.(?:time|localtime|gmtime))\b")
CLOCK_ROOMS = {"cli", "commands", "serve"}
NO_ROOMS = {"utils", "helpers", "manager", "context", "misc", "common"}

HOOKS = {
    "check": ("site",),
    "check_document": ("document", "reads"),
    "check_page": ("page", "html", "reads"),
    "check_allows": ("unused",),
    "describe": ("defect",),
}


@dataclass(frozen=True)
class Module:
    """One module of the package, parsed."""

    name: str
    path: Path
    tree: ast.Module
    text: str

    @property
    def room(self) -> str:
        return self.name.split(".")[1] if "." in self.name else ""


@cache
def modules() -> dict[str, Module]:
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        text = path.read_text(encoding="utf-8")
        found[name] = Module(name, path, ast.parse(text), text)
    return found


def imported(module: Module) -> Iterator[tuple[str, int]]:
    """The modules of the package that a module imports, and on which line."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            names = [
                f"{base}.{alias.name}" if f"{base}.{alias.name}" in modules() else base
                for alias in node.names
            ]
        else:
            continue
        yield from ((name, node.lineno) for name in names if name in modules())


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines from `def` to the end; decorators and the docstring are not counted."""
    documented = ast.get_docstring(function, clean=False)
    own = (function.end_lineno or function.lineno) - function.lineno + 1
    return own - (len(documented.splitlines()) if documented else 0)


def test_every_room_has_its_place_in_the_order() -> None:
    rooms = {module.room for module in modules().values() if module.room}
    assert rooms <= set(ORDER), f"say where these stand: {sorted(rooms - set(ORDER))}"


def test_imports_point_one_way() -> None:
    wrong = [
        f"{module.path.relative_to(ROOT)}:{line}: {module.room} imports {name}"
        for module in modules().values()
        for name, line in imported(module)
        if module.room
        and (other := modules()[name].room)
        and other != module.room
        and ORDER.index(other) > ORDER.index(module.room)
    ]
    assert wrong == []


def test_no_room_imports_in_a_circle() -> None:
    above: dict[str, set[str]] = {
        name: {other for other, _ in imported(module) if other != name}
        for name, module in modules().items()
    }
    while free := {name for name, others in above.items() if not others & above.keys()}:
        above = {name: others for name, others in above.items() if name not in free}
    assert sorted(above) == []


def test_imports_stand_at_the_top() -> None:
    wrong = []
    for module in modules().values():
        if module.name in INNER_IMPORTS:
            continue
        for function in functions(module.tree):
            wrong.extend(
                f"{module.path.relative_to(ROOT)}:{node.lineno}"
                for node in ast.walk(function)
                if isinstance(node, ast.Import | ast.ImportFrom)
            )
        if "TYPE_CHECKING" in module.text:
            wrong.append(f"{module.name}: TYPE_CHECKING")
    assert wrong == []


def test_modules_are_short() -> None:
    counted = {name: module.text.count("\n") for name, module in modules().items()}
    assert {name: n for name, n in counted.items() if n > LONGEST_MODULE} == {}


def test_functions_are_short() -> None:
    wrong = {
        f"{module.name}.{function.name}": length(function)
        for module in modules().values()
        for function in functions(module.tree)
        if length(function) > LONGEST_FUNCTION
    }
    assert wrong == {}


def test_modules_open_with_a_sentence_and_functions_say_what_they_are() -> None:
    silent = [name for name, module in modules().items() if not ast.get_docstring(module.tree)]
    for module in modules().values():
        for function in functions(module.tree):
            name = function.name
            known = name.startswith("__") or ast.get_docstring(function)
            if name.startswith("_") and module.name in EXPLAINED_IN_A_TABLE:
                continue
            if not known and not _nested(module, function):
                silent.append(f"{module.name}.{name}")
    assert silent == []


def _nested(module: Module, function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whether a function stands inside another one: it is explained there."""
    return any(
        outer is not function and function in ast.walk(outer) for outer in functions(module.tree)
    )


def test_files_are_opened_in_few_places() -> None:
    allowed = tuple(f"factbook.{name}" for name in (*DISK, *DISK_AT_THE_DOOR))
    wrong = [
        f"{module.path.relative_to(ROOT)}:{line}: {call}"
        for module in modules().values()
        if not module.name.startswith(allowed)
        for call, line in _disk_calls(module.tree)
    ]
    assert wrong == []


def _disk_calls(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """The calls that touch the disk: `open()`, methods of paths, sqlite3; load.files' own apart."""
    for node in ast.walk(tree):
        called = node.func if isinstance(node, ast.Call) else None
        if isinstance(called, ast.Name) and called.id == "open":
            yield "open", called.lineno
        elif isinstance(called, ast.Attribute):
            whole = ast.unparse(called)
            if whole == "sqlite3.connect" or (
                called.attr in DISK_CALLS and not whole.startswith("files.")
            ):
                yield whole, called.lineno


def test_nothing_looks_at_the_clock() -> None:
    wrong = [
        f"{name}: {found[0]}"
        for name, module in modules().items()
        if module.room not in CLOCK_ROOMS
        for found in CLOCKS.finditer(module.text)
    ]
    assert wrong == []


def test_rooms_are_named_for_what_is_in_them() -> None:
    names = {name.rpartition(".")[2].strip("_") for name in modules()}
    assert names & (NO_ROOMS - {"common"}) == set()


def test_broad_excepts_stand_where_nothing_may_pass() -> None:
    wrong = [
        f"{module.name}:{node.lineno}"
        for module in modules().values()
        if module.name not in BROAD
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or ast.unparse(node.type) in {"Exception", "BaseException"})
    ]
    assert wrong == []


# --- plug-ins --------------------------------------------------------------------------------


def each(package: str) -> list[ModuleType]:
    return list(plugins(f"factbook.{package}").values())


def named(module: ModuleType) -> str:
    return module.__name__.removeprefix("factbook.")


CHECKS, REPORTS = each("checks"), each("report")
OTHERS = [
    module for package in ("kinds", "documents", "pages", "feeds") for module in each(package)
]


@pytest.mark.parametrize("module", [*CHECKS, *REPORTS, *OTHERS], ids=named)
def test_a_plug_in_says_what_it_is(module: ModuleType) -> None:
    text = cleandoc(module.__doc__ or "")
    assert re.match(r"[A-Z“`][^\n]*(?:\n[^\n]+)*[.:]", text), (
        "a docstring that opens with a sentence"
    )


@pytest.mark.parametrize("module", CHECKS, ids=named)
def test_a_check_is_its_own_manual(module: ModuleType) -> None:
    text = cleandoc(module.__doc__ or "")
    for label in ("Why:", "Example:", "Source:"):
        assert re.search(rf"^{label}", text, re.MULTILINE), f"a paragraph that begins with {label}"


@pytest.mark.parametrize("module", CHECKS, ids=named)
def test_a_check_offers_hooks_of_the_right_shape(module: ModuleType) -> None:
    offered = {name: getattr(module, name) for name in HOOKS if hasattr(module, name)}
    assert offered, f"one of {', '.join(HOOKS)}"
    for name, function in offered.items():
        assert tuple(signature(function).parameters) == HOOKS[name]


@pytest.mark.parametrize("module", CHECKS, ids=named)
def test_a_check_speaks_under_its_own_name(module: ModuleType) -> None:
    rule = named(module).removeprefix("checks.").replace("_", "-")
    source = Path(str(module.__file__)).read_text(encoding="utf-8")
    assert f'"{rule}"' in source or "defect.rule" in source or "rejected(" in source


@pytest.mark.parametrize("module", [*CHECKS, *REPORTS], ids=named)
def test_a_check_and_a_format_have_a_test_of_their_name(module: ModuleType) -> None:
    package, _, name = named(module).partition(".")
    test = ROOT / "tests" / package / f"test_{name}.py"
    assert test.is_file()
    if package == "checks":
        text = test.read_text(encoding="utf-8")
        assert re.search(r"def test_(?:is_)?silent", text), "the silent half"
        assert re.search(r"def test_(?!silent|is_silent)", text), "the speaking half"


@pytest.mark.parametrize("module", OTHERS, ids=named)
def test_every_other_plug_in_is_named_in_a_test_of_its_package(module: ModuleType) -> None:
    package, _, name = named(module).partition(".")
    tests = [
        *(ROOT / "tests" / package).glob("*.py"),
        *(ROOT / "tests").glob(f"test_{package}*.py"),
    ]
    assert any(
        re.search(rf"\b{name}\b|test_{name}\b", t.stem + t.read_text("utf-8")) for t in tests
    )


@pytest.mark.parametrize("module", each("kinds"), ids=named)
def test_a_kind_has_a_record(module: ModuleType) -> None:
    assert issubclass(module.RECORD, Record)


@pytest.mark.parametrize("module", each("documents"), ids=named)
def test_a_sort_of_document_has_its_front_matter(module: ModuleType) -> None:
    assert issubclass(module.RECORD, Entry)


@pytest.mark.parametrize("module", each("pages"), ids=named)
def test_a_page_kind_lists_its_pages_and_gives_their_context(module: ModuleType) -> None:
    assert tuple(signature(module.pages).parameters) == ("site",)
    assert tuple(signature(module.context).parameters) == ("page", "reads")


@pytest.mark.parametrize("module", each("feeds"), ids=named)
def test_a_feed_lists_its_files_and_gives_their_bodies(module: ModuleType) -> None:
    assert tuple(signature(module.pages).parameters) == ("site",)
    assert tuple(signature(module.body).parameters) == ("page", "reads")


@pytest.mark.parametrize("module", REPORTS, ids=named)
def test_a_format_renders_findings(module: ModuleType) -> None:
    assert tuple(signature(module.render).parameters) == ("judged", "sources", "colour")


def test_plug_ins_are_found_by_their_files_alone() -> None:
    for package in ("checks", "kinds", "documents", "pages", "feeds", "report"):
        folder = PACKAGE / package
        files = {path.stem for path in folder.glob("[!_]*.py")}
        assert set(plugins(f"factbook.{package}")) == files
        assert ast.parse((folder / "__init__.py").read_text(encoding="utf-8")).body[1:] == []
        assert import_module(f"factbook.{package}").__doc__
