"""The app's registration."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EvidenceConfig(AppConfig):
    """Documents that statements cite."""

    name = "sudutkota.evidence"
    label = "evidence"
    verbose_name = _("Evidence")
