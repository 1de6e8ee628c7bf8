"""Who may see a plan's records."""

from __future__ import annotations

from django.contrib.auth.models import AnonymousUser

from sudutkota.accounts.models import User

from .models import Plan


def may_see_records(user: User | AnonymousUser, plan: Plan) -> bool:
    """Return whether the user works for the plan's city (1 query)."""
    if not isinstance(user, User):
        return False
    return user.is_superuser or user.memberships.filter(city=plan.city_id).exists()
