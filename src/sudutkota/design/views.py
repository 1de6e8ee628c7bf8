"""The gallery: every token, component and drawing on one page."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from .drawings import drawing_names

COLOURS = (
    "ink", "muted", "paper", "panel", "sand", "rule", "green", "brick", "gold", "sea",
)  # fmt: skip


def gallery(request: HttpRequest) -> HttpResponse:
    """Show what pages are made of."""
    context = {"colours": COLOURS, "drawings": drawing_names()}
    return render(request, "design/gallery.html", context)
