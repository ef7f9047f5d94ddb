"""What tests of several rooms share, and how hypothesis looks for examples in all of them."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

CHECKOUT = Path(__file__).resolve().parent.parent

# A machine that is shared may stall any one example for longer than the usual 200 ms. The examples
# are the same in each run: a commit that passed does not fail by chance, and one that failed fails
# for whoever looks. `pytest --hypothesis-profile=fresh` looks for new ones.
settings.register_profile("same", deadline=None, derandomize=True)
settings.register_profile("fresh", deadline=None, print_blob=True)
settings.load_profile("same")

# Warnings are errors in what the tests start as well: the program on its own, and what it leaves
# open when it ends.
os.environ["PYTHONWARNINGS"] = "error"


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, exitstatus: int, config: pytest.Config
) -> None:
    """Tell how to run the tests in the same order again, where one of them failed."""
    seed = config.getoption("randomly_seed", None)
    if exitstatus and seed is not None and config.getoption("randomly_reorganize"):
        terminalreporter.write_line(f"order drawn by --randomly-seed={seed}")


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The folder that holds the package, the decks and the seeds."""
    return CHECKOUT
