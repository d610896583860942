"""Sources: what the guide cites, with enough to find it again."""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from factbook.kinds._common import Measured
from factbook.record import FormId, Prose, Record
from factbook.shape import Field

_LABELS = {
    "rct": "randomized trial",
    "meta_analysis": "meta-analysis",
    "cohort": "cohort study",
    "cross_sectional": "cross-sectional survey",
    "opinion": "expert opinion",
    "agency": "public agency",
    "animal": "animal study",
    "in_vitro": "in-vitro study",
}


class Study(StrEnum):
    """What kind of source it is, the strongest evidence of an effect in people first."""

    META_ANALYSIS = "meta_analysis"
    SYSTEMATIC_REVIEW = "systematic_review"
    RCT = "rct"
    TRIAL = "trial"
    COHORT = "cohort"
    CROSS_SECTIONAL = "cross_sectional"
    REVIEW = "review"
    OPINION = "opinion"
    AGENCY = "agency"
    REGULATION = "regulation"
    BOOK = "book"
    DATASET = "dataset"
    PRODUCT_INFORMATION = "product_information"
    ANIMAL = "animal"
    IN_VITRO = "in_vitro"

    @property
    def label(self) -> str:
        """The kind as readers see it."""
        return _LABELS.get(self.value, self.value.replace("_", " "))


class SourceRecord(Record):
    """One source."""

    page: ClassVar[str | None] = "/sources/"

    authors: tuple[str, ...] = Field((), description="as cited: 'Zhang Y'; 'et al.' may end them")
    name: str = Field(description="the work's title, or what it is about")
    container: str | None = Field(None, description="journal with volume and pages, or publisher")
    year: int | None = Field(None, ge=1800, description="year of publication")
    doi: str | None = Field(None, description="digital object identifier, without the resolver")
    pmid: str | None = Field(None, pattern=r"^\d+$", description="PubMed's number")
    address: str | None = Field(None, pattern="^https?://", description="where it can be read")
    accessed: date | None = Field(None, description="when the address was read")
    study: Study = Field(description="what kind of source it is")
    population: str | None = Field(None, description="in whom: 'older adults', 'rats'")
    people: int | None = Field(None, gt=0, description="how many took part")
    trials: int | None = Field(None, gt=0, description="how many studies a review took in")
    dose: Measured | None = Field(None, description="what was given: '300 mg/day'")
    dose_form: FormId | None = Field(None, description="the form that was given")
    duration: Measured | None = Field(None, description="for how long: '8 weeks'")
    finding: Prose | None = Field(None, description="what it found, in a sentence")
    note: Prose | None = Field(None, description="competing interests, errata, limits")

    @property
    def href(self) -> str | None:
        """Where it can be read: its address, or what its DOI or PubMed number leads to."""
        if self.address is not None:
            return self.address
        if self.doi is not None:
            return f"https://doi.org/{self.doi}"
        return f"https://pubmed.ncbi.nlm.nih.gov/{self.pmid}/" if self.pmid else None

    @property
    def by(self) -> str:
        """The authors in one line: "Zhang Y et al."."""
        return ", ".join(self.authors).replace(", et al.", " et al.")

    @property
    def citation(self) -> str:
        """The whole reference in one line, without its address."""
        held = self.container or ""
        year = "" if self.year is None or str(self.year) in held else str(self.year)
        parts = [part for part in (self.by, self.name, held, year) if part]
        return " ".join(part if part[-1] in ".?!" else f"{part}." for part in parts)

    @property
    def study_label(self) -> str:
        """The kind of study as readers see it."""
        return self.study.label


RECORD = SourceRecord
