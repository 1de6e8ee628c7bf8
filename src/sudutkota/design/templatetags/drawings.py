"""Drawings and addresses in templates."""

from __future__ import annotations

from django import template
from django.http import HttpRequest
from django.template import Context
from django.urls import translate_url
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from ..drawings import drawing as drawing_svg

register = template.Library()


@register.simple_tag
def drawing(name: str, title: str = "") -> SafeString:
    """Inline a drawing; without a title it is decoration and hidden from screen readers."""
    spoken = f'role="img" aria-label="{escape(title)}"' if title else 'aria-hidden="true"'
    svg = drawing_svg(name).replace("<svg ", f'<svg class="drawing" {spoken} focusable="false" ', 1)
    return mark_safe(svg)  # noqa: S308 - our own file, and an escaped title


@register.simple_tag(takes_context=True)
def same_page_in(context: Context, language: str) -> str:
    """Return this page's address in another language."""
    request = context.get("request")
    if not isinstance(request, HttpRequest):
        return "/" if language == "id" else f"/{language}/"
    return translate_url(request.get_full_path(), language)
