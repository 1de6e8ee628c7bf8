"""Reading a boundary file: GeoJSON of anyone's making -> districts and villages, or a refusal.

Pure: no database. The area is measured on WGS 84 (radii of curvature at the outline's middle),
within 0.1 % for areas the size of a city.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from math import isfinite
from typing import Any

import shapely
from django.utils.translation import gettext as _
from shapely.errors import ShapelyError
from shapely.geometry import mapping, shape
from shapely.geometry.base import BaseGeometry

from sudutkota.common.errors import Refused

from .measuring import INDONESIA, area_km2, polygons_of, swapped

CODE = re.compile(r"\d\d\.\d\d\.\d\d(\.[123]\d{3})?")
CODE_FIELDS = ("code", "kode", "kode_kd", "kode_kel", "kode_desa", "kdepum", "kode_kec", "kode_kk", "kdcpum", "kd_kel", "kd_desa", "kd_kec")  # fmt: skip
NAME_FIELDS = ("name", "nama", "namobj", "nama_kd", "nama_kel", "nama_desa", "wadmkd", "nama_kec", "nama_kk", "wadmkc", "nm_kel", "nm_desa", "nm_kec")  # fmt: skip
POSTCODE_FIELDS = ("postcode", "kodepos", "kode_pos")
MARGIN_DEGREES = 0.05
"""How far outside the city's simplified outline an area may reach: about 5.5 km."""


@dataclass(frozen=True, slots=True)
class Area:
    """One district or village of a boundary file."""

    code: str
    name: str
    postcode: str
    outline: dict[str, Any]
    lat: float
    lon: float
    area_km2: Decimal


@dataclass(slots=True)
class Boundaries:
    """What a boundary file holds, in code order, and what was repaired on the way."""

    districts: list[Area] = field(default_factory=list)
    villages: list[Area] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def read_boundaries(
    content: bytes,
    *,
    city_code: str,
    city_outline: dict[str, Any] | None = None,
    code_field: str = "",
    name_field: str = "",
) -> Boundaries:
    """Read and check a GeoJSON file of a city's districts and villages.

    Args:
        content: the file.
        city_code: such as "36.73"; every code must begin with it.
        city_outline: GeoJSON geometry that the areas must lie in, give or take 5 km.
        code_field: the property that holds the code; guessed when empty.
        name_field: the property that holds the name; guessed when empty.

    Raises:
        Refused: anything is wrong with the file; the sentence names the first problem.
    """
    features = _features(content)
    shapes = [_shape(feature, place) for place, feature in enumerate(features, start=1)]
    _check_position(shapes)
    read_code = _reader(features, code_field, CODE_FIELDS, _("code"), "--code-field")
    read_name = _reader(features, name_field, NAME_FIELDS, _("name"), "--name-field")
    codes = [read_code(feature) for feature in features]
    _check_codes(codes, city_code)
    near = shape(city_outline).buffer(MARGIN_DEGREES) if city_outline else None
    result = Boundaries()
    for feature, code, geometry in zip(features, codes, shapes, strict=True):
        sound = _repaired(code, geometry, result.notes)
        area = _area(code, read_name(feature), _postcode(feature, code), sound)
        (result.districts if len(code) == len("36.73.01") else result.villages).append(area)
        if near is not None:
            _check_inside(code, sound, near, city_code)
    result.districts.sort(key=lambda area: area.code)
    result.villages.sort(key=lambda area: area.code)
    return result


def _features(content: bytes) -> list[dict[str, Any]]:
    """Return the features of a GeoJSON file."""
    try:
        file = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise Refused(
            _("The boundary file is not JSON: %(reason)s.") % {"reason": error}
        ) from error
    if not isinstance(file, dict) or file.get("type") != "FeatureCollection":
        raise Refused(_("The boundary file is JSON, but not a GeoJSON FeatureCollection."))
    features = file.get("features")
    if not isinstance(features, list) or not all(_is_feature(feature) for feature in features):
        raise Refused(_("The boundary file's features are not a list of GeoJSON features."))
    if not features:
        raise Refused(_("The boundary file is empty: it has no features."))
    return features


def _is_feature(feature: object) -> bool:
    """Whether it is an object with an object of properties."""
    return isinstance(feature, dict) and isinstance(feature.get("properties"), dict)


def _shape(feature: dict[str, Any], place: int) -> BaseGeometry:
    """Return the feature's polygons."""
    geometry = feature.get("geometry")
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if not isinstance(geometry, dict) or kind not in ("Polygon", "MultiPolygon"):
        raise Refused(
            _("Feature %(place)d has the shape %(kind)s; a boundary is a Polygon or MultiPolygon.")
            % {"place": place, "kind": kind or _("nothing")}
        )
    try:
        result = shape(geometry)
        sound = not result.is_empty and all(isfinite(bound) for bound in result.bounds)
    except (ShapelyError, ValueError, TypeError, IndexError, KeyError, AttributeError):
        sound = False
    if not sound:
        raise Refused(_("The coordinates of feature %(place)d cannot be read.") % {"place": place})
    return shapely.force_2d(result)


