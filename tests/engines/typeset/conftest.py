import pytest

from sudutkota.engines.typeset import to_pdf
from tests.engines.typeset.sample import EDITION, whole_volume


@pytest.fixture(scope="session")
def volume() -> bytes:
    """Return the volume with every node, as a draft."""
    return to_pdf(whole_volume(), edition=EDITION)
