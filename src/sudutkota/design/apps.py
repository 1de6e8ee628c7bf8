"""The app's registration."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DesignConfig(AppConfig):
    """How everything looks."""

    name = "sudutkota.design"
    label = "design"
    verbose_name = _("Design")
