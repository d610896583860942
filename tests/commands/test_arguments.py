"""The command line's own manners: where options may stand, and what mistakes in them lead to."""

from pathlib import Path

import pytest

from factbook import cli
from factbook.outcome import CLEAN, USAGE


@pytest.mark.parametrize("order", ["before", "after"])
def test_an_option_counts_before_and_after_the_command(
    guide: Path, order: str, capsys: pytest.CaptureFixture[str]
) -> None:
    root = ["--root", str(guide)]
    arguments = (
        [*root, "explain", "prose-drift"]
        if order == "before"
        else ["explain", "prose-drift", *root]
    )
    assert cli.main(arguments) == CLEAN
    assert capsys.readouterr().out.startswith("prose-drift (")


def test_the_last_of_two_equal_options_counts(guide: Path) -> None:
    assert cli.main(["--root", "/nowhere", "explain", "prose-drift", "--root", str(guide)]) == CLEAN


def test_a_folder_without_a_guide_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["--root", str(tmp_path), "where", "foods"]) == USAGE
    assert (
        capsys.readouterr().err == f"there is no guide in {tmp_path}: it has no folder content/\n"
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--today", "tomorrow", "check"], "'tomorrow' is no date such as 2026-01-31"),
        (["where"], "the following arguments are required: KEY"),
        (["new", "article"], "the following arguments are required: ID"),
        (["serve", "--port", "high"], "'high' is no port: they go from 0 to 65535"),
        (["serve", "--port", "-1"], "'-1' is no port: they go from 0 to 65535"),
        (["serve", "--port", "70000"], "'70000' is no port: they go from 0 to 65535"),
        (["--base-url", "nonsense"], "'nonsense' should be an address such as https://"),
        (["--base-url", ""], "'' should be an address such as https://"),
        (["--base-url", "https://a.example/b c/"], "should be an address such as https://"),
        (["publish"], "invalid choice: 'publish'"),
    ],
)
def test_a_mistake_in_the_arguments_is_one_of_usage(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main(arguments)
    assert stopped.value.code == USAGE
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("output", [".", "..", "content", "content/site", "templates/site"])
def test_a_site_is_never_written_among_the_guide_s_own_files(
    guide: Path, output: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(guide.rglob("*"))
    assert cli.main(["--root", str(guide), "--output", str(guide / output)]) == USAGE
    assert "the guide's own files are there" in capsys.readouterr().err
    assert sorted(guide.rglob("*")) == before


def test_a_site_is_no_file(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (guide / "notes").write_text("mine")
    assert cli.main(["--root", str(guide), "--output", str(guide / "notes")]) == USAGE
    assert capsys.readouterr().err.endswith("notes: that is a file\n")
