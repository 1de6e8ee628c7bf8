"""Places on four levels, with the ministry of home affairs' codes: 36, 36.73, 36.73.01, 36.73.01.1001.

An outline is a GeoJSON geometry, longitude first, so that no GDAL is needed.
"""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from sudutkota.common.records import Record

from ..choices import CityKind, VillageKind


class Place(Record):
    """What every level has: a code, a name, a point, an area, an outline."""

    key_fields: ClassVar[tuple[str, ...]] = ("code",)

    code: models.CharField[str, str]
    name = models.CharField(_("name"), max_length=100)
    lat = models.FloatField(_("latitude"), null=True, blank=True)
    lon = models.FloatField(_("longitude"), null=True, blank=True)
    area_km2 = models.DecimalField(
        _("area in km²"), max_digits=10, decimal_places=3, null=True, blank=True
    )
    area_source = models.CharField(_("source of the area"), max_length=200, blank=True)
    outline = models.JSONField(_("outline"), null=True, blank=True)
    outline_source = models.CharField(_("source of the outline"), max_length=200, blank=True)

    class Meta:
        """No table of its own."""

        abstract = True

    def __str__(self) -> str:
        """Return the name as people write it."""
        return self.name


class Province(Place):
    """One of the country's provinces; its figures are the sums of its cities'."""

    code = models.CharField(_("code"), max_length=2)
    population = models.PositiveIntegerField(_("population"), null=True, blank=True)

    class Meta:
        """In order of code."""

        verbose_name = _("province")
        verbose_name_plural = _("provinces")
        ordering = ("code",)
        constraints = (
            models.UniqueConstraint(fields=["code"], name="regions_province_code_unique"),
        )


class City(Place):
    """A city or regency: the level that writes a masterplan."""

    city_path: ClassVar[str | None] = ""

    province = models.ForeignKey(
        Province, models.PROTECT, related_name="cities", verbose_name=_("province")
    )
    code = models.CharField(_("code"), max_length=5)
    kind = models.CharField(_("kind"), max_length=9, choices=CityKind.choices)
    population = models.PositiveIntegerField(_("population"), null=True, blank=True)
    population_source = models.CharField(_("source of the population"), max_length=200, blank=True)
    population_on = models.DateField(_("population counted on"), null=True, blank=True)

    class Meta:
        """In order of code."""

        verbose_name = _("city or regency")
        verbose_name_plural = _("cities and regencies")
        ordering = ("code",)
        constraints = (
            models.UniqueConstraint(fields=["code"], name="regions_city_code_unique"),
            models.CheckConstraint(
                name="regions_city_kind_known",
                condition=models.Q(kind__in=CityKind.values),
            ),
        )
        indexes = (models.Index(fields=["lat", "lon"], name="regions_city_point"),)


class District(Place):
    """A kecamatan."""

    city_path: ClassVar[str | None] = "city"

    city = models.ForeignKey(City, models.CASCADE, related_name="districts", verbose_name=_("city"))
    code = models.CharField(_("code"), max_length=8)

    class Meta:
        """In order of code."""

        verbose_name = _("district")
        verbose_name_plural = _("districts")
        ordering = ("code",)
        constraints = (
            models.UniqueConstraint(fields=["code"], name="regions_district_code_unique"),
        )


class Village(Place):
    """A kelurahan or desa."""

    city_path: ClassVar[str | None] = "district__city"

    district = models.ForeignKey(
        District, models.CASCADE, related_name="villages", verbose_name=_("district")
    )
    code = models.CharField(_("code"), max_length=13)
    kind = models.CharField(_("kind"), max_length=9, choices=VillageKind.choices)
    postcode = models.CharField(_("postcode"), max_length=5, blank=True)

    class Meta:
        """In order of code."""

        verbose_name = _("village")
        verbose_name_plural = _("villages")
        ordering = ("code",)
        constraints = (
            models.UniqueConstraint(fields=["code"], name="regions_village_code_unique"),
            models.CheckConstraint(
                name="regions_village_kind_known",
                condition=models.Q(kind__in=VillageKind.values),
            ),
        )
        indexes = (models.Index(fields=["lat", "lon"], name="regions_village_point"),)
