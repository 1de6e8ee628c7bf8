"""Every address. Indonesian has no prefix, English starts with /en/."""

from __future__ import annotations

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.contrib.auth import views as auth_views
from django.urls import include, path

urlpatterns = i18n_patterns(
    path("", include("sudutkota.website.urls")),
    path("masterplan/", include("sudutkota.book.urls")),
    path("rencana/", include("sudutkota.masterplan.urls")),
    path("wilayah/", include("sudutkota.regions.urls")),
    path("masuk/", auth_views.LoginView.as_view(), name="login"),
    path("keluar/", auth_views.LogoutView.as_view(), name="logout"),
    prefix_default_language=False,
)

if settings.DEBUG:
    urlpatterns += i18n_patterns(
        path("gaya/", include("sudutkota.design.urls")), prefix_default_language=False
    )
