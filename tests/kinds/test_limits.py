"""Limits: an amount, its people and its scope."""

from tests.kinds.library import GUIDE, library, real, value, vouchers

LIMIT = """
us_adults:
  jurisdiction: us
  authority: Institute of Medicine
  region: United States
  ages: {first: 9}
  mg_per_day: 350
  scope: supplements
  aliases: [UL, upper limit]
"""


def test_a_limit_says_of_whom_and_of_what_it_is() -> None:
    held = library(limits=LIMIT)
    assert value(held, "limits.us_adults.name") == "United States, 9 years and older"
    assert value(held, "limits.us_adults.scope_label") == "supplements only"
    assert str(value(held, "limits.us_adults.amount")) == "350\u202fmg"


def test_a_limit_is_named_or_recognized_by_supplements_beside_words_of_a_limit() -> None:
    named, worded = vouchers(library(limits=LIMIT), "limits.us_adults")
    assert named.names == ("ul", "upper limit")
    assert named.cues == ()
    assert "supplements" in worded.names
    assert "no more than" in worded.cues[0]
    assert named.value == worded.value
    assert named.current


def test_a_limit_for_all_sources_is_recognized_by_its_name_only() -> None:
    (voucher,) = vouchers(
        library(limits=LIMIT.replace("scope: supplements", "scope: all")), "limits.us_adults"
    )
    assert voucher.names == ("ul", "upper limit")


def test_a_limit_that_was_not_set_vouches_for_nothing() -> None:
    held = library(limits=LIMIT.replace("350", "null"))
    assert value(held, "limits.us_adults.amount") is None
    assert vouchers(held, "limits.us_adults") == ()


def test_limits_abroad_must_be_called_for() -> None:
    abroad = GUIDE.model_copy(update={"jurisdiction": "eu"})
    assert not any(v.current for v in vouchers(library(abroad, limits=LIMIT), "limits.us_adults"))


def test_the_limits_of_the_guide() -> None:
    amounts = {id: value(real(), f"limits.{id}.mg_per_day") for id in real().facts["limits"]}
    assert amounts == {
        "us_infants": None, "us_1_3": 65, "us_4_8": 110, "us_adults": 350, "eu_4": 250,
        "de_4": 250, "no_18": 350, "uk_adults": 400,
    }  # fmt: skip
