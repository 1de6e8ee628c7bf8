"""Addresses of the plan's records."""

from django.urls import path

from . import views

app_name = "masterplan"
urlpatterns = [
    path("", views.plan_list, name="plan-list"),
    path("<slug:slug>/", views.plan_detail, name="plan-detail"),
    path("<slug:slug>/<slug:kind>/", views.record_list, name="record-list"),
    path("<slug:slug>/<slug:kind>/<uuid:uuid>/", views.record_detail, name="record-detail"),
]
