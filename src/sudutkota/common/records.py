"""The abstract record that every table of ours starts from."""

from __future__ import annotations

import uuid
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class Record(models.Model):
    """A row that can be named across installations and edited by two people at once."""

    city_path: ClassVar[str | None] = None
    """The lookup from a row to its city; "" is the city itself, None belongs to no city."""

    key_fields: ClassVar[tuple[str, ...]] = ("uuid",)
    """The fields by which an import recognises a row it has seen before."""

    uuid = models.UUIDField(_("identifier"), primary_key=True, default=uuid.uuid4, editable=False)
    version = models.PositiveIntegerField(_("version"), default=1, editable=False)

    class Meta:
        """No table of its own."""

        abstract = True
