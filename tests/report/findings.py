"""The findings that the tests of all formats render."""

from factbook.diagnostic import Diagnostic, Judged, Note, Severity
from factbook.source import Source, Span

ARTICLE = Source(
    "content/articles/food-first.md",
    "---\ntitle: Food first\n---\n\n- Pumpkin seeds: ~150 mg per ounce\n",
)
FOODS = Source(
    "content/facts/foods.yaml",
    "".join(f"# {number}\n" for number in range(1, 12)) + "  mg_per_100g: 550\n",
)
SOURCES = {one.path: one for one in (ARTICLE, FOODS)}

DRIFT = Judged(
    Diagnostic(
        rule="prose-drift",
        span=Span(ARTICLE.path, 5, 18, 17),
        message="the article says 150 mg, but pumpkin seeds (roasted) have 156 mg per ounce",
        notes=(Note("the fact", Span(FOODS.path, 12, 16, 3)),),
        help="write {{ foods.pumpkin_seeds_roasted.per_serving }}, which cannot drift",
    ),
    Severity.ERROR,
)
UNUSED = Judged(
    Diagnostic(
        rule="unused-source",
        span=Span("content/facts/sources.yaml", 3, 1, 12),
        message="the source garrison2020 is cited nowhere",
    ),
    Severity.WARNING,
)
