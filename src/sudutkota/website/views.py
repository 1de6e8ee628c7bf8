"""The home page: what this is, at one glance, and the way into the book."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from . import queries


def home(request: HttpRequest) -> HttpResponse:
    """Show the city whose site this is, and its published plan."""
    context = queries.home_facts(settings.SUDUTKOTA_CITY)
    return render(request, "website/home.html", context)
