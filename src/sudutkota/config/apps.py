"""The app that holds the checks and the `doctor` command."""

from django.apps import AppConfig


class ConfigConfig(AppConfig):
    """Settings, addresses and checks."""

    name = "sudutkota.config"
    label = "config"

    def ready(self) -> None:
        """Register the checks."""
        from . import checks  # noqa: F401, PLC0415 - registering is the import's effect
