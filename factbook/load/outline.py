"""The outline of a text: what the site as a whole wants to know of it."""

from factbook.links import is_external
from factbook.model import Body, Outline


def outline(body: Body) -> Outline:
    """The outline of a body."""
    return Outline(
        citations=tuple(dict.fromkeys(c.id for c in body.citations)),
        expressions=tuple(dict.fromkeys(r.expression for r in body.references)),
        allows=body.allows,
        fragments=tuple(
            link for link in dict.fromkeys(body.links)
            if "#" in link.target and not is_external(link.target)
        ),
    )  # fmt: skip
