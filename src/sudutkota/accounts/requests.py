"""The request of somebody who has signed in, for the type checker."""

from __future__ import annotations

from django.http import HttpRequest

from .models import User


class SignedInRequest(HttpRequest):
    """A request whose user is one of ours."""

    user: User
