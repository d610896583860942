"""The formats that several rivals share: facts as YAML or JSON, articles with front matter."""

from __future__ import annotations

import json

from corpus import Article, Fact


def facts_yaml(facts: tuple[Fact, ...]) -> str:
    """The facts as a YAML mapping of id to record."""
    return "".join(
        f"{fact.id}:\n  name: {fact.name}\n  group: {fact.group}\n"
        f"  mg_per_100g: {fact.mg_per_100g}\n  grams: {fact.grams}\n"
        for fact in facts
    )


def facts_json(facts: tuple[Fact, ...]) -> str:
    """The facts as a JSON object of id to record."""
    records = {
        fact.id: {
            "name": fact.name,
            "group": fact.group,
            "mg_per_100g": fact.mg_per_100g,
            "grams": fact.grams,
        }
        for fact in facts
    }
    return json.dumps(records, indent=1) + "\n"


def yaml_article(article: Article, text: str, date: str = "date", more: str = "") -> str:
    """An article with YAML front matter; `date` is the key of its date, `more` further lines."""
    return (
        f"---\ntitle: {article.title}\ndescription: {article.description}\n"
        f"{date}: {article.published}\ntags: [{', '.join(article.tags)}]\n{more}---\n\n{text}"
    )
