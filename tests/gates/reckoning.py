"""Pages with the project's own tools and scripts, for the gates that use them."""

import json
import re
from typing import Any

from gates.stage.tools import ROOT
from tests.gates.conftest import MiniSite

TEMPLATES = ROOT / "templates"
FACTS: dict[str, list[dict[str, Any]]] = {
    "allowances": [
        {
            "id": "men",
            "url": "https://example.org/how-much/#men",
            "name": "Men",
            "reference": "RDA",
            "jurisdiction": "us",
            "life_stage": "adult",
            "sex": "male",
            "ages.first": 19,
            "ages.last": None,
            "ages.unit": "years",
            "amount": 400,
        }
    ],
    "limits": [
        {
            "id": "adults",
            "jurisdiction": "us",
            "ages.first": 9,
            "ages.last": None,
            "ages.unit": "years",
            "amount": 350,
        }
    ],
    "groups": [{"id": "men", "bands": ["men"]}],
    "claims": [{"figures": {"men": {"of": "men", "value": {"value": [10, 20], "unit": "%"}}}}],
    "foods": [
        {
            "id": id,
            "url": f"https://example.org/foods/#{id}",
            "name": id.capitalize(),
            "mg_per_100g": 200,
            "serving.grams": grams,
            "per_serving": grams * 2,
        }
        for id, grams in (("almonds", 30), ("bread", 40))
    ],
}
PLACE = {"url": "#men", "name": "Men"}
TOOLS: dict[str, Any] = {
    "unit": "mg",
    "bands": [
        {"id": "men", **PLACE, "amount": 400, "sources": ["nih"], "sex": "male", "notes": []}
        | {"life_stage": "adult", "from": 228, "to": None, "label": "RDA, all sources"}
        | {"margin": "losses", "low": 440, "high": 480}
    ],
    "limits": [
        {"url": "#men", "name": "All", "amount": 350, "sources": ["nih"], "from": 108, "to": None}
        | {"label": "Upper limit", "notes": []}
    ],
    "margins": [
        {"id": "losses", **PLACE, "label": "With hard training", "notes": [], "sources": ["nih"]}
    ],
    "daily": [],
    "foods": [
        {"id": "almonds", "url": "#almonds", "name": "Almonds", "serving": "30 g"}
        | {"grams": 30, "per_100g": 200},
        {"id": "bread", "url": "#bread", "name": "Bread", "serving": "40 g"}
        | {"grams": 40, "per_100g": 200},
    ],
    "sources": {"nih": {"name": "NIH", "url": "#main"}},
}
BANDS = '<table><tbody><tr id="men"><th>Men</th><td><data value="400">400</data></td></tr></tbody></table>'
ROWS = "".join(f"<tr><th>Row {n}</th><td><data value='{n}'>{n}</data></td></tr>" for n in range(12))
TABLE = (
    '<div class="figure"><label class="filter" hidden>Filter <input type="search"></label>'
    '<div class="table-scroll"><table><thead><tr><th>Name</th><th>Amount</th></tr></thead>'
    f"<tbody>{ROWS}</tbody></table></div></div>"
)
SEARCH = (
    '<form data-tool="search" hidden><label>Search <input name="q"></label></form>'
    '<ol class="found"></ol><div class="index"><section><ul>'
    '<li><a href="/guide/foods/">Almonds</a></li><li><a href="/guide/foods/">Bread</a></li>'
    "</ul></section></div>"
)


def lay(site: MiniSite) -> None:
    """The pages, their data and their scripts."""
    for script in (TEMPLATES / "static").glob("*.js"):
        site.file(script.name, script.read_text(encoding="utf-8"))
    for kind, rows in FACTS.items():
        site.file(f"data/{kind}.json", json.dumps(rows))
    site.file("data/tools.json", json.dumps(TOOLS))
    site.page("how-much/", "How much", form("need") + BANDS)
    site.page("foods/", "Foods", form("eaten") + TABLE)
    site.page("search/", "Search", SEARCH)
    theme = '<body><button class="theme" hidden></button>'
    for page in ("how-much/index.html", "foods/index.html", "search/index.html", "index.html"):
        site.spoil(page, "<body>", theme)
        scripts = '<script src="/guide/theme.js"></script>'
        scripts += '<script type="module" src="/guide/site.js"></script></head>'
        site.spoil(page, "</head>", scripts)
    schemes = ":root[data-theme='dark'] { color-scheme: dark } :root { color-scheme: light }"
    site.file(
        "site.css", f"{schemes} [hidden] {{ display: none }} .visually-hidden {{ height: 0 }}"
    )


def form(tool: str) -> str:
    """A tool's own form, its expressions replaced by what they give here."""
    text = (TEMPLATES / "partials" / f"{tool}.html").read_text(encoding="utf-8")
    text = re.sub(r"\{#.*?#\}", "", text, flags=re.DOTALL)
    return text.replace('{{ href("/data/tools.json") }}', "/guide/data/tools.json")
