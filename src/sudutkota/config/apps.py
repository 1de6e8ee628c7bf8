"""The app that holds the checks and the `doctor` command."""

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    """Settings, addresses and checks."""

    name = "sudutkota.config"
    label = "config"
