"""The formats a book is printed in."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class FileFormat(models.TextChoices):
    """A file to download."""

    PDF = "pdf", _("PDF")
    DOCX = "docx", _("Word")
