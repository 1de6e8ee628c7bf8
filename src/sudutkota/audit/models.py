"""The audit log's one table. No foreign keys: labels and identifiers outlive what they name."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from sudutkota.common.records import Record


class Entry(Record):
    """One field of one record that changed, or one deed on a whole record."""

    city_path: ClassVar[str | None] = None

    at = models.DateTimeField(_("at"))
    actor_label = models.CharField(_("by"), max_length=254)
    actor_uuid = models.UUIDField(_("identifier of the actor"), null=True)
    city_code = models.CharField(_("city"), max_length=5, blank=True)
    action = models.CharField(_("action"), max_length=60)
    record_type = models.CharField(_("kind of record"), max_length=60)
    record_uuid = models.UUIDField(_("identifier of the record"), null=True)
    record_label = models.CharField(_("record"), max_length=200)
    field = models.CharField(_("field"), max_length=60, blank=True)
    old = models.JSONField(_("before"), null=True)
    new = models.JSONField(_("after"), null=True)

    class Meta:
        """Newest first, found by record or by city."""

        verbose_name = _("audit entry")
        verbose_name_plural = _("audit entries")
        ordering = ("-at", "record_label", "field")
        indexes = (
            models.Index(fields=["record_uuid", "-at"], name="audit_entry_record"),
            models.Index(fields=["city_code", "-at"], name="audit_entry_city"),
        )

    def __str__(self) -> str:
        """Return the deed and what it was done to."""
        return f"{self.action}: {self.record_label}"
