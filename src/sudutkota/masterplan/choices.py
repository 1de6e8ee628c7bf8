"""The words a plan's records choose from."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class LegalKind(models.TextChoices):
    """What sort of legal basis it is, highest first."""

    LAW = "law", _("Law")
    GOVERNMENT_REGULATION = "government-regulation", _("Government regulation")
    PRESIDENTIAL = "presidential", _("Presidential regulation")
    MINISTERIAL = "ministerial", _("Ministerial regulation")
    LOCAL_REGULATION = "local-regulation", _("Local regulation")
    MAYOR_REGULATION = "mayor-regulation", _("Mayor's regulation")
    DECREE = "decree", _("Decree")
    AGREEMENT = "agreement", _("Agreement")


class LegalStatus(models.TextChoices):
    """How far it is."""

    IN_FORCE = "in-force", _("In force")
    DRAFT = "draft", _("Draft")
    PLANNED = "planned", _("Planned")


class Stage(models.TextChoices):
    """The stages in which a plan is made."""

    AGREEMENT = "agreement", _("Agreement")
    DECREE = "decree", _("Decree")
    BIMTEK = "bimtek", _("Bimtek")
    FINISHING = "finishing", _("Finishing")
    AWARD = "award", _("Award")
    REGULATION = "regulation", _("Regulation")


class Topic(models.TextChoices):
    """What a statistic is about."""

    TERRITORY = "territory", _("Territory")
    POPULATION = "population", _("Population")
    ECONOMY = "economy", _("Economy")
    FINANCE = "finance", _("Finance")
    WELFARE = "welfare", _("Welfare")
    TOURISM = "tourism", _("Tourism")
    DIGITAL = "digital", _("Digital")
    ENVIRONMENT = "environment", _("Environment")


class Element(models.TextChoices):
    """The elements of readiness."""

    STRUCTURE = "structure", _("Structure")
    INFRASTRUCTURE = "infrastructure", _("Infrastructure")
    SUPERSTRUCTURE = "superstructure", _("Superstructure")
    NATURE = "nature", _("Nature")
    CULTURE = "culture", _("Culture")


class Quadrant(models.TextChoices):
    """The quadrants of SWOT."""

    STRENGTH = "strength", _("Strength")
    WEAKNESS = "weakness", _("Weakness")
    OPPORTUNITY = "opportunity", _("Opportunity")
    THREAT = "threat", _("Threat")


class TowsKind(models.TextChoices):
    """Which two quadrants a strategy draws on."""

    SO = "SO", _("Strengths and opportunities")
    ST = "ST", _("Strengths and threats")
    WO = "WO", _("Weaknesses and opportunities")
    WT = "WT", _("Weaknesses and threats")


class ActionGroup(models.TextChoices):
    """The four fixed groups of the action plan."""

    POLICY = "policy", _("Policy and institutions")
    INFRASTRUCTURE = "infrastructure", _("Supporting infrastructure")
    APPLICATION = "application", _("Applications and software")
    LITERACY = "literacy", _("Literacy")


class ProgrammeKind(models.TextChoices):
    """What a programme makes."""

    POLICY = "policy", _("Policy")
    SERVICE = "service", _("Service")
    PHYSICAL = "physical", _("Physical work")
    APPLICATION = "application", _("Application")


class IndicatorLevel(models.TextChoices):
    """How far down the chain an indicator measures."""

    OUTPUT = "output", _("Output")
    OUTCOME = "outcome", _("Outcome")
    IMPACT = "impact", _("Impact")


class Direction(models.TextChoices):
    """Which way is better."""

    UP = "up", _("Higher is better")
    DOWN = "down", _("Lower is better")
    KEEP = "keep", _("To be kept")


class BudgetSource(models.TextChoices):
    """Who pays."""

    APBD_CITY = "apbd-city", _("City budget (APBD)")
    APBD_PROVINCE = "apbd-province", _("Province budget (APBD)")
    APBN = "apbn", _("State budget (APBN)")
    CSR = "csr", _("CSR")
    KPBU = "kpbu", _("Public-private partnership (KPBU)")
    OTHER = "other", _("Other")


class Tagging(models.TextChoices):
    """How much of an activity's money counts as smart-city money."""

    FULL = "full", _("Full")
    PARTIAL = "partial", _("Partial")
    INCREMENTAL = "incremental", _("Incremental")


class TreatmentKind(models.TextChoices):
    """Whether a risk is met by building or by rules."""

    STRUCTURAL = "structural", _("Structural")
    NON_STRUCTURAL = "non-structural", _("Non-structural")


class BodyKind(models.TextChoices):
    """The bodies that govern the plan."""

    COUNCIL = "council", _("Council")
    TEAM = "team", _("Implementation team")
    FORUM = "forum", _("Forum")
    SECRETARIAT = "secretariat", _("Secretariat")
    WORKING_GROUP = "working-group", _("Working group")


class VolumeKind(models.TextChoices):
    """What a volume is for."""

    BOOK = "book", _("Book")
    ANNEX = "annex", _("Annex to a regulation")


class Matter(models.TextChoices):
    """Where in the volume a chapter stands."""

    FRONT = "front", _("Front matter")
    BODY = "body", _("Body")
    BACK = "back", _("Back matter")


class BlockKind(models.TextChoices):
    """What a block of prose is."""

    PARAGRAPH = "paragraph", _("Paragraph")
    BULLETS = "bullets", _("Bulleted list")
    NUMBERED = "numbered", _("Numbered list")
    TABLE = "table", _("Table")
    PICTURE = "picture", _("Picture")
    LIVE = "live", _("Live table or figure")
