"""What somebody may have meant."""

from factbook.suggest import did_you_mean, listed, nearest

FOODS = ("almonds", "almond_butter", "cashews", "pumpkin_seeds")


def test_the_nearest_name_is_suggested() -> None:
    assert did_you_mean("almnds", FOODS) == "did you mean almonds?"


def test_dashes_blanks_and_capitals_do_not_matter() -> None:
    assert nearest("Pumpkin-Seeds", FOODS) == "pumpkin_seeds"
    assert nearest("almond butter", FOODS) == "almond_butter"


def test_few_names_are_listed_when_none_is_near() -> None:
    assert did_you_mean("beef", ("us", "eu", "uk")) == "known: eu, uk, us"


def test_nothing_is_said_of_many_names_or_of_none() -> None:
    assert did_you_mean("zzz", tuple(f"food_{number}" for number in range(20))) is None
    assert did_you_mean("zzz", ()) is None


def test_the_suggestion_does_not_depend_on_the_order_of_the_names() -> None:
    assert nearest("almond", FOODS) == nearest("almond", tuple(reversed(FOODS)))


def test_names_as_a_phrase() -> None:
    assert listed(["a"]) == "a"
    assert listed(["a", "b"]) == "a and b"
    assert listed(["a", "b", "c"], "or") == "a, b or c"
