"""What no generator in Python with these libraries can go below: a script for each part of the floor.

`floor.py start`: Python and the libraries. `floor.py files ROOT`: every source read, every page of the
finished site written again. `floor.py markdown ROOT`: every article through markdown-it-py, on one core.
"""

from __future__ import annotations

import sys
import tempfile
from importlib import import_module
from pathlib import Path

PARTS = {
    "start": "Python, pydantic, Jinja2, markdown-it-py, PyYAML and SQLite started, one model made",
    "files": "the start of Python, all sources read, all pages written",
    "markdown": "markdown-it-py alone on all articles, on one core",
}


def start() -> None:
    """The libraries, and a model: pydantic loads half of itself only then."""
    for name in ("sqlite3", "jinja2", "yaml", "markdown_it"):
        import_module(name)
    import_module("pydantic").create_model("One", number=(int, 0))


def files(root: Path) -> None:
    """All sources read; all pages written into one folder that is then thrown away."""
    for path in (root / "content").rglob("*.*"):
        path.read_bytes()
    pages = [path.read_bytes() for path in (root / "site").rglob("*.*") if path.is_file()]
    with tempfile.TemporaryDirectory(dir=root) as folder:
        for number, page in enumerate(pages):
            Path(folder, str(number)).write_bytes(page)


def markdown(root: Path) -> None:
    """The articles' Markdown to HTML, with tables and footnotes, and nothing else."""
    parser = import_module("markdown_it").MarkdownIt("commonmark").enable("table")
    parser.use(import_module("mdit_py_plugins.footnote").footnote_plugin)
    for path in (root / "content" / "articles").glob("*.md"):
        parser.render(path.read_text("utf-8").split("---\n", 2)[2])


if __name__ == "__main__":
    part, folders = sys.argv[1], [Path(word) for word in sys.argv[2:]]
    {"start": start, "files": files, "markdown": markdown}[part](*folders)
