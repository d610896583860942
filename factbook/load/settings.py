"""`content/guide.yaml` and `content/redirects.yaml` to settings and redirects."""

from factbook.guide import Guide
from factbook.load import schema, yaml
from factbook.model import Defect, Redirect
from factbook.patterns import regex
from factbook.record import Path
from factbook.source import Source, Span

GUIDE = "content/guide.yaml"
REDIRECTS = "content/redirects.yaml"
# An old address becomes a file of the site: it must not lead out of it, and no server is asked for
# the part from "?" or "#" on.
_NO_PATH = regex(r"//|\\|[?#\x00-\x1f\x7f]|/\.{1,2}(?:/|\Z)")


def guide(source: Source) -> tuple[Guide | None, dict[Path, Span], list[Defect]]:
    """The settings and the place of each, or None with all that is wrong with them."""
    tree = yaml.parse(source)
    defects = list(tree.defects)
    if any(d.rule == "invalid-yaml" for d in defects):
        return None, {}, defects
    if not isinstance(tree.value, dict):
        return (
            None,
            {},
            [
                *defects,
                Defect("invalid-setting", Span(GUIDE, 1), "the file is not a mapping of settings"),
            ],
        )
    found, wrong = schema.validate(Guide, tree.value, tree, (), Span(GUIDE, 1), "invalid-setting")
    return found, tree.marks, defects + wrong


def redirects(source: Source) -> tuple[tuple[Redirect, ...], list[Defect]]:
    """The redirects: a mapping of old addresses to new ones, both from the site's root."""
    tree = yaml.parse(source)
    defects = list(tree.defects)
    if tree.value is not None and not isinstance(tree.value, dict):
        return (), [
            *defects,
            Defect(
                "invalid-setting", Span(source.path, 1), "the file is not a mapping of addresses"
            ),
        ]
    found = []
    for old, new in (tree.value or {}).items():
        place = tree.marks[(old,)]
        if not str(old).startswith("/") or not isinstance(new, str) or not new.startswith("/"):
            text = f"{old!r}: both addresses begin with '/'"
            defects.append(Defect("invalid-setting", place, text))
        elif _NO_PATH.search(old):
            text = f"{old!r}: an old address is a plain path, without '..', '//', '?' or '#'"
            defects.append(Defect("invalid-setting", tree.keys[(old,)], text))
        else:
            found.append(Redirect(old, new, place))
    return tuple(found), defects
