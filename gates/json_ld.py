"""JSON-LD on every page fits schema.org's types, as schema-dts states them and tsc checks them."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from typing import Any

from lxml import html

from gates.stage.built import Built, Fault, Page
from gates.stage.tools import needed

NEEDS = ("node", "npm:typescript", "npm:schema-dts")
_OPTIONS = {
    "strict": True,
    "noEmit": True,
    "skipLibCheck": True,
    "module": "esnext",
    "moduleResolution": "bundler",
    "target": "esnext",
    "types": [],
}
_ERROR = re.compile(r"^(?P<file>[\w.-]+)\((?P<line>\d+),\d+\): error \w+: (?P<message>.*)$")


def faults(site: Built) -> Iterator[Fault]:
    """What tsc says of each page's data; pages for search engines that have none."""
    folder = site.notes / "json-ld"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    paths = {"schema-dts": [needed("npm:schema-dts")]}
    config = {"compilerOptions": {**_OPTIONS, "paths": paths}, "include": ["*.ts"]}
    (folder / "tsconfig.json").write_text(json.dumps(config), encoding="utf-8")
    sources: dict[str, tuple[Page, list[str]]] = {}
    for number, page in enumerate(site.pages):
        scripts = [
            script.text or ""
            for script in html.fromstring(page.html).iter("script")
            if script.get("type") == "application/ld+json"
        ]
        if page.indexed and not scripts:
            yield Fault(page.path, "has no JSON-LD")
        try:
            nodes = [node for script in scripts for node in _nodes(json.loads(script))]
        except ValueError as error:
            yield Fault(page.path, f"the JSON-LD is {error}")
            continue
        text = _typescript(nodes)
        sources[f"page{number}.ts"] = page, text.splitlines()
        (folder / f"page{number}.ts").write_text(text, encoding="utf-8")
    command = [needed("node"), f"{needed('npm:typescript')}/bin/tsc", "--project", str(folder)]
    done = subprocess.run(
        [*command, "--pretty", "false"], cwd=folder, capture_output=True, text=True, check=False
    )
    yield from _errors(done.stdout, sources)
    if done.returncode and "error TS" not in done.stdout:
        yield Fault("tsc", f"exit status {done.returncode}: {done.stdout}{done.stderr}")


def _nodes(data: Any) -> list[dict[str, Any]]:
    """The nodes of one script: the members of a graph or a list, or the whole."""
    if isinstance(data, list):
        return [node for part in data for node in _nodes(part)]
    if data.get("@context") not in ("https://schema.org", "https://schema.org/"):
        raise ValueError(f"of the context {data.get('@context')!r}")
    nodes = data.get("@graph", [data])
    return [{key: value for key, value in n.items() if key != "@context"} for n in nodes]


def _typescript(nodes: list[dict[str, Any]]) -> str:
    """A module that states each node as a value of the type it names."""
    kinds = sorted({_kind(node) for node in nodes})
    lines = [f"import type {{ {', '.join(kinds)} }} from 'schema-dts';"] if kinds else []
    for number, node in enumerate(nodes):
        value = json.dumps(node, indent=1, ensure_ascii=False)
        lines.append(f"export const node{number}: {_kind(node)} = {value};")
    return "\n".join(lines) + "\n"


def _kind(node: dict[str, Any]) -> str:
    """A node's type; of several, the first."""
    kind = node.get("@type", "Thing")
    return str(kind[0] if isinstance(kind, list) else kind)


def _errors(printed: str, sources: dict[str, tuple[Page, list[str]]]) -> Iterator[Fault]:
    """Each error with its page and the line of JSON that it is about."""
    for line in printed.splitlines():
        if found := _ERROR.match(line):
            page, source = sources[found["file"]]
            about = source[int(found["line"]) - 1].strip()
            yield Fault(page.path, f"JSON-LD at {about}: {found['message'][:400]}")
