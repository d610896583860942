"""The Nu HTML checker has neither an error nor a warning for any page."""

import json
import subprocess
from collections.abc import Iterator

from gates.stage.built import Built, Fault
from gates.stage.tools import needed

NEEDS = ("java", "npm:vnu-jar")
_JAR = "build/dist/vnu.jar"
# Unless told so the checker fetches nothing from the machine it runs on.
_LOCAL_TOO = ("-Dnu.validator.servlet.allow-forbidden-hosts=true",)
# The checker holds data in a script element for a script; browsers do not, by the HTML standard:
# "prepare the script element" stops at an unknown type before it asks the policy.
_DATA_BLOCKED = "Inline script violates Content Security Policy"


def faults(site: Built) -> Iterator[Fault]:
    """One fault for each message of the checker, with line and column.

    The pages are fetched from the server, for 'self' in a policy means nothing in a file.
    """
    jar = f"{needed('npm:vnu-jar')}/{_JAR}"
    paths = {page.url: page.path for page in site.pages}
    options = ["--format", "json", "--exit-zero-always"]
    command = [needed("java"), *_LOCAL_TOO, "-jar", jar, *options, *paths]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    for message in json.loads(done.stderr)["messages"]:
        if message["message"].startswith(_DATA_BLOCKED) and "ld+json" in message["extract"]:
            continue
        page = paths.get(message.get("url", ""), message.get("url", ""))
        grave = message["type"] != "info" or message.get("subType") == "warning"
        place = f"{page}:{message.get('lastLine', '?')}:{message.get('firstColumn', '?')}"
        yield Fault(place, message["message"], grave)
