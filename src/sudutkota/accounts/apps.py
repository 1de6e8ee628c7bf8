"""The app's registration."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    """Users and their cities."""

    name = "sudutkota.accounts"
    label = "accounts"
    verbose_name = _("Accounts")
