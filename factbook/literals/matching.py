"""From a number in its surroundings to a verdict: the facts it may be held against, the result."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from factbook.literals import amounts, bands, plain
from factbook.literals.compounds import compound
from factbook.literals.doubts import compared, derived, doubtful, other_side
from factbook.literals.figures import Figure
from factbook.literals.groups import groups, named_here
from factbook.literals.lexicon import NEED, OTHER_MEASURES, PER_DAY, STUDY
from factbook.literals.names import Index, Mention
from factbook.literals.outcome import Outcome, Verdict
from factbook.literals.passages import pattern, says
from factbook.literals.people import Group
from factbook.literals.portions import servings_for
from factbook.literals.prose import BlockKind
from factbook.literals.regions import in_force, named_anywhere
from factbook.literals.scenes import SORT, Scene
from factbook.literals.subjects import Subject, other_nutrient, other_topic, small_words, subjects
from factbook.quantity import Bound
from factbook.units import GRAMS
from factbook.voucher import Term, Voucher

Lookup = Callable[[str], tuple[Voucher, ...]]


@dataclass(frozen=True)
class Matcher:
    """The facts that prose is held against: their wording, and how to ask for their figures."""

    index: Index
    lookup: Lookup
    nutrient: str
    kept: dict[str, list[tuple[int, Voucher]]] = field(default_factory=dict)

    def verdict(self, scene: Scene, unit: str) -> Verdict:
        """The verdict on one number whose unit is known."""
        if not scene.peopled_or_named:
            return _unclaimed("no fact is named near it")
        if other_nutrient(scene, self.nutrient):
            return _unclaimed("it is about another nutrient")
        paired = compound(scene, unit, self.index, self.lookup)
        if paired is not None:
            return paired
        candidates = list(subjects(scene, lambda mention: self._alive(scene, mention, unit)))
        near = [s for s in candidates if s.near != "carried"]
        far = [s for s in candidates if s.near == "carried"]
        if unit == "%" and scene.passage.features_in(scene.own):
            far = []  # "two thirds of US adults; among teenagers nine in ten"
        found = self._named(scene, unit, near)
        if found is not None:
            return found
        by_people = self._people(scene, unit)
        if by_people is not None and by_people.outcome is not Outcome.DRIFT:
            return by_people
        by_name = self._named(scene, unit, far)
        if by_people is None or (by_name is not None and self._banded(far)):
            return by_name or by_people or _unclaimed("no fact is named near it")
        return by_people

    def _banded(self, found: Sequence[Subject]) -> bool:
        """Whether the subject carried over is itself a table by age: a limit, not a food."""
        return any(
            self.index.terms[t].population is not None for subject in found for t in subject.terms
        )

    def _alive(self, scene: Scene, mention: Mention, unit: str) -> tuple[int, ...] | None:
        """The terms of a mention that may speak here; None when it is to be passed over."""
        terms = [(t, self.index.terms[t]) for t in mention.terms]
        able = tuple(
            t for t, term in terms if _comparable(unit, term.unit) and self._cued(scene, term)
        )
        heavy = any(amounts.mass_of(term.basis) for _, term in terms)
        return able if able or heavy else None

    def _cued(self, scene: Scene, term: Term) -> bool:
        """Whether the words that a term asks for are near, and none that it forbids."""
        near = f"{scene.own_text} | {scene.head_text}"
        if term.bars and self._barred(scene, term, near):
            return False
        if not term.cues:
            return True
        sentence = scene.sentence_text
        listed = scene.tabular or scene.block.kind is BlockKind.ITEM
        around = scene.around if listed else scene.lead
        wide = " | ".join((near, sentence, *(p.text for p in around)))
        return all(says(wide, cue) or _bounding(scene, cue) for cue in term.cues)

    def _barred(self, scene: Scene, term: Term, near: str) -> bool:
        """Whether a word that a term forbids is near, and nearer than those that it asks for."""
        if not says(near, term.bars):
            return False
        at = scene.figure.start - scene.own.start
        bar = _distance(scene.own_text, term.bars, at)
        return bar is None or not any(
            (cue := _distance(scene.own_text, group, at)) is not None and cue < bar
            for group in term.cues
        )

    def _named(self, scene: Scene, unit: str, found: Sequence[Subject]) -> Verdict | None:
        """The verdict by the first subject that is named; None when none is."""
        for subject in found:
            if not subject.terms:
                return _unclaimed("what it is about has no facts")
            verdict = self._of_subject(scene, unit, subject)
            if verdict is None:
                continue
            if verdict.outcome is not Outcome.DRIFT:
                return verdict
            cues = verdict.voucher.cues if verdict.voucher else ()
            if unit == "%" and (other_side(scene) or compared(scene, cues)):
                return _unclaimed("it may be the other side of a share, or a difference")
            if subject.unknown or (unit == "mg" and derived(scene)):
                return _unclaimed("it is about something without facts, or derived")
            return verdict
        return None

    def _of_subject(self, scene: Scene, unit: str, subject: Subject) -> Verdict | None:
        """The verdict by one subject's vouchers."""
        vouchers = [v for v in self._vouchers(subject.terms) if not bands.strict(scene.figure, v)]
        weighed = [v for v in vouchers if amounts.by_weight(v)]
        if weighed:
            return self._amount(scene, unit, subject, weighed)
        chosen, _ = in_force(scene, vouchers)
        peopled = [v for v in chosen if v.population is not None]
        if peopled:
            return self._bands(scene, unit, peopled, groups(scene) or (Group(),), vouchers)
        if chosen:
            verdict = plain.judge(scene.figure, unit, chosen)
            others = self._vouchers(self.index.namesakes(subject.terms))
            plainly = [v for v in others if not amounts.by_weight(v)]
            if verdict.outcome is Outcome.DRIFT and plain.fits(scene.figure, unit, plainly):
                return _unclaimed("it fits another fact of the same name")
            return verdict
        return _unclaimed("its authority has no facts") if vouchers else None

    def _vouchers(self, terms: Sequence[int]) -> list[Voucher]:
        """The vouchers whose wording is among the terms, given by their numbers."""
        wanted = set(terms)
        asked = dict.fromkeys(self.index.terms[t].subject for t in terms)
        return [v for subject in asked for t, v in self._of(subject) if t in wanted]

    def _of(self, subject: str) -> list[tuple[int, Voucher]]:
        """The vouchers of a subject, each with the number of its wording; asked for once."""
        if subject not in self.kept:
            numbers = self.index.numbers
            self.kept[subject] = [(numbers.get(Term.of(v), -1), v) for v in self.lookup(subject)]
        return self.kept[subject]

    def _amount(
        self, scene: Scene, unit: str, subject: Subject, weighed: Sequence[Voucher]
    ) -> Verdict:
        """The verdict on an amount in a serving of what is named."""
        states, sorts = _states(scene), _sorts(scene)
        stated = servings_for(scene, subject)
        fitting: list[amounts.Reading] = []
        others: list[amounts.Reading] = []
        for voucher in weighed:
            if stated.servings:
                found = [
                    r for s in stated.servings for r in amounts.readings(voucher, s, subject.words)
                ]
            else:
                found = list(amounts.usual(voucher)) if voucher.measures or voucher.serving else []
            suits = amounts.fits(voucher, states) and amounts.of_sort(voucher, sorts)
            (fitting if suits else others).extend(found)
        verdict = amounts.decide(scene.figure, unit, fitting, others)
        if verdict.authority and _credited(scene, verdict.authority):
            return replace(verdict, authority="")
        if verdict.outcome is Outcome.DRIFT and not (stated.servings and stated.sure):
            return _unclaimed("no serving is stated for it")
        return verdict

    def _people(self, scene: Scene, unit: str) -> Verdict | None:
        """The verdict by whom the number is about; None when nobody is named."""
        found = groups(scene)
        if not found or says(_near(scene), OTHER_MEASURES):
            return None
        if STUDY & scene.passage.folded(scene.sentence):
            return None
        cued = self._cued_people(scene, unit)
        vouchers = [v for v in self._vouchers(cued) if not bands.strict(scene.figure, v)]
        chosen, _ = in_force(scene, vouchers)
        if not chosen:
            return None
        verdict = self._bands(scene, unit, chosen, found, vouchers)
        if verdict.outcome is not Outcome.DRIFT:
            return verdict
        if doubtful(scene, [self.index.terms[t] for t in cued]) or derived(scene):
            return _unclaimed("it may be a dose, or what people eat")
        if other_topic(scene, self.nutrient):
            return _unclaimed("it is about another nutrient")
        return verdict

    def _cued_people(self, scene: Scene, unit: str) -> list[int]:
        """The terms for people that are asked for: their cues are near, or the words are bare."""
        near = _near(scene)
        wide = f"{near} | {scene.lead_in} | {scene.around_text} | {scene.previous_text}"
        bare = named_here(scene) and (scene.tabular or small_words(scene))
        known: dict[tuple[object, ...], bool] = {}
        found = []
        for number in self.index.peopled:
            term = self.index.terms[number]
            if not _comparable(unit, term.unit):
                continue
            wording = (term.cues, term.bars)
            if wording not in known:
                barred = bool(term.bars) and says(near, term.bars)
                cued = (bare and not term.cues) or all(
                    says(wide, cue) for cue in term.cues or (NEED + PER_DAY,)
                )
                known[wording] = cued and not barred
            if known[wording]:
                found.append(number)
        return found

    def _bands(
        self,
        scene: Scene,
        unit: str,
        chosen: Sequence[Voucher],
        found: Sequence[Group],
        everything: Sequence[Voucher],
    ) -> Verdict:
        """The verdict by bands: any reading that agrees decides, else the likeliest one."""
        verdicts = [
            bands.judge(scene.figure, unit, family, people)
            for family in _families(chosen)
            for people in found
        ]
        for outcome in (Outcome.CHECKED, Outcome.UNCLAIMED):
            for verdict in verdicts:
                if verdict.outcome is outcome and verdict.voucher is not None:
                    return verdict
        drift = next((v for v in verdicts if v.outcome is Outcome.DRIFT), None)
        if drift is None:
            return verdicts[0]
        rest = [v for v in everything if not v.current and named_anywhere(scene, v)]
        for family in _families(rest):
            for people in found:
                other = bands.judge(scene.figure, unit, family, people)
                if other.outcome is Outcome.CHECKED and other.voucher is not None:
                    name = other.voucher.authorities[0]
                    return Verdict(Outcome.CHECKED, drift.voucher, drift.expected, name)
        return drift


