"""Tables of facts as datasets with their files."""

from collections.abc import Iterable, Sequence
from datetime import date

from factbook.linked_data.nodes import Node, document, node


def dataset(
    url: str,
    name: str,
    *,
    description: str,
    files: Iterable[tuple[str, str]],
    creator: Node,
    variables: Sequence[str] = (),
    licence: str | None = None,
    citations: Sequence[Node] = (),
    based_on: Sequence[str] = (),
    modified: date | None = None,
) -> Node:
    """A table; `files` are addresses with media types, `licence` and `based_on` addresses."""
    downloads = tuple(
        node("DataDownload", contentUrl=address, encodingFormat=media) for address, media in files
    )
    return document(
        node(
            "Dataset",
            url=url,
            name=name,
            description=description,
            variableMeasured=tuple(variables),
            distribution=downloads,
            creator=creator,
            license=licence,
            citation=tuple(citations),
            isBasedOn=tuple(based_on),
            dateModified=modified,
            isAccessibleForFree=True,
        )
    )


def catalog(url: str, name: str, *, description: str, datasets: Iterable[Node]) -> Node:
    """Several tables at one address."""
    inner = tuple({k: v for k, v in each.items() if k != "@context"} for each in datasets)
    return document(node("DataCatalog", url=url, name=name, description=description, dataset=inner))
