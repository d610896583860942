"""A second link checker, lychee, finds no dead link or fragment either; it asks no other host."""

import json
import subprocess
from collections.abc import Iterator
from urllib.parse import urlsplit

from gates.stage.built import Built, Fault
from gates.stage.tools import needed

NEEDS = ("lychee",)


def faults(site: Built) -> Iterator[Fault]:
    """Each link that lychee could not follow among the files of the site."""
    origin = urlsplit(site.url)
    above = site.folder.parent  # the folder is called as the path, so it is the server's root
    command = [
        needed("lychee"),
        "--offline",
        "--no-progress",
        "--no-ignore",
        "--format=json",
        "--include-fragments=anchor-only",
        "--index-files=index.html",
        f"--root-dir={above}",
        f"--remap={origin.scheme}://{origin.netloc}/ {above.as_uri()}/",
        *[str(page.file) for page in site.pages],
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if not done.stdout.startswith("{"):
        yield Fault("lychee", f"exit status {done.returncode}: {done.stderr.strip()}")
        return
    result = json.loads(done.stdout)
    if result["total"] == 0:
        yield Fault("lychee", "no link was looked at")
    for file, errors in result["error_map"].items():
        for error in errors:
            page = file.removeprefix(f"{site.folder}/")
            yield Fault(page, f"{error['url']}: {error['status']['text']}")
