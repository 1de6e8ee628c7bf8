"""Making accounts and memberships."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from sudutkota.audit.actions import record_deed
from sudutkota.regions.models import City

from .models import Membership, User


@transaction.atomic
def create_member(
    *, email: str, name: str, password: str, city: City, by: User | None, at: datetime
) -> User:
    """Make an account that works for the city, or give the existing one a new password."""
    user = User.objects.filter(email=email).first() or User(email=email)
    user.name = name
    user.set_password(password)
    user.save()
    Membership.objects.get_or_create(user=user, city=city)
    record_deed("create-member", user, by=by, at=at, city_code=city.code)
    return user
