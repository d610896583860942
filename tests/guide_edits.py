"""What people do to a guide between two builds: each edit changes the files, picked by two numbers.

An edit is named by its function; the numbers choose among the things that it may touch, so that a
sequence of edits is a list of plain tuples, which hypothesis can shrink and a reader can repeat.
"""

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

Files = dict[str, bytes]
Edit = Callable[[Files, int, int], None]
Thing = TypeVar("Thing")

FOODS = "content/facts/foods.yaml"
GUIDE = "content/guide.yaml"
REDIRECTS = "content/redirects.yaml"
SLUGS = ("one", "two", "three", "four", "five", "six")
IDS = ("almonds", "lentils_boiled", "oats", "beans", "millet")
OWN = ("home.html", "article.html", "foods.html", "partials/related.html", "blocks/table.html")
RULES = (
    "unclaimed-number", "prose-drift", "unknown-fact", "broken-link", "broken-anchor", "template-error",
    "missing-byline", "unused-allow", "overdue-review", "unused-source", "stale-year", "invalid-encoding",
    "invalid-fact", "unknown-source", "wrong-argument", "unknown-block", "invalid-yaml",
)  # fmt: skip
STATIC = ("dot.svg", "notes", "notes/a.txt", "robots.txt", "picture.png", "articles")

OWN_BLOCK = (
    b'{%- macro table(kind, columns=(), sort=none, limit=none, caption="") -%}\n'
    b"<p>NUMBER {{ facts(kind)|length }}</p>\n{%- endmacro -%}\n"
)
OWN_PARTIAL = b"<p>Related NUMBER</p>\n{% if related %}{{ related[0].url }}{% endif %}\n"
OWN_PAGE = (
    b'{% extends "base.html" %}\n{% block main %}\n<h1>NUMBER</h1>\n{{ title }} {{ disclaimer_slot() }}\n'
    b"{{ doc.body if doc is defined }}\n{{ references() }}\n{% endblock %}\n"
)
PARAGRAPHS = (
    "Almonds have {{ foods.almonds.per_serving }}.",
    "Beans have {{ foods.beans.per_100g }} and millet {{ foods.millet.note }}.",
    "Oats have {{ foods.oats.percent_dv }}, see [oats](/foods/#oats).",
    "An ounce of almonds has 1 mg.",
    "An ounce of almonds has 9 mg.",
    "A cup of lentils has 6.5 mg; some say 44 mg.",
    '{{ badge("almonds") }}',
    '{{ badge("beans") }}',
    '{{ badge(plate="oats") }}',
    '{{ table("foods", columns=["name", "per_100g"], sort="name", caption="All") }}',
    '{{ chart("foods", value="per_serving", sort="-per_serving", limit=3, caption="Most") }}',
    "{{ shout(1) }}",
    "{{ guide.publisher }} and {{ guide.nonsense }}",
    "As shown [@tables; @doe2020].",
    "As shown [@nobody1999].",
    "Go to [five](five.md), [six](/articles/six/) or [two](two.md#a-part).",
    "Go to [the picture](../static/dot.svg) and [home](/).",
    "![a picture](/picture.png)",
    "A note.[^{n}]\n\n[^{n}]: The note.",
    "<!-- allow unclaimed-number: a sample -->\n\nThere are 23 mg.",
    "<!-- allow prose-drift: nothing needs it -->\n\nNothing here.",
    "## Part {n}\n\nWith a text.",
    "## Empty {n}",
    "Iron prevents cramps.",
    "[Buy it](https://shop.example/s?k=iron)",
    "The three foods:\n\n- oats\n- almonds",
    "{{ picks() }}",
)


def pick(things: Sequence[Thing], number: int) -> Thing:
    """One of some things."""
    return things[number % len(things)]


def sub(files: Files, path: str, pattern: str, new: str) -> None:
    """A text replaced in a file, once, if the file and the text are there."""
    if path in files:
        made = re.sub(
            pattern.encode(), lambda _: new.encode(), files[path], count=1, flags=re.MULTILINE
        )
        files[path] = made


def article(number: int) -> str:
    """The path of an article."""
    return f"content/articles/{pick(SLUGS, number)}.md"


def documents(files: Files) -> list[str]:
    """The documents that there are."""
    return [path for path in files if path.endswith(".md")]


def record(files: Files, id: str) -> bytes:
    """A food's lines, or nothing."""
    found = re.search(rb"^%s:\n(?:  .*\n)*" % id.encode(), files.get(FOODS, b""), re.MULTILINE)
    return found[0] if found else b""


# --- facts ---------------------------------------------------------------------------------------


