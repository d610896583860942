"""Reading files: UTF-8 in every dress is text, anything else is a defect at its first bad byte."""

from pathlib import Path

import pytest

from factbook.load import files
from factbook.load.body import body
from factbook.model import Defect
from factbook.source import Source, Span
from tests.load.spots import said


def read(tmp_path: Path, data: bytes) -> Source | Defect:
    (tmp_path / "a.md").write_bytes(data)
    return files.read_text(tmp_path, "a.md")


@pytest.mark.parametrize(
    "data",
    [
        "é\nb [@c]\n".encode(),
        "é\r\nb [@c]\r\n".encode(),
        "é\rb [@c]\r".encode(),
        "\ufeffé\nb [@c]\n".encode(),
        "\ufeffé\r\nb [@c]\r\n".encode(),
    ],
)
def test_a_mark_at_the_head_and_other_newlines_change_no_place(tmp_path: Path, data: bytes) -> None:
    source = read(tmp_path, data)
    assert source == Source("a.md", "é\nb [@c]\n")
    assert said(source, body(source)) == {"citations": [(2, 4, "@c")]}


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"caf\xe9\n", Span("a.md", 1, 4)),
        ("é\n豆豆 ".encode() + b"\xff", Span("a.md", 2, 4)),
        (b"a\r\nb\r\n\xe9", Span("a.md", 3, 1)),
        ("é".encode("utf-16"), Span("a.md", 1, 1)),
        ("\ufeff".encode() + b"ab\xe9", Span("a.md", 1, 3)),
        ("é".encode()[:1], Span("a.md", 1, 1)),
    ],
)
def test_what_is_not_utf_8_is_a_defect_at_its_place(
    tmp_path: Path, data: bytes, place: Span
) -> None:
    found = read(tmp_path, data)
    assert isinstance(found, Defect)
    assert (found.rule, found.span) == ("invalid-encoding", place)