def _distance(text: str, phrases: tuple[str, ...], at: int) -> int | None:
    """How far the nearest of the phrases stands from an offset; None when none is there."""
    gaps = [
        min(abs(found.start() - at), abs(found.end() - at))
        for found in pattern(phrases).finditer(text)
    ]
    return min(gaps, default=None)


def _bounding(scene: Scene, cue: tuple[str, ...]) -> bool:
    """Whether a cue asks for the words of a limit, and the number itself has them: "up to 350"."""
    capped = scene.figure.bound in (Bound.AT_MOST, Bound.LESS_THAN)
    return capped and not {"no more than", "at most", "maximum", "limit-"}.isdisjoint(cue)


def _families(vouchers: Sequence[Voucher]) -> Iterator[list[Voucher]]:
    """The vouchers by family, in order."""
    by_family: dict[str, list[Voucher]] = {}
    for voucher in vouchers:
        by_family.setdefault(voucher.family or voucher.subject, []).append(voucher)
    yield from by_family.values()


def _credited(scene: Scene, authority: str) -> bool:
    """Whether the prose says whose figure it gives: "the NIH lists 111 mg"."""
    names = tuple(word for word in authority.split() if len(word) > 2 and word.isupper())
    return says(f"{scene.text} | {scene.around_text}", (authority, *names))


