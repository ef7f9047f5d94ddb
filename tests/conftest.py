"""What tests of several rooms share."""

from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The folder that holds the package, the decks and the seeds."""
    return CHECKOUT
