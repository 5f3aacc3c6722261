"""The gazetteer: places by name in three languages, ambiguity settled by what the text names."""

import pytest

from timeline.names.gazetteer import any_named, place_named, places_named, town_named


@pytest.mark.parametrize(
    ("forms", "key"),
    [
        (("Geneva", "Genève", "GENEVE", "جنيف"), "place:ch/geneva"),
        (("Algiers", "Alger"), "place:dz/algiers"),
        (("Morocco", "Maroc", "المغرب"), "place:ma/morocco"),
        (("United States", "États-Unis", "الولايات المتحدة", "أمريكا"), "place:us/united states"),
        (("Brussels", "Bruxelles", "بروكسل"), "place:be/brussels"),
        (("Kharkiv", "خاركيف"), "place:ua/kharkiv"),
        (("Zagora", "زاكورة"), "place:ma/zagora"),
        (("Djerba", "Jerba", "جربة"), "place:tn/djerba"),
        (("Lake Chad", "lac Tchad", "بحيرة تشاد"), "place:/lake chad"),
        (("Alexandria", "Alexandrie", "الإسكندرية", "الاسكندرية"), "place:eg/alexandria"),
    ],
)
def test_one_place_in_every_language(forms: tuple[str, ...], key: str) -> None:
    for form in forms:
        place = place_named(form)
        assert place is not None, form
        assert place.key == key


def test_largest_of_a_name_unless_the_text_names_another_country() -> None:
    largest, canadian = place_named("London"), place_named("London", {"CA"})
    assert largest is not None and largest.country == "GB"
    assert canadian is not None and canadian.country == "CA"
    assert len(places_named("London")) > 1


def test_better_known_of_two_alike() -> None:
    place = place_named("Cádiz")
    assert place is not None and place.country == "ES"


def test_coordinates() -> None:
    place = place_named("Nairobi")
    assert place is not None
    assert place.latitude == pytest.approx(-1.28, abs=0.2)
    assert place.longitude == pytest.approx(36.8, abs=0.2)
    continent = place_named("Africa")
    assert continent is not None and continent.latitude is None


def test_unknown_name() -> None:
    assert place_named("Xyzzyville") is None
    assert places_named("Xyzzyville") == ()


def test_small_towns_are_asked_for_by_themselves() -> None:
    town = town_named("Hagetmau")
    assert town is not None
    assert (town.key, town.country) == ("place:fr/hagetmau", "FR")
    assert place_named("Hagetmau") is None
    assert any_named("Hagetmau") == town
    assert any_named("Nairobi") == place_named("Nairobi")
    assert town_named("Nairobi") is None


@pytest.mark.parametrize("word", ["Rue", "Street", "Martin", "Clara"])
def test_small_towns_called_as_words_or_people_are_left_out(word: str) -> None:
    assert town_named(word) is None
