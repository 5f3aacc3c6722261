"""Names that go on as far as they do: French bodies with what they are for; and what only looks like a name."""

import pytest

from timeline.names.finding import find_names
from timeline.names.mention import dateline_end
from timeline.records import Name
from timeline.tagging.sentences import sentences


def names_of(text: str, language: str) -> list[Name]:
    return list(find_names(text, "", language, sentences(text)))


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Hier, le Bureau d'études et d'essais a clos le dossier.", "Bureau d'études et d'essais"),
        ("Hier, l'Agence de contrôle des viandes a rappelé deux lots.", "Agence de contrôle des viandes"),
        ("Selon l'Office danois de la pêche, rien ne presse.", "Office danois de la pêche"),
        ("Hier, l'Agence nationale de contrôle des viandes a cédé.", "Agence nationale de contrôle des viandes"),
        ("Hier, l'Institut national du cuir et de la laine a rouvert.", "Institut national du cuir et de la laine"),
        ("Hier, la Fédération belge de judo a protesté.", "Fédération belge de judo"),
        # what belongs to somebody, is a place or a person, or goes with the verb
        ("Hier, le Conseil de surveillance des députés a siégé.", "Conseil de surveillance"),
        ("Hier, la Banque centrale du pays a cédé.", "Banque centrale"),
        ("Il a saisi la Cour suprême de la plainte.", "Cour suprême"),
        ("Il accuse la Banque centrale d'avoir menti.", "Banque centrale"),
        ("Elle a convaincu le Parti de gauche et de nombreux élus.", "Parti de gauche"),
        ("Hier, devant la Cour suprême de nouveau, il a menti.", "Cour suprême"),
        ("Hier, la Marine nationale de retour à Toulon a salué.", "Marine nationale"),
    ],
)
def test_a_french_body_goes_on_with_what_it_is_for(text: str, body: str) -> None:
    assert body in {name.name for name in names_of(text, "fr")}


@pytest.mark.parametrize("town", ["منطقة «محايدة»", "قرية «سياحية»", "مدينة «خيام»"])
def test_what_a_quotation_tells_of_a_kind_of_place_is_no_place(town: str) -> None:
    assert names_of(f"أقام الجيش أمس {town} على الحدود.", "ar") == []


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("هزم الفريق خصمه ثم تغلب النمساوي على منافسه كوفاتش.", False),  # of tennis
        ("تفوق الديمقراطي على منافسه هاربر أمس.", False),
        ("تغلب البورسعيدي على ضيفه سموحة أمس.", True),
    ],
)
def test_a_nation_or_party_beats_its_rival_as_no_team(text: str, named: bool) -> None:
    assert any(name.kind == "organisation" for name in names_of(text, "ar") if name.name.endswith("ي")) is named


def test_shares_in_a_firm_that_is_told_as_one_make_it_no_place() -> None:
    text = "The carmaker Tarvel cut shifts. Officials had spoken to Tarvel on Tuesday. Shares in Tarvel fell."
    assert {name.kind for name in names_of(text, "en") if name.name == "Tarvel"} == {"organisation"}


def test_a_larger_town_is_meant_before_a_country_of_its_name() -> None:
    assert {name.country for name in names_of("Ayer murió en Granada. La alcaldesa de Granada lloró.", "es")} == {"ES"}
    assert {name.country for name in names_of("Ayer murió en Armenia.", "es")} == {"AM"}  # of fewer people


def test_an_ampersand_inside_a_name_is_of_it() -> None:
    text = "The regulator settled with AT&T Inc. on Monday. AT&T has paid, Marks & Spencer sued & lost."
    assert [name.name for name in names_of(text, "en")] == ["AT&T Inc", "AT&T Inc", "Marks & Spencer"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Hier, la réponse de Rabat sur le Sahara a déçu.", ["Rabat", "Sahara"]),
        ("fr", "Hier, la mairie de Villers sur Orne a fermé.", ["mairie de Villers sur Orne", "Orne"]),
        ("fr", "Un feu a pris dans les bois de Saint-Aubin-de-Luz hier.", ["Saint-Aubin-de-Luz"]),
        ("fr", "Un orage a touché la Côte-d'Or et le Val-d'Oise hier.", ["Côte-d'Or", "Val-d'Oise"]),
        ("en", "It was sold to Fireman's Union. last year.", ["Fireman's Union"]),
        ("ar", "قال خالد الجراح إن المحكمة رفضت الطعن.", ["خالد الجراح"]),
        ("ar", "اندلع حريق بين فوكة وجلال بمحافظة مطروح أمس.", ["مطروح"]),
    ],
)
def test_names_end_where_they_do(language: str, text: str, expected: list[str]) -> None:
    assert [name.name for name in names_of(text, language)] == expected


def test_a_person_inside_the_name_of_a_place_is_none() -> None:
    found = names_of('أقيمت المباراة أمس على ملعب "الملك سلمان الدولي" بالرياض.', "ar")
    assert [(name.name, name.kind) for name in found] == [("الملك سلمان الدولي", "place"), ("الرياض", "place")]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "A ship sank in the Gulf of Aden on Tuesday.", ["Gulf of Aden"]),
        ("en", "The ferry left the port of Ann Salter on Tuesday.", ["Ann Salter"]),
        ("fr", "Un feu a ravagé mardi le village de Jean Roche.", []),
        ("es", "El fuego arrasó el martes el barrio de Ana Ruiz.", []),
        ("ar", "وصل النازحون إلى مناطق شمال سوريا أمس.", ["سوريا"]),
        ("ar", "عقدت مباحثات بين سلطات الطيران في البلدين.", []),
        ("ar", "دخل الفريق في معسكر مغلق.", []),
        ("ar", "اندلع حريق في ولاية معسكر أمس.", ["معسكر"]),
    ],
)
def test_what_is_a_place_and_what_only_stands_as_one(language: str, text: str, expected: list[str]) -> None:
    assert [name.name for name in names_of(text, language) if name.kind == "place"] == expected


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("PHNOM PENH—The two committees met.", "The two"),
        ("MANILA • The police came.", "The police"),
        ("Leeds: Two people fell ill.", "Two"),
        ("Leeds: a city in spring.", "Leeds"),
        ("Ann Webb: The mayor left.", "Ann"),
        ("A fire broke out in Leeds: Two people fell ill.", "A fire"),
    ],
)
def test_datelines_of_several_papers(text: str, body: str) -> None:
    assert text[dateline_end(text) :].startswith(body)