def _sorts(scene: Scene) -> tuple[Figure, ...]:
    """The percentages that tell the sort of a food, in its clause or its row: "70 % cocoa"."""
    places = [(scene.passage, scene.own)] + [(p, p.whole) for p in (*scene.heads, *scene.row)]
    return tuple(
        figure
        for passage, stretch in places
        for figure in passage.figures
        if figure.unit == "%" and stretch.start <= figure.start < stretch.end
        and SORT.match(passage.text, figure.end)
    )  # fmt: skip


def _near(scene: Scene) -> str:
    """The number's clause with the headers of its row and column."""
    return f"{scene.own_text} | {scene.head_text}"


def _unclaimed(reason: str) -> Verdict:
    """An unclaimed verdict with its reason."""
    return Verdict(Outcome.UNCLAIMED, reason=reason)


def _comparable(unit: str, other: str) -> bool:
    """Whether a number in one unit may be held against a fact in another."""
    return unit == other or ({unit, other} <= {"mg", "mcg"} and unit in GRAMS)


def _states(scene: Scene) -> frozenset[str]:
    """The states of preparation named with a number: in its clause, else its row and column."""
    own = amounts.states_in(scene.passage.folded(scene.own))
    if own:
        return own
    heads = [p for p in (*scene.heads, *scene.row) if p.text]
    return frozenset().union(*(amounts.states_in(p.folded(p.whole)) for p in heads))
