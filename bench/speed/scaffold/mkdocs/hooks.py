"""MkDocs hooks: facts in the text, the topic pages, and the lists that all index pages show."""

import sys

from mkdocs.structure.files import File

sys.path.insert(0, ".")
from facts_extension import FactsExtension

TAGS = set()


def on_config(config):
    """The Markdown extension for facts."""
    config.markdown_extensions.append(FactsExtension())
    return config


def on_files(files, config):
    """The index pages, which have no file of their own."""
    for page in files.documentation_pages():
        head = page.content_string.split("---\n", 2)[1]
        TAGS.update(head.partition("tags: [")[2].partition("]")[0].split(", "))
    lists = {"index": "Bench guide", "articles/index": "Articles", "tags/index": "Topics"}
    for path, title in lists.items() | {(f"tags/{tag}", tag) for tag in TAGS}:
        text = f"---\ntitle: {title}\ntemplate: list.html\n---\n"
        files.append(File.generated(config, f"{path}.md", content=text))
    return files


def on_env(env, config, files):
    """The articles, newest first, and the topics, for all templates."""
    pages = [file.page for file in files.documentation_pages() if "date" in file.page.meta]
    articles = sorted(pages, key=lambda page: page.meta["date"], reverse=True)
    tagged = {tag: [page for page in articles if tag in page.meta["tags"]] for tag in sorted(TAGS)}
    env.globals.update(articles=articles, tagged=tagged)
    return env
