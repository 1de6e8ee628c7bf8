"""The app's registration."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MasterplanConfig(AppConfig):
    """The plan and its records."""

    name = "sudutkota.masterplan"
    label = "masterplan"
    verbose_name = _("Masterplan")