def _check_position(shapes: Iterable[BaseGeometry]) -> None:
    """Refuse coordinates in the wrong order or outside Indonesia."""
    outside = [s for s in shapes if not INDONESIA.contains(shapely.box(*s.bounds))]
    if not outside:
        return
    if all(INDONESIA.contains(shapely.box(*swapped(s).bounds)) for s in outside):
        raise Refused(
            _("The coordinates look like latitude, longitude; GeoJSON wants longitude first.")
        )
    raise Refused(
        _(
            "The coordinates lie outside Indonesia; they must be longitude and latitude "
            "in degrees (WGS 84)."
        )
    )


def _reader(
    features: list[dict[str, Any]], chosen: str, guesses: tuple[str, ...], what: str, option: str
) -> Callable[[dict[str, Any]], str]:
    """Return a function that reads a property, chosen or guessed for each feature."""

    def read(feature: dict[str, Any]) -> str:
        """Return the property's text."""
        properties = {key.lower(): value for key, value in feature["properties"].items()}
        for name in (chosen.lower(),) if chosen else guesses:
            value = properties.get(name)
            if isinstance(value, str | int | float) and str(value).strip():
                return str(value).strip()
        raise Refused(
            _(
                "Feature %(place)d has no property for the %(what)s; it has: %(names)s. "
                "Name it with %(option)s."
            )
            % {
                "place": features.index(feature) + 1,
                "what": what,
                "names": ", ".join(feature["properties"]) or _("none"),
                "option": option,
            }
        )

    return read


def _check_codes(codes: list[str], city_code: str) -> None:
    """Refuse codes of the wrong shape, of another city, or used twice."""
    for code in codes:
        if not CODE.fullmatch(code):
            raise Refused(
                _(
                    "%(code)s is not a code of the ministry of home affairs; "
                    "a district's looks like 36.73.01, a village's like 36.73.01.1001."
                )
                % {"code": code[:40]}
            )
        if not code.startswith(f"{city_code}."):
            raise Refused(
                _("The code %(code)s does not belong to %(city)s.")
                % {"code": code, "city": city_code}
            )
    twice = [code for code, times in Counter(codes).items() if times > 1]
    if twice:
        raise Refused(
            _("The file has more than one feature for: %(codes)s.")
            % {"codes": ", ".join(twice[:5])}
        )


def _repaired(code: str, geometry: BaseGeometry, notes: list[str]) -> BaseGeometry:
    """Return the geometry, made valid when it crosses itself, and say so."""
    if geometry.is_valid:
        return geometry
    repaired = polygons_of(shapely.make_valid(geometry))
    if repaired.is_empty:
        raise Refused(_("The outline of %(code)s encloses no area.") % {"code": code})
    notes.append(_("The outline of %(code)s crossed itself and was repaired.") % {"code": code})
    return repaired


def _check_inside(code: str, geometry: BaseGeometry, near: BaseGeometry, city_code: str) -> None:
    """Refuse an area that lies mostly elsewhere."""
    if geometry.intersection(near).area < geometry.area / 2:
        raise Refused(_("%(code)s lies outside %(city)s.") % {"code": code, "city": city_code})


def _postcode(feature: dict[str, Any], code: str) -> str:
    """Return the postcode, or nothing when the file has none."""
    properties = {key.lower(): value for key, value in feature["properties"].items()}
    text = next((str(properties[f]).strip() for f in POSTCODE_FIELDS if properties.get(f)), "")
    if text and not re.fullmatch(r"\d{5}", text):
        raise Refused(
            _("The postcode %(postcode)s of %(code)s does not have five digits.")
            % {"postcode": text[:20], "code": code}
        )
    return text


def _area(code: str, name: str, postcode: str, geometry: BaseGeometry) -> Area:
    """Measure an area and find a point inside it."""
    if len(name) > 100:
        raise Refused(_("The name of %(code)s is longer than 100 letters.") % {"code": code})
    measured = area_km2(geometry)
    if measured <= 0:
        raise Refused(_("The outline of %(code)s encloses no area.") % {"code": code})
    point = geometry.representative_point()
    # Through JSON, so that it equals what the database gives back.
    outline = json.loads(json.dumps(mapping(geometry)))
    return Area(
        code, name, postcode, outline, round(point.y, 5), round(point.x, 5),
        Decimal(f"{measured:.3f}"),
    )  # fmt: skip
