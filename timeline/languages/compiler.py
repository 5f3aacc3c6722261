"""Reading, checking and compiling language files. Every mistake is a LanguageError that names file and place."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from graphlib import CycleError, TopologicalSorter
from itertools import chain, product
from pathlib import Path
from typing import Any

from timeline.languages.check import errors
from timeline.languages.cues.cue_list import Cues
from timeline.languages.errors import LanguageError
from timeline.languages.files import FOLDER
from timeline.languages.format import LanguageFile, Rule
from timeline.languages.grammar import pattern, template
from timeline.languages.grammar.language import EXPRESSION, NUMBER_SYMBOLS, UNKNOWN_WORD, WORD, Furniture, Language
from timeline.languages.grammar.packing import packed
from timeline.languages.grammar.pattern import Part
from timeline.languages.grammar.rules import CompiledRule
from timeline.languages.grammar.runs import runs_of
from timeline.languages.grammar.symbols import beside, symbols_of
from timeline.languages.writing.letters import form
from timeline.languages.writing.vocabulary import vocabulary
from timeline.languages.writing.words import Splitter, pieces, spellings

HOUR = "hourword"  # the class of hours by name
SHORTEST_SCANNED = 3  # letters of a word that is scanned for in the place of its phrase: not the a of a.m.
_LAST = {"weekday": 7, "month": 12}  # of classes whose values are counted from 1
_NAMED = re.compile(r'\s*name = "([^"]+)"')


@cache
def source(code: str) -> LanguageFile:
    """The language file as it stands. Raises LanguageError."""
    return read(FOLDER / f"{code}.toml")


def compile_language(code: str) -> Language:
    """A language from a file of ours, else from the base lexicon of dateparser's locale data, else only what belongs to
    no language. Raises LanguageError for a file that cannot be used."""
    path = FOLDER / f"{code}.toml"
    if path.exists():
        return compile_file(path)
    from timeline.languages.basic import basic

    file = basic(code)
    return _compiled(f"{code} (basic)", file, []) if file else compile_file(FOLDER / "common.toml")


def read(path: Path) -> LanguageFile:
    """Read and validate one file. Raises LanguageError."""
    from pydantic import ValidationError

    try:
        return LanguageFile.model_validate(tomllib.loads(path.read_text("utf-8")))
    except tomllib.TOMLDecodeError as error:
        raise LanguageError(path.name, "TOML", str(error)) from None
    except ValidationError as error:
        first = error.errors()[0]
        unknown = first["type"] in ("extra_forbidden", "unexpected_keyword_argument")
        raise LanguageError(
            path.name, _where(first["loc"]), "there is no such key" if unknown else first["msg"]
        ) from None


def _where(keys: Sequence[str | int]) -> str:
    """A place in a file as a person finds it: tables of one name count from 1."""
    return ".".join(f"{key + 1}" if isinstance(key, int) else key for key in keys)


def compile_file(path: Path, strict: bool = True) -> Language:
    """Compile a language file together with those it includes.

    Raises LanguageError; if strict, also for a rule that nothing looks for or that never wins (see `check.errors`).
    Files of ours are spared that at each start: the tests hold them to it.
    """
    main = source(path.stem) if path.parent == FOLDER else read(path)
    language = _compiled(path.name, main, path.read_text("utf-8").splitlines())
    error = next(errors(language), None) if strict and path.parent != FOLDER else None
    if error is not None:
        raise LanguageError(path.name, error.place, error.message)
    return language


def _compiled(name: str, main: LanguageFile, text: list[str]) -> Language:
    """Compile a file and what it includes; the lines of its text give each rule its place."""
    stem = name.removesuffix(".toml")
    lacking = [included for included in main.language.includes if not (FOLDER / f"{included}.toml").exists()]
    if lacking:
        raise LanguageError(name, "includes", f"there is no {lacking[0]}.toml in {FOLDER}")
    files = [(included, source(included)) for included in main.language.includes] + [(stem, main)]
    build = _Build(name, main)
    for part, file in files:
        build.words(part, file)
    build.literals([rule for _, file in files for rule in file.rules])
    build.settle_words()
    for part, file in files:
        lines = _lines_of_rules(text if part == stem else (FOLDER / f"{part}.toml").read_text("utf-8").splitlines())
        for rule in file.rules:
            build.rule(part, rule, next(lines.get(rule.name, iter(())), 0))
    return build.language()


def _lines_of_rules(text: list[str]) -> dict[str, Iterator[int]]:
    """The lines on which each name of a rule stands, in order."""
    found: dict[str, list[int]] = {}
    for number, line in enumerate(text, 1):
        if match := _NAMED.match(line):
            found.setdefault(match[1], []).append(number)
    return {name: iter(numbers) for name, numbers in found.items()}


class _Build:
    """The growing grammar of one language."""

    def __init__(self, file: str, main: LanguageFile) -> None:
        self.file, self.main = file, main
        self.entries: list[tuple[str, str, Any]] = []  # word, class, value
        self.classes: dict[str, bool] = {}  # class -> whether it triggers
        self.lexicon: dict[str, dict[str, Any]] = {}
        self.order = 0
        self.corners: dict[str, set[str]] = {}  # category -> the symbols that can begin it
        self.gives: set[str] = set()
        self.used: set[str] = set()
        self.splitter = Splitter(main.language.prefixes, main.language.compounds, frozenset())
        self.parsed: dict[str, list[pattern.Sequence]] = {}  # the patterns of the rules
        self.variants: dict[str, list[list[tuple[str, bool]]]] = {}  # of a literal word: its tokens, by spelling
        self.literal_words: set[str] = set()
        self.uses: Counter[str] = Counter()  # of a word: by how many sequences of rules, and phrases
        self.triggering: set[str] = set()
        self.phrases: dict[str, list[tuple[str, bool]]] = {}  # those of trigger classes, with their tokens
        self.trigger_literals: set[str] = set()
        self.guarded: set[str] = set()
        self.sequences: list[tuple[CompiledRule, tuple[Part, ...]]] = []

    def words(self, stem: str, file: LanguageFile) -> None:
        for trigger, table in ((True, file.trigger), (False, file.filler)):
            for name, values in table.items():
                if self.classes.setdefault(name, trigger) != trigger:
                    raise LanguageError(f"{stem}.toml", name, "a class is either trigger or filler")
                seen: Counter[str] = Counter()
                for value, words in values.items():
                    for word in words:
                        seen[word] += 1
                        self.entries.append((word, name, self._value(stem, name, value)))
                twice = [w for w, n in seen.items() if n > 1]
                if twice:
                    raise LanguageError(f"{stem}.toml", name, f"{twice[0]!r} stands there twice")

    def _value(self, stem: str, name: str, value: str) -> Any:
        try:
            found = template.parse(value, ())([])
        except ValueError as error:
            raise LanguageError(f"{stem}.toml", name, str(error)) from None
        last = _LAST.get(name)
        if last and isinstance(found, int) and not 1 <= found <= last:
            raise LanguageError(f"{stem}.toml", name, f"{found} is none of 1 to {last}")
        return found

    def literals(self, rules: list[Rule]) -> None:
        for rule in rules:
            for source in rule.match:
                self.parsed[source] = pattern.parse(source, self.file, rule.name)
                for sequence in self.parsed[source]:
                    literals = [p.symbol[1:] for p in sequence if p.symbol.startswith("=")]
                    self.literal_words.update(literals)
                    self.uses.update(literals)

    def settle_words(self) -> None:
        """Give each word its symbols; words of several tokens become rules that give their class."""
        stems = {w for word, _, _ in self.entries for s in spellings(word) for w, _ in pieces(s)}
        stems |= {w for word in self.literal_words for s in spellings(word) for w, _ in pieces(s)}
        self.splitter = Splitter(self.main.language.prefixes, self.main.language.compounds, frozenset(stems))
        for word in sorted(self.literal_words):
            for spelling in spellings(word):
                for token, _ in self.tokens(spelling):
                    self.lexicon.setdefault(token, {})["=" + token] = None
        for word, name, value in self.entries:
            for spelling in spellings(word):
                self._entry(spelling, name, value)
                self.uses.update(token for token, _ in self.tokens(spelling))
        scanned = (spelling for word in self.main.language.scanned for spelling in spellings(word))
        for phrase, tokens in ({word: self.tokens(word) for word in scanned} | self.phrases).items():
            self._scan_for(phrase, [token for token, _ in tokens])

    def _entry(self, word: str, name: str, value: Any) -> None:
        tokens = self.tokens(word)
        if len(tokens) == 1:
            self.lexicon.setdefault(tokens[0][0], {}).setdefault(name, value)
        else:
            for token, _ in tokens:
                self.lexicon.setdefault(token, {})["=" + token] = None
            parts = tuple(Part("=" + token, joined=joined) for token, joined in tokens)
            self._insert(parts, self._compiled(f"{self.main.language.code}/{name}", name, (template.Constant(value),)))
        if self.classes[name] and len(tokens) == 1:
            self.triggering.add(tokens[0][0])
        elif self.classes[name]:
            self.phrases[word] = tokens

    def _scan_for(self, phrase: str, tokens: list[str]) -> None:
        """What a phrase is scanned for: a word of it that is scanned for anyway, else the one that fewest rules use, so
        that no text is stopped at for the `these` of "these days"; the whole where its words are too short."""
        if not self.triggering.isdisjoint(tokens):
            return
        words = [token for token in tokens if len(token) >= SHORTEST_SCANNED]
        if words:
            self.triggering.add(min(words, key=lambda word: (self.uses[word], -len(word))))
        else:
            self.triggering.add(phrase)
            self.trigger_literals.add("=" + [token for token in tokens if token.isalnum()][-1])

    def tokens(self, word: str) -> list[tuple[str, bool]]:
        """The tokens of a word or phrase of the file, each with whether it joins on to the one before."""
        found: list[tuple[str, bool]] = []
        for piece, joined in pieces(word):
            for n, (part, _) in enumerate(self.splitter.parts(piece)):
                found.append((part, joined or n > 0))
        return found

    def _compiled(
        self, name: str, gives: str, values: tuple[template.Template, ...], *more: Any, **guards: Any
    ) -> CompiledRule:
        self.order += 1
        return CompiledRule(name, gives, values, self.order, *(more or (self.file,)), **guards)

    def _insert(self, parts: tuple[Part, ...], rule: CompiledRule) -> None:
        self.sequences.append((rule, parts))
        self.gives.add(rule.gives)
        self.used |= {p.symbol for p in parts}
        self.corners.setdefault(rule.gives, set()).add(parts[0].symbol)

    def rule(self, stem: str, rule: Rule, line: int) -> None:
        place = f"{stem}.toml:{line}" if line else "locale data of dateparser"
        sequences = [sequence for source in rule.match for sequence in self.parsed[source]]
        names = sorted({p.name for s in sequences for p in s if p.name})
        try:
            values = tuple(template.parse(value, names) for value in rule.value)
        except ValueError as error:
            raise LanguageError(f"{stem}.toml", f"{rule.name}, line {line}", str(error)) from None
        links = tuple((link or None) for link in rule.link) or (None,) * len(values)
        if len(links) != len(values):
            raise LanguageError(f"{stem}.toml", rule.name, "as many links as values are wanted")
        compiled = self._compiled(
            f"{stem}/{rule.name}", rule.gives, values, place, tuple(names), links, rule.priority,
            not_before=self._guard(rule.not_before), not_after=self._guard(rule.not_after),
            only_before=self._guard(rule.only_before), only_after=self._guard(rule.only_after),
            capital=rule.case == "upper", passes=rule.value[0] in names and not any(rule.link),
        )  # fmt: skip
        for sequence in sequences:
            self._check(sequence, rule, place, names)
            for parts in self._literal_parts(sequence):
                self._insert(parts, compiled)

    def _guard(self, words: list[str]) -> frozenset[str]:
        tokens: set[str] = set()
        for word in words:
            if not word.strip():  # the end of the text, or a blank line
                tokens |= {"", "\n\n"}
                continue
            for spelling in spellings(word):
                tokens.add(self.tokens(spelling)[0][0] if not word.startswith("{") else word[1:-1])
        self.guarded |= tokens
        return frozenset(tokens)

    def _literal_parts(self, sequence: pattern.Sequence) -> Iterator[tuple[Part, ...]]:
        """The sequence with each literal word cut into its tokens (in each of its spellings)."""
        return (tuple(chain.from_iterable(parts)) for parts in product(*map(self._variants, sequence)))

    def _variants(self, part: Part) -> list[list[Part]]:
        """What a part is cut into, by spelling."""
        if not part.symbol.startswith("="):
            return [[part]]
        word = part.symbol[1:]
        if word not in self.variants:
            self.variants[word] = [self.tokens(spelling) for spelling in spellings(word)]
        found = []
        for tokens in self.variants[word]:
            parts = [Part("=" + token, joined=joined) for token, joined in tokens]
            parts[0] = parts[0]._replace(joined=part.joined, opens=part.opens)
            parts[-1] = parts[-1]._replace(closes=part.closes)
            found.append(parts)
        return found

    def _check(self, sequence: pattern.Sequence, rule: Rule, place: str, names: list[str]) -> None:
        if sequence[0].symbol == WORD:
            raise LanguageError(self.file, place, f"{rule.name}: may not begin with any word")
        if len(rule.value) > 1 and sum(p.opens for p in sequence) != len(rule.value):
            raise LanguageError(self.file, place, f"{rule.name}: as many spans as values are wanted")
        missing = {*names} - {p.name for p in sequence}
        used = missing & {word for value in rule.value for word in re.findall(r"\w+", value)}
        if used:
            raise LanguageError(self.file, place, f"{rule.name}: {sorted(used)} is not bound in every alternative")

    def language(self) -> Language:
        known = set(self.classes) | self.gives | NUMBER_SYMBOLS | {WORD}
        unknown = {s for s in self.used if not s.startswith("=")} - known
        if unknown:
            first = next(rule for rule, parts in self.sequences if any(p.symbol in unknown for p in parts))
            place = f"{first.label.partition('/')[2]}, line {first.place.rpartition(':')[2]}"
            raise LanguageError(self.file, place, f"no class or category {sorted(unknown)[0]!r}")
        own = {rule.gives for rule in self.main.rules}  # what an included file offers need not be taken
        dead = own - self.used - {EXPRESSION} - set(self.classes) if self.main.language.includes else set()
        if dead:
            raise LanguageError(self.file, "rules", f"the category {sorted(dead)[0]!r} is used by no rule")
        head = self.main.language
        triggering = frozenset(n for n, t in self.classes.items() if t) | self.trigger_literals
        triggering |= {"=" + word for word in self.triggering}
        triggering |= {HOUR} if head.hour_after else set()
        sequences = [(rule.gives, parts) for rule, parts in self.sequences]
        symbols = symbols_of(sequences, EXPRESSION, triggering, UNKNOWN_WORD)
        numbered, compounds = self._numbered(), bool(head.prefixes or head.compounds)
        looked_up = chain(self.lexicon, self.guarded, self.splitter.written)
        endings = head.plural_endings, head.singular_endings
        return Language(
            code=head.code,
            name=head.name,
            lexicon=self.lexicon,
            rules=packed(self.sequences, self._ranks()),
            symbols={name: beside(symbol) for name, symbol in symbols.items()},
            runs=runs_of(self.sequences, self.lexicon, self.triggering, triggering),
            guarded=frozenset(self.guarded),
            capital=any(rule.capital for rule, _ in self.sequences),
            triggers=frozenset(self.triggering),
            numbered=numbered,
            vocabulary=vocabulary(looked_up, self.triggering, numbered, compounds, endings, self.splitter.fronts()),
            trigger_symbols=triggering,
            split=self.splitter,
            has_prefixes=compounds,
            month_first=frozenset(head.month_first),
            capitals=frozenset(map(form, head.capitals)),
            plural_endings=tuple(head.plural_endings),
            singular_endings=tuple(head.singular_endings),
            tense=self.main.tense.model_dump(),
            furniture=self._furniture(),
        )

    def _numbered(self) -> frozenset[str]:
        """The words that are looked for with a digit, or an hour by name, behind them."""
        head = self.main.language
        hours = [form(word) for word, name, _ in self.entries if name == HOUR] if head.hour_after else []
        digits = [(word, digit) for word in (*head.number_after, *head.hour_after) for digit in "0123456789"]
        named = ((word, hour) for word in head.hour_after for hour in hours)
        return frozenset(f"{form(word)} {behind}" for word, behind in (*digits, *named))

    def _furniture(self) -> Furniture:
        table = self.main.boilerplate
        return Furniture(Cues.of(table.lines), Cues.of(table.openers), Cues.of(table.rest))

    def _ranks(self) -> dict[str, int]:
        try:
            order = list(TopologicalSorter(self.corners).static_order())
        except CycleError as error:
            cycle = " > ".join(error.args[1])
            raise LanguageError(self.file, "rules", f"categories begin with one another: {cycle}") from None
        return {symbol: n for n, symbol in enumerate(order)}
