"""What other programs may use: small, documented, imported only when it is asked for."""

import doctest
import re
import subprocess
import sys
from pathlib import Path

import pytest

import quizapp

FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)

LAZILY = """
import sys
import quizapp
before = {name for name in sys.modules if name.startswith("quizapp")}
offered = {name for name in dir(quizapp) if name in quizapp.__all__}
quizapp.Rating
after = {name for name in sys.modules if name.startswith("quizapp")}
print(sorted(before), sorted(after), offered == set(quizapp.__all__))
"""

CLIENT = """
from pathlib import Path
from quizapp import Mark, Reading, Report, check_paths, mark, read_deck

def first_mark(path: Path) -> Mark:
    reading: Reading = read_deck(path)
    assert reading.deck is not None
    report: Report = check_paths([path])
    reveal_type(report.errors)
    return mark(reading.deck.questions[0], "yes")

from quizapp import no_such_name
"""


@pytest.fixture
def page(checkout: Path) -> str:
    return (checkout / "docs" / "api.md").read_text(encoding="utf-8")


def test_the_examples_give_what_they_show(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    blocks = FENCE.findall(page)
    (deck,) = (text for language, text in blocks if language == "yaml")
    (tmp_path / "bees.yaml").write_text(deck, encoding="utf-8")
    session = "\n".join(text for language, text in blocks if language == "pycon")
    assert session.count(">>>") > 15
    example = doctest.DocTestParser().get_doctest(session, {}, "docs/api.md", None, None)
    output: list[str] = []
    results = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(example, out=output.append)
    assert results.failed == 0, "".join(output)


def test_the_page_names_all_that_is_offered_and_each_can_be_had(page: str) -> None:
    for name in quizapp.__all__:
        assert getattr(quizapp, name).__doc__ or name == "Response"
        assert re.search(rf"\b{name}\b", page), name


def test_no_other_name_can_be_had() -> None:
    with pytest.raises(AttributeError, match="no attribute 'redd_deck'"):
        getattr(quizapp, "redd_deck")  # noqa: B009 - a type checker would not let it pass


def test_a_name_brings_its_own_room_alone() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LAZILY], capture_output=True, text=True, check=True
    )
    before, after = "['quizapp']", "['quizapp', 'quizapp.reviews']"
    assert done.stdout.split("\n")[0] == f"{before} {after} True"


def test_type_checkers_see_it(tmp_path: Path, checkout: Path) -> None:
    """As a program that has the package installed sees it: `py.typed`, and no name but ours."""
    client = tmp_path / "client.py"
    client.write_text(CLIENT, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--cache-dir",
         checkout / ".mypy_cache" / "client", client],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )  # fmt: skip
    errors = [line for line in done.stdout.splitlines() if ": error:" in line]
    assert (
        'Revealed type is "int"' in done.stdout or 'Revealed type is "builtins.int"' in done.stdout
    )
    assert len(errors) == 1, done.stdout + done.stderr
    assert 'has no attribute "no_such_name"' in errors[0]
