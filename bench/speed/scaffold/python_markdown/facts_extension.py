"""A Python-Markdown extension: facts and their tables in the text."""

import re
from functools import lru_cache
from pathlib import Path

import yaml
from jinja2 import Environment, FileSystemLoader
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

CALL = re.compile(r'{{ (fact|table)\("(\w+)"\) }}')
FACTS = yaml.load(Path("facts.yaml").read_text("utf-8"), Loader=yaml.CSafeLoader)
TEMPLATES = Environment(loader=FileSystemLoader("."), autoescape=True)


def fact(id):
    """A fact's value."""
    value = FACTS[id]["mg_per_100g"]
    return f'<data value="{value}">{value} mg</data>'


@lru_cache
def table(group):
    """The table of one group."""
    return TEMPLATES.get_template("table.html").render(foods=FACTS.values(), group=group)


CALLS = {"fact": fact, "table": table}


class FactsPreprocessor(Preprocessor):
    """Finished HTML in place of the calls."""

    def run(self, lines):
        """The lines with the calls filled in."""
        text = CALL.sub(
            lambda call: self.md.htmlStash.store(CALLS[call[1]](call[2])), "\n".join(lines)
        )
        return text.split("\n")


class FactsExtension(Extension):
    """The preprocessor, added to Python-Markdown."""

    def extendMarkdown(self, md):
        """Python-Markdown's hook."""
        md.preprocessors.register(FactsPreprocessor(md), "facts", 22)
