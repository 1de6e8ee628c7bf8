"""Reading regions and frameworks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Count, Prefetch, Q, QuerySet

from .models import City, Dimension, District, Framework, Opd, Province, SubDimension, Village

if TYPE_CHECKING:
    from datetime import date


def provinces_with_counts() -> QuerySet[Province]:
    """Return the provinces with `city_count`, in code order (1 query)."""
    return Province.objects.annotate(city_count=Count("cities")).order_by("code")


def cities_by_province() -> QuerySet[Province]:
    """Return the provinces with their cities, without outlines, in code order (2 queries)."""
    cities = Prefetch("cities", City.objects.defer("outline"))
    return Province.objects.defer("outline").prefetch_related(cities)


def city_by_code(code: str) -> City:
    """Return a city with its province (1 query).

    Raises:
        City.DoesNotExist: no city has the code.
    """
    return City.objects.select_related("province").get(code=code)


def districts_with_villages(city: City) -> QuerySet[District]:
    """Return the city's districts with their villages, in code order (2 queries)."""
    return city.districts.prefetch_related(Prefetch("villages", Village.objects.defer("outline")))


def opds_on(city: City, day: date) -> QuerySet[Opd]:
    """Return the OPDs that existed on a day, in name order (1 query)."""
    return city.opds.filter(
        Q(starts_on__isnull=True) | Q(starts_on__lte=day),
        Q(ends_on__isnull=True) | Q(ends_on__gte=day),
    )


def area_named(city: City, code: str) -> City | District | Village | None:
    """Return the city itself, or its district or village with the code (0 or 1 query)."""
    if code == city.code:
        return city
    if len(code) == len("36.73.01"):
        return city.districts.filter(code=code).first()
    return Village.objects.select_related("district").filter(district__city=city, code=code).first()


def frameworks_with_parts() -> QuerySet[Framework]:
    """Return the frameworks with dimensions and sub-dimensions, in order (3 queries)."""
    parts = Prefetch("sub_dimensions", SubDimension.objects.order_by("order"))
    dimensions = Prefetch("dimensions", Dimension.objects.order_by("order").prefetch_related(parts))
    return Framework.objects.prefetch_related(dimensions)
