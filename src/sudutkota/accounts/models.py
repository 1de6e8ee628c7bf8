"""Users, who sign in by e-mail, and their membership of cities."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.utils.translation import gettext_lazy as _

from sudutkota.common.records import Record
from sudutkota.regions.models import City, Opd


class UserManager(BaseUserManager["User"]):
    """Makes users; Django's own commands call these two by name."""

    def create_user(self, email: str, password: str | None = None, **fields: object) -> User:
        """Return a new user with a normalised address (1 query)."""
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: object) -> User:
        """Return a new user who may do everything (1 query)."""
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)


class User(Record, AbstractBaseUser, PermissionsMixin):
    """A person with an account."""

    city_path: ClassVar[str | None] = None
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    email = models.EmailField(
        _("e-mail address"),
        unique=True,
        error_messages={"unique": _("An account with this e-mail address exists already.")},
    )
    name = models.CharField(_("name"), max_length=120)
    is_active = models.BooleanField(_("may sign in"), default=True)
    is_staff = models.BooleanField(_("works for the installation"), default=False)

    objects: ClassVar[UserManager] = UserManager()

    class Meta:
        """In order of address."""

        verbose_name = _("user")
        verbose_name_plural = _("users")
        ordering = ("email",)

    def __str__(self) -> str:
        """Return the name with the address, as the audit log keeps it."""
        return f"{self.name} <{self.email}>"


class Membership(Record):
    """A person's place in a city, and in one of its OPDs where they have one."""

    city_path: ClassVar[str | None] = "city"

    user = models.ForeignKey(User, models.CASCADE, related_name="memberships")
    city = models.ForeignKey(City, models.CASCADE, related_name="memberships")
    opd = models.ForeignKey(
        Opd, models.PROTECT, related_name="memberships", null=True, blank=True, verbose_name="OPD"
    )

    class Meta:
        """A person is in a city once."""

        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
        ordering = ("city", "user")
        constraints = (
            models.UniqueConstraint(
                fields=["user", "city"], name="accounts_membership_once_per_city"
            ),
        )

    def __str__(self) -> str:
        """Return who is where."""
        return f"{self.user_id} · {self.city_id}"
