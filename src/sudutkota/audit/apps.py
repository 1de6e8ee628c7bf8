"""The app's registration."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AuditConfig(AppConfig):
    """The log of every write."""

    name = "sudutkota.audit"
    label = "audit"
    verbose_name = _("Audit")