def amount(files: Files, a: int, b: int) -> None:
    """A food's milligrams; often a number of the same length."""
    old = record(files, pick(IDS, a))
    new = re.sub(
        rb"mg_per_100g: \S+", b"mg_per_100g: " + pick((b"3.7", b"3.9", b"4.3", b"12", b"0"), b), old
    )
    files[FOODS] = files.get(FOODS, b"").replace(old, new) if old else files.get(FOODS, b"")


def remark(files: Files, a: int, b: int) -> None:
    """A food's note."""
    old = record(files, pick(IDS, a))
    bare = re.sub(rb"  note: .*\n", b"", old)
    notes = (
        b"",
        b"  note: Other.\n",
        b"  note: See {{ foods.oats.per_100g }} [@doe2020].\n",
        b"  note: 5 mg.\n",
    )
    if old:
        files[FOODS] = files[FOODS].replace(old, bare + pick(notes, b))


def name(files: Files, a: int, b: int) -> None:
    """What prose calls a food."""
    old = record(files, pick(IDS, a))
    if old:
        new = re.sub(
            rb"  short: .*", b"  short: " + pick((b"almonds", b"nuts", b"oats", b"seeds"), b), old
        )
        files[FOODS] = files[FOODS].replace(old, new)


def add_food(files: Files, a: int, b: int) -> None:
    """A new food, at the end or the beginning."""
    id = pick(IDS, a)
    if FOODS in files and not record(files, id):
        text = (
            f"{id}:\n  name: {id}\n  short: {id}\n  state: dry\n  category: grains\n  dataset: a table\n"
            f"  mg_per_100g: {b}.5\n  serving: {{amount: 1, unit: cup, grams: 150}}\n  sources: [tables]\n"
        ).encode()
        files[FOODS] = text + files[FOODS] if b % 2 else files[FOODS] + text


def drop_food(files: Files, a: int, b: int) -> None:
    """A food is gone."""
    old = record(files, pick(IDS, a))
    if old:
        files[FOODS] = files[FOODS].replace(old, b"")


def rename_food(files: Files, a: int, b: int) -> None:
    """Another id for a food, in all files or in its own alone."""
    old, new = pick(IDS, a), pick(IDS, b)
    if record(files, old) and not record(files, new):
        for path in list(files) if (a + b) % 2 else [FOODS]:
            if path.endswith((".yaml", ".md")):
                files[path] = re.sub(rf"\b{old}\b".encode(), new.encode(), files[path])


def turn_foods(files: Files, a: int, b: int) -> None:
    """The foods in another order."""
    first = next((record(files, id) for id in IDS if record(files, id)), b"")
    if first:
        files[FOODS] = files[FOODS].replace(first, b"") + first


def split_foods(files: Files, a: int, b: int) -> None:
    """A food in a file of its own, or back."""
    other = "content/facts/foods/more.yaml"
    if other in files:
        files[FOODS] = files.get(FOODS, b"") + files.pop(other)
    elif old := record(files, pick(IDS, a)):
        files[FOODS] = files[FOODS].replace(old, b"")
        files[other] = old


def other_fact(files: Files, a: int, b: int) -> None:
    """A field of a fact of another kind."""
    path, pattern, values = pick(
        (
            (
                "content/facts/allowances.yaml",
                r"mg_per_day: \S+",
                ("mg_per_day: 18", "mg_per_day: 14"),
            ),
            (
                "content/facts/people.yaml",
                r"name: Ann.*",
                ("name: Ann", "name: Anne", "name: Ann B"),
            ),
            (
                "content/facts/sources.yaml",
                r"name: Iron.*",
                ("name: Iron in rowers", "name: Iron, again"),
            ),
            ("content/facts/sources.yaml", r"study: (rct|animal)", ("study: rct", "study: animal")),
            (
                "content/facts/products.yaml",
                r"compound_mg: \d+",
                ("compound_mg: 100", "compound_mg: 200"),
            ),
            (
                "content/facts/forms.yaml",
                r"formula: \S+",
                ("formula: FeSO4", "formula: FeSO4.7H2O", "formula: Xx"),
            ),
            (
                "content/facts/forms.yaml",
                r"stated_percent: \S+",
                ("stated_percent: 36.76", "stated_percent: 20.1"),
            ),
        ),
        a,
    )
    sub(files, path, pattern, pick(values, b))


def lose_kind(files: Files, a: int, b: int) -> None:
    """A whole file of facts is gone."""
    files.pop(
        f"content/facts/{pick(('products', 'forms', 'foods', 'people', 'allowances'), a)}.yaml",
        None,
    )


# --- documents -----------------------------------------------------------------------------------


