"""invalid-encoding: silent on UTF-8 with and without its mark, speaking on other bytes."""

from pathlib import Path

from tests.minisite import build, lay, options, shown

ARTICLE = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

Text.
"""


def report(root: Path, data: bytes) -> str:
    (lay(root, ARTICLE) / "content/articles/food-first.md").write_bytes(data)
    result = build(options(root))
    found = [one for one in result.judged if one.diagnostic.rule == "invalid-encoding"]
    return shown(root, found)


def test_silent_on_utf_8_with_a_mark_and_with_crlf(tmp_path: Path) -> None:
    text = "---\r\ntitle: Food first\r\ndescription: 3–4 µg\r\n---\r\n\r\nText.\r\n"
    assert report(tmp_path, b"\xef\xbb\xbf" + text.encode()) == ""


def test_speaks_of_the_first_byte_of_an_old_code_page(tmp_path: Path) -> None:
    text = "---\ntitle: Food first\n---\n\nLentils: 3\x963.5 mg.\n"
    assert report(tmp_path, text.encode("latin-1")) == (
        """\
error[invalid-encoding]: the byte 0x96 is not UTF-8 text
 --> content/articles/food-first.md:5:11
help: save the file as UTF-8
"""
    )


def test_speaks_of_a_binary_file(tmp_path: Path) -> None:
    assert report(tmp_path, b"\x89PNG\r\n\x1a\n") == (
        """\
error[invalid-encoding]: the byte 0x89 is not UTF-8 text
 --> content/articles/food-first.md:1:1
help: save the file as UTF-8
"""
    )
