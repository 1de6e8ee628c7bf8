"""From a plan file to a change-set. Reads and compares; writes nothing."""

from .plans import change_set_for, plan_data
from .reading import PlanData, read_plan

__all__ = ["PlanData", "change_set_for", "plan_data", "read_plan"]
