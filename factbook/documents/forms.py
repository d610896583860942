"""The texts of forms' own pages: `content/forms/<id>.md`, shown on /forms/<id>/ under the form's facts."""

from factbook.documents._common import Dated


class FormText(Dated):
    """The front matter of a form's text; its slug is the form's id in kebab-case."""


RECORD = FormText
