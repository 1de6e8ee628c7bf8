"""Addresses of the regions."""

from django.urls import path, re_path

from . import views

app_name = "regions"

urlpatterns = [
    path("", views.province_list, name="province-list"),
    re_path(r"^(?P<code>\d{2})/$", views.province_detail, name="province-detail"),
    re_path(r"^(?P<code>\d{2}\.\d{2})/$", views.city_detail, name="city-detail"),
]
