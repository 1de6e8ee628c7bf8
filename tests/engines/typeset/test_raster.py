import pytest

from sudutkota.engines.typeset import to_png
from sudutkota.engines.typeset.imagefile import image_file
from tests.engines.typeset.sample_parts import bars


def test_to_png_gives_one_file_per_drawing_at_the_asked_resolution():
    pictures = [image_file(picture) for picture in to_png([bars((9.0,)), bars((50.0,))], ppi=144)]

    assert [(picture.ending, picture.width, picture.height) for picture in pictures if picture] == [
        ("png", 960, 345)
    ] * 2


@pytest.mark.parametrize("count", [0, 1, 3])
def test_to_png_keeps_the_place_of_a_drawing_it_cannot_read(count):
    drawings = [bars((9.0,))] * count + ["<svg"]

    assert [bool(picture) for picture in to_png(drawings)] == [True] * count + [False]
