"""Names in Latin and Arabic letters, and acts in three languages, written from no text: what compares."""

from pathlib import Path

import pytest

from timeline.languages.writing.name_keys import consonants
from timeline.stories.marks import mark
from timeline.stories.wording import CONCEPT, title_words

HERE = Path(__file__).parent
FLOOR = 0.81  # of the names: the others are other words (Venice, البندقية), or letters that stand for several sounds


def rows(name):
    lines = (HERE / name).read_text("utf-8").splitlines()
    return [[cell.strip() for cell in line.split("|")] for line in lines if line and line[0] != "#"]


def test_most_names_sound_alike_in_both_scripts():
    named = rows("names_in_two_scripts.txt")
    alike = [latin for latin, arabic in named if consonants(latin).split()[-1:] == consonants(arabic).split()[-1:]]
    assert len(named) > 300
    assert len(alike) >= FLOOR * len(named)


@pytest.mark.parametrize(
    ("latin", "arabic"),
    [
        ("Charpentier", "شاربانتييه"), ("Gauthier", "غوتييه"), ("Beauchamp", "بوشان"), ("Bourgeois", "بورجوا"),
        ("Gaillard", "غايار"), ("Perpignan", "بربينيان"), ("Cologne", "كولونيا"), ("Wright", "رايت"),
        ("Vecchio", "فيكيو"), ("Petrović", "بيتروفيتش"), ("Verhofstadt", "فيرهوفشتات"), ("Joumblatt", "جنبلاط"),
        # and what looks alike, but sounds as it is written
        ("Schröder", "شرودر"), ("Miller", "ميلر"), ("Williams", "ويليامز"), ("Magnus", "ماغنوس"),
        ("Hamburg", "هامبورغ"), ("Marseille", "مرسيليا"), ("Castillo", "كاستيلو"), ("Zidane", "زيدان"),
    ],
)  # fmt: skip
def test_names_sound_as_they_are_said(latin, arabic):
    assert mark(f"name:{consonants(latin)}") == mark(f"name:{consonants(arabic)}")


@pytest.mark.parametrize("row", rows("acts.txt"), ids=lambda row: row[0])
def test_an_act_has_one_concept_in_three_languages(row):
    def named(forms, language):
        return {word for form in forms.split(",") for word in title_words(form, language) if word[0] == CONCEPT}

    assert set.intersection(*map(named, row, ("en", "fr", "ar")))


@pytest.mark.parametrize(
    ("latin", "arabic"),
    [
        ("Abdullah II", "عبد الله الثاني"), ("Felipe VI", "فيليبي السادس"), ("Margrethe II", "مارغريت الثانية"),
        ("Leo XIV", "ليو الرابع عشر"), ("Tawadros II", "تواضروس الثاني"),
    ],
)  # fmt: skip
def test_kings_of_one_name_are_told_apart_by_their_number(latin, arabic):
    number = consonants(latin).split()[-1]
    assert number.isdecimal()
    assert consonants(arabic).split()[-1] == number


def test_a_word_alone_an_initial_and_a_house_are_no_number():
    assert consonants("Tamim Al Thani") == consonants("تميم آل ثاني") == "tm tn"
    assert consonants("Malcolm X") == "mlklm ks"
    assert consonants("الثاني") == "tn"
