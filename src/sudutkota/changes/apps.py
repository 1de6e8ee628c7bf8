"""The app's registration."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ChangesConfig(AppConfig):
    """The one change-set."""

    name = "sudutkota.changes"
    label = "changes"
    verbose_name = _("Changes")
