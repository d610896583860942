"""Standing pages: `content/pages/<slug>.md`, each a page at /<slug>/: method, disclosure, about."""

from typing import ClassVar

from factbook.documents._common import Dated


class StandingPage(Dated):
    """The front matter of a standing page."""

    page: ClassVar[str | None] = "/"
    own_page: ClassVar[bool] = True


RECORD = StandingPage
