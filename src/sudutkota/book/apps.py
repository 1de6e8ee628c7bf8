"""The app's registration."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BookConfig(AppConfig):
    """Chapters, volumes, files."""

    name = "sudutkota.book"
    label = "book"
    verbose_name = _("Book")