def write(files: Files, a: int, b: int) -> None:
    """One more paragraph in a document."""
    path = pick(documents(files) or ["content/articles/one.md"], a)
    if path in files:
        files[path] += (
            b"\n" + pick(PARAGRAPHS, b).replace("{n}", str(len(files[path]))).encode() + b"\n"
        )


def rewrite(files: Files, a: int, b: int) -> None:
    """A paragraph in place of a document's text."""
    path = pick(documents(files) or [article(a)], a)
    if path in files:
        head = files[path].partition(b"---\n\n")[0]
        files[path] = head + b"---\n\n" + pick(PARAGRAPHS, b).replace("{n}", "1").encode() + b"\n"


def same_size(files: Files, a: int, b: int) -> None:
    """Another text of the same length."""
    path = pick(documents(files) or [article(a)], a)
    if path in files:
        files[path] = files[path][:-2] + pick((b"!", b"?", b"."), b) + b"\n"


def add_article(files: Files, a: int, b: int) -> None:
    """A new article."""
    words = pick(PARAGRAPHS, b).replace("{n}", "1")
    text = (
        f"---\ntitle: Article {a}\ndescription: Of {b}.\nauthor: ann\nreviewer: bob\n"
        f"published: 2026-01-1{b % 5}\nreviewed: 2026-01-10\ntags: [{pick(('food', 'training', 'rest'), b)}]\norder: {b}\n---\n\n{words}\n"
    )
    files.setdefault(article(a), text.encode())


def drop_document(files: Files, a: int, b: int) -> None:
    """A document is gone."""
    files.pop(pick(documents(files) or [article(a)], a), None)


def rename_article(files: Files, a: int, b: int) -> None:
    """An article at another address."""
    if article(a) in files and article(b) not in files:
        files[article(b)] = files.pop(article(a))


def front(files: Files, a: int, b: int) -> None:
    """A field of front matter: changed, added, made wrong."""
    key, values = pick(
        (
            ("title", ("One", "Two", "'Best in 2025'", "''")),
            (
                "description",
                ("Words.", "Almonds have {{ foods.almonds.per_serving }}.", "Has 99 mg."),
            ),
            ("tags", ("[]", "[food]", "[rest, food]", "[Food]", "food")),
            ("order", ("10", "20", "5", "x")),
            ("draft", ("true", "false")),
            ("author", ("ann", "bob", "nobody")),
            ("reviewed", ("2026-01-10", "2024-01-10", "2027-01-10")),
            ("published", ("2026-01-10", "2026-01-14")),
            ("takeaways", ("[Eat.]", "['{{ foods.oats.per_100g }}']", "[]")),
            ("summary", ("Short.", "'Iron prevents it [@doe2020].'")),
            ("layout", ("wide",)),
        ),
        b,
    )
    path = pick(documents(files) or [article(a)], a)
    if path in files:
        head, mark, text = files[path].partition(b"\n---\n")
        head = re.sub(rf"\n{key}: .*".encode(), b"", head)
        files[path] = head + f"\n{key}: {pick(values, a)}".encode() + mark + text


def heading(files: Files, a: int, b: int) -> None:
    """Another heading, so another anchor."""
    sub(
        files,
        "content/articles/two.md",
        r"^## .*",
        f"## {pick(('A part', 'Apart', 'A part of it'), a)}",
    )


# --- shapes, settings, the rest ------------------------------------------------------------------


def own_template(files: Files, a: int, b: int) -> None:
    """A template of the guide's own in place of a shared one: added, changed, broken, gone."""
    path = f"templates/{pick(OWN, a)}"
    if path in files and b % 3 == 0:
        del files[path]
    else:
        bodies = {"blocks": OWN_BLOCK, "partials": OWN_PARTIAL}
        files[path] = bodies.get(path.split("/")[1], OWN_PAGE).replace(b"NUMBER", b"%d" % b)


def badge(files: Files, a: int, b: int) -> None:
    """The guide's own block: worded anew, broken, gone."""
    path = "templates/blocks/badge.html"
    bodies = (
        b"<p>{{ foods[food].per_serving }}</p>", b"<p>{{ foods[food].per_100g }}!</p>",
        b"<p>{{ page.url }} {{ foods[food].note }}</p>", b"<p>{{ foods[food].nonsense }}</p>",
        b'{{ cite("doe2020") }} {{ table("foods", columns=["name"], caption="x") }}',
    )  # fmt: skip
    wholes = (
        *(b"{%- macro badge(food) -%}\n" + body + b"\n{%- endmacro -%}\n" for body in bodies),
        b"{%- macro badge(plate) -%}\n<p>{{ plate }}</p>\n{%- endmacro -%}\n",
        b"{%- macro badge(food -%}\n",
        b"{% include name %}\n",
    )
    if b % 9 == 8:
        files.pop(path, None)
    else:
        files[path] = pick(wholes, b)


