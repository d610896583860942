"""People: nobody's credentials are made up."""

from tests.kinds.library import library, real, value


def test_a_person_has_a_name_and_a_role() -> None:
    held = library(people="chris: {name: Chris, role: Host}")
    assert value(held, "people.chris.title") == "Chris"
    assert value(held, "people.chris.credentials") is None


def test_the_guide_claims_no_credentials_and_says_which_roles_are_open() -> None:
    for fact in real().all("people"):
        assert value(real(), f"{fact.key}.credentials") is None
        assert value(real(), f"{fact.key}.profile") is None
    assert value(real(), "people.reviewer_vacant.vacant")
    assert value(real(), "people.editorial_team.sample")
