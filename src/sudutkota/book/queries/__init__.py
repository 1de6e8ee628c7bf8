"""What the book reads."""

from .programmes import records_of_programme
from .records import PlanRecords
from .volumes import neighbours, stored_pages, volumes_of

__all__ = ["PlanRecords", "neighbours", "records_of_programme", "stored_pages", "volumes_of"]
