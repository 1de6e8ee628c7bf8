"""Public pages: the provinces, one province, one city."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from . import bridge, queries
from .models import City, Province

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


def province_list(request: HttpRequest) -> HttpResponse:
    """Show every province with its counts and a map (1 query)."""
    provinces = list(queries.provinces_with_counts())
    return render(
        request,
        "regions/province_list.html",
        {"provinces": provinces, "map": bridge.map_of(provinces, link="regions:province-detail")},
    )


def province_detail(request: HttpRequest, code: str) -> HttpResponse:
    """Show a province with its cities and a map (2 queries)."""
    province = get_object_or_404(Province, code=code)
    cities = list(province.cities.all())
    return render(
        request,
        "regions/province_detail.html",
        {
            "province": province,
            "cities": cities,
            "map": bridge.map_of(cities, link="regions:city-detail"),
        },
    )


def city_detail(request: HttpRequest, code: str) -> HttpResponse:
    """Show a city's facts with their sources, its districts, villages and OPDs (4 queries)."""
    city = get_object_or_404(City.objects.select_related("province"), code=code)
    districts = list(queries.districts_with_villages(city))
    return render(
        request,
        "regions/city_detail.html",
        {
            "city": city,
            "districts": districts,
            "village_count": sum(len(district.villages.all()) for district in districts),
            "opds": queries.opds_on(city, timezone.localdate()),
            "map": bridge.map_of(districts or [city]),
        },
    )
