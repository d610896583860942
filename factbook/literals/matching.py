"""From a number in its surroundings to a verdict: the facts it may be held against, the result."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from factbook.literals import amounts, bands, plain
from factbook.literals.compounds import Lookup, compound
from factbook.literals.cues import comparable, cued, cued_people, near_text
from factbook.literals.doses import doubtful
from factbook.literals.doubts import derived, held_against, implausible, rounds_to
from factbook.literals.excuses import banded, excuse_for
from factbook.literals.groups import groups, named_here
from factbook.literals.lexicon import ALLOWANCES, LIMIT_NAMES, NEED, OTHER_MEASURES
from factbook.literals.names import Index, Mention
from factbook.literals.naming import Alive, Subject
from factbook.literals.nutrients import amount_of, other_nutrient, other_topic
from factbook.literals.outcome import Outcome, Verdict
from factbook.literals.passages import pattern, says
from factbook.literals.people import Group
from factbook.literals.portions import Stated, said_again, servings_for, weighing
from factbook.literals.qualities import credited, sorts, states
from factbook.literals.regions import elsewhere, in_force
from factbook.literals.scenes import Scene
from factbook.literals.servings import Serving
from factbook.literals.shares import is_share, of_it, of_nutrient
from factbook.literals.smallness import plain_after
from factbook.literals.studies import of_study
from factbook.literals.subjects import subjects
from factbook.units import GRAMS
from factbook.voucher import Term, Voucher

_LABELLED = ("percentage-", "per cent", "percent", "label-", "packet-", "NRV", "reference value")


@dataclass(frozen=True, eq=False, repr=False)
class Matcher:
    """The facts that prose is held against: their wording, and how to ask for their figures."""

    index: Index
    lookup: Lookup
    nutrient: str
    unit: str
    kept: dict[str, Sequence[tuple[int, Voucher]]] = field(default_factory=dict)

    def verdict(self, scene: Scene, unit: str) -> Verdict:
        """The verdict on one number whose unit is known."""
        found = self._verdict(scene, unit)
        if found.outcome is not Outcome.UNCLAIMED or not amount_of(scene, unit, self.nutrient):
            return found
        # "0.42 g of magnesium", where the facts are in milligrams.
        times = GRAMS[unit] / GRAMS.get(self.unit, GRAMS[unit])
        figure = scene.figure._replace(low=scene.figure.low * times, high=scene.figure.high * times)
        other = self._verdict(replace(scene, figure=figure), self.unit)
        if other.outcome is Outcome.DRIFT and rounds_to(scene.figure, unit, other):
            return _unclaimed("it is the fact, rounded")
        return found if other.outcome is Outcome.UNCLAIMED else other

    def _verdict(self, scene: Scene, unit: str) -> Verdict:
        """The verdict on one number, in a unit in which facts may be."""
        # Limits are told by whose they are, too, and no authority is a name: "the BfR has a ceiling".
        if not (scene.peopled_or_named or pattern(LIMIT_NAMES).search(scene.own_text)):
            return _unclaimed("no fact is named near it")
        # First of all, for "salt" in the header of such a column is no sodium.
        paired = compound(scene, unit, self.nutrient, self.index, self.lookup)
        if paired is not None:
            return paired
        if unit != "h" and other_nutrient(scene, self.nutrient):
            return _unclaimed("it is about another nutrient")
        candidates = list(subjects(scene, self._alive_in(scene, unit)))
        found = self._named(scene, unit, [s for s in candidates if s.near != "carried"])
        if found is None:
            far = [s for s in candidates if s.near == "carried"]
            found = self._told_before(scene, unit, self._reaching(scene, unit, far))
        return found or _unclaimed("no fact is named near it")

    def _reaching(self, scene: Scene, unit: str, far: list[Subject]) -> list[Subject]:
        """Those of the subjects named before that a number may still be about."""
        if unit != "%":
            return far
        if scene.passage.features_in(scene.own):
            return []  # "two thirds of US adults; among teenagers nine in ten"
        # "Bones hold half of it. From food, a third is absorbed."
        return far if plain_after(scene) else [s for s in far if self._goes_on(scene, s)]

    def _told_before(self, scene: Scene, unit: str, far: Sequence[Subject]) -> Verdict | None:
        """The verdict by the people a number is for, or by a subject named before; None by neither."""
        banded = _banded(scene, far)
        if banded and (scene.earlier or scene.tabular) and not says(scene.own_text, NEED):
            # "The upper limit is 350 mg, for toddlers 65 mg": the table named before goes on.
            return self._named(scene, unit, far)
        by_people = None if _of_food(scene, far) else self._people(scene, unit)
        if banded and by_people is not None and by_people.outcome is Outcome.DRIFT:
            # "The limit is 350 mg. Children of four to eight: 110 mg": that table may go on.
            going_on = self._named(scene, unit, far)
            if going_on is not None and going_on.outcome is Outcome.CHECKED:
                return going_on
        return by_people or self._named(scene, unit, far)

    def _goes_on(self, scene: Scene, subject: Subject) -> bool:
        """Whether what follows a per cent goes on about a subject named before.

        By the words that it asks for ("4 % is absorbed"), or as a share of it ("8 % of it").
        """
        terms = [self.index.terms[t] for t in subject.terms]
        after = scene.text[scene.figure.end : scene.own.end]
        if any(term.cues and all(says(after, cue) for cue in term.cues) for term in terms):
            return True
        told = of_it(scene) or of_nutrient(scene, self.nutrient)
        return told and not any(says(scene.lead_in, term.bars) for term in terms)

    def _alive_in(self, scene: Scene, unit: str) -> Alive:
        """What tells of a mention which of its terms may speak here."""
        known: dict[tuple[int, ...], tuple[int, ...] | None] = {}

        def alive(mention: Mention) -> tuple[int, ...] | None:
            # Most names are asked after several times: in the clause, before it, as a title.
            if mention.terms not in known:
                known[mention.terms] = self._alive(scene, mention.terms, unit)
            return known[mention.terms]

        return alive

    def _alive(self, scene: Scene, named: tuple[int, ...], unit: str) -> tuple[int, ...] | None:
        """The terms of a mention that may speak here; None when it is to be passed over."""
        terms = [(t, self.index.terms[t]) for t in named]
        able = tuple(t for t, term in terms if comparable(unit, term) and self._asked(scene, term))
        return able if able or amounts.told_by_weight(self.index, named) else None

    def _asked(self, scene: Scene, term: Term) -> bool:
        """Whether the words that a term asks for are near, or it is a share of the nutrient."""
        return cued(scene, term) or is_share(scene, term, self.nutrient)

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
            excuse = excuse_for(scene, unit, subject, verdict, self.nutrient)
            return _unclaimed(excuse) if excuse else verdict
        return None

    def _of_subject(self, scene: Scene, unit: str, subject: Subject) -> Verdict | None:
        """The verdict by one subject's vouchers."""
        vouchers = [v for v in self._vouchers(subject.terms) if not bands.strict(scene.figure, v)]
        weighed = [v for v in vouchers if amounts.by_weight(v)]
        if weighed:
            return self._amount(scene, unit, subject, weighed)
        chosen, named = in_force(scene, vouchers)
        if vouchers and not chosen and subject.near == "carried":
            # "The guidance level is 400 mg. Norway allows 250 mg": another limit of that sort.
            alike = self._vouchers(self.index.namesakes(subject.terms))
            chosen, named = in_force(scene, [v for v in alike if v.population is not None])
        peopled = [v for v in chosen if v.population is not None]
        if peopled:
            people = groups(scene) or (Group(),)
            rest = [] if named else elsewhere(scene, vouchers)
            return bands.judge_all(scene.figure, unit, peopled, people, rest)
        unit = "%" if unit == "% NRV" else unit
        if chosen:
            verdict = plain.judge(scene.figure, unit, chosen)
            others = self._vouchers(self.index.namesakes(subject.terms))
            plainly = [v for v in others if not amounts.by_weight(v) and cued(scene, Term.of(v))]
            if verdict.outcome is Outcome.DRIFT and plain.fits(scene.figure, unit, plainly):
                return _unclaimed("it fits another fact of the same name")
            return verdict
        return _unclaimed("its authority has no facts") if vouchers else None

    def _vouchers(self, terms: Sequence[int]) -> list[Voucher]:
        """The vouchers whose wording is among the terms, given by their numbers."""
        wanted = set(terms)
        asked = dict.fromkeys(self.index.terms[t].subject for t in terms)
        return [v for subject in asked for t, v in self._of(subject) if t in wanted]

    def _of(self, subject: str) -> Sequence[tuple[int, Voucher]]:
        """The vouchers of a subject, each with the number of its wording; asked for once."""
        if subject not in self.kept:
            self.kept[subject] = self.index.numbered(subject, self.lookup(subject))
        return self.kept[subject]

    def _amount(
        self, scene: Scene, unit: str, subject: Subject, weighed: Sequence[Voucher]
    ) -> Verdict:
        """The verdict on an amount in a serving of what is named."""
        named, of = states(scene, subject.terms), sorts(scene)
        stated = servings_for(scene, subject, pieces=amounts.by_piece(weighed, subject.words))
        if not stated.servings and unit == "% DV":
            stated = Stated(self._served_by_amount(scene, subject))
        fitting: list[amounts.Reading] = []
        others: list[amounts.Reading] = []
        for voucher in weighed:
            suits = amounts.fits(voucher, named) and amounts.of_sort(voucher, of)
            found = amounts.readings_for(voucher, stated.servings, subject.words)
            (fitting if suits else others).extend(found)
        verdict = amounts.decide(scene.figure, unit, fitting, others)
        if verdict.authority and credited(scene, verdict.authority):
            return verdict._replace(authority="")
        if verdict.outcome is not Outcome.DRIFT:
            return verdict
        portioned = any(v.measures or v.serving for v in weighed)
        portioned = portioned or _per_gram(subject, weighed, stated.servings)
        sure = stated.servings and stated.sure and portioned
        return verdict if sure else _unclaimed("no serving is stated for it")

    def _served_by_amount(self, scene: Scene, subject: Subject) -> tuple[Serving, ...]:
        """The serving that an amount told with a per cent makes: "the medium has 32 mg, or 8 %".

        So the two are held against each other where no serving is stated and the amount is right.
        """
        amount = said_again(scene)
        if amount is None:
            return ()
        named = dict.fromkeys(self.index.terms[t].subject for t in subject.terms)
        alike = (v for one in named for _, v in self._of(one) if v.value.unit == amount.unit)
        weights = (amounts.weight_of(amount, voucher) for voucher in alike)
        return tuple(weighing(weight) for weight in weights if weight is not None)

    def _people(self, scene: Scene, unit: str) -> Verdict | None:
        """The verdict by whom the number is about; None when nobody is named."""
        found = groups(scene)
        if not found or of_study(scene) or held_against(scene) or _of_labels(scene):
            return None
        asked = cued_people(scene, unit, self.index)
        vouchers = [v for v in self._vouchers(asked) if not bands.strict(scene.figure, v)]
        measured = _of_other_measure(scene)
        if measured or says(scene.own_text, ALLOWANCES):
            # "It amounts to 255 mg, whereas the RDA built upon it is 310 mg."
            vouchers = [
                v for v in vouchers if set(v.authorities).isdisjoint(OTHER_MEASURES) is not measured
            ]
        chosen, named = in_force(scene, vouchers)
        if not chosen:
            return None
        rest = [] if named else elsewhere(scene, vouchers, found)
        verdict = bands.judge_all(scene.figure, unit, chosen, found, rest)
        if verdict.outcome is not Outcome.DRIFT:
            return verdict
        if measured and not any(group.aged for group in found):
            return _unclaimed("the words name no ages")  # such a table may lack bands
        if doubtful(scene, [self.index.terms[t] for t in asked]) or derived(scene, dated=not named):
            return _unclaimed("it may be a dose, or what people eat")
        if other_topic(scene, self.nutrient):
            return _unclaimed("it is about another nutrient")
        if implausible(scene.figure, verdict, people=True):
            return _unclaimed("it is too far from the fact to be about it")
        return verdict


