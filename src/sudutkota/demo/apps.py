"""The app's registration."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DemoConfig(AppConfig):
    """Kota Serang."""

    name = "sudutkota.demo"
    label = "demo"
    verbose_name = _("Demo")
