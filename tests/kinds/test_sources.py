"""Sources: references that can be found again."""

from tests.kinds.library import defects, library, real, value

ZHANG = """
zhang2017:
  authors: [Zhang Y, et al.]
  name: Can Magnesium Enhance Exercise Performance?
  container: Nutrients 2017;9(9):946
  year: 2017
  doi: 10.3390/nu9090946
  pmid: "28846654"
  study: review
"""


def test_a_reference_reads_as_one_line() -> None:
    held = library(sources=ZHANG)
    assert value(held, "sources.zhang2017.by") == "Zhang Y et al."
    assert value(held, "sources.zhang2017.citation") == (
        "Zhang Y et al. Can Magnesium Enhance Exercise Performance? Nutrients 2017;9(9):946."
    )
    assert value(held, "sources.zhang2017.study_label") == "review"


def test_the_year_stands_in_the_reference_when_the_journal_does_not_give_it() -> None:
    held = library(sources=ZHANG.replace("Nutrients 2017;9(9):946", "Nutrients"))
    assert value(held, "sources.zhang2017.citation").endswith("Nutrients. 2017.")


def test_an_address_goes_before_a_doi_and_a_doi_before_pubmed() -> None:
    assert value(library(sources=ZHANG), "sources.zhang2017.href") == (
        "https://doi.org/10.3390/nu9090946"
    )
    by_number = ZHANG.replace("  doi: 10.3390/nu9090946\n", "")
    assert value(library(sources=by_number), "sources.zhang2017.href") == (
        "https://pubmed.ncbi.nlm.nih.gov/28846654/"
    )
    by_address = ZHANG + "  address: https://example.org/zhang\n"
    assert value(library(sources=by_address), "sources.zhang2017.href") == (
        "https://example.org/zhang"
    )
    nowhere = by_number.replace('  pmid: "28846654"\n', "")
    assert value(library(sources=nowhere), "sources.zhang2017.href") is None


def test_a_pubmed_number_has_digits_only() -> None:
    (wrong,) = defects("sources", ZHANG.replace('"28846654"', "PMC28846654"))
    assert wrong.startswith("'pmid'")


def test_what_was_never_read_is_not_among_the_sources_of_the_guide() -> None:
    held = real().facts["sources"]
    assert len(held) >= 50
    assert "lindberg1990" not in held
    for id in ("garrison2020", "walker2003"):
        assert value(real(), f"sources.{id}.pmid") is None
    assert value(real(), "sources.schwellnus2004.doi") is None
