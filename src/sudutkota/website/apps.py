"""The app's registration."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WebsiteConfig(AppConfig):
    """The public site."""

    name = "sudutkota.website"
    label = "website"
    verbose_name = _("Website")
