"""Eleventy: a JavaScript generator on node; facts in _data, shown by shortcodes."""

from __future__ import annotations

import json
from pathlib import Path

from corpus import Corpus, Dialect, body
from formats import facts_json, yaml_article
from rival import REQUIREMENTS, Command, Files, Rival, run, scaffold

DIALECT = Dialect(
    fact=lambda id: f'{{% fact "{id}" %}}',
    table=lambda group: f'{{% table "{group}" %}}',
)


def install(home: Path) -> None:
    """The packages that eleventy.json pins; no package's own install script is run."""
    wanted = (REQUIREMENTS / "eleventy.json").read_text("utf-8")
    package = home / "package.json"
    if (
        package.is_file()
        and package.read_text("utf-8") == wanted
        and (home / "node_modules").is_dir()
    ):
        return
    home.mkdir(parents=True, exist_ok=True)
    package.write_text(wanted, "utf-8")
    try:
        run(["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund"], home)
    except BaseException:
        package.unlink()
        raise


def version(home: Path) -> str:
    """Eleventy's version and that of node, which runs it."""
    package = home / "node_modules" / "@11ty" / "eleventy" / "package.json"
    return f"{json.loads(package.read_text('utf-8'))['version']}, node {run(['node', '--version'])}"


def files(corpus: Corpus) -> Files:
    """The site's sources."""
    return (
        scaffold("eleventy")
        | {"content/_data/foods.json": facts_json(corpus.facts)}
        | {
            f"content/articles/{article.slug}.md": yaml_article(article, body(article, DIALECT))
            for article in corpus.articles
        }
    )


def build(home: Path, root: Path) -> Command:
    """A whole build of the folder it runs in; `--incremental` helps only while Eleventy watches."""
    modules = home / "node_modules"
    program = modules / "@11ty" / "eleventy" / "cmd.cjs"
    return ["env", f"NODE_PATH={modules}", "node", str(program), "--quiet"]


def serve(home: Path, root: Path, port: int) -> Command:
    """Eleventy's own server, in its incremental mode."""
    return [*build(home, root), "--serve", "--incremental", f"--port={port}"]


RIVAL = Rival(
    name="eleventy",
    about="JavaScript on one core, Nunjucks templates. Each build is a whole build; only its "
    "server rebuilds in part (`--incremental`). Tables are rendered once a build. No checks.",
    install=install,
    version=version,
    files=files,
    build=build,
    serve=serve,
)
