"""Running the checks: over the site, a document, a page; then exemptions, severities and order.

A check is a module of this package. It offers one or more of `check(site)`,
`check_document(document, reads)`, `check_page(page, html, reads)`, `describe(defect)` for what
loading or rendering could not make a value of, and `check_allows(unused)`.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

from factbook.checks._manual import PACKAGE, default_severity, rules
from factbook.diagnostic import Diagnostic, Judged, Severity
from factbook.discover import offering
from factbook.guide import Guide
from factbook.markup import Allow
from factbook.model import Defect, Document, Page, Site
from factbook.reads import Reads
from factbook.source import Span


@cache
def _hooks(name: str) -> tuple[Callable[..., Any], ...]:
    """The functions of one name that the check modules offer, in the order of the rules."""
    return tuple(getattr(module, name) for module in offering(PACKAGE, name))


def check_site(site: Site) -> tuple[Diagnostic, ...]:
    """What the checks say of the site as a whole."""
    return tuple(one for check in _hooks("check") for one in check(site))


def check_document(document: Document, reads: Reads) -> tuple[Diagnostic, ...]:
    """What the checks say of one document; all that they look at goes through `reads`."""
    return tuple(one for check in _hooks("check_document") for one in check(document, reads))


def check_page(page: Page, html: str, reads: Reads) -> tuple[Diagnostic, ...]:
    """What the checks say of one finished page; all that they look at goes through `reads`."""
    return tuple(one for check in _hooks("check_page") for one in check(page, html, reads))


def describe(defect: Defect) -> Diagnostic:
    """A defect in the words of the check that has its rule's name; its bare text if none has."""
    module = rules().get(defect.rule)
    if module is not None and hasattr(module, "describe"):
        worded: Diagnostic = module.describe(defect)
        return worded
    return Diagnostic(defect.rule, defect.span, defect.text)


def covers(allow: Allow, rule: str, span: Span) -> bool:
    """Whether an exemption sets a rule aside at a place."""
    return (
        allow.rule == rule
        and allow.span.path == span.path
        and allow.first_line <= span.line <= allow.last_line
    )


def allows(site: Site) -> tuple[Allow, ...]:
    """Every exemption that the guide's documents contain."""
    return tuple(allow for card in site.cards.values() for allow in card.allows)


def settle(
    diagnostics: Iterable[Diagnostic], exemptions: Iterable[Allow]
) -> tuple[Diagnostic, ...]:
    """The findings without the exempted ones, and with one for each exemption that nothing needs.

    An exemption of `unused-allow` itself is honoured, and is never called unused.
    """
    given = tuple(exemptions)
    if not given:
        return tuple(diagnostics)
    by_rule: dict[tuple[str, str], list[Allow]] = {}
    for allow in given:
        by_rule.setdefault((allow.rule, allow.span.path), []).append(allow)
    used: set[Allow] = set()
    kept = [one for one in diagnostics if not _exempt(one, by_rule, used)]
    for check in _hooks("check_allows"):
        found: Iterator[Diagnostic] = check([allow for allow in given if allow not in used])
        kept.extend(one for one in found if not _exempt(one, by_rule, used))
    return tuple(kept)


def _exempt(one: Diagnostic, by_rule: dict[tuple[str, str], list[Allow]], used: set[Allow]) -> bool:
    """Whether an exemption covers a finding; all that do are noted as used."""
    among = by_rule.get((one.rule, one.span.path), ())
    covering = [allow for allow in among if covers(allow, one.rule, one.span)]
    used.update(covering)
    return bool(covering)


def judge(
    diagnostics: Iterable[Diagnostic], guide: Guide | None, *, strict: bool = False
) -> tuple[Judged, ...]:
    """The findings with their severities, once each, by place; rules that are off are left out.

    The check's own severity holds unless the guide sets another; `strict` makes warnings errors.
    Without a guide (its file does not load) the checks' own severities hold.
    """
    settings = {} if guide is None else guide.severity
    judged = []
    for one in dict.fromkeys(diagnostics):
        severity = settings.get(one.rule, default_severity(one.rule))
        if severity is Severity.WARNING and strict:
            severity = Severity.ERROR
        if severity is not Severity.OFF:
            judged.append(Judged(one, severity))
    return tuple(sorted(judged, key=_order))


def _order(one: Judged) -> tuple[str, int, int, str, str, str]:
    """The place of a finding in a report: by path, line, column, rule, message, and all else."""
    said = one.diagnostic
    return said.span.path, said.span.line, said.span.column, said.rule, said.message, repr(said)


def stopping(judged: Iterable[Judged]) -> bool:
    """Whether a finding among these stops a build."""
    return any(one.severity is Severity.ERROR for one in judged)
