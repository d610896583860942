"""Where documents and facts use something: references, citations, links, ids, numbers in prose."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from factbook.checks._references import mentions
from factbook.commands._answers import Answers
from factbook.commands._subject import Subject
from factbook.links import resolve
from factbook.markup import Body
from factbook.model import Site
from factbook.questions import BLOCK, Key
from factbook.reads import Reads
from factbook.record import Fact
from factbook.render.engine import Engine
from factbook.source import Span

LONGEST = 70  # characters of an expression that are shown


class Use(NamedTuple):
    """One place: how it uses the subject, and its words."""

    span: Span
    how: str  # "reference" | "citation" | "link" | "id" | "number"
    text: str


def places(answers: Answers, subject: Subject) -> tuple[Use, ...]:
    """Every place that uses the subject, by path and line."""
    found = [*_references(answers, subject), *_named(answers.site, subject)]
    if not subject.fields:
        for path, body in answers.site.bodies.items():
            found.extend(_in_body(answers.site, path, body, subject))
    found.extend(_numbers(answers, subject))
    return tuple(sorted(set(found), key=lambda use: (use.span, use.how, use.text)))


def _references(answers: Answers, subject: Subject) -> Iterator[Use]:
    """The references whose evaluation reads the subject; equal ones are evaluated once."""
    site = answers.site
    engine = Engine(answers.options.root, site, bytecode=answers.options.kept / "bytecode")
    known: dict[str, bool] = {}
    for path, body in site.bodies.items():
        for reference in body.references:
            text = reference.expression
            if text not in known:
                reads = Reads(site)
                engine.examine(path, Body(references=(reference,)), reads)
                known[text] = all(step in text for step in subject.steps) and any(
                    subject.is_read_by(key) for key in _inner(engine, reads.noted)
                )
            if known[text]:
                yield Use(reference.span, "reference", f"{{{{ {_short(text)} }}}}")


def _short(text: str) -> str:
    """An expression on one line, cut when it is long."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"


def _inner(engine: Engine, keys: Iterable[Key]) -> Iterator[Key]:
    """Keys, and those that the blocks among them read."""
    for key in keys:
        yield key
        if key[0] == BLOCK and key in engine.blocks.made:
            yield from _inner(engine, engine.blocks.made[key].noted)


def _named(site: Site, subject: Subject) -> Iterator[Use]:
    """The fields of facts and of front matter that name the fact by its id."""
    if not subject.id or subject.fields:
        return
    for one in mentions(site):
        if (one.kind, one.id) == (subject.kind, subject.id):
            holder = one.holder.key if isinstance(one.holder, Fact) else "front matter"
            way = ".".join(str(step) for step in one.path)
            yield Use(one.holder.at(*one.path), "id", f"{holder}: {way}")


def _in_body(site: Site, path: str, body: Body, subject: Subject) -> Iterator[Use]:
    """The citations of a source, and the links to what has an address."""
    if subject.kind == "sources":
        for citation in body.citations:
            if citation.id == subject.id:
                yield Use(citation.span, "citation", f"[@{citation.id}]")
    if subject.url is not None:
        for link in body.links:
            address = resolve(site, path, link.target)
            if address is not None and _leads(address, subject.url):
                yield Use(link.span, "link", link.target)


def _leads(address: str, url: str) -> bool:
    """Whether an address is that of the subject; a page's own sections belong to it."""
    return address == url or ("#" not in url and address.partition("#")[0] == url)


def _numbers(answers: Answers, subject: Subject) -> Iterator[Use]:
    """The numbers in prose that are held against the fact."""
    for number in answers.numbers:
        kind, id, field = (*number.key.split(".", 2), "", "")[:3]
        mine = subject.id and (kind, id) == (subject.kind, subject.id)
        if mine and (not subject.fields or field in subject.fields):
            text = " ".join(number.text.split())
            yield Use(number.span, "number", f"{text} ({number.outcome})")
