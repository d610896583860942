"""XML as the feeds write it: elements with literal prefixes, indented, in UTF-8.

Prefixes are written as part of the names, with their `xmlns:` declarations on the root element:
podcast directories want the declarations even where nothing uses them, which ElementTree's own
namespaces leave out.
"""

from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'


def add(parent: Element, name: str, content: str | None = None, /, **attributes: str) -> Element:
    """A new last child, with its text and attributes."""
    child = SubElement(parent, name, attributes)
    child.text = content
    return child


def written(root: Element) -> str:
    """The whole document, indented by two spaces, with its declaration and a last newline."""
    indent(root)
    return f"{DECLARATION}{tostring(root, encoding='unicode')}\n"
