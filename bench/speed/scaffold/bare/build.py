"""The whole guide from Markdown, YAML and Jinja templates, every time."""

import re
import shutil
from collections import defaultdict
from functools import lru_cache
from pathlib import Path

import yaml
from jinja2 import Environment, FileSystemLoader
from markdown_it import MarkdownIt
from markupsafe import Markup
from mdit_py_plugins.footnote import footnote_plugin

ROOT = Path(__file__).parent
SITE = ROOT / "site"
CALL = re.compile(r'{{ (fact|table)\("(\w+)"\) }}')
FACTS = yaml.load((ROOT / "facts.yaml").read_text("utf-8"), Loader=yaml.CSafeLoader)
TEMPLATES = Environment(loader=FileSystemLoader(ROOT / "templates"), autoescape=True)
MARKDOWN = MarkdownIt("commonmark", {"typographer": True, "html": True})
MARKDOWN.enable(["table", "replacements", "smartquotes"]).use(footnote_plugin)


def fact(id):
    """A fact's value."""
    value = FACTS[id]["mg_per_100g"]
    return f'<data value="{value}">{value} mg</data>'


@lru_cache
def table(group):
    """The table of one group."""
    return TEMPLATES.get_template("table.html").render(foods=FACTS.values(), group=group)


CALLS = {"fact": fact, "table": table}


def load(path):
    """An article's front matter and HTML."""
    _, head, text = path.read_text("utf-8").split("---\n", 2)
    text = CALL.sub(lambda call: CALLS[call[1]](call[2]), text)
    return yaml.load(head, Loader=yaml.CSafeLoader) | {
        "url": f"/articles/{path.stem}/",
        "content": Markup(MARKDOWN.render(text)),
    }


def write(url, template, **context):
    """One page."""
    path = SITE / url.strip("/")
    if url.endswith("/"):
        path = path / "index.html"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(TEMPLATES.get_template(template).render(url=url, **context), "utf-8")


def main():
    """All pages."""
    articles = [load(path) for path in sorted((ROOT / "articles").iterdir())]
    articles.sort(key=lambda article: article["date"], reverse=True)
    tags = defaultdict(list)
    for article in articles:
        write(template="article.html", **article)
        for tag in article["tags"]:
            tags[tag].append(article)
    write("/", "list.html", title="Bench guide", articles=articles[:20])
    write("/articles/", "list.html", title="Articles", articles=articles)
    for tag, tagged in tags.items():
        write(f"/tags/{tag}/", "list.html", title=tag, articles=tagged)
    counts = sorted((tag, len(tagged)) for tag, tagged in tags.items())
    write("/tags/", "topics.html", title="Topics", counts=counts)
    write("/feed.xml", "feed.xml", articles=articles[:20])
    write("/sitemap.xml", "sitemap.xml", articles=articles)
    shutil.copytree(ROOT / "static", SITE / "static", dirs_exist_ok=True)


main()
