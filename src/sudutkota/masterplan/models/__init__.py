"""Every record that the volumes print, each scoped to a plan and through it to a city."""

from .analysis import Gap, Issue, KeyWord, Readiness, Swot, Tows
from .direction import Goal, Mission, RpjmdMission, Strategy, Target
from .facts import LegalBasis, Milestone, Statistic, StatisticValue, Term
from .governance import Body, BodyMember, Risk
from .plan import Edition, Plan, PlanRecord
from .programmes import BudgetLine, Indicator, IndicatorTarget, Programme
from .prose import Block, Chapter, Section, Volume
from .quick_wins import QuickWin, QuickWinStep

__all__ = [
    "Block",
    "Body",
    "BodyMember",
    "BudgetLine",
    "Chapter",
    "Edition",
    "Gap",
    "Goal",
    "Indicator",
    "IndicatorTarget",
    "Issue",
    "KeyWord",
    "LegalBasis",
    "Milestone",
    "Mission",
    "Plan",
    "PlanRecord",
    "Programme",
    "QuickWin",
    "QuickWinStep",
    "Readiness",
    "Risk",
    "RpjmdMission",
    "Section",
    "Statistic",
    "StatisticValue",
    "Strategy",
    "Swot",
    "Target",
    "Term",
    "Tows",
    "Volume",
]
