"""An expression calls a block that has no template.

Why: a block is a piece of page made by the template of its name; without one there is nothing to
show.

Example: `{{ tabel("foods") }}`, where the template is `templates/blocks/table.html`.

Source: a rule of Factbook.
"""

from factbook.diagnostic import Diagnostic
from factbook.model import Defect
from factbook.suggest import did_you_mean


def describe(defect: Defect) -> Diagnostic:
    """The finding for a call; the text is the block's name, `near` the blocks there are."""
    return Diagnostic(
        defect.rule,
        defect.span,
        f"there is no block called {defect.text}",
        help=did_you_mean(defect.text, defect.near),
    )
