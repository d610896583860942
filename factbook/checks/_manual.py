"""What a check says of itself: its docstring, read as a manual.

The first paragraph says what the rule finds; the next ones say why, give an example, and name where
the rule comes from. A paragraph may begin with its label ("Why:", "Example:", "Source:").
"""

import re
from collections.abc import Mapping
from functools import cache
from inspect import cleandoc
from types import ModuleType
from typing import Final, NamedTuple

from factbook.diagnostic import Severity
from factbook.discover import plugins
from factbook.lazy import Lazy
from factbook.patterns import regex

PACKAGE: Final = "factbook.checks"
_LABEL: Final = regex(r"\A(why|example|source):\s*", re.IGNORECASE)


class Manual(NamedTuple):
    """A rule's manual; `text` is the whole of it, `summary` its first sentence."""

    rule: str
    severity: Severity
    summary: str
    text: str
    why: str = ""
    example: str = ""
    source: str = ""


def rule_of(module: ModuleType) -> str:
    """The name of the rule that a check module holds: its file's name, with dashes."""
    return _rule(module.__name__.rpartition(".")[2])


def _rule(name: str) -> str:
    """The rule that a file of that name holds."""
    return name.replace("_", "-")


@cache
def rules() -> Mapping[str, ModuleType]:
    """The check modules by rule, sorted by name; each is imported when it is first wanted."""
    found = plugins(PACKAGE)
    return Lazy(map(_rule, found), lambda rule: found[rule.replace("-", "_")])


def default_severity(rule: str) -> Severity:
    """How much a rule weighs unless the guide says otherwise; an error if unknown."""
    severity = getattr(rules().get(rule), "SEVERITY", Severity.ERROR)
    return Severity(severity)


def manual(rule: str) -> Manual | None:
    """The manual of a rule, or None when there is no such rule."""
    module = rules().get(rule)
    return None if module is None else read(rule, module)


def manuals() -> tuple[Manual, ...]:
    """The manuals of all rules, by name: for the method page, the docs and SARIF."""
    return tuple(read(rule, module) for rule, module in rules().items())


def read(rule: str, module: ModuleType) -> Manual:
    """A module's docstring as a manual."""
    text = cleandoc(module.__doc__ or "")
    first, *rest = re.split(r"\n\s*\n", text)
    labelled: dict[str, list[str]] = {"why": [], "example": [], "source": []}
    expected = "why"
    for paragraph in rest:
        found = _LABEL.match(paragraph)
        if found is not None:
            expected = found[1].lower()
        labelled[expected].append(_LABEL.sub("", paragraph))
    parts = {name: "\n\n".join(paragraphs) for name, paragraphs in labelled.items()}
    summary = re.split(r"(?<=\.)\s", " ".join(first.split()), maxsplit=1)[0]
    return Manual(rule, default_severity(rule), summary, text, **parts)
