"""The app's registration."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RegionsConfig(AppConfig):
    """Provinces, cities and what lies inside them."""

    name = "sudutkota.regions"
    label = "regions"
    verbose_name = _("Regions")
