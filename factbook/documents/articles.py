"""Articles: `content/articles/<slug>.md`, each a page under /articles/."""

from typing import ClassVar

from factbook.documents._common import Dated
from factbook.record import Prose
from factbook.shape import Field


class Article(Dated):
    """The front matter of an article."""

    page: ClassVar[str | None] = "/articles/"
    own_page: ClassVar[bool] = True

    summary: Prose | None = Field(None, description="a paragraph that stands above the text")
    takeaways: tuple[Prose, ...] = ()
    order: int = Field(100, description="place among the articles; lower comes first")
    medical: bool = Field(True, description="whether it is a MedicalWebPage")

    @property
    def place(self) -> tuple[int, ...]:
        """By `order`."""
        return (self.order,)


RECORD = Article
