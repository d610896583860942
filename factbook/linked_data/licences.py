"""The licences that guides give their tables, by the names of SPDX."""

from typing import Final

LICENCES: Final = {
    "CC0-1.0": ("https://creativecommons.org/publicdomain/zero/1.0/", "Public domain (CC0 1.0)"),
    "CC-BY-4.0": ("https://creativecommons.org/licenses/by/4.0/", "Attribution 4.0 International"),
    "CC-BY-SA-4.0": (
        "https://creativecommons.org/licenses/by-sa/4.0/",
        "Attribution-ShareAlike 4.0 International",
    ),
    "ODbL-1.0": ("https://opendatacommons.org/licenses/odbl/1-0/", "Open Database License 1.0"),
}


def licence_address(licence: str | None) -> str | None:
    """Where a licence stands: a known one's own address, a given address, else SPDX's page."""
    if licence is None or "://" in licence:
        return licence
    if licence in LICENCES:
        return LICENCES[licence][0]
    return f"https://spdx.org/licenses/{licence}.html"