def _per_gram(subject: Subject, weighed: Sequence[Voucher], servings: Sequence[Serving]) -> bool:
    """Whether what is told is by the gram, as compounds are: in a column "mg per g", or in words."""
    if subject.near == "head" and all(amounts.mass_of(v.value.basis) == 1 for v in weighed):
        return True
    portions = (portion for serving in servings for portion in serving.portions)
    return any(p.unit == "g" and p.low == p.high == 1 for p in portions)


def _banded(scene: Scene, found: Sequence[Subject]) -> bool:
    """Whether any of the subjects is itself a table by age: a limit, not a food."""
    return any(banded(scene.passage.index, subject) for subject in found)


def _of_food(scene: Scene, far: Sequence[Subject]) -> bool:
    """Whether a clause goes on about a food named before: "A raw cup has 24 mg", "It has 24 mg"."""
    terms = (t for subject in far for t in subject.terms)
    told = scene.passage.servings_in(scene.own) or not named_here(scene)
    return bool(told) and amounts.told_by_weight(scene.passage.index, terms)


def _of_other_measure(scene: Scene) -> bool:
    """Whether a number is one of another measure than allowances: an average requirement."""
    if says(near_text(scene), OTHER_MEASURES):
        return True
    # "The average requirement is 350 mg for men over 30 and 265 mg for women of that age."
    return says(scene.lead_in, OTHER_MEASURES) and not says(scene.own_text, NEED)


def _of_labels(scene: Scene) -> bool:
    """Whether a clause that names nobody is about labels: "packets work out their per cents from it"."""
    return not named_here(scene) and says(scene.own_text, _LABELLED)


def _unclaimed(reason: str) -> Verdict:
    """An unclaimed verdict with its reason."""
    return Verdict(Outcome.UNCLAIMED, reason=reason)