def asset(files: Files, a: int, b: int) -> None:
    """A style sheet or a script of the guide's own."""
    path = f"templates/static/{pick(('style.css', 'site.js', 'extra.js'), a)}"
    if path in files and b % 3 == 0:
        del files[path]
    else:
        files[path] = b"/* %d */\n" % (b % 4)


def setting(files: Files, a: int, b: int) -> None:
    """A setting of the guide."""
    key, values = pick(
        (
            ("title", ("Iron for Rowers", "Iron", "Iron for Rowers, again")),
            (
                "base_url",
                (
                    "https://example.org/",
                    "https://example.org/iron/",
                    "https://rows.example/",
                    "ftp://x",
                ),
            ),
            ("language", ("en", "en-GB")),
            ("market", ("us", "uk", "eu")),
            ("publisher", ("The example team", "Others")),
            (
                "navigation",
                ("[]", "[{label: Foods, url: /foods/}]", "[{label: Gone, url: /gone/}]"),
            ),
            (
                "nutrient",
                (
                    "{name: iron, symbol: Fe, unit: mg, daily_value: daily}",
                    "{name: iron, symbol: Fe}",
                ),
            ),
            ("review_months", ("12", "1")),
            ("editor", ("ann", "bob", "nobody")),
            ("contact", ("editor@example.org",)),
            ("colour", ("blue",)),
        ),
        a,
    )
    if GUIDE in files:
        bare = re.sub(rf"^{key}: .*\n".encode(), b"", files[GUIDE], flags=re.MULTILINE)
        files[GUIDE] = f"{key}: {pick(values, b)}\n".encode() + bare


def severity(files: Files, a: int, b: int) -> None:
    """How much a rule weighs."""
    if GUIDE in files:
        bare = re.sub(rb"^severity: .*\n", b"", files[GUIDE], flags=re.MULTILINE)
        level = pick(("warning", "off", "error"), b)
        rules = f"{pick(RULES, a)}: {level}, {pick(RULES, a + b + 1)}: warning"
        files[GUIDE] = bare + f"severity: {{{rules}}}\n".encode()


def redirect(files: Files, a: int, b: int) -> None:
    """Other old addresses, or none."""
    lines = (
        b"/old/: /articles/one/\n", b"/old/: /articles/two/\n", b"/older: /foods/\n",
        b"/articles/five/: /articles/one/\n", b"/foods/: /\n", b"/gone/: /articles/six/\n", b"old: new\n",
        b"",
    )  # fmt: skip
    files[REDIRECTS] = pick(lines, a) + (pick(lines, b) if a % 8 != b % 8 else b"")


def static(files: Files, a: int, b: int) -> None:
    """A file that is only copied: new, changed, gone, or a folder where a file was."""
    path = f"content/static/{pick(STATIC, a)}"
    if path in files and b % 2:
        del files[path]
    else:
        for other in list(files):
            if other.startswith(f"{path}/") or path.startswith(f"{other}/"):
                del files[other]
        files[path] = b"copied %d\n" % (b % 3)


def broken(files: Files, a: int, b: int) -> None:
    """A file that can no longer be read: its syntax, its encoding, all of it."""
    path = pick([p for p in sorted(files) if p.endswith((".md", ".yaml"))] or [GUIDE], a)
    damage = (b"\n: [\n", b"\xff\n", b"\nextra: {{\n", b"\x00", b"\n\t- x\n")
    if b % 7 == 6:
        files[path] = b""
    elif b % 7 == 5:
        files[path] = files.get(path, b"")[: len(files.get(path, b"")) // 2]
    else:
        files[path] = files.get(path, b"") + pick(damage, b)


def stray(files: Files, a: int, b: int) -> None:
    """A file where none belongs, or one that is hidden."""
    path = pick(
        (
            "content/facts/planets.yaml",
            "content/notes.md",
            "content/verses/x.md",
            "content/.hidden.md",
        ),
        a,
    )
    if path in files:
        del files[path]
    else:
        files[path] = b"a: 1\n"


EDITS: dict[str, Edit] = {
    edit.__name__: edit
    for edit in (
        amount, remark, name, add_food, drop_food, rename_food, turn_foods, split_foods, other_fact,
        lose_kind, write, rewrite, same_size, add_article, drop_document, rename_article, front, heading,
        own_template, badge, asset, setting, severity, redirect, static, broken, stray,
    )
}  # fmt: skip
